"""Tests of the check of a whole database: what is whole is told so, and every tampering with its case and position."""

import json
import pathlib
import re
import shutil
import sys
import zlib

import pytest

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE))

import database_maker  # noqa: E402
import maker  # noqa: E402
import verify_journal  # noqa: E402

FIRST, SECOND, OTHER = "case '3514-2026-000001'", "case '3514-2026-000002'", "case '1303-2026-000001'"
OFFICE = ascii(maker.AGENCY)


@pytest.fixture(scope="session")
def sound(tmp_path_factory):
    path = tmp_path_factory.mktemp("sound") / "maklumat.sqlite"
    database_maker.filled(path)
    return path


@pytest.fixture
def register(tmp_path):
    return database_maker.filled(tmp_path / "maklumat.sqlite")


@pytest.fixture
def run(capsys):
    def run_database(register):
        code = verify_journal.main(["database", str(register.path)])
        return code, capsys.readouterr().out

    return run_database


def changed(register, column, where, change):
    """Changes one value by a function, past the references between the tables."""
    table, column = column.split(".")
    old = register.one(f"SELECT {column} FROM {table} WHERE {where}")
    register.tamper((f"UPDATE {table} SET {column} = ? WHERE {where}", [change(old)]))


def flipped(value, at):
    data = bytearray(value)
    data[at] ^= 1
    return bytes(data)


# What is whole


def test_a_sound_database_is_whole_and_names_the_newest_seals(register, run):
    code, out = run(register)
    assert code == 0 and "3 cases, 7 entries, 4 seals, 0 faults" in out
    for office, name in database_maker.OFFICES.items():
        newest = register.one("SELECT lower(hex(hash)) FROM seal WHERE agency = ? AND serial = 2", office)
        assert f"2 seals of {name!r}, the newest for 2026-11-02; compare with another source: {newest}" in out


def test_entries_without_a_seal_are_counted(register, run):
    register.act(1, 2)
    register.act(2, 1)
    code, out = run(register)
    assert code == 3 and "0 faults" in out and "not under a seal yet: 2 entries" in out


def test_a_database_without_seals_proves_nothing(tmp_path, run):
    register = database_maker.Register(tmp_path / "new.sqlite")
    assert run(register) == (3, "0 cases, 0 entries, 0 seals, 0 faults\nno seal yet: nothing is proved\n")
    register.act(1, 1)
    code, out = run(register)
    assert code == 3 and "not under a seal yet: 1 entries" in out and "nothing is proved" in out


def test_erased_words_are_no_fault(register, run):
    values = {"0/answer:modal": "Rp5.000", "1/note": ["é", "e\u0301"]}
    for closed in [["1/note"], list(values)]:
        kept = maker.canonical(maker.partly(values, closed, seed=bytes([1] * 16)))
        register.tamper(("UPDATE case_words SET kept = ? WHERE entry_id = 1", [kept]))
        register.act(1, 1, facts=[{"wordsErased": {"positions": [1]}}])
        register.seal(1, f"2026-11-0{3 + len(closed)}")
        code, out = run(register)
        assert code == 0 and "what people wrote was erased from 1 entries" in out


@pytest.mark.parametrize("positions", [[], [2], "all", [[1]]])
def test_words_that_were_erased_without_an_entry_that_says_so_are_a_fault(register, run, positions):
    kept = maker.partly({"0/answer:modal": "Rp5.000", "1/note": ["é", "e\u0301"]}, ["1/note"], seed=bytes([1] * 16))
    register.tamper(("UPDATE case_words SET kept = ? WHERE entry_id = 1", [maker.canonical(kept)]))
    register.act(1, 1, facts=[{"wordsErased": {"positions": positions}}])
    code, out = run(register)
    assert code == 1 and f"{FIRST}, entry 1: what people wrote was erased, and no later entry says so" in out


