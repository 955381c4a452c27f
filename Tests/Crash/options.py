"""What crash_test.py can be asked for."""

import argparse

from programs import PROGRAM, is_root


def arguments(purpose: str) -> argparse.Namespace:
    """Reads the command line; ends with what is wrong there when it asks for what cannot be."""
    parser = argparse.ArgumentParser(description=purpose)
    parser.add_argument("--engine", choices=["sqlite", "postgres"], default="sqlite")
    parser.add_argument("--kills", type=int, help="how often (200 on SQLite, 50 on PostgreSQL)")
    parser.add_argument("--seed", type=int, default=1, help="of all chance but the turns of the threads")
    parser.add_argument("--nodes", type=int, choices=[1, 2], default=1)
    parser.add_argument("--kill-database", action="store_true", help="kill PostgreSQL instead of the server")
    parser.add_argument("--power-cut", action="store_true", help="lose the disk's cache too (SQLite, root only)")
    parser.add_argument("--seconds", type=int, default=1800, help="no kill after this time")
    options = parser.parse_args()
    if options.engine == "sqlite" and (options.nodes > 1 or options.kill_database):
        parser.error("--nodes 2 and --kill-database need --engine postgres")
    if options.power_cut and (options.engine != "sqlite" or not is_root()):
        parser.error("--power-cut needs --engine sqlite, and root to mount a disk")
    if not PROGRAM.exists():
        parser.error(f"{PROGRAM} is missing. Build it: swift build -c release --product maklumat")
    options.kills = options.kills or (200 if options.engine == "sqlite" else 50)
    return options
