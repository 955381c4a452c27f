"""The calendar of an office: everybody sees it, few change it, and cases follow."""

import datetime
import json
import re
import shutil
import urllib.error
import urllib.parse
import urllib.request

import pytest
import robot
from conftest import ROOT

OFFICE = "kabupaten-pasuruan"
HEAD = "pasuruan.kepala-dinas"
OTHER = "pasuruan.kasi-hukum-advokasi"


@pytest.fixture
def server(fresh_server):
    """A calendar is the office's as a whole: each test changes its own."""
    return fresh_server("calendar").start()


def calendar(server, year) -> dict:
    with urllib.request.urlopen(f"{server.url}/api/v1/agencies/{OFFICE}/calendar?year={year}", timeout=30) as answer:
        return json.load(answer)


def next_workday(server, after: int = 1) -> datetime.date:
    """A day on which the office would work, some days from now."""
    day = datetime.datetime.now(robot.WESTERN_TIME).date() + datetime.timedelta(days=after)
    while True:
        closed = {d["date"] for d in calendar(server, day.year)["days"] if not d["open"]}
        if day.weekday() < 5 and day.isoformat() not in closed:
            return day
        day += datetime.timedelta(days=1)


def ask(page, server, kind, first, name, last="", hours=""):
    page.goto(f"{server.url}/kantor/kalender")
    page.check(f"[name=jenis][value={kind}]")
    if hours:
        page.fill("[name=jam]", hours)
    page.fill("[name=mulai]", first)
    page.fill("[name=sampai]", last)
    page.fill("[name=nama]", name)
    page.click("#ubah button[type=submit]")


def confirm(page, reason):
    page.fill("[name=alasan]", reason)
    page.click("main form[method=post] button[type=submit]")


def test_a_closure_is_looked_at_confirmed_and_taken_back(server, desk_browser, phone):
    day = next_workday(server)
    page = robot.Officer(desk_browser(), server, HEAD).page
    ask(page, server, "closure", day.isoformat(), "Banjir di kantor")
    told = page.locator("#akibat").inner_text()
    moved = int(re.search(r"Tenggat (\d+) dari", told).group(1))
    assert moved > 0 and page.locator("main table tbody tr").count() >= moved
    assert day.isoformat() not in [d["date"] for d in calendar(server, day.year)["days"]]

    confirm(page, "Kantor terendam sejak pagi")
    assert "/kantor/kalender?tahun=" in page.url
    assert "Kantor terendam sejak pagi" in page.locator("#perubahan").inner_text()
    page.reload()
    assert page.locator("#perubahan tbody tr").count() == 1
    found = [d for d in calendar(server, day.year)["days"] if d["date"] == day.isoformat()]
    assert found == [{"date": day.isoformat(), "kind": "officeClosure", "name": "Banjir di kantor", "open": []}]

    phone.goto(f"{server.url}/{OFFICE}/kalender?tahun={day.year}")
    public = phone.locator("main").inner_text()
    assert "Banjir di kantor" in public and "Kantor terendam" not in public
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360

    page.click("#perubahan a:has-text('Tarik')")
    assert f"Tenggat {moved} dari" in page.locator("#akibat").inner_text()
    confirm(page, "Air sudah surut")
    assert page.locator("#perubahan tbody tr").count() == 2
    assert "Ditarik" in page.locator("#perubahan").inner_text()
    assert day.isoformat() not in [d["date"] for d in calendar(server, day.year)["days"]]


def test_what_is_wrong_is_named_and_stays_typed(server, desk_browser):
    page = robot.Officer(desk_browser(), server, HEAD).page
    day = next_workday(server)
    ask(page, server, "closure", day.isoformat(), "Rapat", last=(day - datetime.timedelta(days=1)).isoformat())
    assert "Hari terakhir mendahului" in page.locator(".error-summary").inner_text()
    assert page.input_value("[name=nama]") == "Rapat" and page.input_value("[name=mulai]") == day.isoformat()
    ask(page, server, "workingDay", day.isoformat(), "Lembur", hours="pagi")
    assert page.input_value("[name=jam]") == "pagi" and page.is_checked("[name=jenis][value=workingDay]")
    ask(page, server, "closure", day.isoformat(), "Rapat")
    confirm(page, "  ")
    assert "Tulis alasannya" in page.locator(".error-summary").inner_text()
    assert page.locator("#akibat").count() == 1


