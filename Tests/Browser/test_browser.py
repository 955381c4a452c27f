"""Services from application to product, in a real browser on a small phone and at a desk, with scripts off."""

import re

import api_walk
import pytest
import robot
from api_client import API

SIX = [
    "kabupaten-pasuruan/kantor-cabang-ksp",
    "kabupaten-pasuruan/rekomendasi-bbm",
    "provinsi-jawa-timur/nib",
    "provinsi-jawa-timur/coworking-space",
    "kabupaten-jombang/konsultasi-pengaduan-koperasi",
    "kabupaten-sijunjung/pembinaan-umkm-koperasi",
]


def user(agency: str, role: str) -> str:
    return f"{agency.split('-', 1)[1]}.{role}"


class Office:
    """The officers of one office, each signed in once, in a browser of their own."""

    def __init__(self, server, agency, make_page):
        self.server = server
        self.agency = agency
        self.make_page = make_page
        self.officers: dict[str, robot.Officer] = {}

    def officer(self, role: str) -> robot.Officer:
        if role not in self.officers:
            self.officers[role] = robot.Officer(self.make_page(), self.server, user(self.agency, role))
        return self.officers[role]


def take(applicant, office, step, outcome):
    """Whoever may takes an outcome on the page that the site shows them."""
    role = outcome["performers"][0]["id"]
    if role == "applicant":
        applicant.track()
        page, form = applicant.page, applicant.page.locator("form[action$='/langkah']").first
    else:
        officer = office.officer(role)
        officer.open(applicant.number)
        page = officer.page
        form = page.locator("form#langkah, form[action$='/langkah']").first
        schedule = page.locator("form[action$='/jadwal']")
        if schedule.count() and not form.locator("button.primary").last.is_visible():
            robot.fill(schedule.first)
            schedule.first.locator("button.primary, button[type=submit]").last.click()
            form = page.locator("form#langkah, form[action$='/langkah']").first
    robot.fill(form, {"hasil": outcome["id"]})
    if outcome["needsReason"]:
        form.locator("textarea[name=catatan]").fill("Sesuai hasil pemeriksaan.")
    form.locator("button.primary").last.click()
    problems = page.locator(".error-summary")
    assert problems.count() == 0, f"{step['id']}/{outcome['id']}: {problems.first.inner_text()}"


@pytest.mark.parametrize("service", SIX)
def test_a_service_runs_from_application_to_product(server, phone, desk_browser, service):
    agency, name = service.split("/")
    api = API(server.url)
    applicant = robot.Applicant(phone, server)
    applicant.apply(service)
    path = f"/api/v1/cases/{applicant.number}"
    document = api_walk.standard(api, agency, name)
    office = Office(server, agency, desk_browser)
    answers = {key[2:]: value for key, value in robot.input_values(service).items() if key.count(".") == 1}
    way = api_walk.way_to_fulfilment(document, answers)
    for step, outcome in way:
        assert api.get(path, code=applicant.code).json["currentStep"]["id"] == step["id"]
        take(applicant, office, step, outcome)
    seen = api.get(path, code=applicant.code).json
    assert seen["end"]["result"] == "fulfilled"
    assert seen["products"], "nothing came of it"
    applicant.track()
    end = next(e for e in document["delivery"]["ends"] if e["id"] == way[-1][1]["to"]["end"])
    assert end["name"]["id"] in phone.locator("main").inner_text()


