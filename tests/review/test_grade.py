"""Sentences are cut where readers pause, and graded by Flesch and Kincaid's formula."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.library.library import Library
from jdbuilder.review.examples import DAY, ad
from jdbuilder.review.finding import Place
from jdbuilder.review.grade import read_sentences, sentences_of
from jdbuilder.review.reading import Passage, Reading


def read(text: str) -> list[tuple[str, int]]:
    return [(one.text.strip(), len(one.words)) for one in sentences_of(Passage(Place("about"), text))]


def test_sentences_end_at_their_signs_and_at_semicolons() -> None:
    assert read("We bake. You sell; they eat! Plan, e.g. shifts") == [
        ("We bake.", 2),
        ("You sell", 2),
        ("they eat!", 2),
        ("Plan, e.g. shifts", 4),
    ]


def test_what_has_no_words_is_no_sentence() -> None:
    assert read("… ; <company XXX>. !") == []


def test_the_grade_is_the_formulas() -> None:
    (one,) = sentences_of(Passage(Place("about"), "You will bake fresh bread."))
    assert one.grade() == pytest.approx(0.39 * 5 + 11.8 * 5 / 5 - 15.59)


def test_a_known_word_counts_as_short() -> None:
    (one,) = sentences_of(Passage(Place("about"), "You do pharmaceutical validation."))
    assert one.grade() - one.grade({"pharmaceutical"}) == pytest.approx(11.8 * 3 / 4)


def test_statements_and_titles_are_not_read(library: Library) -> None:
    posting = ad(opening=("We bake.",), equal_opportunity=("We are fair.",))
    assert [one.text for one in read_sentences(Reading(posting, library, DAY))] == ["We bake."]


@given(st.text(alphabet="aB .;!?\n“”(-", max_size=120))
def test_every_word_is_in_one_sentence(text: str) -> None:
    passage = Passage(Place("about"), text)
    assert sum(len(one.words) for one in sentences_of(passage)) == len(passage.words)
