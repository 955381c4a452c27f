#!/usr/bin/env python3
"""Checks the journal of an office: a proof of one case, a file of published seals, a database.

Written from docs/journal-format.md alone, with nothing but Python's standard library, so that an auditor can read all of it.

    verify_journal.py proof FILE --seals FILE       a proof, against the published file
    verify_journal.py proof FILE --seal HASH ...    a proof, against hashes of seals that somebody noted
    verify_journal.py seals FILE                    the published file
    verify_journal.py database FILE.sqlite          a whole database of SQLite, such as that of a backup

Exit code 0: everything is proved. 1: there are faults, one a line. 2: called wrongly, or a file cannot be opened.
3: no fault, but something has no seal yet.
"""

import argparse
import contextlib
import datetime
import hashlib
import hmac
import itertools
import json
import os
import pathlib
import re
import sqlite3
import sys
import zlib

PROVED, FAULTY, MISUSED, OPEN = 0, 1, 2, 3
MOST_LEVELS = 16
LONGEST_PATH = 64
CHUNK = 1024
MOST_NUMBERS = 20
# The words of an entry are no longer than this, in bytes; what claims to be is damaged.
MOST_WORDS = 64 << 20
FORMAT = "maklumat-proof-1"
ROOT_ALONE = "the root is published, but a root alone proves neither day nor office"

HASH = re.compile(r"[0-9a-f]{64}", re.ASCII)
SIXTEEN_BYTES = re.compile(r"[0-9a-f]{32}", re.ASCII)
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
WORDS_KEY = re.compile(r"(0|[1-9][0-9]{0,8})/.+", re.ASCII | re.DOTALL)
NUMBER = re.compile(r"[0-9A-Z]{1,12}-([0-9]{4})-([0-9]{6,12})", re.ASCII)


class Fault(Exception):
    """What is wrong, as a sentence."""


def require(holds, sentence):
    if not holds:
        raise Fault(sentence)


def sha256(data):
    return hashlib.sha256(data).digest()


# Canonical JSON


