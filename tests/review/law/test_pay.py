from typing import Any

import pytest

from jdbuilder.library.library import Library
from jdbuilder.review.examples import DAY, ad
from jdbuilder.review.law import pay
from jdbuilder.review.law.model import Answered
from jdbuilder.review.law.shown import Shown
from jdbuilder.review.law.superset import with_remedy
from jdbuilder.review.reading import Reading

RANGE = {"low": 60_000, "high": 70_000, "currency": "USD", "period": "year"}
ONE = {**RANGE, "high": None}
NOTHING: dict[str, Any] = {}


def shown(library: Library, text: str = "", **facts: object) -> Shown:
    lines: dict[str, Any] = {"about": (text,)} if text else {}
    return Shown(Reading(ad(facts=facts, **lines), library, DAY))


@pytest.mark.parametrize(
    ("text", "amount", "closed", "both", "least"),
    [
        ("", "missing", "missing", "missing", "missing"),
        ("A competitive salary.", "missing", "missing", "missing", "missing"),
        ("The salary is $60,000 – $70,000.", "present", "present", "present", "present"),
        ("The salary is $60,000.", "present", "present", "unknown", "present"),
        ("A salary of up to $70,000.", "unknown", "missing", "missing", "unknown"),
        ("A salary from $60,000.", "unknown", "missing", "missing", "present"),
        ("$25 per hour.", "unknown", "unknown", "unknown", "unknown"),
    ],
)
def test_words_on_pay_are_enough_or_not(
    text: str, amount: str, closed: str, both: str, least: str, library: Library
) -> None:
    one = shown(library, text)
    found = [ask(one).answer for ask in (pay.amount, pay.closed, pay.both_ends, pay.at_least)]
    assert found == [amount, closed, both, least]


def test_pay_among_the_facts_comes_first(library: Library) -> None:
    one = shown(library, "A salary of up to $90,000.", pay=RANGE)
    assert pay.closed(one) == Answered("present", "The ad says $60,000 – $70,000 a year.")


def test_one_amount_is_both_ends_once_a_click_says_so(library: Library) -> None:
    one = shown(library, pay=ONE)
    found = pay.both_ends(one)
    assert found.answer == "unknown"
    better = with_remedy(one.reading.posting, found.remedies[0])
    assert pay.both_ends(Shown(Reading(better, library, DAY))).answer == "present"


def test_pay_that_is_left_off_the_paper_is_put_back_by_a_click(library: Library) -> None:
    one = shown(library, pay=RANGE, left_out=["pay", "start"])
    found = pay.amount(one)
    assert found.answer == "missing"
    better = with_remedy(one.reading.posting, found.remedies[0])
    assert better.facts.left_out == ("start",)
    assert pay.amount(Shown(Reading(better, library, DAY))).answer == "present"


@pytest.mark.parametrize(
    ("given", "answer"),
    [
        ({"low": 25, "high": 40, "period": "hour"}, "present"),
        ({"low": 25, "high": 60, "period": "hour"}, "unknown"),
        ({"low": 60_000, "high": 120_000, "currency": "USD"}, "unknown"),
        ({"low": 60_000, "high": 120_000}, "missing"),
        ({"low": 60_000}, "present"),
    ],
)
def test_a_wide_range_is_told_by_the_year_in_canadian_dollars(
    given: dict[str, object], answer: str, library: Library
) -> None:
    assert pay.within_50k(shown(library, pay={"currency": "CAD", "period": "year", **given})).answer == answer


@pytest.mark.parametrize(
    ("text", "place", "answer"),
    [
        ("Salary: $80,000 - $160,000 a year", "Toronto, ON", "missing"),
        ("Salary: CA$80,000 - CA$160,000 a year", "", "missing"),
        ("Salary: $80,000 - $160,000 a year", "", "unknown"),
        ("Salary: $80,000 - $160,000 a month", "Toronto, ON", "present"),
        ("Salary: $60-70k", "Toronto, ON", "present"),
        ("Salary: $30 - $70", "Toronto, ON", "unknown"),
        ("Wage: $30 - $36 an hour", "Toronto, ON", "present"),
        ("Wage: $30 - $90 an hour", "Toronto, ON", "unknown"),
        ("$80,000 - $160,000", "Toronto, ON", "unknown"),
        ("Salary: $0 - $160,000,000,000 a year", "Toronto, ON", "unknown"),
        ("Salary: $999,999,999,900 - $999,999,999,999 a year", "Toronto, ON", "unknown"),
        ("Salary: CHF 80,000 - CHF 160,000 a year", "Toronto, ON", "unknown"),
        ("Salary: $160,000 - $80,000 a year", "Toronto, ON", "unknown"),
        ("Salary: $80,000 - $250,000 a year", "Toronto, ON", "present"),
        ("Nothing", "Toronto, ON", "missing"),
    ],
)
def test_a_range_in_the_text_is_measured_where_it_can_be(text: str, place: str, answer: str, library: Library) -> None:
    assert pay.within_50k(shown(library, text, place=place)).answer == answer


def test_where_pay_may_be_told_later_its_absence_is_no_fault(library: Library) -> None:
    ask = pay.early("Tell them before the interview.")
    assert ask(shown(library)).answer == "unknown"
    assert ask(shown(library)).why.endswith("Tell them before the interview.")
    assert ask(shown(library, pay=RANGE)).answer == "present"


def test_a_link_may_do(library: Library) -> None:
    ask = pay.or_linked(pay.amount)
    assert ask(shown(library, "Pay and benefits: https://acme.example/pay")).answer == "unknown"
    assert ask(shown(library, "See https://acme.example")).answer == "missing"


def test_pay_is_shown_by_facts_or_words(library: Library) -> None:
    assert not pay.is_shown(shown(library))
    assert pay.is_shown(shown(library, pay=ONE))
    assert pay.is_shown(shown(library, "$25 per hour"))
