import pytest
from hypothesis import given

from jdbuilder.library.library import Library
from jdbuilder.posting.model import Facts, Posting
from jdbuilder.posting.sections import BY_ID
from jdbuilder.review.examples import DAY
from jdbuilder.review.finding import WHOLE
from jdbuilder.review.law import duties
from jdbuilder.review.law.model import Duty
from jdbuilder.review.law.shown import Shown
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import rules
from tests.posting import strategies

EVERY = [one for one in vars(duties).values() if isinstance(one, Duty)]
a_duty = pytest.mark.parametrize("duty", EVERY, ids=[one.id for one in EVERY])


def test_duties_are_told_apart_by_their_ids() -> None:
    assert len({one.id for one in EVERY}) == len(EVERY) > 20


@a_duty
def test_a_duty_says_what_it_asks_and_the_least_that_meets_it(duty: Duty) -> None:
    assert duty.asks[0].isupper()
    assert not duty.asks.endswith(".")
    assert duty.wording


@a_duty
def test_a_duty_is_met_at_a_place_that_a_posting_has(duty: Duty) -> None:
    assert duty.where.part in {"title", "facts", WHOLE, *BY_ID}
    assert not duty.where.field or duty.where.field in Facts.model_fields


@a_duty
def test_a_duty_is_reported_by_a_rule_that_exists(duty: Duty) -> None:
    assert duty.rule in rules() or duty.silent


@given(strategies.postings)
def test_every_duty_is_answered_of_any_posting(library: Library, posting: Posting) -> None:
    shown = Shown(Reading(posting, library, DAY))
    for duty in EVERY:
        answered = duty.answer(shown)
        assert answered.answer in {"present", "missing", "unknown"}
        assert answered.why.endswith(".")
        assert all(remedy.said for remedy in answered.remedies)
