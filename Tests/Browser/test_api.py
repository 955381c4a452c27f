"""The JSON API over a real port. Every answer is also held against the published OpenAPI document (see api_client)."""

import base64
import hashlib
import concurrent.futures
import json
import pathlib
import random
import re
import uuid

import openapi_spec_validator
import pytest

import api_walk
from api_client import API

OFFICE = "kabupaten-pasuruan"
SERVICE = "kantor-cabang-ksp"
CASES = f"/api/v1/agencies/{OFFICE}/services/{SERVICE}/cases"


@pytest.fixture(scope="module")
def api(server):
    return API(server.url)


@pytest.fixture(scope="module")
def token_of(server):
    """Gives the token of whoever holds a role of an office."""
    kept = {}

    def token(agency, role):
        user = f"{agency.split('-', 1)[1]}.{role}"
        if user not in kept:
            kept[user] = server.token(user)
        return kept[user]

    return token


@pytest.fixture(scope="module")
def document(api):
    return api_walk.standard(api, OFFICE, SERVICE)


@pytest.fixture
def body(document):
    """A complete application."""
    return json.loads(json.dumps(api_walk.application(document)))


@pytest.fixture
def case(api, token_of):
    """A fresh case of the service that the tests look at most."""
    return api_walk.Walk(api, OFFICE, SERVICE, token_of)


def step_and_outcome(document, kind, wanted):
    step = next(step for step in document["delivery"]["procedure"] if step["kind"] == kind)
    return step, next(outcome for outcome in step["outcomes"] if wanted(outcome))


def check_step(document):
    """The step that checks the papers, its way on and its way back."""
    step, on = step_and_outcome(document, "verify", lambda outcome: outcome["judgesPapers"])
    back = next(outcome for outcome in step["outcomes"] if outcome["asksForCorrection"])
    return step, on, back


def applicant_of(step):
    return step["performers"][0]["id"]


# --- The document ---------------------------------------------------------------------------------------------------


def test_the_document_is_valid_openapi(api):
    openapi_spec_validator.validate(api.document)
    assert api.document["openapi"].startswith("3.1")


def test_every_described_operation_is_routed_and_no_other_method_is(api):
    values = {"agency": OFFICE, "service": SERVICE, "number": "3514-2026-000001", "step": "seleksi", "hash": "0" * 64,
              "rule": "wrong-step"}
    methods = {}
    for method, _, template, _ in api.routes:
        methods.setdefault(template, set()).add(method)
    assert len(methods) >= 15
    for template, known in methods.items():
        path = template.format(**values)
        refused = api.send("PATCH", path)
        assert refused.status == 405, (path, refused)
        allowed = {method.strip() for method in refused.headers["Allow"].split(",")}
        assert allowed == known | {"OPTIONS"} | ({"HEAD"} if "GET" in known else set()), path


def test_every_rule_of_the_document_is_explained_in_both_languages(api):
    rules = api.get("/api/problems").json["problems"]
    named = api.document["components"]["schemas"]["Problem"]["properties"]["rule"]["enum"]
    assert [rule["rule"] for rule in rules] == named
    for rule in rules:
        for text in (rule["title"], rule["advice"]):
            assert text["id"] and text["en"], rule
        assert api.get(rule["type"]).json == rule


