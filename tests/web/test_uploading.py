"""Files that are sent: their names cleaned, too large a one said as such, and no other page takes more than before."""

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from jdbuilder.config import Config
from jdbuilder.web import uploading
from jdbuilder.web.app import LARGEST_REQUEST, create_app
from jdbuilder.word.gate import LARGEST_FILE
from tests.web.audit import audit

JSON = {"Accept": "application/json"}


def _take() -> dict[str, object]:
    name, data = uploading.received()
    return {"name": name, "size": len(data)}


@pytest.fixture
def browser(config: Config, monkeypatch: pytest.MonkeyPatch, read_once: None) -> FlaskClient:
    """A browser of an application with two views that read files, one of which may take large ones."""
    monkeypatch.setattr(uploading, "ENDPOINTS", ("large",))
    app = create_app(config, WTF_CSRF_ENABLED=False)
    app.add_url_rule("/large", "large", _take, methods=["POST"])
    app.add_url_rule("/small", "small", _take, methods=["POST"])
    return app.test_client()


def sent(browser: FlaskClient, path: str, data: bytes, name: str = "a.docx", **headers: str) -> TestResponse:
    """The answer to a form as a browser writes it: the test client would leave a file open."""
    disposition = f'Content-Disposition: form-data; name="file"; filename="{name}"'.encode()
    body = b"--x\r\n" + disposition + b"\r\nContent-Type: a/b\r\n\r\n" + data + b"\r\n--x--\r\n"
    return browser.post(path, data=body, content_type="multipart/form-data; boundary=x", headers=headers)


def test_a_file_of_the_largest_size_is_taken(browser: FlaskClient) -> None:
    answer = sent(browser, "/large", bytes(LARGEST_FILE))
    assert answer.get_json() == {"name": "a.docx", "size": LARGEST_FILE}


def test_a_file_a_little_too_large_is_named(browser: FlaskClient) -> None:
    page = sent(browser, "/large", bytes(LARGEST_FILE + 1))
    assert page.status_code == 422
    assert "a.docx: is larger than 10 MiB. Make its pictures smaller." in page.text


def test_far_too_large_a_file_is_said_as_one(browser: FlaskClient) -> None:
    data = bytes(100 * 1024 * 1024)
    page = sent(browser, "/large", data)
    assert (page.status_code, audit(page.text).findtext(".//h1")) == (413, "That file is too large")
    assert "up to 10 MiB" in page.text
    answer = sent(browser, "/large", data, **JSON)
    assert (answer.status_code, answer.get_json()["title"]) == (413, "That file is too large")


def test_every_other_page_keeps_its_limit_and_its_words(browser: FlaskClient) -> None:
    page = sent(browser, "/small", bytes(LARGEST_REQUEST))
    assert (page.status_code, audit(page.text).findtext(".//h1")) == (413, "That is too much at once")


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Offer – 紙.docx", "Offer – 紙.docx"),
        ("../../etc/a.docx", "a.docx"),
        (r"C:\\Users\\me\\a.docx", "a.docx"),
        ("a\u202excod.exe", "axcod.exe"),
        ("x" * 500 + ".docx", "x" * 115 + ".docx"),
    ],
)
def test_a_name_is_a_name_and_no_path(browser: FlaskClient, name: str, kept: str) -> None:
    assert sent(browser, "/large", b"x", name).get_json()["name"] == kept


def test_no_file_is_asked_for(browser: FlaskClient) -> None:
    for page in (
        browser.post("/large"),
        browser.post("/large", data={"file": "text"}),
        sent(browser, "/large", b"x", ""),
    ):
        assert page.status_code == 422
        assert "Choose a file first." in page.text


def test_the_views_that_may_take_files_are_there(app: Flask) -> None:
    assert set(uploading.ENDPOINTS) <= set(app.view_functions)
