"""Facts that were typed over are told, each once, whichever way they were typed."""

from collections.abc import Mapping
from types import MappingProxyType

import pytest

from jdbuilder.intake.edited import Edited, Paragraph
from jdbuilder.intake.fact_changes import fact_changes, rows_added
from jdbuilder.intake.matched import matched
from jdbuilder.intake.model import Change
from jdbuilder.intake.printed import printed
from jdbuilder.posting.model import Facts, Posting

POSTING = Posting(title="Editor", facts=Facts(place="Berlin", workplace="hybrid", hours="40", left_out=("pay",)))
NOTHING: Mapping[str, str] = MappingProxyType({})
EMPTY = Posting(title="Editor", facts=Facts(workplace="hybrid"))


def told(
    posting: Posting, fields: Mapping[str, str] = NOTHING, said: Mapping[str, str] = NOTHING
) -> dict[str, tuple[str, str]]:
    """Each fact that is told, before and after, where the file says some of the pieces otherwise."""
    pieces = printed(posting)
    texts = [(said.get(piece.field, piece.text), piece) for piece in pieces]
    now = tuple(Paragraph(text, (piece.mark,)) for text, piece in texts if text)
    edited = Edited(now, now, fields)
    found = fact_changes(posting, pieces, edited, matched(pieces, now, {}).held)
    return {change.field: (change.before, change.after) for change in found}


def test_an_unchanged_file_tells_none() -> None:
    assert told(POSTING) == {}
    assert told(POSTING, {"title": "Editor", "place": "Berlin", "hours": "40", "company": "<company XXX>"}) == {}


@pytest.mark.parametrize(
    ("field", "said", "before", "after"),
    [
        ("title", "Head", "Editor", "Head"),
        ("company", "Acme", "<company XXX>", "Acme"),
        ("hours", "Hours: 38", "40", "38"),
        ("hours", "Hours 38", "40", "38"),
        ("hours", "Working time: 38", "40", "38"),
        ("hours", "9:00 to 17:00", "40", "9:00 to 17:00"),
        ("hours", "Hours:", "40", ""),
        ("hours", "", "40", ""),
        ("reference", "", "<reference XXX>", ""),
        ("place", "Place: Berlin, on-site", "Berlin, hybrid", "Berlin, on-site"),
    ],
)
def test_a_row_that_says_otherwise_is_told(field: str, said: str, before: str, after: str) -> None:
    assert told(POSTING, said={field: said}) == {field: (before, after)}


@pytest.mark.parametrize(("field", "said"), [("hours", "Working time: 40"), ("title", ""), ("company", "")])
def test_what_changes_nothing_about_the_job_is_not_told(field: str, said: str) -> None:
    assert told(POSTING, said={field: said}) == {}


def test_a_field_that_word_fills_in_is_told_where_no_row_says_it() -> None:
    assert told(EMPTY, {"company": "Acme"}) == {"company": ("<company XXX>", "Acme")}
    assert told(EMPTY, {"place": "Bonn"}) == {"place": ("<place XXX>, hybrid", "Bonn, hybrid")}
    assert told(EMPTY, {"start date": "June"}) == {"start": ("<start date XXX>", "June")}
    assert told(EMPTY, {"company": "Acme"}, {"company": "Acme"}) == {"company": ("<company XXX>", "Acme")}
    assert told(EMPTY, {"weather": "fine", "hours": "<hours XXX>"}) == {}


def test_a_row_that_was_added_is_a_fact() -> None:
    paragraphs = [
        Paragraph(text, style="facts")
        for text in ("Pay: €50,000", "Website: acme.example", "Shoes: 43", "Hours: 1", "Other pay: a bonus: 10 %")
    ]
    assert rows_added(printed(POSTING), [*paragraphs, Paragraph("Pay: much")], range(6)) == {
        0: Change("fact", "", "€50,000", field="pay"),
        1: Change("fact", "", "acme.example", field="website"),
        4: Change("fact", "", "a bonus: 10 %", field="other_pay"),
    }
