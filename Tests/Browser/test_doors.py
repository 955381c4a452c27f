"""What holds for every page, and how the program starts and stops."""

import gzip
import os
import re
import socket
import subprocess
import time
import urllib.error
import urllib.request

import pytest
import robot
from conftest import PROGRAM, ROOT, free_port

PAGES = [
    "/", "/?q=solar+nelayan", "/?q=zzzzqqqq", "/lacak", "/kabupaten-jombang", "/provinsi-jawa-timur",
    "/kabupaten-pasuruan", "/kabupaten-sijunjung", "/kabupaten-pasuruan/kantor-cabang-ksp",
    "/provinsi-jawa-timur/pameran", "/kabupaten-sijunjung/pembinaan-umkm-koperasi", "/segel/kabupaten-pasuruan",
    "/kabupaten-pasuruan/kinerja", "/kabupaten-pasuruan/kantor-cabang-ksp/kinerja",
    "/kabupaten-pasuruan/kalender", "/kabupaten-jombang/kalender?tahun=2027", "/kantor/masuk", "/tidak-ada",
]
LIMIT = 30_000  # bytes of a page, compressed, before pictures


def fetch(server, path, headers=None, body=None):
    request = urllib.request.Request(server.url + path, data=body, headers=headers or {})
    try:
        return urllib.request.urlopen(request, timeout=30)
    except urllib.error.HTTPError as error:
        return error


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_small_and_loads_nothing_from_elsewhere(server, path):
    answer = fetch(server, path, {"Accept-Encoding": "gzip"})
    body = answer.read()
    assert len(body) < LIMIT
    page = (gzip.decompress(body) if answer.headers["Content-Encoding"] == "gzip" else body).decode()
    assert re.search(r'<html lang="id">', page)
    assert len(re.findall(r"<h1[ >]", page)) == 1
    loaded = re.findall(r'<(?:script|img|link)[^>]*(?:src|href)="([^"]+)"', page)
    assert all(address.startswith("/") for address in loaded), loaded
    assert " style=" not in page and "<style" not in page and not re.search(r"<script(?![^>]*src)", page)
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_page_fits_a_small_phone_and_names_its_inputs(server, phone, path, language):
    phone.goto(f"{server.url}/bahasa/{language}?kembali=/lacak")
    phone.goto(server.url + path)
    assert phone.evaluate("document.documentElement.lang") == language
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    unnamed = phone.evaluate(
        """[...document.querySelectorAll('input, select, textarea')].filter(e => e.type !== 'hidden' &&
            !(e.labels && e.labels.length) && !e.getAttribute('aria-label')).map(e => e.name)""")
    assert unnamed == []


def test_the_english_switch_shows_a_whole_page(server, phone):
    phone.goto(f"{server.url}/bahasa/en?kembali=/kabupaten-pasuruan/kantor-cabang-ksp")
    text = phone.locator("main").inner_text()
    assert "Branch" in text or "branch" in text
    for word in ("Persyaratan", "Jangka waktu", "Ajukan"):
        assert word not in text


@pytest.mark.parametrize("back", ["//evil.example", "https://evil.example", "/\\evil.example", "/%09/evil.example"])
def test_the_language_switch_never_leads_to_another_site(server, phone, back):
    phone.goto(f"{server.url}/bahasa/en?kembali={back}")
    assert phone.url.startswith(server.url)


def test_the_language_switch_keeps_what_was_searched_for(server, phone):
    phone.goto(f"{server.url}/?q=solar+nelayan")
    phone.locator(".lang a").click()
    assert phone.url.endswith("/?q=solar+nelayan") and phone.evaluate("document.documentElement.lang") == "en"


def test_a_form_from_another_site_is_refused(server):
    answer = fetch(server, "/kabupaten-pasuruan/rekomendasi-bbm/ajukan", {"Origin": "https://evil.example"}, b"")
    assert answer.status == 400


def test_an_act_of_the_office_needs_the_sessions_own_form(server, desk_browser):
    officer = robot.Officer(desk_browser(), server, "pasuruan.petugas-hukum-advokasi")
    cookie = next(c for c in officer.page.context.cookies() if c["name"] == "maklumat_sesi")
    assert cookie["httpOnly"] and cookie["sameSite"] == "Lax"
    number = re.search(r"/kantor/berkas/([0-9A-Z-]+)", officer.page.content())[1]
    answer = fetch(
        server, f"/kantor/berkas/{number}/ambil", {"Cookie": f"maklumat_sesi={cookie['value']}"}, b"formulir=wrong")
    assert answer.status in (400, 403)


