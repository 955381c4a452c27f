"""Drives services through the API with nothing but what their standards say, as a stranger would."""

import collections


def standard(api, agency, service):
    return api.get(f"/api/v1/agencies/{agency}/services/{service}").json


def services(api):
    """Every service of every office, as (agency, service)."""
    found = []
    for agency in api.get("/api/v1/agencies").json["agencies"]:
        for service in api.get(agency["links"]["services"]).json["services"]:
            found.append((agency["id"], service["id"]))
    return found


def chosen(answers):
    """The options that were chosen, by field."""
    return {field: value if isinstance(value, list) else [value] for field, value in answers.items()}


def is_open(part, answers):
    """Tells whether a part that may hang on a condition is open for these answers."""
    when = part["when"]
    return when is None or any(option in chosen(answers).get(when["field"], []) for option in when["is"])


def application(document, choices=None, optional=False):
    """An application made of the standard's own examples."""
    answers = {}
    for page in document["form"]:
        for field in page["fields"]:
            if is_open(page, answers) and is_open(field, answers) and (optional or not field["optional"]):
                answers[field["id"]] = (choices or {}).get(field["id"], field["example"])
    upload = {"name": "contoh.png", "content": picture(document)}
    documents = {
        requirement["id"]: [upload]
        for requirement in document["delivery"]["requirements"]
        if requirement["means"] == "upload" and is_open(requirement, answers)
    }
    return {"answers": answers, "documents": documents, "consent": True}


PICTURE = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==")


def picture(_document=None):
    return PICTURE


def way_to_fulfilment(document, answers):
    """The outcomes, step by step, of a shortest way that gives the service."""
    procedure = document["delivery"]["procedure"]
    steps = {step["id"]: step for step in procedure}
    good = {end["id"] for end in document["delivery"]["ends"] if end["result"] == "fulfilled"}
    first = next(outcome for outcome in procedure[0]["outcomes"] if is_open(outcome, answers))
    queue = collections.deque([(first["to"], [])])
    seen = set()
    best = None
    while queue:
        target, way = queue.popleft()
        if target["end"] is not None:
            if target["end"] in good:
                best = way
                break
            continue
        if target["step"] in seen:
            continue
        seen.add(target["step"])
        step = steps[target["step"]]
        for outcome in step["outcomes"]:
            if is_open(outcome, answers) and not outcome["asksForCorrection"]:
                queue.append((outcome["to"], way + [(step, outcome)]))
    return best


def completion(step, outcome, requirements, answers):
    """What is sent to take an outcome: the examples of the fields, and every requirement accepted."""
    body = {"outcome": outcome["id"]}
    if outcome["recordsFields"]:
        body["fields"] = {
            field["id"]: field["example"]
            for field in step["fields"]
            if not field["optional"] and is_open(field, answers)
        }
    if outcome["judgesPapers"]:
        body["checks"] = {item["id"]: True for item in requirements if item["status"] != "accepted"}
    if outcome["needsReason"]:
        body["note"] = "Sesuai hasil pemeriksaan."
    return body


class Walk:
    """One case from application to end."""

    def __init__(self, api, agency, service, token_of, choices=None):
        self.api = api
        self.agency = agency
        self.token_of = token_of
        self.document = standard(api, agency, service)
        self.application = application(self.document, choices)
        self.answers = self.application["answers"]
        receipt = api.post(self.document["links"]["cases"], self.application)
        assert receipt.status == 201, (agency, service, receipt)
        self.receipt = receipt.json
        self.number = self.receipt["number"]
        self.code = self.receipt["trackingCode"]
        self.path = f"/api/v1/cases/{self.number}"

    def take(self, step, outcome, **more):
        """Takes an outcome as somebody who may."""
        seen = self.api.get(self.path, code=self.code).json
        body = completion(step, outcome, seen["requirements"], self.answers) | more
        role = outcome["performers"][0]["id"]
        who = {"code": self.code} if role == "applicant" else {"token": self.token_of(self.agency, role)}
        if role == "applicant":
            body.pop("checks", None)
        return self.api.post(f"{self.path}/steps/{step['id']}", body, **who)

    def finish(self):
        """Goes the shortest way to an end that gives the service."""
        way = way_to_fulfilment(self.document, self.answers)
        assert way is not None, f"{self.agency}/{self.document['id']}: no way leads to the service"
        for step, outcome in way:
            done = self.take(step, outcome)
            assert done.status == 200, (self.agency, self.document["id"], step["id"], outcome["id"], done)
        return self.api.get(self.path, code=self.code).json
