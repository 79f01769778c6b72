"""Files that are uploaded: how large they may be, and on which pages; read with their name cleaned."""

import flask
from flask import Flask
from werkzeug.datastructures import FileStorage

from jdbuilder.errors import UserError
from jdbuilder.text import clean_line

LARGEST_FILE = 10 * 1024 * 1024
"""The largest file that is taken, in bytes."""
_LARGEST_REQUEST = LARGEST_FILE + 1024 * 1024  # with the form around it

ENDPOINTS = ("templates.upload", "open.upload")
"""The views that take files; every other keeps to the application's limit."""

_LONGEST_NAME = 120


def allow(app: Flask) -> None:
    """Let the views that take files have larger requests; before anything reads the form."""
    app.before_request(_widen)


def _widen() -> None:
    if flask.request.endpoint in ENDPOINTS:
        flask.request.max_content_length = _LARGEST_REQUEST


def received(field: str = "file") -> tuple[str, bytes]:
    """The name and the bytes of the file that was sent; UserError where there is none or it is too large."""
    sent = flask.request.files.get(field) or FileStorage()
    name = clean_line((sent.filename or "").replace("\\", "/").rpartition("/")[2])[-_LONGEST_NAME:]
    if not name:
        raise UserError.of("", "no file was chosen", "Choose a file first.")
    data = sent.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise UserError.of(name, f"is larger than {LARGEST_FILE // 1024 // 1024} MiB", "Make its pictures smaller.")
    return name, data
