"""Lines are counted as the printer will break them, or one too many, never one too few."""

import pytest

from jdbuilder.render.lines import Run, _remembered, lines, measured

SANS = "Source Sans Pro"


def _lines(runs: list[Run], width: float, family: str = SANS) -> int:
    """The lines of a text of ten points in a column of so many."""
    return lines(measured(runs, family), width / 10)


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
    assert _lines([(text, False)], width) == count


def test_bold_is_wider() -> None:
    text = "Where the work is done " * 20
    assert _lines([(text, True)], 200) > _lines([(text, False)], 200)


def test_runs_go_on_on_the_same_line() -> None:
    assert _lines([("one ", False), ("two ", True), ("three", False)], 100) == 1


def test_a_font_that_is_not_ours_is_measured_as_one_of_ours() -> None:
    assert _lines([("word " * 30, False)], 200, "Nobody’s") == _lines([("word " * 30, False)], 200)


def test_a_long_word_is_measured_and_not_kept() -> None:
    measured([("short", False)], SANS)
    before = _remembered.cache_info().currsize
    words = measured([(f"{number}{'x' * 100}", False) for number in range(5)], SANS)
    assert all(40 < wide < 60 for wide, _ in words)
    assert _remembered.cache_info().currsize == before
