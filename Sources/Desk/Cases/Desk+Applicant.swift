import Casework
import Database
import Standards
import WorkingTime

extension Desk {
    /// The applicant mends what the office asked for.
    ///
    /// - Parameters:
    ///   - answers: As typed, for the fields that were asked.
    ///   - evidence: New files, for the requirements that were asked.
    public func correct(
        _ number: CaseNumber, answers: [Field.ID: RawAnswer], evidence: [Requirement.ID: Evidence]
    ) async throws -> LoadedCase {
        try await actAsApplicant(on: number) { loaded in
            .correct(try self.correction(answers: answers, evidence: evidence, of: loaded))
        }
    }

    /// The applicant finishes a step that is the applicant's own.
    public func completeAsApplicant(_ number: CaseNumber, _ completion: Completion) async throws -> LoadedCase {
        try await actAsApplicant(on: number) { _ in .complete(completion) }
    }

    /// The applicant writes to the office.
    ///
    /// - Parameters:
    ///   - seen: How many messages the page showed. The same text sent twice from one page is posted once; `nil` does
    ///     not look.
    public func postAsApplicant(_ number: CaseNumber, message: String, seen: Int? = nil) async throws -> LoadedCase {
        try await actAsApplicant(on: number) { loaded in
            loaded.has(message, from: .applicant, since: seen) ? nil : .post(message: message)
        }
    }

    /// The applicant takes the application back.
    public func withdraw(_ number: CaseNumber, reason: String) async throws -> LoadedCase {
        try await actAsApplicant(on: number) { _ in .withdraw(reason: reason) }
    }

    /// Checks the answers of a correction, each against its field; a blank one for a field that the choices close says
    /// nothing and is left out.
    func correction(
        answers: [Field.ID: RawAnswer], evidence: [Requirement.ID: Evidence], of loaded: LoadedCase
    ) throws -> Correction {
        guard evidence.values.allSatisfy({ $0.files.count <= Self.mostFiles }) else {
            throw DeskError.tooManyFiles(limit: Self.mostFiles)
        }
        let today = now().date(in: loaded.agency.zone)
        let open = Set(loaded.standard.openFields(for: loaded.choices(changedBy: answers)).map(\.id))
        var read: [Field.ID: AnswerValue] = [:]
        var problems: [FieldProblem] = []
        for (id, raw) in answers.sorted(by: { $0.key < $1.key }) {
            guard let field = loaded.standard.field(id) else {
                problems.append(FieldProblem(field: id, name: LocalizedText(id.rawValue), kind: .unknownField))
                continue
            }
            if raw.isEmpty, !open.contains(id) { continue }
            switch AnswerReader.read(raw, for: field, today: today) {
            // An answer that may be left out is taken back by a blank one.
            case .success(let value): read[id] = value ?? (loaded.file.answers[id] == nil ? nil : .cleared)
            case .failure(let failure): problems += failure.problems
            }
        }
        guard problems.isEmpty else { throw DeskError.invalid(problems) }
        return Correction(answers: read, evidence: evidence)
    }

    private func actAsApplicant(
        on number: CaseNumber, _ command: @Sendable @escaping (LoadedCase) throws -> CaseCommand?
    ) async throws -> LoadedCase {
        try await store.write { transaction in
            guard let head = try transaction.caseHead(number) else { throw DeskError.notFound }
            let loaded = try self.load(head, in: transaction)
            guard let command = try command(loaded) else { return loaded }
            let acted = try self.act(command, by: .applicant, on: loaded, in: transaction)
            if acted.head.step != loaded.head.step { try self.forgetUnsent(for: loaded, in: transaction) }
            return acted
        }
    }
}
