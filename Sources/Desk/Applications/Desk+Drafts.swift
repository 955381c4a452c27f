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
    /// The case that came of it, once it is sent.
    public let number: CaseNumber?
    /// True when the office has published a newer version since the draft was begun.
    public let standardChanged: Bool
}

extension Desk {
    /// Begins an application; its link is the way back to it for 30 days.
    public func beginDraft(for service: ServiceStandard.ID, of agency: Agency.ID) async throws -> String {
        guard let current = catalogue.service(service, of: agency) else { throw DeskError.notFound }
        let token = Secrets.token()
        try await save(ApplicationForm(), token: token, agency: agency, service: service, version: current.version)
        return token
    }

    /// The draft behind a link.
    public func draft(_ token: String) async throws -> OpenDraft {
        let found = try await store.read { try $0.draft(hash: Secrets.hash(token)) }
        guard let found, let entry = catalogue.agency(found.agency), let current = entry.service(found.service) else {
            throw DeskError.notFound
        }
        return OpenDraft(
            token: token, agency: entry.agency, standard: current.standard,
            form: try JSONDecoder().decode(ApplicationForm.self, from: Data(found.content.utf8)), number: found.number,
            standardChanged: found.version != current.version && found.number == nil)
    }

    /// Keeps what was typed, right or wrong.
    public func keep(_ draft: OpenDraft) async throws {
        guard let current = catalogue.service(draft.standard.id, of: draft.agency.id) else { throw DeskError.notFound }
        try await save(
            draft.form, token: draft.token, agency: draft.agency.id, service: draft.standard.id,
            version: current.version)
    }

    /// Sends a draft. Sending it again gives the same receipt.
    public func send(_ token: String) async throws -> Receipt {
        let draft = try await draft(token)
        let empty = String(decoding: try CanonicalJSON.encode(ApplicationForm()), as: UTF8.self)
        return try await store.write { transaction in
            // Read again inside the transaction: the first of two clicks may have sent it meanwhile.
            if let number = try transaction.draft(hash: Secrets.hash(token))?.number {
                guard let head = try transaction.caseHead(number) else { throw DeskError.notFound }
                return Receipt(
                    loaded: try self.load(head, in: transaction), trackingCode: self.secrets.trackingCode(for: number),
                    isRepeated: true)
            }
            let receipt = try self.fileApplication(
                Self.open(draft.form, of: draft.standard), to: draft.standard.id, of: draft.agency.id, channel: .online,
                key: nil, by: nil, isDemo: false, in: transaction)
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

    /// Drops drafts that nobody touched for 30 days, with what they hold.
    public func dropOldDrafts() async throws -> Int {
        let before = now().secondsSinceEpoch - 30 * 86_400
        return try await store.write { try $0.dropDrafts(before: before) }
    }

    private func save(
        _ form: ApplicationForm, token: String, agency: Agency.ID, service: ServiceStandard.ID, version: String
    ) async throws {
        let content = String(decoding: try CanonicalJSON.encode(form), as: UTF8.self)
        let at = now().secondsSinceEpoch
        try await store.write {
            try $0.saveDraft(
                hash: Secrets.hash(token), agency: agency, service: service, version: version, content: content, at: at)
        }
    }
}