def test_a_changed_standard_and_one_that_is_gone_are_faults(register, run):
    register.tamper("UPDATE standard SET source = source || ' ' WHERE id = 1")
    code, out = run(register)
    assert code == 1 and "standard 'konsultasi' of 'dinas-perizinan': its text is not that of its version" in out
    register.tamper(("UPDATE standard SET version = ? WHERE id = 1",
                     [maker.sha(database_maker.STANDARD + " ").hex()]))
    code, out = run(register)
    assert code == 1 and f"{FIRST}, entry 1: the standard by which it was filed is not there" in out


def packed(register, row):
    """Packs the words of an entry, as the program does with all but short ones; the bytes."""
    small = zlib.compress(register.one("SELECT kept FROM case_words WHERE entry_id = ?", row).encode("utf-8"))
    register.tamper(("UPDATE case_words SET kept = '', packed = ? WHERE entry_id = ?", [small, row]))
    return small


def test_packed_words_are_read(register, run):
    packed(register, 1)
    assert run(register)[0] == 0


def test_a_database_from_before_words_were_packed_is_read(register, run):
    register.tamper("ALTER TABLE case_words DROP COLUMN packed")
    assert run(register)[0] == 0


def test_every_changed_byte_of_packed_words_is_a_fault(register, run):
    small = packed(register, 1)
    for at in range(len(small)):
        register.tamper(("UPDATE case_words SET packed = ? WHERE entry_id = 1", [flipped(small, at)]))
        code, out = run(register)
        assert code == 1 and f"{FIRST}, entry 1" in out, f"byte {at}"
    for other in [small[:-1], small + b"x", b""]:
        register.tamper(("UPDATE case_words SET packed = ? WHERE entry_id = 1", [other]))
        assert run(register)[0] == 1


def test_words_are_plain_or_packed_and_never_both(register, run):
    register.tamper(("UPDATE case_words SET packed = ? WHERE entry_id = 1", [zlib.compress(b"{}")]))
    code, out = run(register)
    assert code == 1 and "table case_words: packed is not what the schema says in 1 rows" in out


@pytest.mark.parametrize("count", [1, 2, 3, 5, 1023, 1024, 1025, 3077])
def test_a_tree_over_complete_subtrees_is_the_tree_over_all(count):
    leaves = [maker.sha(f"leaf {i}") for i in range(count)]
    nodes = [maker.sha(b"\0" + leaf) for leaf in leaves]
    roots = [verify_journal.tree_over(nodes[i:i + 1024]) for i in range(0, count, 1024)]
    assert verify_journal.tree_over(roots) == maker.tree(leaves)


def test_a_seal_over_several_subtrees_is_read(tmp_path, run, monkeypatch):
    monkeypatch.setattr(verify_journal, "CHUNK", 4)
    register = database_maker.Register(tmp_path / "chunks.sqlite")
    for _ in range(11):
        register.act(1, 1)
    register.seal(1, "2026-11-01")
    code, out = run(register)
    assert code == 1 and "seal 1 of 'dinas-perizinan': its subtrees are not those" in out
    rows = [row + 1 for row in range(0, 11, 4)]
    with register.open() as database:
        leaves = [row[0] for row in database.execute("SELECT hash FROM case_entry ORDER BY id")]
        database.execute("DELETE FROM seal_chunk")
        for chunk, row in enumerate(rows):
            root = maker.tree(leaves[chunk * 4:chunk * 4 + 4])
            database.execute("INSERT INTO seal_chunk VALUES (1, 1, ?, ?, ?)", [chunk, row, root])
    assert run(register)[0] == 0


def test_the_database_is_not_changed_by_the_check(register, run):
    before = register.path.read_bytes()
    run(register)
    assert register.path.read_bytes() == before


def test_a_database_is_read_where_nothing_can_be_written(register, run, monkeypatch):
    with register.open() as database:
        database.execute("PRAGMA journal_mode = WAL")
    monkeypatch.setattr(verify_journal.os, "access", lambda path, mode: False)
    assert run(register)[0] == 0
    assert [path.name for path in register.path.parent.iterdir()] == ["maklumat.sqlite"]


