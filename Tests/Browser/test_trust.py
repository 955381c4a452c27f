"""What an auditor and the next shift rely on: kept pages are true, proofs and backups hold, by the program's own commands."""

import json
import os
import re
import sqlite3
import subprocess
import time
import urllib.request

import robot
from conftest import PROGRAM, ROOT, DEMO_PASSWORD


def command(server, *words, data=None):
    """Runs the program on the data of a server; gives exit code and what it printed."""
    environment = dict(os.environ, MAKLUMAT_DATA=str(data or server.data))
    done = subprocess.run(
        [str(PROGRAM), *[str(word) for word in words]], capture_output=True, text=True, env=environment, cwd=ROOT)
    return done.returncode, done.stdout + done.stderr


def file_fuel_recommendation(server) -> dict:
    """Files a case by the API and gives its receipt."""
    body = json.dumps(robot.sample("kabupaten-pasuruan/rekomendasi-bbm")).encode()
    request = urllib.request.Request(
        f"{server.url}/api/v1/agencies/kabupaten-pasuruan/services/rekomendasi-bbm/cases", data=body,
        headers={"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


def test_a_kept_page_shows_each_change_at_once_and_to_nobody_else(server, desk_browser, phone):
    receipt = file_fuel_recommendation(server)
    officer = robot.Officer(desk_browser(), server, "pasuruan.kepala-dinas")
    for _ in range(2):
        officer.open(receipt["number"])
        assert receipt["number"] in officer.page.locator("h1").inner_text()
    phone.goto(f"{server.url}/lacak")
    phone.locator("main [name=nomor]").fill(receipt["number"])
    phone.locator("main [name=kode]").fill(receipt["trackingCode"])
    phone.locator("main button[type=submit]").first.click()
    for _ in range(2):
        phone.goto(f"{server.url}/lacak/{receipt['number']}")
        assert "Besok siap" not in phone.content()
    officer.page.locator("textarea[name=pesan]").fill("Besok siap diambil")
    officer.page.locator("form[action$='/pesan'] button[type=submit]").click()
    officer.open(receipt["number"])
    assert "Besok siap diambil" in officer.page.content()
    phone.goto(f"{server.url}/lacak/{receipt['number']}")
    assert "Besok siap diambil" in phone.content()
    # Another office's officer, and this one signed out, get nothing of what is kept.
    stranger = robot.Officer(desk_browser(), server, "jombang.kepala-dinas")
    stranger.page.goto(f"{server.url}/kantor/berkas/{receipt['number']}")
    assert "Tidak ditemukan" in stranger.page.locator("h1").inner_text()
    officer.page.get_by_role("button", name="Keluar").click()
    officer.page.goto(f"{server.url}/kantor/berkas/{receipt['number']}")
    assert "/kantor/masuk" in officer.page.url


def test_every_look_at_a_kept_page_is_written_down(server, desk_browser):
    receipt = file_fuel_recommendation(server)
    officer = robot.Officer(desk_browser(), server, "pasuruan.kepala-dinas")
    for _ in range(4):
        officer.open(receipt["number"])
    officer.page.goto(f"{server.url}/kantor/berkas/{receipt['number']}/akses")
    # The list itself is a look too.
    assert officer.page.locator("ul.accesses li").count() == 5


def test_a_backup_taken_while_serving_comes_back_whole(fresh_server, scratch):
    server = fresh_server("backup-source").start()
    receipt = file_fuel_recommendation(server)
    file, passphrase = scratch / "office.backup", scratch / "passphrase"
    passphrase.write_text("kata sandi cadangan\n")
    code, text = command(server, "backup", file, "--passphrase-file", passphrase)
    assert code == 0, text
    server.stop()
    assert command(server, "verify", "--backup", file, "--passphrase-file", passphrase)[0] == 0
    assert "passphrase" in command(server, "verify", "--backup", file)[1]
    target = scratch / "backup-target"
    code, text = command(server, "restore", file, "--passphrase-file", passphrase, data=target)
    assert code == 0 and "Whole:" in text, text
    code, text = command(server, "restore", file, "--passphrase-file", passphrase, data=target)
    assert code != 0 and "not empty" in text, text
    restored = fresh_server("backup-target").start()
    request = urllib.request.Request(
        f"{restored.url}/api/v1/cases/{receipt['number']}", headers={"Maklumat-Code": receipt["trackingCode"]})
    assert json.load(urllib.request.urlopen(request))["number"] == receipt["number"]


def test_a_changed_byte_of_the_database_is_named(fresh_server, scratch):
    server = fresh_server("tampered").start()
    receipt = file_fuel_recommendation(server)
    server.stop()
    code, text = command(server, "verify")
    assert code == 0 and text.startswith("Whole:"), text
    path = server.data / "maklumat.sqlite"
    whole = path.read_bytes()
    place = whole.index(b'"number":"' + receipt["number"].encode())
    path.write_bytes(whole[:place + 10] + b"9" + whole[place + 11:])
    code, text = command(server, "verify")
    assert code == 1 and receipt["number"] in text and "Entry 1" in text, text
    path.write_bytes(whole)
    with sqlite3.connect(path) as database:
        database.execute("UPDATE desk SET total = total + 1")
    code, text = command(server, "rebuild")
    assert code == 0 and "mended: Inbox" in text, text
    code, text = command(server, "rebuild")
    assert code == 0 and " 0 differences" in text, text
    assert command(server, "verify")[0] == 0


def test_an_independent_program_finds_the_same(fresh_server):
    server = fresh_server("independent").start()
    receipt = file_fuel_recommendation(server)
    server.stop()
    verifier = ["python3", str(ROOT / "Tests/Verifier/verify_journal.py"), "database", str(server.data / "maklumat.sqlite")]
    done = subprocess.run(verifier, capture_output=True, text=True)
    # 3: whole, and the newest entries wait for tonight's seal.
    assert done.returncode == 3, done.stdout + done.stderr
    with sqlite3.connect(server.data / "maklumat.sqlite") as database:
        database.execute("DROP TRIGGER case_entry_stays")
        database.execute(
            "UPDATE case_entry SET body = replace(body, 'applicant', 'officer:x') WHERE case_id = "
            "(SELECT id FROM case_head WHERE number = ?)", (receipt["number"],))
    done = subprocess.run(verifier, capture_output=True, text=True)
    assert done.returncode == 1 and receipt["number"] in done.stdout, done.stdout + done.stderr


def published_seals(server) -> str:
    """The list of seals that an office publishes, once the server has put on last night's."""
    deadline = time.monotonic() + 120
    while True:
        with urllib.request.urlopen(f"{server.url}/segel/kabupaten-pasuruan/daftar.txt", timeout=30) as answer:
            text = answer.read().decode()
        if text:
            return text
        assert time.monotonic() < deadline, "no seal was put on"
        time.sleep(0.1)


def test_seals_that_were_kept_elsewhere_must_be_those_of_the_database(fresh_server, scratch):
    server = fresh_server("published", demo=False, now="2026-11-26T09:00:00+07:00").start()
    file_fuel_recommendation(server)
    server.stop()
    server.now = "2026-11-27T09:00:00+07:00"
    server.start()
    text = published_seals(server)
    server.stop()
    kept = scratch / "daftar.txt"
    kept.write_text(text)
    verifier = ["python3", str(ROOT / "Tests/Verifier/verify_journal.py"), "database", str(server.data / "maklumat.sqlite")]
    for known in (["--seals", str(kept)], ["--seal", text[:64]]):
        done = server.run("verify", *known)
        assert done.returncode == 0 and done.stdout.startswith("Whole:"), done.stdout + done.stderr
        done = subprocess.run([*verifier, *known], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
    assert '"calendar":' in text and '"changes":0' in text
    other = "0" * 64
    done = server.run("verify", "--seal", other)
    assert done.returncode == 1 and f"Seal {other}: it was published and is not here" in done.stdout
    kept.write_text(text.replace('"day":"2026-11-26"', '"day":"2026-11-25"'))
    done = server.run("verify", "--seals", str(kept))
    assert done.returncode == 1 and "Published seals. Seal 1: its hash is not that of its text" in done.stdout
    for wrong, words in ((["--seals", str(scratch / "tidak-ada")], "cannot be read"), (["--seal", "xyz"], "is no hash")):
        done = server.run("verify", *wrong)
        assert done.returncode != 0 and words in done.stderr and not done.stdout
    # Whoever holds the database slips in a holiday.
    with sqlite3.connect(server.data / "maklumat.sqlite") as database:
        database.execute("UPDATE agency SET calendar = replace(calendar, '2026-12-25', '2026-12-24')")
    done = server.run("verify")
    assert done.returncode == 1 and "Seal 1 of kabupaten-pasuruan, for 2026-11-26: the rules" in done.stdout
    done = subprocess.run(verifier, capture_output=True, text=True)
    assert done.returncode == 1 and "seal 1 of 'kabupaten-pasuruan': the calendar is not" in done.stdout


def test_the_schema_can_be_read_before_it_is_made(server, scratch):
    code, text = command(server, "migrate", "--dry-run", data=scratch / "nothing-there")
    assert code == 0 and re.search(r"CREATE TABLE case_entry", text) and not (scratch / "nothing-there").exists()


def test_a_database_that_is_neither_engine_is_refused_without_repeating_it(server):
    environment = dict(os.environ, MAKLUMAT_DATABASE="mysql://root:geheim@host/db")
    done = subprocess.run([str(PROGRAM), "verify"], capture_output=True, text=True, env=environment, cwd=ROOT)
    assert done.returncode != 0 and "postgres://" in done.stderr and "geheim" not in done.stdout + done.stderr
