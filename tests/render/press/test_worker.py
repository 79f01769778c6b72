"""A worker has its limits, fetches nothing from files or network whatever a page asks for, and keeps its pipe clean."""

import base64
import contextlib
import logging
import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from weasyprint.urls import URLFetcher, URLFetchingError

from jdbuilder.errors import UserError
from jdbuilder.render.press import File, Press, worker
from tests.render.listener import Listener, holds

MARKER = "MARKER-OF-A-LOCAL-FILE"


def _svg(address: str) -> str:
    """A picture written into the page that asks for another."""
    picture = f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="{address}" width="9"/></svg>'
    return "data:image/svg+xml;base64," + base64.b64encode(picture.encode()).decode()


# Each asks for an address: html and css.
VECTORS: dict[str, Callable[[str], tuple[str, str]]] = {
    "img": lambda to: (f"<img src='{to}'>", ""),
    "link to a style sheet": lambda to: (f"<link rel=stylesheet href='{to}'>", ""),
    "link to an attachment": lambda to: (f"<link rel=attachment href='{to}'>", ""),
    "anchor to an attachment": lambda to: (f"<a rel=attachment href='{to}'>x</a>", ""),
    "base": lambda to: (f"<base href='{to}/'><img src=x><link rel=stylesheet href=y>", ""),
    "object": lambda to: (f"<object data='{to}'>x</object>", ""),
    "embed": lambda to: (f"<embed src='{to}'>", ""),
    "iframe": lambda to: (f"<iframe src='{to}'></iframe>", ""),
    "picture in a data address": lambda to: (f"<img src='{_svg(to)}'>", ""),
    "picture in the page": lambda to: (f"<svg width=9 height=9><image href='{to}' width=9 height=9 /></svg>", ""),
    "style attribute": lambda to: (f"<p style='background: url({to})'>x", ""),
    "import in the page": lambda to: (f"<style>@import '{to}';</style>x", ""),
    "import in a style sheet": lambda to: ("x", f"@import url('{to}');"),
    "background": lambda to: ("<p>x", f"p {{ background: url('{to}') }}"),
    "page background": lambda to: ("<p>x", f"@page {{ background: url('{to}') }}"),
    "margin box": lambda to: ("<p>x", f"@page {{ @top-left {{ content: url('{to}') }} }}"),
    "border image": lambda to: ("<p>x", f"p {{ border: 1px solid; border-image: url('{to}') 1 }}"),
    "font": lambda to: ("<p>x", f"@font-face {{ font-family: a; src: url('{to}') }} p {{ font-family: a }}"),
    "content": lambda to: ("<p>x", f"p::before {{ content: url('{to}') }}"),
    "list style": lambda to: ("<ul><li>x", f"li {{ list-style-image: url('{to}') }}"),
    "colour profile": lambda to: ("<p>x", f"@color-profile --x {{ src: url('{to}') }}"),
}


@pytest.fixture(scope="module")
def press() -> Iterator[Press]:
    one = Press(1)
    one.start()
    yield one
    one.close()


@pytest.fixture
def secret(tmp_path: Path) -> str:
    """The address of a local file that must not be read."""
    path = tmp_path / "secret.css"
    path.write_text(f"body::after {{ content: '{MARKER}' }}")
    return path.as_uri()


def _proc(press: Press, name: str) -> Path:
    (one,) = press._all
    return Path(f"/proc/{one._process.pid}/{name}")


def _printed(press: Press, html: str, css: str) -> bytes:
    try:
        return press.print(html, css)
    except UserError:
        return press.print("<p>refused", "")


@pytest.mark.parametrize("vector", VECTORS)
def test_nothing_is_fetched(vector: str, press: Press, listener: Listener, secret: str) -> None:
    assert not holds(_printed(press, *VECTORS[vector](listener.address)), "fetched")
    assert not holds(_printed(press, *VECTORS[vector](secret)), MARKER)
    assert listener.requests == 0


class _Open(worker.Printer):
    """A printer without its guard, to see that the traps are live."""

    def __init__(self) -> None:
        super().__init__()
        self._fetcher = URLFetcher()


def test_without_the_guard_most_of_them_would_fetch(listener: Listener, secret: str) -> None:
    printer = _Open()
    asked, leaked = set(), set()
    for name, vector in VECTORS.items():
        before = listener.requests
        for address in (listener.address, secret):
            with contextlib.suppress(URLFetchingError):
                leaked |= {name} if holds(printer.pdf(*vector(address)), MARKER) else set()
        asked |= {name} if listener.requests > before else set()
    assert VECTORS.keys() - asked == {"iframe"}  # which WeasyPrint doesn't know
    assert leaked >= {"link to an attachment", "anchor to an attachment", "import in a style sheet"}


def test_what_is_written_into_the_page_is_printed(press: Press) -> None:
    data = "data:text/plain;base64," + base64.b64encode(MARKER.encode()).decode()
    assert holds(press.print(f"<link rel=attachment href='{data}'>x", ""), MARKER)
    assert holds(press.print(f"<p>{MARKER}", ""), MARKER)


@pytest.mark.parametrize("field", ["name", "text", "description"])
def test_a_data_file_is_never_an_address(field: str, press: Press, listener: Listener, secret: str) -> None:
    for address in (listener.address, secret, secret.removeprefix("file://")):
        held = {"name": "job.jsonld", "text": "{}", "description": "x"} | {field: address}
        assert not holds(press.print("<p>x", "", [File(held["name"], held["description"], held["text"])]), MARKER)
    assert listener.requests == 0


def test_listening_for_characters_leaves_the_log_as_it_was(caplog: pytest.LogCaptureFixture) -> None:
    log = logging.getLogger("weasyprint")
    level, handlers = log.level, list(log.handlers)
    printer = worker.Printer()
    assert printer.lacking("a\u0378<") == "\u0378"
    assert (log.level, log.handlers) == (level, handlers)
    assert [message for message in caplog.messages if ".notdef" in message]


def test_the_limits_are_set(press: Press) -> None:
    press.print("<p>x", "")
    limits = {line[:26].strip(): line[26:].split() for line in _proc(press, "limits").read_text().splitlines()}
    assert limits["Max address space"][:2] == [str(worker.MEMORY)] * 2
    assert limits["Max file size"][:2] == [str(worker.FILE_SIZE)] * 2
    assert limits["Max open files"][:2] == [str(worker.OPEN_FILES)] * 2
    assert limits["Max core file size"][:2] == ["0", "0"]
    assert worker.CPU_SECONDS <= int(limits["Max cpu time"][0]) < worker.CPU_SECONDS + 60


def _picture(width: int, height: int) -> str:
    """A few bytes that say they are a picture in four colours of that size."""
    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(100))), (b"IEND", b""))
    png = b"".join(struct.pack(">I", len(d)) + t + d + struct.pack(">I", zlib.crc32(t + d)) for t, d in chunks)
    return "data:image/png;base64," + base64.b64encode(b"\x89PNG\r\n\x1a\n" + png).decode()


def test_too_much_memory_is_refused_and_the_next_document_prints(press: Press) -> None:
    assert press.print(f"<img src={_picture(100, 100)}>", "").startswith(b"%PDF-")
    with pytest.raises(UserError, match=r"too large|too much memory"):
        press.print(f"<img src={_picture(16_000, 11_000)}>", "")
    assert press.print("<p>x", "").startswith(b"%PDF-")


def test_what_a_library_prints_goes_to_standard_error(press: Press) -> None:
    streams = [_proc(press, f"fd/{number}").readlink() for number in (1, 2)]
    assert streams[0] == streams[1]
