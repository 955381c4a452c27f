import Casework
import Database
import Foundation
import Standards
import WorkingTime

extension Desk {
    /// What an applicant has filled in for the current step and not sent yet; empty when there is nothing.
    public func unsent(for loaded: LoadedCase) async throws -> ApplicationForm {
        let hash = unsentHash(of: loaded.head)
        guard let found = try await store.read({ try $0.draft(hash: hash) }), found.number == nil else {
            return ApplicationForm()
        }
        return try JSONDecoder().decode(ApplicationForm.self, from: Data(found.content.utf8))
    }

    /// Keeps what an applicant has filled in for the current step, right or wrong; it waits 30 days, like a draft.
    public func keepUnsent(_ form: ApplicationForm, for loaded: LoadedCase) async throws {
        let content = String(decoding: try CanonicalJSON.encode(form), as: UTF8.self)
        let at = now().secondsSinceEpoch
        let hash = unsentHash(of: loaded.head)
        try await store.write {
            try $0.saveDraft(
                hash: hash, agency: loaded.head.agency, service: loaded.head.service, version: loaded.head.version,
                content: content, at: at)
        }
    }

    /// Forgets what was filled in for a step once the case has moved on from it.
    func forgetUnsent(for loaded: LoadedCase, in transaction: Transaction) throws {
        let empty = String(decoding: try CanonicalJSON.encode(ApplicationForm()), as: UTF8.self)
        try transaction.closeDraft(hash: unsentHash(of: loaded.head), number: loaded.head.number, emptyContent: empty)
    }

    /// One place for each time that a step is entered; only the installation's key leads to it, so it opens as no draft.
    func unsentHash(of number: CaseNumber, at step: Step.ID?, since: Instant?) -> String {
        let place = "unsent:\(number):\(step?.rawValue ?? ""):\(since?.secondsSinceEpoch ?? 0)"
        return Secrets.hash(secrets.formToken(for: place))
    }

    private func unsentHash(of head: CaseHead) -> String {
        unsentHash(of: head.number, at: head.step, since: head.enteredAt)
    }
}
