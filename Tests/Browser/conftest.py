"""Starts the real server on a free port with data of its own, for tests over HTTP and in a real browser."""

import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("MAKLUMAT_PROGRAM", ROOT / ".build" / "release" / "maklumat"))
DEMO_PASSWORD = "maklumat-demo"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A running installation; it can be stopped and started again on the same data."""

    def __init__(
            self, data: pathlib.Path, agencies: pathlib.Path | None = None, demo: bool = True, now: str | None = None):
        self.data = data
        # The clock that it starts with; None for the machine's.
        self.now = now
        self.agencies = agencies or ROOT / "Agencies"
        self.demo = demo
        self.port = free_port()
        self.process: subprocess.Popen | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> "Server":
        command = [str(PROGRAM), "serve", "--agencies", str(self.agencies)]
        if self.demo:
            command.append("--demo")
        self.log = open(self.data.parent / f"{self.data.name}.log", "ab")
        environment = dict(self.environment, PORT=str(self.port))
        self.process = subprocess.Popen(command, stdout=self.log, stderr=self.log, env=environment, cwd=ROOT)
        # Waits for the event that the server answers, not for a time; the bound only ends a broken start.
        deadline = time.monotonic() + 120
        while True:
            if self.process.poll() is not None:
                raise RuntimeError(f"The server ended with {self.process.returncode}: {self.output()}")
            try:
                urllib.request.urlopen(f"{self.url}/readyz", timeout=5).read()
                return self
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                if time.monotonic() > deadline:
                    raise RuntimeError(f"The server did not answer: {self.output()}") from None
                time.sleep(0.05)

    @property
    def environment(self) -> dict[str, str]:
        settings = dict(os.environ, MAKLUMAT_DATA=str(self.data))
        return settings | {"MAKLUMAT_NOW": self.now} if self.now else settings

    def run(self, *arguments: str) -> subprocess.CompletedProcess:
        """A command of the program on this installation's data."""
        return subprocess.run(
            [str(PROGRAM), *arguments, "--agencies", str(self.agencies)], capture_output=True, text=True,
            env=self.environment, cwd=ROOT, timeout=120)

    def stop(self) -> int:
        """Stops it as Ctrl-C does and gives its exit code."""
        assert self.process is not None
        self.process.send_signal(2)
        code = self.process.wait(timeout=30)
        self.log.close()
        return code

    def output(self) -> str:
        return (self.data.parent / f"{self.data.name}.log").read_text(errors="replace")

    def token(self, user: str) -> str:
        """A staff token, as `maklumat token` prints it."""
        done = self.run("token", "--user", user)
        done.check_returncode()
        return done.stdout.strip()

    def add_user(self, name: str, agency: str, role: str):
        """Another account, as `maklumat user` makes it; its password is that of the demonstration."""
        subprocess.run(
            [str(PROGRAM), "user", name, "--agency", agency, "--name", "Rekan Sejawat", "--role", role,
             "--agencies", str(self.agencies)],
            input=DEMO_PASSWORD + "\n", capture_output=True, text=True, env=self.environment, cwd=ROOT,
            check=True)


@pytest.fixture(scope="session")
def scratch():
    folder = pathlib.Path(tempfile.mkdtemp(prefix="maklumat-test-"))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def server(scratch):
    """One installation with demo data for the whole run."""
    running = Server(scratch / "shared").start()
    yield running
    running.stop()


@pytest.fixture
def fresh_server(scratch):
    """An installation for one test alone, for tests that stop it or need it empty."""
    started: list[Server] = []

    def make(name: str, **options) -> Server:
        running = Server(scratch / name, **options)
        started.append(running)
        return running

    yield make
    for running in started:
        if running.process is not None and running.process.poll() is None:
            running.stop()


@pytest.fixture(scope="session")
def chromium():
    """Debian's browser, driven by Playwright."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def phone(chromium):
    """A page of a small phone with scripts off."""
    context = chromium.new_context(
        viewport={"width": 360, "height": 740}, java_script_enabled=False, locale="id-ID", device_scale_factor=1)
    yield context.new_page()
    context.close()


@pytest.fixture
def desk_browser(chromium):
    """Makes browsers of officers, each with its own cookies, at a desk screen with scripts off."""
    contexts = []

    def make(scripts: bool = False, width: int = 1280):
        context = chromium.new_context(
            viewport={"width": width, "height": 900}, java_script_enabled=scripts, locale="id-ID")
        contexts.append(context)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()
