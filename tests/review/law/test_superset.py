import pytest

from jdbuilder import placeholders
from jdbuilder.library.library import Library
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline
from jdbuilder.review.examples import DAY, ad
from jdbuilder.review.law.checklist import checklists
from jdbuilder.review.law.notices import BENEFITS_LINE, OTHER_PAY_LINE
from jdbuilder.review.law.superset import FIELDS, Field, at_once, lacking, superset, with_remedy
from jdbuilder.review.reading import Reading
from tests.review.law.test_checklist import BENEFITS, FILLED

FULL = ad(facts=FILLED, listing={"applicants_in": ("US",)}, benefits=BENEFITS)
EMPTY = ad(facts={"workplace": "remote"})


def _full(line: str) -> Posting:
    return ad(facts=FILLED, listing={"applicants_in": ("US",)}, benefits=(line,))


a_field = pytest.mark.parametrize("field", FIELDS, ids=[one.id for one in FIELDS])


def test_there_are_ten_fields() -> None:
    assert len({one.id for one in FIELDS}) == 10


@a_field
def test_a_field_is_lacking_until_it_is_filled(field: Field) -> None:
    assert not field.is_filled(EMPTY)
    assert field.is_filled(FULL)
    assert field.remedies(EMPTY)


def test_nothing_is_to_be_done_where_all_is_filled() -> None:
    assert lacking(FULL) == ()
    assert superset(FULL) == ()
    assert at_once(FULL).changes == ()


def test_a_click_answers_what_a_click_can() -> None:
    clicks = [one for one in superset(EMPTY) if one.changes]
    assert len(clicks) == 10
    for one in clicks:
        assert with_remedy(EMPTY, one) != EMPTY


def test_one_click_puts_on_the_paper_what_is_to_be_filled_in() -> None:
    hidden = ad(facts={"workplace": "remote", "left_out": ["pay", "closing", "place", "start"]})
    posting = with_remedy(hidden, at_once(hidden))
    assert posting.facts.left_out == ("start",)
    left = placeholders.names(text for block in outline(posting).blocks for text in block.words())
    assert {*placeholders.names([OTHER_PAY_LINE, BENEFITS_LINE]), "pay", "closing date"} <= set(left)
    assert at_once(posting).changes == ()


@pytest.mark.parametrize("line", [BENEFITS_LINE, OTHER_PAY_LINE])
def test_what_is_added_is_to_be_filled_in(line: str) -> None:
    assert len(placeholders.names([line])) == 1


def test_pay_or_a_date_that_the_paper_leaves_out_is_lacking() -> None:
    hidden = ad(facts={**FILLED, "left_out": ["pay", "closing"]})
    assert {"pay", "currency", "period", "closing"} <= {one.id for one in lacking(hidden)}


@pytest.mark.parametrize("line", ["Great benefits", "A competitive salary", BENEFITS_LINE])
def test_a_line_that_names_no_benefit_is_not_enough(line: str) -> None:
    assert "benefits" in {one.id for one in lacking(_full(line))}


def test_a_range_too_wide_for_ontario_is_a_question_without_a_click() -> None:
    wide = ad(
        facts={**FILLED, "pay": {**FILLED["pay"], "high": "160000"}},
        listing={"applicants_in": ("US",)},
        benefits=BENEFITS,
    )
    assert [one.id for one in lacking(wide)] == ["pay-width"]
    assert [one.changes for one in superset(wide)] == [()]
    assert "?" in superset(wide)[0].said


def test_work_at_a_place_needs_nobody_to_say_where_applicants_may_live() -> None:
    assert "applicants-in" not in {one.id for one in lacking(ad(facts={"workplace": "on-site"}))}


def test_what_is_added_at_once_leaves_benefits_to_be_told(library: Library) -> None:
    denver = ad(facts={"place": "Denver, CO"})
    one = next(iter(checklists(Reading(with_remedy(denver, at_once(denver)), library, DAY))))
    assert {item.duty.id: item.answered.answer for item in one.items}["all-benefits"] == "unknown"
