#!/usr/bin/env python3
"""Takes the pictures of the README from the real pages: .venv/bin/python Tests/Browser/pictures.py"""

import pathlib
import tempfile

import api_walk
import robot
from api_client import API
from conftest import ROOT, Server
from playwright.sync_api import sync_playwright

FOLDER = ROOT / "docs" / "images"
SERVICE = "kabupaten-pasuruan/rekomendasi-bbm"


def save(page, name: str, height: int):
    box = {"x": 0, "y": 0, "width": page.viewport_size["width"], "height": height}
    page.screenshot(path=FOLDER / f"{name}.png", clip=box, full_page=True)


def main():
    FOLDER.mkdir(exist_ok=True)
    server = Server(pathlib.Path(tempfile.mkdtemp()) / "data").start()
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])

            def page(width, height=800):
                return browser.new_context(viewport={"width": width, "height": height}, locale="id-ID").new_page()

            phone = page(360)
            phone.goto(f"{server.url}/kabupaten-pasuruan/kantor-cabang-ksp")
            save(phone, "service-phone", 2500)
            applicant = robot.Applicant(phone, server)
            applicant.apply(SERVICE)
            save(phone, "receipt-phone", 1250)

            document = api_walk.standard(API(server.url), *SERVICE.split("/"))
            back = next(o for s in document["delivery"]["procedure"] for o in s["outcomes"] if o["asksForCorrection"])
            wrong = next(r["id"] for r in document["delivery"]["requirements"] if r["means"] == "upload")
            officer = robot.Officer(page(1280), server, f"pasuruan.{back['performers'][0]['id']}")
            save(officer.page, "inbox-desk", 900)
            officer.open(applicant.number)
            save(officer.page, "case-desk", 1300)
            form = officer.page.locator("form#langkah")
            robot.fill(form, {"hasil": back["id"], f"periksa.{wrong}": "kembali"})
            form.locator(f"textarea[name='perbaikan.{wrong}']").fill("Foto KTP buram, mohon unggah ulang.")
            form.locator("button.primary").last.click()
            applicant.track()
            save(phone, "tracking-phone", 1400)
            browser.close()
    finally:
        server.stop()


if __name__ == "__main__":
    main()
