"""An applicant with a browser and a program of another office, both as they meet a server in trouble."""

import html
import re
import uuid
from dataclasses import dataclass, field

from channel import Answer, Channel
from services import NAME, Service, api_walk, fresh_file

SERVICE = ("kabupaten-pasuruan", "surat-keterangan-pengurus")
BOUNDARY = "batas-uji"


@dataclass
class Program:
    """Files cases by the API and keeps what was acknowledged."""

    channel: Channel
    service: Service
    acknowledged: dict[str, tuple[str, dict[str, bytes]]] = field(default_factory=dict)

    @classmethod
    def of(cls, port: int) -> "Program":
        channel = Channel([port])
        document = api_walk.standard(channel, *SERVICE)
        return cls(channel, Service(*SERVICE, document, api_walk.application(document), token=""))

    def file(self, key: str | None = None) -> Answer:
        """Sends an application with fresh files."""
        key = key or uuid.uuid4().hex
        files = {requirement: fresh_file(f"{key}/{requirement}") for requirement in self.service.uploads}
        answer = self.channel.post(self.service.cases, self.service.filled(f"Siti {key}", files), key=key)
        if answer.status in (200, 201):
            self.acknowledged[answer.json["number"]] = (answer.json["trackingCode"], files)
        return answer

    def missing(self) -> list[str]:
        """The acknowledged cases that are not there, or not with the files that were sent."""
        wrong = []
        for number, (code, files) in self.acknowledged.items():
            seen = self.channel.get(f"/api/v1/cases/{number}", code=code)
            if seen.status != 200:
                wrong.append(f"{number}: {seen!r}")
                continue
            papers = {item["id"]: item["files"] for item in seen.json["requirements"]}
            for requirement, content in files.items():
                got = self.channel.get(papers[requirement][0]["href"], code=code)
                if got.body != content:
                    wrong.append(f"{number}: {requirement} {got!r}")
        return wrong


class Browser:
    """Fills in one application on the pages, without scripts."""

    def __init__(self, port: int, requirement: str):
        self.port = port
        self.requirement = requirement
        self.channel = Channel([port])
        self.draft = ""

    def get(self, path: str) -> Answer:
        return self.channel.send("GET", path)

    def post(self, path: str, fields: dict[str, str], files: dict[str, bytes] | None = None) -> Answer:
        lines = b""
        for name, value in fields.items():
            lines += f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, content in (files or {}).items():
            lines += (f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"; filename="{name}.pdf"\r\n'
                      "Content-Type: application/pdf\r\n\r\n").encode() + content + b"\r\n"
        body = lines + f"--{BOUNDARY}--\r\n".encode()
        return self.channel.send("POST", path, body, {
            "Content-Type": f"multipart/form-data; boundary={BOUNDARY}", "Origin": f"http://127.0.0.1:{self.port}"})

    def begin(self) -> Answer:
        """Begins an application and remembers its address."""
        answer = self.post("/" + "/".join(SERVICE) + "/ajukan", {})
        self.draft = answer.headers.get("Location", "")
        return answer

    def save_name(self, name: str) -> Answer:
        """Sends the page that asks for the applicant."""
        return self.post(f"{self.draft}/isi/pemohon", {f"f.{NAME}": name})

    def upload(self, content: bytes) -> Answer:
        """Sends a file for a requirement."""
        return self.post(f"{self.draft}/berkas/{self.requirement}", {}, {"berkas": content})

    def shown(self, name: str) -> bool:
        """Tells whether the application still holds this name."""
        page = self.get(f"{self.draft}/isi/pemohon")
        return page.status == 200 and name in page.body.decode()


def text_of(answer: Answer) -> str:
    """The words of a page, without its tags."""
    page = re.sub(r"<(script|style).*?</\1>", " ", answer.body.decode(), flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())

