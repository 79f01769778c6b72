"""Security headers on every answer; a page may only tighten its own content policy."""

from datetime import UTC, datetime
from urllib.parse import urlsplit

from flask import Flask, Response, request, session
from flask.typing import ResponseReturnValue

from jdbuilder.errors import Problem
from jdbuilder.web import problems

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
_OWN_NAMES = ("localhost", "127.0.0.1", "::1")


def protect(app: Flask) -> None:
    """Have every answer of the application carry the headers, and no other name of this machine be answered to."""
    app.before_request(_refuse_other_names)
    app.before_request(_keep_session)
    app.after_request(_add_headers)


def _refuse_other_names() -> ResponseReturnValue | None:
    """A page elsewhere can give this machine a name of its own and read drafts through it (DNS rebinding).

    Flask's TRUSTED_HOSTS would do, but knows no IPv6 address and leaves a page of problems without addresses.
    """
    if urlsplit(f"//{request.host}").hostname in _OWN_NAMES:
        return None
    remedy = "Open it as http://127.0.0.1, with its port, or as http://localhost."
    return problems.answer(400, "This is not jdbuilder’s address", Problem("", remedy))


def _keep_session() -> None:
    """Sessions outlive the browser window, so that a restored tab can still save; signing is dear, so once a day."""
    today = datetime.now(UTC).date().isoformat()
    if request.endpoint != "static" and session.get("day") != today:
        session["day"] = today
        session.permanent = True


def _add_headers(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    return response
