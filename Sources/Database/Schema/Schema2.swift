/// What the clocks of cases need: when each rings next, what was told to whom, changes of calendars, and what was measured.
///
/// Also room for what people wrote in fewer bytes.
enum Schema2 {
    static let statements: @Sendable (Dialect) -> String = { dialect in
        dialect.schema(tables) + dialect.appendOnly("case_rung", reason: "a rung is reached once")
    }

    private static let tables = """
        -- When the next clock of the case rings, whether the case goes before others, and the last rung that was reached.
        -- Projected. Cases from before are all looked at by the first sweep.
        ALTER TABLE case_head ADD COLUMN alarm_at {int};
        ALTER TABLE case_head ADD COLUMN is_priority {int} NOT NULL DEFAULT 0 CHECK (is_priority IN (0, 1));
        ALTER TABLE case_head ADD COLUMN rung {text};
        UPDATE case_head SET alarm_at = 0 WHERE step IS NOT NULL;
        CREATE INDEX case_head_by_alarm ON case_head (alarm_at, id) WHERE alarm_at IS NOT NULL;

        -- The open cases of an office, in the order in which they were filed.
        CREATE INDEX case_head_open ON case_head (agency, id) WHERE step IS NOT NULL;

        -- The claims of the rungs: of two sweeps at the same time the second one fails here.
        CREATE TABLE case_rung (
            case_id {int} NOT NULL REFERENCES case_head (id), clock {text} NOT NULL, rung {text} NOT NULL,
            day {int} NOT NULL, at {int} NOT NULL,
            PRIMARY KEY (case_id, clock, rung, day)
        ) {keyed};

        -- What a role was told about a case, and who of the role has read it.
        CREATE TABLE notice (
            id {id}, agency {int} NOT NULL REFERENCES agency (id), role {text} NOT NULL,
            case_id {int} NOT NULL REFERENCES case_head (id), at {int} NOT NULL, clock {text} NOT NULL,
            rung {text} NOT NULL, day {int} NOT NULL, read_at {int}, read_by {text},
            UNIQUE (case_id, role, clock, rung, day)
        ) {rows};
        CREATE INDEX notice_unread ON notice (agency, role, id) WHERE read_at IS NULL;

        -- Changes of an office's calendar: days on which it closes, or works although week or holiday say no.
        -- kind: closure, workingDay, takeBack. windows: the hours of a working day, or the number of the edit that is taken
        -- back. taken_back_at: it no longer holds.
        -- last_case: open cases up to this row have been computed again; done_at: all have.
        CREATE TABLE calendar_edit (
            id {id}, agency {int} NOT NULL REFERENCES agency (id), kind {text} NOT NULL,
            first_day {text} NOT NULL, last_day {text} NOT NULL, name {text} NOT NULL, windows {text} NOT NULL,
            reason {text} NOT NULL, made_by {text} NOT NULL, made_at {int} NOT NULL,
            taken_back_at {int}, taken_back_by {text},
            last_case {int} NOT NULL, done_at {int}
        ) {rows};
        CREATE INDEX calendar_edit_by_agency ON calendar_edit (agency, id);
        ALTER TABLE agency ADD COLUMN calendar_version {int} NOT NULL DEFAULT 0;

        -- What a case that has ended took: opening minutes while the office had it and from beginning to end, whether the
        -- main promise was kept, and how often the clock stood still. Demo cases are left out. Projected.
        CREATE TABLE case_measure (
            case_id {key} NOT NULL REFERENCES case_head (id), agency {int} NOT NULL REFERENCES agency (id),
            service {text} NOT NULL, ended_at {int} NOT NULL, office_minutes {int} NOT NULL,
            whole_minutes {int} NOT NULL, is_kept {int} CHECK (is_kept IN (0, 1)), pauses {int} NOT NULL
        ) {rows};
        -- In the order of what is asked for, with all that a walk needs: the table itself is never touched.
        CREATE INDEX case_measure_by_office
            ON case_measure (agency, service, office_minutes, ended_at, is_kept) WHERE is_kept IS NOT NULL;
        CREATE INDEX case_measure_by_whole ON case_measure (agency, service, whole_minutes, ended_at);

        -- How often and how long the clocks of a service stood still, by who sent the case there and why.
        -- cause: correction, applicant, external, declared. Projected.
        CREATE TABLE pause_tally (
            agency {int} NOT NULL REFERENCES agency (id), service {text} NOT NULL, month {int} NOT NULL,
            role {text} NOT NULL, cause {text} NOT NULL, total {int} NOT NULL, minutes {int} NOT NULL,
            PRIMARY KEY (agency, service, month, role, cause)
        ) {keyed};

        -- What people wrote, deflated (RFC 1950), where that saves room; kept is empty then. Words from before stay as they are.
        ALTER TABLE case_words ADD COLUMN packed {blob} CHECK ((packed IS NULL) = (kept <> ''));

        """
}