def test_entries_that_lie_beside_the_file_are_read_too(register, run):
    with register.open() as database:
        database.execute("PRAGMA journal_mode = WAL")
    with register.open() as other:
        other.execute("SELECT COUNT(*) FROM seal").fetchone()
        register.act(1, 2)
        assert (register.path.parent / "maklumat.sqlite-wal").stat().st_size > 0
        code, out = run(register)
    assert code == 3 and "3 cases, 8 entries" in out


def test_the_tables_are_those_of_the_program():
    schema = HERE.parent.parent / "Sources/Database/Schema"
    source = "".join((schema / f"Schema{number}.swift").read_text(encoding="utf-8") for number in (1, 2))
    words = {"{id}": "INTEGER PRIMARY KEY", "{key}": "INTEGER PRIMARY KEY", "{int}": "INTEGER", "{text}": "TEXT",
             "{blob}": "BLOB", "{rows}": "STRICT", "{keyed}": "STRICT, WITHOUT ROWID"}
    for word, meaning in words.items():
        source = source.replace(word, meaning)
    flat = re.sub(r"\s+", " ", source)
    for statement in database_maker.TABLES.split(";"):
        assert re.sub(r"\s+", " ", statement).strip() in flat


# What was tampered with


def test_one_changed_byte_of_a_body_is_a_fault(register, run):
    changed(register, "case_entry.body", "id = 4", lambda body: body.replace('"at":1040', '"at":1041'))
    code, out = run(register)
    assert code == 1 and f"{FIRST}, entry 2: its hash does not follow" in out


def test_every_changed_byte_of_a_body_and_of_words_is_a_fault(sound, tmp_path, run):
    shutil.copy(sound, tmp_path / "copy.sqlite")
    register = database_maker.Register(tmp_path / "copy.sqlite", is_new=False)
    for table, column, where in [("case_entry", "body", "id = 1"), ("case_words", "kept", "entry_id = 1")]:
        old = register.one(f"SELECT CAST({column} AS BLOB) FROM {table} WHERE {where}")
        write = f"UPDATE {table} SET {column} = CAST(? AS TEXT) WHERE {where}"
        for at in range(len(old)):
            register.tamper((write, [flipped(old, at)]))
            code, out = run(register)
            assert code == 1 and FIRST in out, f"byte {at} of {column}"
        register.tamper((write, [old]))
    assert run(register)[0] == 0


def test_a_changed_value_of_the_words_is_a_fault(register, run):
    changed(register, "case_words.kept", "entry_id = 3", lambda kept: kept.replace("7.000", "1.000"))
    code, out = run(register)
    assert code == 1 and f"{SECOND}, entry 1: the words are not those that its text stands for" in out


def test_words_that_are_gone_or_were_never_written_are_a_fault(register, run):
    register.tamper("DELETE FROM case_words WHERE entry_id = 1",
                    "UPDATE case_words SET entry_id = 6 WHERE entry_id = 3")
    code, out = run(register)
    assert code == 1
    assert f"{FIRST}, entry 1: what people wrote is gone without a trace of erasure" in out
    assert f"{SECOND}, entry 1: what people wrote is gone" in out
    assert f"{OTHER}, entry 2: words stand beside it" in out


@pytest.mark.parametrize("at", [0, 17, 31])
def test_one_changed_byte_of_a_hash_is_a_fault(register, run, at):
    changed(register, "case_entry.hash", "id = 3", lambda entry_hash: flipped(entry_hash, at))
    code, out = run(register)
    assert code == 1
    assert f"{SECOND}, entry 1: its hash does not follow" in out
    assert f"{SECOND}, entry 2: its hash does not follow" in out
    assert f"seal 1 of {OFFICE}: its entries are not those that were sealed" in out


