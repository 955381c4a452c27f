"""Applicants and officers who never rest: threads that file cases and finish first steps while servers are killed."""

import random
import threading
import time

from channel import Answer, Broken, Channel
from ledger import Ledger, Submission
from services import Service

SHARE_OF_OFFICERS = 0.3
# A request that fails this often in a row will never pass: that is a fault, not a crash.
MOST_ATTEMPTS = 400
PAUSE_AFTER_REFUSAL = 0.05


class GaveUp(Exception):
    """A request was tried too often, or answered with something that no repetition mends."""


class Client(threading.Thread):
    """One client. It ends when asked to, once nothing of its own is in doubt any more."""

    def __init__(self, number: int, seed: int, services: list[Service], ports: list[int], ledger: Ledger):
        super().__init__(name=f"client {number}", daemon=True)
        self.number = number
        self.choice = random.Random(f"{seed}/{number}")
        self.services = services
        self.channel = Channel(ports)
        self.ledger = ledger
        self.ending = threading.Event()
        self.own: list[Submission] = []
        self.count = 0

    def run(self) -> None:
        while not self.ending.is_set():
            try:
                waiting = [submission for submission in self.own if submission.step == "not tried"]
                if waiting and self.choice.random() < SHARE_OF_OFFICERS:
                    self.finish_step(self.choice.choice(waiting))
                else:
                    self.file()
            except GaveUp as reason:
                self.ledger.fault(f"{self.name}: {reason}")
            except Exception as fault:  # A fault of this script must be seen, and must not end the load in silence.
                self.ledger.fault(f"{self.name} stumbled: {type(fault).__name__}: {fault}")
                return
        self.channel.close()

    # --- Applicants

    def file(self, service: Service | None = None) -> Submission:
        """Files a case, with the same key until an answer has come."""
        self.count += 1
        submission = self.ledger.open(
            f"k{self.number:02}n{self.count:06}", service or self.choice.choice(self.services))
        body = submission.body()
        while submission.number is None:
            submission.attempts += 1
            answer = self.attempt(submission.attempts, submission.service.cases, body, key=submission.key)
            if answer is None:
                submission.broken += 1
            elif answer.status in (200, 201):
                self.acknowledge(submission, answer)
            else:
                self.refuse(answer, submission.service.cases)
        self.own = self.own[-200:] + [submission]
        return submission

    def acknowledge(self, submission: Submission, answer: Answer) -> None:
        receipt = answer.json
        submission.was_kept = answer.status == 200
        if submission.was_kept and not submission.broken:
            self.ledger.fault(f"{submission.key} is said to be a repetition, and was sent once")
        submission.event_count = submission.service.event_count
        submission.code = receipt["trackingCode"]
        submission.number = receipt["number"]

    # --- Officers

    def finish_step(self, submission: Submission) -> None:
        """Finishes the first step. ifEventCount makes the request safe to repeat."""
        service = submission.service
        if not service.step:
            submission.step = "none"
            return
        path = f"/api/v1/cases/{submission.number}/steps/{service.step}"
        content = dict(service.completion, ifEventCount=submission.event_count)
        submission.step = "in doubt"
        attempts = broken = 0
        while submission.step == "in doubt":
            attempts += 1
            answer = self.attempt(attempts, path, content, token=service.token)
            if answer is None:
                broken += 1
            elif answer.status == 200:
                self.note_step(submission, answer.json["eventCount"], broken)
            elif answer.status == 409 and broken:
                # An attempt whose answer never came was kept.
                self.note_step(submission, answer.json["eventCount"], broken, kept=True)
            else:
                self.refuse(answer, path)
                # A database that dies in the middle of a commit leaves open whether it was kept: 503 promises neither.
                broken += 1

    def note_step(self, submission: Submission, event_count: int, broken: int, kept: bool = False) -> None:
        submission.event_count = event_count
        submission.step = "done"
        with self.ledger.lock:
            self.ledger.acts += 1
            self.ledger.acts_retried += bool(broken)
            self.ledger.acts_kept += kept

    # --- Both

    def attempt(self, attempts: int, path: str, content, **options) -> Answer | None:
        """One attempt; None when no complete answer came."""
        if attempts > MOST_ATTEMPTS:
            raise GaveUp(f"POST {path} was tried {MOST_ATTEMPTS} times")
        try:
            return self.channel.post(path, content, **options)
        except Broken:
            # The server is being started again; whoever asks too often only slows it down.
            time.sleep(PAUSE_AFTER_REFUSAL)
            return None

    def refuse(self, answer: Answer, path: str) -> None:
        """An answer that acknowledges nothing: 503 will pass, anything else is wrong here."""
        is_problem = answer.headers.get("Content-Type", "").startswith("application/problem+json")
        rule = answer.json["rule"] if is_problem else "no problem document"
        self.ledger.refused(answer.status, rule)
        if answer.status != 503:
            raise GaveUp(f"POST {path} answered {answer!r}")
        if not answer.headers.get("Retry-After"):
            self.ledger.refused(503, f"{rule} without Retry-After")
        time.sleep(PAUSE_AFTER_REFUSAL)
