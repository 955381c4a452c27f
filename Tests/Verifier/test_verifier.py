"""Tests of the verifier: what is true is proved, and everything else has a fault."""

import copy
import json
import pathlib
import subprocess
import sys

import pytest

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE))

import maker  # noqa: E402
import verify_journal  # noqa: E402

SAMPLES = HERE / "samples"


@pytest.fixture
def office():
    return maker.Office()


@pytest.fixture
def run(tmp_path, capsys):
    """Runs the verifier over a proof and published seals; gives exit code and lines."""

    def run_proof(proof, seals):
        text = proof if isinstance(proof, (str, bytes)) else maker.canonical(proof) + "\n"
        file = tmp_path / "proof.json"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        if isinstance(seals, list):
            (tmp_path / "seals.txt").write_text(maker.published(seals), encoding="utf-8", newline="")
            known = ["--seals", str(tmp_path / "seals.txt")]
        else:
            known = [word for digits in sorted(seals) for word in ("--seal", digits)]
        code = verify_journal.main(["proof", str(file), *known])
        return code, capsys.readouterr().out

    return run_proof


@pytest.fixture
def run_seals(tmp_path, capsys):
    def run_file(data):
        file = tmp_path / "seals.txt"
        file.write_bytes(data if isinstance(data, bytes) else data.encode())
        return verify_journal.main(["seals", str(file)]), capsys.readouterr().out

    return run_file


def forged(seal, **changes):
    text = maker.canonical(json.loads(seal["body"]) | changes)
    return {"body": text, "hash": maker.sha(text).hex()}


# What is true


def test_a_sealed_proof_is_proved(office, run):
    code, out = run(office.proof(), office.seals)
    assert (code, out.strip()) == (0, "'3514-2026-000007' of 'dinas-perizinan': proved up to position 3 of 3")


def test_a_sealed_proof_is_proved_against_hashes_alone(office, run):
    assert run(office.proof(), {seal["hash"] for seal in office.seals[1:]})[0] == 0


def test_entries_without_seal_are_named_and_not_proved(office, run):
    code, out = run(office.proof(4), office.seals)
    assert code == 3
    assert "proved up to position 3 of 4" in out and "positions 4 to 4" in out
    assert "whole" not in out


def test_withheld_words_are_no_fault(office, run):
    for closed in [["1/note"], ["0/answer:modal", "1/note"], list(office.VALUES)]:
        proof = office.proof()
        proof["entries"][0]["words"] = maker.partly(office.VALUES, closed)
        assert run(proof, office.seals)[0] == 0
    proof = office.proof()
    del proof["entries"][0]["words"]
    assert run(proof, office.seals)[0] == 0


def test_a_proof_reaches_up_to_the_seals_that_are_known(office, run):
    code, out = run(office.proof(), office.seals[:2])
    assert code == 1
    assert "entry 3: its seal is not among the published ones" in out and "position 2 of 3" in out


@pytest.mark.parametrize("count", range(1, 34))
def test_every_leaf_of_a_tree_leads_to_its_root_and_no_other_does(count):
    leaves = [maker.sha(f"leaf {i}") for i in range(count)]
    root = maker.tree(leaves)
    for i in range(count):
        path = maker.path(i, leaves)
        assert verify_journal.tree_from_path(leaves[i], i, count, path) == root
        for other in [*range(-1, count + 1), i ^ 64, 2**63]:
            assert other == i or verify_journal.tree_from_path(leaves[i], other, count, path) != root
        assert verify_journal.tree_from_path(leaves[i], i, count, [*path, root]) is None
        for step in range(len(path)):
            turned = [*path[:step], maker.sha(path[step]), *path[step + 1:]]
            assert verify_journal.tree_from_path(leaves[i], i, count, turned) != root


# The samples that the program made


def run_samples(*arguments):
    command = [sys.executable, str(HERE / "verify_journal.py"), *arguments]
    return subprocess.run(command, cwd=SAMPLES, capture_output=True, text=True, check=False)


def test_the_programs_samples_are_proved():
    assert run_samples("seals", "seals.txt").returncode == 0
    done = run_samples("proof", "proof.json", "--seals", "seals.txt")
    assert (done.returncode, done.stdout) == (0, "'3514-2026-000042' of 'dinas-perizinan': proved up to position 2 of 2\n")
    done = run_samples("proof", "proof-open.json", "--seals", "seals.txt")
    assert done.returncode == 3 and "proved up to position 2 of 3" in done.stdout


