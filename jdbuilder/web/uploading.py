"""Files that are uploaded: how large they may be, and on which pages; read with their name cleaned."""

from contextlib import closing

import flask
from flask import Flask
from werkzeug.datastructures import FileStorage

from jdbuilder.errors import UserError
from jdbuilder.text import clean_line
from jdbuilder.word.gate import LARGEST_FILE

_LARGEST_REQUEST = LARGEST_FILE + 1024 * 1024  # with the form around it

ENDPOINTS = ("templates.upload", "open.upload", "review.upload")
"""The views that take files; every other keeps to the application's limit."""

_LONGEST_NAME = 120


TOO_LARGE = (
    "That file is too large",
    f"Files of up to {LARGEST_FILE >> 20} MiB are taken. Make the pictures in it smaller (in Word: Picture Format, "
    "Compress Pictures), save it, and choose it again.",
)
"""What is said of a request that is too large for a view that takes files."""


def allow(app: Flask) -> None:
    """Let the views that take files have larger requests; before anything reads the form."""
    app.before_request(_widen)


def _widen() -> None:
    if takes_files():
        flask.request.max_content_length = _LARGEST_REQUEST


def takes_files() -> bool:
    """Whether the view that is asked takes files."""
    return flask.request.endpoint in ENDPOINTS


def received(field: str = "file") -> tuple[str, bytes]:
    """The name and the bytes of the file that was sent; UserError where there is none or it is too large."""
    sent = flask.request.files.get(field) or FileStorage()
    name = clean_line((sent.filename or "").replace("\\", "/").rpartition("/")[2])[-_LONGEST_NAME:]
    if not name:
        raise UserError.of("", "no file was chosen", "Choose a file first.")
    with closing(sent):
        data = sent.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise UserError.of(name, f"is larger than {LARGEST_FILE >> 20} MiB", "Make its pictures smaller.")
    return name, data