def write_canonical(value):
    """The one way to write a value, as bytes."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8")


def read_canonical(data):
    """The value that bytes hold; a fault unless they are the one way to write it."""
    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=_members, parse_int=_integer, parse_float=_refuse,
                           parse_constant=_refuse)
        _check_levels(value, 1)
        is_canonical = write_canonical(value) == data
    except (ValueError, RecursionError):
        raise Fault("not canonical JSON") from None
    require(is_canonical, "not canonical JSON")
    return value


def _members(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a key comes twice")
    return members


def _integer(digits):
    if len(digits) > 20 or not -(2**63) <= int(digits) < 2**63:
        raise ValueError("not an integer of 64 bits")
    return int(digits)


def _refuse(text):
    raise ValueError(text)


def _check_levels(value, level):
    if value is None or level > MOST_LEVELS:
        raise ValueError("null, or too deep")
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for member in inner:
        _check_levels(member, level + 1)


# Shapes


def has_keys(value, keys, perhaps=()):
    """Sees to it that a value is an object with exactly these keys, and perhaps some of the others."""
    require(isinstance(value, dict), "not an object")
    for key in value:
        require(key in keys or key in perhaps, f"{ascii(key)} is not a key of this format")
    for key in keys:
        require(key in value, f"{ascii(key)} is missing")


def text(value, key, pattern=None):
    require(isinstance(value[key], str), f"{ascii(key)} is not a text")
    require(pattern is None or pattern.fullmatch(value[key]), f"{ascii(key)} has a value that the format does not allow")
    return value[key]


def integer(value, key, least=None):
    # To Python true is an integer.
    require(type(value[key]) is int, f"{ascii(key)} is not an integer")
    require(least is None or value[key] >= least, f"{ascii(key)} has a value that the format does not allow")
    return value[key]


# Tree


def tree_from_path(leaf, index, count, path):
    """The root to which a path leads; None when no tree of that size has such a path."""
    if not 0 <= index < count:
        return None
    place, last, node = index, count - 1, sha256(b"\0" + leaf)
    for sibling in path:
        if last == 0:
            return None
        while place == last and place % 2 == 0:
            place, last = place // 2, last // 2
        node = sha256(b"\1" + sibling + node) if place % 2 else sha256(b"\1" + node + sibling)
        place, last = place // 2, last // 2
    return node if last == 0 else None


def tree_over(nodes):
    """The root over complete subtrees of one size, of which the last may be smaller."""
    if not nodes:
        return sha256(b"")
    while len(nodes) > 1:
        pairs = [sha256(b"\1" + left + right) for left, right in zip(nodes[::2], nodes[1::2])]
        nodes = pairs + nodes[len(nodes) - len(nodes) % 2:]
    return nodes[0]


# Seals


def read_seal(body):
    """What the body of a seal says."""
    seal = read_canonical(body)
    has_keys(seal, ("agency", "count", "day", "previous", "root", "sealedAt", "serial"), ("calendar", "changes"))
    text(seal, "agency")
    if "calendar" in seal or "changes" in seal:
        require("calendar" in seal and "changes" in seal, "'calendar' and 'changes' come together or not at all")
        text(seal, "calendar", HASH)
        integer(seal, "changes", 0)
    integer(seal, "count", 0)
    text(seal, "day", DAY)
    integer(seal, "sealedAt")
    integer(seal, "serial", 1)
    text(seal, "root", HASH)
    try:
        datetime.date.fromisoformat(seal["day"])
    except ValueError:
        raise Fault("'day' is not a date") from None
    if text(seal, "previous") == "":
        require(seal["serial"] == 1, "'previous' is empty, but this is not the first seal")
    else:
        text(seal, "previous", HASH)
        require(seal["serial"] > 1, "'previous' is not empty, but this is the first seal")
    require(seal["count"] > 0 or seal["root"] == sha256(b"").hex(), "'root' is not that of no leaf")
    return seal


class Published:
    """What is known of the published seals: hashes and roots, and when the seal before each was put on."""

    def __init__(self, hashes=()):
        self.hashes = set(hashes)
        # Somebody may have noted a root in place of a hash.
        self.roots = set(hashes)
        self.starts = {}
        self.faults = []
        self.newest = None


def read_published(data):
    """The published file with all its faults."""
    published = Published()
    lines = data.split(b"\n")
    if lines.pop() != b"":
        published.faults.append(f"line {len(lines) + 1}: it lacks its line feed")
        lines = [*lines, data.rsplit(b"\n", 1)[-1]]
    before_hash, before = "", None
    for serial, line in enumerate(lines, 1):
        try:
            seal_hash, seal = _published_line(line)
        except Fault as fault:
            published.faults.append(f"line {serial}: {fault}")
            before_hash, before = None, None
            continue
        for fault in _link_faults(seal, serial, before_hash, before):
            published.faults.append(f"line {serial}: {fault}")
        published.hashes.add(seal_hash)
        published.roots.add(seal["root"])
        published.starts[seal_hash] = before and before["sealedAt"]
        published.newest = (seal_hash, seal)
        before_hash, before = seal_hash, seal
    return published


def _published_line(line):
    seal_hash, blank, body = line[:64].decode("ascii", "replace"), line[64:65], line[65:]
    require(HASH.fullmatch(seal_hash) and blank == b" ", "it is not a hash, one blank and a seal")
    seal = read_seal(body)
    require(sha256(body).hex() == seal_hash, "its hash is not that of its text")
    return seal_hash, seal


def _link_faults(seal, serial, before_hash, before):
    if seal["serial"] != serial:
        yield f"it has serial {seal['serial']}"
    if before_hash is not None and seal["previous"] != before_hash:
        yield "it does not follow from the seal before"
    if before is None:
        return
    if seal["day"] < before["day"]:
        yield "it closes an earlier day than the seal before"
    if seal["sealedAt"] < before["sealedAt"]:
        yield "it was put on at an earlier time than the seal before"
    if seal["agency"] != before["agency"]:
        yield "it is of another office than the seal before"
    if "calendar" in before and ("calendar" not in seal or seal["changes"] < before["changes"]):
        yield "it names no calendar though the seal before does, or one with fewer changes"


# Entries


def read_body(body):
    """What the body of an entry says."""
    entry = read_canonical(body)
    has_keys(entry, ("actor", "at", "facts", "nonce", "number", "position"), ("words",))
    text(entry, "actor")
    text(entry, "number")
    text(entry, "nonce", SIXTEEN_BYTES)
    integer(entry, "at")
    integer(entry, "position", 1)
    facts = entry["facts"]
    require(isinstance(facts, list) and facts, "'facts' is not a list of facts")
    require(all(isinstance(fact, dict) and len(fact) == 1 for fact in facts), "a fact is not an object with one key")
    if "words" in entry:
        text(entry, "words", HASH)
    return entry


def words_hash(kept, facts):
    """The hash over the commitments of kept words of an entry with so many facts."""
    commitments = read_commitments(kept)
    for key in commitments:
        match = WORDS_KEY.fullmatch(key)
        require(match and int(match[1]) < facts, f"{ascii(key)} names no fact of it")
    return sha256(write_canonical(commitments)).hex()


def read_commitments(kept):
    """The commitments to all values of kept words; a fault when they have neither of the two forms."""
    require(isinstance(kept, dict), "the kept words are not an object")
    if "seed" in kept:
        has_keys(kept, ("seed", "values"))
        seed, salts, commitments = bytes.fromhex(text(kept, "seed", SIXTEEN_BYTES)), None, {}
    else:
        has_keys(kept, ("commitments", "salts", "values"))
        seed, salts, commitments = None, kept["salts"], kept["commitments"]
        require(isinstance(salts, dict) and isinstance(commitments, dict), "the kept words are not of a known form")
        for key in commitments:
            text(commitments, key, HASH)
    values = kept["values"]
    require(isinstance(values, dict), "'values' is not an object")
    require(salts is None or salts.keys() == values.keys(), "salts and values do not belong together")
    require(not commitments.keys() & values.keys(), "a value is both shown and withheld")
    found = dict(commitments)
    for key, value in values.items():
        require(_is_words(value), f"{ascii(key)} has a value that the format does not allow")
        if seed is None:
            salt = bytes.fromhex(text(salts, key, SIXTEEN_BYTES))
        else:
            salt = hmac.digest(seed, key.encode("utf-8"), "sha256")[:16]
        found[key] = sha256(salt + write_canonical(value)).hex()
    require(found, "the kept words have neither a value nor a commitment")
    return found


def _is_words(value):
    if isinstance(value, list):
        return all(isinstance(element, str) for element in value)
    if isinstance(value, dict):
        return len(value) == 1 and value.keys() <= {"rows", "address", "files"}
    return isinstance(value, str)


# Proofs


def read_proof(data):
    """The proof in a file; a fault when its form is not that of one."""
    proof = read_canonical(data.removesuffix(b"\n"))
    has_keys(proof, ("agency", "entries", "format", "number"))
    require(text(proof, "format") == FORMAT, f"its format is not {FORMAT}")
    text(proof, "agency")
    text(proof, "number")
    require(isinstance(proof["entries"], list), "'entries' is not a list")
    require(proof["entries"], "it has no entries, so it proves nothing")
    for position, entry in enumerate(proof["entries"], 1):
        try:
            _check_shape(entry)
        except Fault as fault:
            raise Fault(f"entry {position}: {fault}") from None
    return proof


def _check_shape(entry):
    require(isinstance(entry, dict), "not an object")
    sealed = ("leaf", "path", "seal") if entry.keys() & {"leaf", "path", "seal"} else ()
    has_keys(entry, ("body", "hash", *sealed), ("words",))
    text(entry, "body")
    text(entry, "hash", HASH)
    if "words" in entry:
        read_commitments(entry["words"])
    if not sealed:
        return
    integer(entry, "leaf", 0)
    path = entry["path"]
    require(isinstance(path, list) and len(path) <= LONGEST_PATH, "'path' is not a list of at most 64 hashes")
    require(all(isinstance(digits, str) and HASH.fullmatch(digits) for digits in path), "'path' is not a list of hashes")
    has_keys(entry["seal"], ("body", "hash"))
    text(entry["seal"], "body")
    text(entry["seal"], "hash", HASH)


def check_proof(proof, published):
    """Faults by position (0: the whole proof), and the position up to which the proof reaches."""
    faults = [(0, f"published seals: {fault}") for fault in published.faults]
    state = {"previous": "", "last": (0, -1), "all_sealed": True, "by_serial": {}}
    reach = 0
    for position, entry in enumerate(proof["entries"], 1):
        faults += [(position, fault) for fault in _entry_faults(proof, published, entry, position, state)]
        if state["all_sealed"] and not faults:
            reach = position
    return faults, reach


def _entry_faults(proof, published, entry, position, state):
    if sha256((state["previous"] + entry["body"]).encode("utf-8")).hex() != entry["hash"]:
        yield "its hash does not follow from its text and the entry before"
    state["previous"] = entry["hash"]
    at = None
    try:
        body = read_body(entry["body"].encode("utf-8"))
        at = body["at"]
        if body["position"] != position:
            yield f"found position {body['position']} instead"
        if body["number"] != proof["number"]:
            yield "it was written for another case than the proof names"
        if "words" in entry:
            require("words" in body, "words stand beside it, though its text says that nobody wrote any")
            hash_of_words = words_hash(entry["words"], len(body["facts"]))
            require(hash_of_words == body["words"], "the words are not those that its text stands for")
    except Fault as fault:
        yield str(fault)
    if "seal" not in entry:
        state["all_sealed"] = False
        return
    if not state["all_sealed"]:
        yield "it is under a seal, though an entry before it is not"
    yield from _seal_faults(proof, published, entry, at, state)


def _seal_faults(proof, published, entry, at, state):
    body = entry["seal"]["body"].encode("utf-8")
    seal_hash = sha256(body).hex()
    try:
        seal = read_seal(body)
    except Fault as fault:
        yield f"its seal is not a seal: {fault}"
        return
    if seal_hash != entry["seal"]["hash"]:
        yield "the hash of its seal is not that of the seal's text"
    if seal["agency"] != proof["agency"]:
        yield "its seal is that of another office than the proof names"
    path = [bytes.fromhex(digits) for digits in entry["path"]]
    root = tree_from_path(bytes.fromhex(entry["hash"]), entry["leaf"], seal["count"], path)
    if root != bytes.fromhex(seal["root"]):
        yield "its path does not lead to the root of its seal"
    if (seal["serial"], entry["leaf"]) <= state["last"]:
        yield "under the seals it does not stand behind the entry before"
    state["last"] = (seal["serial"], entry["leaf"])
    if state["by_serial"].setdefault(seal["serial"], seal_hash) != seal_hash:
        yield f"two different seals in the proof have serial {seal['serial']}"
    if seal_hash not in published.hashes:
        yield ROOT_ALONE if seal["root"] in published.roots else "its seal is not among the published ones"
    if at is None:
        return
    if at > seal["sealedAt"]:
        yield "it is dated after its seal"
    start = published.starts.get(seal_hash)
    if start is not None and at < start:
        yield "it is dated before the seal that precedes its own"


# Databases


# What is read of each table. A hash is a blob of 32 bytes.
COLUMNS = {
    "agency": {"id": "integer", "name": "text", "sealed_at": "integer"},
    "standard": {"agency": "integer", "service": "text", "version": "text", "source": "text"},
    "case_serial": {"agency": "integer", "year": "integer", "last": "integer"},
    "case_head": {"id": "integer", "number": "text", "agency": "integer", "entry_count": "integer", "last_hash": "blob"},
    "case_entry": {"id": "integer", "case_id": "integer", "position": "integer", "agency": "integer", "body": "text",
                   "hash": "blob"},
    "case_words": {"entry_id": "integer", "kept": "text"},
    "seal": {"agency": "integer", "serial": "integer", "body": "text", "hash": "blob", "last_entry": "integer"},
    "seal_chunk": {"agency": "integer", "serial": "integer", "chunk": "integer", "first_entry": "integer", "root": "blob"},
}
# And of changes of calendars, in databases that have them.
CALENDAR_COLUMNS = {
    "id": "integer", "kind": "text", "first_day": "text", "last_day": "text", "name": "text", "content": "text",
    "reason": "text", "made_by": "text", "made_at": "integer",
}


def open_database(path):
    """Opens a database for reading one consistent state; an OSError when it is none."""
    _bytes(path, 1)
    file = pathlib.Path(path).absolute()
    address = f"{file.as_uri()}?mode=ro"
    if not any(file.with_name(file.name + ending).exists() for ending in ("-wal", "-shm")):
        # Nobody has it open: it can be read where nothing can be written, such as from a disc.
        address += "" if os.access(file.parent, os.W_OK) else "&immutable=1"
    try:
        database = sqlite3.connect(address, uri=True, isolation_level=None)
        database.execute("BEGIN")
        database.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        raise OSError(f"{path}: {error}") from None
    # What is no text of UTF-8 must not stop the check.
    database.text_factory = bytes
    return database


def named(number, position=None):
    """A case, or an entry of it, as faults name it; the number may be anything."""
    case = f"case {ascii(number.decode('utf-8', 'replace') if isinstance(number, bytes) else number)}"
    return case if position is None else f"{case}, entry {position}"


def _plain(value):
    """A text of the database as faults name it."""
    return ascii(value.decode("utf-8", "replace"))


class DatabaseCheck:
    """Reads every journal and every seal of a database once."""

    def __init__(self, database):
        self.database = database
        self.cases = self.entries = self.seals = self.open = self.open_changes = self.erased = 0
        # Office, service and version of every standard that was published.
        self.standards = set()
        # The hash of every seal.
        self.hashes = set()
        # A line for each office with seals: what to compare with another source.
        self.newest = []
        # Serials by office and year.
        self.serials = {}
        # The column is not there in databases from before words were packed.
        names = {row[1] for row in database.execute("PRAGMA table_info(case_words)")}
        self.packed = "packed" if names & {"packed", b"packed"} else "NULL"
        # Nor is the calendar in databases from before offices could change theirs.
        names = {row[1] for row in database.execute("PRAGMA table_info(agency)")}
        self.calendar = "calendar" if names & {"calendar", b"calendar"} else "NULL"

    def faults(self):
        """Each fault as a line, in the order in which they are found."""
        try:
            yield from self._engine()
            strange = list(self._kinds())
            yield from strange
            if strange:
                yield "database: values are of another kind, so the rest is not checked"
                return
            yield from self._standards()
            yield from self._cases()
            yield from self._numbers()
            yield from self._strays()
            yield from self._offices()
        except sqlite3.Error as error:
            yield f"database: {ascii(str(error))}, so the rest is not checked"

    def _engine(self):
        """What SQLite itself finds: rows and indexes that do not belong together."""
        for (line,) in self.database.execute("PRAGMA integrity_check(50)"):
            if line != b"ok":
                yield f"database: {ascii(line.decode('utf-8', 'replace'))}"

    def _kinds(self):
        """Values of another kind than the schema allows: a table can be replaced by one that allows everything."""
        wrong = f"{self.packed} IS NOT NULL AND (typeof({self.packed}) != 'blob' OR kept != '')"
        (count,) = self.database.execute(f"SELECT COUNT(*) FROM case_words WHERE {wrong}").fetchone()
        if count:
            yield f"table case_words: packed is not what the schema says in {count} rows"
        tables = COLUMNS
        if self.calendar != "NULL":
            tables = COLUMNS | {"calendar_edit": CALENDAR_COLUMNS}
            (count,) = self.database.execute(
                "SELECT COUNT(*) FROM agency WHERE typeof(calendar) NOT IN ('text', 'null')").fetchone()
            if count:
                yield f"table agency: calendar is not what the schema says in {count} rows"
        for table, columns in tables.items():
            for column, kind in columns.items():
                wrong = f"typeof({column}) != '{kind}'" + (f" OR length({column}) != 32" if kind == "blob" else "")
                (count,) = self.database.execute(f"SELECT COUNT(*) FROM {table} WHERE {wrong}").fetchone()
                if count:
                    yield f"table {table}: {column} is not what the schema says in {count} rows"

    def _standards(self):
        """The texts by which cases are judged: the version of each is its hash."""
        for agency, service, version, source in self.database.execute(
                "SELECT agency.name, service, version, source FROM standard JOIN agency ON agency.id = agency"
                " ORDER BY standard.id"):
            if sha256(source).hex().encode("ascii") != version:
                yield (f"standard {_plain(service)} of {_plain(agency)}: its text is not that of its version"
                       f" {_plain(version)}")
            self.standards.add((agency, service, version))

    def _unknown_standard(self, body):
        """Faults of a filing that names a standard which is not there."""
        for fact in read_facts(body):
            filed = fact.get("filed")
            application = filed.get("application") if isinstance(filed, dict) else None
            if isinstance(application, dict):
                named = tuple(str(application.get(key)).encode("utf-8") for key in ("agency", "service", "version"))
                if named not in self.standards:
                    yield "the standard by which it was filed is not there"

    def _cases(self):
        rows = self.database.execute(
            "SELECT case_head.id, number, case_head.agency, entry_count, last_hash, case_entry.id, position,"
            f" case_entry.agency, body, hash, kept, {self.packed}"
            " FROM case_head LEFT JOIN case_entry ON case_id = case_head.id LEFT JOIN case_words ON entry_id = case_entry.id"
            " ORDER BY case_head.id, position")
        for head, entries in itertools.groupby(rows, key=lambda row: row[:5]):
            self.cases += 1
            self._note_number(head[1], head[2])
            yield from self._case(head, [row[5:] for row in entries if row[5] is not None])

    def _case(self, head, entries):
        _, number, agency, count, last_hash = head
        self.entries += len(entries)
        previous, last_row = "", 0
        erased = set()
        for place, (row, position, office, body, entry_hash, kept, packed) in enumerate(entries, 1):
            if position != place:
                yield f"{named(number, place)}: found position {position} instead"
            if office != agency:
                yield f"{named(number, place)}: it is noted for another office than its case"
            if row <= last_row:
                yield f"{named(number, place)}: it was recorded before the entry that it follows"
            if sha256(previous.encode("ascii") + body) != entry_hash:
                yield f"{named(number, place)}: its hash does not follow from its text and the entry before"
            words = kept if packed is None else unpacked(packed)
            for fault in itertools.chain(stored_entry_faults(body, words, number, place), self._unknown_standard(body)):
                yield f"{named(number, place)}: {fault}"
            for fact in read_facts(body):
                said = fact.get("wordsErased")
                positions = said.get("positions") if isinstance(said, dict) else None
                erased -= {one for one in positions if type(one) is int} if isinstance(positions, list) else set()
            if words is not None and has_erased(words):
                erased.add(place)
                self.erased += 1
            previous, last_row = entry_hash.hex(), row
        for place in sorted(erased):
            yield f"{named(number, place)}: what people wrote was erased, and no later entry says so"
        if not entries:
            yield f"{named(number)}: its journal is gone"
        elif count != len(entries):
            yield f"{named(number)}: it had {count} entries, {len(entries)} are there"
        elif last_hash != entries[-1][4]:
            yield f"{named(number)}: its last entry is not the one that is noted beside it"

    def _note_number(self, number, agency):
        match = NUMBER.fullmatch(number.decode("utf-8", "replace"))
        if match:
            self.serials.setdefault((agency, int(match[1])), set()).add(int(match[2]))

    def _numbers(self):
        """Numbers are given out without gaps: a case that is gone with its whole journal leaves one."""
        for number, count in self.database.execute("SELECT number, COUNT(*) FROM case_head GROUP BY number"):
            if count > 1:
                yield f"{named(number)}: {count} cases have this number"
            if not NUMBER.fullmatch(number.decode("utf-8", "replace")):
                yield f"{named(number)}: this is no number of a case"
        given = {(agency, year): last for agency, year, last in
                 self.database.execute("SELECT agency, year, last FROM case_serial ORDER BY agency, year")}
        for agency, year in sorted({*given, *self.serials}):
            found, last = self.serials.get((agency, year), set()), given.get((agency, year), 0)
            missing = (serial for serial in range(1, last + 1) if serial not in found)
            for serial in itertools.islice(missing, MOST_NUMBERS) if len(found) < last or max(found, default=0) > last else ():
                yield f"office {agency}, {year}: number {serial} was given out, and its case is gone"
            for serial in sorted(serial for serial in found if serial > last)[:MOST_NUMBERS]:
                yield f"office {agency}, {year}: number {serial} has a case and was never given out"

    def _strays(self):
        """Rows that belong to nothing."""
        for what, table, column, owner in [
            ("entry", "case_entry", "case_id", "case_head"), ("entry", "case_entry", "agency", "agency"),
            ("words of entry", "case_words", "entry_id", "case_entry"), ("case", "case_head", "agency", "agency"),
            ("seal", "seal", "agency", "agency"),
        ]:
            key = {"case_words": "entry_id", "seal": "serial"}.get(table, "id")
            for row, to in self.database.execute(
                    f"SELECT {table}.{key}, {table}.{column} FROM {table} LEFT JOIN {owner}"
                    f" ON {owner}.id = {table}.{column} WHERE {owner}.id IS NULL ORDER BY 1 LIMIT 50"):
                yield f"{what} of row {row}: it belongs to row {to} of {owner}, which is not there"

    def _changes(self, office):
        """The changes of an office's calendar."""
        if self.calendar == "NULL":
            return []
        return self.database.execute(
            f"SELECT {', '.join(CALENDAR_COLUMNS)}, taken_back_at, taken_back_by FROM calendar_edit WHERE agency = ?"
            " ORDER BY id", [office]).fetchall()

    def _offices(self):
        offices = {}
        for row, name, sealed_at, rules in self.database.execute(
                f"SELECT id, name, sealed_at, {self.calendar} FROM agency ORDER BY id").fetchall():
            office = SealedOffice(self.database, row, name.decode("utf-8", "replace"))
            yield from office.faults_of_chain(sealed_at)
            yield from office.faults_of_calendar(rules, self._changes(row))
            offices[row] = office
        # One pass, whatever the number of offices.
        for row, agency, body, entry_hash in self.database.execute(
                "SELECT id, agency, body, hash FROM case_entry ORDER BY id"):
            if agency in offices:
                yield from offices[agency].entry(row, body, entry_hash)
        for office in offices.values():
            yield from office.end()
            self.seals += len(office.seals)
            self.open += office.count
            self.open_changes += office.open_changes
            self.hashes |= {seal_hash.hex() for _, _, seal_hash, _ in office.seals}
            if office.newest:
                self.newest.append(f"{len(office.seals)} seals of {ascii(office.name)}, the newest for "
                                   f"{office.newest[1]['day']}; compare with another source: {office.newest[0]}")


