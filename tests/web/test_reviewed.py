"""A review by the parts of the ad: every text once, every finding in one place, examples with their words marked."""

from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.library.library import Library
from jdbuilder.posting import assemble, edit
from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding, Place
from jdbuilder.review.rule import rules
from jdbuilder.review.texts import texts
from jdbuilder.web.reviewed import Part, anchors, examples, parts

AD = ad(
    "Cook",
    {"place": "Leeds"},
    responsibilities=("Plan the week", {"text": "Off", "chosen": False}),
    opening=("Hello.",),
)
PLACES = (
    Place("posting"),
    Place("title", start=0, end=4),
    Place("facts", field="place", start=0, end=5),
    Place("facts", field="pay"),
    Place("facts", field="variable"),
    Place("responsibilities", 0, 0, 4),
    Place("responsibilities", 1, 0, 2),
    Place("responsibilities"),
    Place("benefits"),
)


def found(shown: tuple[Part, ...]) -> list[Finding]:
    return [one for part in shown for one in (*part.findings, *(one for line in part.lines for one in line.findings))]


@given(st.lists(st.sampled_from(PLACES)), st.booleans())
@settings(max_examples=60)
def test_every_finding_stands_in_exactly_one_place(places: list[Place], unfilled: bool) -> None:
    findings = [Finding(place, "It is.", rule="hero-words", nth=number) for number, place in enumerate(places)]
    shown = found(parts(AD, findings, unfilled=unfilled))
    assert sorted(one.nth for one in shown) == list(range(len(places)))


@given(st.lists(st.sampled_from(PLACES)))
def test_every_text_is_shown_once_and_whole(places: list[Place]) -> None:
    findings = [Finding(place, "It is.", rule="hero-words", nth=number) for number, place in enumerate(places)]
    lines = [line for part in parts(AD, findings, unfilled=True) for line in part.lines]
    assert ["".join(piece.text for piece in line.pieces) for line in lines] == [one.text for one in texts(AD)]


def test_what_nobody_filled_is_shown_where_something_is_said_of_it() -> None:
    finding = Finding(Place("facts", field="pay"), "There is none.", rule="hero-words")
    (facts,) = (part for part in parts(AD, [finding], unfilled=False) if part.id == "facts")
    assert [line.text.label for line in facts.lines] == ["Place", "Pay"]
    (without,) = (part for part in parts(AD, [], unfilled=False) if part.id == "facts")
    assert [line.text.label for line in without.lines] == ["Place"]


def test_parts_without_text_or_finding_are_left_out() -> None:
    assert [part.id for part in parts(AD, [], unfilled=False)] == ["title", "facts", "opening", "responsibilities"]
    one = Finding(Place("benefits"), "There are none.", rule="hero-words")
    assert [part.heading for part in parts(AD, [one], unfilled=False)][-1] == "What we offer"


def test_a_line_is_found_in_the_builder_by_its_rows_key(library: Library) -> None:
    posting = assemble.full(library, library.role("studio-production-manager"))
    own = posting.with_lines("benefits", (*posting.sections.benefits, *AD.sections.opening))
    where = anchors(own, library)
    keys = [row.key for row in edit.rows(own, library, "responsibilities") if row.line.chosen]
    assert where(Place("responsibilities", 1)) == f"line-responsibilities-{keys[1]}"
    assert where(Place("benefits", len(posting.sections.benefits))) == "line-benefits-own-1"
    assert where(Place("benefits")) == "section-benefits"
    assert where(Place("facts", field="pay")) == "pay_low"
    assert where(Place("title")) == "title"


def test_examples_have_the_words_marked_that_their_rule_finds() -> None:
    rule = rules()["hero-words"]
    shown = examples(rule)
    assert len(shown) == 2
    for pieces, flag in zip(shown, rule.flags, strict=False):
        assert isinstance(flag, str)
        assert "".join(f"[[{one.text}]]" if one.marks else one.text for one in pieces) == flag
