"""Dates are read with their place, and what is no date, or has no year, is left."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.review.dates import dated, dates
from jdbuilder.review.finding import Place
from jdbuilder.review.reading import Passage


def read(text: str) -> list[tuple[str, str, str]]:
    return [(text[day.start : day.end], f"{day.first}", f"{day.last}") for day in dates(text)]


@pytest.mark.parametrize(
    "text", ["1 march 2025", "1st of march 2025", "mar. 1, 2025", "march 1st 2025", "2025-03-01", "1.3.2025"]
)
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    assert read(f"by {text}.") == [(text, "2025-03-01", "2025-03-01")]


def test_a_month_may_mean_any_of_its_days() -> None:
    assert read("start in february 2024, please") == [("february 2024", "2024-02-01", "2024-02-29")]


def test_figures_may_mean_two_days() -> None:
    assert read("by 5/6/2026") == [("5/6/2026", "2026-05-06", "2026-06-05")]
    assert read("by 25/6/2026") == [("25/6/2026", "2026-06-25", "2026-06-25")]


def test_several_dates_come_in_the_texts_order() -> None:
    assert [first for _, first, _ in read("from 2026-12-01 to 3 january 2027")] == ["2026-12-01", "2027-01-03"]


@pytest.mark.parametrize(
    "text", ["31 february 2025", "99/99/2025", "1 march", "in 2025", "may 2500 people", "12345678"]
)
def test_what_is_no_day_is_left(text: str) -> None:
    assert read(text) == []


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)), st.text(max_size=20))
def test_any_day_is_found_among_other_words(day: date, around: str) -> None:
    found = dates(f"{around.lower()} . {day.isoformat()} .")
    assert day in {one.first for one in found}


@given(st.text(alphabet="0123456789./- marchy", max_size=80))
def test_any_text_is_read_to_its_end(text: str) -> None:
    assert all(one.first <= one.last for one in dates(text))


def test_dates_come_with_the_sentence_that_they_stand_in() -> None:
    passage = Passage(Place("apply"), "Apply by 1 May 2027 or 2 May 2027. Write to us! We open on 2027-06-01.")
    found = [(said, [f"{day.first}" for day in days]) for said, days in dated(passage)]
    assert found == [
        ("apply by 1 may 2027 or 2 may 2027.", ["2027-05-01", "2027-05-02"]),
        ("we open on 2027-06-01.", ["2027-06-01"]),
    ]
