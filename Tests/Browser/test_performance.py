"""What a service promised against what was measured, as everybody sees it."""

import csv
import gzip
import io
import json
import sqlite3
import time
import urllib.error
import urllib.request

import pytest

OFFICE = "kabupaten-pasuruan"
SERVICE = "rekomendasi-bbm"  # promises one hour


def add_cases(server, service, minutes, kept=lambda time: time <= 60):
    """Measured cases that ended a moment ago, written as the program writes them, with one pause each."""
    database = sqlite3.connect(server.data / "maklumat.sqlite", timeout=30)
    now = int(time.time())
    agency, = database.execute("SELECT id FROM agency WHERE name = ?", (OFFICE,)).fetchone()
    month, = database.execute("SELECT CAST(strftime('%Y%m', 'now', '+7 hours') AS INTEGER)").fetchone()
    first = 1_000_000 + database.execute("SELECT COUNT(*) FROM case_measure").fetchone()[0]
    with database:
        database.executemany(
            "INSERT INTO case_measure VALUES (?, ?, ?, ?, ?, ?, ?, 1)",
            [(first + index, agency, service, now, time_, time_ + 450, int(kept(time_)))
             for index, time_ in enumerate(minutes)])
        database.execute(
            "INSERT INTO tally VALUES (?, ?, ?, 'ended:fulfilled', ?) "
            "ON CONFLICT DO UPDATE SET total = total + excluded.total", (agency, service, month, len(minutes)))
        database.execute(
            "INSERT INTO pause_tally VALUES (?, ?, ?, 'admin-klinik', 'correction', ?, ?) "
            "ON CONFLICT DO UPDATE SET total = total + excluded.total, minutes = minutes + excluded.minutes",
            (agency, service, month, len(minutes), 450 * len(minutes)))
    database.close()


@pytest.fixture
def measured(fresh_server, request):
    server = fresh_server(f"measured-{abs(hash(request.node.name))}", demo=False).start()
    add_cases(server, SERVICE, [10, 20, 30, 30, 40, 50, 55, 60, 90, 200])
    add_cases(server, "konsultasi", [30] * 9)
    return server


def fetch(server, path, **headers):
    try:
        return urllib.request.urlopen(urllib.request.Request(server.url + path, headers=headers), timeout=30)
    except urllib.error.HTTPError as error:
        return error


def table(server, path):
    answer = fetch(server, path)
    assert answer.headers["Content-Type"].startswith("text/csv")
    body = answer.read().decode()
    assert body.endswith("\r\n") and "\n" not in body.replace("\r\n", "")
    return list(csv.reader(io.StringIO(body), strict=True))


def test_the_page_stands_beside_the_standard_and_says_promise_and_measure(measured, phone):
    phone.goto(f"{measured.url}/{OFFICE}/{SERVICE}")
    phone.get_by_role("link", name="Janji dan kenyataan").click()
    assert phone.url.endswith(f"/{OFFICE}/{SERVICE}/kinerja")
    text = phone.locator("main").inner_text()
    for words in ("1 jam", "80%", "dari 10 permohonan", "40 menit kerja", "1 jam 30 menit kerja", "Admin Klinik KUKM"):
        assert words in text, words
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    # Whoever cannot see the chart has its words and its numbers.
    assert "8 dalam janji, 2 lewat janji" in phone.locator(".plot > svg").get_attribute("aria-label")
    phone.get_by_text("Grafik ini dalam tabel").click()
    rows = phone.locator("details[open] tbody tr").all_inner_texts()
    assert len(rows) == 12
    assert sum(int(row.split()[-1]) for row in rows) == 2 and sum(int(row.split()[-2]) for row in rows) == 8


