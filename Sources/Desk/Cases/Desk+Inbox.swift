import Casework
import Database
import Standards
import WorkingTime

/// A page of an officer's inbox.
public struct InboxPage: Sendable {
    public let lines: [InboxLine]
    /// Where the next page begins; `nil` on the last one.
    public let next: InboxQuery.Cursor?
}

/// How many cases wait for an officer.
public struct InboxCounts: Hashable, Sendable {
    /// Cases that the officer's roles must act on; one that several of them may do counts for each.
    public let toAct: Int
    /// Cases that wait for applicants.
    public let waiting: Int

    public init(toAct: Int, waiting: Int) {
        self.toAct = toAct
        self.waiting = waiting
    }
}

extension Desk {
    /// The cases before an officer's roles, first due first.
    public func inbox(
        of officer: StaffMember, kind: InboxDesk.Kind, service: ServiceStandard.ID? = nil, mine: Bool = false,
        overdue: Bool = false, after: InboxQuery.Cursor? = nil, limit: Int = 20
    ) async throws -> InboxPage {
        var query = InboxQuery(
            agency: officer.agency, roles: officer.roles.sorted(), kind: kind, service: service,
            assignee: mine ? officer.id : nil, dueBefore: overdue ? now() : nil, after: after, limit: limit)
        let wanted = query.limit
        query.limit = wanted + 1
        let asked = query
        let lines = try await store.read { try $0.inbox(asked) }
        let page = Array(lines.prefix(wanted))
        return InboxPage(lines: page, next: lines.count > wanted ? page.last?.cursor : nil)
    }

    /// How many cases stand before an officer's roles.
    public func inboxCounts(of officer: StaffMember) async throws -> InboxCounts {
        try await inboxStanding(of: officer).counts
    }

    /// How many cases stand before an officer's roles, and a mark that changes with every change of one of them.
    public func inboxStanding(of officer: StaffMember) async throws -> (counts: InboxCounts, mark: String) {
        let standing = try await store.read {
            try $0.inboxStanding(agency: officer.agency, roles: officer.roles.sorted())
        }
        func total(_ kind: InboxDesk.Kind) -> Int {
            standing.totals.filter { $0.key.kind == kind }.values.reduce(0, +)
        }
        return (InboxCounts(toAct: total(.act), waiting: total(.wait)), standing.mark)
    }

    /// Cases by number or by name, among those that the officer may open.
    ///
    /// Digits alone are the end of a number of this year or the last: what people remember of it.
    public func search(_ text: String, as officer: StaffMember, limit: Int = 20) async throws -> [CaseHead] {
        guard let entry = catalogue.agency(officer.agency) else { return [] }
        let services = Access.services(of: entry, openTo: officer)
        let numbers = Self.numbers(meantBy: text, of: entry, in: now().date(in: entry.agency.zone).year)
        if !numbers.isEmpty {
            let heads = try await store.read { transaction in
                try numbers.compactMap { try transaction.caseHead($0) }
            }
            return heads.filter { $0.agency == officer.agency && services.contains($0.service) }
        }
        return try await store.read {
            try $0.cases(namedLike: text, agency: officer.agency, services: services, limit: limit)
        }
    }

    private static func numbers(
        meantBy text: String, of entry: Catalogue.AgencyEntry, in year: Int
    ) -> [CaseNumber] {
        if let number = CaseNumber(text) { return [number] }
        let typed = text.filter { !$0.isWhitespace }
        guard (1...9).contains(typed.count), typed.allSatisfy({ $0.isASCII && $0.isNumber }), let serial = Int(typed)
        else { return [] }
        return [year, year - 1].map { CaseNumber(officeCode: entry.code, year: $0, serial: serial) }
    }
}
