"""A title is found by its label, its look or its words."""

import pytest

from jdbuilder.intake.foreign import titles
from jdbuilder.intake.foreign.piece import Piece


@pytest.mark.parametrize(
    ("pieces", "at"),
    [
        ([Piece("Acme Hospital, Leeds"), Piece("Staff Nurse"), Piece("We care.")], 1),
        ([Piece("Skip to content"), Piece("Cloud Whisperer", "heading", 1)], 1),
        ([Piece("Acme", "heading", 1), Piece("Bread Wizard", "heading", 2)], 1),
        ([Piece("About us", "heading", 1), Piece("Acme bakes.")], None),
        ([Piece("Location: Leeds"), Piece("Position: Wizard")], 1),
        ([Piece("We look for a manager. Are you one?")], None),
        ([Piece("Wizard")], 0),
        ([Piece("Apply", "heading", 1), *[Piece("Write to us.")] * 20, Piece("Bread Wizard, nights")], 21),
        ([], None),
    ],
)
def test_a_title_is_found(pieces: list[Piece], at: int | None) -> None:
    assert titles.place(pieces, ["Bread Wizard"]) == at


def test_a_label_is_left_out_of_the_title() -> None:
    assert titles.said(Piece("Job title: Wizard")) == "Wizard"
    assert titles.said(Piece("Wizard: the job")) == "Wizard: the job"


def test_what_stands_beside_a_title_is_taken_off_it() -> None:
    assert titles.parted("Staff Nurse | Acme · £30,000") == ("Staff Nurse", "Acme | £30,000")
    assert titles.parted("Acme | Staff Nurse") == ("Acme | Staff Nurse", "")
    assert titles.parted("Staff Nurse – Nights") == ("Staff Nurse – Nights", "")


def test_emoji_after_a_title_are_left_out() -> None:
    assert titles.said(Piece("🚀 We’re hiring: Wizard 🚀 🚀")) == "Wizard"
    assert titles.said(Piece("🚀")) == "🚀"


def test_an_emoji_before_the_first_line_makes_it_no_item() -> None:
    assert titles.place([Piece("Sales Ninja 🔥🔥🔥", "item"), Piece("We sell.")], []) == 0
    assert titles.place([Piece("Bread", "item"), Piece("Butter", "item"), Piece("Baker")], []) == 2


def test_a_place_is_no_title_and_an_abbreviation_ends_no_sentence() -> None:
    assert titles.place([Piece("Sr. Software Engineer"), Piece("Irvine, CA", "strong")], []) == 0
    assert titles.place([Piece("Irvine, CA", "heading", 1), Piece("Potter of bowls")], []) == 1
