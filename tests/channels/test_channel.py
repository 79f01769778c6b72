"""Parts, limits and changes as they are shown."""

from datetime import date

import pytest

from jdbuilder.channels.channel import Change, Limit, Part

LIMIT = Limit(least=2, most=4, source="here", checked=date(2026, 11, 22))
ADVICE = Limit(most=4, source="here", checked=date(2026, 11, 22), advised=True)


@pytest.mark.parametrize(("value", "fits"), [("a", False), ("ab", True), ("abcd", True), ("abcde", False)])
def test_a_part_fits_within_its_limit(value: str, fits: bool) -> None:
    assert Part("x", "X", "text", value, limit=LIMIT).fits is fits


def test_advice_and_no_limit_are_never_broken() -> None:
    assert Part("x", "X", "text", "abcde", limit=ADVICE).fits
    assert Part("x", "X", "text", "abcde").fits


@pytest.mark.parametrize(
    ("limit", "said"),
    [(LIMIT, "1,832 of 4 characters"), (ADVICE, "1,832 of 4 characters advised"), (None, "1,832 characters")],
)
def test_characters_are_counted_as_people_write_numbers(limit: Limit | None, said: str) -> None:
    assert Part("x", "X", "text", "a" * 1832, limit=limit).count == said


def test_rich_text_is_counted_with_its_tags_and_read_without() -> None:
    part = Part("x", "X", "rich", "<p>ab</p>", "ab")
    assert (part.text, part.count) == ("ab", "9 characters with its tags")


def test_rich_text_within_a_limit_says_that_its_tags_count() -> None:
    assert Part("x", "X", "rich", "<p>ab</p>", "ab", LIMIT).count == "9 of 4 characters with its tags"


def test_a_change_quotes_its_line() -> None:
    assert str(Change("Left out:", "A line")) == "Left out: “A line”"
    assert str(Change("Nothing is missing.")) == "Nothing is missing."
