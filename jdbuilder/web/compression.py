"""Answers travel compressed to browsers that take it: what never changes once and small, the rest at once and quickly.

Measured on the builder's page (127 KB): gzip at 4 makes 18.4 KB in 0.8 ms, at 6 17.6 KB in 1.5 ms; Brotli at 5 makes
16.3 KB in 1.3 ms, at 11 13.9 KB in ninety times that. Flask-Compress would do for pages, with a library more for a
third coding; files that never change, and are worth more effort, it doesn't know.

A page with a CSRF token may be compressed here. Guessing the token by how long compressed pages are (BREACH) takes
somebody who has his own guesses shown beside it, hundreds of times, and sees the length of each answer. What another
site asks for comes without our cookie (SameSite) and so without this session's token, unless it opens a window, once
for each guess and before one's eyes; its pages may not read a length of ours (Cross-Origin-Resource-Policy); and who
listens on the loopback device hears everything anyway, for nothing is encrypted there.
"""

import gzip
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial

import brotli
from flask import Flask, Response, request
from werkzeug.datastructures import Accept
from werkzeug.http import parse_accept_header

SMALLEST = 1024
"""Answers shorter than this, in bytes, travel as they are: they fit a packet anyway."""

_LARGEST_REMEMBERED = 512 * 1024
"""A page larger than this, in bytes, is compressed each time: sixteen of them would take much room."""
_TEXTS = ("application/json", "image/svg+xml", "text/javascript", "font/ttf")


@dataclass(frozen=True)
class Coding:
    """A way to compress: its name in headers, and how it is done at once, and as small as it gets."""

    name: str
    quickly: Callable[[bytes], bytes]
    small: Callable[[bytes], bytes]


CODINGS = (
    Coding("br", partial(brotli.compress, quality=5), partial(brotli.compress, quality=11)),
    Coding("gzip", partial(gzip.compress, compresslevel=6, mtime=0), partial(gzip.compress, compresslevel=9, mtime=0)),
)
"""What we can do, the better first."""


def register(app: Flask) -> None:
    """Have every answer that gains by it be compressed."""
    app.after_request(_compress)


@lru_cache(maxsize=64)
def wanted(said: str) -> Coding | None:
    """The best coding that a browser takes, by its Accept-Encoding, at least as gladly as the bare text; or None."""
    accepted = parse_accept_header(said, Accept)
    bare = accepted.quality("identity") if "identity" in accepted.values() else 0
    taken = [one for one in CODINGS if (quality := accepted.quality(one.name)) > 0 and quality >= bare]
    return max(taken, key=lambda one: accepted.quality(one.name), default=None)


def asked() -> Coding | None:
    """What this request's browser wants."""
    return wanted(request.environ.get("HTTP_ACCEPT_ENCODING", ""))


def gains(mimetype: str) -> bool:
    """Whether data of a type grows smaller; a file that is compressed in itself doesn't."""
    return mimetype.startswith("text/") or mimetype in _TEXTS


def say(response: Response, coding: Coding | None) -> None:
    """Say in the headers how an answer is compressed, and that another browser may get it otherwise."""
    others = response.headers.get("Vary", "")
    if "accept-encoding" not in others.casefold():
        response.headers["Vary"] = f"{others}, Accept-Encoding" if others else "Accept-Encoding"
    if coding:
        response.headers["Content-Encoding"] = coding.name


def _compress(response: Response) -> Response:
    kind = _may_change(response)
    if not kind:
        return response
    coding = asked()
    say(response, coding)
    if coding:
        data = response.get_data()
        is_page = kind == "text/html" and len(data) <= _LARGEST_REMEMBERED
        response.set_data(_page(coding, data) if is_page else coding.quickly(data))
    return response


@lru_cache(maxsize=16)
def _page(coding: Coding, data: bytes) -> bytes:
    """A page compressed, once where it is shown again as it was."""
    return coding.quickly(data)


def _may_change(response: Response) -> str:
    """The type of a whole text that is made for this answer, else nothing; downloads stay the bytes of the file."""
    if response.status_code in {204, 206, 304} or response.direct_passthrough:
        return ""
    said = {name.casefold(): value for name, value in response.headers}  # asking for one that isn't there is dear
    kind = said.get("content-type", "").partition(";")[0]
    is_file = said.get("content-disposition", "").startswith("attachment")
    if is_file or "content-encoding" in said or not gains(kind) or not response.is_sequence:
        return ""
    return kind if (response.calculate_content_length() or 0) >= SMALLEST else ""
