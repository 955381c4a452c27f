#!/usr/bin/env python3
"""Measures the server from outside, in one run, as ratios to a bare text response of the same server.

Usage: python3 Tests/Bench/bench.py [--cases 100000] [--seconds 5] [--connections 32]

The database with its cases is made once under bench/ and used again. The server runs on the first processor and the load on the
second, where there are two. Speeds depend on the machine; the ratios to the bare response are what to compare.
"""

import argparse
import gzip
import http.cookiejar
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build" / "release" / "maklumat"
LIMIT = 30_000  # bytes of a page, compressed, before pictures


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def pinned(cpu: int, command: list[str]) -> list[str]:
    return ["taskset", "-c", str(cpu), *command] if (os.cpu_count() or 1) > 1 and shutil.which("taskset") else command


class Server:
    def __init__(self, data: pathlib.Path):
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        environment = dict(os.environ, PORT=str(self.port), MAKLUMAT_DATA=str(data))
        started = time.monotonic()
        self.process = subprocess.Popen(
            pinned(0, [str(PROGRAM), "serve", "--demo"]), cwd=ROOT, env=environment,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while True:
            try:
                urllib.request.urlopen(self.url + "/readyz", timeout=1).read()
                break
            except OSError:
                if self.process.poll() is not None:
                    sys.exit(f"The server ended with {self.process.returncode}.")
                time.sleep(0.002)
        self.start_seconds = time.monotonic() - started

    def memory(self, key: str = "VmRSS") -> float:
        """Megabytes, from the kernel's own account of the process."""
        text = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(rf"{key}:\s+(\d+)", text).group(1)) / 1024

    def stop(self):
        self.process.send_signal(2)
        self.process.wait(timeout=30)


class Browser:
    """Keeps cookies, as a browser does."""

    def __init__(self, url: str):
        self.url = url
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))

    def get(self, path: str) -> str:
        return self.opener.open(self.url + path, timeout=30).read().decode()

    def post(self, path: str, **fields: str) -> str:
        body = urllib.parse.urlencode(fields).encode()
        return self.opener.open(urllib.request.Request(self.url + path, data=body), timeout=30).read().decode()

    @property
    def cookies(self) -> str:
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.jar)

    def compressed_size(self, path: str) -> int:
        request = urllib.request.Request(
            self.url + path, headers={"Accept-Encoding": "gzip", "Cookie": self.cookies})
        with urllib.request.urlopen(request, timeout=30) as answer:
            body = answer.read()
            encoded = answer.headers.get("Content-Encoding") == "gzip"
        return len(body) if encoded else len(gzip.compress(body, 5))


def wrk(server: Server, path: str, options: argparse.Namespace, cookies: str = "", script: str | None = None,
        environment: dict | None = None, connections: int | None = None) -> dict:
    command = ["wrk", "-t1", f"-c{connections or options.connections}", f"-d{options.seconds}s", "--latency"]
    command += ["-H", "Accept-Encoding: gzip"]
    if cookies:
        command += ["-H", f"Cookie: {cookies}"]
    if script:
        command += ["-s", script]
    done = subprocess.run(
        pinned(1, command + [server.url + path]), capture_output=True, text=True, check=True,
        env=dict(os.environ, **(environment or {})))
    text = done.stdout
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)", text)

    def milliseconds(label: str) -> float:
        value, unit = re.search(rf"{label}\s+([\d.]+)(us|ms|s)", text).groups()
        return float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit]

    return {
        "rate": float(re.search(r"Requests/sec:\s+([\d.]+)", text).group(1)),
        "p50": milliseconds("50%"), "p99": milliseconds("99%"), "failed": int(bad.group(1)) if bad else 0,
    }


