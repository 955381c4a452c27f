"""A PostgreSQL server of our own, which can be ended at once and started again."""

import os
import pathlib
import pwd
import shutil
import subprocess

from programs import ROOT, tied

SCRIPT = ROOT / "Scripts" / "scratch-postgres.sh"


class ScratchPostgres:
    """What Scripts/scratch-postgres.sh runs in a folder of its own, which its unprivileged owner can enter, until it is closed."""

    def __init__(self):
        if not SCRIPT.exists():
            raise RuntimeError(f"{SCRIPT.relative_to(ROOT)} is missing.")
        self.script = subprocess.Popen(
            tied([SCRIPT], by="TERM"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
            start_new_session=True)
        self.url = self.script.stdout.readline().strip()
        if not self.url.startswith("postgres"):
            self.close()
            raise RuntimeError("PostgreSQL did not start; its reason stands above.")
        self.folder = self.setting("data_directory")

    def setting(self, name: str) -> str:
        done = subprocess.run(
            ["psql", "-X", "-A", "-t", "-c", f"SHOW {name}", self.url], capture_output=True, text=True, check=True)
        return done.stdout.strip()

    def control(self, *words: str) -> None:
        """Runs pg_ctl as the owner of the data: it refuses to run as root."""
        owner = pwd.getpwuid(os.stat(self.folder).st_uid).pw_name
        program = shutil.which("pg_ctl") or max(pathlib.Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
        command = [str(program), "-D", self.folder, "-w", "-s", "-l", f"{self.folder}/again.log", *words]
        if os.getuid() == 0:
            command = ["runuser", "-u", owner, "--", *command]
        # The server must not hold our pipes open.
        subprocess.run(
            command, check=True, cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)

    def kill(self) -> None:
        """Ends the server without a word to anybody."""
        self.control("-m", "immediate", "stop")

    def start(self) -> None:
        self.control("start")

    def close(self) -> None:
        """Ends the server and the script."""
        if self.script.poll() is None:
            self.script.stdin.close()
            try:
                self.script.wait(timeout=30)
            except subprocess.TimeoutExpired:
                self.script.kill()
                self.script.wait()
