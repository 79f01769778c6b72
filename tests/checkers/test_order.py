"""The measure of reading order: what is in order counts, what is split, lost or moved doesn't."""

from dataclasses import replace

import pytest

from jdbuilder.outline import Bullets, Item, Outline, Paragraph
from tests.checkers import order


def _paper(*texts: str) -> Outline:
    return Outline("T", "t", "en-GB", tuple(map(Paragraph, texts)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("What you’ll do", ["What", "you", "ll", "do"]),
        ("ёж и щука", ["ёж", "и", "щука"]),
        ("三件事 am", ["三", "件", "事", "am"]),
        ("שלוםand", ["שלום", "and"]),
        ("👨‍👩‍👧 ok", ["👨", "👩", "👧", "ok"]),
        ("co\u00adop", ["coop"]),
        ("10\u00a0000 €", ["10", "000"]),
    ],
)
def test_words_are_runs_of_letters(text: str, words: list[str]) -> None:
    assert order.words(text) == words


@pytest.mark.parametrize(
    ("read", "share"),
    [("a b c d", 1), ("x a y b c z d", 1), ("b a c d", 0.75), ("a b", 0.5), ("d c b a", 0.25), ("", 0)],
)
def test_what_is_read_in_order_is_counted(read: str, share: float) -> None:
    assert order.share_in_order([*"abcd"], read.split()) == share


def test_a_word_that_is_split_or_lost_is_broken() -> None:
    assert order.broken(_paper("the finance office", "the end"), "the fin-\nance office end") == ["finance", "the"]
    assert order.broken(_paper("the end"), "the • end") == []


def test_words_from_right_to_left_may_be_read_as_they_are_seen_but_not_split() -> None:
    paper = _paper("שלום עולם")
    assert order.broken(paper, "םלוע םולש") == []
    assert order.broken(paper, "םלוע םול ש") == ["".join(sorted("שלום"))]


def test_a_text_with_words_from_right_to_left_is_placed_by_its_marker() -> None:
    assert order.expected(_paper("M001 שלום and more", "M002 two words")) == ["M001", "M002", "two", "words"]


def test_bullets_stand_on_the_line_of_their_text() -> None:
    paper = replace(_paper(), blocks=(Bullets((Item("First one"), Item("what it is", "Second"), Item("Third"))),))
    assert [*order.bullets_apart(paper, "• First one\n\f• Second: what it is\n•\nThird")] == ["Third"]


def test_a_compound_may_lose_its_hyphen_at_the_end_of_a_line() -> None:
    paper = _paper("well-known on-site work")
    assert order.words(order.as_written(paper, "wellknown on-\nsite work")) == ["well", "known", "on", "site", "work"]
    assert order.as_written(_paper("finance"), "fin-\nance") == "fin-\nance"
