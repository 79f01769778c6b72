"""How long an answer took, in a Server-Timing header: browsers show it, and `make bench` reads it."""

import time

import flask
from flask import Flask, Response

_MILLISECONDS = 1000


def register(app: Flask) -> None:
    """Have every answer that isn't a static file say how long it took."""
    app.before_request(_begin)
    app.after_request(_say)


def note(name: str, said: str) -> None:
    """Say more of this answer: `said` of what `name` stands for, both plain words."""
    flask.g.setdefault("timing_notes", []).append(f"{name};desc={said}")


def _begin() -> None:
    flask.g.timing_began = time.perf_counter(), time.thread_time()


def _say(response: Response) -> Response:
    if "timing_began" in flask.g and flask.request.endpoint != "static":
        wall, processor = flask.g.timing_began
        parts = [_part("total", time.perf_counter() - wall), _part("cpu", time.thread_time() - processor)]
        response.headers["Server-Timing"] = ", ".join([*parts, *flask.g.get("timing_notes", [])])
    return response


def _part(name: str, seconds: float) -> str:
    return f"{name};dur={seconds * _MILLISECONDS:.2f}"