def test_published_documents_are_fetched_once_and_may_be_read_by_other_sites(api):
    first = api.get(f"/api/v1/agencies/{OFFICE}")
    assert first.headers["Access-Control-Allow-Origin"] == "*"
    again = api.get(f"/api/v1/agencies/{OFFICE}", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status == 304 and again.body == b""
    head = api.send("HEAD", f"/api/v1/agencies/{OFFICE}")
    assert head.status == 200 and int(head.headers["Content-Length"]) == len(first.body) and head.body == b""


# --- The catalogue --------------------------------------------------------------------------------------------------


def test_the_four_offices_publish_thirty_five_services(api):
    assert len(api.get("/api/v1/agencies").json["agencies"]) == 4
    assert len(api_walk.services(api)) == 35


def test_a_standard_has_its_fourteen_components(document):
    delivery, management = document["delivery"], document["management"]
    assert {"requirements", "procedure", "time", "fee", "products", "complaints"} <= delivery.keys()
    assert list(management) == [
        "legalBasis", "facilities", "competences", "oversight", "staff", "guarantee", "safety", "evaluation"]
    assert all(management.values()), "this decree prints all eight"
    assert document["decree"] == {"number": "950/271/424.085/2024", "date": "2024-01-31", "annex": 1}
    assert delivery["time"][0]["max"]["text"] == {"id": "5 hari kerja", "en": "5 working days"}
    assert delivery["fee"]["amount"] == 0
    marks = {outcome["provenance"]["kind"] for step in delivery["procedure"] for outcome in step["outcomes"]}
    assert "added" in marks and "printed" in marks


def test_what_a_decree_leaves_out_is_null_and_not_empty(api):
    management = api_walk.standard(api, "kabupaten-jombang", "pelatihan-sdm-koperasi")["management"]
    assert set(management.values()) == {None}


def test_linked_data_names_the_service_and_keeps_the_order_of_its_steps(api, document):
    answer = api.get(f"/api/v1/agencies/{OFFICE}/services/{SERVICE}/linked-data")
    assert answer.headers["Content-Type"] == "application/ld+json"
    graph = answer.json["@graph"]
    service = next(node for node in graph if node["@type"] == "cpsv:PublicService")
    titles = {text["@language"]: text["@value"] for text in service["dct:title"]}
    assert titles == {"id": document["name"]["id"], "en": document["name"]["en"]}
    assert service["cv:processingTime"] == {"@value": "P5D", "@type": "xsd:duration"}
    steps = [step["@id"].rsplit("/", 1)[1] for step in service["mkl:step"]["@list"]]
    assert steps == [step["id"] for step in document["delivery"]["procedure"]]
    nodes = {node["@id"] for node in graph}
    assert service["cv:hasCompetentAuthority"]["@id"] in nodes
    prefixes = answer.json["@context"]
    for node in graph:
        for key in node:
            assert key.startswith("@") or key.split(":")[0] in prefixes, key


# --- From application to product ------------------------------------------------------------------------------------


def test_every_service_runs_from_application_to_product_by_its_standard_alone(api, token_of):
    for agency, service in api_walk.services(api):
        walk = api_walk.Walk(api, agency, service, token_of)
        seen = walk.finish()
        assert seen["status"] == "ended", (agency, service, seen["status"])
        assert seen["end"]["result"] == "fulfilled"
        assert seen["products"], f"{agency}/{service} gave no product"
        assert seen["due"]["state"] == "ended"


def test_every_example_of_a_standard_passes_its_own_check(api):
    for agency, service in api_walk.services(api):
        document = api_walk.standard(api, agency, service)
        filled = api_walk.application(document, optional=True)
        answer = api.post(document["links"]["cases"], filled)
        assert answer.status == 201, (agency, service, answer)


def test_the_example_of_the_manual_is_accepted(api):
    manual = (pathlib.Path(__file__).resolve().parents[2] / "docs" / "api.md").read_text()
    example = re.search(r"```json\n(.*?)```", manual, re.DOTALL)[1]
    answer = api.post(f"/api/v1/agencies/{OFFICE}/services/konsultasi/cases", example)
    assert answer.status == 201, answer


def test_an_application_of_the_standard_fits_the_published_schema(api, body):
    api.validate(body, api.request_schema("POST", CASES))


# --- Filing ---------------------------------------------------------------------------------------------------------


def test_filing_answers_with_number_code_and_status(api, body):
    answer = api.post(CASES, body)
    assert answer.status == 201
    receipt = answer.json
    assert answer.headers["Location"] == f"/api/v1/cases/{receipt['number']}"
    assert len(receipt["trackingCode"]) == 10
    assert receipt["status"] == "withOffice"
    assert receipt["filedAt"].endswith("+07:00")


def service_with_promise_from(api, start):
    """A service whose first promise has a limit and begins like this, whatever is chosen."""
    for agency, service in api_walk.services(api):
        document = api_walk.standard(api, agency, service)
        promise = next(iter(document["delivery"]["time"]), None)
        if promise and promise["from"] == start and promise["max"] and promise["when"] is None:
            return document
    pytest.fail(f"no service promises from {start}")


def test_a_promise_from_the_complete_file_says_that_it_has_not_begun(api):
    document = service_with_promise_from(api, "complete")
    receipt = api.post(document["links"]["cases"], api_walk.application(document)).json
    assert receipt["dueAt"] is None
    assert receipt["due"]["state"] == "notStarted"
    assert receipt["due"]["promise"]["id"] == document["delivery"]["time"][0]["id"]
    assert "complete" in receipt["due"]["explanation"]["en"]


def test_a_promise_from_receipt_is_due_at_once(api):
    document = service_with_promise_from(api, "receipt")
    receipt = api.post(document["links"]["cases"], api_walk.application(document)).json
    assert receipt["due"]["state"] == "running"
    assert receipt["dueAt"] == receipt["due"]["dueAt"] and receipt["dueAt"][-6:] in ("+07:00", "+08:00", "+09:00")


def test_answers_may_come_in_any_honest_shape(api, body, document):
    fields = {field["id"]: field for page in document["form"] for field in page["fields"]}
    answers = body["answers"]
    person = {
        "name": answers.pop("pemohon.nama"), "nik": int(answers.pop("pemohon.nik")),
        "phone": answers.pop("pemohon.phone"), "address": dict(answers.pop("pemohon.alamat"), postalCode=67153)}
    for field, value in answers.items():
        match fields[field]["type"]:
            case "choice":
                answers[field] = [value]
            case "money":
                answers[field] = "Rp 25.000.000"
            case "file":
                answers[field] = value[0]
    body["applicant"] = person
    body["documents"] = {name: dict(files[0], content="data:image/png;base64," + files[0]["content"])
                         for name, files in body["documents"].items()}
    assert api.post(CASES, body).status == 201


def test_a_json_number_is_never_read_as_indonesians_write_numbers(api, token_of):
    walk = api_walk.Walk(api, OFFICE, "rekomendasi-bbm", token_of)
    number = next(
        (field for page in walk.document["form"] for field in page["fields"]
         if field["type"] == "number" and not field["optional"] and field.get("maximum") is None), None)
    assert number is not None
    whole = json.dumps(walk.application).replace(
        json.dumps(number["id"]) + ": " + json.dumps(number["example"]), json.dumps(number["id"]) + ": 1.250e3")
    filed = api.post(walk.document["links"]["cases"], whole)
    assert filed.status == 201, filed
    officer = token_of(OFFICE, walk.document["delivery"]["procedure"][1]["performers"][0]["id"])
    seen = api.get(filed.headers["Location"], token=officer).json
    assert seen["answers"][number["id"]] == 1250


def test_everything_wrong_is_said_at_once_with_its_place(api, body):
    body["answers"]["pemohon.nik"] = "123"
    body["answers"]["pemohon.alamat"] = "Jl. Melati"
    del body["answers"]["nama-koperasi"]
    answer = api.post(CASES, body)
    assert answer.status == 422 and answer.json["rule"] == "fields-invalid"
    faults = {fault["field"]: fault for fault in answer.json["errors"]}
    assert faults["pemohon.nik"]["code"] == "wrongDigitCount"
    assert faults["pemohon.alamat"]["code"] == "wrongShape" and "street" in faults["pemohon.alamat"]["message"]
    assert faults["nama-koperasi"]["code"] == "missing"
    assert faults["nama-koperasi"]["pointer"] == "/answers/nama-koperasi"


def test_refusals_speak_the_language_that_was_asked_for(api, body):
    body["consent"] = False
    english = api.post(CASES, body, language="en-GB,id;q=0.5")
    indonesian = api.post(CASES, body, language="id,en;q=0.8")
    assert english.json["rule"] == indonesian.json["rule"] == "consent-missing"
    assert english.headers["Content-Language"] == "en" and indonesian.headers["Content-Language"] == "id"
    assert english.json["detail"] != indonesian.json["detail"]


def test_without_consent_or_papers_nothing_is_opened(api, token_of):
    document = api_walk.standard(api, "provinsi-jawa-timur", "nib")
    body = api_walk.application(document)
    body.pop("consent")
    assert api.post(document["links"]["cases"], body).json["rule"] == "consent-missing"
    body["consent"] = True
    body["documents"] = {}
    assert api.post(document["links"]["cases"], body).json["rule"] == "requirements-missing"


def test_a_repeated_submission_gives_the_same_case(api, body):
    key = {"Idempotency-Key": str(uuid.uuid4())}
    first = api.post(CASES, body, headers=key)
    again = api.post(CASES, body, headers=key)
    assert (first.status, again.status) == (201, 200)
    assert again.headers["Idempotency-Replayed"] == "true"
    assert again.json["number"] == first.json["number"] and again.json["trackingCode"] == first.json["trackingCode"]
    body["answers"]["nama-koperasi"] = "Koperasi lain"
    other = api.post(CASES, body, headers=key)
    assert other.status == 422 and other.json["rule"] == "idempotency-key-reused"


def test_of_many_submissions_at_once_with_one_key_one_case_comes(api, body):
    key = {"Idempotency-Key": str(uuid.uuid4())}
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: api.post(CASES, body, headers=key), range(8)))
    assert len({answer.json["number"] for answer in answers}) == 1
    assert sorted(answer.status for answer in answers) == [200] * 7 + [201]


