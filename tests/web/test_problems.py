"""Problems are answered as pages that audit well, or as JSON for the script; never with a trace of what broke."""

import re
from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import text

from jdbuilder.config import Config
from jdbuilder.errors import NotFoundError, Problem, UserError
from jdbuilder.web.app import LARGEST_REQUEST, create_app
from jdbuilder.web.services import services
from tests.web.audit import AuditingClient, audit
from tests.web.drafting import Drafting

JSON = {"Accept": "application/json"}
SECRET = "a secret that only the log may hold"


@pytest.fixture
def live(config: Config, read_once: None) -> Iterator[Flask]:
    """An application as it is served: what breaks is answered, not raised."""
    app = create_app(config)
    app.add_url_rule("/breaks", "breaks", _break)
    app.add_url_rule("/to-mend", "to_mend", _to_mend)
    app.add_url_rule("/gone", "gone", _gone)
    yield app
    app.extensions["services"].store.close()


@pytest.fixture
def browser(live: Flask) -> FlaskClient:
    return live.test_client()


def _break() -> str:
    raise RuntimeError(SECRET)


def _to_mend() -> str:
    raise UserError(Problem("here", "is wrong", "Do that."), Problem("there", "is wrong, too"))


def _gone() -> str:
    raise NotFoundError.of("", "this isn't here")


def heading(page: str) -> str:
    return audit(page).findtext(".//h1") or ""


@pytest.mark.parametrize(
    ("method", "path", "status", "said"),
    [
        ("GET", "/nowhere", 404, "There is nothing at this address"),
        ("GET", "/roles/nobody", 404, "There is nothing at this address"),
        ("GET", "/postings/nothing", 404, "There is nothing at this address"),
        ("GET", "/static/nothing.css", 404, "There is nothing at this address"),
        ("GET", "/gone", 404, "There is nothing at this address"),
        ("PUT", "/", 405, "That didn’t work"),
        ("GET", "/to-mend", 422, "This needs a change first"),
        ("GET", "/breaks", 500, "Something broke on our side"),
    ],
)
def test_a_problem_is_a_page_or_json(browser: FlaskClient, method: str, path: str, status: int, said: str) -> None:
    page = browser.open(path, method=method)
    assert (page.status_code, heading(page.text)) == (status, said)
    answer = browser.open(path, method=method, headers=JSON)
    assert (answer.status_code, answer.get_json()["title"]) == (status, said)
    assert answer.get_json()["problems"]


def test_every_problem_to_mend_is_said(browser: FlaskClient) -> None:
    page = browser.get("/to-mend").text
    assert "here: is wrong. Do that." in page
    assert "there: is wrong, too." in page


def test_what_broke_is_logged_and_not_shown(browser: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    said = browser.get("/breaks").text + browser.get("/breaks", headers=JSON).text
    assert "RuntimeError" not in said
    assert SECRET not in said
    assert SECRET in caplog.text


def test_a_method_that_is_not_allowed_names_those_that_are(browser: FlaskClient) -> None:
    answer = browser.delete("/")
    assert set(re.split(", *", answer.headers["Allow"])) == {"GET", "HEAD", "OPTIONS"}


def test_too_large_a_request_is_refused_with_a_page(browser: FlaskClient) -> None:
    for data in (b"x" * (5 << 20), b"title=" + b"x" * LARGEST_REQUEST):
        page = browser.post("/postings/x", data=data, content_type="application/x-www-form-urlencoded")
        assert (page.status_code, heading(page.text)) == (413, "That is too much at once")
        answer = browser.post("/postings/x", data=data, headers=JSON, content_type="application/x-www-form-urlencoded")
        assert (answer.status_code, answer.get_json()["title"]) == (413, "That is too much at once")


def test_a_form_of_many_parts_is_refused_with_a_page(browser: FlaskClient) -> None:
    data = {f"field-{number}": "x" for number in range(2000)}
    page = browser.post("/postings/new", data=data, content_type="multipart/form-data")
    assert page.status_code in {400, 413}
    assert heading(page.text)


def test_a_database_that_fails_is_said(browser: FlaskClient, live: Flask, caplog: pytest.LogCaptureFixture) -> None:
    with live.app_context(), services().store._writing.begin() as connection:
        connection.execute(text("DROP TABLE drafts"))
    page = browser.get("/")
    assert (page.status_code, heading(page.text)) == (503, "Drafts can’t be saved right now")
    assert browser.get("/", headers=JSON).status_code == 503
    assert "no such table" in caplog.text
    assert "no such table" not in page.text
    assert browser.get("/roles").status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:5000", "127.0.0.1.evil.example", "localhost.evil", "a b"]
)
@pytest.mark.parametrize("headers", [{}, JSON])
def test_another_name_for_this_machine_is_refused(browser: FlaskClient, host: str, headers: dict[str, str]) -> None:
    for path in ("/", "/nowhere", "/static/style.css"):
        answer = browser.get(path, headers={"Host": host, **headers})
        assert answer.status_code == 400
        assert host not in answer.text
        assert headers or heading(answer.text) == "This is not jdbuilder’s address"
        assert "127.0.0.1" in answer.text
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("host", ["localhost", "localhost:5000", "127.0.0.1:81", "127.0.0.1", "[::1]", "[::1]:5000"])
def test_loopback_by_any_name_is_served(browser: FlaskClient, host: str) -> None:
    assert browser.get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("token", [None, "", "made-up", "IjAi.x.y"])
def test_a_form_without_a_good_token_is_refused_with_a_page(browser: FlaskClient, token: str | None) -> None:
    browser.get("/postings/new")
    data = {} if token is None else {"csrf_token": token}
    page = browser.post("/postings/new", data=data)
    assert (page.status_code, heading(page.text)) == (400, "This form has expired")
    assert "reload" in page.text


def test_the_script_gets_a_new_token_and_sends_again(full: Drafting) -> None:
    old = full.form["csrf_token"]
    stranger = AuditingClient(full.client.app)
    data = {**full.form, "title": ["Sent again"], "csrf_token": old, "do": ["save"]}
    refused = stranger.http.post(full.address, data=data, headers=JSON)
    assert refused.status_code == 400
    assert full.posting.title != "Sent again"
    data["csrf_token"] = [refused.get_json()["token"]]
    assert stranger.http.post(full.address, data=data, headers=JSON).status_code == 200
    assert full.posting.title == "Sent again"


def test_a_token_of_another_session_is_refused(app: Flask) -> None:
    one, other = AuditingClient(app), AuditingClient(app)
    other.token()
    answer = other.http.post("/postings/new", data={"way": "full", "csrf_token": one.token()})
    assert (answer.status_code, heading(answer.text)) == (400, "This form has expired")


def test_bytes_that_are_no_text_are_refused_or_read_and_nothing_breaks(client: AuditingClient) -> None:
    body = f"way=full&csrf_token={client.token()}".encode()
    for spoiled in (b"\xff\xfe=\xff&" + body, b"%ff%fe=%ed%a0%80&" + body, b"&&==&" + body, body + b"&way"):
        answer = client.http.post("/postings/new", data=spoiled, content_type="application/x-www-form-urlencoded")
        assert answer.status_code in {303, 400, 413}, spoiled
