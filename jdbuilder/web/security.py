"""Security headers on every answer; a page may only tighten its own content policy."""

from flask import Flask, Response, request, session

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
_FOREVER = "public, max-age=31536000, immutable"


def protect(app: Flask) -> None:
    """Have every answer of the application carry the headers."""
    app.before_request(_keep_session)
    app.after_request(_add_headers)


def _keep_session() -> None:
    """Sessions outlive the browser window, so that a restored tab can still save."""
    session.permanent = True


def _add_headers(response: Response) -> Response:
    for name, value in HEADERS.items():
        if name == "Cache-Control" and request.endpoint in {"static", "assets.font"}:
            response.headers[name] = _FOREVER
        elif name not in response.headers:
            response.headers[name] = value
    return response
