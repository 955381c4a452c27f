import Casework
import Database
import Foundation
import Standards
import WorkingTime

/// An application that is being filled in.
public struct OpenDraft: Sendable {
    /// The secret of its link.
    public let token: String
    public let agency: Agency
    public let standard: ServiceStandard
    public var form: ApplicationForm
    /// The form as it was read: what differs from it was changed since.
    let loadedForm: ApplicationForm
    /// The case that came of it, once it is sent.
    public let number: CaseNumber?
    /// True when the office has published a newer version since the draft was begun.
    public let standardChanged: Bool
}

extension Desk {
    /// How long an unsent application is kept after the last change, in seconds: 30 days.
    public static let draftLife: Int64 = 30 * 86_400

    /// Begins an application; its link is the way back to it for ``draftLife``.
    public func beginDraft(for service: ServiceStandard.ID, of agency: Agency.ID) async throws -> String {
        guard catalogue.service(service, of: agency) != nil else { throw DeskError.notFound }
        let token = Secrets.token()
        try await store.write {
            try self.save(ApplicationForm(), token: token, agency: agency, service: service, in: $0)
        }
        return token
    }

    /// The draft behind a link.
    public func draft(_ token: String) async throws -> OpenDraft {
        try await store.read { try self.draft(token, in: $0) }
    }

    /// Keeps what was typed, right or wrong.
    ///
    /// Only what was changed since the draft was read is written, so that two open pages do not undo one another.
    ///
    /// - Throws: ``CaseRefusal/alreadyFiled`` once the draft was sent.
    public func keep(_ draft: OpenDraft) async throws {
        try await store.write { transaction in
            let current = try self.draft(draft.token, in: transaction)
            guard current.number == nil else { throw DeskError.refused(.alreadyFiled) }
            try self.save(
                current.form.with(draft.form.changes(since: draft.loadedForm)), token: draft.token,
                agency: draft.agency.id, service: draft.standard.id, in: transaction)
        }
    }

    /// Sends a draft.
    ///
    /// Sending it again gives the same receipt.
    ///
    /// - Parameters:
    ///   - consented: The applicant accepts the notice on personal data now.
    public func send(_ token: String, consented: Bool = false) async throws -> Receipt {
        let empty = String(decoding: try CanonicalJSON.encode(ApplicationForm()), as: UTF8.self)
        return try await store.write { transaction in
            var draft = try self.draft(token, in: transaction)
            draft.form.consented = draft.form.consented || consented
            if let number = draft.number {
                guard let head = try transaction.caseHead(number) else { throw DeskError.notFound }
                return Receipt(
                    loaded: try self.load(head, in: transaction), trackingCode: self.secrets.trackingCode(for: number),
                    isRepeated: true)
            }
            let sent = try SentApplication(
                Self.open(draft.form, of: draft.standard), to: draft.standard.id, of: draft.agency.id, key: nil,
                at: self)
            let receipt = try self.fileApplication(
                sent, channel: .online, by: nil, isDemo: false, in: transaction)
            try transaction.closeDraft(
                hash: Secrets.hash(token), number: receipt.loaded.head.number, emptyContent: empty)
            return receipt
        }
    }

    /// The form without files for requirements that the choices have closed since they were sent.
    private static func open(_ form: ApplicationForm, of standard: ServiceStandard) -> ApplicationForm {
        let choices = FormCheck.choices(in: form.answers, of: standard)
        var form = form
        form.evidence = form.evidence.filter { id, _ in
            standard.requirement(id).map { $0.condition?.isMet(by: choices) ?? true } ?? false
        }
        return form
    }

    /// Drops drafts that nobody touched for ``draftLife``, with what they hold.
    ///
    /// - Returns: How many.
    @discardableResult
    public func dropOldDrafts() async throws -> Int {
        let before = now().secondsSinceEpoch - Self.draftLife
        return try await store.write { try $0.dropDrafts(before: before) }
    }

    private func draft(_ token: String, in transaction: Transaction) throws -> OpenDraft {
        let before = now().secondsSinceEpoch - Self.draftLife
        guard let found = try transaction.draft(hash: Secrets.hash(token)), found.updatedAt >= before,
            let entry = catalogue.agency(found.agency), let current = entry.service(found.service)
        else { throw DeskError.notFound }
        let form = try JSONDecoder().decode(ApplicationForm.self, from: Data(found.content.utf8))
        return OpenDraft(
            token: token, agency: entry.agency, standard: current.standard, form: form, loadedForm: form,
            number: found.number, standardChanged: found.version != current.version && found.number == nil)
    }

    private func save(
        _ form: ApplicationForm, token: String, agency: Agency.ID, service: ServiceStandard.ID,
        in transaction: Transaction
    ) throws {
        guard let current = catalogue.service(service, of: agency) else { throw DeskError.notFound }
        try transaction.saveDraft(
            hash: Secrets.hash(token), agency: agency, service: service, version: current.version,
            content: String(decoding: try CanonicalJSON.encode(form), as: UTF8.self), at: now().secondsSinceEpoch)
    }
}

/// What one page changed in a form: new answers, `nil` for those taken out, and files that came and went.
struct FormChanges {
    var answers: [Field.ID: RawAnswer?] = [:]
    var added: [Requirement.ID: [FileReference]] = [:]
    var removed: [Requirement.ID: [FileReference]] = [:]
    var consented: Bool?
}

extension ApplicationForm {
    /// What was changed in this form since it was read as `base`.
    func changes(since base: ApplicationForm) -> FormChanges {
        var changes = FormChanges()
        for id in Set(answers.keys).union(base.answers.keys) where answers[id] != base.answers[id] {
            changes.answers[id] = .some(answers[id])
        }
        for id in Set(evidence.keys).union(base.evidence.keys) where evidence[id] != base.evidence[id] {
            let (before, now) = (base.evidence[id]?.files ?? [], evidence[id]?.files ?? [])
            changes.added[id] = now.filter { !before.contains($0) }
            changes.removed[id] = before.filter { !now.contains($0) }
        }
        if consented != base.consented { changes.consented = consented }
        return changes
    }

    /// This form with changes made to it.
    func with(_ changes: FormChanges) -> ApplicationForm {
        var form = self
        for (id, answer) in changes.answers { form.answers[id] = answer }
        for id in Set(changes.added.keys).union(changes.removed.keys) {
            var files = (form.evidence[id]?.files ?? []).filter { !(changes.removed[id] ?? []).contains($0) }
            files += (changes.added[id] ?? []).filter { !files.contains($0) }
            form.evidence[id] = files.isEmpty ? nil : .files(files)
        }
        if let consented = changes.consented { form.consented = consented }
        return form
    }
}
