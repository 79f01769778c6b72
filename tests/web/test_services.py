"""What the pages work with is opened once, and belongs to one application."""

import dataclasses
from pathlib import Path

import pytest
from flask import Flask

from jdbuilder import shipped
from jdbuilder.config import Config
from jdbuilder.posting.model import Look, Posting
from jdbuilder.web.app import create_app
from jdbuilder.web.services import services


def test_a_posting_is_set_in_its_own_theme_and_paper(app: Flask) -> None:
    with app.app_context():
        look = services().look(Posting(title="T", look=Look(theme="studio", paper="letter")))
    assert (look.theme_id, look.paper, look.templates) == ("studio", "letter", shipped.folders("templates", None))
    assert look.theme.id == "studio"


def test_services_belong_to_one_application(app: Flask, tmp_path: Path) -> None:
    other = create_app(Config(tmp_path, f"sqlite:///{tmp_path}/other.sqlite3"))
    with app.app_context():
        one = services().store.create(Posting(title="One"))
        assert services() is services()
    with other.app_context():
        assert services().store.recent() == ()
        services().store.close()
    with app.app_context():
        assert services().store.recent() == (one,)


def test_services_do_not_change(app: Flask) -> None:
    with app.app_context(), pytest.raises(dataclasses.FrozenInstanceError):
        services().templates = ()  # type: ignore[misc]
