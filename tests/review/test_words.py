"""Words and sentences have their places in the text as it stands."""

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.review.words import folded, masked, sentences, words


def test_words_are_in_small_letters_and_know_whether_they_are_joined() -> None:
    found = words(folded("A well-known, O’Hara’s shop. 3 km"))
    assert [one.text for one in found] == ["a", "well", "known", "o'hara's", "shop", "3", "km"]
    assert [one.joined for one in found] == [False, True, True, True, True, False, True]
    assert [one.joined for one in words("max. 5 km. 5")] == [False, True, True, False]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("Tools, e.g. a saw. Then go.", ["Tools, e.g. a saw.", "Then go."]),
        ("Mr. Reid of Acme Inc. waits.", ["Mr. Reid of Acme Inc. waits."]),
        ("A line\nanother", ["A line", "another"]),
        ("“Come.” And go", ["“Come.”", "And go"]),
        ("Version 2.5 is out", ["Version 2.5 is out"]),
        ("  \n ", []),
    ],
)
def test_sentences_end_where_they_should(text: str, found: list[str]) -> None:
    assert [text[one.start : one.end] for one in sentences(text)] == found


@pytest.mark.parametrize("text", ["." * 50_000 + "a", "a." * 25_000, ".”" * 25_000 + "a", "\n" * 50_000])
def test_no_text_makes_the_search_for_sentences_stall(text: str) -> None:
    begun = process_time()
    sentences(text)
    assert process_time() - begun < 0.5


def test_placeholders_addresses_and_names_are_blanked() -> None:
    text = "Young & Co <young XXX> jobs@young.example young"
    assert masked(text, ("Young & Co",)).split() == ["\x00" * 10, "\x00" * 11, "\x00" * 18, "young"]
    assert masked("Youngster", ("Young",)) == "Youngster"


@given(st.text())
def test_folding_and_masking_keep_every_place(text: str) -> None:
    assert len(folded(text)) == len(text)
    assert len(masked(text, ("a",))) == len(text)


@given(st.text())
def test_places_are_within_the_text_and_in_order(text: str) -> None:
    low = folded(text)
    assert all(low[one.start : one.end] == one.text for one in words(low))
    spans = sentences(text)
    assert all(one.start < one.end <= len(text) for one in spans)
    assert all(one.end <= later.start for one, later in pairwise(spans))
