/// A table with its columns, for copying whole databases.
struct Table: Sendable {
    enum Kind: Sendable {
        case integer, text, blob
    }

    let name: String
    let columns: [(name: String, kind: Kind)]
    /// Rows get their numbers from a counter of the engine.
    let hasCounter: Bool

    private init(_ name: String, hasCounter: Bool = false, _ columns: KeyValuePairs<String, Kind>) {
        self.name = name
        self.hasCounter = hasCounter
        self.columns = columns.map { (name: $0.key, kind: $0.value) }
    }

    var query: String { "SELECT \(columns.map(\.name).joined(separator: ", ")) FROM \(name)" }

    var insertion: String {
        let places = columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
        return "INSERT INTO \(name) (\(columns.map(\.name).joined(separator: ", "))) VALUES (\(places))"
    }

    func values(of row: any SQLRow) -> [SQLValue] {
        columns.enumerated().map { index, column in
            switch column.kind {
            case .integer: SQLValue(row.optionalInteger(index))
            case .text: SQLValue(row.optionalText(index))
            case .blob: row.optionalBlob(index).map(SQLValue.blob) ?? .null
            }
        }
    }

    /// Every table but the register of migrations, each after those that it refers to.
    static let all: [Table] = [
        Table(
            "agency", hasCounter: true,
            [
                "id": .integer, "name": .text, "sealed_at": .integer, "calendar_version": .integer, "calendar": .text,
                "ladder": .text,
            ]),
        Table(
            "standard", hasCounter: true,
            [
                "id": .integer, "agency": .integer, "service": .text, "version": .text, "source": .text,
                "published_at": .integer,
            ]),
        Table("setting", ["name": .text, "value": .text]),
        Table("case_serial", ["agency": .integer, "year": .integer, "last": .integer]),
        Table(
            "case_head", hasCounter: true,
            [
                "id": .integer, "number": .text, "agency": .integer, "standard": .integer, "channel": .text,
                "is_demo": .integer, "applicant": .text, "filed_at": .integer, "updated_at": .integer, "step": .text,
                "entered_at": .integer, "assignee": .text, "end_id": .text, "result": .text, "ended_at": .integer,
                "due_at": .integer, "step_due_at": .integer, "is_paused": .integer, "entry_count": .integer,
                "last_hash": .blob, "alarm_at": .integer, "is_priority": .integer, "rung": .text,
            ]),
        Table(
            "case_entry", hasCounter: true,
            [
                "id": .integer, "case_id": .integer, "position": .integer, "agency": .integer, "body": .text,
                "hash": .blob,
            ]),
        Table("case_words", ["entry_id": .integer, "kept": .text, "packed": .blob]),
        Table(
            "seal", ["agency": .integer, "serial": .integer, "body": .text, "hash": .blob, "last_entry": .integer]),
        Table(
            "seal_chunk",
            ["agency": .integer, "serial": .integer, "chunk": .integer, "first_entry": .integer, "root": .blob]),
        Table("case_file", ["hash": .blob, "case_id": .integer]),
        Table(
            "desk", hasCounter: true,
            [
                "id": .integer, "agency": .integer, "role": .text, "kind": .text, "total": .integer,
                "version": .integer,
            ]),
        Table("inbox", ["desk": .integer, "order_at": .integer, "case_id": .integer]),
        Table("case_word", ["agency": .integer, "word": .text, "case_id": .integer, "standard": .integer]),
        Table(
            "tally", ["agency": .integer, "service": .text, "month": .integer, "kind": .text, "total": .integer]),
        Table("case_rung", ["case_id": .integer, "clock": .text, "rung": .text, "day": .integer]),
        Table(
            "notice", hasCounter: true,
            [
                "id": .integer, "agency": .integer, "role": .text, "case_id": .integer, "at": .integer, "clock": .text,
                "rung": .text, "day": .integer, "read_at": .integer, "read_by": .text,
            ]),
        Table(
            "calendar_edit", hasCounter: true,
            [
                "id": .integer, "agency": .integer, "kind": .text, "first_day": .text, "last_day": .text,
                "name": .text, "content": .text, "reason": .text, "made_by": .text, "made_at": .integer,
                "taken_back_at": .integer, "taken_back_by": .text, "last_case": .integer, "done_at": .integer,
            ]),
        Table(
            "case_measure",
            [
                "case_id": .integer, "agency": .integer, "service": .text, "ended_at": .integer,
                "office_minutes": .integer, "whole_minutes": .integer, "is_kept": .integer, "pauses": .integer,
            ]),
        Table(
            "pause_tally",
            [
                "agency": .integer, "service": .text, "month": .integer, "role": .text, "cause": .text,
                "total": .integer, "minutes": .integer,
            ]),
        Table("submission", ["key": .blob, "fingerprint": .blob, "case_id": .integer, "at": .integer]),
        Table(
            "draft",
            [
                "token_hash": .text, "agency": .text, "service": .text, "version": .text, "content": .text,
                "number": .text, "created_at": .integer, "updated_at": .integer,
            ]),
        Table(
            "staff",
            [
                "id": .text, "agency": .text, "name": .text, "password_hash": .text, "is_active": .integer,
                "is_demo": .integer,
            ]),
        Table("staff_role", ["staff_id": .text, "role": .text]),
        Table(
            "credential",
            ["token_hash": .text, "kind": .text, "subject": .text, "created_at": .integer, "expires_at": .integer]),
        Table("attempt", ["key": .text, "period": .integer, "total": .integer]),
        Table(
            "access_log", hasCounter: true,
            [
                "id": .integer, "at": .integer, "actor": .text, "agency": .integer, "case_id": .integer, "what": .text,
            ]),
        Table("access_by_case", ["case_id": .integer, "entry": .integer]),
        Table(
            "job",
            [
                "name": .text, "due_at": .integer, "owner": .text, "lease_until": .integer, "ran_at": .integer,
                "outcome": .text,
            ]),
    ]
}
