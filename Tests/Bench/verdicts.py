"""Holds figures against what is aimed at, and against what was reached before.

An aim that is missed is told. A bound of bounds.json that is missed fails the run: it stands where the program really
is, with slack for noise, so that only a real loss crosses it.
"""

import json
from dataclasses import dataclass

from clocks import PAIRS
from place import HERE
from result import Result

BOUNDS = HERE / "bounds.json"

# How far a bound lies from the figure that was reached.
SLACK = {"ratio": 0.70, "slower": 1.30, "memory": 1.15, "start": 1.60, "size": 1.05, "wait": 2.50, "aggregate": 2.00,
         "sweep": 2.50}
# No bound on a time is so tight that a busy machine crosses it: in the unit of the figure.
LEAST = {"start": 0.10, "wait": 50.0, "slower": 1.35, "aggregate": 15.0, "sweep": 1.0}


@dataclass
class Verdict:
    """One figure. `key` names it in bounds.json; `kind` is one of those in SLACK.

    Ratios are good when they are high, everything else when it is low.
    """

    key: str
    label: str
    kind: str
    value: float
    unit: str
    aim: float | None
    bound: float | None = None
    # False when the machine changed too much meanwhile: such a figure becomes no bound.
    is_steady: bool = True

    @property
    def is_met(self) -> bool | None:
        return None if self.aim is None else self._holds(self.aim)

    @property
    def is_lost(self) -> bool:
        return self.bound is not None and not self._holds(self.bound)

    @property
    def suggested(self) -> float:
        """The bound for a program that is as good as this one."""
        if self.kind == "ratio":
            return round(self.value * SLACK["ratio"], 4)
        return round(max(self.value * SLACK[self.kind], LEAST.get(self.kind, 0.0)), 4)

    def stricter(self, known: float | None) -> float:
        """The suggested bound, or a known one that asks for more."""
        if known is None:
            return self.suggested
        return max(known, self.suggested) if self.kind == "ratio" else min(known, self.suggested)

    def _holds(self, limit: float) -> bool:
        return self.value >= limit if self.kind == "ratio" else self.value <= limit


def verdicts(result: Result) -> list[Verdict]:
    """Every figure that has an aim or may have a bound."""
    found = _reads(result) + _submissions(result) + _sizes(result) + _clocks(result) + _crowds(result)
    bounds = json.loads(BOUNDS.read_text()) if BOUNDS.exists() else {}
    for verdict in found:
        verdict.bound = bounds.get(verdict.key)
    return found


def record(found: list[Verdict]):
    """Writes what this run reached as the bounds of later ones; others stay, and none becomes looser than it was."""
    bounds = json.loads(BOUNDS.read_text()) if BOUNDS.exists() else {}
    bounds |= {verdict.key: verdict.stricter(bounds.get(verdict.key)) for verdict in found if verdict.is_steady}
    BOUNDS.write_text(json.dumps(bounds, indent=2, sort_keys=True) + "\n")


def _reads(result: Result) -> list[Verdict]:
    found = []
    for read in result.reads:
        key = f"read/{read.name}"
        found.append(
            Verdict(f"{key}/of bare", read.name, "ratio", read.ratio, "of bare", None if read.is_warm else 0.5))
        if read.slower is not None and not read.is_warm:
            found.append(Verdict(
                f"{key}/slower at {result.cases}", f"{read.name}, against 10,000 cases", "slower", read.slower, "times",
                1.2))
        if read.alone is not None:
            found.append(Verdict(
                f"{key}/alone at {result.cases}", f"{read.name}, p50 of one asker", "aggregate", read.alone.p50, "ms",
                10.0))
    return found


def _submissions(result: Result) -> list[Verdict]:
    lines = result.submissions.lines if result.submissions else []
    return [
        Verdict(
            f"submission/{'alone' if line.connections == 1 else 'many'}/of raw", line.name, "ratio", line.ratio,
            "of raw inserts", 0.5 if line.connections == 1 else 1.0, is_steady=line.is_steady)
        for line in lines
    ]


def _sizes(result: Result) -> list[Verdict]:
    found = []
    for sizes in result.sizes:
        cases = sizes.cases
        memory = {10_000: 65.0, 1_000_000: 150.0}.get(cases)
        start = {10_000: 0.1, 1_000_000: 1.0}.get(cases)
        at = f"{cases:,} cases"
        found.append(Verdict(f"start/{cases}", f"start with {at}", "start", sizes.start_seconds, "s", start))
        found += [
            Verdict(f"memory/{cases}/{moment}", f"memory at {at}, {words}", "memory", sizes.memory[moment]["rss"], "MB",
                    memory)
            for moment, words in [("start", "at start"), ("reads", "after reads"), ("end", "after everything")]
            if moment in sizes.memory
        ]
        found.append(Verdict(
            f"size/{cases}", f"database for a case, {at}", "size", sizes.bytes_a_case, "bytes", 2500.0))
    return found


def _clocks(result: Result) -> list[Verdict]:
    found = []
    if result.sweep_seconds is not None:
        found.append(Verdict(
            f"sweep/{result.cases}", f"escalation sweep over {result.cases:,} cases", "sweep", result.sweep_seconds, "s",
            1.0 if result.cases == 100_000 else None))
    costs = {due.term: due.nanoseconds for due in result.dues}
    for short, long in PAIRS:
        if short in costs and long in costs:
            found.append(Verdict(
                f"clock/{long}", f"due time of {long}, against {short}", "slower", costs[long] / max(costs[short], 1),
                "times", 1.5))
    return found


def _crowds(result: Result) -> list[Verdict]:
    return [
        Verdict(f"mixed/{crowd.users}/p95", f"{crowd.users:,} users, p95", "wait", crowd.p95, "ms", 100.0)
        for crowd in result.crowds
    ]
