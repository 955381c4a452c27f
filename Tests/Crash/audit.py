"""Holds what the API shows against what the clients were told."""

import concurrent.futures
import itertools
import threading
import time
from dataclasses import dataclass, field

from channel import Answer, Channel
from ledger import Submission
from services import NAME

READERS = 8
# How long a read waits, in tenths of a second, for a database that has just come back.
MOST_WAITS = 50


@dataclass
class Findings:
    """What is wrong, by kind; empty lists are what everybody hopes for."""

    found: int = 0
    files: int = 0
    lost: list[str] = field(default_factory=list)
    half: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, kind: str, text: str) -> None:
        """Notes a fault; one that two readings see is one."""
        with self.lock:
            if text not in getattr(self, kind):
                getattr(self, kind).append(text)

    @property
    def is_clean(self) -> bool:
        return not (self.lost or self.half or self.doubled)


def comparable(answers: dict) -> dict:
    """Answers without the addresses of their files, which hold the number of the case."""
    def plain(value):
        if isinstance(value, list):
            return [plain(item) for item in value]
        if isinstance(value, dict):
            return {name: plain(item) for name, item in value.items() if name != "href"}
        return value
    return plain(answers)


class Reader:
    """Reads cases back as their applicants and as the office do."""

    def __init__(self, ports: list[int], findings: Findings):
        self.local = threading.local()
        self.ports = ports
        self.findings = findings

    @property
    def channel(self) -> Channel:
        if not hasattr(self.local, "channel"):
            self.local.channel = Channel(self.ports)
        return self.local.channel

    def get(self, path: str, **options) -> Answer:
        """Reads; what is answered with 503 is asked for again."""
        for _ in range(MOST_WAITS):
            answer = self.channel.get(path, **options)
            if answer.status != 503:
                break
            time.sleep(0.1)
        return answer

    def read(self, submission: Submission) -> None:
        """One acknowledged case: it must be there, and whole."""
        path = f"/api/v1/cases/{submission.number}"
        seen = self.get(path, code=submission.code)
        if seen.status != 200:
            self.findings.add("lost", f"{submission.number} ({submission.key}) answers {seen!r}")
            return
        # A case may be read while its officer acts: what is in doubt now is checked at the end.
        before = (submission.step, submission.event_count)
        office = self.get(path, token=submission.service.token)
        is_steady = before == (submission.step, submission.event_count) and before[0] != "in doubt"
        problems = [
            *self.applicant_problems(submission, seen.json),
            *(self.office_problems(submission, office, is_steady)),
            *self.file_problems(submission, seen.json),
        ]
        for problem in problems:
            self.findings.add("half", f"{submission.number} ({submission.key}): {problem}")
        with self.findings.lock:
            self.findings.found += 1

    def applicant_problems(self, submission: Submission, seen: dict):
        service = submission.service
        expected = {"number": submission.number, "agency": service.agency, "service": service.id, "channel": "api"}
        for member, value in expected.items():
            if seen[member] != value:
                yield f"{member} is {seen[member]!r} instead of {value!r}"

    def office_problems(self, submission: Submission, office, is_steady: bool):
        if office.status != 200:
            yield f"the office is answered {office!r}"
            return
        seen = office.json
        answers = dict(comparable(submission.service.answers), **{NAME: submission.name})
        given = comparable(seen["answers"])
        if given != answers:
            yield f"answers differ: {[key for key in answers if given.get(key) != answers[key]]}"
        if sum(1 for entry in seen["timeline"] if entry["event"] == "filed") != 1:
            yield "it was not filed exactly once"
        if not is_steady:
            return
        if seen["eventCount"] != submission.event_count:
            yield f"it has {seen['eventCount']} entries instead of {submission.event_count}"
        step = submission.service.step
        done = sum(1 for entry in seen["timeline"] if entry["event"] == "completed" and entry["step"] == step)
        if done != (submission.step == "done"):
            yield f"step {step} was completed {done} times; the officer's state is: {submission.step}"

    def file_problems(self, submission: Submission, seen: dict):
        papers = {item["id"]: item["files"] for item in seen["requirements"]}
        for requirement, content in submission.files().items():
            files = papers.get(requirement, [])
            if len(files) != 1:
                yield f"{requirement} has {len(files)} files instead of 1"
                continue
            answer = self.get(files[0]["href"], code=submission.code)
            if answer.status != 200 or answer.body != content:
                yield f"the file of {requirement} differs: {answer.status}, {len(answer.body)} of {len(content)} bytes"
            with self.findings.lock:
                self.findings.files += 1


def read_back(submissions: list[Submission], ports: list[int], findings: Findings) -> None:
    """Reads these cases back, and counts numbers that two keys were told."""
    reader = Reader(ports, findings)
    with concurrent.futures.ThreadPoolExecutor(READERS) as pool:
        for _ in pool.map(reader.read, submissions):
            pass
    by_number = sorted(submissions, key=lambda submission: submission.number)
    for number, group in itertools.groupby(by_number, key=lambda submission: submission.number):
        keys = [submission.key for submission in group]
        if len(keys) > 1:
            findings.add("doubled", f"{number} was given to {keys}")
