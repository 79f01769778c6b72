"""The application in this process, with drafts of the ad; and the smallest page that Flask can make."""

import re
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from flask import Flask
from flask.testing import FlaskClient

from jdbuilder.config import Config
from jdbuilder.posting.model import Posting
from jdbuilder.storage.store import Store
from jdbuilder.web.app import create_app
from tests.bench.document import another
from tests.bench.measure import ROUNDS, WARMING
from tests.web.audit import fields


@cache
def folder() -> Path:
    """A folder for all that is made here; gone when the program ends."""
    made = tempfile.TemporaryDirectory(prefix="jdbuilder-bench-")
    _kept.append(made)
    return Path(made.name)


_kept: list[tempfile.TemporaryDirectory[str]] = []


@cache
def client() -> FlaskClient:
    """A browser without script at an application of its own; nothing is made ahead of time."""
    data = folder() / "application"
    app = create_app(Config(data=data, database_url=f"sqlite:///{data / 'drafts.sqlite3'}"))
    return app.test_client()


def store() -> Store:
    """Where the drafts are kept."""
    found: Store = client().application.extensions["services"].store
    return found


def drafts(rounds: int = ROUNDS, times: int = 1) -> list[str]:
    """The addresses of new drafts, one for each of so many rounds and those before them."""
    return [draft(another(times)) for _ in range(rounds + WARMING)]


def draft(posting: Posting) -> str:
    """The address of a draft."""
    return f"/postings/{store().create(posting).id}"


def fetch(address: str) -> bytes:
    """What the application answers."""
    answer = client().get(address, headers={"Accept-Encoding": "gzip, br"})
    assert answer.status_code == 200, (address, answer.status)
    data: bytes = answer.data
    return data


def token() -> str:
    """What a form of this session carries."""
    found = re.search(r'csrf_token"[^>]*value="([^"]+)"', client().get("/postings/new").text)
    assert found, "the page has no token"
    return found[1]


@cache
def bare() -> Callable[[], object]:
    """The smallest page that Flask makes, fetched."""
    app = Flask("bare")
    app.add_url_rule("/", view_func=lambda: "ok")
    visitor = app.test_client()
    return lambda: visitor.get("/").data


def typing() -> Callable[[str], bytes]:
    """Writes titles into a draft, each saved as the builder's script does it; the answer."""
    address, carried = drafts(0)[0], token()
    page = client().get(address).text
    form = {**fields(page, "builder"), "csrf_token": [carried], "do": ["save"]}

    def typed(title: str) -> bytes:
        answer = client().post(address, data={**form, "title": title}, headers={"Accept": "application/json"})
        form["version"] = [str(answer.get_json()["version"])]
        data: bytes = answer.data
        return data

    return typed
