"""A label and its value belong together, whether the value stands below it or beside it by a tab."""

import pytest

from jdbuilder.intake.foreign.piece import Piece
from jdbuilder.intake.foreign.stacked import joined, tabbed


def said(*texts: str) -> list[str]:
    return [piece.text for piece in joined([Piece(text) for text in texts])]


def test_a_label_over_its_values_is_a_fact() -> None:
    assert said("Location", "Leeds", "Job type", "Permanent", "Full-time", "Benefits", "Cake") == [
        "Location: Leeds",
        "Job type: Permanent, Full-time",
        "Benefits",
        "Cake",
    ]
    pieces = [Piece("Hours", "heading", 2), Piece("Nights"), Piece("Duties", "heading", 2)]
    assert list(joined(pieces)) == [Piece("Hours: Nights", "fact"), pieces[2]]


@pytest.mark.parametrize(
    "texts",
    [
        ["Location", "We are in the middle of Leeds."],
        ["Location", "We are a walk of five minutes from the station"],
        ["Schedule", "Mondays", "Tuesdays", "Fridays", "Sundays"],
        ["Location", "Contact: Ms Lee"],
        ["Motto", "Bread"],
        ["Location"],
        [],
    ],
)
def test_text_below_a_label_stays_text(texts: list[str]) -> None:
    assert said(*texts) == texts


def test_an_item_below_a_label_stays_an_item() -> None:
    pieces = [Piece("Hours", "strong"), Piece("Nights", "item")]
    assert list(joined(pieces)) == pieces


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("Location\tLeeds", "Location: Leeds"),
        ("Location:\t Leeds", "Location: Leeds"),
        ("Contact\tMs Lee\t0123", "Contact: Ms Lee 0123"),
        ("Leeds\tFull-time\t\t£30,000", "Leeds · Full-time · £30,000"),
        ("•\tBake\tbread", "• Bake bread"),
        ("\tBake  bread", "Bake bread"),
        ("Bake bread\tand rolls", "Bake bread and rolls"),
        ("\t", ""),
    ],
)
def test_tabs_are_read_as_what_they_set_apart(text: str, one: str) -> None:
    assert tabbed(text) == one
