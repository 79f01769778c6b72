"""Lines are counted as the printer will break them, or one too many, never one too few."""

import pytest

from jdbuilder.render.lines import lines

SANS = "Source Sans Pro"


@pytest.mark.parametrize(
    ("text", "width", "count"),
    [
        ("", 100, 1),
        ("word", 100, 1),
        ("word word", 1000, 1),
        ("word " * 100, 100, 25),
        ("x" * 1000, 100, 45),
        ("字" * 99, 130, 10),
        ("a " + "x" * 20, 90, 2),
    ],
)
def test_words_fill_lines(text: str, width: float, count: int) -> None:
    assert lines([(text, False)], SANS, 10, width) == count


def test_bold_is_wider() -> None:
    text = "Where the work is done " * 20
    assert lines([(text, True)], SANS, 10, 200) > lines([(text, False)], SANS, 10, 200)


def test_runs_go_on_on_the_same_line() -> None:
    assert lines([("one ", False), ("two ", True), ("three", False)], SANS, 10, 100) == 1


def test_a_font_that_is_not_ours_is_measured_as_one_of_ours() -> None:
    assert lines([("word " * 30, False)], "Nobody’s", 10, 200) == lines([("word " * 30, False)], SANS, 10, 200)
