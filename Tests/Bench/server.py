"""The program under measure, as a process."""

import pathlib
import re
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

from place import ROOT, SERVER_CPU, Fault, pinned

# A server that is not ready after this time has failed, in seconds.
LONGEST_START = 120


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """One running server on a data folder; `start_seconds` is from the start of the process to the first answer."""

    def __init__(self, program: pathlib.Path, data: pathlib.Path):
        self.program, self.data = program, data
        self.port = free_port()
        self.host = f"127.0.0.1:{self.port}"
        self.url = f"http://{self.host}"
        self.output = tempfile.TemporaryFile("w+")
        command = [str(program), "serve", "--demo", "--port", str(self.port), "--data", str(data)]
        started = time.monotonic()
        self.process = subprocess.Popen(
            pinned(SERVER_CPU, command), cwd=ROOT, stdout=self.output, stderr=subprocess.STDOUT)
        while not self._is_ready():
            if self.process.poll() is not None:
                raise Fault(f"The server ended with {self.process.returncode} on {data}:\n{self.said()[-2000:]}")
            if time.monotonic() - started > LONGEST_START:
                self.stop()
                raise Fault(f"The server was not ready after {LONGEST_START} s on {data}.")
            time.sleep(0.001)
        self.start_seconds = time.monotonic() - started

    def _is_ready(self) -> bool:
        try:
            with urllib.request.urlopen(self.url + "/readyz", timeout=10) as answer:
                return answer.status == 200
        except urllib.error.HTTPError as error:
            raise Fault(f"/readyz answered {error.code}.") from error
        except OSError:
            return False

    def said(self) -> str:
        """What the server has written so far."""
        self.output.seek(0)
        return self.output.read()

    def accounts(self) -> list[str]:
        """The names of the demo accounts, as the server prints them at its start."""
        return re.findall(r"^    ([a-z0-9-]+\.[a-z0-9-]+) ", self.said(), re.MULTILINE)

    def memory(self) -> dict[str, float]:
        """Megabytes, from the kernel's own account.

        `rss` is all that is mapped and present, `pss` the same with shared pages divided among those who share them,
        `private` what this process alone has written.
        """
        text = pathlib.Path(f"/proc/{self.process.pid}/smaps_rollup").read_text()

        def megabytes(key: str) -> float:
            found = re.search(rf"^{key}:\s+(\d+) kB", text, re.MULTILINE)
            return round(int(found.group(1)) / 1024, 1) if found else 0.0

        return {"rss": megabytes("Rss"), "pss": megabytes("Pss"), "private": megabytes("Private_Dirty")}

    def processor_seconds(self) -> float:
        """Seconds of processor time since the start."""
        text = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text()
        fields = text.rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / 100

    def answers(self) -> dict[str, int]:
        """How many requests were answered with each status, as the server counts them at /metrics."""
        totals: dict[str, int] = {}
        pattern = r'^maklumat_hb_requests\{.*http_response_status_code="(\d+)".*\} (\d+)$'
        for status, count in re.findall(pattern, self._metrics(), re.MULTILINE):
            totals[status] = totals.get(status, 0) + int(count)
        return totals

    def posts_under_way(self) -> int:
        """How many POST requests the server has taken and not answered."""
        pattern = r'^maklumat_http_server_active_requests\{http_request_method="POST"\} ([\d.]+)$'
        return sum(int(float(count)) for count in re.findall(pattern, self._metrics(), re.MULTILINE))

    def _metrics(self) -> str:
        with urllib.request.urlopen(self.url + "/metrics", timeout=30) as answer:
            return answer.read().decode()

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(timeout=60)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.output.close()