def test_an_officer_files_at_the_counter_what_was_seen(api, body, document, token_of):
    requirement = next(item for item in document["delivery"]["requirements"] if item["means"] == "upload")["id"]
    body["documents"].pop(requirement)
    body["evidence"] = {requirement: "seen"}
    refused = api.post(CASES, body)
    assert refused.status == 422 and refused.json["errors"][0]["pointer"] == "/evidence"
    step, _, _ = check_step(document)
    officer = token_of(OFFICE, applicant_of(step))
    filed = api.post(CASES, body, token=officer)
    assert filed.status == 201
    seen = api.get(filed.headers["Location"], token=officer).json
    assert seen["channel"] == "counter"
    assert next(item for item in seen["requirements"] if item["id"] == requirement)["evidence"] == "seen"


def test_an_officer_of_another_office_cannot_file_here(api, body, token_of):
    stranger = token_of("kabupaten-jombang", "kepala-dinas")
    assert api.post(CASES, body, token=stranger).json["rule"] == "not-allowed"


# --- Following ------------------------------------------------------------------------------------------------------


def test_number_and_code_open_a_case_in_header_or_address(api, case):
    assert api.get(case.path, code=case.code).status == 200
    assert api.get(f"{case.path}?code={case.code.lower()}").json["number"] == case.number
    assert api.get(case.path).status == 401
    assert api.get(case.path, code="0000000000").json["rule"] == "wrong-tracking-code"


