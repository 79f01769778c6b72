"""The small words that join names and numbers into sentences."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.compare.words import article, both, counted, listed, lowered, neither, sentence


@pytest.mark.parametrize(
    ("names", "said"), [("", ""), ("a", "a"), ("a b", "a and b"), ("a b c", "a, b and c"), ("a b c d", "a, b, c and d")]
)
def test_names_are_listed_as_people_list_them(names: str, said: str) -> None:
    assert listed(names.split()) == said
    assert listed(names.split(), "or") == said.replace(" and ", " or ")


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Production Manager", "a Production Manager"),
        ("Operations Manager", "an Operations Manager"),
        ("IT Technician", "an IT Technician"),
        ("HR Manager", "an HR Manager"),
        ("MD", "an MD"),
        ("CEO", "a CEO"),
        ("UX Designer", "a UX Designer"),
        ("User Researcher", "a User Researcher"),
        ("Unit Manager", "a Unit Manager"),
        ("Underwriter", "an Underwriter"),
        ("European Sales Manager", "a European Sales Manager"),
        ("Head of Operations", "a Head of Operations"),
    ],
)
def test_a_title_takes_the_article_that_is_spoken(title: str, said: str) -> None:
    assert article(title) == said


def test_numbers_are_words_up_to_twelve() -> None:
    assert [counted(number) for number in (0, 1, 12, 13, 40)] == ["no", "one", "twelve", "13", "40"]


def test_all_and_none_of_two_have_words_of_their_own() -> None:
    assert [both(number) for number in (2, 3, 4)] == ["Both", "All three", "All four"]
    assert [neither(number) for number in (2, 3, 4)] == ["Neither", "None of the three", "None of the four"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Communication", "communication"),
        ("On-time delivery", "on-time delivery"),
        ("A production budget", "a production budget"),
        ("APICS certificate", "APICS certificate"),
        ("CompTIA certificate", "CompTIA certificate"),
        ("R&D", "R&D"),
        ("X-ray safety", "X-ray safety"),
        ("", ""),
    ],
)
def test_a_label_within_a_sentence_starts_small_unless_it_is_an_abbreviation(text: str, said: str) -> None:
    assert lowered(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("you make goods", "You make goods."),
        ("Done.", "Done."),
        ("is it?", "Is it?"),
        ("éclairs sell", "Éclairs sell."),
    ],
)
def test_a_clause_becomes_a_sentence(text: str, said: str) -> None:
    assert sentence(text) == said


@settings(deadline=None)
@given(st.text(min_size=1))
def test_a_sentence_stays_a_sentence(text: str) -> None:
    once = sentence(text)
    assert once.endswith((".", "!", "?"))
    assert sentence(once) == once[:1].upper() + once[1:]
