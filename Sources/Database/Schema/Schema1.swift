/// The first schema.
///
/// Instants are seconds since 1970 UTC; hashes are hexadecimal text.
enum Schema1 {
    static let sql = """
        -- Published standards never change: a version is the hash of its source.
        CREATE TABLE standard_version (
            agency TEXT NOT NULL, service TEXT NOT NULL, version TEXT NOT NULL,
            source TEXT NOT NULL, published_at INTEGER NOT NULL,
            PRIMARY KEY (agency, service, version)
        ) STRICT;

        -- Secrets and settings of the installation, shared by all its nodes.
        CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

        CREATE TABLE case_serial (
            agency TEXT NOT NULL, year INTEGER NOT NULL, last INTEGER NOT NULL CHECK (last > 0),
            PRIMARY KEY (agency, year)
        ) STRICT;

        -- One row a case: what lists show and what the next decision starts from.
        CREATE TABLE case_head (
            id INTEGER PRIMARY KEY,
            number TEXT NOT NULL UNIQUE,
            agency TEXT NOT NULL, service TEXT NOT NULL, version TEXT NOT NULL,
            channel TEXT NOT NULL, is_demo INTEGER NOT NULL CHECK (is_demo IN (0, 1)),
            applicant TEXT NOT NULL,
            filed_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
            step TEXT, entered_at INTEGER, assignee TEXT,
            end_id TEXT, result TEXT, ended_at INTEGER,
            due_at INTEGER, step_due_at INTEGER, is_paused INTEGER NOT NULL CHECK (is_paused IN (0, 1)),
            event_count INTEGER NOT NULL CHECK (event_count > 0), last_hash TEXT NOT NULL,
            CHECK ((step IS NULL) = (end_id IS NOT NULL)),
            FOREIGN KEY (agency, service, version) REFERENCES standard_version (agency, service, version)
        ) STRICT;
        CREATE INDEX case_head_by_assignee ON case_head (agency, assignee) WHERE assignee IS NOT NULL;

        -- The journal: append-only; the key makes the second of two writers at one position fail.
        CREATE TABLE case_event (
            case_id INTEGER NOT NULL REFERENCES case_head (id), position INTEGER NOT NULL CHECK (position > 0),
            body TEXT NOT NULL, hash TEXT NOT NULL,
            PRIMARY KEY (case_id, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER case_event_stays BEFORE UPDATE ON case_event
            BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
        CREATE TRIGGER case_event_is_kept BEFORE DELETE ON case_event
            BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

        -- What people wrote: apart from the journal, erasable (value NULL), never changed otherwise.
        CREATE TABLE case_words (
            case_id INTEGER NOT NULL, position INTEGER NOT NULL, key TEXT NOT NULL,
            salt TEXT NOT NULL, value TEXT,
            PRIMARY KEY (case_id, position, key),
            FOREIGN KEY (case_id, position) REFERENCES case_event (case_id, position)
        ) STRICT, WITHOUT ROWID;

        -- Which cases name a file: one that no case and no draft names can be deleted.
        CREATE TABLE case_file (
            hash TEXT NOT NULL, case_id INTEGER NOT NULL REFERENCES case_head (id),
            PRIMARY KEY (hash, case_id)
        ) STRICT, WITHOUT ROWID;

        -- What each role has before it, in the order of the due time. kind: act, wait.
        CREATE TABLE inbox (
            agency TEXT NOT NULL, role TEXT NOT NULL, kind TEXT NOT NULL,
            order_at INTEGER NOT NULL, case_id INTEGER NOT NULL REFERENCES case_head (id),
            PRIMARY KEY (agency, role, kind, order_at, case_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX inbox_by_case ON inbox (case_id);

        CREATE TABLE inbox_count (
            agency TEXT NOT NULL, role TEXT NOT NULL, kind TEXT NOT NULL, total INTEGER NOT NULL,
            PRIMARY KEY (agency, role, kind)
        ) STRICT, WITHOUT ROWID;

        -- Words of names, for the search of the office.
        CREATE TABLE case_word (
            agency TEXT NOT NULL, word TEXT NOT NULL, case_id INTEGER NOT NULL REFERENCES case_head (id),
            service TEXT NOT NULL,
            PRIMARY KEY (agency, word, case_id)
        ) STRICT, WITHOUT ROWID;

        -- A repeated submission answers with the case of the first one.
        CREATE TABLE submission (
            scope TEXT NOT NULL, key TEXT NOT NULL, fingerprint TEXT NOT NULL, number TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (scope, key)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE draft (
            token_hash TEXT PRIMARY KEY, agency TEXT NOT NULL, service TEXT NOT NULL, version TEXT NOT NULL,
            content TEXT NOT NULL, number TEXT, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX draft_by_age ON draft (updated_at);

        CREATE TABLE staff (
            id TEXT PRIMARY KEY, agency TEXT NOT NULL, name TEXT NOT NULL, password_hash TEXT NOT NULL,
            is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)), is_demo INTEGER NOT NULL CHECK (is_demo IN (0, 1))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX staff_by_agency ON staff (agency, id);
        CREATE TABLE staff_role (
            staff_id TEXT NOT NULL REFERENCES staff (id), role TEXT NOT NULL, PRIMARY KEY (staff_id, role)
        ) STRICT, WITHOUT ROWID;

        -- Sessions and tokens are kept as hashes: who reads the database cannot use them. kind: session, token, tracking.
        CREATE TABLE credential (
            token_hash TEXT PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL,
            created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX credential_by_expiry ON credential (expires_at);
        CREATE INDEX credential_by_subject ON credential (subject);

        -- Attempts to sign in or to open a case, by a hash of who tried what.
        CREATE TABLE attempt (
            key TEXT NOT NULL, period INTEGER NOT NULL, total INTEGER NOT NULL, PRIMARY KEY (key, period)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX attempt_by_period ON attempt (period);

        -- Who saw or fetched whose data, and when.
        CREATE TABLE access_log (
            id INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, agency TEXT NOT NULL,
            case_id INTEGER NOT NULL REFERENCES case_head (id), what TEXT NOT NULL
        ) STRICT;
        CREATE INDEX access_log_by_case ON access_log (case_id, id);
        """
}
