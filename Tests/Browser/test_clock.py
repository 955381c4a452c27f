"""The clock as people see it: bars, sentences and accounts, releases and extensions, notices, and a clock set by hand."""

import gzip
import shutil

import api_walk
import pytest
import robot
from api_client import API
from conftest import ROOT, Server

PASURUAN = "kabupaten-pasuruan"
FRIDAY = "2026-03-13T10:20:00+07:00"
LIMIT = 30_000  # bytes of a page, compressed


def user(role: str) -> str:
    return f"pasuruan.{role}"


@pytest.fixture(scope="module")
def trial(scratch):
    """An installation whose clock stands at a Friday before the long leave of Idul Fitri; one service declares acts."""
    agencies = scratch / "clock-agencies"
    shutil.copytree(ROOT / "Agencies", agencies)
    fuel = agencies / PASURUAN / "rekomendasi-bbm.yaml"
    text = fuel.read_text()
    line = "    - name: Pelayanan yang menyimpang dari standar"
    assert line in text
    fuel.write_text(text.replace(line, "    - acts: [apology, priority, report]\n  " + line.replace("- name", "  name")[2:]))
    running = Server(scratch / "clock", agencies=agencies, now=FRIDAY).start()
    yield running
    if running.process.poll() is None:
        running.stop()


@pytest.fixture(scope="module")
def api(trial):
    return API(trial.url)


@pytest.fixture(scope="module")
def token_of(trial):
    tokens = {}

    def token(agency, role):
        if role not in tokens:
            tokens[role] = trial.token(user(role))
        return tokens[role]

    return token


@pytest.fixture
def returned(api, token_of):
    """A branch office whose papers were returned once."""
    walk = api_walk.Walk(api, PASURUAN, "kantor-cabang-ksp", token_of)
    return_papers(walk)
    return walk


def return_papers(walk):
    step = next(step for step in walk.document["delivery"]["procedure"] if step["id"] == "seleksi")
    outcome = next(outcome for outcome in step["outcomes"] if outcome["asksForCorrection"])
    upload = next(item for item in walk.document["delivery"]["requirements"] if item["means"] == "upload")["id"]
    answer = walk.take(step, outcome, checks={upload: {"accepted": False, "remark": "Kabur."}})
    return upload, answer


def mend(walk, upload):
    answer = walk.api.post(
        walk.path + "/corrections", {"documents": {upload: {"name": "baru.png", "content": api_walk.PICTURE}}},
        code=walk.code)
    assert answer.status == 200, answer


def track(page, server, walk):
    page.goto(f"{server.url}/lacak?nomor={walk.number}")
    page.locator("input[name=kode]").fill(walk.code)
    page.locator("main form button[type=submit]").click()