@pytest.mark.parametrize("path", [
    "/kantor", "/kantor/loket", "/kantor/cari?q=siti", "/kantor/statistik", "/kantor/berkas/3514-2026-000001",
    "/kantor/berkas/3514-2026-000001/akses"])
def test_nobody_enters_the_back_office_without_signing_in(server, phone, path):
    phone.goto(server.url + path)
    assert "/kantor/masuk" in phone.url


def test_a_draft_is_not_found_by_guessing(server):
    assert fetch(server, "/ajukan/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").status == 404


@pytest.mark.parametrize("length", [10, 300_000])
def test_bytes_that_are_no_form_are_answered_clearly(server, length):
    for kind in ("multipart/form-data; boundary=x", "multipart/form-data", "application/x-www-form-urlencoded", "text/plain"):
        answer = fetch(server, "/lacak", {"Content-Type": kind}, os.urandom(length))
        assert 400 <= answer.status < 500, kind


@pytest.mark.parametrize("head", ['name="x' + '";' * 2_000_000, 'name="x"; a=' + "b" * 9000])
def test_a_part_with_a_head_without_end_is_refused_at_once(server, head):
    body = f"--abc\r\nContent-Disposition: form-data; {head}\r\n\r\nx\r\n--abc--\r\n".encode()
    started = time.monotonic()
    answer = fetch(server, "/lacak", {"Content-Type": "multipart/form-data; boundary=abc"}, body)
    # Read byte by byte it takes many times as long; the bound only tells the two apart.
    assert answer.status == 400 and time.monotonic() - started < 5


def test_a_page_of_the_catalogue_is_fetched_once_while_it_stays_the_same(server):
    path = "/kabupaten-pasuruan/kantor-cabang-ksp"
    first = fetch(server, path, {"Accept-Encoding": "gzip"})
    again = fetch(server, path, {"Accept-Encoding": "gzip", "If-None-Match": first.headers["ETag"]})
    assert again.status == 304 and again.read() == b""
    english = fetch(server, path, {"If-None-Match": first.headers["ETag"], "Cookie": "maklumat_bahasa=en"})
    assert english.status == 200 and b'<html lang="en">' in english.read()
    assert b'<html lang="id">' in fetch(server, path).read()
    assert "Cookie" in first.headers["Vary"]


def test_every_page_answers_head_as_it_answers_get(server):
    for path in ("/", "/healthz", "/kabupaten-pasuruan"):
        request = urllib.request.Request(server.url + path, method="HEAD")
        with urllib.request.urlopen(request, timeout=30) as answer:
            assert answer.status == 200 and answer.read() == b""


def test_figures_are_told_to_programs_of_this_machine_alone(server):
    assert fetch(server, "/metrics").status == 200
    assert fetch(server, "/metrics", {"X-Forwarded-For": "203.0.113.5"}).status == 404


def figures(server):
    """What /metrics says, by series."""
    lines = fetch(server, "/metrics").read().decode().splitlines()
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines if not line.startswith("#"))}


def test_each_answer_is_counted_by_route_method_and_status(server):
    series = ('maklumat_hb_requests{http_route="/{agency}/{service}",http_request_method="GET",'
              'http_response_status_code="200"}')
    before = figures(server)
    for service in ("kukm-corner", "pameran"):
        assert fetch(server, f"/provinsi-jawa-timur/{service}").status == 200
    after = figures(server)
    assert after[series] - before.get(series, 0) == 2
    took = series.replace("hb_requests", "http_server_request_duration_seconds_sum")
    assert after[took] > before.get(took, 0)
    assert after['maklumat_http_server_active_requests{http_request_method="GET"}'] == 1


def test_methods_that_nobody_here_answers_make_no_series_of_their_own(server):
    for method in ("LOCK", "PURGE"):
        with pytest.raises(urllib.error.HTTPError):
            urllib.request.urlopen(urllib.request.Request(server.url + "/", method=method), timeout=30)
    told = figures(server)
    assert not any("LOCK" in name or "PURGE" in name for name in told)
    assert sum(count for name, count in told.items() if 'requests{' in name and 'method="other"' in name) >= 2


def test_counts_that_no_page_wrote_break_nothing(server, phone, desk_browser):
    applicant = robot.Applicant(phone, server)
    applicant.apply("provinsi-jawa-timur/kukm-corner")
    applicant.track()
    form = phone.locator("form[action$='/pesan']")
    form.locator("[name=terlihat]").evaluate("e => e.value = '-9223372036854775808'")
    form.locator("[name=pesan]").fill("Halo")
    form.locator("button[type=submit]").click()
    assert "Halo" in phone.locator("main").inner_text()
    assert fetch(server, "/healthz").status == 200


