"""`maklumat clock due`: a term counted from the shell, beside counts made by hand from the office's hours and the holidays."""

import subprocess

import pytest
from conftest import PROGRAM, ROOT


def due(*arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [str(PROGRAM), "clock", "due", *arguments], capture_output=True, text=True, cwd=ROOT, timeout=60)


@pytest.mark.parametrize(("term", "start", "more", "end"), [
    # The leave of Nyepi and Idul Fitri, 18 to 24 March, and two weekends.
    ("5 hari kerja", "2026-03-13T10:20", [], "2026-03-27T16:30:00+07:00"),
    # Friday 27 March is in the middle of the pause; what ran before it is kept: 16, 17 and 25 March.
    ("5 hari kerja", "2026-03-13T10:20", ["--pause", "2026-03-25T09:00/2026-03-30T14:00"], "2026-04-01T16:00:00+07:00"),
    # Over the break of a Tuesday, from an instant with another offset.
    ("90 menit", "2026-07-14T11:30+07:00", [], "2026-07-14T14:00:00+07:00"),
    ("90 menit", "2026-07-14T04:30Z", [], "2026-07-14T14:00:00+07:00"),
    # After closing on a Friday it counts as received on Monday.
    ("1 hari kerja", "2026-07-17T17:00", [], "2026-07-21T16:00:00+07:00"),
    ("1 hari kerja", "2026-07-17T17:00", ["--after-closing-same-day"], "2026-07-20T16:00:00+07:00"),
    ("1 hari kerja", "2026-07-20T08:00", ["--receipt-day-counts"], "2026-07-20T16:00:00+07:00"),
])
def test_counts_as_one_does_by_hand(term, start, more, end):
    done = due("kabupaten-pasuruan", term, start, *more, "--brief")
    assert (done.stdout, done.stderr) == (end + "\n", "")


def test_tells_the_account():
    lines = due("kabupaten-pasuruan", "5 hari kerja", "2026-03-13T10:20").stdout.splitlines()
    assert lines[0] == "2026-03-27T16:30:00+07:00"
    assert "hari ke-0" in lines[2] and "Idul Fitri" in "\n".join(lines)


@pytest.mark.parametrize(("arguments", "words"), [
    (["pasuruan", "1 jam", "2026-07-14T09:00"], "Known: kabupaten-jombang"),
    (["kabupaten-pasuruan", "lama", "2026-07-14T09:00"], "is no length of time"),
    (["kabupaten-pasuruan", "1 jam", "kemarin"], "is no time"),
    (["kabupaten-pasuruan", "1 jam", "2026-07-14T09:00", "--pause", "2026-07-14T10:00"], "two instants"),
    (["kabupaten-pasuruan", "1 jam", "2026-07-14T09:00", "--pause", "2026-07-14T08:00/2026-07-14T10:00"], "begins before"),
])
def test_says_what_is_wrong(arguments, words):
    done = due(*arguments)
    assert done.returncode != 0 and words in done.stderr
