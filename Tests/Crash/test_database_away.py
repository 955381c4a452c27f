"""PostgreSQL goes away under a running server and comes back: 503 that keeps what was typed, then work again."""

import time

import pytest

from postgres import SCRIPT, ScratchPostgres
from programs import Installation
from services import fresh_file
from trouble import Scene
from visitors import text_of


@pytest.fixture
def postgres(folder, ending) -> ScratchPostgres:
    if not SCRIPT.exists():
        pytest.skip("Scripts/scratch-postgres.sh is missing")
    server = ScratchPostgres()
    ending.callback(server.close)
    return server


@pytest.fixture
def opened(folder, program, postgres, ending) -> Scene:
    scene = Scene(Installation(folder, postgres.url, program))
    ending.callback(scene.node.stop)
    try:
        return scene.open()
    except RuntimeError as fault:
        if "not yet" in str(fault):
            pytest.skip("this program has no engine for PostgreSQL yet")
        raise


def test_a_database_that_is_away_refuses_and_heals(opened, postgres):
    postgres.kill()
    opened.program_is_refused()
    opened.form_is_refused()
    opened.upload_is_refused()
    opened.log_tells("database")
    for path in ("/healthz", "/"):
        opened.checks.that(opened.browser.get(path).status == 200, f"GET {path} fails without the database")
    ready = opened.browser.get("/readyz")
    opened.checks.that(ready.status == 503, f"/readyz answers {ready.status}")
    postgres.start()
    opened.heals()


def test_a_form_sent_while_the_database_is_away_can_be_sent_again_from_its_page(opened, postgres):
    postgres.kill()
    refused = opened.browser.save_name("Siti Tetap Ada")
    assert refused.status == 503, text_of(refused)
    assert "Siti Tetap Ada" in refused.body.decode(), "what was typed is not on the page"
    postgres.start()
    deadline = time.monotonic() + 30
    while opened.browser.save_name("Siti Tetap Ada").status == 503 and time.monotonic() < deadline:
        time.sleep(0.1)
    assert opened.browser.shown("Siti Tetap Ada")


def test_ten_short_breaks_cost_nothing_that_was_acknowledged(opened, postgres):
    for number in range(10):
        opened.program.file()
        postgres.kill()
        answer = opened.browser.upload(fresh_file(f"putus {number}"))
        opened.checks.that(answer.status in (303, 503), f"upload: {answer.status}")
        postgres.start()
    opened.heals()