def test_what_is_kept_can_be_read_by_its_owner_alone(server):
    names = ["maklumat.sqlite", "maklumat.sqlite-wal"]
    kept = [server.data / name for name in names] + [path for path in (server.data / "files").rglob("*") if path.is_file()]
    assert len(kept) > 2
    assert [path for path in kept if path.stat().st_mode & 0o077] == []


def test_demo_accounts_are_closed_without_the_demonstration(fresh_server, chromium):
    fresh_server("leaving-demo").start().stop()
    server = fresh_server("leaving-demo", demo=False).start()
    page = chromium.new_context().new_page()
    robot.Officer(page, server, "pasuruan.kepala-dinas")
    assert "/kantor/masuk" in page.url and "salah" in page.locator("main").inner_text()


def test_an_account_is_made_changed_and_closed(scratch):
    data = str(scratch / "accounts")
    given = {"input": "kata-sandi-panjang\n"}
    made = run("user", "Budi", "--agency", "kabupaten-pasuruan", "--name", "Budi", "--role", "kepala-dinas", MAKLUMAT_DATA=data, **given)
    assert made.returncode == 0, made.stderr
    assert run("token", "--user", "budi", MAKLUMAT_DATA=data).returncode == 0
    other = run("user", "budi", "--agency", "kabupaten-jombang", "--name", "Budi", "--role", "kepala-dinas", MAKLUMAT_DATA=data, **given)
    assert other.returncode != 0 and "another office" in other.stderr
    assert run("user", "budi", "--inactive", MAKLUMAT_DATA=data).returncode == 0
    assert run("token", "--user", "budi", MAKLUMAT_DATA=data).returncode != 0
    for name in ("", "a b", "../x", "<b>", "a\nb"):
        wrong = run("user", name, "--agency", "kabupaten-pasuruan", "--name", "B", "--role", "kepala-dinas", MAKLUMAT_DATA=data, **given)
        assert wrong.returncode != 0, name


def test_a_second_start_keeps_the_data_and_ctrl_c_stops_cleanly(fresh_server, chromium):
    server = fresh_server("restart").start()
    page = chromium.new_context(viewport={"width": 360, "height": 740}).new_page()
    applicant = robot.Applicant(page, server)
    applicant.apply("provinsi-jawa-timur/kukm-corner")
    assert server.stop() == 0
    server.start()
    page.goto(f"{server.url}/lacak/{applicant.number}")
    assert applicant.number in page.locator("main").inner_text()
    assert server.stop() == 0


def run(*arguments, input=None, **environment):
    return subprocess.run(
        [str(PROGRAM), *arguments], capture_output=True, text=True, cwd=ROOT, timeout=120, input=input,
        env=dict(os.environ, **environment))


def test_a_port_in_use_gives_one_clear_line(scratch):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = run("serve", PORT=port, MAKLUMAT_DATA=str(scratch / "port"))
    assert done.returncode != 0
    assert len(done.stderr.strip().splitlines()) == 1 and port in done.stderr


def test_a_folder_that_cannot_be_written_gives_one_clear_line():
    done = run("serve", PORT=str(free_port()), MAKLUMAT_DATA="/proc/maklumat")
    assert done.returncode != 0
    assert len(done.stderr.strip().splitlines()) == 1 and "/proc/maklumat" in done.stderr


def test_a_wrong_file_is_named_with_its_line_and_key(scratch):
    office = scratch / "Agencies" / "kabupaten-sijunjung"
    office.mkdir(parents=True)
    for source in (ROOT / "Agencies" / "kabupaten-sijunjung").glob("*.yaml"):
        text = source.read_text()
        if source.name != "agency.yaml":
            text = text.replace("does: dispose", "does: disposisi", 1)
        (office / source.name).write_text(text)
    done = run("check", str(office), "--language", "en")
    assert done.returncode == 3
    assert re.search(r"pembinaan-umkm-koperasi\.yaml:\d+:\d+: .*does.*disposisi.*dispose", done.stdout)


def test_the_four_decrees_show_their_faults():
    done = run("check", "--json")
    assert done.returncode == 2
    for rule in ("steps-exceed-promise", "product-never-made", "product-is-unit-name", "chart-box-without-step",
                 "announced-without-standard", "headcount-unequal", "component-absent", "replaced-law"):
        assert f'"{rule}"' in done.stdout