def test_a_removed_entry_is_a_fault(register, run):
    register.tamper("DELETE FROM case_words WHERE entry_id = 1", "DELETE FROM case_entry WHERE id = 1")
    code, out = run(register)
    assert code == 1 and f"{FIRST}, entry 1: found position 2 instead" in out
    assert f"{FIRST}: it had 3 entries, 2 are there" in out
    assert f"seal 1 of {OFFICE}: it covers 3 entries, 2 are there" in out


def test_an_end_that_was_cut_off_with_its_traces_is_found_by_the_seal(register, run):
    register.tamper(
        "DELETE FROM case_entry WHERE id = 7",
        "UPDATE case_head SET entry_count = 1, last_hash = (SELECT hash FROM case_entry WHERE id = 3) WHERE id = 3")
    code, out = run(register)
    assert code == 1 and out.count("\n") == 4 and f"seal 2 of {OFFICE}: it covers 2 entries, 1 are there" in out


def test_entries_whose_positions_were_exchanged_are_a_fault(register, run):
    register.tamper("UPDATE case_entry SET position = 9 WHERE id = 1",
                    "UPDATE case_entry SET position = 1 WHERE id = 4",
                    "UPDATE case_entry SET position = 2 WHERE id = 1")
    code, out = run(register)
    assert code == 1 and f"{FIRST}, entry 1: its text says position 2" in out
    assert f"{FIRST}, entry 2: it was recorded before the entry that it follows" in out


def test_entries_that_were_recorded_in_another_order_are_found_by_the_seal(register, run):
    register.tamper("UPDATE case_entry SET id = 99 WHERE id = 3", "UPDATE case_entry SET id = 3 WHERE id = 4",
                    "UPDATE case_entry SET id = 4 WHERE id = 99",
                    "UPDATE case_words SET entry_id = 4 WHERE entry_id = 3")
    code, out = run(register)
    assert code == 1 and f"seal 1 of {OFFICE}: its entries are not those that were sealed, or stand" in out
    assert "case" not in out.replace("cases", "")


def test_an_entry_that_was_moved_to_another_case_is_a_fault(register, run):
    register.tamper("UPDATE case_entry SET case_id = 3, position = 3 WHERE id = 5")
    code, out = run(register)
    assert code == 1 and f"{SECOND}, entry 3: it was written for another case" in out
    assert f"{FIRST}: it had 3 entries, 2 are there" in out


def test_an_entry_that_was_moved_to_another_office_is_a_fault(register, run):
    register.tamper("UPDATE case_entry SET agency = 2 WHERE id = 5")
    code, out = run(register)
    assert code == 1 and f"{FIRST}, entry 3: it is noted for another office than its case" in out
    assert f"seal 2 of {OFFICE}: it covers 2 entries, 1 are there" in out
    assert "seal 2 of 'kantor-lain': it covers 1 entries, 2 are there" in out


def test_a_removed_case_is_a_fault(register, run):
    register.tamper("DELETE FROM case_words WHERE entry_id = 3", "DELETE FROM case_entry WHERE case_id = 3",
                    "DELETE FROM case_head WHERE id = 3")
    code, out = run(register)
    assert code == 1 and "office 1, 2026: number 2 was given out, and its case is gone" in out
    assert f"seal 1 of {OFFICE}: it covers 3 entries, 2 are there" in out


def test_a_removed_case_without_a_seal_leaves_a_gap(register, run):
    register.act(1, 3)
    register.act(1, 4)
    register.tamper("DELETE FROM case_entry WHERE id = 8", "DELETE FROM case_head WHERE id = 4")
    code, out = run(register)
    assert code == 1 and "number 3 was given out, and its case is gone" in out
    register.tamper("UPDATE case_serial SET last = 2 WHERE agency = 1")
    assert "number 4 has a case and was never given out" in run(register)[1]


