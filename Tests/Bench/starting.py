"""How long the program takes to start."""

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
