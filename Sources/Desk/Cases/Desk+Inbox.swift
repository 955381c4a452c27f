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

/// What an officer's search found.
public enum SearchResult: Sendable {
    /// Cases whose number was meant.
    case byNumber([CaseHead])
    /// Cases whose applicant has such a name.
    case byName([FoundCase])

    /// Two equal marks mean the same cases in the same state.
    public var mark: Mark {
        switch self {
        case .byNumber(let heads): Mark(heads.flatMap { [$0.id, Int64($0.entryCount)] })
        case .byName(let cases): Mark(cases.flatMap(\.mark))
        }
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
    public func inboxStanding(of officer: StaffMember) async throws -> (counts: InboxCounts, mark: Mark) {
        let standing = try await store.read {
            try $0.inboxStanding(agency: officer.agency, roles: officer.roles.sorted())
        }
        func total(_ kind: InboxDesk.Kind) -> Int {
            standing.totals.filter { $0.key.kind == kind }.values.reduce(0, +)
        }
        return (InboxCounts(toAct: total(.act), waiting: total(.wait)), Mark(standing.mark))
    }

    /// Cases by number or by name, among those that the officer may open.
    ///
    /// Digits alone are the end of a number of this year or the last: what people remember of it.
    public func search(_ text: String, as officer: StaffMember, limit: Int = 20) async throws -> [CaseHead] {
        try await heads(of: find(text, as: officer, limit: limit))
    }

    /// As above, without reading more of cases that were found by name than tells whether they were shown before.
    public func find(_ text: String, as officer: StaffMember, limit: Int = 20) async throws -> SearchResult {
        guard let entry = catalogue.agency(officer.agency) else { return .byNumber([]) }
        let services = Access.services(of: entry, openTo: officer)
        let numbers = Self.numbers(meantBy: text, of: entry, in: now().date(in: entry.agency.zone).year)
        if !numbers.isEmpty {
            let heads = try await store.read { transaction in
                try numbers.compactMap { try transaction.caseHead($0) }
            }
            return .byNumber(heads.filter { $0.agency == officer.agency && services.contains($0.service) })
        }
        return .byName(
            try await store.read {
                try $0.cases(namedLike: text, agency: officer.agency, services: services, limit: limit)
            })
    }

    /// The heads of cases that were found for an officer, in their order.
    public func heads(of found: SearchResult) async throws -> [CaseHead] {
        switch found {
        case .byNumber(let heads): return heads
        case .byName(let cases): return try await store.read { try $0.heads(of: cases) }
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
