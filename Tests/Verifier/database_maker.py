"""Makes small databases for the tests, with the tables of the program and apart from the verifier's own code."""

import contextlib
import sqlite3

import maker

TABLES = """
CREATE TABLE agency (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, sealed_at INTEGER NOT NULL) STRICT;

CREATE TABLE standard (
    id INTEGER PRIMARY KEY, agency INTEGER NOT NULL REFERENCES agency (id), service TEXT NOT NULL, version TEXT NOT NULL,
    source TEXT NOT NULL, published_at INTEGER NOT NULL,
    UNIQUE (agency, service, version)
) STRICT;

CREATE TABLE case_serial (
    agency INTEGER NOT NULL REFERENCES agency (id), year INTEGER NOT NULL, last INTEGER NOT NULL CHECK (last > 0),
    PRIMARY KEY (agency, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_head (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    agency INTEGER NOT NULL REFERENCES agency (id), standard INTEGER NOT NULL REFERENCES standard (id),
    channel TEXT NOT NULL, is_demo INTEGER NOT NULL CHECK (is_demo IN (0, 1)),
    applicant TEXT NOT NULL,
    filed_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
    step TEXT, entered_at INTEGER, assignee TEXT,
    end_id TEXT, result TEXT, ended_at INTEGER,
    due_at INTEGER, step_due_at INTEGER, is_paused INTEGER NOT NULL CHECK (is_paused IN (0, 1)),
    entry_count INTEGER NOT NULL CHECK (entry_count > 0), last_hash BLOB NOT NULL,
    CHECK ((step IS NULL) = (end_id IS NOT NULL))
) STRICT;

CREATE TABLE case_entry (
    id INTEGER PRIMARY KEY, case_id INTEGER NOT NULL REFERENCES case_head (id),
    position INTEGER NOT NULL CHECK (position > 0), agency INTEGER NOT NULL, body TEXT NOT NULL, hash BLOB NOT NULL,
    UNIQUE (case_id, position)
) STRICT;

CREATE TABLE case_words (
    entry_id INTEGER PRIMARY KEY NOT NULL REFERENCES case_entry (id), kept TEXT NOT NULL
) STRICT;

CREATE TABLE seal (
    agency INTEGER NOT NULL REFERENCES agency (id), serial INTEGER NOT NULL CHECK (serial > 0),
    body TEXT NOT NULL, hash BLOB NOT NULL, last_entry INTEGER NOT NULL,
    PRIMARY KEY (agency, serial)
) STRICT, WITHOUT ROWID;

ALTER TABLE case_words ADD COLUMN packed BLOB CHECK ((packed IS NULL) = (kept <> ''));

CREATE TABLE calendar_edit (
    id INTEGER PRIMARY KEY, agency INTEGER NOT NULL REFERENCES agency (id), kind TEXT NOT NULL,
    first_day TEXT NOT NULL, last_day TEXT NOT NULL, name TEXT NOT NULL, content TEXT NOT NULL,
    reason TEXT NOT NULL, made_by TEXT NOT NULL, made_at INTEGER NOT NULL,
    taken_back_at INTEGER, taken_back_by TEXT,
    last_case INTEGER NOT NULL, done_at INTEGER
) STRICT;

ALTER TABLE agency ADD COLUMN calendar_version INTEGER NOT NULL DEFAULT 0;

ALTER TABLE agency ADD COLUMN calendar TEXT;

CREATE UNIQUE INDEX seal_by_last_entry ON seal (agency, last_entry);

CREATE TABLE seal_chunk (
    agency INTEGER NOT NULL, serial INTEGER NOT NULL, chunk INTEGER NOT NULL, first_entry INTEGER NOT NULL,
    root BLOB NOT NULL,
    PRIMARY KEY (agency, serial, chunk)
) STRICT, WITHOUT ROWID;
"""

OFFICES = {1: maker.AGENCY, 2: "kantor-lain"}
CODES = {1: "3514", 2: "1303"}
STANDARD = "service: konsultasi\n"
RULES = '{"zone":"Asia/Jakarta"}'


