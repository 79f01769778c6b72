"""The real server in a process of its own, and people at it who fetch pages and send the builder's form."""

import http.client
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlencode

from tests.bench.document import ROLE
from tests.bench.measure import wall
from tests.browser.conftest import free_port
from tests.web.audit import fields

_WAIT_SECONDS = 60
_TIMING = re.compile(r"\btotal;dur=([\d.]+)")
_TOKEN = re.compile(r'name="csrf_token"[^>]* value="([^"]+)"')
_PROCESSOR = re.compile(r"\bcpu;dur=([\d.]+)")
_READY = re.compile(r"\bready;desc=(\w+)")


@dataclass(frozen=True)
class Answer:
    """What the server sent.

    Attributes:
        body: as it was sent, so perhaps compressed.
        seconds: from asking until the last byte was here.
    """

    status: int
    headers: dict[str, str]
    body: bytes
    seconds: float

    @property
    def own_seconds(self) -> float | None:
        """How long the server says that it took."""
        found = _TIMING.search(self.headers.get("server-timing", ""))
        return float(found[1]) / 1000 if found else None

    @property
    def processor_seconds(self) -> float | None:
        """How much processor time the server says that it took."""
        found = _PROCESSOR.search(self.headers.get("server-timing", ""))
        return float(found[1]) / 1000 if found else None

    @property
    def ready(self) -> str:
        """Whether the file was there already: hit, miss or joined."""
        found = _READY.search(self.headers.get("server-timing", ""))
        return found[1] if found else "unsaid"


@dataclass
class Visitor:
    """A person at the server, with one connection and one session."""

    port: int
    cookie: str = ""
    form: dict[str, list[str]] = field(default_factory=dict)

    @cached_property
    def _connection(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=_WAIT_SECONDS)

    def get(self, path: str, packed: bool = False) -> Answer:
        """Fetch a page or file, compressed where that is asked for."""
        return self._ask("GET", path, headers={"Accept-Encoding": "gzip, deflate, br"} if packed else {})

    def begin(self, role: str = ROLE) -> str:
        """Begin a posting with a full draft, and have its form; its address."""
        address = f"/postings/new?role={role}"
        page = self._ask("GET", address).body.decode()
        token = _TOKEN.findall(page)[:1]
        made = self._send(address, {**fields(page), "csrf_token": token, "way": ["full"]}, {})
        begun = made.headers["location"]
        self.form = {**fields(self._ask("GET", begun).body.decode(), "builder"), "csrf_token": token}
        return begun.split("?")[0]

    def type(self, address: str, title: str) -> Answer:
        """Write another title, which is saved and shown as the builder's script does it."""
        self.form["title"] = [title]
        answer = self._send(address, {**self.form, "do": ["save"]}, {"Accept": "application/json"})
        found = re.search(rb'"version":\s*"?(\d+)', answer.body)
        assert found, answer
        self.form["version"] = [found[1].decode()]
        return answer

    def _send(self, path: str, sent: dict[str, list[str]], headers: dict[str, str]) -> Answer:
        body = urlencode(sent, doseq=True).encode()
        return self._ask("POST", path, body, {**headers, "Content-Type": "application/x-www-form-urlencoded"})

    def _ask(self, method: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None) -> Answer:
        began = wall()
        self._connection.request(method, path, body or None, {**(headers or {}), "Cookie": self.cookie})
        answer = self._connection.getresponse()
        read, took = answer.read(), wall() - began
        held = {name.lower(): value for name, value in answer.getheaders()}
        self.cookie = held.get("set-cookie", self.cookie).partition(";")[0]
        if answer.status >= http.client.BAD_REQUEST:
            raise RuntimeError(f"{method} {path}: {answer.status} {read[:500]!r}")
        return Answer(answer.status, held, read, took)


@dataclass(frozen=True)
class Server:
    """`jdbuilder serve`, answering.

    Attributes:
        started: how long it took until its first page was here, in seconds.
        healthy: the same, until it said that everything answers.
    """

    port: int
    pid: int
    started: float
    healthy: float

    def visitor(self) -> Visitor:
        """Somebody who was never here before."""
        return Visitor(self.port)


@contextmanager
def serving(snippets: Path | None = None) -> Iterator[Server]:
    """A server with a data folder of its own, and perhaps another library; ended at the end."""
    with TemporaryDirectory(prefix="jdbuilder-bench-") as data:
        environment = {**os.environ, "JDBUILDER_DATA": data} | (
            {"JDBUILDER_SNIPPETS": str(snippets)} if snippets else {}
        )
        port, began = free_port(), wall()
        command = [sys.executable, "-m", "jdbuilder", "serve", "--port", str(port)]
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
        try:
            times = [_answered(port, path, began) for path in ("/", "/healthz")]
            yield Server(port, process.pid, *times)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(_WAIT_SECONDS)


def _answered(port: int, path: str, began: float) -> float:
    """How long after the beginning the server answered there."""
    while wall() - began < _WAIT_SECONDS:
        try:
            Visitor(port).get(path)
        except (OSError, RuntimeError):
            time.sleep(0.01)
        else:
            return wall() - began
    raise TimeoutError("the server did not start")
