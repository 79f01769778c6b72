from collections.abc import Callable

import pytest

from jdbuilder.library.library import Library
from jdbuilder.posting.model import Posting
from jdbuilder.review.check import findings_of
from jdbuilder.review.examples import DAY, ad
from jdbuilder.review.law import prohibited
from jdbuilder.review.law.model import Answered
from jdbuilder.review.law.shown import Shown
from jdbuilder.review.mend import waived
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import rules

Ask = Callable[[Shown], Answered]


def answered(ask: Ask, posting: Posting, library: Library) -> Answered:
    return ask(Shown(Reading(posting, library, DAY)))


@pytest.mark.parametrize(
    ("ask", "line", "answer"),
    [
        (prohibited.canadian_experience, "Two years of Canadian work experience", "missing"),
        (prohibited.canadian_experience, "Experience in Canada", "missing"),
        (prohibited.canadian_experience, "No Canadian experience is needed", "present"),
        (prohibited.canadian_experience, "Experience with Canadian tax law", "present"),
        (prohibited.licence, "A valid driver’s license", "missing"),
        (prohibited.licence, "A driving licence, to drive our van", "unknown"),
        (prohibited.licence, "You don’t need a driving licence", "present"),
        (prohibited.licence, "A forklift", "present"),
        (prohibited.pay_history, "State your current salary", "missing"),
        (prohibited.pay_history, "State the salary that you expect", "present"),
    ],
)
def test_what_is_asked_for_is_seen(ask: Ask, line: str, answer: str, library: Library) -> None:
    assert answered(ask, ad(must_haves=(line,)), library).answer == answer


def test_words_for_one_gender_are_seen_the_title_first(library: Library) -> None:
    title = ad(title="Salesman", must_haves=("A craftsman",))
    assert answered(prohibited.gendered, title, library).why == "“Salesman” names one gender."
    assert answered(prohibited.gendered, ad(must_haves=("A craftsman",)), library).answer == "missing"
    assert answered(prohibited.gendered, ad(title="Salesperson"), library).answer == "present"


def test_words_that_discriminate_are_those_of_the_rules_on_law(library: Library) -> None:
    young = ad(must_haves=("You must be under 35 years old.",))
    found = answered(prohibited.discrimination, young, library)
    assert found.answer == "missing"
    assert "under 35 years old" in found.why
    assert answered(prohibited.discrimination, ad(), library).answer == "present"
    asked = ad(apply=("State your current salary",))
    assert answered(prohibited.discrimination, asked, library).answer == "present"


def test_what_somebody_let_stand_is_not_held_against_the_ad(library: Library) -> None:
    posting = ad(apply=("State your current salary",))
    finding = findings_of(rules()["pay-history"], Reading(posting, library, DAY))[0]
    assert answered(prohibited.pay_history, waived(posting, finding, "By law"), library).answer == "present"