def test_others_look_but_change_nothing(server, desk_browser):
    page = robot.Officer(desk_browser(), server, OTHER).page
    page.goto(f"{server.url}/kantor/kalender")
    assert page.locator(".year table").count() == 12 and page.locator("#ubah").count() == 0
    day = next_workday(server).isoformat()
    answer = page.goto(f"{server.url}/kantor/kalender/pratinjau?jenis=closure&mulai={day}&nama=Coba")
    assert answer.status == 403
    answer = page.goto(f"{server.url}/kantor/kalender/tarik/1")
    assert answer.status == 403


def test_a_change_needs_the_token_of_its_form(server, desk_browser):
    page = robot.Officer(desk_browser(), server, HEAD).page
    answer = page.request.post(
        f"{server.url}/kantor/kalender", headers={"Origin": server.url},
        form={"jenis": "closure", "mulai": next_workday(server).isoformat(), "nama": "X", "alasan": "Y"})
    assert answer.status in (400, 403)


def test_the_years_are_a_click_apart_in_both_languages(server, phone):
    year = datetime.datetime.now(robot.WESTERN_TIME).year
    phone.goto(f"{server.url}/bahasa/en?kembali=/{OFFICE}/kalender")
    assert phone.locator("h1").inner_text() == f"Work calendar {year}"
    phone.click("a[rel=next]")
    assert phone.locator("h1").inner_text() == f"Work calendar {year + 1}"
    phone.click(".lang a")
    assert phone.locator("h1").inner_text() == f"Kalender kerja {year + 1}"


def test_the_calendar_answers_programs(server):
    found = calendar(server, 2026)
    assert found["agency"] == OFFICE and found["year"] == 2026 and found["published"]
    freedom = [d for d in found["days"] if d["date"] == "2026-08-17"]
    assert freedom[0]["kind"] == "nationalHoliday" and freedom[0]["open"] == []
    with pytest.raises(urllib.error.HTTPError) as refused:
        calendar(server, "soon")
    assert refused.value.code == 400 and json.load(refused.value)["rule"] == "parameter-invalid"


def test_holidays_that_come_with_the_files_wait_until_they_are_adopted(fresh_server, scratch, desk_browser):
    agencies = scratch / "agencies-with-news"
    shutil.copytree(ROOT / "Agencies", agencies)
    server = fresh_server("news", agencies=agencies).start()
    day = next_workday(server)
    server.stop()
    holidays = agencies / "national-holidays.json"
    known = json.loads(holidays.read_text())
    known["meta"]["sources"]["keppres-pemilihan"] = {"title": "Keputusan Presiden tentang hari pemilihan"}
    known["days"].append(
        {"date": day.isoformat(), "name": "Hari pemilihan", "kind": "libur", "source": "keppres-pemilihan"})
    known["days"].sort(key=lambda entry: entry["date"])
    holidays.write_text(json.dumps(known))
    server.start()
    assert f"{OFFICE}: its files have a new calendar" in server.output()
    assert day.isoformat() not in [d["date"] for d in calendar(server, day.year)["days"]]

    other = robot.Officer(desk_browser(), server, OTHER).page
    other.goto(f"{server.url}/kantor/kalender")
    assert other.locator("#menunggu").count() == 1 and other.locator("#menunggu a").count() == 0
    assert other.goto(f"{server.url}/kantor/kalender/baru").status == 403

    page = robot.Officer(desk_browser(), server, HEAD).page
    page.goto(f"{server.url}/kantor")
    page.click("#kalender a")
    page.click("#menunggu a")
    assert "Hari pemilihan" in page.locator("#hari").inner_text()
    assert re.search(r"Tenggat \d+ dari", page.locator("#akibat").inner_text())
    confirm(page, " ")
    assert "Tulis alasannya" in page.locator(".error-summary").inner_text()
    # Somebody else was faster meanwhile: what was typed stays, and it is looked at again.
    page.evaluate("document.querySelector('[name=aturan]').value = 'lain'")
    confirm(page, "Keputusan Presiden tentang hari pemilihan")
    assert "berubah sementara itu" in page.locator(".error-summary").inner_text()
    assert page.input_value("[name=alasan]") == "Keputusan Presiden tentang hari pemilihan"
    confirm(page, "Keputusan Presiden tentang hari pemilihan")
    assert "kalender baru" in page.locator("#perubahan").inner_text()
    assert page.locator("#menunggu").count() == 0
    found = [d for d in calendar(server, day.year)["days"] if d["date"] == day.isoformat()]
    assert found[0]["kind"] == "nationalHoliday" and found[0]["name"] == "Hari pemilihan"
    server.stop()
    server.start()
    assert day.isoformat() in [d["date"] for d in calendar(server, day.year)["days"]]
