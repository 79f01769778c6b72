"""Lines fit their columns as they are seen: wide letters count two, and nothing that belongs together is parted."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.render.columns import width, wrapped


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("abc", 3),
        ("é", 1),
        ("e\u0301", 1),
        ("日本", 4),
        ("ｶﾅ", 2),
        ("한국", 4),
        ("🎨", 2),
        ("a\u200bb", 2),
        ("\u00a0", 1),
        ("", 0),
    ],
)
def test_letters_are_counted_as_they_are_seen(text: str, columns: int) -> None:
    assert width(text) == columns


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one two three", ["one two", "three"]),
        ("one two th", ["one two th"]),
        ("x" * 12 + " y", ["x" * 12, "y"]),
        ("日本語日本語", ["日本語日本", "語"]),
        ("あいうえお。か", ["あいうえ", "お。か"]),
        ("あいうえおっか", ["あいうえ", "おっか"]),
        ("あいうえ「か」", ["あいうえ", "「か」"]),
        ("日本 語日本語", ["日本 語日", "本語"]),
        ("한국어한국어 말", ["한국어한국어", "말"]),
        ("https://日本.example/日本語 x", ["https://日本.example/日本語", "x"]),
        ("a 10\u00a0000\u00a0000 €", ["a", "10 000 000", "€"]),
        ("well-known words", ["well-known", "words"]),
        ("", []),
    ],
)
def test_lines_end_where_they_may(text: str, lines: list[str]) -> None:
    assert wrapped(text, 10) == lines


def test_lines_are_indented() -> None:
    assert wrapped("one two three", 7, "- ", "  ") == ["- one", "  two", "  three"]
    assert wrapped("x" * 9 + " y", 7, "- ", "  ") == ["- " + "x" * 9, "  y"]


def test_a_long_word_of_wide_letters_takes_no_longer_than_its_length() -> None:
    began = time.monotonic()
    assert len(wrapped("日本" * 20_000, 80)) == 1000
    assert time.monotonic() - began < 2


_text = st.lists(st.sampled_from(["a", "bc", "日", "本", "。", "「", "é", "\u0301", "\u00a0", "🎨", " ", "https://a"]))


@settings(deadline=None, max_examples=300)
@given(_text.map("".join))
def test_no_word_is_lost_and_only_what_can_not_be_cut_stands_over(text: str) -> None:
    lines = wrapped(text, 8)
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        assert line == line.rstrip()
        assert width(line) <= 8 or " " not in line.strip() or "\u00a0" in text
