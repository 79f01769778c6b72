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
    assert shown(ad(about=("We offer paid leave and a pension.",)), library).benefits
    assert not shown(ad(responsibilities=("Run the pension fund",)), library).benefits


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


def test_an_empty_ad_shows_nothing(nothing: Shown) -> None:
    said = (nothing.pay_said, nothing.other_pay, nothing.closing, nothing.ai, nothing.vacancy, nothing.agreement)
    assert not any((*said, nothing.tips, nothing.commission, nothing.benefits, nothing.money))


@given(strategies.postings)
def test_any_posting_is_looked_at(library: Library, posting: Posting) -> None:
    one = shown(posting, library)
    assert isinstance(one.benefits, tuple)
    assert isinstance(one.closing + one.ongoing + one.ai + one.vacancy + one.other_pay, str)
