"""The builder's form: a posting as fields and back, whatever it holds; what has a fault stays as it was typed."""

from decimal import Decimal
from typing import Any, get_args

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from jdbuilder.library.library import Library
from jdbuilder.library.model import Form
from jdbuilder.posting import assemble, countries
from jdbuilder.posting.facts import FACTS
from jdbuilder.posting.model import (
    Education,
    Employment,
    Facts,
    Language,
    Line,
    Listing,
    Look,
    Paper,
    Pay,
    Period,
    Posting,
    Review,
    Variable,
    Waiver,
    Workplace,
)
from jdbuilder.posting.sections import SECTIONS
from jdbuilder.web import actions
from jdbuilder.web.draft_form import DraftForm, as_typed, changed

ONE = Posting(title="One")
THEMES = {"studio": "Studio", "plain": "Plain"}


def form_of(app: Flask, typed: MultiDict[str, str], old: Posting = ONE) -> DraftForm:
    """The form as the builder reads it, validated."""
    with app.test_request_context():
        form = DraftForm(typed, THEMES, old)
        form.validate()
        return form


def filled(library: Library, **values: str | list[str]) -> MultiDict[str, str]:
    """The form of an otherwise empty posting."""
    typed = as_typed(ONE, library, {})
    for name, value in values.items():
        typed.setlist(name, [value] if isinstance(value, str) else value)
    return typed


short = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=20)
postings = st.builds(
    Posting,
    title=short.map(lambda text: text or "T"),
    facts=st.builds(
        Facts,
        company=short,
        hours=short,
        workplace=st.sampled_from([None, *get_args(Workplace)]),
        employment=st.sampled_from([None, *get_args(Employment)]),
        pay=st.none()
        | st.builds(
            Pay,
            low=st.decimals(0, 1000, places=2),
            high=st.none() | st.decimals(1000, 10**9, places=2),
            currency=st.sampled_from(["EUR", "USD", "JPY", "THB"]),
            period=st.sampled_from(get_args(Period)),
        ),
        closing=st.none() | st.dates(),
        apply_at=st.sampled_from(["", "https://jobs.acme.example/7?a=b&c=d"]),
        website=st.sampled_from(["", "http://acme.example"]),
        address=short,
        other_pay=short,
        variable=st.sampled_from([None, *get_args(Variable)]),
        ai_screening=st.none() | st.booleans(),
        vacancy=st.none() | st.booleans(),
        left_out=st.lists(st.sampled_from([fact.id for fact in FACTS]), unique=True).map(
            lambda ids: tuple(fact.id for fact in FACTS if fact.id in ids)
        ),
    ),
    listing=st.builds(
        Listing,
        country=st.none() | st.sampled_from([*countries.names()]),
        region=short,
        locality=short,
        postal_code=short,
        street=short,
        posted=st.none() | st.dates(),
        applicants_in=st.lists(st.sampled_from([*countries.names()]), unique=True, max_size=5).map(tuple),
        direct_apply=st.none() | st.booleans(),
        education=st.none() | st.sampled_from(get_args(Education)),
        months=st.none() | st.integers(0, 600),
        either=st.booleans(),
    ),
    look=st.builds(
        Look,
        data=st.booleans(),
        paper=st.sampled_from(get_args(Paper)),
        language=st.sampled_from(get_args(Language)),
        form=st.sampled_from(get_args(Form)),
    ),
    review=st.builds(
        Review,
        employees=st.none() | st.integers(1, 10**7),
        contractor=st.booleans(),
        waivers=st.lists(
            st.builds(Waiver, rule=st.just("hero-words"), part=st.just("title"), quote=short, reason=st.just("Ours")),
            max_size=3,
        ).map(tuple),
    ),
)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(posting=postings, lines=st.lists(short.filter(bool), max_size=3))
def test_a_posting_as_fields_and_back_is_the_same(
    busy_app: Flask, library: Library, posting: Posting, lines: list[str]
) -> None:
    posting = posting.with_lines("benefits", tuple(Line(text=text, chosen=text > "m") for text in lines))
    form = form_of(busy_app, as_typed(posting, library, {}), posting)
    assert form.errors == {}
    assert actions.read(form, posting, library, "save") == posting
    assert form.not_understood() == {}