def test_a_correction_asks_for_the_wrong_paper_only(server, phone, desk_browser):
    service = "kabupaten-pasuruan/rekomendasi-bbm"
    api = API(server.url)
    document = api_walk.standard(api, *service.split("/"))
    applicant = robot.Applicant(phone, server)
    applicant.apply(service)
    step, back = next(
        (step, outcome) for step in document["delivery"]["procedure"] for outcome in step["outcomes"]
        if outcome["asksForCorrection"])
    uploads = [r["id"] for r in document["delivery"]["requirements"] if r["means"] == "upload"]
    wrong, right = uploads[0], uploads[1:]
    officer = Office(server, "kabupaten-pasuruan", desk_browser).officer(back["performers"][0]["id"])
    officer.open(applicant.number)
    form = officer.page.locator("form#langkah")
    robot.fill(form, {"hasil": back["id"], f"periksa.{wrong}": "kembali"})
    form.locator(f"textarea[name='perbaikan.{wrong}']").fill("Foto buram, mohon unggah ulang.")
    form.locator("button.primary").last.click()
    assert officer.page.locator(".error-summary").count() == 0

    applicant.track()
    mend = phone.locator("form[action$='/perbaikan']")
    assert "Foto buram, mohon unggah ulang." in mend.inner_text()
    names = {control.get_attribute("name") for control in mend.locator("input[type=file]").all()}
    assert all(not any(other in name for other in right) for name in names), "an accepted paper is asked for again"
    mend.locator("input[type=file]").first.set_input_files(robot.pdf())
    mend.locator("button.primary").last.click()
    assert phone.locator(".error-summary").count() == 0
    seen = api.get(f"/api/v1/cases/{applicant.number}", code=applicant.code).json
    status = {item["id"]: item["status"] for item in seen["requirements"]}
    assert status[wrong] == "unchecked" and all(status[other] == "accepted" for other in right)


def test_what_was_typed_stays_when_something_is_wrong(server, phone):
    phone.goto(f"{server.url}/kabupaten-pasuruan/rekomendasi-bbm")
    phone.locator("form[action$='/ajukan'] button[type=submit]").first.click()
    draft = re.sub(r"(/ajukan/[^/]+).*", r"\1", phone.url)
    phone.goto(draft + "/isi/pemohon")
    form = phone.locator("main form").first
    robot.fill(form, robot.input_values("kabupaten-pasuruan/rekomendasi-bbm"))
    phone.locator("[name='f.pemohon.nik']").fill("12345")
    phone.locator("[name='f.pemohon.nama']").fill("Siti <b>Rahayu</b>")
    form.evaluate("form => form.noValidate = true")
    form.locator("button.primary").click()
    assert "16" in phone.locator(".error-summary").inner_text()
    assert phone.locator("[name='f.pemohon.nik']").input_value() == "12345"
    assert phone.locator("[name='f.pemohon.nama']").input_value() == "Siti <b>Rahayu</b>"
    phone.goto(draft + "/isi/pemohon")
    assert phone.locator("[name='f.pemohon.nik']").input_value() == "12345", "the link leads back to what was typed"


def test_a_file_of_another_kind_is_named_and_the_others_stay(server, phone):
    phone.goto(f"{server.url}/kabupaten-pasuruan/rekomendasi-bbm")
    phone.locator("form[action$='/ajukan'] button[type=submit]").first.click()
    phone.goto(re.sub(r"(/ajukan/[^/]+).*", r"\1", phone.url))
    link = phone.locator("main a[href*='/berkas/']").first.get_attribute("href")
    phone.goto(server.url + link)
    disguised = {"name": "ktp.pdf", "mimeType": "application/pdf", "buffer": b"<html><script>alert(1)</script>"}
    phone.locator("input[type=file]").set_input_files([disguised, robot.pdf()])
    phone.locator("main form button.primary").first.click()
    text = phone.locator("main").inner_text()
    assert "ktp.pdf" in text and "PDF, JPEG, atau PNG" in text
    assert "dokumen.pdf" in text


def test_sending_twice_makes_one_case(server, phone, desk_browser):
    applicant = robot.Applicant(phone, server)
    applicant.apply("provinsi-jawa-timur/kukm-corner")
    first = applicant.number
    phone.go_back()
    form = phone.locator("form[action$='/kirim']")
    if form.count():
        form.locator("button.primary").click()
    phone.goto(f"{server.url}/lacak/{first}/tanda-terima")
    applicant.read_receipt()
    assert applicant.number == first
    api = API(server.url)
    next_one = robot.Applicant(desk_browser(), server)
    next_one.apply("provinsi-jawa-timur/kukm-corner")
    serial = lambda number: int(number.rsplit("-", 1)[1])
    assert serial(next_one.number) == serial(first) + 1
    assert api.get(f"/api/v1/cases/{first}", code=applicant.code).status == 200


