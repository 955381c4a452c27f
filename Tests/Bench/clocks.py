"""Measures due times, beside an office that is walked minute by minute."""

import json
import pathlib
import subprocess
from dataclasses import dataclass

from place import ROOT, Fault

# Against the first, each other length of the same kind must cost as much.
PAIRS = [("1 jam", "9000 jam"), ("5 hari kerja", "1200 hari kerja")]


@dataclass(frozen=True)
class DueTime:
    """What a due time costs, in nanoseconds: from the calendar, and walked."""

    term: str
    nanoseconds: int
    walked: int

    @property
    def per_second(self) -> float:
        return 1e9 / max(self.nanoseconds, 1)

    @property
    def ratio(self) -> float:
        """How many times the walk takes longer."""
        return self.walked / max(self.nanoseconds, 1)


def measure(program: pathlib.Path) -> list[DueTime]:
    done = subprocess.run([str(program), "clock", "speed"], cwd=ROOT, capture_output=True, text=True)
    if done.returncode != 0:
        raise Fault(f"Due times cannot be measured: {done.stderr.strip()}")
    return [DueTime(**json.loads(line)) for line in done.stdout.splitlines()]
