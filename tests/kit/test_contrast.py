"""Contrast by WCAG 2, and colours made dark enough to be read."""

import colorsys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.kit.contrast import NEEDED, contrast, readable

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def hue(colour: str) -> tuple[float, float, float]:
    red, green, blue = bytes.fromhex(colour[1:])
    return colorsys.rgb_to_hls(red / 255, green / 255, blue / 255)


@pytest.mark.parametrize(
    ("colour", "ground", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),  # the grey that just falls short, as the standard's readers know it
        ("#767676", "#ffffff", 4.54),
        ("#ff0000", "#ffffff", 4.0),
        ("#ffff00", "#0000ff", 8.0),
    ],
)
def test_the_ratio_is_that_of_the_standard(colour: str, ground: str, ratio: float) -> None:
    assert contrast(colour, ground) == pytest.approx(ratio, abs=0.006)
    assert contrast(ground, colour) == contrast(colour, ground)


@given(COLOURS)
def test_what_comes_out_can_be_read_and_stays_as_it_is(colour: str) -> None:
    found = readable(colour)
    assert contrast(found) >= NEEDED
    assert readable(found) == found


@given(COLOURS)
def test_what_could_be_read_before_is_not_touched(colour: str) -> None:
    assert (readable(colour) == colour) == (contrast(colour) >= NEEDED)


@pytest.mark.parametrize("colour", ["#ffd400", "#00ffff", "#ff9e80", "#7fdb8a", "#fefefe"])
def test_the_hue_stays_and_no_more_is_darkened_than_needed(colour: str) -> None:
    found = readable(colour)
    assert contrast(found) < NEEDED + 0.2
    assert hue(found)[0] == pytest.approx(hue(colour)[0], abs=0.02)


def test_a_grey_that_just_falls_short_is_darkened_and_the_next_one_is_not() -> None:
    assert readable("#777777") == readable("#767676") == "#767676"
