"""A client of the API that holds every answer against the published document."""

import functools
import http.client
import json
import re
import urllib.parse

import jsonschema
import referencing
import referencing.jsonschema


class Answer:
    """What came back."""

    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body

    @property
    def json(self):
        return json.loads(self.body)

    def __repr__(self):
        return f"{self.status} {self.body[:600]!r}"


class API:
    """Asks one server. Every JSON answer is validated against `/api/openapi.json`: an answer that the document does not
    describe fails the test that caused it."""

    def __init__(self, url):
        self.address = urllib.parse.urlsplit(url)
        self.document = json.loads(self.send("GET", "/api/openapi.json").body)
        resource = referencing.Resource.from_contents(
            self.document, default_specification=referencing.jsonschema.DRAFT202012)
        self.registry = referencing.Registry().with_resource("urn:openapi", resource)
        self.routes = []
        for path, item in self.document["paths"].items():
            root = item.get("servers", self.document["servers"])[0]["url"]
            for method in ("get", "post", "put", "patch", "delete"):
                if method in item:
                    pattern = re.sub(r"\{\w+\}", "[^/]+", root + path).rstrip("/")
                    self.routes.append((method.upper(), re.compile(pattern + "/?$"), root + path, item[method]))

    def send(self, method, path, body=None, headers=None):
        """One request, as it is."""
        connection = http.client.HTTPConnection(self.address.hostname, self.address.port, timeout=60)
        try:
            connection.request(method, path, body=body, headers=headers or {})
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            connection.close()

    def ask(self, method, path, content=None, *, token=None, code=None, language="en", headers=None):
        """One request in the API's own manner; the answer is checked."""
        headers = dict(headers or {}, **{"Accept-Language": language})
        body = None
        if content is not None:
            body = content if isinstance(content, (bytes, str)) else json.dumps(content)
            headers.setdefault("Content-Type", "application/json")
        if token:
            headers["Authorization"] = f"Bearer {token}"
        if code:
            headers["Maklumat-Code"] = code
        answer = self.send(method, path, body, headers)
        self.check(method, path, answer)
        return answer

    def get(self, path, **options):
        return self.ask("GET", path, **options)

    def post(self, path, content=None, **options):
        return self.ask("POST", path, content, **options)

    def operation(self, method, path):
        plain = urllib.parse.urlsplit(path).path
        for known, pattern, _, operation in self.routes:
            if known == method and pattern.match(plain):
                return operation
        return None

    def check(self, method, path, answer):
        """Holds an answer against the document."""
        assert answer.status < 500, (method, path, answer)
        operation = self.operation(method, path)
        if operation is None:
            self.check_problem(answer)
            return
        described = operation["responses"].get(str(answer.status))
        if answer.status == 304:
            return
        assert described is not None, f"{method} {path} answers {answer.status}, which the document does not describe"
        kind = answer.headers["Content-Type"].split(";")[0]
        assert kind in described["content"], (kind, described["content"].keys())
        schema = described["content"][kind].get("schema")
        if schema and kind.endswith("json"):
            self.validate(answer.json, schema)
        if answer.status >= 400:
            self.check_problem(answer)

    def check_problem(self, answer):
        assert answer.status >= 400, answer
        assert answer.headers["Content-Type"] == "application/problem+json", answer
        problem = answer.json
        assert problem["status"] == answer.status
        assert problem["type"] == f"/api/problems/{problem['rule']}"
        assert problem["title"] and problem["detail"]
        self.validate(problem, {"$ref": "#/components/schemas/Problem"})

    def validate(self, value, schema):
        self.validator(json.dumps(schema)).validate(value)

    @functools.lru_cache(maxsize=None)
    def validator(self, schema):
        rooted = json.loads(schema.replace('"#/', '"urn:openapi#/'))
        return jsonschema.Draft202012Validator(rooted, registry=self.registry)

    def request_schema(self, method, path):
        """The schema of what an operation takes."""
        return self.operation(method, path)["requestBody"]["content"]["application/json"]["schema"]
