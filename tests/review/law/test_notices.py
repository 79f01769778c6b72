from collections.abc import Callable

import pytest

from jdbuilder.library.library import Library
from jdbuilder.posting.model import Posting
from jdbuilder.review.examples import DAY, ad
from jdbuilder.review.law import notices
from jdbuilder.review.law.model import Answered
from jdbuilder.review.law.shown import Shown
from jdbuilder.review.law.superset import with_remedy
from jdbuilder.review.reading import Reading

Ask = Callable[[Shown], Answered]
PARAGRAPH = "Pay: $70,000 - $85,000. Bonus up to 5 %. Health insurance, 401(k), 20 days of leave."
PAY = {"low": 14, "currency": "USD", "period": "hour"}


def answered(ask: Ask, posting: Posting, library: Library, *, foreign: bool = False) -> Answered:
    return ask(Shown(Reading(posting, library, DAY, foreign)))


@pytest.mark.parametrize(
    ("ask", "posting", "answer"),
    [
        (notices.benefits, ad(), "missing"),
        (notices.benefits, ad(benefits=("Great benefits",)), "missing"),
        (notices.benefits, ad(benefits=("Health cover: <what it covers XXX>",)), "unknown"),
        (notices.benefits, ad(benefits=("A pension",)), "present"),
        (notices.all_benefits, ad(benefits=("A pension",)), "unknown"),
        (notices.all_benefits, ad(benefits=("A pension and paid leave",)), "present"),
        (notices.all_benefits, ad(), "missing"),
        (notices.all_benefits, ad(responsibilities=("Provide health insurance and pension advice",)), "missing"),
        (notices.all_benefits, ad(about=("We offer dental care to children.",)), "unknown"),
        (notices.health, ad(about=("Sell health insurance; we offer health plans to firms",)), "unknown"),
        (notices.tips, ad(responsibilities=("Give customers tips on skin care",)), "unknown"),
        (notices.tips, ad(about=("Base wage plus tips",)), "missing"),
        (notices.closing, ad(about=("Our office closes on 24 December.",)), "missing"),
        (notices.closing, ad(responsibilities=("Month-end close at 5 March",)), "missing"),
        (notices.vacancy, ad(about=("We let flats: there is no current vacancy in our houses.",)), "missing"),
        (notices.maybe_benefits, ad(), "unknown"),
        (notices.maybe_benefits, ad(benefits=("A pension",)), "present"),
        (notices.health, ad(), "unknown"),
        (notices.health, ad(benefits=("Dental insurance",)), "present"),
        (notices.other_pay, ad(), "unknown"),
        (notices.other_pay, ad(about=("There is an annual bonus.",)), "present"),
        (notices.other_pay, ad(benefits=("$60,000 a year, no bonus",)), "present"),
        (notices.other_pay, ad(about=("We keep no bonus points.",)), "unknown"),
        (notices.all_benefits, ad(apply=(PARAGRAPH,)), "present"),
        (notices.all_benefits, ad(about=("Earn $70,000 a year: you sell health insurance and pensions.",)), "missing"),
        (notices.all_benefits, ad(benefits=("Please send a photo, date of birth and your salary history",)), "unknown"),
        (notices.closing, ad(), "missing"),
        (notices.closing, ad(facts={"closing": "2027-01-15"}), "present"),
        (notices.closing, ad(facts={"closing": "2027-01-15", "left_out": ["closing"]}), "missing"),
        (notices.closing, ad(apply=("Apply by 15 January.",)), "present"),
        (notices.closing, ad(apply=("Open until filled, on a rolling basis.",)), "unknown"),
        (notices.commission, ad(), "unknown"),
        (notices.commission, ad(facts={"variable": "neither"}), "present"),
        (notices.commission, ad(facts={"variable": "commission"}), "present"),
        (notices.commission, ad(about=("Base plus commission.",)), "present"),
        (notices.tips, ad(), "unknown"),
        (notices.tips, ad(facts={"variable": "neither"}), "present"),
        (notices.tips, ad(facts={"variable": "tips"}), "missing"),
        (notices.tips, ad(facts={"variable": "tips", "pay": PAY}), "present"),
        (notices.description, ad(), "unknown"),
        (notices.description, ad(responsibilities=("Plan",)), "present"),
        (notices.ai, ad(), "unknown"),
        (notices.ai, ad(review={"employees": 25}), "missing"),
        (notices.ai, ad(facts={"ai_screening": False}), "present"),
        (notices.ai, ad(apply=("We use AI to screen applications.",)), "present"),
        (notices.ai, ad(about=("Our AI ranks candidates for shops.",)), "unknown"),
        (notices.vacancy, ad(), "missing"),
        (notices.vacancy, ad(facts={"vacancy": False}), "present"),
        (notices.vacancy, ad(about=("This posting is for an existing vacancy.",)), "present"),
        (notices.agreement, ad(), "unknown"),
        (notices.agreement, ad(benefits=("The collective agreement of the trade applies",)), "present"),
    ],
)
def test_an_ad_tells_it_or_not(ask: Ask, posting: Posting, answer: str, library: Library) -> None:
    assert answered(ask, posting, library).answer == answer


def test_the_sentence_on_other_pay_is_quoted_whole(library: Library) -> None:
    assert answered(notices.other_pay, ad(apply=(PARAGRAPH,)), library).why == "The ad says: “Bonus up to 5 %”."


@pytest.mark.parametrize(
    ("line", "optional"),
    [("$60,000 - $70,000 a year", True), ("$60,000 a year, OTE $90,000", False), ("Up to $60,000 a year", False)],
)
def test_beside_plain_pay_commission_need_not_be_answered(line: str, optional: bool, library: Library) -> None:
    found = answered(notices.commission, ad(benefits=(f"Salary: {line}",)), library)
    assert (found.answer, found.optional) == ("unknown", optional)


ASKS = (
    notices.benefits,
    notices.health,
    notices.other_pay,
    notices.closing,
    notices.commission,
    notices.ai,
    notices.vacancy,
    notices.agreement,
)


@pytest.mark.parametrize("ask", ASKS)
def test_each_click_changes_the_answer_or_leaves_a_line_to_fill_in(ask: Ask, library: Library) -> None:
    before = answered(ask, ad(), library)
    assert before.remedies
    for remedy in before.remedies:
        posting = with_remedy(ad(), remedy)
        after = answered(ask, posting, library)
        assert after.answer == "present" or "XXX" in str(posting)


def test_the_day_that_is_offered_is_a_month_ahead_of_the_review(library: Library) -> None:
    remedy = answered(notices.closing, ad(), library).remedies[0]
    assert remedy.said == "Say: apply by December 22, 2026"
    british = answered(notices.closing, ad(look={"language": "en-GB"}), library).remedies[0]
    assert british.said == "Say: apply by 22 December 2026"


def test_the_day_that_was_chosen_already_is_offered_where_it_is_left_out(library: Library) -> None:
    hidden = ad(facts={"closing": "2027-03-01", "left_out": ["closing"]})
    remedy = answered(notices.closing, hidden, library).remedies[0]
    assert with_remedy(hidden, remedy).facts.left_out == ()
    assert "March 1, 2027" in remedy.said


def test_an_ad_that_was_taken_in_describes_the_job_wherever_it_does(library: Library) -> None:
    posting = ad(about=("You plan the week.",))
    assert answered(notices.description, posting, library, foreign=True).answer == "present"
    assert answered(notices.benefits, ad(benefits=("Ask us",)), library, foreign=True).answer == "unknown"
