"""Without a label a place counts in the lines below the title, in the title, and last in a sentence."""

import pytest

from jdbuilder.intake.foreign.facts import Stated
from jdbuilder.intake.foreign.piece import Look, Piece
from jdbuilder.intake.foreign.placed_in import elsewhere, is_labelled, line


def of(text: str, look: Look = "text") -> Stated | None:
    return line([Piece(text, look)], 0, 0)


@pytest.mark.parametrize("text", ["Leeds, UK", "Location – Leeds, UK", "📍 Leeds, UK"])
def test_a_line_is_a_place(text: str) -> None:
    assert of(text) == Stated({"place": "Leeds, UK"}, is_all=True)


def test_behind_a_name_it_leaves_the_name() -> None:
    assert of("Acme Bakery, Chicago, IL") == Stated({"place": "Chicago, IL"}, is_all=False, left="Acme Bakery")
    whole = "Acme Clinic Winnipeg, Manitoba, Canada"
    assert of(whole) == Stated({"place": "Manitoba, Canada"}, is_all=False, left=whole)


def test_elsewhere_a_line_is_none() -> None:
    lines = [Piece("We bake."), *[Piece("Leeds")] * 9]
    assert [line(lines, number, 0) is not None for number in range(10)] == [False, *[True] * 3, *[False] * 6]
    assert of("Leeds", "margin") is None
    assert of("We sell bread. Come to us, Chicago, IL") is None
    assert of("Motto – Leeds, UK") is None


def test_a_label_is_seen() -> None:
    assert is_labelled([Piece("Baker"), Piece("Location: Leeds")])
    assert not is_labelled([Piece("Baker"), Piece("Hours: 37")])


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Baker, Toronto, Ontario", "Toronto, Ontario"),
        ("Baker – Redlands, CA", "Redlands, CA"),
        ("Baker (Leeds)", "Leeds"),
        ("Baker in Denver, Colorado", "Denver, Colorado"),
        ("Baker – £30k – Leeds – ASAP", "Leeds"),
        ("Sales Manager – Germany", ""),
        ("Account Manager, France", ""),
        ("Leeds", ""),
    ],
)
def test_a_title_tells_a_town(title: str, place: str) -> None:
    assert elsewhere(title, []) == place


def test_a_sentence_is_asked_last() -> None:
    assert elsewhere("Baker (Leeds)", ["You will be based in York."]) == "Leeds"
    assert elsewhere("Baker", ["You will be based in York."]) == "York"
