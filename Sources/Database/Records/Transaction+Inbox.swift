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

/// How many cases stand before roles, and a mark of it.
public struct InboxStanding: Hashable, Sendable {
    public fileprivate(set) var totals: [InboxDesk: Int] = [:]
    /// The version of each desk; two equal marks mean that no case came, went or changed between.
    public fileprivate(set) var mark: [Int64] = []
}

/// A line of the inbox.
public struct InboxLine: Hashable, Sendable {
    public let head: CaseHead
    public let cursor: InboxQuery.Cursor
}

extension Transaction {
    func emptyInbox(of id: CaseHead.RowID) throws {
        try connection.execute(
            """
            UPDATE desk SET total = total - 1, version = version + 1
            WHERE id IN (SELECT desk FROM inbox WHERE case_id = ?1)
            """, [.integer(id)])
        try connection.execute("DELETE FROM inbox WHERE case_id = ?1", [.integer(id)])
    }

    func fillInbox(_ change: CaseChange, id: CaseHead.RowID, agency: Agency.ID) throws {
        let order = change.inboxOrder
        for desk in change.projection.desks {
            let place: [SQLValue] = [.text(agency.rawValue), .text(desk.role.rawValue), .text(desk.kind.rawValue)]
            try connection.execute(
                """
                INSERT INTO desk (agency, role, kind, total, version) SELECT id, ?2, ?3, 1, 1 FROM agency WHERE name = ?1
                ON CONFLICT (agency, role, kind) DO UPDATE SET total = desk.total + 1, version = desk.version + 1
                """, place)
            let added = try connection.execute(
                """
                INSERT INTO inbox (desk, order_at, case_id) SELECT desk.id, ?4, ?5 FROM desk
                WHERE agency = (SELECT id FROM agency WHERE name = ?1) AND role = ?2 AND kind = ?3
                """, place + [.integer(order), .integer(id)])
            guard added == 1 else { throw RecordError.unreadable(table: "desk", row: desk.role.rawValue) }
        }
    }

    /// A page of the inbox, first due first.
    ///
    /// Each role is one walk along the index; a case of several roles comes once.
    public func inbox(_ query: InboxQuery) throws -> [InboxLine] {
        guard !query.roles.isEmpty else { return [] }
        var values: [SQLValue] = [
            .text(query.agency.rawValue), .text(query.kind.rawValue),
            .integer(query.after?.order ?? Int64.min), .integer(query.after?.id ?? -1),
            .integer(query.dueBefore?.secondsSinceEpoch ?? Int64.max),
        ]
        func bind(_ value: SQLValue) -> String {
            values.append(value)
            return "?\(values.count)"
        }
        let inOrder = connection.dialect.joinInOrder
        var filter = ""
        // What an officer has taken is little: it is found first, and then its place in the inboxes.
        var source = "inbox \(inOrder) case_head ON case_head.id = inbox.case_id"
        if let assignee = query.assignee {
            source = "case_head \(inOrder) inbox ON inbox.case_id = case_head.id"
            filter += """
                 AND case_head.agency = (SELECT id FROM agency WHERE name = ?1) \
                AND assignee = \(bind(.text(assignee.rawValue)))
                """
        }
        if let service = query.service {
            filter += """
                 AND case_head.standard IN (SELECT standard.id FROM standard JOIN agency ON agency.id = standard.agency \
                WHERE agency.name = ?1 AND service = \(bind(.text(service.rawValue))))
                """
        }
        // A case has the same place in the inbox of each role, so the first lines of each hold the first of all.
        let limit = bind(SQLValue(query.limit))
        let parts = query.roles.map { role in
            """
            SELECT * FROM (SELECT inbox.case_id AS case_id, inbox.order_at AS place
            FROM \(source)
            WHERE inbox.desk = (SELECT desk.id FROM desk JOIN agency ON agency.id = desk.agency
                    WHERE agency.name = ?1 AND kind = ?2 AND role = \(bind(.text(role.rawValue))))
                AND (inbox.order_at, inbox.case_id) > (?3, ?4) AND inbox.order_at < ?5\(filter)
            ORDER BY inbox.order_at, inbox.case_id LIMIT \(limit)) AS part
            """
        }
        return try connection.all(
            """
            SELECT \(CaseHead.columns), place FROM (
                SELECT DISTINCT case_id, place FROM (\(parts.joined(separator: "\nUNION ALL\n"))) AS parts
                ORDER BY place, case_id LIMIT \(limit)
            ) AS line \(inOrder) case_head ON case_head.id = line.case_id \(CaseHead.names)
            ORDER BY place, case_head.id
            """, values
        ) { row in
            let head = try CaseHead(row: row)
            return InboxLine(head: head, cursor: InboxQuery.Cursor(order: row.integer(CaseHead.width), id: head.id))
        }
    }

    /// How many cases stand in the inbox of each role, and a mark that changes with every change of one of them.
    public func inboxStanding(agency: Agency.ID, roles: [Role.ID]) throws -> InboxStanding {
        var standing = InboxStanding()
        let wanted = Set(roles)
        try connection.each(
            """
            SELECT id, role, kind, total, version FROM desk WHERE agency = (SELECT id FROM agency WHERE name = ?1)
            """, [.text(agency.rawValue)]
        ) { row in
            let role = Role.ID(row.text(1))
            guard wanted.contains(role), let kind = InboxDesk.Kind(rawValue: row.text(2)) else { return }
            standing.totals[InboxDesk(role: role, kind: kind)] = Int(row.integer(3))
            standing.mark += [row.integer(0), row.integer(4)]
        }
        return standing
    }
}
