"""Wage statistics on pages: for roles in a state that is chosen, and beside a posting in the state of its place."""

from collections.abc import Iterator
from decimal import Decimal
from urllib.parse import urlencode

import pytest
from flask import Flask

from jdbuilder.library.library import Library
from jdbuilder.library.states import NATION, STATES
from jdbuilder.posting import assemble
from jdbuilder.posting.model import Facts, Pay, Posting
from jdbuilder.web import statistics

PLANT = "production-manager"


@pytest.fixture
def posting(library: Library) -> Posting:
    """An empty posting of a role that the statistics count."""
    return assemble.empty(library.role(PLANT))


@pytest.fixture(autouse=True)
def _in_a_request(busy_app: Flask) -> Iterator[None]:
    """Everything here is asked by a page."""
    with busy_app.test_request_context("/"):
        yield


def at(posting: Posting, place: str, currency: str | None = None) -> Posting:
    pay = Pay(low=Decimal(1), currency=currency, period="year") if currency else None
    return posting.model_copy(update={"facts": Facts(place=place, pay=pay)})


def chosen(app: Flask, library: Library, role: str, **asked: str) -> statistics.StateForm:
    with app.test_request_context(f"/?{urlencode(asked)}"):
        return statistics.state_form((library.role(role),))


def test_the_states_that_have_figures_are_offered_by_name(busy_app: Flask, library: Library) -> None:
    offered = dict(chosen(busy_app, library, PLANT).state.choices)  # type: ignore[arg-type]
    occupation = library.role(PLANT).occupation
    assert occupation
    assert set(offered) - {""} == set(library.wages.areas([occupation.soc]))
    assert offered["TX"] == "Texas"
    assert len(offered) > 40


@pytest.mark.parametrize(
    ("asked", "kept"), [("TX", "TX"), ("", ""), ("tx", ""), ("ZZ", ""), ("US", ""), ("<script>", ""), ("\0", "")]
)
def test_a_state_that_is_unknown_is_none(busy_app: Flask, library: Library, asked: str, kept: str) -> None:
    assert chosen(busy_app, library, PLANT, state=asked).state.data == kept


def test_the_chosen_state_stands_beside_the_nation(library: Library) -> None:
    nation, texas = (str(statistics.html((library.role(PLANT),), area)) for area in (None, "TX"))
    assert "United States" in nation
    assert "Texas" not in nation
    assert "United States" in texas
    assert "Industrial Production Managers, Texas" in texas


@pytest.mark.parametrize(
    ("place", "currency", "area"),
    [
        ("Austin, TX", None, "TX"),
        ("Austin, TX", "USD", "TX"),
        ("Austin, TX", "EUR", None),
        ("Berlin", None, NATION),
        ("Berlin", "USD", NATION),
        ("Berlin", "EUR", None),
        ("", None, NATION),
    ],
)
def test_a_posting_has_the_figures_of_its_place_in_its_currency(
    posting: Posting, place: str, currency: str | None, area: str | None
) -> None:
    assert statistics.area(at(posting, place, currency)) == area


def test_beside_a_posting_stands_the_median_of_its_state(library: Library, posting: Posting) -> None:
    occupation = library.role(PLANT).occupation
    assert occupation
    for area in ("TX", "CA"):
        wage = library.wages.of(occupation.soc, area)
        assert wage
        assert isinstance(wage.p50, int)
        beside = statistics.beside(at(posting, f"Somewhere, {area}"))
        assert f"in {STATES[area]}: half earn more than ${wage.p50:,} a year" in str(beside["summary"])
        assert f"Industrial Production Managers, {STATES[area]}" in str(beside["blocks"])


def test_without_a_state_the_nation_is_named(posting: Posting) -> None:
    beside = statistics.beside(at(posting, "Berlin"))
    assert "in the United States: half earn more than $" in str(beside["summary"])
    assert str(beside["blocks"]).count("<tr>") == 2


def test_where_a_state_has_no_figures_the_nations_are_the_nearest(library: Library, posting: Posting) -> None:
    occupation = library.role(PLANT).occupation
    assert occupation
    without = next(area for area in STATES if library.wages.of(occupation.soc, area) is None)
    beside = statistics.beside(at(posting, f"Somewhere, {without}"))
    assert "in the United States" in str(beside["summary"])
    assert str(beside["summary"]).endswith(f"(no figures for {STATES[without]})")
    assert STATES[without] in str(beside["blocks"])
    assert "no row" in str(beside["blocks"])


def test_nothing_stands_beside_a_posting_that_the_statistics_do_not_count(posting: Posting) -> None:
    nothing = {"summary": "", "blocks": ""}
    assert statistics.beside(at(posting, "Austin, TX", "EUR")) == nothing
    assert statistics.beside(at(assemble.empty(None), "Austin, TX")) == nothing
    assert statistics.beside(posting.model_copy(update={"role": "gone-since"})) == nothing


def test_figures_are_drawn_once_for_a_role_and_an_area(posting: Posting) -> None:
    lansing, berlin = at(posting, "Lansing, MI"), at(posting, "Berlin")
    figures = [statistics.beside(one)["blocks"] for one in (lansing, berlin, at(lansing, "Detroit, MI"))]
    assert figures[0] is figures[2]
    assert figures[0] != figures[1]