def test_the_applicant_never_sees_what_colleagues_write(api, case):
    step, on, _ = check_step(case.document)
    assert case.take(step, on, note="Catatan rahasia untuk rekan").status == 200
    answer = api.get(case.path, code=case.code)
    assert b"rahasia" not in answer.body
    assert b"pasuruan." not in answer.body, "no officer is named"
    assert "answers" not in answer.json and "applicant" not in answer.json


def test_the_office_sees_the_whole_file_and_other_offices_see_nothing(api, case, token_of):
    step, on, _ = check_step(case.document)
    assert case.take(step, on, note="Lengkap semua").status == 200
    seen = api.get(case.path, token=token_of(OFFICE, applicant_of(step))).json
    assert seen["answers"]["pemohon.nik"] == case.answers["pemohon.nik"]
    done = next(entry for entry in seen["timeline"] if entry["event"] == "completed" and entry["step"] == step["id"])
    assert done["note"] == "Lengkap semua" and done["actor"].startswith("officer:pasuruan.")
    assert all(item["status"] == "accepted" for item in seen["requirements"])
    stranger = api.get(case.path, token=token_of("kabupaten-jombang", "kepala-dinas"))
    assert stranger.status == 404


def test_the_account_of_a_promise_stands_in_the_case(api, case):
    seen = api.get(case.path, code=case.code).json
    account = seen["due"]["accounts"][0]
    assert account["running"] and account["dueAt"] == seen["dueAt"] and account["used"] == 0


def test_the_clock_stands_still_while_the_applicant_has_the_case(api, case):
    step, _, back = check_step(case.document)
    upload = next(item for item in case.document["delivery"]["requirements"] if item["means"] == "upload")["id"]
    case.take(step, back, checks={upload: {"accepted": False, "remark": "Kabur."}})
    seen = api.get(case.path, code=case.code).json
    assert seen["dueAt"] is None and seen["due"]["state"] == "paused"
    assert seen["due"]["accounts"][0]["suspensions"][0]["to"] is None


# --- Working --------------------------------------------------------------------------------------------------------


def test_a_correction_goes_to_the_applicant_and_back(api, case, token_of):
    step, on, back = check_step(case.document)
    upload = next(item for item in case.document["delivery"]["requirements"] if item["means"] == "upload")["id"]
    plain = case.take(step, back)
    assert plain.json["rule"] == "nothing-to-correct"
    silent = case.take(step, back, checks={upload: {"accepted": False}})
    assert silent.json["rule"] == "remark-missing"
    asked = case.take(step, back, checks={upload: {"accepted": False, "remark": "Foto kabur."}})
    assert asked.status == 200 and asked.json["status"] == "withApplicant"

    seen = api.get(case.path, code=case.code).json
    assert [item["id"] for item in seen["correction"]["requirements"]] == [upload]
    assert seen["correction"]["requirements"][0]["remark"] == "Foto kabur."
    corrections = seen["links"]["corrections"]
    strange = api.post(corrections, {"answers": {"nama-koperasi": "Lain"}}, code=case.code)
    assert strange.status == 409 and strange.json["rule"] == "not-asked-to-correct"
    assert api.post(corrections, {}, code=case.code).json["rule"] == "correction-incomplete"
    picture = {"name": "baru.png", "content": api_walk.PICTURE}
    mended = api.post(corrections, {"documents": {upload: picture}}, code=case.code)
    assert mended.status == 200 and mended.json["correction"] is None and mended.json["status"] == "withOffice"
    assert case.take(step, on).status == 200


