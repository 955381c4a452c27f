"""What the clients were told: the list against which the database is held afterwards."""

import collections
import hashlib
import threading
from dataclasses import dataclass, field

from services import Service, fresh_file


@dataclass
class Submission:
    """One application, under one key, as often as it had to be sent."""

    key: str
    service: Service
    # How many files go with it, and the size of each, hang on its key alone.
    attempts: int = 0
    # Attempts whose answer never came.
    broken: int = 0
    number: str | None = None
    code: str | None = None
    # The repeated request was answered with the case of an attempt that nobody had acknowledged.
    was_kept: bool = False
    event_count: int = 0
    # The first step: not tried, in doubt while the answer has not come, done.
    step: str = "not tried"

    @property
    def name(self) -> str:
        return f"Siti Rahayu {self.key}"

    def files(self) -> dict[str, bytes]:
        """The files of each requirement, made again from the key."""
        return {requirement: fresh_file(f"{self.key}/{requirement}") for requirement in self.service.uploads}

    def body(self) -> bytes:
        return self.service.filled(self.name, self.files())

    @property
    def digest(self) -> bytes:
        """What the database keeps of the key."""
        scope = f"api {self.service.agency}/{self.service.id}"
        return hashlib.sha256(f"{scope}\n{self.key}".encode()).digest()


@dataclass
class Ledger:
    """Everything that was sent and acknowledged; many threads write to it."""

    submissions: list[Submission] = field(default_factory=list)
    refusals: collections.Counter = field(default_factory=collections.Counter)
    faults: list[str] = field(default_factory=list)
    acts: int = 0
    acts_retried: int = 0
    acts_kept: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def open(self, key: str, service: Service) -> Submission:
        submission = Submission(key, service)
        with self.lock:
            self.submissions.append(submission)
        return submission

    def fault(self, text: str) -> None:
        with self.lock:
            self.faults.append(text)

    def refused(self, status: int, rule: str) -> None:
        with self.lock:
            self.refusals[f"{status} {rule}"] += 1

    @property
    def acknowledged(self) -> list[Submission]:
        with self.lock:
            return [submission for submission in self.submissions if submission.number is not None]

    @property
    def retried(self) -> int:
        return sum(1 for submission in self.submissions if submission.broken)

    @property
    def kept(self) -> int:
        return sum(1 for submission in self.submissions if submission.was_kept)