def read_facts(body):
    """The facts of an entry; none of one that cannot be read, which is told elsewhere."""
    try:
        facts = read_body(body)["facts"]
    except Fault:
        return []
    return facts


def has_erased(words):
    """Whether some of what people wrote stands there as a commitment only."""
    try:
        return bool(read_canonical(words).get("commitments"))
    except (Fault, AttributeError):
        return False


def unpacked(packed):
    """Kept words that lie deflated (RFC 1950); nothing at all, which no words are, when they are damaged."""
    stream = zlib.decompressobj()
    try:
        text = stream.decompress(packed, MOST_WORDS)
    except zlib.error:
        return b""
    return text if stream.eof and not stream.unused_data else b""


def stored_entry_faults(body, kept, number, position):
    """What is wrong with an entry apart from its place in the chain."""
    try:
        entry = read_body(body)
        if entry["position"] != position:
            yield f"its text says position {entry['position']}"
        if entry["number"].encode("utf-8") != number:
            yield "it was written for another case"
        if kept is None:
            require("words" not in entry, "what people wrote is gone without a trace of erasure")
            return
        require("words" in entry, "words stand beside it, though its text says that nobody wrote any")
        hash_of_words = words_hash(read_canonical(kept), len(entry["facts"]))
        require(hash_of_words == entry["words"], "the words are not those that its text stands for")
    except Fault as fault:
        yield str(fault)


