"""Every answer says how long it took, and some say more."""

import re

from flask import Flask
from werkzeug.datastructures import Headers

from jdbuilder.web import timing
from tests.conftest import STUDIO

WHOLE = re.compile(r"total;dur=(\d+\.\d\d), cpu;dur=(\d+\.\d\d)((?:, [a-z]+;desc=[a-z]+)*)")


def said(headers: Headers) -> str:
    found = WHOLE.fullmatch(headers["Server-Timing"])
    assert found, headers["Server-Timing"]
    assert 0 < float(found[1]) < 60_000
    return found[3]


def test_every_page_says_how_long_it_took(app: Flask) -> None:
    client = app.test_client()
    for path in ("/", f"/roles/{STUDIO}", "/nowhere"):
        assert said(client.get(path).headers) == ""


def test_a_static_file_says_nothing(app: Flask) -> None:
    answer = app.test_client().get("/static/builder.js")
    assert answer.status_code == 200
    assert "Server-Timing" not in answer.headers


def test_a_page_may_say_more(app: Flask) -> None:
    def noted() -> str:
        timing.note("ready", "hit")
        timing.note("kit", "none")
        return ""

    app.add_url_rule("/noted", view_func=noted)
    client = app.test_client()
    assert said(client.get("/noted").headers) == ", ready;desc=hit, kit;desc=none"
    assert said(client.get("/").headers) == ""