def fits(page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


# --- Accounts -------------------------------------------------------------------------------------------------------


def test_the_applicant_reads_since_when_the_clock_stands_and_what_would_be(trial, phone, returned):
    track(phone, trial, returned)
    clock = phone.locator("#janji .clock").first
    text = clock.inner_text()
    assert "berhenti" in text and "bila Anda menjawab sekarang, jatuh tempo" in text
    assert clock.locator("svg[role=img]").get_attribute("aria-label")
    clock.locator("summary").click()
    lines = clock.locator("ol.account li").all_inner_texts()
    assert lines[0].startswith("Diterima Jumat 13 Maret 2026 10.20 WIB")
    assert "diminta oleh Petugas Seksi Hukum dan Advokasi" in lines[-1]
    assert fits(phone)
    assert len(gzip.compress(phone.content().encode())) < LIMIT


def test_the_officer_reads_the_same_with_the_person_behind_it(trial, desk_browser, returned):
    officer = robot.Officer(desk_browser(), trial, user("petugas-hukum-advokasi"))
    officer.open(returned.number)
    clock = officer.page.locator(".clocks .clock").first
    assert "bila pemohon menjawab sekarang, jatuh tempo" in clock.inner_text()
    clock.locator("summary").click()
    assert "Aturannya:" in clock.locator("ol.account").inner_text()


def test_a_limit_of_law_stands_beside_the_promise_and_marks_its_bar(trial, phone, api, token_of):
    walk = api_walk.Walk(api, PASURUAN, "data-informasi", token_of)
    track(phone, trial, walk)
    clocks = phone.locator("#janji .clock")
    assert "Janji layanan" in clocks.nth(0).inner_text() and "batas hukum" in clocks.nth(0).inner_text()
    assert clocks.nth(0).locator(".clock-bar .clock-mark").count() == 1
    assert "Jatuh tempo Senin 6 April 2026" in clocks.nth(1).inner_text()
    assert "18–24 Maret dan 3 April libur" in clocks.nth(1).inner_text()


def test_the_command_counts_again_what_the_page_says(trial, returned):
    done = trial.run("clock", "explain", returned.number)
    assert done.returncode == 0, done.stderr
    assert "[promise:layanan] - berhenti" in done.stdout and "Perbaikan ke-1 diminta oleh" in done.stdout
    assert "standing still" in trial.run("clock", "explain", returned.number, "--english").stdout
    missing = trial.run("clock", "explain", "3514-2026-999999")
    assert missing.returncode != 0 and "3514-2026-999999" in missing.stderr
    assert "no case number" in trial.run("clock", "explain", "abc").stderr


def test_the_api_tells_every_clock_with_its_account(returned):
    due = returned.api.get(returned.path, code=returned.code).json["due"]
    assert [clock["clock"] for clock in due["clocks"]][0] == "promise:layanan"
    assert due["clocks"][0]["state"] == "paused" and due["clocks"][0]["account"][0]["id"].startswith("Diterima")


# --- Releases and extensions ----------------------------------------------------------------------------------------


def test_a_second_round_is_asked_for_and_released_on_the_pages(trial, desk_browser, returned, token_of):
    upload = returned.api.get(returned.path, code=returned.code).json["correction"]["requirements"][0]["id"]
    mend(returned, upload)
    _, refused = return_papers(returned)
    assert refused.json["rule"] == "release-missing"
    officer = robot.Officer(desk_browser(), trial, user("petugas-hukum-advokasi"))
    officer.open(returned.number)
    page = officer.page
    page.locator("summary", has_text="perlu izin atasan").click()
    form = page.locator("form[action$='/minta-izin']")
    form.locator("textarea").fill("Akta memuat alamat lain.")
    form.locator("button").click()
    assert "Izin diminta" in page.locator(".notice.success").first.inner_text()
    superior = robot.Officer(desk_browser(), trial, user("kasi-hukum-advokasi"))
    superior.open(returned.number)
    assert "Akta memuat alamat lain." in superior.page.locator("#izin").inner_text()
    superior.page.locator("form[action$='/izinkan'] button").click()
    assert "Diizinkan" in superior.page.locator(".notice.success").first.inner_text()
    _, asked = return_papers(returned)
    assert asked.status == 200 and asked.json["status"] == "withApplicant"


def test_an_extension_says_what_it_does_and_can_be_given_once(trial, desk_browser, api, token_of):
    walk = api_walk.Walk(api, PASURUAN, "data-informasi", token_of)
    head = robot.Officer(desk_browser(), trial, user("kepala-dinas"))
    head.open(walk.number)
    part = head.page.locator("details", has=head.page.locator("form[action$='/perpanjang']"))
    part.locator("summary").click()
    assert "jatuh tempo Senin 6 April 2026 16.00 WIB menjadi Rabu 15 April 2026 16.00 WIB" in part.inner_text()
    part.locator("textarea").fill("Data tersebar di tiga bidang.")
    part.locator("button").click()
    assert "diperpanjang" in head.page.locator(".notice.success").first.inner_text()
    assert head.page.locator("form[action$='/perpanjang']").count() == 0
    again = api.post(
        walk.path + "/extension", {"clock": "limit:jawaban-permintaan", "reason": "lagi"},
        token=token_of(PASURUAN, "kepala-dinas"))
    assert again.status == 409 and again.json["rule"] == "already-extended"


# --- What follows when time runs out, and the clock set by hand -----------------------------------------------------


def test_a_broken_promise_is_answered_for(trial, phone, desk_browser, api, token_of):
    walk = api_walk.Walk(api, PASURUAN, "rekomendasi-bbm", token_of)
    trial.stop()
    trial.now = "2026-03-16T13:00:00+07:00"
    trial.start()
    done = trial.run("escalate")
    assert done.returncode == 0, done.stderr
    track(phone, trial, walk)
    apology = phone.locator(".apology").inner_text()
    assert "Kami meminta maaf" in apology and "Kami berjanji selesai dalam" in apology
    assert "berkas Anda didahulukan dan kepala kantor sudah diberi tahu" in apology
    head = robot.Officer(desk_browser(), trial, user("kepala-dinas"))
    page = head.page
    page.goto(f"{trial.url}/kantor/peringatan")
    assert walk.number in page.locator("ol.notices").inner_text()
    page.locator("form[action='/kantor/peringatan'] button").click()
    assert walk.number not in page.locator("main").inner_text()
    page.goto(f"{trial.url}/kantor")
    row = page.locator("tr", has_text=walk.number)
    assert row.count() == 0 or "didahulukan" in row.inner_text()


def test_every_page_of_trial_data_says_so_and_its_cases_are_test_cases(trial, api, phone):
    for path in ["/", f"/{PASURUAN}", "/lacak", "/kantor/masuk", "/tidak-ada"]:
        phone.goto(trial.url + path)
        assert "Pemasangan percobaan" in phone.locator("footer").inner_text(), path
    walk = api_walk.Walk(api, PASURUAN, "data-informasi", None)
    assert api.get(walk.path, code=walk.code).json["demo"] is True


def test_trial_and_real_data_never_mix(scratch, fresh_server, trial):
    real = fresh_server("clock-real", demo=False).start()
    real.stop()
    real.now = FRIDAY
    refused = real.run("verify")
    assert refused.returncode != 0 and len(refused.stderr.strip().splitlines()) == 1
    assert "MAKLUMAT_NOW" in refused.stderr
    now, trial.now = trial.now, None
    try:
        refused = trial.run("verify")
    finally:
        trial.now = now
    assert refused.returncode != 0 and "was made with MAKLUMAT_NOW" in refused.stderr
    trial.now, now = "besok", trial.now
    try:
        wrong = trial.run("verify")
    finally:
        trial.now = now
    assert wrong.returncode != 0 and '"besok"' in wrong.stderr