def test_of_two_officers_the_second_is_told(server, phone, desk_browser):
    service = "kabupaten-pasuruan/rekomendasi-bbm"
    document = api_walk.standard(API(server.url), *service.split("/"))
    applicant = robot.Applicant(phone, server)
    applicant.apply(service)
    role = document["delivery"]["procedure"][1]["outcomes"][0]["performers"][0]["id"]
    server.add_user("rekan", "kabupaten-pasuruan", role)
    left = robot.Officer(desk_browser(), server, user("kabupaten-pasuruan", role))
    right = robot.Officer(desk_browser(), server, "rekan")
    for officer in (left, right):
        officer.open(applicant.number)
    for officer in (left, right):
        form = officer.page.locator("form#langkah")
        robot.fill(form)
        form.locator("button.primary").last.click()
    assert "lebih dahulu" in right.page.locator("main").inner_text()
    assert left.page.locator(".error-summary").count() == 0


def test_the_case_of_an_absent_colleague_is_taken_over(server, phone, desk_browser):
    service = "kabupaten-pasuruan/rekomendasi-bbm"
    document = api_walk.standard(API(server.url), *service.split("/"))
    applicant = robot.Applicant(phone, server)
    applicant.apply(service)
    role = document["delivery"]["procedure"][1]["outcomes"][0]["performers"][0]["id"]
    server.add_user("pengganti", "kabupaten-pasuruan", role)
    absent = robot.Officer(desk_browser(), server, user("kabupaten-pasuruan", role))
    present = robot.Officer(desk_browser(), server, "pengganti")
    absent.open(applicant.number)
    absent.page.get_by_role("button", name="Ambil berkas ini").click()
    present.open(applicant.number)
    assert present.page.locator("form#langkah").count() == 0
    present.page.get_by_role("button", name="Ambil alih").click()
    assert present.page.locator("form#langkah").count() == 1
    assert "diambil alih dari" in present.page.locator("#riwayat").inner_text()
    present.page.get_by_role("button", name="Lepas untuk rekan lain").click()
    absent.open(applicant.number)
    assert absent.page.locator("form#langkah").count() == 1


def test_another_offices_case_does_not_exist(server, phone, desk_browser):
    applicant = robot.Applicant(phone, server)
    applicant.apply("provinsi-jawa-timur/kukm-corner")
    officer = robot.Officer(desk_browser(), server, "pasuruan.kepala-dinas")
    answer = officer.page.goto(f"{server.url}/kantor/berkas/{applicant.number}")
    assert answer.status == 404
    officer.page.goto(f"{server.url}/kantor/cari?q={applicant.number}")
    assert officer.page.locator(f"a[href='/kantor/berkas/{applicant.number}']").count() == 0


def test_a_wrong_password_is_refused_and_the_name_stays(server, desk_browser):
    page = desk_browser()
    page.goto(f"{server.url}/kantor/masuk")
    page.locator("#pengguna").fill("pasuruan.kepala-dinas")
    page.locator("#sandi").fill("salah")
    page.locator("#sandi").press("Enter")
    assert "salah" in page.locator("main").inner_text()
    assert page.locator("#pengguna").input_value() == "pasuruan.kepala-dinas"
    page.goto(f"{server.url}/kantor")
    assert page.url.split("?")[0].endswith("/kantor/masuk")


def test_the_counter_files_for_a_visitor_and_prints_a_receipt(server, desk_browser):
    officer = robot.Officer(desk_browser(), server, "pasuruan.petugas-hukum-advokasi")
    page = officer.page
    page.goto(f"{server.url}/kantor/loket/rekomendasi-bbm")
    form = page.locator("main form").last
    robot.fill(form, robot.input_values("kabupaten-pasuruan/rekomendasi-bbm"))
    for seen in form.locator("input[type=radio][value=seen], input[type=radio][value=dilihat]").all():
        seen.check()
    form.locator("button.primary").last.click()
    assert page.locator(".error-summary").count() == 0, page.locator(".error-summary").inner_text()
    assert re.search(r"3514-\d{4}-\d{6}", page.locator("main").inner_text())
