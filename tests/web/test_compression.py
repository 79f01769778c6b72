"""Who gets what compressed, and how; what is compressed already, and what is too short, travels as it is."""

import gzip
import re
from collections.abc import Callable
from typing import Any

import brotli
import pytest
from flask import Flask, Response
from flask.testing import FlaskClient
from werkzeug.datastructures import Headers

from jdbuilder.web import compression
from tests.web.drafting import Drafting

TEXT = "Plan the work of the studio, week by week. " * 100
HUGE = TEXT * 200
UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress}
FILE = {"Content-Disposition": 'attachment; filename="a.md"'}


@pytest.fixture
def browser() -> FlaskClient:
    """A browser at an application that answers with all kinds of things."""
    app = Flask("answers", static_folder=None)
    compression.register(app)
    answers: dict[str, Callable[[], Any]] = {
        "text": lambda: TEXT,
        "huge": lambda: HUGE,
        "json": lambda: {"text": TEXT},
        "short": lambda: TEXT[:1000],
        "pdf": lambda: Response(TEXT, mimetype="application/pdf"),
        "file": lambda: Response(TEXT, mimetype="text/markdown", headers=FILE),
        "part": lambda: Response(TEXT, 206),
        "stream": lambda: Response(iter([TEXT])),
        "packed": lambda: Response(TEXT, headers={"Content-Encoding": "zstd"}),
    }
    for name, answer in answers.items():
        app.add_url_rule(f"/{name}", name, answer)
    return app.test_client()


def asked(browser: FlaskClient, path: str, accepted: str, method: str = "GET") -> tuple[bytes, Headers]:
    answer = browser.open(path, method=method, headers={"Accept-Encoding": accepted})
    return answer.data, answer.headers


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("gzip;q=1, br;q=0.5", "gzip"),
        ("*", "br"),
        ("br;q=0, *", "gzip"),
        ("identity;q=0.5, gzip;q=0.9", "gzip"),
    ],
)
@pytest.mark.parametrize("path", ["/text", "/json"])
def test_a_text_is_compressed_as_the_browser_takes_it_best(
    browser: FlaskClient, path: str, accepted: str, coding: str
) -> None:
    data, headers = asked(browser, path, accepted)
    assert (headers["Content-Encoding"], headers["Vary"]) == (coding, "Accept-Encoding")
    assert len(data) == int(headers["Content-Length"]) < 500
    assert TEXT in UNPACK[coding](data).decode()


@pytest.mark.parametrize("accepted", ["", "identity", "zstd", "gzip;q=0, br;q=0", "identity, gzip;q=0.5"])
def test_others_get_the_bare_text_and_caches_are_told(browser: FlaskClient, accepted: str) -> None:
    data, headers = asked(browser, "/text", accepted)
    assert data.decode() == TEXT
    assert "Content-Encoding" not in headers
    assert headers["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize("name", ["short", "pdf", "file", "part", "stream", "packed"])
def test_what_gains_nothing_or_is_a_file_stays_as_it_is(browser: FlaskClient, name: str) -> None:
    data, headers = asked(browser, f"/{name}", "br, gzip")
    assert TEXT.startswith(data.decode())
    assert headers.get("Content-Encoding") == ("zstd" if name == "packed" else None)
    assert "Vary" not in headers


@pytest.mark.parametrize("accepted", ["br", ""])
def test_head_is_told_what_get_is(browser: FlaskClient, accepted: str) -> None:
    data, headers = asked(browser, "/text", accepted, "HEAD")
    assert data == b""
    assert headers["Vary"] == "Accept-Encoding"
    assert dict(headers) == dict(asked(browser, "/text", accepted)[1])


def test_a_page_that_is_shown_again_is_compressed_once(browser: FlaskClient) -> None:
    compression._page.cache_clear()
    for _ in range(3):
        asked(browser, "/text", "br")
    assert compression._page.cache_info().misses == 1


def test_a_huge_page_is_compressed_and_not_kept(browser: FlaskClient) -> None:
    compression._page.cache_clear()
    data, headers = asked(browser, "/huge", "br")
    assert (UNPACK["br"](data).decode(), headers["Content-Encoding"]) == (HUGE, "br")
    assert not compression._page.cache_info().currsize


def test_equal_data_gives_equal_bytes() -> None:
    for one in compression.CODINGS:
        assert one.quickly(TEXT.encode()) == one.quickly(TEXT.encode())
        assert UNPACK[one.name](one.small(TEXT.encode())).decode() == TEXT


def fetched(client: FlaskClient, path: str, coding: str) -> tuple[str, int]:
    """What a browser reads at an address, and how many bytes of it travel."""
    answer = client.get(path, headers={"Accept-Encoding": coding})
    assert answer.status_code == 200
    packed = answer.headers.get("Content-Encoding")
    return (UNPACK[packed](answer.data) if packed else answer.data).decode(errors="replace"), len(answer.data)


@pytest.mark.parametrize(("coding", "most"), [("br", 60_000), ("gzip", 63_000)])
def test_the_first_visit_of_the_builder_is_small(full: Drafting, coding: str, most: int) -> None:
    """The page, its script, style and icon, the paper in its frame, that one's style and the fonts of an English ad."""
    client = full.client.app.test_client()
    sizes: dict[str, int] = {}
    page, sizes["page"] = fetched(client, full.address, coding)
    paper, sizes["paper"] = fetched(client, f"{full.address}/paper", coding)
    (style,) = re.findall(r'<link rel="stylesheet" href="([^"]+)"', paper)
    rules, sizes[style] = fetched(client, style, coding)
    files = {*re.findall(r'(?:src|href)="(/static/[^"]+)"', page), *re.findall(r'url\("([^"]+\.woff2)"\)', rules)}
    assert len(files) >= 8
    for file in files:
        _, sizes[file] = fetched(client, file, coding)
    assert sum(sizes.values()) <= most, sizes
