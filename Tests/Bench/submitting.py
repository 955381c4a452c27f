"""Measures durable submissions, and counts the cases afterwards."""

import json
import sqlite3
import statistics
import subprocess
import time
from dataclasses import dataclass, field

from house import House
from place import ROOT, Fault
from raw import inserts
from wrk import Item, Run, merged, run

# Names of applicants, each first one with each last one.
FIRST = ["Siti", "Budi", "Dewi", "Ahmad", "Wahyu", "Rina", "Agus", "Teguh", "Fitri", "Kartika"]
LAST = ["Santoso", "Wibowo", "Lestari", "Utomo", "Permata"]
SERVICE = "kabupaten-pasuruan/rekomendasi-bbm"
GROUP = 32


# Slices of each measure. The speed of a disk that others use changes from second to second, so that submissions and raw
# inserts take turns.
ROUNDS = 3
# The largest factor between the fastest and the slowest raw slice of a disk that is ours alone.
STEADY = 1.5


@dataclass
class Submission:
    """One way to submit, over all its slices. `raws` are the raw rates before and after each slice.

    `ratio` is the median of the slices, each against the mean of the two raw rates beside it.
    """

    name: str
    connections: int
    run: Run
    rates: list[float]
    raws: list[tuple[float, float]]
    # Cases that came into the database meanwhile.
    stored: int
    failures: list[str] = field(default_factory=list)

    @property
    def raw(self) -> float:
        return statistics.mean(rate for pair in self.raws for rate in pair)

    @property
    def raw_spread(self) -> float:
        """How many times faster the fastest raw slice was than the slowest one."""
        rates = [rate for pair in self.raws for rate in pair]
        return max(rates) / max(min(rates), 0.1)

    @property
    def is_steady(self) -> bool:
        """False when others wrote to this disk meanwhile, so that the ratio says little."""
        return self.raw_spread <= STEADY

    @property
    def ratio(self) -> float:
        return statistics.median(rate / statistics.mean(pair) for rate, pair in zip(self.rates, self.raws))


@dataclass
class Slice:
    """One timed stretch, with the raw rates on both sides of it."""

    run: Run
    stored: int
    raws: tuple[float, float]
    failures: list[str]


@dataclass
class Submissions:
    bytes_a_case: int
    # Rows a second of the raw program with a group of rows to each transaction: for information.
    raw_in_groups: float
    lines: list[Submission]


def measure(house: House, connections: int, seconds: float) -> Submissions:
    """One at a time and many at once, in turns with the raw program."""
    items = applications(house)
    bytes_a_case = _growth(house, items, connections)
    part = max(1.0, seconds / ROUNDS)
    widths = sorted({1, connections})
    last = inserts(bytes_a_case, 1, part)
    slices: dict[int, list[Slice]] = {width: [] for width in widths}
    for _ in range(ROUNDS):
        for width in widths:
            timed, stored, failures = _counted(house, items, width, part)
            before, last = last, inserts(bytes_a_case, 1, part)
            slices[width].append(Slice(timed, stored, (before, last), failures))
    names = ["submission, one at a time", f"submissions, {connections} connections"]
    return Submissions(
        bytes_a_case, inserts(bytes_a_case, GROUP, part),
        [_line(name, width, slices[width]) for name, width in zip(names, widths)])


def _line(name: str, width: int, slices: list[Slice]) -> Submission:
    return Submission(
        name, width, merged([one.run for one in slices]), [one.run.rate for one in slices],
        [one.raws for one in slices], sum(one.stored for one in slices),
        [what for one in slices for what in one.failures])


def applications(house: House) -> list[Item]:
    """The same application by people of different names, so that the index of names grows as it does in an office."""
    done = subprocess.run(
        [str(house.program), "sample", SERVICE], cwd=ROOT, capture_output=True, text=True)
    if done.returncode != 0:
        raise Fault(f"There is no sample application: {done.stderr.strip()}")
    sample = json.dumps(json.loads(done.stdout), separators=(",", ":"), ensure_ascii=False)
    if "Siti Rahayu" not in sample:
        raise Fault("The sample application is not by Siti Rahayu: its name cannot be varied.")
    office, service = SERVICE.split("/")
    path = f"/api/v1/agencies/{office}/services/{service}/cases"
    people = [f"{first} {last}" for first in FIRST for last in LAST]
    headers = (("Content-Type", "application/json"),)
    return [Item(path, "", headers, "POST", sample.replace("Siti Rahayu", person)) for person in people]


def _growth(house: House, items: list[Item], connections: int) -> int:
    """Bytes by which the database grows for a case; warms up as well. Its first answer is read."""
    status, text, _ = house.browser.ask("POST", items[0].path, items[0].body.encode(), dict(items[0].headers))
    if status != 201 or "trackingCode" not in text:
        raise Fault(f"A submission was answered with {status}: {text[:300]}")
    cases, size = _settled(house), _size(house)
    run(house.server, items, connections, 2, expected=201)
    made = _settled(house) - cases
    if made < 50:
        raise Fault(f"Only {made} cases in two seconds: the size of a case cannot be told.")
    return round((_size(house) - size) / made)


def _counted(house: House, items: list[Item], width: int, seconds: float) -> tuple[Run, int, list[str]]:
    run(house.server, items, width, 1, expected=201)
    before = _settled(house)
    timed = run(house.server, items, width, seconds, expected=201, counts=True)
    stored = _settled(house) - before
    failures = list(timed.failures)
    # What was under way when the load ended is stored as well, though nobody waited for the answer.
    if not 0 <= stored - timed.counted <= width:
        failures.append(f"{timed.counted} were answered with 201, {stored} are in the database")
    return timed, stored, failures


def _read(house: House, question: str) -> int:
    database = sqlite3.connect(f"file:{house.database}?mode=ro", uri=True)
    try:
        return database.execute(question).fetchone()[0]
    finally:
        database.close()


def _size(house: House) -> int:
    return _read(house, "PRAGMA page_count") * _read(house, "PRAGMA page_size")


def _settled(house: House) -> int:
    """How many cases there are, once nothing is under way any more."""
    count = -1
    while house.server.posts_under_way() or count != (count := _read(house, "SELECT count(*) FROM case_head")):
        time.sleep(0.1)
    return count
