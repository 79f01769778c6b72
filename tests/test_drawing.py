"""A drawing is plain shapes: an arrow's head points where its line goes, and links are seen through."""

import dataclasses
import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from jdbuilder.drawing import Box, Drawing, Label, Link, Point, Stroke

_points = st.tuples(st.integers(-500, 500), st.integers(-500, 500))


def test_a_head_stands_square_on_the_end_of_its_line() -> None:
    assert Stroke(((0, 0), (20, 0))).head() == ((20, 0), (12.0, 4.0), (12.0, -4.0))
    assert Stroke(((50, 50), (0, 0), (0, 20))).head() == ((0, 20), (-4.0, 12.0), (4.0, 12.0))


@given(start=_points, end=_points)
def test_a_head_is_as_long_whatever_its_line(start: Point, end: Point) -> None:
    assume(start != end)
    tip, left, right = Stroke((start, end), arrow=True).head()
    base = (left[0] + right[0]) / 2, (left[1] + right[1]) / 2
    assert tip == end
    assert math.dist(tip, base) == pytest.approx(8, abs=0.2)
    assert math.dist(left, right) == pytest.approx(8, abs=0.2)
    assert math.dist(start, base) == pytest.approx(abs(math.dist(start, end) - 8), abs=0.2)


def test_a_line_without_length_has_a_head_all_the_same() -> None:
    assert Stroke(((5, 5), (5, 5))).head() == ((5, 5), (5.0, 5.0), (5.0, 5.0))


def test_a_drawing_without_its_links_has_the_same_marks_in_order() -> None:
    box, label, line = Box(0, 0, 5, 5), Label(1, 1, "a"), Stroke(((0, 0), (1, 1)))
    assert Drawing(9, 9, (line, Link("role", (box, label)), box)).flat() == (line, box, label, box)


def test_equal_drawings_are_one_key() -> None:
    assert len({Drawing(9, 9, (Box(0, 0, 5, 5),)), Drawing(9, 9, (Box(0, 0, 5, 5),)), Drawing(9, 9, ())}) == 2


def test_a_drawing_never_changes() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Drawing(9, 9, ()).width = 8  # type: ignore[misc]