def test_a_journal_without_its_case_and_a_case_without_its_journal_are_faults(register, run):
    register.tamper("DELETE FROM case_head WHERE id = 2", "DELETE FROM case_entry WHERE case_id = 3")
    code, out = run(register)
    assert code == 1 and "entry of row 2: it belongs to row 2 of case_head, which is not there" in out
    assert f"{SECOND}: its journal is gone" in out
    assert "words of entry of row 3: it belongs to row 3 of case_entry, which is not there" in out


def test_another_last_hash_is_a_fault(register, run):
    changed(register, "case_head.last_hash", "id = 3", lambda last: flipped(last, 5))
    code, out = run(register)
    assert code == 1 and f"{SECOND}: its last entry is not the one that is noted beside it" in out


def reseal(register, place, changes):
    """Writes a seal anew with other content, as somebody does who knows the format."""
    body = register.one("SELECT body FROM seal WHERE agency = ? AND serial = ?", *place)
    text = maker.canonical(json.loads(body) | changes)
    register.tamper(("UPDATE seal SET body = ?, hash = ? WHERE agency = ? AND serial = ?",
                     [text, maker.sha(text), *place]))


@pytest.mark.parametrize(("serial", "changes", "sentence"), [
    (1, {"count": 2}, "it covers 2 entries, 3 are there"), (1, {"root": "0" * 64}, "its entries are not those"),
    (1, {"agency": "lain"}, "it is that of another office"), (1, {"serial": 3}, "this is not the first seal"),
    (2, {"serial": 3}, "it has serial 3"), (2, {"agency": "lain"}, "it is that of another office"),
    (2, {"day": "2026-10-30"}, "it closes an earlier day"), (2, {"previous": "0" * 64}, "it does not follow"),
    (2, {"sealedAt": 1000}, "it was put on at an earlier time"), (2, {"more": 1}, "'more' is not a key"),
    (1, {"calendar": "0" * 64}, "the calendar is not the one"), (1, {"calendar": "0"}, "'calendar'"),
    (1, {"changes": 1}, "the calendar is not the one"), (1, {"changes": -1}, "'changes'"),
    (2, {"changes": 9}, "the calendar is not the one"), (2, {"changes": None}, "not canonical"),
])
def test_a_forged_seal_is_a_fault(register, run, serial, changes, sentence):
    reseal(register, (1, serial), changes)
    code, out = run(register)
    assert code == 1 and any(sentence in line for line in out.splitlines() if f"seal {serial} of {OFFICE}" in line)
    if serial == 1:
        assert f"seal 2 of {OFFICE}: it does not follow from the seal before" in out


def test_a_seal_without_a_calendar_after_one_with_it_is_a_fault(register, run):
    body = json.loads(register.one("SELECT body FROM seal WHERE agency = 1 AND serial = 2"))
    del body["calendar"], body["changes"]
    text = maker.canonical(body)
    register.tamper(("UPDATE seal SET body = ?, hash = ? WHERE agency = 1 AND serial = 2", [text, maker.sha(text)]))
    code, out = run(register)
    assert code == 1 and f"seal 2 of {OFFICE}: it names no calendar though the seal before does" in out


def test_seals_from_before_calendars_were_sealed_are_no_fault(register, run):
    with register.open() as database:
        for office in (1, 2):
            before = ""
            for serial in (1, 2):
                body = json.loads(register.one("SELECT body FROM seal WHERE agency = ? AND serial = ?", office, serial))
                del body["calendar"], body["changes"]
                text = maker.canonical(body | {"previous": before})
                before = maker.sha(text).hex()
                database.execute("UPDATE seal SET body = ?, hash = ? WHERE agency = ? AND serial = ?",
                                 [text, maker.sha(text), office, serial])
        database.execute("UPDATE calendar_edit SET reason = 'lain'")
    assert run(register)[0] == 0


def test_rules_by_which_the_office_began_that_were_changed_are_a_fault_from_its_first_seal_on(register, run):
    changed(register, "agency.calendar", "id = 1", lambda rules: rules.replace("Jakarta", "Makassar"))
    code, out = run(register)
    assert code == 1 and f"seal 1 of {OFFICE}: the calendar is not the one that it stands for" in out
    assert out.count("the calendar is not") == 1


