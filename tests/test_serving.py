"""`jdbuilder serve` as it is really run: it answers, it stops when told to, and leaves nothing behind."""

import errno
import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from jdbuilder.cli import main
from jdbuilder.posting.model import Posting
from jdbuilder.ready.traffic import Traffic
from jdbuilder.serving import noted
from jdbuilder.storage.store import Store
from jdbuilder.web.app import LARGEST_REQUEST

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

WAIT = 30

pytestmark = pytest.mark.slow


def free_port() -> int:
    with closing(socket.socket()) as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


@pytest.fixture(scope="module", autouse=True)
def _ctrl_c_is_heard() -> Iterator[None]:
    """Who runs the tests in the background of a script has them, and all they start, ignore Ctrl-C."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_a_request_is_under_way_until_it_is_answered_or_has_failed() -> None:
    traffic, calm = Traffic(), list[bool]()

    def app(environ: "WSGIEnvironment", _start: "StartResponse") -> list[bytes]:
        calm.append(traffic.give_way(0))
        return [environ["answer"]]

    served = noted(app, traffic)
    assert served({"answer": b"ok"}, lambda *_: len) == [b"ok"]
    with pytest.raises(KeyError):
        served({}, lambda *_: len)
    assert calm == [False, False]
    assert traffic.give_way(0)


class Server:
    """A server in a process group of its own, as a terminal would start it."""

    def __init__(self, data: Path, *options: str, **environment: str) -> None:
        self.port = free_port()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "jdbuilder", "serve", "--port", str(self.port), *options],
            env={**os.environ, "JDBUILDER_DATA": str(data), "PYTHONUNBUFFERED": "1", **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def ready(self) -> str:
        """The line that says where it is, as soon as it is there."""
        assert self.process.stdout
        line = self.process.stdout.readline()
        assert line.startswith("jdbuilder is ready"), self.process.communicate(timeout=WAIT)
        return line

    def ask(self, method: str, path: str, body: bytes | None = None) -> tuple[int, str, str]:
        """Status, media type and text of an answer."""
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=WAIT)) as connection:
            headers = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.headers["Content-Type"], answer.read().decode()

    def workers(self) -> list[int]:
        """Its child processes, whichever of its threads has started them."""
        tasks = Path(f"/proc/{self.process.pid}/task").glob("*/children")
        return [int(one) for task in tasks for one in task.read_text().split()]

    def ended(self) -> tuple[int, str]:
        """Its exit status and what it said on the way."""
        _, said = self.process.communicate(timeout=WAIT)
        return self.process.returncode, said

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdout, self.process.stderr):
            if pipe:
                pipe.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server to be ended."""
    server = Server(tmp_path)
    server.ready()
    yield server
    server.kill()


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server for all that only ask it."""
    server = Server(tmp_path_factory.mktemp("data"))
    server.ready()
    yield server
    server.kill()


def gone(pids: list[int]) -> bool:
    """Whether all those processes end soon."""
    end = time.monotonic() + WAIT
    while time.monotonic() < end:
        if not any(_runs(pid) for pid in pids):
            return True
        time.sleep(0.02)
    return False


def _runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


needs_proc = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="there is no /proc here")


@needs_proc
@pytest.mark.parametrize(
    ("ending", "everyone", "status"),
    [(signal.SIGTERM, False, 0), (signal.SIGINT, True, 0), (signal.SIGKILL, False, -9)],
)
def test_it_answers_and_stops_and_leaves_no_process(
    server: Server, ending: signal.Signals, everyone: bool, status: int
) -> None:
    answer = server.ask("GET", "/healthz")
    assert (answer[0], json.loads(answer[2])) == (200, {"database": True, "renderer": True})
    workers = server.workers()
    assert workers
    if everyone:
        os.killpg(server.process.pid, ending)  # as Ctrl-C in a terminal does
    else:
        server.process.send_signal(ending)
    ended, said = server.ended()
    assert ended == status
    assert said == "" or ending == signal.SIGKILL  # a worker that was just starting may complain of the broken pipe
    assert gone(workers)


def test_a_process_that_stays_is_seen() -> None:
    sleeper = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    assert _runs(sleeper.pid)
    sleeper.communicate()
    assert not _runs(sleeper.pid)


def test_too_large_a_form_is_answered_with_a_page(lasting: Server) -> None:
    status, kind, page = lasting.ask("POST", "/postings/x", b"x" * (5 << 20))
    assert (status, kind) == (413, "text/html; charset=utf-8")
    assert "your text is still there" in page
    status, _, page = lasting.ask("POST", "/postings/x", b"x" * LARGEST_REQUEST)
    assert (status, "This form has expired" in page) == (400, True)


def test_far_too_large_a_file_is_answered_soon_with_a_page(lasting: Server) -> None:
    started = time.monotonic()
    status, kind, page = lasting.ask("POST", "/templates", bytes(100 << 20))
    assert (status, kind) == (413, "text/html; charset=utf-8")
    assert "That file is too large" in page
    assert time.monotonic() - started < 5  # one second on a machine that does nothing else


def test_a_body_that_is_larger_still_is_refused_before_it_comes(lasting: Server) -> None:
    with closing(socket.create_connection(("127.0.0.1", lasting.port), timeout=WAIT)) as sender:
        sender.sendall(b"POST /templates HTTP/1.1\r\nHost: evil.example\r\nContent-Length: %d\r\n\r\n" % (129 << 20))
        assert sender.recv(1000).startswith(b"HTTP/1.1 413 ")


def test_many_who_send_nothing_keep_nobody_waiting(lasting: Server) -> None:
    with ExitStack() as stack:
        for _ in range(40):
            slow = stack.enter_context(socket.create_connection(("127.0.0.1", lasting.port), timeout=WAIT))
            slow.sendall(b"POST /postings/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nx")
        assert lasting.ask("GET", "/roles")[0] == 200


def test_pages_are_answered_while_pdfs_are_printed(lasting: Server) -> None:
    answers: list[int] = []
    printing = [threading.Thread(target=lambda: answers.append(lasting.ask("GET", "/healthz")[0])) for _ in range(6)]
    for thread in printing:
        thread.start()
    assert lasting.ask("GET", "/")[0] == 200
    for thread in printing:
        thread.join()
    assert answers == [200] * 6


def test_another_name_of_this_machine_is_refused(lasting: Server) -> None:
    with closing(http.client.HTTPConnection("127.0.0.1", lasting.port, timeout=WAIT)) as connection:
        connection.request("GET", "/", headers={"Host": "evil.example"})
        assert connection.getresponse().status == 400


def test_a_port_that_is_taken_is_named(tmp_path: Path) -> None:
    with closing(socket.socket()) as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        server = Server(tmp_path, "--port", port)
        status, said = server.ended()
    assert status == 2
    assert said == (
        f"127.0.0.1:{port}: can't be listened on: Address already in use. "
        "Something else is listening there. Try another: --port 5001.\n"
    )


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("DATA", "{}/file/x", "file/x: the data folder can't be used"),
        ("DATABASE_URL", "sqlite:///{}/file/x/d.sqlite3", "file/x/d.sqlite3: the database can't be opened"),
        ("DATABASE_URL", "postgresql://jo:hunter2@127.0.0.1:1/d", "jo:***@127.0.0.1:1/d: the database can't be opened"),
        ("SNIPPETS", "{}/nowhere", "JDBUILDER_SNIPPETS: there is no folder"),
    ],
)
def test_what_keeps_it_from_starting_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("JDBUILDER_DATA", str(tmp_path))
    monkeypatch.setenv(f"JDBUILDER_{name}", value.format(tmp_path))
    result = CliRunner().invoke(main, ["serve"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert "hunter2" not in result.stderr


def test_drafts_outlive_the_server(server: Server, tmp_path: Path) -> None:
    store = Store.open(f"sqlite:///{tmp_path}/drafts.sqlite3")
    draft = store.create(Posting(title="Kept"))
    server.kill()
    again = Server(tmp_path)
    line = again.ready()
    assert "Kept" in again.ask("GET", f"/postings/{draft.id}")[2]
    assert line == f"jdbuilder is ready on http://127.0.0.1:{again.port} (drafts in {tmp_path}); Ctrl-C stops it.\n"
    again.kill()
    store.close()


def test_it_listens_on_loopback_of_the_newer_kind(tmp_path: Path) -> None:
    with socket.socket(socket.AF_INET6) as probe:
        if probe.connect_ex(("::1", 9)) not in {0, errno.ECONNREFUSED}:
            return  # a machine without it
    server = Server(tmp_path, "--host", "::1")
    try:
        assert f" http://[::1]:{server.port} " in server.ready()
        with closing(http.client.HTTPConnection("::1", server.port, timeout=WAIT)) as connection:
            connection.request("GET", "/roles")
            assert connection.getresponse().status == 200
    finally:
        server.kill()
