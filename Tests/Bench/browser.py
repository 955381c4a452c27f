"""A visitor with cookies, on one connection that stays open."""

import gzip
import http.client
import urllib.parse

from place import Fault


class Browser:
    """Asks one server; follows nothing by itself."""

    def __init__(self, host: str):
        self.connection = http.client.HTTPConnection(host, timeout=60)
        self.cookies: dict[str, str] = {}

    def ask(
        self, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None
    ) -> tuple[int, str, dict[str, str]]:
        """Status, text and headers of an answer; its cookies are kept."""
        sent = dict(headers or {})
        if self.cookies and "Cookie" not in sent:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        for is_last in (False, True):
            try:
                self.connection.request(method, path, body, sent)
                answer = self.connection.getresponse()
                content = answer.read()
                break
            except (http.client.RemoteDisconnected, ConnectionResetError, BrokenPipeError):
                # A connection that was idle for a minute is closed by the server.
                self.connection.close()
                if is_last:
                    raise
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = line.split(";")[0].partition("=")
            self.cookies[name] = value
        if answer.headers.get("Content-Encoding") == "gzip":
            content = gzip.decompress(content)
        return answer.status, content.decode(), dict(answer.headers)

    def send(self, path: str, **fields: str) -> int:
        """Sends a form and gives the status."""
        body = urllib.parse.urlencode(fields).encode()
        return self.ask("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded"})[0]

    def sign_in(self, account: str) -> str:
        """Signs in with a demo account and gives the cookie."""
        status = self.send("/kantor/masuk", pengguna=account, sandi="maklumat-demo")
        if status != 303 or "maklumat_sesi" not in self.cookies:
            raise Fault(f"{account} could not sign in: status {status}.")
        return f"maklumat_sesi={self.cookies['maklumat_sesi']}"

    def track(self, number: str, code: str) -> str:
        """Opens a case with its code and gives the cookie."""
        self.cookies.clear()
        status = self.send("/lacak", nomor=number, kode=code)
        if status != 303 or not self.cookies:
            raise Fault(f"{number} could not be opened with its code: status {status}.")
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())
