"""The raw program: what SQLite on this disk gives to the simplest writer."""

import pathlib
import shutil
import subprocess

from place import BENCH, HERE, SERVER_CPU, Fault, pinned


def built() -> pathlib.Path:
    """Compiles the program when it is not there or older than its source."""
    source, program = HERE / "raw_insert.c", BENCH / "raw_insert"
    if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
        if not shutil.which("cc"):
            raise Fault("There is no C compiler. Install gcc and libsqlite3-dev.")
        command = ["cc", "-O2", "-Wall", "-Wextra", "-o", str(program), str(source), "-lsqlite3"]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            raise Fault(f"raw_insert.c could not be compiled:\n{done.stderr}")
    return program


def inserts(bytes_a_row: int, rows: int, seconds: float) -> float:
    """Rows a second, with so many rows to a transaction, on the disk and the processor of the server."""
    program = built()
    folder = BENCH / "raw"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    command = [str(program), str(folder / "raw.sqlite"), str(bytes_a_row), str(rows), str(seconds)]
    done = subprocess.run(pinned(SERVER_CPU, command), capture_output=True, text=True)
    shutil.rmtree(folder)
    if done.returncode != 0:
        raise Fault(f"The raw program failed: {done.stderr.strip()}")
    return float(done.stdout.split()[2])
