"""A review by the parts of the ad: every text once, every finding in one place, examples with their words marked."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding, Place
from jdbuilder.review.rule import rules
from jdbuilder.review.texts import texts
from jdbuilder.web.reviewed import Part, examples, parts, spot

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
    open_ones = [one for part in shown for one in (*part.findings, *(one for it in part.lines for one in it.findings))]
    return [*open_ones, *(one for part in shown for some in part.alike for one in some)]


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


def test_of_a_rule_on_the_same_words_three_are_open_and_the_rest_folded_by_part() -> None:
    many = ad("Ninja", {"place": "Leeds"}, about=("A ninja",) * 4, benefits=("A ninja", "A guru"))
    places = [Place("title", start=0, end=5), *(Place("about", number, 2, 7) for number in range(4))]
    same = [Finding(place, "Hm.", "Ninja", rule="hero-words", nth=number) for number, place in enumerate(places)]
    last = Finding(Place("benefits", 0, 2, 7), "Hm.", "ninja", rule="hero-words")
    others = [replace(last, quote="guru", place=Place("benefits", 1, 2, 6)), replace(last, rule="jargon")]
    shown = {part.id: part for part in parts(many, [*same, last, *others], unfilled=False)}
    assert [len(line.findings) for line in shown["about"].lines] == [1, 1, 0, 0]
    assert shown["about"].alike == ((same[3], same[4]),)
    assert shown["benefits"].alike == ((last,),)
    assert all(any(piece.marks for piece in line.pieces) for line in shown["about"].lines)


def test_gaps_that_are_about_no_words_are_not_alike() -> None:
    gaps = [Finding(Place("facts", field=name), f"{name} isn’t filled.") for name in ("pay", "start", "hours", "place")]
    assert not any(part.alike for part in parts(AD, gaps, unfilled=True))


@pytest.mark.parametrize(
    ("place", "at"),
    [
        (Place("responsibilities", 0, 0, 4), "at-responsibilities-0"),
        (Place("facts", field="pay"), "at-facts-pay"),
        (Place("title", start=0, end=4), "at-title"),
        (Place("responsibilities", 1), "part-responsibilities"),
        (Place("facts", field="variable"), "part-facts"),
        (Place("benefits", 0), ""),
        (Place("posting"), ""),
    ],
)
def test_after_a_click_one_goes_on_at_the_line_or_at_its_part_or_at_the_top(place: Place, at: str) -> None:
    assert spot(AD, place) == at
    shown = parts(AD, [], unfilled=True)
    ids = {f"part-{part.id}" for part in shown} | {line.id for part in shown for line in part.lines}
    assert not at or at in ids


def test_examples_have_the_words_marked_that_their_rule_finds() -> None:
    rule = rules()["hero-words"]
    shown = examples(rule)
    assert len(shown) == 2
    for pieces, flag in zip(shown, rule.flags, strict=False):
        assert isinstance(flag, str)
        assert "".join(f"[[{one.text}]]" if one.marks else one.text for one in pieces) == flag
