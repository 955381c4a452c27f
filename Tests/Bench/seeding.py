"""Databases with many cases: made once through the program's own path, kept, and copied for each run."""

import hashlib
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import time
from dataclasses import dataclass

from place import BENCH, ROOT, Fault

# What decides how the cases are mixed: another mix makes the kept databases old.
RECIPE = ROOT / "Sources" / "Desk" / "Rehearsal" / "Desk+Seed.swift"


@dataclass(frozen=True)
class SeededCase:
    number: str
    code: str


def seeded(program: pathlib.Path, cases: int) -> pathlib.Path:
    """The folder with so many cases, made when it is not there or is of another schema or recipe."""
    folder = BENCH / f"seed-{cases}"
    stamp = folder / "stamp"
    wanted = _stamp(program)
    if not stamp.exists() or not (folder / "bytes").exists() or stamp.read_text() != wanted:
        shutil.rmtree(folder, ignore_errors=True)
        half = BENCH / f"seed-{cases}.part"
        _make(program, cases, half)
        (half / "bytes").write_text(str((half / "maklumat.sqlite").stat().st_size))
        (half / "stamp").write_text(wanted)
        half.rename(folder)
    _ring(program, folder)
    return folder


def known_cases(folder: pathlib.Path) -> list[SeededCase]:
    """Cases spread over the whole database, with their tracking codes."""
    lines = [line.split() for line in (folder / "cases.txt").read_text().splitlines()]
    return [SeededCase(line[0], line[1]) for line in lines if len(line) >= 2]


def bytes_when_made(folder: pathlib.Path) -> int:
    """What the database took once the cases were filed; reminders add to it as a kept seed grows old."""
    return int((folder / "bytes").read_text())


def copied(folder: pathlib.Path, name: str) -> pathlib.Path:
    """A copy to work on, so that a run finds exactly the cases that were seeded and leaves them so."""
    copy = BENCH / name
    shutil.rmtree(copy, ignore_errors=True)
    room = shutil.disk_usage(BENCH).free
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    if size * 2 > room:
        raise Fault(f"{folder} takes {size // 10**6} MB; {room // 10**6} MB are free, which is not enough for a copy.")
    subprocess.run(["cp", "-a", "--reflink=auto", str(folder), str(copy)], check=True)
    # What is still to be written would slow down the first durable writes of the measure.
    subprocess.run(["sync", "-f", str(copy)], check=True)
    return copy


def _stamp(program: pathlib.Path) -> str:
    """The schema that the program makes today, and the recipe."""
    probe = BENCH / "seed-probe"
    shutil.rmtree(probe, ignore_errors=True)
    _make(program, 35, probe, is_shown=False)
    database = sqlite3.connect(f"file:{probe / 'maklumat.sqlite'}?mode=ro", uri=True)
    schema = "\n".join(row[0] or "" for row in database.execute("SELECT sql FROM sqlite_master ORDER BY name"))
    # A step of the schema may fill tables that stay as they are.
    schema += "\n".join(row[0] for row in database.execute("SELECT digest FROM schema_migration ORDER BY number"))
    database.close()
    shutil.rmtree(probe)
    recipe = RECIPE.read_bytes() if RECIPE.exists() else b""
    return hashlib.sha256(schema.encode() + recipe).hexdigest()


def _ring(program: pathlib.Path, folder: pathlib.Path):
    """Lets happen what the clocks of a kept seed have brought about since: the server would do it while it is measured."""
    command = [str(program), "escalate", "--data", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode != 0:
        raise Fault(f"{' '.join(command)} ended with {done.returncode}: {done.stderr.strip()}")
    _fold_log_in(folder / "maklumat.sqlite")


def _make(program: pathlib.Path, cases: int, folder: pathlib.Path, is_shown: bool = True):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    command = [str(program), "seed", "--cases", str(cases), "--data", str(folder)]
    started = time.monotonic()
    with (folder / "cases.txt").open("w") as found:
        process = subprocess.Popen(command, cwd=ROOT, stdout=found, stderr=subprocess.PIPE)
        last = _follow(process, cases, started, is_shown)
    if process.wait() != 0:
        raise Fault(f"{' '.join(command)} ended with {process.returncode}: {last}")
    _fold_log_in(folder / "maklumat.sqlite")


def _follow(process: subprocess.Popen, cases: int, started: float, is_shown: bool) -> str:
    """Shows how far the seed is; gives the last words of the command."""
    last = ""
    for piece in iter(lambda: process.stderr.read1(4096).decode(errors="replace"), ""):
        last = piece.strip() or last
        counts = re.findall(r"(\d+)/\d+", piece)
        if is_shown and counts:
            _draw(int(counts[-1]), cases, time.monotonic() - started)
    if is_shown:
        print(file=sys.stderr)
    return last


def _draw(done: int, cases: int, spent: float):
    filled = 40 * done // cases
    left = int(spent / done * (cases - done)) if done else 0
    print(
        f"\rMaking {cases:,} cases (once) [{'#' * filled}{'.' * (40 - filled)}] {100 * done // cases:3} %, "
        f"{done / max(spent, 0.001):,.0f} a second, {left // 60}:{left % 60:02} left ",
        end="", file=sys.stderr, flush=True)


def _fold_log_in(path: pathlib.Path):
    """Brings everything into the one file whose size counts."""
    database = sqlite3.connect(path)
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