@pytest.mark.parametrize("change", [
    "reason = 'lain'", "name = ''", "first_day = '2026-12-27'", "last_day = '2026-12-29'", "made_by = 'budi'",
    "made_at = made_at + 1", "content = '1 '", "kind = 'closure'",
])
def test_a_changed_change_of_a_calendar_is_a_fault_from_the_next_seal_on(register, run, change):
    register.tamper(f"UPDATE calendar_edit SET {change} WHERE id = 3")
    code, out = run(register)
    assert code == 1 and f"seal 2 of {OFFICE}: the calendar is not the one that it stands for" in out
    assert out.count("the calendar is not") == 1


def test_a_change_of_a_calendar_that_is_gone_put_in_or_of_another_office_is_a_fault(register, run):
    for number, statement in enumerate([
        "DELETE FROM calendar_edit WHERE id = 2",
        "INSERT INTO calendar_edit SELECT 9, 2, kind, first_day, last_day, name, content, reason, made_by, made_at,"
        " taken_back_at, taken_back_by, last_case, done_at FROM calendar_edit WHERE id = 2",
        "UPDATE calendar_edit SET agency = 2 WHERE id = 1",
    ]):
        other = database_maker.filled(register.path.parent / f"{number}.sqlite")
        other.tamper(statement)
        code, out = run(other)
        assert code == 1 and ("seal 2 of 'kantor-lain': the calendar is not the one that it stands for" in out
                              or "calendar of 'kantor-lain', change 9: it is dated before the seal that precedes it" in out)


@pytest.mark.parametrize("change", [
    "taken_back_at = NULL, taken_back_by = NULL", "taken_back_at = taken_back_at + 1", "taken_back_by = 'budi'",
])
def test_a_change_that_only_looks_as_if_it_holds_is_a_fault(register, run, change):
    register.tamper(f"UPDATE calendar_edit SET {change} WHERE id = 1")
    code, out = run(register)
    assert code == 1 and f"calendar of {OFFICE}, change 1: whether it was taken back does not follow" in out


def test_rules_of_another_kind_are_a_fault(register, run):
    with register.open() as database:
        database.executescript("CREATE TABLE old AS SELECT * FROM agency; DROP TABLE agency;"
                               "CREATE TABLE agency AS SELECT * FROM old; DROP TABLE old;"
                               "UPDATE agency SET calendar = x'00' WHERE id = 1")
    code, out = run(register)
    assert code == 1 and "table agency: calendar is not what the schema says in 1 rows" in out


def test_a_database_without_the_calendar_that_its_seals_name_is_a_fault(register, run):
    with register.open() as database:
        database.executescript("ALTER TABLE agency DROP COLUMN calendar; DROP TABLE calendar_edit")
    code, out = run(register)
    assert code == 1 and f"seal 1 of {OFFICE}: the calendar is not the one that it stands for" in out


def test_a_later_change_of_a_calendar_breaks_no_seal(register, run):
    register.change(1)
    code, out = run(register)
    assert code == 3 and "not under a seal yet: 1 changes of calendars" in out


def test_a_change_of_a_calendar_that_was_put_in_is_a_fault_whatever_its_date(register, run):
    for number, made_at in enumerate(["made_at", "9999999999", "0"]):
        for row in ("0", "99"):
            other = database_maker.filled(register.path.parent / f"{number}-{row}.sqlite")
            other.tamper(f"INSERT INTO calendar_edit SELECT {row}, 1, 'closure', first_day, last_day, name, '', reason, made_by,"
                         f" {made_at}, NULL, NULL, 0, 0 FROM calendar_edit WHERE id = 3")
            code, out = run(other)
            # One that comes after all others, with a later date, is as good as one that the office made since.
            assert code == (3 if (row, made_at) == ("99", "9999999999") else 1), out


