"""Lines are told by how they look."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.intake.foreign.piece import (
    Piece,
    address_beside,
    is_labelled,
    levels,
    line,
    row,
    unwrapped,
    without_marker,
)


@pytest.mark.parametrize("marker", ["-", "•", "*", "–", "1.", "12)", "(3)", "a)", "✅", "👉", "o", "➢", "\uf0b7"])
def test_a_bullet_or_number_makes_an_item_and_is_left_out(marker: str) -> None:
    assert line(f"{marker} Bake bread") == Piece("Bake bread", "item")


@pytest.mark.parametrize("text", ["5+ years", "3.5 days", "Bread", "A degree", "-", "👉", "© 2027 Acme"])
def test_what_is_no_bullet_stays(text: str) -> None:
    assert without_marker(text) == text


@pytest.mark.parametrize("text", ["REQUIREMENTS", "Requirements:", "👉 THE JOB", "1. YOUR TASKS"])
def test_capitals_or_a_colon_may_head_something(text: str) -> None:
    assert line(text).look == "strong"


@pytest.mark.parametrize(
    "text", ["IT", "Bread.", "WE BAKE BREAD, ROLLS AND CAKES FOR ALL THE TOWN EACH MORNING", "2027", ""]
)
def test_other_lines_are_text(text: str) -> None:
    assert line(text).look == "text"


def test_an_emoji_before_what_a_heading_says_makes_it_one() -> None:
    assert [line(text).look for text in ("🎨 What you’ll do", "🎁 Benefits", "✅ Bake", "- Benefits")] == [
        "strong",
        "strong",
        "item",
        "item",
    ]


def test_a_row_of_a_short_label_and_its_value_is_a_fact() -> None:
    assert row(["Location:", " Leeds "]) == Piece("Location: Leeds", "fact")
    for cells in (["Leeds"], ["", "Leeds"], ["Location", ""], ["word " * 11, "x"], ["a", "b", "c"]):
        assert row(cells) is None


def test_lines_that_were_broken_to_fit_are_one_again() -> None:
    wrapped = [
        "We bake bread for the whole town and for the",
        "villages around it.",
        "Location: Leeds",
        "- Bake",
        "short",
        "lines",
    ]
    assert list(unwrapped(wrapped)) == [
        "We bake bread for the whole town and for the villages around it.",
        "Location: Leeds",
        "- Bake",
        "short",
        "lines",
    ]


def test_a_title_over_its_place_and_a_list_without_bullets_stay_lines() -> None:
    title = ["Project Manager, Optical Distribution Frames", "Leuven, Belgium"]
    duties = ["Proofread manuals so that each says what it should", "Scan, convert and edit images for print"]
    for lines in (title, duties):
        assert list(unwrapped(lines)) == lines
    assert list(unwrapped(["We make the plugs that hold the world together.", "Leuven is our home."])) == [
        "We make the plugs that hold the world together.",
        "Leuven is our home.",
    ]


@given(st.lists(st.text(max_size=60), max_size=8))
def test_unwrapping_loses_no_word(texts: list[str]) -> None:
    assert " ".join(unwrapped(texts)).split() == [
        word for text in texts for word in " ".join(unwrapped([text])).split()
    ]


def test_the_address_of_a_link_stands_beside_its_words() -> None:
    assert address_beside("Apply here", "https://acme.example/jobs") == " (https://acme.example/jobs)"
    assert address_beside("Write to us", "mailto:jobs@acme.example?subject=x") == " (jobs@acme.example)"
    assert address_beside("acme.example", "https://acme.example/") == ""
    assert address_beside("All jobs", "/jobs") == address_beside("x", "javascript:alert(1)") == ""


def test_larger_type_has_a_level() -> None:
    assert levels({10.0: 500, 14.0: 20, 22.0: 10, 10.5: 30, 8.0: 40}) == {22.0: 1, 14.0: 2}
    assert levels({}) == {}


def test_a_label_is_seen() -> None:
    assert is_labelled("Place of work: Leeds")
    assert not is_labelled("Location:")
    assert not is_labelled("We bake. Then: rolls")