def test_every_changed_byte_of_the_programs_sample_is_a_fault(run):
    seals = verify_journal.read_published((SAMPLES / "seals.txt").read_bytes())
    data = (SAMPLES / "proof.json").read_bytes()
    for index in range(len(data) - 1):
        for byte in {data[index] ^ 1, data[index] ^ 32, ord("0"), ord('"')} - {data[index]}:
            changed = data[:index] + bytes([byte]) + data[index + 1:]
            try:
                faults, _ = verify_journal.check_proof(verify_journal.read_proof(changed), seals)
            except verify_journal.Fault:
                continue
            assert faults, f"byte {index} as {byte}"


def test_files_that_are_not_there_and_wrong_calls_have_their_own_exit_code():
    assert run_samples("seals", "nothing.txt").returncode == 2
    assert run_samples("proof", "proof.json").returncode == 2
    assert run_samples("proof", "proof.json", "--seal", "ABC").returncode == 2


# Attacks


@pytest.mark.parametrize("changes", [
    {"day": "2020-01-01", "sealedAt": 5000}, {"count": 7}, {"agency": "kantor-lain"}, {"serial": 9},
])
def test_a_forged_seal_around_a_true_root_is_a_fault(office, run, changes):
    proof = office.proof(2)
    for entry in proof["entries"]:
        entry["seal"] = forged(entry["seal"], **changes)
    proof["agency"] = changes.get("agency", maker.AGENCY)
    code, out = run(proof, office.seals)
    assert code == 1
    assert "entry 1: the root is published, but a root alone proves neither day nor office" in out
    assert "proved up to position 0 of 2" in out


def test_an_invented_case_and_an_invented_end_are_not_proved(office, run):
    proof = office.proof()
    for entry in proof["entries"]:
        for key in ("leaf", "path", "seal"):
            del entry[key]
    code, out = run(proof, office.seals)
    assert code == 3 and "position 0 of 3" in out
    assert run(office.proof(4), office.seals)[0] == 3


def test_a_proof_without_entries_proves_nothing(office, run):
    code, out = run(office.proof() | {"entries": []}, office.seals)
    assert code == 1 and "proves nothing" in out


def test_a_sealed_entry_behind_an_open_one_is_a_fault(office, run):
    proof = office.proof()
    for key in ("leaf", "path", "seal"):
        del proof["entries"][0][key]
    code, out = run(proof, office.seals)
    assert code == 1 and "though an entry before it is not" in out and "position 0 of 3" in out


def test_another_order_under_the_seal_is_a_fault(run):
    office = maker.Office(places=(4, 1))
    code, out = run(office.proof(), office.seals)
    assert code == 1 and "entry 2: under the seals it does not stand behind" in out and "position 1 of 3" in out


@pytest.mark.parametrize(("times", "sentence"), [
    ((1000, 2000, 2000, 9), None), ((999, 2000, 2000, 9), "entry 1: it is dated before the seal that precedes"),
    ((1000, 2001, 2000, 9), "entry 2: it is dated after its seal"),
    ((1000, 2000, 3001, 9), "entry 3: it is dated after its seal"),
    ((1000, 2000, 1999, 9), "entry 3: it is dated before the seal that precedes"),
])
def test_dates_keep_to_the_seals_exactly(run, times, sentence):
    office = maker.Office(times=times)
    code, out = run(office.proof(), office.seals)
    assert (code == 0) if sentence is None else (code == 1 and sentence in out)


def test_with_hashes_alone_only_the_later_bound_is_known(run):
    office = maker.Office(times=(5, 6, 7, 8))
    assert run(office.proof(), {seal["hash"] for seal in office.seals})[0] == 0
    office = maker.Office(times=(5, 2001, 7, 8))
    assert run(office.proof(), {seal["hash"] for seal in office.seals})[0] == 1


def test_two_seals_of_one_serial_are_a_fault(office, run):
    proof = office.proof(2)
    proof["entries"][1]["seal"] = forged(office.seals[1], sealedAt=2001)
    code, out = run(proof, {office.seals[1]["hash"], proof["entries"][1]["seal"]["hash"]})
    assert code == 1 and "entry 2: two different seals in the proof have serial 2" in out