@pytest.mark.parametrize("content", ["9", "01", "3", "2", "x"])
def test_a_take_back_of_nothing_is_a_fault(register, run, content):
    register.change(1, "takeBack", "1")
    register.tamper(f"UPDATE calendar_edit SET content = '{content}' WHERE id = 4")
    code, out = run(register)
    assert code == 1 and f"calendar of {OFFICE}, change 4: it takes back no earlier change that still held" in out


def test_a_history_that_was_written_anew_shows_in_the_newest_seal_only(tmp_path, register, run):
    other = database_maker.Register(tmp_path / "other.sqlite")
    other.act(1, 1, words={"0/answer:modal": "Rp9.000"})
    other.seal(1, "2026-11-02")
    code, out = run(other)
    assert code == 0
    newest = re.search("another source: (.*)", out)[1]
    assert newest not in run(register)[1]


def test_published_seals_show_a_history_that_was_written_anew_and_seals_that_are_gone(tmp_path, register, capsys):
    def run(known, path):
        code = verify_journal.main(["database", str(path), *known])
        return code, capsys.readouterr().out

    with register.open() as database:
        seals = database.execute("SELECT body, hash FROM seal WHERE agency = 1 ORDER BY serial").fetchall()
    published = tmp_path / "seals.txt"
    published.write_text("".join(f"{seal_hash.hex()} {body}\n" for body, seal_hash in seals), encoding="utf-8")
    newest = seals[1][1].hex()
    assert run(["--seals", str(published)], register.path)[0] == 0
    assert run(["--seal", newest], register.path)[0] == 0
    other = database_maker.Register(tmp_path / "other.sqlite")
    other.act(1, 1, words={"0/answer:modal": "Rp9.000"})
    other.seal(1, "2026-11-02")
    for known in (["--seals", str(published)], ["--seal", newest]):
        code, out = run(known, other.path)
        assert code == 1 and f"seal {newest} was published and is not here" in out
    register.tamper("DELETE FROM seal WHERE agency = 1 AND serial = 2",
                    "DELETE FROM seal_chunk WHERE agency = 1 AND serial = 2",
                    ("UPDATE agency SET sealed_at = ? WHERE id = 1", [json.loads(seals[0][0])["sealedAt"]]))
    assert run([], register.path)[0] == 3
    assert run(["--seal", newest], register.path)[0] == 1
    published.write_text("nothing\n", encoding="utf-8")
    assert run(["--seals", str(published)], register.path)[0] == 1


def test_one_changed_byte_of_a_seal_and_of_its_hash_are_faults(register, run):
    changed(register, "seal.body", "agency = 1 AND serial = 2", lambda body: body.replace('"count":2', '"count":3'))
    code, out = run(register)
    assert code == 1 and f"seal 2 of {OFFICE}: its hash is not that of its text" in out
    changed(register, "seal.hash", "agency = 2 AND serial = 1", lambda seal_hash: flipped(seal_hash, 0))
    out = run(register)[1]
    assert "seal 1 of 'kantor-lain': its hash is not that" in out
    assert "seal 2 of 'kantor-lain': it does not follow" in out


def test_a_removed_seal_is_a_fault(register, run):
    register.tamper("DELETE FROM seal WHERE agency = 1 AND serial = 1")
    code, out = run(register)
    assert code == 1 and f"seal 2 of {OFFICE}: it stands in place 1" in out
    register.tamper("DELETE FROM seal WHERE agency = 2 AND serial = 2")
    assert "office 'kantor-lain': the time noted for its newest seal is another one" in run(register)[1]


def test_a_seal_that_reaches_further_than_it_did_is_a_fault(register, run):
    register.tamper("UPDATE seal SET last_entry = 5 WHERE agency = 1 AND serial = 1")
    code, out = run(register)
    assert code == 1 and f"seal 1 of {OFFICE}: it covers 3 entries, 4 are there" in out
    register.tamper("UPDATE seal SET last_entry = 0 WHERE agency = 1 AND serial = 1")
    assert f"seal 1 of {OFFICE}: it covers nothing beyond the seal before" in run(register)[1]


