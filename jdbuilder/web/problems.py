"""Every problem as a page (or as JSON for the builder's script): what happened, and what to do next."""

import logging

import flask
from flask import Flask
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError, generate_csrf
from sqlalchemy.exc import DBAPIError
from werkzeug.exceptions import HTTPException

from jdbuilder.errors import NotFoundError, Problem, UserError
from jdbuilder.text import clean_text
from jdbuilder.web import uploading

_WORDS = {
    400: ("That didn’t work", "The request can’t be understood. Go back and try again."),
    404: ("There is nothing at this address", "It may have been mistyped, or what was here has been thrown away."),
    405: ("That didn’t work", "This address takes no such request. Go back and try again."),
    413: (
        "That is too much at once",
        "Go back: your text is still there. Shorten it and send it again.",
    ),
    500: ("Something broke on our side", "Nothing that was saved is lost. Go back and try again."),
    503: ("Drafts can’t be saved right now", "The database does not answer. Go back: your text is still in the form."),
}
_log = logging.getLogger(__name__)


def register(app: Flask) -> None:
    """Have the application answer each kind of problem."""
    app.register_error_handler(CSRFError, _expired)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(UserError, _user)
    app.register_error_handler(DBAPIError, _database)


def wants_json() -> bool:
    """Whether the builder's script asks, and not a person's browser."""
    return flask.request.accept_mimetypes.best_match(["text/html", "application/json"]) == "application/json"


def answer(status: int, title: str, *problems: Problem) -> ResponseReturnValue:
    """A page of problems, or the same as JSON."""
    said = [clean_text(str(problem)) for problem in problems]  # they may quote what was asked for
    if wants_json():
        return {"title": title, "problems": said}, status
    return flask.render_template("problem.html", title=title, problems=said), status


def _http(error: HTTPException) -> ResponseReturnValue:
    if error.response is not None or error.code is None:
        return error
    status = error.code if error.code in _WORDS else (500 if error.code >= 500 else 400)
    title, text = uploading.TOO_LARGE if status == 413 and uploading.takes_files() else _WORDS[status]
    response = flask.make_response(answer(error.code, title, Problem("", text)))
    response.headers.update((name, value) for name, value in error.get_headers() if name != "Content-Type")
    return response


def _user(error: UserError) -> ResponseReturnValue:
    if isinstance(error, NotFoundError):
        return answer(404, _WORDS[404][0], *error.problems)
    return answer(422, "This needs a change first", *error.problems)


def _database(error: DBAPIError) -> ResponseReturnValue:
    _log.error("database: %s", error.orig)
    title, text = _WORDS[503]
    return answer(503, title, Problem("", text))


def _expired(error: CSRFError) -> ResponseReturnValue:
    """The form's token doesn't fit this browser's session: the script gets a new one and tries again."""
    if wants_json():
        return {"title": "expired", "token": generate_csrf(), "problems": [error.description]}, 400
    text = "This page was open for too long, or cookies are off. Go back, reload the page and send it again."
    return answer(400, "This form has expired", Problem("", text))
