from typing import Any

import pytest
from hypothesis import given

from jdbuilder.library.library import Library
from jdbuilder.posting.model import Posting
from jdbuilder.review.examples import DAY, ad
from jdbuilder.review.law.notices import BENEFITS_LINE
from jdbuilder.review.law.shown import Shown
from jdbuilder.review.reading import Reading
from tests.posting import strategies

PAY = {"low": 60_000, "high": 70_000, "currency": "USD", "period": "year"}


@pytest.fixture(scope="module")
def nothing(library: Library) -> Shown:
    return shown(ad(), library)


def shown(posting: Posting, library: Library, *, foreign: bool = False) -> Shown:
    return Shown(Reading(posting, library, DAY, foreign))


def test_pay_is_shown_by_the_facts_unless_it_is_left_out(library: Library) -> None:
    assert shown(ad(facts={"pay": PAY}), library).pay_said == "$60,000 – $70,000 a year"
    assert shown(ad(facts={"pay": PAY, "left_out": ["pay"]}), library).pay is None


def test_of_several_amounts_the_surest_and_most_closed_counts(library: Library) -> None:
    one = shown(ad(about=("Up to $90,000 salary.", "The salary is $60,000 – $70,000.", "$9 an hour")), library)
    assert one.money
    assert one.money.quote == "$60,000 – $70,000"


def test_benefits_are_kinds_and_lines_of_other_kinds(library: Library) -> None:
    one = shown(ad(benefits=("Health insurance and a pension", "A seat in the orchestra")), library)
    assert one.benefits == ("health cover", "a pension or retirement plan", "A seat in the orchestra")


def test_a_line_that_asks_for_something_is_none_but_the_kinds_in_it_are(library: Library) -> None:
    asked = "Please send a photo, date of birth and your salary history"
    assert shown(ad(benefits=(asked,)), library).benefits == ()
    both = "Health insurance and a pension. Please respond with your CV."
    assert shown(ad(benefits=(both,)), library).benefits == ("health cover", "a pension or retirement plan")


@pytest.mark.parametrize(
    "line", ["Great benefits", "A competitive salary", "We pay up to $70,000 a year", "Attractive package and perks"]
)
def test_praise_and_pay_are_no_benefits(line: str, library: Library) -> None:
    assert shown(ad(benefits=(line,)), library).benefits == ()


def test_a_line_that_is_to_be_filled_in_names_nothing_yet(library: Library) -> None:
    one = shown(ad(benefits=(BENEFITS_LINE,)), library)
    assert one.benefits == ()
    assert one.is_listing_benefits


def test_benefits_stand_elsewhere_where_they_are_offered(library: Library) -> None:
    one = shown(ad(about=("We offer paid leave and a pension.",)), library)
    assert not one.benefits
    assert one.perhaps_benefits == ("a pension or retirement plan", "paid leave")


@pytest.mark.parametrize("part", ["responsibilities", "must_haves", "nice_to_haves"])
def test_what_the_work_is_about_offers_no_benefits(part: str, library: Library) -> None:
    lines: dict[str, Any] = {part: ("We provide health insurance and pension advice to clients",)}
    one = shown(ad(**lines), library)
    assert not one.benefits + one.perhaps_benefits


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ai", "Evaluate the use of AI in medical applications."),
        ("ai", "You review AI applications using Python."),
        ("agreement", "Negotiate the collective agreement."),
        ("closing", "File the return; apply by 5 March."),
        ("commission", "Set up the commission plan for our reps."),
        ("other_pay", "Calculate bonuses for the staff."),
        ("tips", "Make sure that tips are shared."),
    ],
)
def test_what_the_work_is_about_says_nothing_of_the_job(name: str, text: str, library: Library) -> None:
    assert not getattr(shown(ad(responsibilities=(text,)), library), name)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ai", "We evaluate the use of AI in medical applications."),
        ("perhaps_ai", "We are reviewing AI applications using Python."),
        ("commission", "There is no sales commission."),
        ("commission", "We calculate sales commission for our agents."),
        ("other_pay", "No annual bonus is paid."),
        ("other_pay", "We work out bonuses for the staff of other firms."),
        ("tips", "We accept no gratuities."),
    ],
)
def test_words_that_mean_something_else_say_nothing(name: str, text: str, library: Library) -> None:
    assert not getattr(shown(ad(about=(text,)), library), name)


def test_in_an_ad_that_was_taken_in_an_offer_may_have_been_taken_for_a_duty(library: Library) -> None:
    posting = ad(must_haves=("Salary of $60,000", "Health insurance", "Apply by 3 May"))
    one = shown(posting, library, foreign=True)
    assert one.money
    assert not one.money.sure
    assert one.perhaps_benefits == ("health cover",)
    assert (one.closing, one.ongoing) == ("", "apply by")
    own = shown(posting, library)
    assert (own.money, own.perhaps_benefits, own.ongoing) == (None, (), "")


def test_pay_among_the_duties_never_counts_before_pay_that_is_offered(library: Library) -> None:
    one = shown(ad(responsibilities=("Salaries of $1,000 – $2,000",), benefits=("$90,000 - $110,000",)), library)
    assert one.money
    assert (one.money.quote, one.money.sure) == ("$90,000 - $110,000", False)


def test_in_an_ad_that_was_taken_in_a_line_of_no_known_kind_is_none(library: Library) -> None:
    assert shown(ad(benefits=("Ask us about it",)), library, foreign=True).benefits == ()


def test_what_is_said_of_choosing_with_ai_is_told_from_what_a_company_makes(library: Library) -> None:
    assert shown(ad(apply=("We use AI to screen applications.",)), library).ai
    maker = shown(ad(about=("Our AI ranks candidates for shops.",)), library)
    assert not maker.ai
    assert maker.perhaps_ai
    assert not shown(ad(about=("We build AI that selects fruit.",)), library).perhaps_ai


def test_a_closing_date_needs_a_date(library: Library) -> None:
    assert shown(ad(apply=("Apply by 3 May 2027.",)), library).closing
    assert shown(ad(apply=("Applications close on May 3.",)), library).closing
    open_ended = shown(ad(apply=("We read applications on a rolling basis.",)), library)
    assert not open_ended.closing
    assert open_ended.ongoing


def test_other_pay_that_is_to_be_filled_in_says_nothing_yet(library: Library) -> None:
    assert shown(ad(facts={"other_pay": "A bonus"}), library).other_pay == "A bonus"
    assert not shown(ad(facts={"other_pay": "<bonus XXX>"}), library).other_pay
    assert shown(ad(facts={"variable": "commission"}), library).other_pay == "commission"


def test_a_link_counts_beside_words_on_pay(library: Library) -> None:
    assert shown(ad(about=("Our pay scale: https://acme.example/pay",)), library).has_link
    assert not shown(ad(about=("Look at https://acme.example",)), library).has_link
    assert not shown(ad(responsibilities=("Run the pay pages of https://acme.example",)), library).has_link


def test_an_empty_ad_shows_nothing(nothing: Shown) -> None:
    said = (nothing.pay_said, nothing.other_pay, nothing.closing, nothing.ai, nothing.vacancy, nothing.agreement)
    assert not any((*said, nothing.tips, nothing.commission, nothing.benefits, nothing.money))


@given(strategies.postings)
def test_any_posting_is_looked_at(library: Library, posting: Posting) -> None:
    one = shown(posting, library)
    assert isinstance(one.benefits, tuple)
    assert isinstance(one.closing + one.ongoing + one.ai + one.vacancy + one.other_pay, str)
