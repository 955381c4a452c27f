/// The first schema.
///
/// Instants are seconds since 1970 UTC. Hashes of the journal are 32 bytes; hashes of secrets are hexadecimal text.
enum Schema1 {
    static let statements: @Sendable (Dialect) -> String = { dialect in
        dialect.schema(tables)
            + dialect.appendOnly("case_entry", reason: "the journal is append-only")
            + dialect.appendOnly("seal", reason: "seals are append-only")
            + dialect.appendOnly("standard", reason: "a published standard never changes")
    }

    private static let tables = """
        -- Every row of the tables below belongs to one of these offices. sealed_at is the instant of the newest seal:
        -- no entry is dated before it.
        CREATE TABLE agency (id {id}, name {text} NOT NULL UNIQUE, sealed_at {int} NOT NULL) {rows};

        -- Published standards never change: a version is the hash of its source.
        CREATE TABLE standard (
            id {id}, agency {int} NOT NULL REFERENCES agency (id), service {text} NOT NULL, version {text} NOT NULL,
            source {text} NOT NULL, published_at {int} NOT NULL,
            UNIQUE (agency, service, version)
        ) {rows};

        -- Secrets and settings of the installation, shared by all its nodes.
        CREATE TABLE setting (name {text} NOT NULL PRIMARY KEY, value {text} NOT NULL) {keyed};

        CREATE TABLE case_serial (
            agency {int} NOT NULL REFERENCES agency (id), year {int} NOT NULL, last {int} NOT NULL CHECK (last > 0),
            PRIMARY KEY (agency, year)
        ) {keyed};

        -- One row a case: what lists show and what the next decision starts from. Projected from the journal.
        CREATE TABLE case_head (
            id {id},
            number {text} NOT NULL UNIQUE,
            agency {int} NOT NULL REFERENCES agency (id), standard {int} NOT NULL REFERENCES standard (id),
            channel {text} NOT NULL, is_demo {int} NOT NULL CHECK (is_demo IN (0, 1)),
            applicant {text} NOT NULL,
            filed_at {int} NOT NULL, updated_at {int} NOT NULL,
            step {text}, entered_at {int}, assignee {text},
            end_id {text}, result {text}, ended_at {int},
            due_at {int}, step_due_at {int}, is_paused {int} NOT NULL CHECK (is_paused IN (0, 1)),
            entry_count {int} NOT NULL CHECK (entry_count > 0), last_hash {blob} NOT NULL,
            CHECK ((step IS NULL) = (end_id IS NOT NULL))
        ) {rows};
        CREATE INDEX case_head_by_assignee ON case_head (agency, assignee) WHERE assignee IS NOT NULL;

        -- The journal: append-only, in the order in which it was recorded; the key makes the second of two writers at one
        -- position fail.
        CREATE TABLE case_entry (
            id {id}, case_id {int} NOT NULL REFERENCES case_head (id), position {int} NOT NULL CHECK (position > 0),
            agency {int} NOT NULL, body {text} NOT NULL, hash {blob} NOT NULL,
            UNIQUE (case_id, position)
        ) {rows};

        -- What people wrote: apart from the journal, erasable value by value, never changed otherwise.
        CREATE TABLE case_words (
            entry_id {key} NOT NULL REFERENCES case_entry (id), kept {text} NOT NULL
        ) {rows};

        -- Once a day and office: the Merkle root over the entries since the seal before, up to last_entry.
        CREATE TABLE seal (
            agency {int} NOT NULL REFERENCES agency (id), serial {int} NOT NULL CHECK (serial > 0),
            body {text} NOT NULL, hash {blob} NOT NULL, last_entry {int} NOT NULL,
            PRIMARY KEY (agency, serial)
        ) {keyed};

        CREATE UNIQUE INDEX seal_by_last_entry ON seal (agency, last_entry);

        -- Roots of the seal's complete subtrees of 1,024 leaves, and of the rest: a proof reads one of them only.
        CREATE TABLE seal_chunk (
            agency {int} NOT NULL, serial {int} NOT NULL, chunk {int} NOT NULL, first_entry {int} NOT NULL,
            root {blob} NOT NULL,
            PRIMARY KEY (agency, serial, chunk)
        ) {keyed};

        -- Which cases name a file: one that no case and no draft names can be deleted. Projected.
        CREATE TABLE case_file (
            hash {blob} NOT NULL, case_id {int} NOT NULL REFERENCES case_head (id),
            PRIMARY KEY (hash, case_id)
        ) {keyed};

        -- The inbox of a role: its size, and a number that grows with each change. kind: act, wait. Projected.
        CREATE TABLE desk (
            id {id}, agency {int} NOT NULL REFERENCES agency (id), role {text} NOT NULL, kind {text} NOT NULL,
            total {int} NOT NULL, version {int} NOT NULL,
            UNIQUE (agency, role, kind)
        ) {rows};

        -- What each desk has before it, in the order of the due time. Projected.
        CREATE TABLE inbox (
            desk {int} NOT NULL REFERENCES desk (id), order_at {int} NOT NULL,
            case_id {int} NOT NULL REFERENCES case_head (id),
            PRIMARY KEY (desk, order_at, case_id)
        ) {keyed};
        CREATE INDEX inbox_by_case ON inbox (case_id);

        -- Words of names, for the search of the office. Projected.
        CREATE TABLE case_word (
            agency {int} NOT NULL, word {text} NOT NULL, case_id {int} NOT NULL REFERENCES case_head (id),
            standard {int} NOT NULL,
            PRIMARY KEY (agency, word, case_id)
        ) {keyed};

        -- How many cases of a service were filed and ended in a month (202611 is November 2026), demo cases left out.
        -- Projected.
        CREATE TABLE tally (
            agency {int} NOT NULL REFERENCES agency (id), service {text} NOT NULL, month {int} NOT NULL,
            kind {text} NOT NULL, total {int} NOT NULL,
            PRIMARY KEY (agency, service, month, kind)
        ) {keyed};

        -- A repeated submission answers with the case of the first one. Keys and fingerprints are SHA-256.
        CREATE TABLE submission (
            key {blob} NOT NULL PRIMARY KEY, fingerprint {blob} NOT NULL,
            case_id {int} NOT NULL REFERENCES case_head (id), at {int} NOT NULL
        ) {keyed};
        CREATE INDEX submission_by_age ON submission (at);

        CREATE TABLE draft (
            token_hash {text} NOT NULL PRIMARY KEY, agency {text} NOT NULL, service {text} NOT NULL,
            version {text} NOT NULL, content {text} NOT NULL, number {text},
            created_at {int} NOT NULL, updated_at {int} NOT NULL
        ) {keyed};
        CREATE INDEX draft_by_age ON draft (updated_at);

        CREATE TABLE staff (
            id {text} NOT NULL PRIMARY KEY, agency {text} NOT NULL, name {text} NOT NULL, password_hash {text} NOT NULL,
            is_active {int} NOT NULL CHECK (is_active IN (0, 1)), is_demo {int} NOT NULL CHECK (is_demo IN (0, 1))
        ) {keyed};
        CREATE INDEX staff_by_agency ON staff (agency, id);
        CREATE TABLE staff_role (
            staff_id {text} NOT NULL REFERENCES staff (id), role {text} NOT NULL, PRIMARY KEY (staff_id, role)
        ) {keyed};

        -- Sessions and tokens are kept as hashes: who reads the database cannot use them. kind: session, token, tracking.
        CREATE TABLE credential (
            token_hash {text} NOT NULL PRIMARY KEY, kind {text} NOT NULL, subject {text} NOT NULL,
            created_at {int} NOT NULL, expires_at {int} NOT NULL
        ) {keyed};
        CREATE INDEX credential_by_expiry ON credential (expires_at);
        CREATE INDEX credential_by_subject ON credential (subject);

        -- Attempts to sign in or to open a case, by a hash of who tried what.
        CREATE TABLE attempt (
            key {text} NOT NULL, period {int} NOT NULL, total {int} NOT NULL, PRIMARY KEY (key, period)
        ) {keyed};
        CREATE INDEX attempt_by_period ON attempt (period);

        -- Who saw or fetched whose data, and when.
        CREATE TABLE access_log (
            id {id}, at {int} NOT NULL, actor {text} NOT NULL, agency {int} NOT NULL REFERENCES agency (id),
            case_id {int} NOT NULL REFERENCES case_head (id), what {text} NOT NULL
        ) {rows};
        CREATE INDEX access_log_by_case ON access_log (case_id, id);

        -- Work that the program does by itself, by one node at a time: who has it, until when, and when it is due again.
        CREATE TABLE job (
            name {text} NOT NULL PRIMARY KEY, due_at {int} NOT NULL, owner {text}, lease_until {int},
            ran_at {int}, outcome {text}
        ) {keyed};

        """
}