def calendar_hash(rules, rows):
    """The hash of a calendar; nothing for rows that are no text of UTF-8."""
    keys = ("id", "kind", "firstDay", "lastDay", "name", "content", "reason", "madeBy", "madeAt")
    try:
        changes = [dict(zip(keys, (value.decode("utf-8") if isinstance(value, bytes) else value for value in row)))
                   for row in rows]
        return sha256(write_canonical({"changes": changes, "rules": rules.decode("utf-8")})).hex()
    except UnicodeDecodeError:
        return ""


def change_faults(rows):
    """What is wrong with changes of a calendar apart from the seals, each with the change."""
    known, taken = {}, {}
    last = None
    for row in rows:
        if last is not None and row[8] < last:
            yield row[0], "it is dated before the change that precedes it"
        last = row[8]
        if row[1] == b"takeBack":
            target = row[5]
            if known.get(target) in (None, b"takeBack") or target in taken:
                yield row[0], "it takes back no earlier change that still held"
            taken[target] = (row[8], row[7])
        known[str(row[0]).encode("ascii")] = row[1]
    for row in rows:
        if row[9:] != taken.get(str(row[0]).encode("ascii"), (None, None)):
            yield row[0], "whether it was taken back does not follow from the changes"


class SealedOffice:
    """The seals of an office, and how its entries fill them one after the other."""

    def __init__(self, database, row, name):
        self.database = database
        self.row = row
        self.name = name
        self.seals = database.execute(
            "SELECT serial, body, hash, last_entry FROM seal WHERE agency = ? ORDER BY serial", [row]).fetchall()
        # What each seal says; nothing for one that cannot be read.
        self.contents = []
        # Changes of the calendar that no seal has yet.
        self.open_changes = 0
        # Hash and content of the newest seal, when it can be read.
        self.newest = None
        self.place = 0
        self._begin()

    def _begin(self):
        """Turns to the next seal, or to what has none."""
        self.count, self.nodes, self.roots, self.firsts = 0, [], [], []

    def faults_of_chain(self, sealed_at):
        before_hash, before, before_entry = "", None, 0
        for place, (serial, body, seal_hash, last_entry) in enumerate(self.seals, 1):
            try:
                seal = read_seal(body)
            except Fault as fault:
                yield f"{self._named(serial)}: {fault}"
                seal = None
            if sha256(body) != seal_hash:
                yield f"{self._named(serial)}: its hash is not that of its text"
            if serial != place:
                yield f"{self._named(serial)}: it stands in place {place}"
            if last_entry <= before_entry:
                yield f"{self._named(serial)}: it covers nothing beyond the seal before"
            if seal:
                for fault in _link_faults(seal, serial, before_hash, before):
                    yield f"{self._named(serial)}: {fault}"
                if seal["agency"] != self.name:
                    yield f"{self._named(serial)}: it is that of another office"
            self.contents.append(seal)
            before_hash, before, before_entry = seal_hash.hex(), seal, last_entry
        if before:
            self.newest = (before_hash, before)
        if not self.seals or before:
            if sealed_at != (before["sealedAt"] if before else 0):
                yield f"office {ascii(self.name)}: the time noted for its newest seal is another one"

    def faults_of_calendar(self, rules, rows):
        """Whether the rules by which the office began and the changes since are those that its seals stand for."""
        for change, fault in change_faults(rows):
            yield f"calendar of {ascii(self.name)}, change {change}: {fault}"
        sealed = [seal for seal in self.contents if seal and "calendar" in seal]
        if sealed:
            self.open_changes = max(0, len(rows) - sealed[-1]["changes"])
        for seal in sealed:
            for row in rows[seal["changes"]:seal["changes"] + 1]:
                if row[8] <= seal["sealedAt"]:
                    yield f"calendar of {ascii(self.name)}, change {row[0]}: it is dated before the seal that precedes it"
        for (serial, *_), seal in zip(self.seals, self.contents):
            if not seal or "calendar" not in seal:
                continue
            count = seal["changes"]
            if rules is None or len(rows) < count or calendar_hash(rules, rows[:count]) != seal["calendar"]:
                yield f"{self._named(serial)}: the calendar is not the one that it stands for"
                # Nor do the seals after it fit.
                return

    def entry(self, row, body, entry_hash):
        """Takes the next entry of the office, in the order in which they were recorded."""
        while self.place < len(self.seals) and row > self.seals[self.place][3]:
            yield from self._close()
        if self.count % CHUNK == 0:
            self._fold()
            self.firsts.append(row)
        self.count += 1
        # Of the entries without a seal nothing but their number is asked.
        if self.place < len(self.seals):
            self.nodes.append(sha256(b"\0" + entry_hash))
        yield from self._times(body)

    def end(self):
        """Closes the seals that are left."""
        while self.place < len(self.seals):
            yield from self._close()

    def _fold(self):
        if self.nodes:
            self.roots.append(tree_over(self.nodes))
            self.nodes = []

    def _close(self):
        self._fold()
        serial, seal = self.seals[self.place][0], self.contents[self.place]
        if seal and seal["count"] != self.count:
            yield f"{self._named(serial)}: it covers {seal['count']} entries, {self.count} are there"
        elif seal and bytes.fromhex(seal["root"]) != tree_over(self.roots):
            yield f"{self._named(serial)}: its entries are not those that were sealed, or stand in another order"
        elif seal:
            said = self.database.execute(
                "SELECT chunk, first_entry, root FROM seal_chunk WHERE agency = ? AND serial = ? ORDER BY chunk",
                [self.row, serial]).fetchall()
            if said != list(zip(itertools.count(), self.firsts, self.roots)):
                yield f"{self._named(serial)}: its subtrees are not those of its entries, so that proofs from it fail"
        self.place += 1
        self._begin()

    def _times(self, body):
        """Each entry is dated between the seal before its own and its own; what cannot be read was told already."""
        try:
            entry = read_body(body)
        except Fault:
            return
        before = self.contents[self.place - 1] if self.place > 0 else None
        own = self.contents[self.place] if self.place < len(self.contents) else None
        if before and entry["at"] < before["sealedAt"]:
            yield f"{named(entry['number'], entry['position'])}: it is dated before the seal that precedes its own"
        if own and entry["at"] > own["sealedAt"]:
            yield f"{named(entry['number'], entry['position'])}: it is dated after its seal"

    def _named(self, serial):
        return f"seal {serial} of {ascii(self.name)}"


