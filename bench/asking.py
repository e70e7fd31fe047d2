"""A person at the door: signs in with a form as a browser does, and looks at pages."""

from __future__ import annotations

import html
import http.client
import re
from dataclasses import dataclass, field
from urllib.parse import urlencode

HOST = "127.0.0.1"
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
TAGS = re.compile(r"<[^>]+>")


@dataclass
class Visitor:
    """Cookies of one person at one port."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)

    @property
    def cookie(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def ask(self, path: str, form: dict[str, str] | None = None) -> tuple[int, str]:
        """Status and page; what cookies come are kept."""
        connection = http.client.HTTPConnection(HOST, self.port, timeout=30)
        origin = f"http://localhost:{self.port}"
        headers = {"Host": f"localhost:{self.port}", "Origin": origin, "Cookie": self.cookie}
        if form is None:
            connection.request("GET", path, headers=headers)
        else:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            connection.request("POST", path, urlencode(form), headers)
        answer = connection.getresponse()
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = line.partition(";")[0].strip().partition("=")
            self.cookies[name] = value.strip('"')
        page = answer.read().decode()
        connection.close()
        return answer.status, page

    def sign_in(self, path: str, form: dict[str, str]) -> None:
        _status, page = self.ask(path)
        token = TOKEN.search(page)
        form = {**form, "csrfmiddlewaretoken": token[1] if token else ""}
        status, page = self.ask(path, form)
        if status not in (302, 303):
            raise SystemExit(f"Signing in at port {self.port} answered {status}.")

    def look(self, path: str) -> str:
        """The page's bare text, spaces made one; ends the run when it does not answer 200."""
        status, page = self.ask(path)
        if status != 200:
            raise SystemExit(f"{path} at port {self.port} answered {status} instead of 200.")
        return " ".join(html.unescape(TAGS.sub(" ", page)).split())
