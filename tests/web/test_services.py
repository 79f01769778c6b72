"""What the pages work with is opened once, and belongs to one application."""

import dataclasses
from datetime import date, datetime
from pathlib import Path

import pytest
from flask import Flask

from jdbuilder import shipped
from jdbuilder.brand import NO_BRAND
from jdbuilder.config import Config
from jdbuilder.kit.model import Kit
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


def test_the_day_is_the_clocks_unless_the_application_was_set_to_one(app: Flask, tmp_path: Path) -> None:
    before = datetime.now().astimezone().date()
    with app.app_context():
        assert before <= services().day <= datetime.now().astimezone().date()
    other = create_app(Config(tmp_path, f"sqlite:///{tmp_path}/other.sqlite3"), DAY=date(2027, 1, 2))
    with other.app_context():
        assert services().day == date(2027, 1, 2)
        services().store.close()


def test_services_do_not_change(app: Flask) -> None:
    with app.app_context(), pytest.raises(dataclasses.FrozenInstanceError):
        services().templates = ()  # type: ignore[misc]


def test_without_a_kit_library_and_brand_are_as_shipped(app: Flask) -> None:
    with app.app_context():
        assert services().library is services().shelf
        assert services().brand == NO_BRAND


def test_the_kit_reaches_library_and_looks_from_the_next_request_on(app: Flask) -> None:
    kit = Kit(accent="#ffd400", about=("We are Acme.",))
    with app.app_context():
        services().store.kit.save(1, kit)
        assert services().brand == kit.brand != NO_BRAND
        assert services().look(Posting(title="T")).brand == kit.brand
        assert services().library.offers(None, "about")[0].words("infinitive") == "We are Acme."
    with app.app_context():
        services().store.kit.save(2, Kit())
        assert services().library is services().shelf


def test_what_is_made_of_a_kit_is_made_once(app: Flask) -> None:
    with app.app_context():
        services().store.kit.save(1, Kit(about=("We are Acme.",)))
    held = set()
    for _ in range(3):
        with app.app_context():
            held.add(id(services().library))
    assert len(held) == 1
