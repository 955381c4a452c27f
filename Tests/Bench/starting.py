"""How long the program takes to start, and what the files of a case weigh."""

import pathlib
import statistics

from server import Server

STARTS = 5


def start_seconds(program: pathlib.Path, data: pathlib.Path) -> float:
    """The median of some starts, from the start of the process to the first answer of /readyz; files are in memory."""
    times = []
    for _ in range(STARTS):
        server = Server(program, data)
        times.append(server.start_seconds)
        server.stop()
    return statistics.median(times)


def bytes_a_case(data: pathlib.Path, cases: int) -> float:
    """Bytes of database for a case, everything counted that lies in its files; uploads are apart."""
    return sum(file.stat().st_size for file in data.glob("maklumat.sqlite*")) / cases
