"""What is read, by whom, and over how many different addresses."""

from dataclasses import dataclass
from typing import Callable
from urllib.parse import quote_plus

from house import House, Officer, plain
from wrk import Item

# What citizens type, some of it misspelt; the second word must stand in what they find.
SEARCHES = [
    ("solar nelayan", "BBM"), ("buka cabang", "cabang"), ("sertifikat halal", "alal"), ("sertifikat halall", "alal"),
    ("merek dagang", "erek"), ("izin usaha", "saha"), ("nib", "NIB"), ("pelatihan", "elatihan"),
    ("koperasi", "operasi"),
    ("konsultasi hukum", "ukum"), ("pameran produk", "ameran"), ("kredit modal", "redit"), ("magang", "agang"),
    ("kemasan", "emasan"), ("pengaduan", "engaduan"), ("coworking", "oworking"), ("tanah", "anah"),
]

# How many names each officer looks for in turn.
ASKED = 10

# Pages as a browser asks for them. Programs ask for JSON without compression.
GZIP = (("Accept-Encoding", "gzip"),)

# The page of figures over all cases.
STATISTICS = "/kantor/statistik"


@dataclass(frozen=True)
class Measure:
    name: str
    items: Callable[[House], list[Item]]
    # The same one page again and again: says what a page costs that is in every cache, and no more.
    is_warm: bool = False
    # Also asked by one alone, where the time of one answer is the question.
    is_alone: bool = False
    # A page that this build may not have yet.
    needs: str | None = None


def bare(house: House) -> list[Item]:
    """The yardstick: a text of three bytes."""
    return [Item("/healthz", "ok")]


def _front(house: House) -> list[Item]:
    return [Item("/", "Layanan apa", GZIP)]


def _search(house: House) -> list[Item]:
    return [Item(f"/?q={quote_plus(asked)}", shown, GZIP) for asked, shown in SEARCHES]


def _services(house: House) -> list[Item]:
    return [Item(f"/{office}/{service}", plain(name), GZIP) for office, service, name in house.services()]


def _standards(house: House) -> list[Item]:
    return [
        Item(f"/api/v1/agencies/{office}/services/{service}", f'"{service}"')
        for office, service, _ in house.services()
    ]


def _inbox(house: House) -> list[Item]:
    return [Item("/kantor", officer.cases[0], officer.session + GZIP) for officer in house.officers]


def _inbox_json(house: House) -> list[Item]:
    return [Item("/api/v1/inbox", officer.cases[0], officer.bearer) for officer in house.officers]


def name_searches(officer: Officer) -> list[Item]:
    """Names of applicants before the officer: in turn the whole name, its first word, the beginning of that."""
    names = list(dict.fromkeys(officer.applicants))[:ASKED]
    items = []
    for index, name in enumerate(names):
        first = name.split(" ")[0]
        asked = [name, first, first[:4]][index % 3]
        items.append(Item(f"/kantor/cari?q={quote_plus(asked.lower())}", first[:4], officer.session + GZIP))
    return items


def _found_by_name(house: House) -> list[Item]:
    # One officer after the other for each name, as the others do.
    return [item for turn in zip(*map(name_searches, house.officers)) for item in turn]


def _case_pages(house: House) -> list[Item]:
    return [Item(f"/kantor/berkas/{number}", number, officer.session + GZIP) for number, officer in house.opened]


def _cases_json(house: House) -> list[Item]:
    return [Item(f"/api/v1/cases/{number}", f'"{number}"', officer.bearer) for number, officer in house.opened]


def _tracking(house: House) -> list[Item]:
    return [Item(f"/lacak/{number}", number, (("Cookie", cookie), *GZIP)) for number, cookie in house.tracked]


def _statistics(house: House) -> list[Item]:
    return [Item(STATISTICS, "</html>", officer.session + GZIP) for officer in house.officers]


READS = [
    Measure("front page", _front),
    Measure("search in the catalogue", _search),
    Measure("service page", _services),
    Measure("standard as JSON", _standards),
    Measure("inbox of 20", _inbox),
    Measure("inbox as JSON", _inbox_json),
    Measure("search for cases by name", _found_by_name),
    Measure("case page of an officer", _case_pages),
    Measure("case page, same one again (warm)", lambda house: _case_pages(house)[:1], is_warm=True),
    Measure("case as JSON", _cases_json),
    Measure("tracking page", _tracking),
    Measure("tracking page, same one again (warm)", lambda house: _tracking(house)[:1], is_warm=True),
    Measure("statistics page", _statistics, is_alone=True, needs=STATISTICS),
]
