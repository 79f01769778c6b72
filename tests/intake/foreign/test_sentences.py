"""Texts are cut at the ends of sentences, and nothing of them is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.intake.foreign.sentences import fitting, sentences


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("Write to Ms. Lee, e.g. by mail. Thanks.", ["Write to Ms. Lee, e.g. by mail.", "Thanks."]),
        ("From 8 a.m. to 4 p.m. each day.", ["From 8 a.m. to 4 p.m. each day."]),
        ("It costs 3.50 a day. “Really?” Yes.", ["It costs 3.50 a day.", "“Really?”", "Yes."]),
        ("Ask J. Smith at St. Mary’s. Or not.", ["Ask J. Smith at St. Mary’s.", "Or not."]),
        ("no end", ["no end"]),
        ("", []),
    ],
)
def test_a_text_is_cut_where_sentences_end(text: str, cut: list[str]) -> None:
    assert list(sentences(text)) == cut


@given(st.text(alphabet="ab .!?“”A1\u00e9", max_size=200), st.integers(1, 30))
def test_nothing_is_lost_and_nothing_is_too_long(text: str, longest: int) -> None:
    parts = list(fitting(text, longest))
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(0 < len(part) <= longest for part in parts)


def test_a_text_is_cut_between_sentences_first() -> None:
    assert list(fitting("One two. Three four. Five", 20)) == ["One two. Three four.", "Five"]
    assert list(fitting("One two three", 8)) == ["One two", "three"]
    assert list(fitting("abcdefgh", 3)) == ["abc", "def", "gh"]
