"""The chart of pay: for each row a line from the 10th to the 90th percentile, a box for the middle half, a bar for the
median. Form alone carries the meaning, so that it reads without colour and in print."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jdbuilder.drawing import Box, Drawing, Label, Shape, Stroke
from jdbuilder.library.wages import Figure

WIDTH = 640.0
_LEFT, _RIGHT, _EDGE = 14.0, 44.0, 2.0
_KEY = 26.0
_ROW = 68.0
_MIDDLE = 33.0
_AXIS = 26.0
_HALF_BOX = 9.0
_STEPS = (10_000, 20_000, 25_000, 50_000, 100_000, 200_000, 250_000, 500_000)
_MOST_TICKS = 8


@dataclass(frozen=True)
class Range:
    """One row: whom it is about, what it counts, and five percentiles from the 10th to the 90th."""

    name: str
    label: str
    points: tuple[Figure, ...]


def chart(ranges: Sequence[Range]) -> Drawing:
    """The ranges under one another on one scale that begins at nothing."""
    highest = max((point for one in ranges for point in one.points if isinstance(point, int)), default=0)
    step = next((step for step in _STEPS if highest / step <= _MOST_TICKS), _STEPS[-1])
    top = max(1, math.ceil(highest / step)) * step
    height = _KEY + _ROW * len(ranges) + _AXIS
    shapes = [*_key(), *_axis(top, step, height)]
    for number, one in enumerate(ranges):
        shapes += _row(one, _KEY + _ROW * number, top)
    return Drawing(WIDTH, height, tuple(shapes))


def _at(amount: int, top: int) -> float:
    return round(_LEFT + (WIDTH - _LEFT - _RIGHT) * amount / top, 1)


def _key() -> Iterator[Shape]:
    """How to read the marks."""
    y = 12.0
    yield Stroke(((_LEFT, y), (_LEFT + 28, y)))
    yield Label(_LEFT + 34, y + 4, "eight in ten people", 11, soft=True)
    yield Box(_LEFT + 160, y - 5, 28, 10, "pale")
    yield Label(_LEFT + 194, y + 4, "the middle half", 11, soft=True)
    yield Stroke(((_LEFT + 300, y - 6), (_LEFT + 300, y + 6)), 4)
    yield Label(_LEFT + 308, y + 4, "median", 11, soft=True)


def _axis(top: int, step: int, height: float) -> Iterator[Shape]:
    base = height - _AXIS + 4
    for amount in range(0, top + 1, step):
        x = _at(amount, top)
        yield Stroke(((x, _KEY), (x, base)), 1, faint=True)
        yield Label(x, base + 14, f"${amount // 1000}k" if amount else "$0", 11, soft=True, anchor="middle")


def _row(one: Range, y: float, top: int) -> Iterator[Shape]:
    yield Label(_LEFT, y + 16, one.name, 13, bold=True)
    yield Label(WIDTH - _EDGE, y + 16, one.label, 11, soft=True, anchor="end")
    p10, p25, p50, p75, p90 = one.points
    middle = y + _MIDDLE
    if not any(isinstance(point, int) for point in one.points):
        yield Label(_LEFT, middle + 6, "No figures were released.", 12)
        return
    start = p10 if isinstance(p10, int) else 0
    end = p90 if isinstance(p90, int) else top
    yield Stroke(((_at(start, top), middle), (_at(end, top), middle)), arrow=not isinstance(p90, int))
    if isinstance(p25, int):
        right = p75 if isinstance(p75, int) else top
        yield Box(_at(p25, top), middle - _HALF_BOX, _at(right, top) - _at(p25, top), 2 * _HALF_BOX, "pale")
    if isinstance(p50, int):
        x = _at(p50, top)
        yield Stroke(((x, middle - _HALF_BOX - 3), (x, middle + _HALF_BOX + 3)), 4)
    yield from _ends(one.points, middle, top)


def _ends(points: Sequence[Figure], middle: float, top: int) -> Iterator[Shape]:
    """The caps of the line, and the three amounts that a reader looks for."""
    for place, size in ((0, 5.0), (4, 5.0)):
        point = points[place]
        if isinstance(point, int):
            x = _at(point, top)
            yield Stroke(((x, middle - size), (x, middle + size)))
    for place in (0, 2, 4):
        point = points[place]
        if isinstance(point, int):
            yield Label(_at(point, top), middle + 27, f"${point:,}", 11, bold=place == 2, anchor="middle")