def test_below_ten_cases_only_their_number_is_told(measured, phone):
    phone.goto(f"{measured.url}/{OFFICE}/konsultasi/kinerja")
    text = phone.locator("main").inner_text()
    assert "9 permohonan" in text and "Terlalu sedikit" in text
    assert "30 menit" not in text and "%" not in text and phone.locator(".plot").count() == 0
    measures = {row[0]: row[3] for row in table(measured, f"/{OFFICE}/konsultasi/kinerja.csv")}
    assert measures["permohonan_selesai"] == "9" and measures["keterangan"] == "terlalu sedikit"
    assert not any("waktu" in name for name in measures)


def test_the_office_has_a_line_for_each_service(measured, phone):
    phone.goto(f"{measured.url}/{OFFICE}")
    phone.get_by_role("link", name="Janji dan kenyataan").click()
    assert phone.url.endswith(f"/{OFFICE}/kinerja")
    header, *lines = table(measured, f"/{OFFICE}/kinerja.csv")
    assert phone.locator("tbody tr").count() == len(lines)
    assert all(len(line) == len(header) for line in lines)
    line = dict(zip(header, next(line for line in lines if line[0] == SERVICE)))
    assert line["permohonan_selesai"] == "10" and line["persen_tepat_waktu"] == "80"
    assert line["median_waktu_kantor_menit"] == "40" and line["persentil_90_waktu_kantor_menit"] == "90"
    assert line["jeda"] == "10" and line["jeda_menit"] == "4500"


def test_programs_get_the_same_figures(measured):
    path = f"/api/v1/agencies/{OFFICE}/services/{SERVICE}"
    links = json.load(fetch(measured, path))["links"]
    found = json.load(fetch(measured, links["performance"]))
    assert found["cases"] == 10 and not found["tooFew"] and found["promise"]["text"]["id"] == "1 jam"
    assert found["officeTime"]["times"] == {"cases": 10, "median": 40, "percentile90": 90}
    assert (found["officeTime"]["kept"], found["officeTime"]["late"]) == (8, 2)
    assert found["pauses"][0]["role"]["id"] == "admin-klinik" and found["pauses"][0]["cause"] == "correction"
    few = json.load(fetch(measured, f"/api/v1/agencies/{OFFICE}/services/konsultasi/performance"))
    assert few["tooFew"] and few["officeTime"] is None and few["wholeTime"] is None and few["pauses"] == []
    assert fetch(measured, f"/api/v1/agencies/{OFFICE}/services/tidak-ada/performance").status == 404


def test_the_page_is_small_kept_and_new_with_the_next_case(measured):
    path = f"/{OFFICE}/{SERVICE}/kinerja"
    answer = fetch(measured, path, **{"Accept-Encoding": "gzip"})
    assert len(answer.read()) < 30_000
    tag = answer.headers["ETag"]
    assert fetch(measured, path, **{"Accept-Encoding": "gzip", "If-None-Match": tag}).status == 304
    add_cases(measured, SERVICE, [15])
    again = fetch(measured, path, **{"Accept-Encoding": "gzip", "If-None-Match": tag})
    assert again.status == 200 and "11 permohonan" in gzip.decompress(again.read()).decode()


@pytest.mark.parametrize("path", ["/tidak-ada/kinerja", f"/{OFFICE}/tidak-ada/kinerja", f"/{OFFICE}/tidak-ada/kinerja.csv"])
def test_what_is_not_there_is_not_found(measured, path):
    assert fetch(measured, path).status == 404


def test_demo_cases_are_in_no_figure(fresh_server):
    server = fresh_server("demo-figures").start()
    with sqlite3.connect(server.data / "maklumat.sqlite", timeout=30) as database:
        ended, = database.execute(
            "SELECT COUNT(*) FROM case_head JOIN agency ON agency.id = case_head.agency "
            "WHERE agency.name = ? AND is_demo = 1 AND step IS NULL", (OFFICE,)).fetchone()
    database.close()
    assert ended > 0
    _, *lines = table(server, f"/{OFFICE}/kinerja.csv")
    assert {line[5] for line in lines} == {"0"}
