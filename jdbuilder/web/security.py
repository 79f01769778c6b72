"""Security headers on every answer; a page may only tighten its own content policy."""

from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from flask import Flask, Response, request, session
from flask.typing import ResponseReturnValue

from jdbuilder.errors import Problem
from jdbuilder.web import problems

if TYPE_CHECKING:
    from collections.abc import Iterable

    from _typeshed.wsgi import WSGIEnvironment

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
PAPER_POLICY = (
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; form-action 'none'; base-uri 'none'; "
    "frame-ancestors 'self'; sandbox allow-same-origin"
)
"""For the preview in its frame: no script at all; the builder's page reaches into it to show what changed."""

HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cache-Control": "no-store",
}
_OF_PAGES = {"Content-Security-Policy", "Cross-Origin-Opener-Policy", "Permissions-Policy"}
_NO_PAGES = ("text/css", "text/javascript", "font/")
_OWN_NAMES = ("localhost", "127.0.0.1", "::1")


class Answer(Response):
    """An answer that carries the headers, but for those that it has itself."""

    def get_wsgi_response(self, environ: "WSGIEnvironment") -> tuple["Iterable[bytes]", str, list[tuple[str, str]]]:
        """What goes to the server; headers are added to a plain list, because Flask's own takes long to search."""
        body, status, said = super().get_wsgi_response(environ)
        names = {name.casefold() for name, _ in said}
        told = _OF_ALL if self.headers.get("Content-Type", "").startswith(_NO_PAGES) else _ADDED
        return body, status, [*said, *(pair for name, pair in told if name not in names)]


_ADDED = [(name.casefold(), (name, value)) for name, value in HEADERS.items()]
_OF_ALL = [(name, pair) for name, pair in _ADDED if pair[0] not in _OF_PAGES]


def protect(app: Flask) -> None:
    """Have every answer of the application carry the headers, and no other name of this machine be answered to."""
    app.before_request(_refuse_other_names)
    app.before_request(_keep_session)
    app.response_class = Answer


def _refuse_other_names() -> ResponseReturnValue | None:
    """A page elsewhere can give this machine a name of its own and read drafts through it (DNS rebinding).

    Flask's TRUSTED_HOSTS would do, but knows no IPv6 address and leaves a page of problems without addresses.
    """
    if _is_own(request.host):
        return None
    remedy = "Open it as http://127.0.0.1, with its port, or as http://localhost."
    return problems.answer(400, "This is not jdbuilder’s address", Problem("", remedy))


@lru_cache(maxsize=16)
def _is_own(host: str) -> bool:
    return urlsplit(f"//{host}").hostname in _OWN_NAMES


def _keep_session() -> None:
    """Sessions outlive the browser window, so that a restored tab can still save; signing is dear, so once a day."""
    today = datetime.now(UTC).date().isoformat()
    if request.endpoint != "static" and session.get("day") != today:
        session["day"] = today
        session.permanent = True