def test_nothing_is_decided_while_a_requirement_is_unchecked(api, case):
    step, on, _ = check_step(case.document)
    answer = case.take(step, on, checks={})
    assert answer.status == 422 and answer.json["rule"] == "requirements-unchecked"
    shape = case.take(step, on, checks="acceptAll")
    assert shape.json["errors"][0]["pointer"] == "/checks"


def test_a_late_request_is_told_where_the_case_stands(api, case):
    step, on, _ = check_step(case.document)
    moved = case.take(step, on).json
    late = case.take(step, on)
    assert late.status == 409 and late.json["rule"] == "wrong-step"
    assert late.json["currentStep"]["id"] == moved["currentStep"]["id"]
    assert late.json["eventCount"] == moved["eventCount"]


def test_of_two_officers_the_second_is_told(api, case, token_of):
    step, on, _ = check_step(case.document)
    officer = token_of(OFFICE, applicant_of(step))
    shown = api.get(case.path, token=officer).json["eventCount"]
    api.post(f"{case.path}/messages", {"message": "Halo"}, code=case.code)
    late = case.take(step, on, ifEventCount=shown)
    assert late.status == 409 and late.json["rule"] == "changed-meanwhile"
    assert case.take(step, on, ifEventCount=late.json["eventCount"]).status == 200


def test_what_a_step_records_is_checked_by_field(api, case):
    way = api_walk.way_to_fulfilment(case.document, case.answers)
    for step, outcome in way:
        needed = [field for field in step["fields"] if not field["optional"]]
        if outcome["recordsFields"] and needed:
            bare = case.take(step, outcome, fields={})
            assert bare.status == 422 and bare.json["rule"] == "fields-invalid"
            assert {fault["field"] for fault in bare.json["errors"]} == {field["id"] for field in needed}
            return
        assert case.take(step, outcome).status == 200
    pytest.fail("no step of this service records anything")


def test_only_performers_finish_a_step(api, case, token_of):
    step, on, _ = check_step(case.document)
    head = token_of(OFFICE, "kepala-dinas")
    body = api_walk.completion(step, on, [], case.answers)
    wrong = api.post(f"{case.path}/steps/{step['id']}", body, token=head)
    assert wrong.status == 403 and wrong.json["rule"] == "not-your-step"
    applicant = api.post(f"{case.path}/steps/{step['id']}", {"outcome": on["id"]}, code=case.code)
    assert applicant.status == 403
    assert api.get(case.path, token=head).json["currentStep"]["outcomes"] == []


def test_an_appointment_is_fixed_and_shown_to_the_applicant(api, case, token_of):
    for step, outcome in api_walk.way_to_fulfilment(case.document, case.answers):
        officer = {"token": token_of(OFFICE, outcome["performers"][0]["id"])}
        schedule = {"date": "2099-03-16", "time": "09.00", "place": "Kantor koperasi", "people": "Tim survei"}
        answer = api.post(f"{case.path}/schedule", schedule, **officer)
        if step["kind"] in ("visit", "meet", "conduct"):
            assert answer.status == 200
            seen = api.get(case.path, code=case.code).json["appointment"]
            assert seen == {"date": "2099-03-16", "time": "09:00", "place": "Kantor koperasi", "people": "Tim survei"}
            wrong = api.post(f"{case.path}/schedule", dict(schedule, date="2026-02-30"), **officer)
            assert wrong.json["errors"][0]["code"] == "notADate"
            return
        assert answer.json["rule"] == "not-schedulable"
        assert case.take(step, outcome).status == 200
    pytest.fail("no step of this service takes an appointment")


def test_a_case_is_taken_and_shows_in_the_inbox_as_mine(api, case, token_of):
    step, _, _ = check_step(case.document)
    officer = token_of(OFFICE, applicant_of(step))
    me = api.get("/api/v1/me", token=officer).json
    taken = api.post(f"{case.path}/assignee", {}, token=officer)
    assert taken.json["assignee"] == me["id"]
    mine = api.get(f"/api/v1/inbox?mine=true&service={SERVICE}", token=officer).json
    assert case.number in [item["number"] for item in mine["items"]]
    nobody = api.post(f"{case.path}/assignee", {"to": "nobody.known"}, token=officer)
    assert nobody.json["rule"] == "colleague-cannot"


