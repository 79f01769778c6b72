"""The ad's texts in the paper's order, with the words of a finding where they are shown; places in words."""

import pytest

from jdbuilder.review.examples import ad
from jdbuilder.review.finding import WHOLE, Finding, Place
from jdbuilder.review.reading import EVERYWHERE, PROSE
from jdbuilder.review.texts import heading, parts_in_words, texts, where

AD = ad(
    "Studio Manager",
    {"company": "Acme", "place": "Leeds", "workplace": "remote"},
    responsibilities=({"text": "Off", "chosen": False}, "Plan the week", "Feed the cat"),
    metrics=({"text": "Cats: fed", "target": "daily"},),
    about=("We feed cats.",),
)


def test_title_facts_and_ticked_lines_come_in_the_papers_order() -> None:
    shown = [(one.place.part, one.text) for one in texts(AD)]
    assert shown[:2] == [("title", "Studio Manager"), ("facts", "Acme")]
    assert shown[-4:] == [
        ("responsibilities", "Plan the week"),
        ("responsibilities", "Feed the cat"),
        ("metrics", "Cats: fed"),
        ("about", "We feed cats."),
    ]
    assert next(one.beside for one in texts(AD) if one.place.part == "metrics") == "daily"


def test_a_fact_that_nobody_filled_is_a_placeholder() -> None:
    (hours,) = (one for one in texts(AD) if one.place.field == "hours")
    assert (hours.text, hours.label, hours.filled) == ("<hours XXX>", "Hours", False)


def test_words_of_a_fact_are_found_where_its_row_says_them() -> None:
    finding = Finding(Place("facts", start=0, end=5, field="place"), "", "Leeds")
    (found,) = (one for one in texts(AD) if one.span(finding))
    start, end = found.span(finding) or (0, 0)
    assert found.text == "Fully remote (Leeds)"
    assert found.text[start:end] == "Leeds"


def test_a_span_that_is_too_long_ends_with_the_text() -> None:
    line = next(one for one in texts(AD) if one.text == "Plan the week")
    assert line.span(Finding(Place("responsibilities", 1, 5, 99), "")) == (5, 13)
    assert line.span(Finding(Place("responsibilities", 2, 0, 3), "")) is None


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place("title"), "Title"),
        (Place("facts", field="pay"), "Pay"),
        (Place("facts", field="other_pay"), "Other pay"),
        (Place("facts", field="something"), "Facts"),
        (Place("posting"), "The ad as a whole"),
        (Place("responsibilities", 2), "What you’ll do, line 2"),
        (Place("responsibilities"), "What you’ll do"),
        (Place("opening", 0), "Opening, line 1"),
        (Place("about", 0), "About Acme, line 1"),
    ],
)
def test_a_place_in_words_counts_the_lines_that_are_printed(place: Place, said: str) -> None:
    assert where(place, AD) == said


def test_without_a_company_it_is_about_us() -> None:
    assert heading("about", ad()) == "About us"


@pytest.mark.parametrize(
    ("scope", "said"),
    [
        ((WHOLE,), "the ad as a whole"),
        (EVERYWHERE, "all of the ad"),
        (("title",), "the title"),
        (PROSE, "all sections but that on equal opportunity"),
        (("facts", *PROSE), "the facts and all sections but that on equal opportunity"),
        (("benefits", "opening", "about"), "the opening, “About us” and “What we offer”"),
    ],
)
def test_what_a_rule_reads_is_said_in_words(scope: tuple[str, ...], said: str) -> None:
    assert parts_in_words(scope) == said
