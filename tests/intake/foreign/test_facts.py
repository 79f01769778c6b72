"""What an ad states of its job is read where it leaves no doubt, and it is known whether anything is left."""

from datetime import date
from typing import Any

import pytest

from jdbuilder.intake.foreign.facts import Field, bare_place, field_of, labelled, pay_in, read, value_of


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Location: Leeds", {"place": "Leeds"}),
        ("📍 Location : Leeds", {"place": "Leeds"}),
        ("Where: Leeds (hybrid)", {"place": "Leeds", "workplace": "hybrid"}),
        ("Location: Fully remote", {"workplace": "remote"}),
        ("Work model: On-site", {"workplace": "on-site"}),
        ("Job type: Full-time", {"employment": "full-time"}),
        ("HOURS: 40, nights", {"hours": "40, nights"}),
        ("Closing date: 14 March 2027", {"closing": date(2027, 3, 14)}),
        ("We’re hiring: Baker", {"title": "Baker"}),
        ("Contract: Wholetime", {"employment": "full-time"}),
        ("Informal enquiries: Ms Lee", {"contact": "Ms Lee"}),
        ("Job ref.: A-1", {"reference": "A-1"}),
        ("Start date: at once", {"start": "at once"}),
        ("Apply online: acme.example/jobs", {"apply_at": "https://acme.example/jobs"}),
        ("Employer: Acme: the bakers", {"company": "Acme: the bakers"}),
    ],
)
def test_a_label_and_its_value_are_a_fact(text: str, values: dict[Field, Any]) -> None:
    stated = labelled(text, "USD")
    assert stated is not None
    assert stated.is_all
    assert stated.values == values


@pytest.mark.parametrize(
    "text",
    ["Motto: bread", "Location:", "no label", "Closing date: soon", "Website: see below", "Hours: " + "x" * 201],
)
def test_what_is_no_fact_or_can_not_be_read_is_none(text: str) -> None:
    assert labelled(text, "USD") is None


@pytest.mark.parametrize(
    "text",
    ["Closing date: 5pm, Friday 18th June 2027", "Closing date: 18 June 2027 (noon)", "Closes: 23:59 on 18 June 2027"],
)
def test_a_time_of_day_is_more_than_a_day(text: str) -> None:
    stated = labelled(text, "USD")
    assert stated is not None
    assert (stated.values, stated.is_all) == ({"closing": date(2027, 6, 18)}, False)


@pytest.mark.parametrize("text", ["Contract: Full-time, permanent", "Salary: £30,000 a year plus bread"])
def test_it_is_known_where_more_is_said(text: str) -> None:
    stated = labelled(text, "USD")
    assert stated is not None
    assert not stated.is_all


def test_money_for_something_else_is_no_pay() -> None:
    assert pay_in("$20,000 a year", "USD")
    assert pay_in("A training budget of $20,000 a year", "USD") is None


def test_a_fact_is_read_without_its_label() -> None:
    stated = read("workplace", "on-site", "USD")
    assert stated is not None
    assert stated.values == {"workplace": "on-site"}
    assert read("closing", "soon", "USD") is None


def test_labels_are_known_in_any_case() -> None:
    assert field_of("  JOB TITLE ") == "title"
    assert field_of("motto") is None
    assert value_of("Title: a: b ") == "a: b"


def test_a_place_for_remote_work_is_where_applicants_live() -> None:
    stated = labelled("Location: Remote, US", "USD")
    assert stated is not None
    assert stated.values == {"workplace": "remote", "applicants_in": ("US",)}
    assert bare_place("Acme Bakery") is None
