"""Where things lie, and on which processor they run."""

import os
import pathlib
import shutil

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
# Everything that a run makes; nothing of it belongs to the sources.
BENCH = ROOT / "bench"

SERVER_CPU = 0
LOAD_CPU = 1


class Fault(Exception):
    """What keeps the benchmark from measuring, in one clear line."""


def pinned(cpu: int, command: list[str]) -> list[str]:
    """The command, kept on one processor where there are several: server and load must not take turns on one."""
    if (os.cpu_count() or 1) < 2 or not shutil.which("taskset"):
        return command
    return ["taskset", "-c", str(cpu), *command]
