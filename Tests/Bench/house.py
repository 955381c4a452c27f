"""A running server with people at its doors: officers who are signed in, applicants with their codes."""

import itertools
import json
import pathlib
import re
import subprocess
from dataclasses import dataclass

from browser import Browser
from place import ROOT, Fault
from seeding import SeededCase
from server import Server
from wrk import Item

# More officers than this make no other picture.
MOST_OFFICERS = 12
# Cases on a page of the inbox.
PAGE = 20


@dataclass(frozen=True)
class Officer:
    account: str
    cookie: str
    token: str
    # The code that begins the numbers of the officer's office.
    office: str
    # Cases on the first page of the inbox, and whose they are.
    cases: tuple[str, ...]
    applicants: tuple[str, ...]

    @property
    def session(self) -> tuple[tuple[str, str], ...]:
        return (("Cookie", self.cookie),)

    @property
    def bearer(self) -> tuple[tuple[str, str], ...]:
        return (("Authorization", f"Bearer {self.token}"),)


class House:
    """One size of database, its server, and who visits it. `most` bounds how many cases are visited in turn."""

    def __init__(self, program: pathlib.Path, data: pathlib.Path, cases: list[SeededCase], most: int):
        self.program, self.data = program, data
        self.server = Server(program, data)
        # Before anybody has asked for anything.
        self.memory_at_start = self.server.memory()
        self.browser = Browser(self.server.host)
        self.officers = self._officers()
        self.tracked = self._tracked(cases, most)
        self.opened = self._opened([case.number for case in cases], most)

    @property
    def database(self) -> pathlib.Path:
        return self.data / "maklumat.sqlite"

    def ask_json(self, path: str, headers: tuple[tuple[str, str], ...] = ()) -> dict | list:
        status, text, _ = self.browser.ask("GET", path, headers=dict(headers))
        if status != 200:
            raise Fault(f"{path} answered {status}: {text[:200]}")
        return json.loads(text)

    def exists(self, path: str, officer: Officer) -> bool:
        """Whether this build has a page."""
        return self.browser.ask("GET", path, headers=dict(officer.session))[0] == 200

    def services(self) -> list[tuple[str, str, str]]:
        """Office, service and Indonesian name of everything in the catalogue."""
        found = []
        for office in _listed(self.ask_json("/api/v1/agencies"), "agencies"):
            services = _listed(self.ask_json(f"/api/v1/agencies/{office['id']}/services"), "services")
            found += [(office["id"], service["id"], service["name"]["id"]) for service in services]
        return found

    # MARK: Officers

    def _officers(self) -> list[Officer]:
        """Officers with full inboxes, of one office after the other."""
        accounts = self.server.accounts()
        if not accounts:
            raise Fault("The server printed no demo accounts.")
        offices: dict[str, list[tuple[str, str]]] = {}
        for account in accounts:
            cookie = Browser(self.server.host).sign_in(account)
            numbers = self._inbox_numbers(cookie)
            if len(numbers) >= PAGE:
                offices.setdefault(numbers[0].split("-")[0], []).append((account, cookie))
        turns = itertools.zip_longest(*offices.values())
        working = [pair for turn in turns for pair in turn if pair]
        if not working:
            raise Fault(f"No officer has {PAGE} cases in the inbox: seed more cases.")
        return [self._officer(account, cookie) for account, cookie in working[:MOST_OFFICERS]]

    def _inbox_numbers(self, cookie: str) -> list[str]:
        """The numbers on the first page of an inbox."""
        _, page, _ = self.browser.ask("GET", "/kantor", headers={"Cookie": cookie})
        return list(dict.fromkeys(re.findall(r"/kantor/berkas/([0-9A-Z-]+)", page)))

    def _officer(self, account: str, cookie: str) -> Officer:
        token = self._token(account)
        inbox = self.ask_json("/api/v1/inbox?limit=100", (("Authorization", f"Bearer {token}"),))
        numbers = tuple(line["number"] for line in inbox["items"])
        names = tuple(line["applicant"] for line in inbox["items"])
        return Officer(account, cookie, token, numbers[0].split("-")[0], numbers, names)

    def _token(self, account: str) -> str:
        made = subprocess.run(
            [str(self.program), "token", "--user", account, "--data", str(self.data)], cwd=ROOT, capture_output=True,
            text=True)
        if made.returncode != 0:
            raise Fault(f"No token for {account}: {made.stderr.strip()}")
        return made.stdout.strip()

    # MARK: Cases

    def _tracked(self, cases: list[SeededCase], most: int) -> list[tuple[str, str]]:
        """Numbers with the cookie of their applicant."""
        browser = Browser(self.server.host)
        return [(case.number, browser.track(case.number, case.code)) for case in _spread(cases, most)]

    def _opened(self, numbers: list[str], most: int) -> list[tuple[str, Officer]]:
        """Numbers with an officer who may open them."""
        if len(numbers) < most // 2:
            # An older program tells a few cases only; the inboxes hold more.
            inboxes = [officer.cases for officer in self.officers]
            numbers = list(dict.fromkeys([*numbers, *(number for cases in zip(*inboxes) for number in cases)]))
        found = []
        for number in _spread(numbers, most):
            officer = next((one for one in self._likely(number) if self._opens(one, number)), None)
            if officer:
                found.append((number, officer))
        if not found:
            raise Fault("None of the officers may open any of the seeded cases.")
        return found

    def _likely(self, number: str) -> list[Officer]:
        return [one for one in self.officers if one.office == number.split("-")[0]]

    def _opens(self, officer: Officer, number: str) -> bool:
        return self.browser.ask("GET", f"/api/v1/cases/{number}", headers=dict(officer.bearer))[0] == 200

    def check(self, items: list[Item]) -> list[str]:
        """Asks for every item once and reads the answer; names each that is wrong."""
        wrong = []
        for item in items:
            status, text, _ = self.browser.ask(item.method, item.path, headers=dict(item.headers))
            if status != 200:
                wrong.append(f"{item.path} answered {status}")
            elif item.must not in text:
                wrong.append(f"{item.path} does not show \"{item.must}\"")
        return wrong


def _listed(answer: dict | list, key: str) -> list:
    return answer if isinstance(answer, list) else answer.get(key) or answer.get("items") or []


def _spread(things: list, most: int) -> list:
    """At most so many, evenly from beginning to end."""
    if len(things) <= most:
        return list(things)
    return [things[index * len(things) // most] for index in range(most)]


def plain(text: str) -> str:
    """The first words of a name that stand in HTML as they are."""
    return re.split(r"[&<>\"']", text)[0].strip()