def seed(data: pathlib.Path, cases: int) -> list[tuple[str, str]]:
    """Makes the database once; gives number and code of the last case of each service."""
    known = data / "cases.txt"
    if not known.exists():
        shutil.rmtree(data, ignore_errors=True)
        data.mkdir(parents=True)
        print(f"Making {cases} cases in {data.relative_to(ROOT)} (once) ...", file=sys.stderr)
        made = subprocess.run(
            [str(PROGRAM), "seed", "--cases", str(cases), "--data", str(data)], cwd=ROOT, check=True,
            stdout=subprocess.PIPE, text=True)
        known.write_text(made.stdout)
    return [tuple(line.split()) for line in known.read_text().splitlines()]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--connections", type=int, default=32)
    options = parser.parse_args()
    data = ROOT / "bench" / f"data-{options.cases}"
    cases = seed(data, options.cases)
    sample = ROOT / "bench" / "sample.json"
    sample.write_text(subprocess.run(
        [str(PROGRAM), "sample", "kabupaten-pasuruan/rekomendasi-bbm"], cwd=ROOT, check=True, capture_output=True,
        text=True).stdout)

    server = Server(data)
    try:
        idle = server.memory()
        number, code = next(pair for pair in cases if pair[0].startswith("3514-"))
        applicant = Browser(server.url)
        applicant.post("/lacak", nomor=number, kode=code)
        officer = Browser(server.url)
        officer.post("/kantor/masuk", pengguna="pasuruan.kepala-dinas", sandi="maklumat-demo")
        inbox_page = officer.get("/kantor")
        staff_case = re.search(r"/kantor/berkas/([0-9A-Z-]+)", inbox_page)
        if staff_case is None:
            sys.exit("The officer's inbox is empty: nothing to measure.")

        paths = [
            ("bare text response", "/healthz", "", None),
            ("front page", "/", "", None),
            ("search", "/?q=solar+nelayan", "", None),
            ("service page", "/kabupaten-pasuruan/kantor-cabang-ksp", "", None),
            ("standard as JSON", "/api/v1/agencies/kabupaten-pasuruan/services/kantor-cabang-ksp", "", None),
            ("inbox of 20", "/kantor", officer.cookies, None),
            ("case page of an officer", staff_case.group(0), officer.cookies, None),
            ("tracking page", f"/lacak/{number}", applicant.cookies, None),
        ]
        results = {}
        for name, path, cookies, _ in paths:
            results[name] = wrk(server, path, options, cookies)
        submit = "/api/v1/agencies/kabupaten-pasuruan/services/rekomendasi-bbm/cases"
        script = str(ROOT / "Tests" / "Bench" / "submit.lua")
        body = {"BENCH_BODY": str(sample)}
        results["submission, one at a time"] = wrk(
            server, submit, options, script=script, environment=body, connections=1)
        results["submission"] = wrk(server, submit, options, script=script, environment=body)

        sizes = {name: (applicant if path.startswith("/lacak") else officer).compressed_size(path)
                 for name, path, _, _ in paths if name != "bare text response"}
        bare = results["bare text response"]["rate"]
        print(f"\n{options.cases} cases, {options.connections} connections, {options.seconds} s each\n")
        print(f"{'':28}{'per second':>12}{'of bare':>10}{'p50 ms':>10}{'p99 ms':>10}{'failed':>8}{'kB gzip':>10}")
        for name, result in results.items():
            result["ratio"] = result["rate"] / bare
            size = f"{sizes[name] / 1000:.1f}" if name in sizes else ""
            print(f"{name:28}{result['rate']:12.0f}{result['ratio']:10.4f}{result['p50']:10.2f}{result['p99']:10.2f}"
                  f"{result['failed']:8}{size:>10}")
        used = sum(file.stat().st_size for file in data.glob("maklumat.sqlite*"))
        summary = {
            "start_seconds": round(server.start_seconds, 3), "memory_idle_mb": round(idle, 1),
            "memory_after_mb": round(server.memory(), 1), "memory_peak_mb": round(server.memory("VmHWM"), 1),
            "database_bytes_per_case": round(used / options.cases),
        }
        print(f"\nStart {summary['start_seconds']} s. Memory {summary['memory_idle_mb']} MB idle, "
              f"{summary['memory_after_mb']} MB after, {summary['memory_peak_mb']} MB at most. "
              f"{summary['database_bytes_per_case']} bytes of database a case.")
        (ROOT / "bench" / "result.json").write_text(
            json.dumps({"results": results, "page_bytes": sizes, **summary}, indent=2) + "\n")
        wrong = [name for name, result in results.items() if result["failed"]]
        large = [name for name, size in sizes.items() if size > LIMIT and "JSON" not in name]
        if wrong or large:
            sys.exit(f"Failed requests: {wrong}. Pages over {LIMIT} bytes: {large}.")
    finally:
        server.stop()


if __name__ == "__main__":
    main()