def test_the_case_of_an_absent_colleague_is_taken_over_and_put_back(server, api, case, token_of):
    step, _, _ = check_step(case.document)
    role = applicant_of(step)
    first = token_of(OFFICE, role)
    holder = api.get("/api/v1/me", token=first).json["id"]
    name = f"rekan-{case.number}"
    server.add_user(name, OFFICE, role)
    second = server.token(name)
    assert api.post(f"{case.path}/assignee", {}, token=first).status == 200
    assert api.post(f"{case.path}/assignee", {}, token=second).json["rule"] == "held-by-colleague"
    assert api.post(f"{case.path}/assignee", {"from": "somebody.else"}, token=second).json["rule"] == "held-by-colleague"
    assert api.post(f"{case.path}/assignee", {"from": holder}, token=second).json["assignee"] == name
    assert api.ask("DELETE", f"{case.path}/assignee", token=first).json["rule"] == "held-by-colleague"
    assert api.ask("DELETE", f"{case.path}/assignee", token=second).json["assignee"] is None


def test_the_inbox_is_read_page_by_page_without_loss(api, token_of, document):
    step, _, _ = check_step(document)
    officer = token_of(OFFICE, applicant_of(step))
    for _ in range(3):
        api_walk.Walk(api, OFFICE, SERVICE, token_of)
    whole = [item["number"] for item in api.get("/api/v1/inbox?limit=100", token=officer).json["items"]][:6]
    pages, after = [], None
    while len(pages) < len(whole):
        page = api.get("/api/v1/inbox?limit=2" + (f"&after={after}" if after else ""), token=officer).json
        pages += [item["number"] for item in page["items"]]
        after = page["next"]
        if after is None:
            break
    assert pages[: len(whole)] == whole and len(whole) >= 3
    for wrong in ("limit=0", "limit=x", "kind=all", "after=1-x", "service=nothing", "overdu=true", "mine=perhaps"):
        assert api.get(f"/api/v1/inbox?{wrong}", token=officer).status == 400, wrong


def test_messages_go_both_ways(api, case, token_of):
    step, _, _ = check_step(case.document)
    assert api.post(f"{case.path}/messages", {"message": "Kapan survei?"}, code=case.code).status == 200
    officer = token_of(OFFICE, applicant_of(step))
    assert api.post(f"{case.path}/messages", {"message": "Hari Senin."}, token=officer).status == 200
    seen = api.get(case.path, code=case.code).json["messages"]
    assert [(item["from"], item["text"]) for item in seen] == [("applicant", "Kapan survei?"), ("office", "Hari Senin.")]
    assert api.post(f"{case.path}/messages", {"message": "  "}, code=case.code).json["rule"] == "message-empty"


def test_the_applicant_takes_the_application_back(api, case):
    answer = api.post(f"{case.path}/withdrawal", {"reason": "Batal"}, code=case.code)
    assert answer.json["status"] == "ended" and answer.json["end"]["result"] == "withdrawn"
    again = api.post(f"{case.path}/withdrawal", code=case.code)
    assert again.status == 409 and again.json["rule"] == "case-ended"


def test_files_go_only_to_those_who_may_have_them(api, case, token_of):
    seen = api.get(case.path, code=case.code).json
    file = next(item for item in seen["requirements"] if item["files"])["files"][0]
    fetched = api.get(file["href"], code=case.code)
    assert fetched.status == 200 and fetched.headers["Content-Type"] == "image/png"
    assert fetched.body == base64.b64decode(api_walk.PICTURE)
    assert fetched.headers["Content-Disposition"].startswith("attachment")
    assert api.get(file["href"]).status == 401
    assert api.get(f"{case.path}/files/{'0' * 64}", code=case.code).status == 404
    assert api.get(file["href"], token=token_of("kabupaten-jombang", "kepala-dinas")).status == 404


# --- Strangers ------------------------------------------------------------------------------------------------------

