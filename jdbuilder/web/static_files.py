"""Style sheets, scripts and fonts: kept in memory as they travel, at addresses that change with their content."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import flask
from flask import Flask, Response, request

from jdbuilder.errors import NotFoundError
from jdbuilder.render import fonts
from jdbuilder.web import compression
from jdbuilder.web.compression import Coding

_FOREVER = "public, max-age=31536000, immutable"
_ASK = "no-cache"
_MARKED = re.compile(r"(.+)\.[0-9a-f]{12}(\.\w+)")
_TYPES = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".txt": "text/plain",
    ".woff2": "font/woff2",
}
_LARGE = 100_000  # to make more bytes as small as they get takes most of a second


@dataclass(frozen=True)
class File:
    """A file as it travels: its name, with the mark of its content, its type and its bytes."""

    name: str
    mimetype: str
    data: bytes

    @property
    def marked(self) -> str:
        """The name that changes with the content."""
        stem, _, ending = self.name.rpartition(".")
        return f"{stem}.{self.mark}.{ending}"

    @cached_property
    def mark(self) -> str:
        """What names the content."""
        return hashlib.sha256(self.data).hexdigest()[:12]


def register(app: Flask, folder: Path) -> None:
    """Serve a folder's files and the paper's fonts; nothing else has an address here."""
    paths = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.suffix in _TYPES}

    def serve(filename: str) -> Response:
        """A file by its name; with the mark of an earlier content, as an open page may ask, it is the one of now."""
        plain = _MARKED.fullmatch(filename)
        file = _file("".join(plain.groups()) if plain else filename, paths)
        return _answer(file, forever=filename == file.marked)

    def address(name: str) -> str:
        """The address of a file, which changes when the file does, so that browsers may keep it."""
        return flask.url_for("static", filename=_file(name, paths).marked)

    app.add_url_rule("/static/<path:filename>", "static", serve)
    app.jinja_env.globals["static"] = address
    app.extensions["static"] = address


def address(name: str) -> str:
    """The address of a static file of the current application."""
    found: str = flask.current_app.extensions["static"](name)
    return found


def _file(name: str, paths: Mapping[str, Path]) -> File:
    face = fonts.FACES.get(name.removeprefix("fonts/"))
    path = face.path if face else paths.get(name)
    if path is None:
        raise NotFoundError.of(name, "there is no such file")
    return _read(name, path)


@cache
def _read(name: str, path: Path) -> File:
    return File(name, _TYPES[path.suffix], path.read_bytes())


def _answer(file: File, *, forever: bool) -> Response:
    coding = compression.asked() if compression.gains(file.mimetype) else None
    response = Response(_packed(file, coding), mimetype=file.mimetype)
    response.headers["Cache-Control"] = _FOREVER if forever else _ASK
    response.set_etag(f"{file.mark}-{coding.name}" if coding else file.mark)
    if compression.gains(file.mimetype):
        compression.say(response, coding)
    response.make_conditional(request)
    return response


@cache
def _packed(file: File, coding: Coding | None) -> bytes:
    if coding is None:
        return file.data
    return coding.quickly(file.data) if len(file.data) > _LARGE else coding.small(file.data)
