#!/usr/bin/env python3
"""Kills the server at random moments under load, starts it again, and looks for everything that it had acknowledged.

Usage: python3 Tests/Crash/crash_test.py [--engine sqlite|postgres] [--kills N] [--seed S] [--nodes 1|2]
       [--kill-database | --power-cut]

Prints a line every ten kills and a table at the end. Exit code 1: something acknowledged was lost, doubled or half.
"""

import argparse
import contextlib
import pathlib
import random
import shutil
import signal
import sys
import tempfile
import time

from audit import Findings, read_back
from channel import Channel
from clients import Client
from disks import JournaledDisk
from ledger import Ledger
from options import arguments
from postgres import ScratchPostgres
from programs import PROGRAM, Installation, Node
from services import choose, learn
from tables import inspect

CLIENTS = 8
LOAD_SECONDS = (0.05, 0.6)
SAMPLE = 12
RESUME_SECONDS = 60


class Trial:
    """One run: an installation of its own, its nodes, the clients that load them, and the killer."""

    def __init__(self, options: argparse.Namespace, ending: contextlib.ExitStack):
        self.options = options
        self.choice = random.Random(options.seed)
        self.ledger = Ledger()
        self.samples = Findings()
        self.begun = time.monotonic()
        self.starts: list[float] = []
        self.kills = 0
        folder = pathlib.Path(tempfile.mkdtemp(prefix="maklumat-crash-"))
        ending.callback(shutil.rmtree, folder, ignore_errors=True)
        # A copy, so that a build meanwhile changes nothing.
        program = shutil.copy2(PROGRAM, folder / "maklumat")
        self.postgres = None
        if options.engine == "postgres":
            self.postgres = ScratchPostgres()
            ending.callback(self.postgres.close)
        self.disk = None
        if options.power_cut:
            self.disk = JournaledDisk(folder / "disk.image", folder / "data", megabytes=2048)
            self.disk.mount()
            ending.callback(self.disk.unmount)
        self.installation = Installation(folder, self.postgres.url if self.postgres else None, program)
        self.nodes = [Node(self.installation, f"node{number}") for number in range(1, options.nodes + 1)]
        for node in self.nodes:
            ending.callback(node.stop)
            self.starts.append(node.start())
        self.ports = [node.port for node in self.nodes]

    def prepare(self) -> list[Client]:
        """Makes accounts and reference cases; gives the clients, not yet at work."""
        services = choose(Channel(self.ports), self.installation)
        first = Client(0, self.options.seed, services, self.ports, self.ledger)
        for service in services:
            learn(service, first.channel, first.file(service).number)
        for submission in self.ledger.submissions:
            submission.event_count = submission.service.event_count
        print(f"{len(services)} services; the server starts in {max(self.starts):.2f} s", flush=True)
        seed = self.options.seed
        return [Client(number, seed, services, self.ports, self.ledger) for number in range(1, CLIENTS + 1)]

    @property
    def seconds(self) -> float:
        return time.monotonic() - self.begun

    def run(self) -> bool:
        """The whole trial; true when nothing is wrong."""
        clients = self.prepare()
        for client in clients:
            client.start()
        while self.kills < self.options.kills and self.seconds < self.options.seconds:
            time.sleep(self.choice.uniform(*LOAD_SECONDS))
            self.kill_something()
            self.kills += 1
            self.sample()
            if self.kills % 10 == 0:
                print(self.line(), flush=True)
        if self.kills < self.options.kills:
            self.ledger.fault(f"only {self.kills} of {self.options.kills} kills in {self.options.seconds} s")
        for client in clients:
            client.ending.set()
        for client in clients:
            client.join(timeout=RESUME_SECONDS)
            if client.is_alive():
                self.ledger.fault(f"{client.name} has been waiting for an answer for {RESUME_SECONDS} s")
        return self.judge()

    def kill_something(self) -> None:
        """Kills one node, the database under all of them, or the power of the disk, and starts it again."""
        if self.options.kill_database:
            self.postgres.kill()
            time.sleep(self.choice.uniform(0, 0.3))
            self.postgres.start()
            self.await_nodes()
        elif self.disk:
            # With the power the program stops too: nothing runs on a disk that is gone.
            self.nodes[0].freeze()
            self.disk.cut_power()
            self.nodes[0].kill()
            self.disk.restore_power()
            self.starts.append(self.nodes[0].start())
        else:
            node = self.choice.choice(self.nodes)
            node.kill()
            self.starts.append(node.start())

    def await_nodes(self) -> None:
        """The nodes were not ended: they must find the database again by themselves."""
        deadline = time.monotonic() + RESUME_SECONDS
        for node in self.nodes:
            while not node.is_ready():
                if node.process.poll() is not None:
                    raise RuntimeError(f"A node ended with its database: {node.output()[-1000:]}")
                if time.monotonic() > deadline:
                    raise RuntimeError(f"Service did not resume in {RESUME_SECONDS} s: {node.output()[-1000:]}")
                time.sleep(0.02)

    def sample(self) -> None:
        """Reads back the newest cases and some older ones."""
        known = self.ledger.acknowledged
        chosen = {submission.key: submission for submission in known[-SAMPLE // 2:]}
        for submission in self.choice.sample(known, min(len(known), SAMPLE // 2)):
            chosen[submission.key] = submission
        read_back(list(chosen.values()), self.ports, self.samples)

    def line(self) -> str:
        wrong = len(self.samples.lost) + len(self.samples.half) + len(self.samples.doubled) + len(self.ledger.faults)
        acknowledged = len(self.ledger.acknowledged)
        return (f"{self.kills:4} kills  {acknowledged:6} acknowledged  {self.ledger.retried:5} retried  "
                f"{self.ledger.kept:4} kept unacknowledged  {self.ledger.acts:5} acts  {wrong} wrong  "
                f"{self.seconds:.0f} s")

    def judge(self) -> bool:
        """Reads every acknowledged case back, asks the database itself, and prints the table."""
        findings = Findings(lost=self.samples.lost, half=self.samples.half, doubled=self.samples.doubled)
        acknowledged = self.ledger.acknowledged
        print(f"Reading {len(acknowledged)} cases back ...", flush=True)
        read_back(acknowledged, self.ports, findings)
        for node in self.nodes:
            if node.stop() != 0:
                self.ledger.fault(f"a node ended with {node.process.returncode} when it was asked to stop")
        figures = inspect(self.installation, self.ledger.submissions, findings)
        self.verify(findings)
        rows = {
            "kills": self.kills, "acknowledged": len(acknowledged), "found": findings.found,
            "lost": len(findings.lost), "doubled": len(findings.doubled), "half": len(findings.half),
            "retried": self.ledger.retried, "unacknowledged but kept": self.ledger.kept,
            "files compared": findings.files, "acts of officers": self.ledger.acts,
            "acts retried": self.ledger.acts_retried, "acts unacknowledged but kept": self.ledger.acts_kept,
            "cases in the database": figures["cases"], "of no known key": figures["strangers"],
            "unfinished upload files left": figures["part files"],
            **{f"answers {name}": count for name, count in sorted(self.ledger.refusals.items())},
            "other faults": len(self.ledger.faults), "slowest start, s": round(max(self.starts), 2),
            "seconds": round(self.seconds),
        }
        print(f"\n{self.options.engine}, {self.options.nodes} node(s), seed {self.options.seed}")
        for name, value in rows.items():
            print(f"  {name:32} {value:>8}")
        for text in [*findings.lost, *findings.doubled, *findings.half, *self.ledger.faults][:40]:
            print(f"  ! {text}")
        return findings.is_clean and not self.ledger.faults and findings.found == len(acknowledged)

    def verify(self, findings: Findings) -> None:
        """Lets the program judge its own data."""
        if not self.installation.has_command("verify"):
            print("*** THERE IS NO maklumat verify YET: THE JOURNAL'S CHAIN WAS NOT CHECKED ***", flush=True)
            return
        done = self.installation.run("verify", check=False)
        if done.returncode != 0:
            findings.add("half", f"maklumat verify: {(done.stdout + done.stderr).strip()[:2000]}")


def main() -> int:
    options = arguments(__doc__.splitlines()[0])
    # Ends as Ctrl-C does: everything that was started is stopped.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with contextlib.ExitStack() as ending:
        try:
            return 0 if Trial(options, ending).run() else 1
        except KeyboardInterrupt:
            print("Stopped.")
            return 130


if __name__ == "__main__":
    sys.exit(main())
