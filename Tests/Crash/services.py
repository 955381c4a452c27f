"""What is filed under load: a few services with uploads of every office, driven by nothing but their standards."""

import base64
import json
import pathlib
import random
import sys
from dataclasses import dataclass, field

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "Browser"))

import api_walk  # noqa: E402
from channel import Channel  # noqa: E402
from programs import Installation  # noqa: E402

NAME = "pemohon.nama"
SERVICES_OF_AN_OFFICE = 2
MOST_UPLOADS = 4


@dataclass
class Service:
    """A service, and what one complete application to it looks like."""

    agency: str
    id: str
    document: dict
    application: dict
    token: str
    # Learned from the reference case: the answers as the office sees them, and how the first step is finished.
    answers: dict = field(default_factory=dict)
    step: str = ""
    completion: dict = field(default_factory=dict)
    event_count: int = 0

    @property
    def cases(self) -> str:
        return self.document["links"]["cases"]

    @property
    def uploads(self) -> list[str]:
        return list(self.application["documents"])

    def filled(self, name: str, files: dict[str, bytes]) -> bytes:
        """An application in somebody's name, with these files by requirement."""
        answers = dict(self.application["answers"], **{NAME: name})
        documents = {
            requirement: [{"name": f"{requirement}.pdf", "content": base64.b64encode(content).decode()}]
            for requirement, content in files.items()
        }
        return json.dumps({"answers": answers, "documents": documents, "consent": True}).encode()


def fresh_file(seed: str) -> bytes:
    """A small document that nobody else sends; the same seed gives the same bytes again."""
    source = random.Random(seed)
    return b"%PDF-1.7\n" + source.randbytes(source.choice((200, 2_000, 20_000, 60_000)))


def officer(channel: Channel, installation: Installation, agency: str) -> str:
    """Makes an officer who holds every role of an office; gives the token."""
    office = channel.get(f"/api/v1/agencies/{agency}").json
    roles = [role["id"] for role in office["roles"] if role["kind"] == "staff"]
    return installation.add_officer(f"uji.{agency}", agency, roles)


def choose(channel: Channel, installation: Installation) -> list[Service]:
    """A few services with uploads of every office, each with an officer who holds every role of the office.

    The accounts are made beside the running server, as an administrator would."""
    chosen = []
    for agency in channel.get("/api/v1/agencies").json["agencies"]:
        token = officer(channel, installation, agency["id"])
        found = 0
        for item in channel.get(agency["links"]["services"]).json["services"]:
            document = api_walk.standard(channel, agency["id"], item["id"])
            application = api_walk.application(document)
            if found < SERVICES_OF_AN_OFFICE and 0 < len(application["documents"]) <= MOST_UPLOADS:
                chosen.append(Service(agency["id"], item["id"], document, application, token))
                found += 1
    return chosen


def learn(service: Service, channel: Channel, number: str) -> None:
    """Reads the reference case: what every other case of the service must look like but for name and files."""
    seen = channel.get(f"/api/v1/cases/{number}", token=service.token).json
    service.answers = seen["answers"]
    service.event_count = seen["eventCount"]
    step = seen["currentStep"]
    outcome = next((outcome for outcome in step["outcomes"] if not outcome["asksForCorrection"]), None)
    if outcome is not None:
        service.step = step["id"]
        service.completion = api_walk.completion(
            step, outcome, seen["requirements"], service.application["answers"])