class Register:
    """Two offices that record acts and seal them, on a clock that only the test moves."""

    def __init__(self, path, is_new=True):
        self.path = path
        self.now = 1000
        self.cases = {}
        # The changes of each office's calendar, as its seals stand for them.
        self.changes = {office: [] for office in OFFICES}
        self.row = 0
        if not is_new:
            return
        with self.open() as database:
            database.executescript(TABLES)
            for office, name in OFFICES.items():
                database.execute("INSERT INTO agency (id, name, sealed_at, calendar) VALUES (?, ?, 0, ?)",
                                 [office, name, RULES])
                database.execute("INSERT INTO standard VALUES (?, ?, 'konsultasi', ?, ?, 0)",
                                 [office, office, maker.sha(STANDARD).hex(), STANDARD])

    @contextlib.contextmanager
    def open(self):
        with contextlib.closing(sqlite3.connect(self.path)) as database, database:
            yield database

    def tamper(self, *statements):
        """Changes rows as somebody does who has the file: past the program, its triggers and its references."""
        with self.open() as database:
            database.execute("PRAGMA ignore_check_constraints = ON")
            for statement in statements:
                changed = database.execute(*([statement] if isinstance(statement, str) else statement)).rowcount
                assert changed, statement

    def one(self, query, *values):
        with self.open() as database:
            return database.execute(query, values).fetchone()[0]

    def act(self, office, serial, words=None, facts=()):
        """Records the next act of a case; its row in the journal."""
        self.now += 10
        self.row += 1
        number = f"{CODES[office]}-2026-{serial:06}"
        case, position, before = self.cases.get((office, serial), (len(self.cases) + 1, 0, ""))
        kept, digest = maker.whole(words, seed=bytes([self.row % 256] * 16)) if words else (None, None)
        facts = list(facts) or [{"messagePosted": {}}, {"clockStopped": {"promise": "a"}}]
        if position == 0:
            facts[0] = {"filed": {"application": {"agency": OFFICES[office], "number": number, "service": "konsultasi",
                                                  "version": maker.sha(STANDARD).hex()}}}
        body = maker.body(position + 1, self.now, digest, number=number, nonce=f"{self.row:032x}", facts=facts)
        digits = maker.sha(before + body).hex()
        with self.open() as database:
            if position == 0:
                self._insert_head(database, case, number, office, serial)
            database.execute("INSERT INTO case_entry VALUES (?, ?, ?, ?, ?, ?)",
                             [self.row, case, position + 1, office, body, bytes.fromhex(digits)])
            if kept:
                database.execute("INSERT INTO case_words (entry_id, kept) VALUES (?, ?)", [self.row, maker.canonical(kept)])
            database.execute("UPDATE case_head SET entry_count = ?, last_hash = ? WHERE id = ?",
                             [position + 1, bytes.fromhex(digits), case])
        self.cases[office, serial] = (case, position + 1, digits)
        return self.row

    def _insert_head(self, database, case, number, office, serial):
        database.execute(
            "INSERT INTO case_head (id, number, agency, standard, channel, is_demo, applicant, filed_at, updated_at,"
            " step, is_paused, entry_count, last_hash) VALUES (?, ?, ?, 1, 'online', 0, '', 0, 0, 'a', 0, 1, x'')",
            [case, number, office])
        database.execute("INSERT INTO case_serial VALUES (?, 2026, ?) ON CONFLICT DO UPDATE SET last = excluded.last",
                         [office, serial])

    def change(self, office, kind="closure", content=""):
        """Changes the calendar of an office, or takes a change back; its row."""
        self.now += 10
        row = sum(map(len, self.changes.values())) + 1
        change = {"content": content, "firstDay": "2026-12-28", "id": row, "kind": kind, "lastDay": "2026-12-28",
                  "madeAt": self.now, "madeBy": "siti", "name": "Pindah kantor", "reason": "Gedung “baru”"}
        self.changes[office].append(change)
        with self.open() as database:
            database.execute(
                "INSERT INTO calendar_edit (id, agency, kind, first_day, last_day, name, content, reason, made_by,"
                " made_at, last_case) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                [row, office, *(change[key] for key in ("kind", "firstDay", "lastDay", "name", "content", "reason",
                                                        "madeBy", "madeAt"))])
            if kind == "takeBack":
                database.execute("UPDATE calendar_edit SET taken_back_at = ?, taken_back_by = 'siti' WHERE id = ?",
                                 [self.now, int(content)])
        return row

    def seal(self, office, day):
        """Seals what the office recorded since its newest seal."""
        self.now += 10
        with self.open() as database:
            before = database.execute("SELECT hash, last_entry, serial FROM seal WHERE agency = ? ORDER BY serial DESC",
                                      [office]).fetchone() or (b"", 0, 0)
            rows = database.execute("SELECT id, hash FROM case_entry WHERE agency = ? AND id > ? ORDER BY id",
                                    [office, before[1]]).fetchall()
            leaves = [entry_hash for _, entry_hash in rows]
            calendar = maker.calendar(RULES, self.changes[office])
            made = maker.seal(before[2] + 1, leaves, before[0].hex(), self.now, day, agency=OFFICES[office],
                              calendar=calendar, changes=len(self.changes[office]))
            database.execute("INSERT INTO seal VALUES (?, ?, ?, ?, ?)",
                             [office, before[2] + 1, made["body"], bytes.fromhex(made["hash"]), self.row])
            for chunk in range(0, len(leaves), 1024):
                database.execute("INSERT INTO seal_chunk VALUES (?, ?, ?, ?, ?)",
                                 [office, before[2] + 1, chunk // 1024, rows[chunk][0],
                                  maker.tree(leaves[chunk:chunk + 1024])])
            database.execute("UPDATE agency SET sealed_at = ? WHERE id = ?", [self.now, office])


def filled(path):
    """Two days of two offices: three cases, all under seals, of which some have words, and changed calendars."""
    register = Register(path)
    register.act(1, 1, words={"0/answer:modal": "Rp5.000", "1/note": ["é", "e\u0301"]})
    register.act(2, 1)
    register.act(1, 2, words={"0/answer:modal": "Rp7.000"})
    register.act(1, 1)
    register.seal(1, "2026-11-01")
    register.seal(2, "2026-11-01")
    taken = register.change(1)
    register.change(2)
    register.change(1, "takeBack", str(taken))
    register.act(1, 1, words={"0/note": "selesai"})
    register.act(2, 1)
    register.act(1, 2)
    register.seal(1, "2026-11-02")
    register.seal(2, "2026-11-02")
    return register
