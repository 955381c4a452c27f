import Casework
import Standards
import WorkingTime

/// What an officer wants to see of the inbox.
public struct InboxQuery: Hashable, Sendable {
    public var agency: Agency.ID
    /// The officer's roles; none gives an empty inbox.
    public var roles: [Role.ID]
    public var kind: InboxDesk.Kind
    /// Only this service.
    public var service: ServiceStandard.ID?
    /// Only cases that this officer has taken.
    public var assignee: UserID?
    /// Only cases that are due before this instant.
    public var dueBefore: Instant?
    /// The last line of the page before.
    public var after: Cursor?
    /// Lines of a page, 1 to 100.
    public var limit: Int

    public init(
        agency: Agency.ID, roles: [Role.ID], kind: InboxDesk.Kind, service: ServiceStandard.ID? = nil,
        assignee: UserID? = nil, dueBefore: Instant? = nil, after: Cursor? = nil, limit: Int = 20
    ) {
        self.agency = agency
        self.roles = roles
        self.kind = kind
        self.service = service
        self.assignee = assignee
        self.dueBefore = dueBefore
        self.after = after
        self.limit = min(max(limit, 1), 100)
    }

    /// A place in the order of the inbox.
    public struct Cursor: Hashable, Sendable {
        public let order: Int64
        public let id: CaseHead.RowID

        public init(order: Int64, id: CaseHead.RowID) {
            self.order = order
            self.id = id
        }
    }
}

/// A line of the inbox.
public struct InboxLine: Hashable, Sendable {
    public let head: CaseHead
    public let cursor: InboxQuery.Cursor
}

extension Transaction {
    /// Cases without a due time stand behind all others, oldest first.
    private static let noDueTime: Int64 = 1 << 40

    func emptyInbox(of id: CaseHead.RowID) throws {
        let keys = try connection.all(
            "SELECT agency, role, kind FROM inbox WHERE case_id = ?1", [.integer(id)],
            { [SQLValue.text($0.text(0)), .text($0.text(1)), .text($0.text(2))] })
        for key in keys {
            try connection.execute(
                "UPDATE inbox_count SET total = total - 1 WHERE agency = ?1 AND role = ?2 AND kind = ?3", key)
        }
        try connection.execute("DELETE FROM inbox WHERE case_id = ?1", [.integer(id)])
    }

    func fillInbox(_ change: CaseChange, id: CaseHead.RowID, agency: Agency.ID) throws {
        let order = change.due.first?.secondsSinceEpoch ?? Self.noDueTime + change.at.secondsSinceEpoch
        for desk in change.desks {
            try connection.execute(
                "INSERT INTO inbox (agency, role, kind, order_at, case_id) VALUES (?1, ?2, ?3, ?4, ?5)",
                [
                    .text(agency.rawValue), .text(desk.role.rawValue), .text(desk.kind.rawValue), .integer(order),
                    .integer(id),
                ])
            try connection.execute(
                """
                INSERT INTO inbox_count (agency, role, kind, total) VALUES (?1, ?2, ?3, 1)
                ON CONFLICT (agency, role, kind) DO UPDATE SET total = inbox_count.total + 1
                """, [.text(agency.rawValue), .text(desk.role.rawValue), .text(desk.kind.rawValue)])
        }
    }

