#!/usr/bin/env python3
"""Measures the server from outside, and fails when something has become worse than the bounds in bounds.json.

Usage: python3 Tests/Bench/bench.py [--cases N] [--seconds S] [--connections C] [--only NAME,...] [--quick] [--record]

The server runs on the first processor and the load on the second. Databases are made once under bench/ and copied for
each run. Speeds depend on the machine. What counts are ratios, all measured in the same run: to a bare response of the
same server, to raw inserts of a minimal program on the same disk, and to ten thousand cases. Results lie in
bench/result.json and bench/plot.svg.
"""

import argparse
import shutil
import signal
import subprocess
import sys
import time

import clocks
import mixed
import options as asked
import plot
import report
import seeding
import starting
import submitting
import verdicts
from house import House
from measures import READS
from place import BENCH, ROOT, Fault
from reading import Reader
from result import Result, Sizes

SMALL = 10_000
# Cases that are visited in turn.
VISITED, VISITED_QUICK = 500, 150
# The command that looks for overdue cases, once the program has it.
SWEEP = "escalate"
MIXED_SECONDS = 20


def main() -> int:
    options = asked.read()
    if not options.program.exists():
        raise Fault(f"{options.program} is not there. Run: swift build -c release --product maklumat")
    if not shutil.which("wrk"):
        raise Fault("wrk is missing. Run: Scripts/setup.sh bench")
    BENCH.mkdir(exist_ok=True)
    # Whoever ends the benchmark from outside does not leave a server behind.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    result = Result(options.cases, options.seconds, options.connections)
    houses: list[House] = []
    try:
        for cases in sorted({options.cases, min(SMALL, options.cases)}):
            houses.append(_open(options, cases, result))
        _measure(options, houses, result)
    finally:
        for house in houses:
            house.server.stop()
            shutil.rmtree(house.data, ignore_errors=True)
    return _conclude(options, result)


def _say(words: str):
    print(f"{time.strftime('%H:%M:%S')} {words}", file=sys.stderr, flush=True)


def _open(options: argparse.Namespace, cases: int, result: Result) -> House:
    """A server on a copy of the database of one size, with its people inside."""
    seed = seeding.seeded(options.program, cases)
    data = seeding.copied(seed, f"run-{cases}")
    sizes = Sizes(cases, 0, seeding.bytes_when_made(data) / cases)
    _say(f"Starting on {cases:,} cases")
    if asked.wants(options, "start"):
        sizes.start_seconds = starting.start_seconds(options.program, data)
    house = House(options.program, data, seeding.known_cases(seed), VISITED_QUICK if options.quick else VISITED)
    if not asked.wants(options, "start"):
        sizes.start_seconds = house.server.start_seconds
    sizes.memory["start"] = house.memory_at_start
    result.sizes.append(sizes)
    result.officers, result.opened, result.tracked = len(house.officers), len(house.opened), len(house.tracked)
    return house


def _measure(options: argparse.Namespace, houses: list[House], result: Result):
    house = houses[-1]
    _reads(options, houses, result)
    for sizes, each in zip(result.sizes, houses):
        sizes.memory["reads"] = each.server.memory()
    if asked.wants(options, "submissions"):
        _say("Submissions and raw inserts")
        result.submissions = submitting.measure(house, options.connections, options.seconds)
        for line in result.submissions.lines:
            result.failures += [f"{line.name}: {what}" for what in line.failures]
    if asked.wants(options, "sweep"):
        _sweep(house, result)
    if asked.wants(options, "clock"):
        _say("Due times")
        result.dues = clocks.measure(options.program)
    if asked.wants(options, "mixed"):
        for users in options.users:
            _say(f"{users:,} users for {MIXED_SECONDS} s")
            result.crowds.append(mixed.measure(house, users, MIXED_SECONDS))
            result.failures += [f"{users:,} users: {what}" for what in result.crowds[-1].failures]
    result.sizes[-1].memory["end"] = house.server.memory()


def _reads(options: argparse.Namespace, houses: list[House], result: Result):
    wanted = [measure for measure in READS if asked.wants_read(options, measure.name)]
    house, small = houses[-1], houses[0] if len(houses) > 1 else None
    absent = {one.name for one in wanted if one.needs and not house.exists(one.needs, house.officers[0])}
    result.absent += sorted(absent)
    wanted = [measure for measure in wanted if measure.name not in absent]
    if not wanted:
        return
    reader = Reader(house, small, options.connections, options.seconds)
    for measure in wanted:
        _say(measure.name)
        read = reader.measure(measure)
        result.reads.append(read)
        result.failures += [f"{read.name}: {what}" for what in read.failures]


def _sweep(house: House, result: Result):
    """Times the command that looks for overdue cases, beside the running server as it is meant to run."""
    shown = subprocess.run([str(house.program), "--help"], capture_output=True, text=True, cwd=ROOT)
    if f"  {SWEEP} " not in shown.stdout:
        result.absent.append("escalation sweep")
        return
    started = time.monotonic()
    done = subprocess.run(
        [str(house.program), SWEEP, "--data", str(house.data)], cwd=ROOT, capture_output=True, text=True)
    result.sweep_seconds = time.monotonic() - started
    if done.returncode != 0:
        result.failures.append(f"escalation sweep: ended with {done.returncode}: {done.stderr.strip()[-200:]}")


def _conclude(options: argparse.Namespace, result: Result) -> int:
    found = verdicts.verdicts(result)
    result.write(BENCH / "result.json", found)
    plot.draw(result, BENCH / "plot.svg")
    print(report.text(result, found))
    print("\nKept in bench/result.json, drawn in bench/plot.svg.")
    lost = [f"{one.label}: {one.value:.3f} {one.unit}, bound {one.bound:g}" for one in found if one.is_lost]
    for line in result.failures:
        print(f"FAILED {line}", file=sys.stderr)
    if options.record and not result.failures:
        verdicts.record(found)
        print("Written as bounds into Tests/Bench/bounds.json.")
        return 0
    for line in lost:
        print(f"LOST {line}", file=sys.stderr)
    return 1 if lost or result.failures else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Fault as fault:
        sys.exit(f"{fault}")
    except KeyboardInterrupt:
        sys.exit(130)