# Commands


def command_seals(arguments):
    published = read_published(_bytes(arguments.file))
    for fault in published.faults:
        print(fault)
    if published.faults:
        return FAULTY
    if published.newest is None:
        print("no seal yet: nothing is proved")
        return OPEN
    seal_hash, seal = published.newest
    print(f"{seal['serial']} seals of {ascii(seal['agency'])}, the newest for {seal['day']}")
    print(f"compare with another source: {seal_hash}")
    return PROVED


def command_proof(arguments):
    published = read_published(_bytes(arguments.seals)) if arguments.seals else Published(arguments.seal)
    try:
        proof = read_proof(_bytes(arguments.file))
    except Fault as fault:
        for other in published.faults:
            print(f"published seals: {other}")
        print(f"proof: {fault}")
        return FAULTY
    faults, reach = check_proof(proof, published)
    for position, fault in faults:
        print(f"entry {position}: {fault}" if position else fault)
    count = len(proof["entries"])
    print(f"{ascii(proof['number'])} of {ascii(proof['agency'])}: proved up to position {reach} of {count}")
    if faults:
        return FAULTY
    if reach < count:
        print(f"not sealed yet: positions {reach + 1} to {count}")
        return OPEN
    return PROVED


def command_database(arguments):
    published = read_published(_bytes(arguments.seals)) if arguments.seals else Published(arguments.seal or ())
    database = open_database(arguments.file)
    with contextlib.closing(database):
        check = DatabaseCheck(database)
        found = 0
        for fault in published.faults:
            print(f"published seals: {fault}")
            found += 1
        for fault in check.faults():
            print(fault)
            found += 1
    for missing in sorted(published.hashes - check.hashes):
        print(f"seal {missing} was published and is not here")
        found += 1
    for line in check.newest:
        print(line)
    if check.erased:
        print(f"what people wrote was erased from {check.erased} entries")
    print(f"{check.cases} cases, {check.entries} entries, {check.seals} seals, {found} faults")
    if found:
        return FAULTY
    if check.open:
        print(f"not under a seal yet: {check.open} entries")
    if check.open_changes:
        print(f"not under a seal yet: {check.open_changes} changes of calendars")
    if not check.seals:
        print("no seal yet: nothing is proved")
    return PROVED if check.seals and not check.open and not check.open_changes else OPEN


