import Casework
import Database
import Desk
import Standards
import WorkingTime

/// What an applicant gets after filing.
struct ReceiptView: Sendable {
    let receipt: Receipt
    let now: Instant

    var view: CaseView { CaseView(loaded: receipt.loaded, now: now, reader: .applicant) }
}

extension Shapes {
    static let receipt = Shape<ReceiptView>.object(
        "Receipt", "What an applicant gets after filing. Number and code together open the case; keep them.",
        [
            Property("number", text) { $0.receipt.loaded.head.number.text },
            Property("trackingCode", text, "Send it in the header Maklumat-Code") { $0.receipt.trackingCode },
            Property("status", word()) { $0.view.status },
            Property("statusText", localized) { $0.view.statusText },
            Property("currentStep", stepName.optional) { $0.receipt.loaded.currentStep },
            Property("filedAt", instant) { $0.receipt.loaded.head.filedAt },
            Property(
                "dueAt", instant.optional,
                "The last moment that is in time; null while the clock does not run: due says why"
            ) { $0.receipt.loaded.due.service },
            Property("due", due) { DueView(loaded: $0.receipt.loaded, now: $0.now, reader: .applicant) },
            Property("replayed", boolean, "True when the same submission came before and this is its case") {
                $0.receipt.isRepeated
            },
            Property("links", caseLinks) { $0.view },
        ])
}
