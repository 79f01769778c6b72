from collections.abc import Callable
from typing import Any

import pytest

from jdbuilder.library.library import Library
from jdbuilder.posting.model import Posting
from jdbuilder.review.check import findings_of, found_by_rules, review
from jdbuilder.review.examples import DAY, ad
from jdbuilder.review.law import prohibited
from jdbuilder.review.law.model import Answered
from jdbuilder.review.law.shown import Shown
from jdbuilder.review.mend import waived
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import rules

Ask = Callable[[Shown], Answered]


def answered(ask: Ask, posting: Posting, library: Library) -> Answered:
    reading = Reading(posting, library, DAY)
    return ask(Shown(reading, tuple(found_by_rules(reading))))


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


@pytest.mark.parametrize("ask", [prohibited.gendered, prohibited.discrimination, prohibited.canadian_experience])
def test_of_what_nobody_could_read_nothing_good_is_said(ask: Ask, library: Library) -> None:
    line = "Wir suchen einen jungen Entwickler für unser Team. Muttersprache Deutsch ist ein Muss."
    assert answered(ask, ad(must_haves=(line,)), library).answer == "unknown"


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
    faith = answered(prohibited.discrimination, ad(must_haves=("Christian teachers only",)), library)
    assert (faith.answer, "Christian teachers" in faith.why) == ("missing", True)
    asked = ad(apply=("State your current salary",))
    assert answered(prohibited.discrimination, asked, library).answer == "present"


@pytest.mark.parametrize(
    ("place", "duty", "rule", "held"),
    [
        ("Berlin, Germany", "neutral-title", "gendered-terms", {"title": "Salesman"}),
        ("Toronto, ON", "no-canadian-experience", "local-experience", {"must_haves": ("Canadian experience",)}),
        ("San Diego, CA", "no-driving-licence", "driving-licence", {"must_haves": ("A valid driver’s license",)}),
        ("Leeds, UK", "no-discrimination", "age-limits", {"must_haves": ("You must be under 35 years old.",)}),
    ],
)
def test_what_somebody_let_stand_is_theirs_to_judge(
    place: str, duty: str, rule: str, held: dict[str, Any], library: Library
) -> None:
    posting = ad(facts={"place": place}, **held)
    (finding,) = findings_of(rules()[rule], Reading(posting, library, DAY))
    for asked, answer in ((posting, "missing"), (waived(posting, finding, "By law"), "unknown")):
        items = [item for one in review(asked, library, DAY).places for item in one.items if item.duty.id == duty]
        assert {item.answered.answer for item in items} == {answer}
    assert all(item.answered.why == f"You let “{finding.quote}” stand: By law." for item in items)


def test_words_beside_those_that_somebody_let_stand_still_count(library: Library) -> None:
    posting = ad(title="Salesman", must_haves=("A craftsman",))
    first = findings_of(rules()["gendered-terms"], Reading(posting, library, DAY))[0]
    found = answered(prohibited.gendered, waived(posting, first, "It is his name"), library)
    assert found == Answered("missing", "“craftsman” names one gender.")
