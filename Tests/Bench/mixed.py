"""Many people at once who read, think and act: what each of them waits."""

import asyncio
import os
import random
import time
from dataclasses import dataclass, field
from urllib.parse import quote_plus

from house import House, Officer
from measures import GZIP, SEARCHES, name_searches
from place import LOAD_CPU
from submitting import applications
from wrk import Item

# Of a hundred people so many are officers and so many apply; the others look, and follow their case.
OFFICERS, APPLICANTS = 25, 5
# Mean seconds between an answer and the next request.
THINKING = 10.0
# A browser's connection is closed by the server after a minute; nobody thinks that long here.
LONGEST_THOUGHT = 50.0


@dataclass
class Crowd:
    """What so many people saw: milliseconds, and requests a second of all together."""

    users: int
    requests: int
    rate: float
    p50: float
    p95: float
    p99: float
    most: float
    # Share of one processor that the server used.
    processor: float
    by_act: dict[str, float] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)


class Paths:
    """The ways that people take, drawn by chance from what the house knows; the chance is the same in each run."""

    def __init__(self, house: House, services: list[tuple[str, str, str]], applications: list[Item]):
        self.house, self.services, self.applications = house, services, applications
        self.chance = random.Random(20_26)

    def way(self, person: int) -> list[tuple[str, Item]]:
        """One visit, as acts with their requests."""
        kind = person % 100
        if kind < OFFICERS:
            return self._officer(self.house.officers[person % len(self.house.officers)])
        return self._applicant() if kind < OFFICERS + APPLICANTS else self._citizen()

    def _officer(self, officer: Officer) -> list[tuple[str, Item]]:
        own = [one for one in self.house.opened if one[1] == officer]
        number, opener = self.chance.choice(own or self.house.opened)
        return [
            ("inbox", Item("/kantor", "", officer.session + GZIP)),
            ("case page", Item(f"/kantor/berkas/{number}", number, opener.session + GZIP)),
            ("search for cases", self.chance.choice(name_searches(officer))),
            ("case page", Item(f"/kantor/berkas/{number}", number, opener.session + GZIP)),
        ]

    def _citizen(self) -> list[tuple[str, Item]]:
        asked, _ = self.chance.choice(SEARCHES)
        number, cookie = self.chance.choice(self.house.tracked)
        return [
            ("front page", Item("/", "", GZIP)), ("search", Item(f"/?q={quote_plus(asked)}", "", GZIP)),
            ("service page", self._service()),
            ("tracking page", Item(f"/lacak/{number}", "", (("Cookie", cookie), *GZIP))),
        ]

    def _applicant(self) -> list[tuple[str, Item]]:
        return [("service page", self._service()), ("submission", self.chance.choice(self.applications))]

    def _service(self) -> Item:
        office, service, _ = self.chance.choice(self.services)
        return Item(f"/{office}/{service}", "", GZIP)


class Person:
    """Somebody with a connection of their own."""

    def __init__(self, house: House):
        self.house = house
        self.reader: asyncio.StreamReader | None = None
        self.writer: asyncio.StreamWriter | None = None

    async def ask(self, item: Item) -> int:
        """The status, once the whole answer is there."""
        if self.writer is None or self.writer.is_closing():
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.house.server.port)
        body = item.body.encode()
        lines = [f"{item.method} {item.path} HTTP/1.1", f"Host: {self.house.server.host}"]
        lines += [f"{name}: {value}" for name, value in item.headers]
        if body:
            lines.append(f"Content-Length: {len(body)}")
        self.writer.write("\r\n".join([*lines, "", ""]).encode() + body)
        head = (await self.reader.readuntil(b"\r\n\r\n")).decode().lower()
        lengths = [line for line in head.split("\r\n") if line.startswith("content-length:")]
        if not lengths:
            raise ConnectionError("an answer without a length")
        await self.reader.readexactly(int(lengths[0].split(":")[1]))
        return int(head.split(" ")[1])

    def leave(self):
        if self.writer:
            self.writer.close()
            self.writer = None


def measure(house: House, users: int, seconds: float) -> Crowd:
    """Lets so many people in, waits until all have come, and then writes down what each request took."""
    paths = Paths(house, house.services(), applications(house))
    before = os.sched_getaffinity(0)
    if len(before) > 1 and LOAD_CPU in before:
        os.sched_setaffinity(0, {LOAD_CPU})
    try:
        return asyncio.run(_crowd(house, paths, users, seconds))
    finally:
        os.sched_setaffinity(0, before)


async def _crowd(house: House, paths: Paths, users: int, seconds: float) -> Crowd:
    start = time.monotonic() + THINKING
    end = start + seconds
    waits: list[tuple[str, float]] = []
    failures: dict[str, int] = {}
    people = [
        asyncio.create_task(_live(house, paths, number, start, end, waits, failures)) for number in range(users)]
    await asyncio.sleep(max(0.0, start - time.monotonic()))
    busy = house.server.processor_seconds()
    await asyncio.sleep(max(0.0, end - time.monotonic()))
    busy = house.server.processor_seconds() - busy
    await asyncio.gather(*people)
    return _summary(users, seconds, busy, waits, failures)


async def _live(
    house: House, paths: Paths, number: int, start: float, end: float, waits: list, failures: dict[str, int]
):
    person, chance = Person(house), random.Random(number)
    # People come one after the other over the time that they think, not all at the same moment.
    await asyncio.sleep(chance.uniform(0, THINKING))
    while True:
        for act, item in paths.way(number):
            asked = time.monotonic()
            if asked >= end:
                return person.leave()
            try:
                status = await asyncio.wait_for(person.ask(item), 30)
                if status != (201 if item.method == "POST" else 200):
                    failures[f"{act} answered {status}"] = failures.get(f"{act} answered {status}", 0) + 1
            except (OSError, EOFError, asyncio.TimeoutError) as error:
                word = f"{act}: {type(error).__name__}"
                failures[word] = failures.get(word, 0) + 1
                person.leave()
            if asked >= start:
                waits.append((act, (time.monotonic() - asked) * 1000))
            thought = min(chance.expovariate(1 / THINKING), LONGEST_THOUGHT)
            await asyncio.sleep(min(thought, max(0.0, end - time.monotonic())))


def _summary(users: int, seconds: float, busy: float, waits: list, failures: dict[str, int]) -> Crowd:
    times = sorted(wait for _, wait in waits)
    acts: dict[str, list[float]] = {}
    for act, wait in waits:
        acts.setdefault(act, []).append(wait)
    return Crowd(
        users=users, requests=len(times), rate=len(times) / seconds, p50=_part(times, 0.5), p95=_part(times, 0.95),
        p99=_part(times, 0.99), most=times[-1] if times else 0.0, processor=busy / seconds,
        by_act={act: _part(sorted(found), 0.95) for act, found in sorted(acts.items())},
        failures=[f"{count} times {what}" for what, count in sorted(failures.items())])


def _part(ordered: list[float], share: float) -> float:
    """The value below which so much of an ordered list lies."""
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0