def test_every_shipped_role_goes_through_the_form_unchanged(busy_app: Flask, library: Library) -> None:
    for role in (*library.roles, None):
        posting = assemble.full(library, role)
        form = form_of(busy_app, as_typed(posting, library, {}), posting)
        assert actions.read(form, posting, library, "save") == posting


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"title": ""}, {"title": ["Job title must not be empty."]}),
        ({"closing": "soon"}, {"closing": ["The closing date must be a date such as 2027-01-31."]}),
        ({"pay_low": "x"}, {"pay_low": ["Pay from must be an amount such as 45000."]}),
        ({"pay_low": "9" * 15}, {"pay_low": ["Pay from is too large."]}),
        ({"pay_high": "x"}, {"pay_high": ["Pay to must be an amount such as 45000."]}),
        ({"pay_low": "9", "pay_high": "8"}, {"pay_high": ["Pay: the higher amount is below the lower one."]}),
        (
            {"country": "Atlantis"},
            {"country": ["Country isn’t known: ‘Atlantis’. Write it like Germany or DE."]},
        ),
        (
            {"applicants_in": "DE, Atlantis"},
            {"applicants_in": ["A place isn’t known: ‘Atlantis’. Write it like Germany or DE."]},
        ),
        ({"posted": "today"}, {"posted": ["Date posted must be a date such as 2027-01-31."]}),
        ({"months": "two years"}, {"months": ["Experience in months must be a whole number."]}),
        ({"months": "-1"}, {"months": ["Experience in months must not be below 0."]}),
        ({"education": "magic"}, {"education": ["Not a valid choice."]}),
        (
            {"website": "javascript:alert(1)"},
            {"website": ["Company’s website must be a web address such as https://www.example.com."]},
        ),
        ({"left_out": ["pay", "moon"]}, {"left_out": ["'moon' is not a valid choice for this field."]}),
        ({"currency": "XXX"}, {"currency": ["Not a valid choice."]}),
    ],
)
def test_a_fault_is_said_and_what_was_typed_comes_back(
    busy_app: Flask, library: Library, values: dict[str, Any], said: dict[str, list[str]]
) -> None:
    form = form_of(busy_app, filled(library, **values))
    assert form.errors == said
    assert actions.read(form, ONE, library, "save") == ONE
    typed = as_typed(ONE, library, form.not_understood())
    again = form_of(busy_app, typed)
    assert again.errors == said
    for name, value in values.items():
        assert typed.getlist(name) == ([value] if isinstance(value, str) else value)


def test_up_to_alone_is_refused(busy_app: Flask, library: Library) -> None:
    form = form_of(busy_app, filled(library, pay_high="60000"))
    assert "from which amount" in str(form.errors["pay_high"])


def test_a_fault_in_pay_keeps_the_pay_that_was_saved(busy_app: Flask, library: Library) -> None:
    pay = Pay(low=Decimal(5), currency="EUR", period="hour")
    old = ONE.model_copy(update={"facts": Facts(pay=pay)})
    typed = as_typed(old, library, {})
    typed["pay_low"] = "five"
    typed["currency"] = "CHF"
    form = form_of(busy_app, typed, old)
    assert form.facts(old.facts).pay == pay
    assert form.not_understood() == {"pay_low": ["five"], "pay_high": [""], "currency": ["CHF"], "period": ["hour"]}


def test_a_currency_that_is_rare_stays_on_offer(busy_app: Flask, library: Library) -> None:
    old = ONE.model_copy(update={"facts": Facts(pay=Pay(low=Decimal(5), currency="THB", period="hour"))})
    form = form_of(busy_app, as_typed(old, library, {}), old)
    assert "THB" in [choice.value for choice in form.currency.iter_choices()]  # type: ignore[attr-defined]
    assert form.errors == {}


def test_the_form_has_a_field_for_all_that_a_posting_holds(busy_app: Flask, library: Library) -> None:
    form = form_of(busy_app, as_typed(ONE, library, {}))
    facts = {*Facts.model_fields} - {"pay"} | {"pay_low", "pay_high", "currency", "period"}
    look = {*Look.model_fields} - {"data", "memory"} | {"carry_data", "forget"}
    sections = {section.id for section in SECTIONS}
    held = {"title", "notes", "version", *facts, *look, *Listing.model_fields, *Review.model_fields, *sections}
    assert {field.name for field in form} == held
    assert "role" not in {field.name for field in form}


def test_a_web_address_is_completed_and_countries_are_read_by_name_or_code(busy_app: Flask, library: Library) -> None:
    form = form_of(busy_app, filled(library, website="www.acme.example", country="uk", applicants_in="de; Austria,AT"))
    read = actions.read(form, ONE, library, "save")
    assert read.facts.website == "https://www.acme.example"
    assert read.listing == Listing(country="GB", applicants_in=("DE", "AT"))


def test_a_fault_keeps_what_the_listing_had(busy_app: Flask, library: Library) -> None:
    old = ONE.model_copy(update={"listing": Listing(country="DE", months=5)})
    typed = as_typed(old, library, {})
    typed["country"], typed["months"] = "Atlantis", "7"
    form = form_of(busy_app, typed, old)
    assert form.listing(old.listing) == Listing(country="DE", months=7)
    assert form.not_understood() == {"country": ["Atlantis"]}


def test_a_theme_that_is_gone_can_be_replaced(busy_app: Flask, library: Library) -> None:
    old = ONE.model_copy(update={"look": Look(theme="gone")})
    form = form_of(busy_app, as_typed(old, library, {}), old)
    assert form.look(old.look).theme == "gone"
    form = form_of(busy_app, filled(library, theme="studio"), old)
    assert form.look(old.look).theme == "studio"


def test_of_two_postings_the_fields_that_differ_are_told() -> None:
    facts = Facts(vacancy=True, left_out=("pay", "hours"))
    other = ONE.model_copy(update={"title": "Two", "facts": facts, "review": Review(contractor=True)})
    told = {"title": ["Two"], "vacancy": ["yes"], "left_out": ["pay", "hours"], "contractor": ["y"]}
    assert changed(ONE, other) == told
    assert changed(other, ONE) == {"title": ["One"], "vacancy": [""], "left_out": [], "contractor": []}
    assert changed(ONE, ONE.with_lines("about", (Line(text="Lines are drawn anew, not told"),))) == {}