BAD_BODIES = [
    b"", b"{", b"[]", b"null", b"\"x\"", b"{\"a\":1,\"a\":2}", b"{\"applicant\":", b"[" * 100_000, b"{\"x\":" * 5_000,
    b"\xff\xfe{\x00}", b"{\"consent\":\"\xc3\"}", b"{\"consent\":tru}", b"{\"consent\":true}}", b"{\"consent\":01}",
    b"{\"consent\":\"\\ud800\"}", b"{\"consent\":\"\\u12\"}", b"{\"consent\":\"\x01\"}",
    b"{\"answers\":{\"modal-kerja\":1e999999999,\"consent\":true}}", b"{\"answers\":{\"modal-kerja\":" + b"9" * 5000 + b"}}",
    b"{\"answers\":[1,2]}", b"{\"answers\":{\"daftar-anggota\":[[1],2,{\"x\":{}}]}}",
    b"{\"documents\":{\"domisili\":[{\"name\":\"x\",\"content\":\"@@@\"}]}}",
    b"{\"documents\":{\"domisili\":{\"content\":12}},\"consent\":true}",
    b"{\"applicant\":{\"address\":[[]],\"nik\":{}},\"consent\":{}}", b"{\"evidence\":{\"domisili\":5}}",
    b"[" + b"1," * 300_000 + b"1]", "{\"answers\":{\"\u0000\":\"\u202e\"}}".encode(),
]


@pytest.mark.parametrize("content", BAD_BODIES, ids=range(len(BAD_BODIES)))
def test_a_bad_body_is_refused_with_a_reason(api, content):
    answer = api.post(CASES, content)
    assert answer.status in (400, 422), answer
    assert answer.json["detail"]


def places(value, path=()):
    """Every place in a JSON value."""
    yield path
    if isinstance(value, dict):
        for key in value:
            yield from places(value[key], (*path, key))
    elif isinstance(value, list):
        for index in range(len(value)):
            yield from places(value[index], (*path, index))


def test_no_junk_in_any_place_breaks_the_server(api, body):
    junk = [None, True, -1, 10**30, 1e-30, "", " ", "\u0000", "\u202e", "x" * 6000, [], {}, [[]], {"": {}}, [None], "1.000,5"]
    dice = random.Random(2026)
    spots = [place for place in places(body) if place]
    for _ in range(250):
        broken = json.loads(json.dumps(body))
        for place in dice.sample(spots, dice.randint(1, 3)):
            holder = broken
            try:
                for key in place[:-1]:
                    holder = holder[key]
                holder[place[-1]] = dice.choice(junk)
            except (KeyError, IndexError, TypeError):
                continue
        assert api.post(CASES, broken).status in (201, 413, 422)


@pytest.mark.parametrize("number", ["1e-9223372036854775808", "1e9223372036854775807", "-0e99999999999999999999", "1e-31"])
def test_no_number_is_too_large_or_too_small_to_be_refused(server, api, number):
    content = f'{{"applicant": {{"nik": {number}}}}}'.encode()
    answer = api.send(
        "POST", "/api/v1/agencies/kabupaten-pasuruan/services/konsultasi/cases", content,
        {"Content-Type": "application/json"})
    assert answer.status == 422


def test_a_file_is_named_as_what_it_is(api, case, token_of, body):
    for name, expected in (("surat.exe", "surat.exe.png"), ("surat.PNG", "surat.PNG"), ("../../a\n.html", "a.html.png")):
        sent = json.loads(json.dumps(body))
        document = next(iter(sent["documents"]))
        sent["documents"][document][0]["name"] = name
        filed = api.post("/api/v1/agencies/kabupaten-pasuruan/services/" + SERVICE + "/cases", sent)
        assert filed.status == 201, filed
        seen = api.get(f"/api/v1/cases/{filed.json['number']}", code=filed.json["trackingCode"]).json
        files = [file for item in seen["requirements"] if item["id"] == document for file in item["files"]]
        assert [file["name"] for file in files] == [expected]


def test_broken_json_is_refused_with_line_and_column(api):
    answer = api.post(CASES, "{\n  \"consent\": true,\n  \"answers\": {,}\n}")
    assert answer.json["rule"] == "json-invalid"
    assert (answer.json["line"], answer.json["column"]) == (3, 15)


def test_files_are_known_by_their_bytes(api, body):
    name = next(iter(body["documents"]))
    for content, rule, status in (
        (b"<html>", "file-kind", 422), (b"", "file-empty", 422), (b"%PDF-1.4" + b"0" * 10 * 1024 * 1024, "file-too-large", 413),
    ):
        body["documents"][name] = [{"name": "surat.pdf", "content": base64.b64encode(content).decode()}]
        answer = api.post(CASES, body)
        assert (answer.status, answer.json["rule"]) == (status, rule), answer
        assert answer.json["errors"][0]["pointer"] == f"/documents/{name}/0/content"
    body["documents"][name] = [{"name": "surat.png", "content": api_walk.PICTURE}] * 11
    assert api.post(CASES, body).json["rule"] == "too-many-files"