def test_a_root_in_place_of_a_hash_is_a_fault(office, run):
    roots = {json.loads(seal["body"])["root"] for seal in office.seals}
    code, out = run(office.proof(), roots)
    assert code == 1 and verify_journal.ROOT_ALONE in out


# Tampered proofs


def change(proof, *place, to):
    changed = copy.deepcopy(proof)
    target = changed
    for key in place[:-1]:
        target = target[key]
    if to is None:
        del target[place[-1]]
    else:
        target[place[-1]] = to
    return changed


WORDS = ("entries", 0, "words")


@pytest.mark.parametrize(("place", "to"), [
    (("number",), "3514-2026-000008"), (("agency",), "lain"), (("format",), "maklumat-proof-2"), (("format",), None),
    (("more",), 1), (("entries",), {}), (("entries", 0), []), (("entries", 1), None), (("entries", 0, "more"), 1),
    (("entries", 0, "hash"), "0" * 64), (("entries", 0, "hash"), "A" * 64), (("entries", 0, "hash"), 1),
    (("entries", 0, "body"), "{}"), (("entries", 0, "body"), "null"), (("entries", 0, "body"), None),
    (("entries", 0, "leaf"), 0), (("entries", 0, "leaf"), -1), (("entries", 0, "leaf"), 2**63 - 1),
    (("entries", 0, "leaf"), 2**63), (("entries", 0, "leaf"), True), (("entries", 0, "leaf"), 1.0),
    (("entries", 0, "leaf"), None), (("entries", 0, "path"), []), (("entries", 0, "path"), ["0" * 64] * 65),
    (("entries", 0, "path"), "0"), (("entries", 0, "path", 0), "0" * 63), (("entries", 0, "path", 0), "0" * 64),
    (("entries", 0, "seal"), None), (("entries", 0, "seal"), "x"), (("entries", 0, "seal", "hash"), "0" * 64),
    (("entries", 0, "seal", "body"), "[]"), (("entries", 1, "words"), {"seed": "0" * 32, "values": {"0/a": "x"}}),
    ((*WORDS, "values", "0/answer:modal"), "Rp6.000"), ((*WORDS, "values", "0/answer:modal"), None),
    ((*WORDS, "values", "0/new"), "x"), ((*WORDS, "values", "1/note"), ["e\u0301", "e\u0301"]),
    ((*WORDS, "values", "1/note"), 7), ((*WORDS, "seed"), "0" * 32), ((*WORDS, "seed"), "0" * 30), ((*WORDS, "seed"), None),
    ((*WORDS, "values"), {}), ((*WORDS, "commitments"), {}), (WORDS, []), (WORDS, {}), (WORDS, "x"),
])
def test_a_tampered_proof_has_a_fault(office, run, place, to):
    proof = change(office.proof(), *place, to=to)
    code, out = run(proof, office.seals)
    assert code == 1 and out


@pytest.mark.parametrize("key", ["2/note", "00/note", "0/", "0", "note", "-1/note", "\u0660/note", "9999999999/note"])
def test_words_that_name_no_fact_are_a_fault(key):
    kept, _ = maker.whole({key: "x"})
    with pytest.raises(verify_journal.Fault, match="names no fact"):
        verify_journal.words_hash(kept, 2)


def test_words_both_shown_and_withheld_or_without_salt_are_a_fault(office):
    kept = maker.partly(office.VALUES, ["1/note"])
    for broken in [
        change(kept, "commitments", "0/answer:modal", to="0" * 64), change(kept, "salts", "0/answer:modal", to=None),
        change(kept, "values", "0/answer:modal", to=None), change(kept, "salts", "1/note", to="0" * 32),
        change(kept, "salts", "0/answer:modal", to="0" * 31), change(kept, "commitments", "1/note", to="0"),
        change(kept, "commitments", to=None), {"commitments": {}, "salts": {}, "values": {}},
    ]:
        with pytest.raises(verify_journal.Fault):
            verify_journal.words_hash(broken, 2)