@pytest.mark.parametrize("change", ["root = zeroblob(32)", "first_entry = 2", "chunk = 1"])
def test_changed_subtrees_are_a_fault(register, run, change):
    register.tamper(f"UPDATE seal_chunk SET {change} WHERE agency = 1 AND serial = 2")
    code, out = run(register)
    assert code == 1 and f"seal 2 of {OFFICE}: its subtrees are not those of its entries" in out


def test_entries_outside_of_the_times_of_their_seals_are_faults(tmp_path, run):
    register = database_maker.Register(tmp_path / "times.sqlite")
    register.act(1, 1)
    register.seal(1, "2026-11-01")
    register.now = 500
    register.act(1, 1)
    register.now = 2000
    register.act(1, 1)
    register.now = 1500
    register.seal(1, "2026-11-02")
    register.now = 1000
    register.act(1, 1)
    code, out = run(register)
    assert code == 1 and out.count("dated") == 3
    assert f"{FIRST}, entry 2: it is dated before the seal that precedes its own" in out
    assert f"{FIRST}, entry 3: it is dated after its seal" in out
    assert f"{FIRST}, entry 4: it is dated before the seal that precedes its own" in out


# What is no database of the program


def test_two_cases_of_one_number_are_a_fault(register, run):
    head = "SELECT sql FROM sqlite_master WHERE name = 'case_head'"
    sql = register.one(head).replace("number TEXT NOT NULL UNIQUE", "number TEXT")
    register.tamper("ALTER TABLE case_head RENAME TO old")
    with register.open() as database:
        database.executescript(f"{sql}; INSERT INTO case_head SELECT * FROM old; DROP TABLE old")
    register.tamper("UPDATE case_head SET number = '3514-2026-000001' WHERE id = 3")
    code, out = run(register)
    assert code == 1 and f"{FIRST}: 2 cases have this number" in out


@pytest.mark.parametrize("value", ["NULL", "'text'", "7", "x'00'", "1.5"])
def test_values_of_another_kind_are_a_fault_and_stop_nothing(register, run, value):
    with register.open() as database:
        for table, columns in (verify_journal.COLUMNS | {"calendar_edit": verify_journal.CALENDAR_COLUMNS}).items():
            database.executescript(f"ALTER TABLE {table} RENAME TO old;"
                                   f"CREATE TABLE {table} AS SELECT * FROM old; DROP TABLE old")
            for column in columns:
                database.execute(f"UPDATE {table} SET {column} = {value} WHERE rowid = 1")
    code, out = run(register)
    assert code == 1 and "values are of another kind, so the rest is not checked" in out
    assert "table seal: hash is not what the schema says in 1 rows" in out


def test_a_table_that_is_gone_is_a_fault(register, run):
    with register.open() as database:
        database.execute("DROP TABLE seal_chunk")
    code, out = run(register)
    assert code == 1 and "no such table: seal_chunk" in out


def test_a_damaged_file_is_a_fault(register, run):
    data = bytearray(register.path.read_bytes())
    data[4096 + 8:4096 + 200] = bytes(192)
    register.path.write_bytes(data)
    code, out = run(register)
    assert code == 1 and "database: " in out


def test_what_is_no_database_is_not_opened(tmp_path, capsys):
    (tmp_path / "text").write_text("no database, and long enough to be read as one" * 50)
    for name in ["text", "nothing", "."]:
        assert verify_journal.main(["database", str(tmp_path / name)]) == 2
        told = capsys.readouterr()
        assert told.out == "" and told.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["text"]


def test_a_hostile_number_does_not_reach_the_terminal(register, run):
    register.tamper(("UPDATE case_head SET number = ? WHERE id = 1", ["\x1b[2J\n0 faults"]))
    code, out = run(register)
    assert code == 1 and "\x1b" not in out and "\n0 faults" not in out
