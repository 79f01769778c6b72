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

SMALLEST = 1024
"""Answers shorter than this, in bytes, travel as they are: they fit a packet anyway."""

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


def wanted(accepted: Accept) -> Coding | None:
    """The best coding that a browser takes at least as gladly as the bare text; None where there is none."""
    bare = accepted.quality("identity") if "identity" in accepted.values() else 0
    taken = [one for one in CODINGS if (quality := accepted.quality(one.name)) > 0 and quality >= bare]
    return max(taken, key=lambda one: accepted.quality(one.name), default=None)


def gains(mimetype: str) -> bool:
    """Whether data of a type grows smaller; a file that is compressed in itself doesn't."""
    return mimetype.startswith("text/") or mimetype in _TEXTS


def say(response: Response, coding: Coding | None) -> None:
    """Say in the headers how an answer is compressed, and that another browser may get it otherwise."""
    response.vary.add("Accept-Encoding")
    if coding:
        response.headers["Content-Encoding"] = coding.name


def _compress(response: Response) -> Response:
    if not _may_change(response):
        return response
    coding = wanted(request.accept_encodings)
    say(response, coding)
    if coding:
        is_page, data = response.mimetype == "text/html", response.get_data()
        response.set_data(_page(coding, data) if is_page else coding.quickly(data))
    return response


@lru_cache(maxsize=16)
def _page(coding: Coding, data: bytes) -> bytes:
    """A page compressed, once where it is shown again as it was."""
    return coding.quickly(data)


def _may_change(response: Response) -> bool:
    """A whole text that is made for this answer; downloads stay the bytes of the file."""
    if response.status_code in {204, 206, 304} or response.direct_passthrough or request.method == "HEAD":
        return False
    headers = response.headers
    is_file = headers.get("Content-Disposition", "").startswith("attachment")
    if is_file or "Content-Encoding" in headers or not gains(response.mimetype or ""):
        return False
    return response.is_sequence and (response.calculate_content_length() or 0) >= SMALLEST
