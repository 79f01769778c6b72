"""The kit's form: a kit as fields, fields as a kit."""

from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from hypothesis import given, settings
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from jdbuilder.kit import logo
from jdbuilder.kit.model import Kit
from jdbuilder.web.fields import new_lines
from jdbuilder.web.kit_form import KitForm
from tests.kit.pictures import png

THEMES = ("compact", "studio")


@pytest.fixture(autouse=True)
def _in_a_request(busy_app: Flask) -> Iterator[None]:
    with busy_app.test_request_context():
        yield


def typed(kit: Kit = Kit(), **values: Any) -> KitForm:  # noqa: B008 - a kit never changes
    form = KitForm(MultiDict({"version": "1", **values}), THEMES, kit)
    form.validate()
    return form


texts = st.lists(st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=9), max_size=5)


lines = texts.map(lambda typed: [text for text in typed if new_lines(text)])  # a mark alone is no line of a list


@settings(max_examples=50)
@given(texts, lines, st.text(max_size=40))
def test_a_kit_comes_back_from_its_own_fields(about: list[str], benefits: list[str], company: str) -> None:
    kit = Kit(company=company, about=tuple(about), benefits=tuple(benefits))
    shown = KitForm(None, THEMES, kit)
    sent: dict[str, Any] = {"about": shown.about.typed(), "benefits": shown.benefits.typed()}
    assert typed(**sent, company=shown.company.data).read(Kit()) == kit


def test_bullets_of_a_list_are_left_out_and_those_of_a_paragraph_kept() -> None:
    form = typed(benefits="- One\n2. Two", about="- One")
    assert form.benefits.data == ("One", "Two")
    assert form.about.data == ("- One",)


def test_what_was_typed_stands_in_the_field_as_it_was() -> None:
    assert typed(about="One\n\n  two ").about.typed() == "One\n\n  two "


def test_a_field_with_a_fault_keeps_its_old_value() -> None:
    old = Kit(accent="#123456", website="https://example.com")
    form = typed(old, accent="nope", website="not an address at all", company="New")
    assert form.read(old) == old.model_copy(update={"company": "New"})
    assert set(form.faults()) == {"accent", "website"}


def test_the_theme_is_one_that_there_is() -> None:
    assert typed(theme="compact").theme.data == "compact"
    assert typed(theme="none").theme.data == typed().theme.data == "studio"
    assert KitForm(None, ("mine",), Kit()).theme.data == "mine"


def test_a_logo_travels_signed_and_only_while_it_is_not_saved() -> None:
    form = typed()
    assert form.carried() == ""
    form.chosen = logo.read(png())
    again = typed(picture=form.carried(), alt="Acme")
    assert again.faults() == {}
    assert again.read(Kit()).logo == logo.read(png()).described("Acme")


@pytest.mark.parametrize("change", [lambda signed: signed[:-1], lambda signed: "x" + signed, lambda signed: signed * 2])
def test_a_logo_that_was_changed_on_its_way_is_no_logo(change: Any) -> None:
    form = typed()
    form.chosen = logo.read(png())
    again = typed(picture=change(form.carried()), alt="Acme")
    assert "logo" in again.faults()
    assert again.read(Kit()).logo is None
