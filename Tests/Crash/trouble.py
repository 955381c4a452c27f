"""What every trouble with a disk or a database must look like from outside, and how it must end."""

import time
from dataclasses import dataclass, field

from programs import Installation, Node
from services import fresh_file
from visitors import SERVICE, Browser, Program, text_of

# A full or closed disk may let a few requests pass before it is noticed.
MOST_TRIES = 60
SLOWEST = 15.0


@dataclass
class Checks:
    """Collects everything that is wrong, so that one run of a test tells all."""

    wrong: list[str] = field(default_factory=list)

    def that(self, is_right: bool, text: str) -> None:
        if not is_right:
            self.wrong.append(text)

    def finish(self) -> None:
        assert not self.wrong, "\n  ".join(["", *self.wrong])


class Scene:
    """A running server with an acknowledged case and a begun application, before, in and after the trouble."""

    def __init__(self, installation: Installation):
        self.node = Node(installation)
        self.checks = Checks()

    def open(self) -> "Scene":
        self.node.start()
        self.program = Program.of(self.node.port)
        assert self.program.file().status == 201
        self.browser = Browser(self.node.port, self.program.service.uploads[0])
        assert self.browser.begin().status == 303
        assert self.browser.save_name("Siti Sebelum").status in (303, 422)
        self.read_log = len(self.node.output())
        return self

    # --- In the trouble

    def until_refused(self, what: str, send) -> object:
        """Sends until the answer is 503; whatever was acknowledged before counts."""
        for _ in range(MOST_TRIES):
            begun = time.monotonic()
            answer = send()
            self.checks.that(time.monotonic() - begun < SLOWEST, f"{what}: no answer for {SLOWEST} s")
            if answer.status not in (200, 201, 303):
                break
        self.checks.that(answer.status == 503, f"{what}: {answer.status} instead of 503: {text_of(answer)[:300]}")
        self.checks.that(bool(answer.headers.get("Retry-After")), f"{what}: no Retry-After")
        return answer

    def program_is_refused(self) -> None:
        answer = self.until_refused("API", self.program.file)
        kind = answer.headers.get("Content-Type", "")
        self.checks.that(kind == "application/problem+json", f"API: {kind}")
        if answer.status == 503 and kind == "application/problem+json":
            self.checks.that(answer.json["rule"] == "unavailable", f"API: rule {answer.json['rule']}")

    def form_is_refused(self) -> None:
        typed = "Siti Saat Gangguan"
        answer = self.until_refused("form", lambda: self.browser.save_name(typed))
        words = text_of(answer)
        self.checks.that("angguan" in words, f"form: the page does not say so: {words[:300]}")
        self.checks.that(typed in answer.body.decode(), "form: the page does not keep what was typed")

    def upload_is_refused(self) -> None:
        count = iter(range(MOST_TRIES + 1))
        answer = self.until_refused("upload", lambda: self.browser.upload(fresh_file(f"unggahan {next(count)}")))
        words = text_of(answer)
        self.checks.that(
            "angguan" in words or "tidak dapat disimpan" in words, f"upload: the page does not say so: {words[:300]}")

    def log_tells(self, *reasons: str) -> None:
        """Each refusal has a line, with one of these reasons, and nothing that people wrote."""
        new = self.node.output()[self.read_log:]
        lines = [line for line in new.splitlines() if line.strip()]
        self.checks.that(
            any(reason.lower() in line.lower() for line in lines for reason in reasons),
            f"log: no line tells the reason ({', '.join(reasons)}); the last ones: {lines[-3:]}")
        self.checks.that("Siti" not in new, "log: it holds what people wrote")

    def pages_are_read(self) -> None:
        """What needs no writing still works."""
        number, (code, _) = next(iter(self.program.acknowledged.items()))
        for path in ("/healthz", "/", "/" + "/".join(SERVICE), self.browser.draft):
            answer = self.browser.get(path)
            self.checks.that(answer.status == 200, f"GET {path}: {answer.status}")
        answer = self.program.channel.get(f"/api/v1/cases/{number}", code=code)
        self.checks.that(answer.status == 200, f"tracking: {answer!r}")

    # --- After it

    def restart(self) -> None:
        self.checks.that(self.node.stop() == 0, "it did not stop as it should")
        self.program.channel.close()
        self.browser.channel.close()
        self.node.start()

    def heals(self) -> None:
        """Without a restart everything works again, and nothing that was acknowledged is missing."""
        deadline = time.monotonic() + 30
        while (answer := self.program.file()).status == 503 and time.monotonic() < deadline:
            time.sleep(0.1)
        self.checks.that(answer.status == 201, f"after it, API: {answer!r}")
        saved = self.browser.save_name("Siti Sesudah")
        self.checks.that(saved.status in (303, 422), f"after it, form: {saved.status}")
        self.checks.that(self.browser.shown("Siti Sesudah"), "after it, form: the answer was not kept")
        sent = self.browser.upload(fresh_file("sesudah"))
        self.checks.that(sent.status == 303, f"after it, upload: {sent.status} {text_of(sent)[:200]}")
        self.checks.wrong += self.program.missing()
        parts = list((self.node.installation.data / "files").rglob("*.part"))
        self.checks.that(not parts, f"{len(parts)} unfinished upload files were left, which nothing ever deletes")
        self.restart()
        self.checks.wrong += [f"after a restart, {text}" for text in self.program.missing()]
        self.checks.finish()
