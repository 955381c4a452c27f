import Casework
import Database
import Desk
import Standards
import WorkingTime

/// A page of an officer's inbox.
struct InboxView: Sendable {
    let kind: InboxDesk.Kind
    let counts: InboxCounts
    let page: InboxPage
    let catalogue: Catalogue
    let now: Instant

    var items: [Item] {
        page.lines.map { line in
            let standard = catalogue.service(line.head.service, of: line.head.agency)?.standard
            return Item(head: line.head, standard: standard, now: now)
        }
    }

    /// The word that asks for the next page.
    var next: String? { page.next.map { "\($0.order)-\($0.id)" } }

    /// Reads the word for a page; `nil` when nobody gave it out.
    static func cursor(_ text: String) -> InboxQuery.Cursor? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let order = Int64(parts[0]), let id = Int64(parts[1]) else { return nil }
        return InboxQuery.Cursor(order: order, id: id)
    }

    /// A case in the inbox.
    struct Item: Sendable {
        let head: CaseHead
        /// The current standard; its names are shown, the case itself is judged by its own version.
        let standard: ServiceStandard?
        let now: Instant

        var stepLabel: LocalizedText? {
            head.step.map { standard?.step($0)?.label ?? LocalizedText($0.rawValue) }
        }

        var isOverdue: Bool { [head.dueAt, head.stepDueAt].compactMap { $0 }.contains { $0 < now } }
    }
}

extension Shapes {
    static let inbox = Shape<InboxView>.object(
        "Inbox", "The cases before an officer's roles, first due first.",
        [
            Property("kind", word()) { $0.kind },
            Property("toAct", integer, "Cases that the officer's roles must act on") { $0.counts.toAct },
            Property("waiting", integer, "Cases that wait for applicants") { $0.counts.waiting },
            Property("items", inboxItem.list) { $0.items },
            Property("next", text.optional, "Send as after for the next page; null on the last one") { $0.next },
        ])

    static let inboxItem = Shape<InboxView.Item>.object(
        "InboxItem", "A case in the inbox.",
        [
            Property("number", text) { $0.head.number.text },
            Property("service", identifier()) { $0.head.service },
            Property("serviceName", localized) { $0.standard?.name ?? LocalizedText($0.head.service.rawValue) },
            Property("applicant", text) { $0.head.applicant },
            Property("demo", boolean) { $0.head.isDemo },
            Property("step", identifier().optional) { $0.head.step },
            Property("stepLabel", localized.optional) { $0.stepLabel },
            Property("since", instant.optional, "When the case came to this step") { $0.head.enteredAt },
            Property("filedAt", instant) { $0.head.filedAt },
            Property("dueAt", instant.optional) { $0.head.dueAt },
            Property("stepDueAt", instant.optional) { $0.head.stepDueAt },
            Property("overdue", boolean) { $0.isOverdue },
            Property("paused", boolean, "The office's clock stands still") { $0.head.isPaused },
            Property("assignee", text.optional) { $0.head.assignee?.rawValue },
            Property("href", link) { APIPath.applicationCase($0.head.number) },
        ])
}
