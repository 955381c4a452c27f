"""What a run may be asked for."""

import argparse
import pathlib

from place import ROOT

PARTS = ["start", "reads", "submissions", "sweep", "clock", "mixed"]


def read() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description="Measures the server from outside. Every speed is a ratio to a measure of the same run.",
        epilog=f"Parts: {', '.join(PARTS)}. A part of a read's name does too: --only inbox,tracking.")
    parser.add_argument("--cases", type=int, default=100_000, help="cases in the database (100000)")
    parser.add_argument("--seconds", type=float, default=5, help="timed seconds of a measure (5)")
    parser.add_argument("--connections", type=int, default=32, help="connections of the load (32)")
    parser.add_argument("--only", default="", metavar="NAME,...", help="only these parts or reads")
    parser.add_argument("--users", default="100,400,1200", help="sizes of the mixed crowds (100,400,1200)")
    parser.add_argument("--quick", action="store_true", help="10,000 cases, 2 s each, no mixed users")
    parser.add_argument("--record", action="store_true", help="write what is reached into bounds.json, with slack")
    parser.add_argument(
        "--program", type=pathlib.Path, default=ROOT / ".build" / "release" / "maklumat", help="program to measure")
    options = parser.parse_args()
    if options.quick:
        options.cases, options.seconds, options.users = 10_000, 2, ""
    if not 1_000 <= options.cases <= 50_000_000:
        parser.error("--cases must be from 1000 to 50000000.")
    if not 1 <= options.seconds <= 600:
        parser.error("--seconds must be from 1 to 600.")
    if not 1 <= options.connections <= 1000:
        parser.error("--connections must be from 1 to 1000.")
    if options.record and options.only:
        parser.error("--record needs a whole run: a part of it leaves memory at other values.")
    try:
        options.users = [int(word) for word in options.users.split(",") if word]
    except ValueError:
        parser.error("--users must be numbers with commas between them.")
    options.only = [word.strip() for word in options.only.split(",") if word.strip()]
    return options


def wants(options: argparse.Namespace, part: str) -> bool:
    return not options.only or part in options.only


def wants_read(options: argparse.Namespace, name: str) -> bool:
    return wants(options, "reads") or any(word in name for word in options.only if word not in PARTS)
