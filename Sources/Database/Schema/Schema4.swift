/// The access log is only added to, and found by case through a table of its own, filled some moments later.
///
/// From here on seals also stand for calendars, so that an older program, which would refuse such seals, is kept away.
enum Schema4 {
    static let statements: @Sendable (Dialect) -> String = { dialect in
        dialect.schema(tables) + dialect.appendOnly("access_log", reason: "the access log is append-only")
    }

    private static let tables = """
        -- Lines of the access log by case, up to the one that the setting accesses-filed names. Whoever opens a case waits until
        -- the line is written down; an index would cost them a page of the database for each case.
        CREATE TABLE access_by_case (
            case_id {int} NOT NULL, entry {int} NOT NULL,
            PRIMARY KEY (case_id, entry)
        ) {keyed};
        INSERT INTO access_by_case (case_id, entry) SELECT case_id, id FROM access_log ORDER BY case_id, id;
        INSERT INTO setting (name, value)
            SELECT 'accesses-filed', CAST(id AS TEXT) FROM access_log ORDER BY id DESC LIMIT 1;
        DROP INDEX access_log_by_case;

        """
}
