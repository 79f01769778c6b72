"""The headers of every kind of answer, word for word: whoever changes one changes this file too."""

import re

import pytest
from werkzeug.test import TestResponse

from jdbuilder.render import fonts
from jdbuilder.web import static_files
from tests.web.audit import AuditingClient
from tests.web.drafting import Drafting

EVERYWHERE = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
OF_PAGES = {"Content-Security-Policy", "Cross-Origin-Opener-Policy", "Permissions-Policy"}
BARE = {name: value for name, value in EVERYWHERE.items() if name not in OF_PAGES}
FRESH = {**EVERYWHERE, "Cache-Control": "no-store", "Server-Timing": "…"}
KEPT = {**BARE, "Cache-Control": "public, max-age=31536000, immutable"}
PAPER = (
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; form-action 'none'; base-uri 'none'; "
    "frame-ancestors 'self'; sandbox allow-same-origin"
)
COOKIE = r"jdbuilder=[^;]+; Expires=[^;]+ GMT; HttpOnly; Path=/; SameSite=Lax"
COMPRESSED = {"Vary": "Accept-Encoding"}
SESSION = {"Vary": "Accept-Encoding, Cookie", "Set-Cookie": "…"}
AGAIN = {"Vary": "Accept-Encoding, Cookie"}
FILE = {"ETag": "…", "Date": "…"}


def headers(response: TestResponse) -> dict[str, str]:
    """All headers of an answer; those that are never the same twice are checked for their shape and shown as …"""
    found = dict(response.headers)
    assert len(found) == len(response.headers), "a header stands twice"
    assert int(found.pop("Content-Length")) > 0
    for name in {"Set-Cookie", "Date", "ETag", "Server-Timing"} & set(found):
        assert name != "Set-Cookie" or re.fullmatch(COOKIE, found[name]), found[name]
        assert name != "Server-Timing" or found[name].startswith("total;dur="), found[name]
        found[name] = "…"
    return found


@pytest.mark.parametrize("path", ["/", "/roles", "/postings/new", "/nowhere"])
def test_a_page(client: AuditingClient, path: str) -> None:
    answer = client.http.get(path)
    assert headers(answer) == {**FRESH, **SESSION, "Content-Type": "text/html; charset=utf-8"}


def test_the_builder(full: Drafting) -> None:
    answer = full.client.get(full.address)
    assert headers(answer) == {**FRESH, **AGAIN, "Content-Type": "text/html; charset=utf-8"}


def test_the_paper_in_its_frame(full: Drafting) -> None:
    answer = full.client.get(f"{full.address}/paper")
    wanted = {**FRESH, **AGAIN, "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": PAPER}
    assert headers(answer) == wanted


def address(client: AuditingClient, name: str) -> str:
    with client.app.test_request_context():
        return static_files.address(name)


@pytest.mark.parametrize(
    ("name", "mimetype"),
    [("style.css", "text/css; charset=utf-8"), (f"fonts/{next(iter(fonts.FACES))}", "font/ttf")],
)
def test_a_static_file(client: AuditingClient, name: str, mimetype: str) -> None:
    answer = client.get(address(client, name))
    assert headers(answer) == {**KEPT, **FILE, **COMPRESSED, "Content-Type": mimetype}


def test_a_picture_can_be_opened_as_a_page_and_has_a_policy(client: AuditingClient) -> None:
    answer = client.get(address(client, "icon.svg"))
    assert answer.headers["Content-Security-Policy"] == EVERYWHERE["Content-Security-Policy"]


def test_a_small_font(client: AuditingClient) -> None:
    answer = client.get(address(client, "fonts/sans-400.woff2"))
    assert headers(answer) == {**KEPT, **FILE, "Content-Type": "font/woff2"}


def test_a_file_that_is_not_there_is_not_kept(client: AuditingClient) -> None:
    assert client.get("/static/nothing.css", 404).headers["Cache-Control"] == "no-store"


def test_files_are_the_same_for_every_session(client: AuditingClient) -> None:
    client.get("/")
    answer = client.get(address(client, "builder.js"))
    assert "Set-Cookie" not in answer.headers
    assert answer.headers["Vary"] == "Accept-Encoding"


def test_the_papers_style_sheet(client: AuditingClient) -> None:
    answer = client.get("/paper/studio-a4.css")
    fresh = {name: value for name, value in FRESH.items() if name not in OF_PAGES}
    assert headers(answer) == {**fresh, **SESSION, "Content-Type": "text/css; charset=utf-8"}


def test_a_download(full: Drafting) -> None:
    answer = full.client.get(f"{full.address}/export/md")
    wanted = {
        **FRESH,
        "Vary": "Cookie",
        "Content-Type": "text/markdown; charset=utf-8",
        "Content-Disposition": 'attachment; filename="production-manager.md"',
    }
    assert headers(answer) == wanted


def test_news_for_the_script(full: Drafting) -> None:
    data = {**full.form, "csrf_token": full.client.token()}
    answer = full.client.http.post(full.address, data=data, headers={"Accept": "application/json"})
    assert headers(answer) == {**FRESH, **AGAIN, "Content-Type": "application/json"}


def test_a_refused_request(client: AuditingClient) -> None:
    answer = client.http.get("/", headers={"Host": "evil.example"})
    assert headers(answer) == {**FRESH, **COMPRESSED, "Content-Type": "text/html; charset=utf-8"}


def test_the_session_is_signed_anew_once_a_day(client: AuditingClient) -> None:
    assert "Set-Cookie" in client.http.get("/").headers
    assert "Set-Cookie" not in client.http.get("/").headers
    with client.http.session_transaction() as session:
        session["day"] = "2026-01-01"
    assert "Set-Cookie" in client.http.get("/").headers


def test_the_session_outlives_the_window(client: AuditingClient) -> None:
    client.get("/")
    cookie = client.http.get_cookie("jdbuilder")
    assert cookie
    assert cookie.expires
    assert cookie.http_only
