"""The program under test: where it is, how it is started, killed, stopped and asked on the command line."""

import os
import pathlib
import pwd
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("MAKLUMAT_PROGRAM", ROOT / ".build" / "release" / "maklumat"))
PASSWORD = "kata-sandi-uji-coba"
START_SECONDS = 60


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def is_root() -> bool:
    return os.geteuid() == 0


def tied(command: list, by: str = "KILL") -> list[str]:
    """The command, ended by the kernel when this process ends: nothing stays behind, whatever happens to us."""
    words = [str(word) for word in command]
    return ["setpriv", "--pdeathsig", by, *words] if shutil.which("setpriv") else words


class Installation:
    """Data and database of one installation, and the commands that work on it."""

    def __init__(self, folder: pathlib.Path, database: str | None = None, program: pathlib.Path = PROGRAM,
                 environment: dict[str, str] | None = None, user: str | None = None):
        self.folder = folder
        self.data = folder / "data"
        self.database = database
        self.program = program
        self.user = user
        self.environment = dict(os.environ, MAKLUMAT_DATA=str(self.data), **(environment or {}))
        self.environment.pop("MAKLUMAT_DATABASE", None)
        if database:
            self.environment["MAKLUMAT_DATABASE"] = database

    @property
    def sqlite(self) -> pathlib.Path:
        if self.database:
            return pathlib.Path(self.database.removeprefix("sqlite:"))
        return self.data / "maklumat.sqlite"

    @property
    def group(self) -> int:
        return pwd.getpwnam(self.user).pw_gid

    def prefix(self) -> list[str]:
        """Gives up the rights of root where an ordinary account is asked for."""
        if self.user is None:
            return []
        return ["setpriv", f"--reuid={self.user}", f"--regid={self.group}", "--clear-groups", "--no-new-privs", "--"]

    def run(self, *arguments: str, text: str = "", check: bool = True, seconds: float = 600
            ) -> subprocess.CompletedProcess:
        done = subprocess.run(
            [*self.prefix(), str(self.program), *arguments], input=text, capture_output=True, text=True,
            env=self.environment, cwd=ROOT, timeout=seconds)
        if check and done.returncode != 0:
            raise RuntimeError(f"maklumat {arguments[0]} ended with {done.returncode}: {done.stderr.strip()}")
        return done

    def add_officer(self, name: str, agency: str, roles: list[str]) -> str:
        """Makes an account with these roles and gives its token."""
        options = [word for role in roles for word in ("--role", role)]
        self.run("user", name, "--agency", agency, "--name", "Petugas Uji", *options, text=f"{PASSWORD}\n")
        return self.run("token", "--user", name).stdout.strip()

    def has_command(self, name: str) -> bool:
        return any(line.strip().startswith(f"{name} ") for line in self.run("--help").stdout.splitlines())


class Node:
    """One server of an installation; it is started again on the same port."""

    def __init__(self, installation: Installation, name: str = "node"):
        self.installation = installation
        self.port = free_port()
        self.log = installation.folder / f"{name}.log"
        self.process: subprocess.Popen | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def launch(self) -> None:
        """Starts the process and does not wait for it."""
        # In this order: with a change of account the kernel forgets the tie.
        command = [*self.installation.prefix(), *tied([self.installation.program, "serve"])]
        with self.log.open("ab") as log:
            # A session of its own: Ctrl-C reaches this script, which then stops the server.
            self.process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=ROOT, start_new_session=True,
                env=dict(self.installation.environment, PORT=str(self.port)))

    def start(self) -> float:
        """Starts it and waits until it answers; gives the seconds that took."""
        begun = time.monotonic()
        self.launch()
        while not self.is_ready():
            if self.process.poll() is not None:
                raise RuntimeError(f"The server ended with {self.process.returncode}: {self.output()[-2000:]}")
            if time.monotonic() - begun > START_SECONDS:
                raise RuntimeError(f"The server did not answer in {START_SECONDS} s: {self.output()[-2000:]}")
            time.sleep(0.01)
        return time.monotonic() - begun

    def is_ready(self) -> bool:
        try:
            return urllib.request.urlopen(f"{self.url}/readyz", timeout=5).status == 200
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False

    def freeze(self) -> None:
        """Lets it do nothing more."""
        self.process.send_signal(signal.SIGSTOP)

    def kill(self) -> None:
        """Ends it as a power cut would end the program: between two instructions."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self, seconds: float = 30) -> int | None:
        """Stops it as Ctrl-C does; kills it when it does not stop in time."""
        if self.process is None or self.process.poll() is not None:
            return self.process.returncode if self.process else None
        self.process.send_signal(signal.SIGINT)
        try:
            return self.process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            self.kill()
            return None

    def output(self) -> str:
        return self.log.read_text(errors="replace") if self.log.exists() else ""