    /// A page of the inbox, first due first.
    ///
    /// Each role is one walk along the index; a case of several roles comes once.
    public func inbox(_ query: InboxQuery) throws -> [InboxLine] {
        guard !query.roles.isEmpty else { return [] }
        var values: [SQLValue] = [
            .text(query.agency.rawValue), .text(query.kind.rawValue),
            .integer(query.after?.order ?? -1), .integer(query.after?.id ?? -1),
            .integer(query.dueBefore?.secondsSinceEpoch ?? Int64.max),
        ]
        func bind(_ value: SQLValue) -> String {
            values.append(value)
            return "?\(values.count)"
        }
        var filter = ""
        if let service = query.service { filter += " AND service = \(bind(.text(service.rawValue)))" }
        // What an officer has taken is little: it is found first, and then its place in the inboxes.
        var source = "inbox CROSS JOIN case_head ON case_head.id = inbox.case_id"
        if let assignee = query.assignee {
            source = "case_head CROSS JOIN inbox ON inbox.case_id = case_head.id"
            filter += " AND case_head.agency = ?1 AND assignee = \(bind(.text(assignee.rawValue)))"
        }
        // A case has the same place in the inbox of each role, so the first lines of each hold the first of all.
        let limit = bind(SQLValue(query.limit))
        let parts = query.roles.map { role in
            """
            SELECT * FROM (SELECT \(CaseHead.columns), inbox.order_at AS place
            FROM \(source)
            WHERE inbox.agency = ?1 AND inbox.kind = ?2 AND (inbox.order_at, inbox.case_id) > (?3, ?4)
                AND inbox.order_at < ?5 AND inbox.role = \(bind(.text(role.rawValue)))\(filter)
            ORDER BY inbox.order_at, inbox.case_id LIMIT \(limit))
            """
        }
        var seen: Set<CaseHead.RowID> = []
        let lines = try connection.all(
            parts.joined(separator: "\nUNION ALL\n") + "\nORDER BY place, 1", values
        ) { row in
            let head = try CaseHead(row: row)
            return InboxLine(head: head, cursor: InboxQuery.Cursor(order: row.integer(21), id: head.id))
        }
        return Array(lines.filter { seen.insert($0.head.id).inserted }.prefix(query.limit))
    }

    /// How many cases stand in the inbox of each role.
    public func inboxCounts(
        agency: Agency.ID, roles: [Role.ID]
    ) throws -> [InboxDesk: Int] {
        var counts: [InboxDesk: Int] = [:]
        let wanted = Set(roles)
        try connection.each(
            "SELECT role, kind, total FROM inbox_count WHERE agency = ?1", [.text(agency.rawValue)]
        ) { row in
            let role = Role.ID(row.text(0))
            guard wanted.contains(role), let kind = InboxDesk.Kind(rawValue: row.text(1)) else { return }
            counts[InboxDesk(role: role, kind: kind)] = Int(row.integer(2))
        }
        return counts
    }

    /// Cases of an office whose applicant's name has words that begin like these; newest first.
    ///
    /// - Parameters:
    ///   - services: The services that the officer may see; no others are found.
    public func cases(
        namedLike text: String, agency: Agency.ID, services: [ServiceStandard.ID], limit: Int
    ) throws -> [CaseHead] {
        guard let first = SearchWord.words(in: text).max(by: { $0.count < $1.count }), !services.isEmpty else {
            return []
        }
        let others = SearchWord.words(in: text).filter { $0 != first }
        var values: [SQLValue] = [.text(agency.rawValue), .text(first), .text(first + "\u{10FFFF}")]
        let names = services.map { service in
            values.append(.text(service.rawValue))
            return "?\(values.count)"
        }
        // Whole words come newest first; of words that only begin alike, a thousand cases are looked at. So the search
        // costs the same however many cases there are.
        let isOpen = "service IN (\(names.joined(separator: ", ")))"
        let found = try connection.all(
            """
            SELECT \(CaseHead.columns) FROM (
                SELECT case_id FROM (SELECT case_id FROM case_word WHERE agency = ?1 AND word = ?2 AND \(isOpen)
                    ORDER BY case_id DESC LIMIT 1000)
                UNION SELECT case_id FROM (SELECT case_id FROM case_word
                    WHERE agency = ?1 AND word > ?2 AND word < ?3 AND \(isOpen) LIMIT 1000)
            ) AS hit CROSS JOIN case_head ON case_head.id = hit.case_id
            ORDER BY case_head.id DESC
            """, values, CaseHead.init(row:))
        let matching = found.filter { head in
            let words = SearchWord.words(in: head.applicant)
            return others.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
        }
        var seen: Set<CaseHead.RowID> = []
        return Array(matching.filter { seen.insert($0.id).inserted }.prefix(limit))
    }
}