@pytest.mark.parametrize("changes", [
    {"facts": []}, {"facts": [{}]}, {"facts": [{"a": 1, "b": 2}]}, {"facts": {"a": 1}}, {"fact": {"a": 1}}, {"nonce": "00"},
    {"nonce": "A" * 32}, {"at": "1"}, {"at": True}, {"position": 0}, {"words": "x"}, {"actor": 1}, {"number": 1},
])
def test_a_body_of_another_form_is_a_fault(changes):
    verify_journal.read_body(maker.body(1, 5).encode())
    changed = maker.canonical(json.loads(maker.body(1, 5)) | changes)
    with pytest.raises(verify_journal.Fault):
        verify_journal.read_body(changed.encode())


@pytest.mark.parametrize("text", [
    "", " 1", "1 ", "01", "-0", "1.0", "1e3", str(2**63), str(-(2**63) - 1), "null", "NaN", "Infinity", '{"b":1,"a":2}',
    '{"a":1,"a":1}', '"\\u000a"', '"\\u001F"', '"\\u0041"', '"\\/"', '"\\ud800"', "\ufeff1", "1\n", "[1, 2]", "9" * 5000,
    "[" * 16 + "1" + "]" * 16, "[" * 100_000, '{"a":' * 100_000,
])
def test_other_ways_to_write_json_are_a_fault(text):
    with pytest.raises(verify_journal.Fault):
        verify_journal.read_canonical(text.encode("utf-8"))


@pytest.mark.parametrize("text", [
    "0", str(2**63 - 1), str(-(2**63)), "[" * 15 + "1" + "]" * 15, '"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\\"\\\\/\x7f\u2028"',
    '{"\uff5e":1,"\U0001f600":2}', "true",
])
def test_canonical_json_is_read(text):
    assert verify_journal.write_canonical(verify_journal.read_canonical(text.encode("utf-8"))) == text.encode("utf-8")


def test_bytes_that_are_no_text_are_a_fault(office, run):
    assert run(b"\xff\xfe", office.seals)[0] == 1
    assert run(b"", office.seals)[0] == 1
    assert run(maker.canonical(office.proof()) + "\n\n", office.seals)[0] == 1
    assert run(json.dumps(office.proof(), sort_keys=True), office.seals)[0] == 1


def test_a_hostile_number_does_not_reach_the_terminal(run, office):
    _, out = run(office.proof() | {"number": "\x1b[2J\nproved"}, office.seals)
    assert "\x1b" not in out and "\nproved" not in out


# Published seals


def test_sound_seals_are_proved_and_the_newest_hash_is_named(office, run_seals):
    code, out = run_seals(maker.published(office.seals))
    assert code == 0 and office.seals[-1]["hash"] in out
    assert run_seals("")[0] == 3


def test_seals_that_are_gone_moved_repeated_or_forged_are_a_fault(office, run_seals):
    seals = office.seals
    for wrong in [seals[1:], [seals[0], seals[2]], [seals[1], seals[0], seals[2]], [seals[0], *seals]]:
        assert run_seals(maker.published(wrong))[0] == 1
    for at in range(3):
        for changes in [{"count": 99}, {"sealedAt": 1}, {"day": "2026-11-31"}, {"agency": "lain"}, {"more": 1}]:
            wrong = list(seals)
            wrong[at] = forged(seals[at], **changes)
            # A last seal may well count otherwise; then its hash is not the one that others know.
            assert run_seals(maker.published(wrong))[0] == (0 if at == 2 and "count" in changes else 1)
            wrong[at] = {"body": wrong[at]["body"], "hash": seals[at]["hash"]}
            assert run_seals(maker.published(wrong))[0] == 1


def test_lines_of_another_form_are_a_fault(office, run_seals):
    good = maker.published(office.seals)
    for wrong in [good[:-1], good + "\n", "\n" + good, good.replace("\n", "\r\n"), good.replace(" {", "  {"),
                  good.upper(), good.encode("utf-16"), "\n", good.replace("}", "} "), b"\xff" + good.encode()]:
        assert run_seals(wrong)[0] == 1


def test_unsound_published_seals_prove_nothing(office, run):
    code, out = run(office.proof(), [office.seals[1], office.seals[2]])
    assert code == 1 and "published seals: line 1" in out and "position 0 of 3" in out
