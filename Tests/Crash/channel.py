"""HTTP to one or two nodes, over connections that are kept open, as programs of other offices do it."""

import http.client
import json
import random


class Broken(Exception):
    """The connection broke before the answer was read completely: nobody knows what became of the request."""


class Answer:
    """What was read completely."""

    def __init__(self, status: int, headers, body: bytes):
        self.status = status
        self.headers = headers
        self.body = body

    @property
    def json(self):
        return json.loads(self.body)

    def __repr__(self):
        return f"{self.status} {self.body[:400]!r}"


class Channel:
    """The connections of one client, one for each node."""

    def __init__(self, ports: list[int], timeout: float = 30):
        self.ports = ports
        self.timeout = timeout
        self.connections: dict[int, http.client.HTTPConnection] = {}
        self.choice = random.Random(id(self))

    def send(self, method: str, path: str, body: bytes | None = None, headers: dict | None = None,
             port: int | None = None) -> Answer:
        """One request to one of the nodes.

        Raises Broken when no complete answer came."""
        port = port or self.choice.choice(self.ports)
        connection = self.connections.get(port)
        if connection is None:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=self.timeout)
            self.connections[port] = connection
        try:
            connection.request(method, path, body=body, headers=headers or {})
            response = connection.getresponse()
            # Raises when the server ends in the middle of the body.
            return Answer(response.status, response.headers, response.read())
        except (OSError, http.client.HTTPException) as fault:
            connection.close()
            del self.connections[port]
            raise Broken(f"{type(fault).__name__}: {fault}") from fault

    def ask(self, method: str, path: str, content=None, *, token: str | None = None, code: str | None = None,
            key: str | None = None, port: int | None = None) -> Answer:
        """One request in the manner of the API."""
        headers = {"Accept-Language": "en"}
        body = None
        if content is not None:
            body = content if isinstance(content, bytes) else json.dumps(content).encode()
            headers["Content-Type"] = "application/json"
        if token:
            headers["Authorization"] = f"Bearer {token}"
        if code:
            headers["Maklumat-Code"] = code
        if key:
            headers["Idempotency-Key"] = key
        return self.send(method, path, body, headers, port)

    def get(self, path: str, **options) -> Answer:
        return self.ask("GET", path, **options)

    def post(self, path: str, content=None, **options) -> Answer:
        return self.ask("POST", path, content, **options)

    def close(self) -> None:
        for connection in self.connections.values():
            connection.close()
        self.connections.clear()
