"""Measures every read beside the bare response, and beside the same read at ten thousand cases."""

from dataclasses import dataclass, field

from house import House
from measures import GZIP, Measure, bare
from wrk import Item, Run, run

# Untimed seconds before each measure.
WARM_UP = 1
# The most that a page may weigh as it is sent, in bytes: what a cheap phone loads in a second or two.
LIMIT = 30_000


@dataclass
class Read:
    """One read. `before` and `after` are the bare rates around it; `ratio` is to their mean.

    `by_processor` is the same ratio by the processor time of the server for a request: a second opinion where others
    use the machine.
    """

    name: str
    addresses: int
    run: Run
    before: float
    after: float
    by_processor: float
    # The same at ten thousand cases, measured a moment earlier; nothing when that is the size itself.
    small: Run | None
    # The same by one asker alone.
    alone: Run | None = None
    is_warm: bool = False
    failures: list[str] = field(default_factory=list)

    @property
    def bare(self) -> float:
        return (self.before + self.after) / 2

    @property
    def ratio(self) -> float:
        return self.run.rate / self.bare

    @property
    def slower(self) -> float | None:
        """How many times slower than at ten thousand cases."""
        return self.small.rate / self.run.rate if self.small else None

    @property
    def drift(self) -> float:
        """How much the machine changed meanwhile: the bare rate after, against before."""
        return self.after / self.before - 1


class Reader:
    """Keeps the bare response that was measured last, since it stands after one read and before the next."""

    def __init__(self, house: House, small: House | None, connections: int, seconds: float):
        self.house, self.small = house, small
        self.connections, self.seconds = connections, seconds
        self._load(house, bare(house), WARM_UP)
        self.last: Run = self._bare()

    def measure(self, measure: Measure) -> Read:
        failures: list[str] = []
        small = self._timed(self.small, measure, failures) if self.small else None
        full = self._timed(self.house, measure, failures)
        before, self.last = self.last, self._bare()
        items = measure.items(self.house)
        if GZIP[0] in items[0].headers and full.bytes > LIMIT:
            failures.append(f"answers of {full.bytes:,.0f} bytes; {LIMIT:,} are allowed")
        by_processor = (before.processor + self.last.processor) / 2 / max(full.processor, 1)
        alone = run(self.house.server, items, 1, self.seconds) if measure.is_alone else None
        return Read(
            measure.name, len(items), full, before.rate, self.last.rate, by_processor, small, alone, measure.is_warm,
            failures)

    def _bare(self) -> Run:
        return self._load(self.house, bare(self.house), max(1.0, self.seconds / 2))

    def _timed(self, house: House, measure: Measure, failures: list[str]) -> Run:
        items = measure.items(house)
        failures += house.check(items)[:5]
        failures += self._load(house, items, WARM_UP).failures
        timed = self._load(house, items, self.seconds)
        failures += timed.failures
        return timed

    def _load(self, house: House, items: list[Item], seconds: float) -> Run:
        return run(house.server, items, self.connections, seconds)
