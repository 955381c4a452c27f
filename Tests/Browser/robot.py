"""People of the office and their visitors, as a browser sees them: they read the page and fill in what it asks."""

import base64
import datetime
import functools
import json
import re
import subprocess

from conftest import DEMO_PASSWORD, PROGRAM, ROOT


WESTERN_TIME = datetime.timezone(datetime.timedelta(hours=7))


@functools.cache
def sample(service: str) -> dict:
    """An application that passes every check, as `maklumat sample` prints it."""
    done = subprocess.run([str(PROGRAM), "sample", service], capture_output=True, text=True, cwd=ROOT, check=True)
    return json.loads(done.stdout)


def input_values(service: str) -> dict[str, str | list[str]]:
    """The sample's answers by the names that inputs have: f.modal, f.alamat.street, f.anggota.3.nama."""
    values: dict[str, str | list[str]] = {}
    for field, answer in sample(service)["answers"].items():
        name = f"f.{field}"
        if isinstance(answer, dict):
            values |= {f"{name}.{part}": text for part, text in answer.items()}
        elif isinstance(answer, list) and answer and isinstance(answer[0], dict) and "content" not in answer[0]:
            for number, row in enumerate(answer):
                values |= {f"{name}.{number}.{column}": text for column, text in row.items()}
        else:
            values[name] = answer
    return values


def pdf() -> dict:
    """A small document to upload."""
    documents = sample("kabupaten-pasuruan/rekomendasi-bbm")["documents"]
    content = next(iter(documents.values()))[0]["content"]
    return {"name": "dokumen.pdf", "mimeType": "application/pdf", "buffer": base64.b64decode(content)}


def default_for(control) -> str:
    kind = control.get_attribute("type") or "text"
    if kind == "date":
        # The offices' own date: in the evening of UTC it is tomorrow there.
        return datetime.datetime.now(WESTERN_TIME).date().isoformat()
    if kind == "time":
        return "09:00"
    if kind == "email":
        return "siti@contoh.example"
    if kind == "tel":
        return "081100001234"
    if control.get_attribute("inputmode") in ("numeric", "decimal"):
        # Numbers of identity say how long they are: NIK and family card 16 digits, NIB 13, NPWP 16.
        return {"20": "3514104507800001", "17": "9120000000000", "24": "0123456789012345"}.get(
            control.get_attribute("maxlength") or "", "3")
    return "Contoh isian"


def fill(form, values: dict | None = None, choose: dict | None = None):
    """Fills in every input of a form: with the value that belongs to its name, or with something that fits its type."""
    values = values or {}
    choose = choose or {}
    done: set[str] = set()
    for control in form.locator("input, select, textarea").all():
        name = control.get_attribute("name") or ""
        kind = (control.get_attribute("type") or "").lower()
        if not name or kind in ("hidden", "submit", "button", "search") or not control.is_visible():
            continue
        if cell := re.fullmatch(r"(f\..+?\.)(\d+)\..+", name):
            fill_cell(control, name, cell, values)
            continue
        if kind == "radio":
            wanted = choose.get(name, values.get(name))
            if wanted is None and name not in done or control.get_attribute("value") == wanted:
                control.check()
            done.add(name)
        elif kind == "checkbox":
            wanted = values.get(name)
            if wanted is None:
                # Of several boxes one is enough; a box that stands alone is a confirmation.
                if control.get_attribute("required") is not None or name.startswith("f.") and name not in done:
                    control.check()
                done.add(name)
            elif control.get_attribute("value") in (wanted if isinstance(wanted, list) else [wanted]):
                control.check()
        elif kind == "file":
            if name in values or control.get_attribute("required") is not None:
                control.set_input_files(pdf())
        elif control.evaluate("e => e.tagName") == "SELECT":
            options = [option.get_attribute("value") for option in control.locator("option").all()]
            wanted = values.get(name) or next((option for option in options if option), None)
            if wanted:
                control.select_option(wanted)
        elif name in values:
            text = str(values[name])
            control.fill(text.replace(".", ":") if kind == "time" else text)
        elif control.get_attribute("required") is not None and not control.input_value():
            control.fill(default_for(control))


def fill_cell(control, name, cell, values):
    """A cell of a table: what belongs there; of a table that nothing is known of, the first row."""
    is_known = any(other.startswith(cell[1]) for other in values)
    if is_known and name not in values or not is_known and cell[2] != "0":
        return
    if control.evaluate("e => e.tagName") == "SELECT":
        options = [option.get_attribute("value") for option in control.locator("option").all()]
        control.select_option(str(values.get(name) or next(option for option in options if option)))
    else:
        text = str(values.get(name) or default_for(control))
        control.fill(text.replace(".", ":") if control.get_attribute("type") == "time" else text)


class Applicant:
    """Somebody with a phone who applies and follows."""

    def __init__(self, page, server):
        self.page = page
        self.server = server
        self.number = ""
        self.code = ""

    def apply(self, service: str, choose: dict | None = None):
        """Goes the whole way from the service page to the receipt."""
        page = self.page
        values = input_values(service) | {f"f.{field}": option for field, option in (choose or {}).items()}
        page.goto(f"{self.server.url}/{service}")
        page.locator("form[action$='/ajukan'] button[type=submit]").first.click()
        draft = re.sub(r"(/ajukan/[^/]+).*", r"\1", page.url)
        seen: set[str] = set()
        while True:
            page.goto(draft)
            links = [link.get_attribute("href") for link in page.locator("main a").all()]
            tasks = [link for link in links if link and re.search(r"/(isi|berkas)/", link) and link not in seen]
            if not tasks:
                break
            seen.add(tasks[0])
            page.goto(self.server.url + tasks[0])
            form = page.locator("main form").first
            if "/berkas/" in tasks[0]:
                form.locator("input[type=file]").set_input_files(pdf())
            else:
                while (missing := self.missing_rows(form, values)) is not None:
                    fill(form, values)
                    form.locator(f"button[name=tambah-baris][value='{missing}']").click()
                    form = page.locator("main form").first
                fill(form, values)
            form.locator("button.primary").click()
            assert page.locator(".error-summary").count() == 0, page.locator(".error-summary").inner_text()
        page.goto(draft + "/periksa")
        form = page.locator("form[action$='/kirim']")
        form.locator("input[type=checkbox]").check()
        form.locator("button.primary").click()
        self.read_receipt()

    def missing_rows(self, form, values) -> str | None:
        """The table that has fewer rows on the page than the sample fills."""
        names = {control.get_attribute("name") for control in form.locator("table input, table select").all()}
        for name in values:
            match = re.fullmatch(r"f\.(.+?)\.(\d+)\.(.+)", name)
            if match and any(other and other.startswith(f"f.{match[1]}.") for other in names) and name not in names:
                return match[1]
        return None

    def read_receipt(self):
        numbers = self.page.locator(".receipt .receipt-number")
        self.number = numbers.nth(0).inner_text().strip()
        self.code = re.sub(r"[^0-9A-Z]", "", numbers.nth(1).inner_text())

    def track(self):
        self.page.goto(f"{self.server.url}/lacak/{self.number}")


class Officer:
    """A member of staff at a desk."""

    def __init__(self, page, server, user: str):
        self.page = page
        self.server = server
        self.user = user
        page.goto(f"{server.url}/kantor/masuk")
        form = page.locator("form.sign-in, .sign-in form").first
        form.locator("input[name=pengguna]").fill(user)
        form.locator("input[name=sandi]").fill(DEMO_PASSWORD)
        form.locator("button[type=submit]").click()

    def open(self, number: str):
        self.page.goto(f"{self.server.url}/kantor/berkas/{number}")