def _bytes(path, most=-1):
    with open(path, "rb") as file:
        return file.read(most)


def _hash_argument(digits):
    if not HASH.fullmatch(digits):
        raise argparse.ArgumentTypeError("a hash is 64 lower-case hexadecimal digits")
    return digits


def main(arguments=None):
    parser = argparse.ArgumentParser(description="Checks the journal of an office. See docs/journal-format.md.")
    commands = parser.add_subparsers(required=True, metavar="proof | seals | database")
    proof = commands.add_parser("proof", help="a proof of one case")
    proof.add_argument("file")
    known = proof.add_mutually_exclusive_group(required=True)
    known.add_argument("--seals", metavar="FILE", help="the published file of the office")
    known.add_argument("--seal", metavar="HASH", type=_hash_argument, action="append", help="a hash that was noted")
    proof.set_defaults(run=command_proof)
    seals = commands.add_parser("seals", help="the published file of an office")
    seals.add_argument("file")
    seals.set_defaults(run=command_seals)
    database = commands.add_parser("database", help="a whole database of SQLite")
    database.add_argument("file")
    known = database.add_mutually_exclusive_group()
    known.add_argument("--seals", metavar="FILE", help="the published file of an office, kept elsewhere")
    known.add_argument("--seal", metavar="HASH", type=_hash_argument, action="append", help="a hash that was noted")
    database.set_defaults(run=command_database)
    parsed = parser.parse_args(arguments)
    try:
        return parsed.run(parsed)
    except OSError as error:
        print(error, file=sys.stderr)
        return MISUSED


if __name__ == "__main__":
    sys.exit(main())
