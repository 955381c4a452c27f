"""Runs the load program, and holds its figures against what the server says it answered."""

import json
import pathlib
import re
import statistics
import subprocess
from dataclasses import dataclass, field
from typing import Callable

from place import BENCH, HERE, LOAD_CPU, Fault, pinned
from server import Server


@dataclass(frozen=True)
class Item:
    """One request, and what must stand in its answer."""

    path: str
    must: str
    headers: tuple[tuple[str, str], ...] = ()
    method: str = "GET"
    body: str = ""

    @property
    def line(self) -> str:
        return "\t".join([self.method, self.path, self.body, *(f"{name}: {value}" for name, value in self.headers)])


@dataclass
class Run:
    """What one timed run gave: requests a second, milliseconds, bytes an answer on the wire.

    `processor` is the server's processor time for a request, in microseconds: it changes little when others use the
    machine.
    """

    rate: float
    p50: float
    p95: float
    p99: float
    most: float
    bytes: float
    processor: float
    requests: int
    # Answers with the wanted status, where they were counted one by one.
    counted: int
    failures: list[str] = field(default_factory=list)


def run(
    server: Server, items: list[Item], connections: int, seconds: float, expected: int = 200, counts: bool = False
) -> Run:
    """Sends the items in turn for so long. Whatever was not answered as expected is named in `failures`."""
    requests = _file(items)
    before, busy = server.answers(), server.processor_seconds()
    found = _wrk(server, requests, connections, seconds, expected if counts else None)
    busy = server.processor_seconds() - busy
    after = server.answers()
    names = {"refused": "refused", "socket": "socket errors", "timeouts": "timeouts"}
    failures = [f"{found[key]} {name}" for key, name in names.items() if found[key]]
    failures += _unexpected(before, after, expected, found["requests"])
    return Run(
        rate=found["requests"] / (found["microseconds"] / 1e6), p50=found["p50"], p95=found["p95"], p99=found["p99"],
        most=found["most"], bytes=found["bytes"] / max(found["requests"], 1),
        processor=busy * 1e6 / max(found["requests"], 1), requests=found["requests"], counted=found["counted"],
        failures=failures)


def merged(runs: list[Run]) -> Run:
    """Several slices as one: sums and means. p50 is the median of the slices, p95 and p99 are of the worst one."""
    requests = sum(one.requests for one in runs)
    spent = sum(one.requests / one.rate for one in runs if one.rate)

    def mean(value: Callable[[Run], float]) -> float:
        return sum(value(one) * one.requests for one in runs) / max(requests, 1)

    return Run(
        rate=requests / spent if spent else 0.0, p50=statistics.median(one.p50 for one in runs),
        p95=max(one.p95 for one in runs), p99=max(one.p99 for one in runs), most=max(one.most for one in runs),
        bytes=mean(lambda one: one.bytes), processor=mean(lambda one: one.processor), requests=requests,
        counted=sum(one.counted for one in runs), failures=[what for one in runs for what in one.failures])


def _file(items: list[Item]) -> pathlib.Path:
    path = BENCH / "requests.txt"
    path.write_text("".join(item.line + "\n" for item in items))
    return path


def _wrk(server: Server, requests: pathlib.Path, connections: int, seconds: float, status: int | None) -> dict:
    command = ["wrk", "-t1", f"-c{connections}", f"-d{max(1, round(seconds))}s", "-s", str(HERE / "load.lua")]
    command += [server.url, "--", str(requests)] + ([str(status)] if status else [])
    done = subprocess.run(pinned(LOAD_CPU, command), capture_output=True, text=True)
    line = re.search(r"^RESULT (.*)$", done.stdout, re.MULTILINE)
    if done.returncode != 0 or line is None:
        raise Fault(f"wrk ended with {done.returncode}: {(done.stderr or done.stdout)[-500:]}")
    return json.loads(line.group(1))


def _unexpected(before: dict, after: dict, expected: int, requests: int) -> list[str]:
    """wrk takes a redirect for success, the server's own count does not."""
    made = {status: count - before.get(status, 0) for status, count in after.items()}
    wrong = {status: count for status, count in made.items() if count and status not in (str(expected), "200")}
    if expected != 200:
        # Our own questions to /metrics are answered with 200.
        wrong |= {"200": made["200"]} if made.get("200", 0) > 2 else {}
    failures = [f"{count} answers with {status}" for status, count in sorted(wrong.items())]
    if made.get(str(expected), 0) < requests - sum(wrong.values()):
        failures.append(f"the server counts {made.get(str(expected), 0)} answers, wrk {requests}")
    return failures
