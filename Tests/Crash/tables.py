"""Asks the database itself, while no server runs: what no page shows must be whole too."""

import contextlib
import hashlib
import pathlib
import sqlite3
import subprocess

from audit import Findings
from ledger import Submission
from programs import Installation

SERIALS = """
    SELECT agency.name, case_serial.year, last FROM case_serial JOIN agency ON agency.id = case_serial.agency
"""
HEADS = "SELECT number, agency.name FROM case_head JOIN agency ON agency.id = case_head.agency"
# Heads whose journal is not exactly theirs: other length, a hole, or another last hash.
TORN = """
    SELECT number FROM case_head LEFT JOIN (
        SELECT case_id, COUNT(*) AS entries, MAX(position) AS top, MIN(position) AS low FROM case_entry GROUP BY case_id
    ) AS journal ON journal.case_id = case_head.id
    LEFT JOIN case_entry ON case_entry.case_id = case_head.id AND case_entry.position = entry_count
    WHERE entries IS NULL OR entries <> entry_count OR top <> entry_count OR low <> 1 OR case_entry.hash <> last_hash
        OR case_entry.hash IS NULL
"""
KEYS = "SELECT key, number FROM submission JOIN case_head ON case_head.id = case_id"
FILES = "SELECT DISTINCT hash FROM case_file"
DESKS = """
    SELECT desk.id, total, COUNT(case_id) FROM desk LEFT JOIN inbox ON inbox.desk = desk.id GROUP BY desk.id, total
    HAVING total <> COUNT(case_id)
"""


class Tables:
    """Rows of either engine; bytes come as bytes."""

    def __init__(self, installation: Installation):
        self.installation = installation
        self.is_postgres = (installation.database or "").startswith("postgres")

    def rows(self, sql: str) -> list[tuple]:
        if self.is_postgres:
            return self.postgres_rows(sql)
        address = f"file:{self.installation.sqlite}?mode=rw"
        with contextlib.closing(sqlite3.connect(address, uri=True)) as connection:
            return connection.execute(sql).fetchall()

    def postgres_rows(self, sql: str) -> list[tuple]:
        done = subprocess.run(
            ["psql", "-X", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-c", sql, self.installation.database],
            capture_output=True, text=True, check=True)
        return [tuple(self.value(text) for text in line.split("\t")) for line in done.stdout.splitlines()]

    @staticmethod
    def value(text: str):
        if text.startswith("\\x"):
            return bytes.fromhex(text[2:])
        return int(text) if text.isdigit() else text


def inspect(installation: Installation, submissions: list[Submission], findings: Findings) -> dict[str, int]:
    """Holds the tables against the keys that were sent; gives figures that are not faults."""
    tables = Tables(installation)
    if not tables.is_postgres:
        for row in tables.rows("PRAGMA integrity_check") + tables.rows("PRAGMA foreign_key_check"):
            if row != ("ok",):
                findings.add("half", f"SQLite: {row}")
    for (number,) in tables.rows(TORN):
        findings.add("half", f"the journal of {number} does not fit its head")
    for desk, total, count in tables.rows(DESKS):
        findings.add("half", f"desk {desk} says {total} cases and has {count}")
    heads = [row[0] for row in tables.rows(HEADS)]
    check_serials(tables, findings)
    strangers = check_keys(tables, heads, submissions, findings)
    check_files(tables, installation.data / "files", findings)
    parts = sum(1 for _ in (installation.data / "files").rglob("*.part"))
    return {"cases": len(heads), "strangers": strangers, "part files": parts}


def check_serials(tables: Tables, findings: Findings) -> None:
    """Every serial of an office up to the last one is there, and none twice."""
    serials: dict[tuple, list[int]] = {}
    for number, agency in tables.rows(HEADS):
        _, year, serial = number.rsplit("-", 2)
        serials.setdefault((agency, int(year)), []).append(int(serial))
    last = {(agency, year): last for agency, year, last in tables.rows(SERIALS)}
    for office in serials.keys() | last.keys():
        used = sorted(serials.get(office, []))
        if used != list(range(1, last.get(office, 0) + 1)):
            findings.add("lost", f"serials of {office}: {len(used)} used, the last one is {last.get(office)}")


def check_keys(tables: Tables, heads: list[str], submissions: list[Submission], findings: Findings) -> int:
    """Each key leads to the case that its client was told, and each case has a key. Gives cases without a known key."""
    sent = {submission.digest: submission for submission in submissions}
    led = {key: number for key, number in tables.rows(KEYS)}
    for digest, submission in sent.items():
        if submission.number is not None and led.get(digest) != submission.number:
            findings.add("lost", f"the key of {submission.number} leads to {led.get(digest)}")
    known = {number for key, number in led.items() if key in sent}
    strangers = [number for number in heads if number not in known]
    for number in strangers:
        findings.add("doubled", f"{number} is the case of no key that was sent")
    return len(strangers)


def check_files(tables: Tables, folder: pathlib.Path, findings: Findings) -> None:
    """Every file that a case names is on disk with the bytes of its name."""
    for (digest,) in tables.rows(FILES):
        name = digest.hex()
        path = folder / name[:2] / name
        if not path.exists():
            findings.add("half", f"upload {name} is missing")
        elif hashlib.sha256(path.read_bytes()).hexdigest() != name:
            findings.add("half", f"upload {name} has other bytes")