def _in_lines(text):
    return "\r\n".join(text[start:start + 76] for start in range(0, len(text), 76))


@pytest.mark.parametrize("form", [
    lambda text: text, lambda text: text.rstrip("="), _in_lines, lambda text: f" {text}\n",
    lambda text: text.replace("+", "-").replace("/", "_"), lambda text: "data:application/pdf;base64," + text,
], ids=["plain", "without padding", "in lines", "between blanks", "for addresses", "data address"])
def test_files_come_in_every_form_of_base_64(api, body, form):
    name = next(iter(body["documents"]))
    # Lengths with every rest, and bytes that need both marks of the alphabet.
    contents = [b"%PDF-1.4\n" + bytes(range(256)) + b"\xfb\xff\xbf" * 9 + b"x" * rest for rest in range(3)]
    body["documents"][name] = [
        {"name": "surat.pdf", "content": form(base64.b64encode(content).decode())} for content in contents]
    filed = api.post(CASES, body)
    assert filed.status == 201, filed
    case = api.get(f"/api/v1/cases/{filed.json['number']}", code=filed.json["trackingCode"]).json
    stored = next(item["files"] for item in case["requirements"] if item["id"] == name)
    assert [file["hash"] for file in stored] == [hashlib.sha256(content).hexdigest() for content in contents]


@pytest.mark.parametrize("text", [
    "JVBERi0xLjQ!", "JVBERi0xLjQK=JVBERi0x", "JVBER", "JVBERi0xLjQK====", "=", "JVBERi0xLjQ\u00e9", "data:application/pdf,JVBERi0x"])
def test_what_is_no_base_64_is_refused(api, body, text):
    name = next(iter(body["documents"]))
    body["documents"][name] = [{"name": "surat.pdf", "content": text}]
    answer = api.post(CASES, body)
    assert answer.status == 422 and answer.json["rule"] == "body-invalid", answer
    assert answer.json["errors"][0]["pointer"] == f"/documents/{name}/0/content"


@pytest.mark.parametrize("members", [2, 16, 17, 18, 200])
def test_a_key_that_stands_twice_is_refused_however_many_there_are(api, members):
    for first in {0, (members - 1) // 2, members - 2}:
        names = [f"k{index}" for index in range(members - 1)]
        names.append(names[first])
        text = ",".join(f'"{name}":1' for name in names)
        answer = api.post(CASES, f'{{"answers":{{{text}}}}}')
        assert answer.json["rule"] == "json-invalid" and f"k{first}" in answer.json["detail"], answer


def test_other_media_types_and_huge_bodies_are_refused(api):
    assert api.post(CASES, "a=1", headers={"Content-Type": "application/x-www-form-urlencoded"}).status == 415
    huge = api.send("POST", CASES, headers={
        "Content-Type": "application/json", "Content-Length": str(41 * 1024 * 1024)})
    assert huge.status == 413 and huge.headers["Content-Type"] == "application/problem+json"


def test_unknown_addresses_are_problems_too(api):
    for path in ("/api", "/api/v2", "/api/v1/cases", "/api/v1/agencies/x", "/api/v1/a/b/c/d/e/f", "/api/problems/x"):
        answer = api.get(path)
        assert answer.status == 404 and answer.json["rule"] == "not-found", path


def test_a_wrong_token_never_counts_as_no_token(api, body):
    for header in ("Bearer mkl_WRONG", "Basic YTpi", "Bearer", "mkl_x"):
        answer = api.post(CASES, body, headers={"Authorization": header})
        assert answer.status == 401 and answer.json["rule"] == "token-invalid", header
        assert answer.headers["WWW-Authenticate"].startswith("Bearer")


def test_whoever_tries_codes_is_slowed_down(fresh_server, document):
    server = fresh_server("guesses", demo=False).start()
    api = API(server.url)
    filed = api.post(CASES, api_walk.application(document)).json
    path = f"/api/v1/cases/{filed['number']}"
    guesses = iter(range(200))
    while (answer := api.get(path, code=f"{next(guesses):010d}")).status == 403:
        pass
    assert answer.status == 429 and answer.json["rule"] == "too-many-attempts"
    assert int(answer.headers["Retry-After"]) > 0
    assert api.get(path, code=filed["trackingCode"]).status == 429, "the right code waits too"
