"""Every rule of the review with its examples, and what its tests ask of it."""

from collections.abc import Mapping
from typing import Any

import pytest

from jdbuilder.library.library import Library
from jdbuilder.posting.model import Posting
from jdbuilder.review import rule as rules_
from jdbuilder.review.check import findings_of
from jdbuilder.review.examples import DAY, ad
from jdbuilder.review.finding import WHOLE, Finding
from jdbuilder.review.reading import EVERYWHERE, Reading
from jdbuilder.review.rule import Rule

RULES: Mapping[str, Rule] = rules_.rules()

a_rule = pytest.mark.parametrize("rule", RULES.values(), ids=RULES.keys())


def found(rule: Rule, posting: Posting, library: Library) -> tuple[Finding, ...]:
    return findings_of(rule, Reading(posting, library, DAY))


def text_at(posting: Posting, one: Finding) -> str:
    """The text that a finding's place is in."""
    place = one.place
    if place.part == "title":
        return posting.title
    if place.part == "facts":
        held = getattr(posting.facts, place.field, "")
        return held if isinstance(held, str) else ""
    lines = posting.sections.of(place.section) if place.section else ()
    return lines[place.line].text if place.line is not None else ""


def assert_sound(one: Finding, posting: Posting) -> None:
    assert one.place.part in (*EVERYWHERE, WHOLE)
    scope = RULES[one.rule].scope
    assert one.place.part in scope or WHOLE in scope
    assert 0 <= one.place.start <= one.place.end
    if one.quote and (one.place.line is not None or one.place.part in {"title", "facts"}):
        assert text_at(posting, one)[one.place.start : one.place.end] == one.quote


def in_part(part: str, text: str) -> Posting:
    """An ad with a text in one of its parts."""
    if part in {"title", "facts"}:
        short = text[:200].strip()
        return ad(short) if part == "title" else ad(facts={"hours": short})
    sections: Mapping[str, Any] = {part: (text,)}
    return ad(**sections)
