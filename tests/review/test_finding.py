"""A finding is named by what it is about, and so keeps its name while the words around it change."""

from dataclasses import replace

from jdbuilder.posting.model import Waiver
from jdbuilder.review.finding import WHOLE, Finding, Place

ONE = Finding(Place("must_haves", 3, 4, 9), "It is so.", "Ninja", "You are Ninja.", rule="hero-words")


def test_a_key_outlives_a_move_within_the_section() -> None:
    moved = replace(ONE, place=Place("must_haves", 1, 0, 5), text="Ninja, you.", quote="ninja", message="Other")
    assert moved.key == ONE.key


def test_a_key_tells_rules_parts_words_and_repeats_apart() -> None:
    others = (
        replace(ONE, rule="jargon"),
        replace(ONE, place=Place("benefits", 3, 4, 9)),
        replace(ONE, quote="guru"),
        replace(ONE, nth=1),
    )
    assert len({ONE.key, *(one.key for one in others)}) == 5


def test_a_waiver_is_for_the_same_rule_words_and_part() -> None:
    waiver = Waiver(rule="hero-words", part="must_haves", quote="ninja", reason="Our product is called so.")
    assert ONE.is_waived_by(waiver)
    assert not replace(ONE, rule="jargon").is_waived_by(waiver)
    assert not replace(ONE, quote="guru").is_waived_by(waiver)
    assert not replace(ONE, place=Place("title")).is_waived_by(waiver)


def test_a_waiver_of_what_is_about_no_words_ends_when_something_else_is_said() -> None:
    wide = Finding(Place("facts", field="pay"), "The range is 100,000 wide.", rule="range-width")
    waiver = Waiver(rule="range-width", part="facts.pay", about=wide.about, reason="Two grades")
    assert wide.is_waived_by(waiver)
    assert not replace(wide, message="The range is 980,000 wide.").is_waived_by(waiver)
    assert ONE.about == ""


def test_a_place_knows_its_section() -> None:
    assert Place("must_haves").section == "must_haves"
    assert Place(WHOLE).section is None
    assert Place("title").section is None
