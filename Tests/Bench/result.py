"""Everything that a run found, and how it is kept."""

import json
import pathlib
from dataclasses import asdict, dataclass, field

from clocks import DueTime
from mixed import Crowd
from reading import Read
from submitting import Submissions


@dataclass
class Sizes:
    """What one size of database costs. Memory in megabytes, by moment: `start`, `reads`, `end`."""

    cases: int
    start_seconds: float
    bytes_a_case: float
    memory: dict[str, dict[str, float]] = field(default_factory=dict)


@dataclass
class Result:
    cases: int
    seconds: float
    connections: int
    officers: int = 0
    opened: int = 0
    tracked: int = 0
    sizes: list[Sizes] = field(default_factory=list)
    reads: list[Read] = field(default_factory=list)
    submissions: Submissions | None = None
    # Seconds of the escalation sweep; nothing while the program has no such command.
    sweep_seconds: float | None = None
    dues: list[DueTime] = field(default_factory=list)
    crowds: list[Crowd] = field(default_factory=list)
    # What was asked for and is not in this build.
    absent: list[str] = field(default_factory=list)
    # Wrong answers, errors and counts that do not agree.
    failures: list[str] = field(default_factory=list)

    def write(self, path: pathlib.Path, verdicts: list):
        """Keeps everything as JSON, with the ratios worked out."""
        content = asdict(self)
        for read, kept in zip(self.reads, content["reads"]):
            kept |= {"bare": read.bare, "ratio": read.ratio, "slower": read.slower, "drift": read.drift}
        if self.submissions:
            for line, kept in zip(self.submissions.lines, content["submissions"]["lines"]):
                kept |= {"raw": line.raw, "raw_spread": line.raw_spread, "ratio": line.ratio}
        content["verdicts"] = [asdict(verdict) for verdict in verdicts]
        path.write_text(json.dumps(_rounded(content), indent=2) + "\n")


def _rounded(value):
    """Four digits behind the point are more than the machine repeats."""
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, dict):
        return {key: _rounded(inner) for key, inner in value.items()}
    return [_rounded(inner) for inner in value] if isinstance(value, list) else value
