"""Sentences under no heading are told by their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.intake.foreign.cues import statement, told, told_anywhere
from jdbuilder.library.model import SectionId


@pytest.mark.parametrize(
    ("section", "sentence"),
    [
        ("responsibilities", "You will bake four kinds of bread"),
        ("responsibilities", "Managing the night shift"),
        ("must_haves", "A degree in food science"),
        ("must_haves", "You have three years of experience with ovens"),
        ("nice_to_haves", "French is an asset"),
        ("benefits", "We offer 25 days of holiday"),
        ("apply", "Send your CV to jobs@acme.example"),
        ("apply", "To apply, ring us"),
        ("equal_opportunity", "Acme is an equal opportunity employer"),
        ("about", "Acme is a bakery and a family business"),
    ],
)
def test_a_sentence_is_told_by_its_words(section: SectionId, sentence: str) -> None:
    assert told(sentence) == section


def test_a_sentence_without_such_words_tells_nothing() -> None:
    assert told("Bread is good") is None


def test_only_the_given_sections_are_asked() -> None:
    assert told("We offer a degree", {"must_haves"}) == "must_haves"
    assert told("We offer bread", {"must_haves"}) is None


def test_under_any_heading_statements_and_ways_to_apply_are_told() -> None:
    assert told_anywhere("We are an equal opportunity employer.") == "equal_opportunity"
    assert told_anywhere("Please send your CV to jobs@acme.example.") == "apply"
    assert told_anywhere("If you need a reasonable accommodation, e-mail a@acme.example.") == "equal_opportunity"
    assert told_anywhere("The application window closes on 1 May.") == "apply"
    assert told_anywhere("Write briefs for the studio") is None


@given(st.text(max_size=200))
def test_any_text_is_answered(text: str) -> None:
    assert told(text) is None or told(text) == told(text)
    assert told_anywhere(text) in {None, "apply", "equal_opportunity"}


def test_a_statement_keeps_the_sentences_that_go_on_with_it() -> None:
    said = ["We are an equal opportunity employer.", "We believe in people.", "You are judged by your work."]
    help_ = "If you need an accommodation, tell us."
    assert statement([*said, help_]) == {0, 1, 2, 3}
    assert statement(said) == {0, 1}
    assert statement(["We bake.", *said[:1], "We offer a pension.", help_]) == {1, 3}
    assert statement(["We bake.", *said[:2]]) == {1}
    assert statement(["We bake."]) == frozenset()
