"""A clock that is set back or forward while the server runs: nothing is lost, doubled or refused for ever."""

import datetime
import pathlib

import pytest

from programs import Installation
from services import learn, officer
from trouble import Scene

LIBRARIES = [*pathlib.Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1")]


class Clock:
    """The clock of the server: the true one and an offset, such as -2h or +40d."""

    def __init__(self, file: pathlib.Path):
        self.file = file
        self.set("+0")

    def set(self, offset: str) -> None:
        # Written beside and renamed: the server reads it at every question for the time.
        part = self.file.with_suffix(".part")
        part.write_text(f"{offset}\n")
        part.rename(self.file)

    @property
    def environment(self) -> dict[str, str]:
        return {
            "LD_PRELOAD": str(LIBRARIES[0]), "FAKETIME_TIMESTAMP_FILE": str(self.file), "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1", "DONT_FAKE_MONOTONIC": "1", "NO_FAKE_STAT": "1",
            "FAKETIME_DONT_RESET": "1"}


@pytest.fixture
def clock(folder) -> Clock:
    if not LIBRARIES:
        pytest.skip("libfaketime is missing: apt-get install libfaketime")
    return Clock(folder / "offset")


@pytest.fixture
def opened(folder, program, clock, ending) -> Scene:
    scene = Scene(Installation(folder, program=program, environment=clock.environment))
    ending.callback(scene.node.stop)
    return scene.open()


def today_of(scene: Scene) -> datetime.date:
    """The day of the server, from a case that is filed now."""
    answer = scene.program.file()
    assert answer.status == 201, answer
    return datetime.datetime.fromisoformat(answer.json["filedAt"]).date()


def test_the_clock_of_the_server_is_the_one_that_is_set(opened, clock):
    before = today_of(opened)
    clock.set("+2d")
    assert today_of(opened) - before == datetime.timedelta(days=2)


# What is typed while the clock is wrong by more than the thirty days that a begun application is kept is old once it is right.
@pytest.mark.parametrize("offset", ["-2h", "-3d", "-20d"])
def test_a_clock_set_back_harms_nothing(opened, clock, offset):
    service = opened.program.service
    # Only the server lives in another time; libfaketime can lock up a command that ends at once.
    command_line = Installation(opened.node.installation.folder, program=opened.node.installation.program)
    service.token = officer(opened.program.channel, command_line, service.agency)
    filed = opened.program.file().json
    learn(service, opened.program.channel, filed["number"])
    clock.set(offset)

    path = f"/api/v1/cases/{filed['number']}"
    if service.step:
        acted = opened.program.channel.post(f"{path}/steps/{service.step}", service.completion, token=service.token)
        opened.checks.that(acted.status == 200, f"an act on a case from before: {acted!r}")
    again = opened.program.file()
    opened.checks.that(again.status == 201, f"a case that is filed now: {again!r}")
    seen = opened.program.channel.get(path, token=service.token)
    opened.checks.that(seen.status == 200, f"the case: {seen!r}")
    if seen.status == 200:
        times = [entry["at"] for entry in seen.json["timeline"]]
        opened.checks.that(times == sorted(times), f"time runs backwards in the case: {times}")
        opened.checks.that(seen.json["updatedAt"] >= seen.json["filedAt"], "it was changed before it was filed")
    opened.checks.that(opened.browser.shown("Siti Sebelum"), "the begun application is gone")
    saved = opened.browser.save_name("Siti Kemarin")
    opened.checks.that(saved.status in (303, 422), f"the begun application: {saved.status}")
    opened.checks.that(opened.browser.shown("Siti Kemarin"), "what is typed now is not kept")
    numbers = [filed["number"], *opened.program.acknowledged]
    opened.checks.that(len(set(numbers)) == len(numbers) - 1, f"a number was given twice: {numbers}")

    clock.set("+0")
    opened.heals()


@pytest.mark.parametrize("offset", ["-3d"])
def test_a_clock_set_back_is_told_in_the_log(opened, clock, offset):
    clock.set(offset)
    # It is looked at when the server starts, and each minute then.
    opened.restart()
    opened.log_tells("clock")
    opened.checks.finish()


def test_a_clock_set_forward_for_a_moment_deletes_nothing(opened, clock):
    """A machine that starts with a wrong clock must not throw away what people are filling in."""
    clock.set("+40d")
    opened.restart()
    answer = opened.program.file()
    opened.checks.that(answer.status == 201, f"a case that is filed then: {answer!r}")
    clock.set("+0")
    opened.checks.that(opened.browser.shown("Siti Sebelum"), "the begun application was deleted")
    later = opened.program.file()
    opened.checks.that(later.status == 201, f"a case that is filed afterwards: {later!r}")
    opened.checks.wrong += opened.program.missing()
    opened.checks.finish()
