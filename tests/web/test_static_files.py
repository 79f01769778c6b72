"""Static files: small on their way, kept for good at an address that names their content, and never an old one."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import brotli
import flask
import pytest
from flask import Flask
from flask.testing import FlaskClient

from jdbuilder.errors import NotFoundError
from jdbuilder.render import fonts
from jdbuilder.web import static_files

FACE = next(iter(fonts.FACES.values()))
STYLE = "p { color: red }" * 100


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Flask]:
    """An application with one style sheet, a script, and what isn't served."""
    (tmp_path / "below").mkdir()
    (tmp_path / "style.css").write_text(STYLE)
    (tmp_path / "below" / "copy.js").write_text("let copied;")
    (tmp_path / "notes.py").write_text("print()")
    app = Flask("files", static_folder=None)
    static_files.register(app, tmp_path)
    app.register_error_handler(NotFoundError, lambda _: ("nothing", 404))
    with app.test_request_context():
        yield app


@pytest.fixture
def browser(app: Flask) -> FlaskClient:
    return app.test_client()


def test_an_address_names_the_content(app: Flask, tmp_path: Path) -> None:
    address = static_files.address("style.css")
    assert address.startswith("/static/style.")
    assert address.endswith(".css")
    assert static_files.address("below/copy.js").startswith("/static/below/copy.")
    other = Flask("other", static_folder=None)
    (tmp_path / "next").mkdir()
    (tmp_path / "next" / "style.css").write_text("p { color: blue }")
    static_files.register(other, tmp_path / "next")
    with other.test_request_context():
        assert static_files.address("style.css") != address


def test_templates_know_the_address(app: Flask) -> None:
    assert flask.render_template_string("{{ static('style.css') }}") == static_files.address("style.css")


@pytest.mark.parametrize(
    ("accepted", "coding", "unpack"),
    [("br, gzip", "br", brotli.decompress), ("gzip", "gzip", gzip.decompress), ("", None, bytes)],
)
def test_a_file_is_kept_for_good_as_small_as_it_gets(
    browser: FlaskClient, accepted: str, coding: str | None, unpack: type[bytes]
) -> None:
    answer = browser.get(static_files.address("style.css"), headers={"Accept-Encoding": accepted})
    assert unpack(answer.data).decode() == STYLE
    assert answer.headers.get("Content-Encoding") == coding
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize("path", ["style.css", "style.0123456789ab.css"])
def test_an_open_page_of_an_earlier_release_gets_the_file_of_now_and_asks_again(
    browser: FlaskClient, path: str
) -> None:
    answer = browser.get(f"/static/{path}")
    assert (answer.text, answer.headers["Cache-Control"]) == (STYLE, "no-cache")


def test_a_file_that_a_browser_has_is_not_sent_again(browser: FlaskClient) -> None:
    for coding in ("br", "gzip", "identity"):
        asked = {"Accept-Encoding": coding}
        tag = browser.get("/static/style.css", headers=asked).headers["ETag"]
        again = browser.get("/static/style.css", headers={**asked, "If-None-Match": tag})
        assert (again.status_code, again.data) == (304, b"")
    other = browser.get("/static/style.css", headers={"Accept-Encoding": "br", "If-None-Match": tag})
    assert other.status_code == 200


def test_the_papers_fonts_are_files_as_well(browser: FlaskClient) -> None:
    address = static_files.address(f"fonts/{FACE.file}")
    bare = browser.get(address)
    assert (bare.data, bare.mimetype) == (FACE.path.read_bytes(), "font/ttf")
    packed = browser.get(address, headers={"Accept-Encoding": "br"}).data
    assert brotli.decompress(packed) == bare.data
    assert len(packed) < len(bare.data) / 2


@pytest.mark.parametrize("path", ["nothing.css", "notes.py", "below", "../style.css", "%2e%2e/x.css", "fonts/x.ttf"])
def test_nothing_else_has_an_address(browser: FlaskClient, path: str) -> None:
    assert browser.get(f"/static/{path}").status_code == 404


def test_a_file_is_read_and_packed_once(browser: FlaskClient, tmp_path: Path) -> None:
    address = static_files.address("style.css")
    first = browser.get(address, headers={"Accept-Encoding": "br"})
    (tmp_path / "style.css").unlink()
    packings = static_files._packed.cache_info().misses
    assert browser.get(address, headers={"Accept-Encoding": "br"}).data == first.data
    assert static_files._packed.cache_info().misses == packings
