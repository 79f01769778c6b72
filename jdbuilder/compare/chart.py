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
_LINE = 16.0
_BEYOND = 24.0
_GAP = 8.0
_BOLD, _SOFT, _AMOUNT = 7.4, 5.9, 6.3
"""How wide a letter of a name, of a label, of an amount is, rather too wide than too narrow."""
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
    height = _KEY + sum(map(_height, ranges)) + _AXIS
    shapes = [*_key(), *_axis(top, step, height)]
    y = _KEY
    for one in ranges:
        shapes += _row(one, y, top)
        y += _height(one)
    return Drawing(WIDTH, height, tuple(shapes))


def _height(one: Range) -> float:
    """A row is higher by a line where name and label don't fit beside each other."""
    beside = _LEFT + len(one.name) * _BOLD + _GAP + len(one.label) * _SOFT + _EDGE
    return _ROW if beside <= WIDTH else _ROW + _LINE


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
    if _height(one) > _ROW:
        y += _LINE
        yield Label(_LEFT, y + 16, one.label, 11, soft=True)
    else:
        yield Label(WIDTH - _EDGE, y + 16, one.label, 11, soft=True, anchor="end")
    middle = y + _MIDDLE
    if any(isinstance(point, int) for point in one.points):
        yield from _marks(one.points, middle, top)
        yield from _amounts(one.points, middle, top)
    else:
        coded = "top-coded" in one.points
        said = "All that is known lies above the highest published figure." if coded else "No figures were released."
        yield Label(_LEFT, middle + 6, said, 12)


def _marks(points: Sequence[Figure], middle: float, top: int) -> Iterator[Shape]:
    """The line from the lowest figure to the highest, or past the scale where that is too high to be published."""
    p10, p25, p50, p75, p90 = points
    known = [_at(point, top) for point in points if isinstance(point, int)]
    coded = "top-coded" in points
    end = _at(top, top) + _BEYOND if coded else known[-1]
    yield Stroke(((known[0], middle), (end, middle)), arrow=coded)
    right = _at(p75, top) if isinstance(p75, int) else _at(top, top)
    if isinstance(p25, int) and p75 != "not released":
        yield Box(_at(p25, top), middle - _HALF_BOX, right - _at(p25, top), 2 * _HALF_BOX, "pale")
    for point, half, weight in ((p10, 5.0, 1.0), (p50, _HALF_BOX + 3, 4.0), (p90, 5.0, 1.0)):
        if isinstance(point, int):
            x = _at(point, top)
            yield Stroke(((x, middle - half), (x, middle + half)), weight)


def _amounts(points: Sequence[Figure], middle: float, top: int) -> Iterator[Shape]:
    """The three amounts that a reader looks for, under their marks."""
    found = [(place, point) for place, point in enumerate(points) if place in (0, 2, 4) and isinstance(point, int)]
    texts = [f"${point:,}" for _, point in found]
    centres = _apart([_at(point, top) for _, point in found], [len(text) * _AMOUNT / 2 for text in texts])
    for (place, _), text, x in zip(found, texts, centres, strict=True):
        yield Label(x, middle + 27, text, 11, bold=place == 2, anchor="middle")


def _apart(wanted: Sequence[float], halves: Sequence[float]) -> list[float]:
    """Centres near those wanted, of texts so wide to each side: clear of one another and of the sheet's edges."""
    centres = list(wanted)
    if len(centres) > 1:
        centres[0] = min(centres[0], centres[1] - halves[1] - _GAP - halves[0])
    left = _EDGE
    for place, half in enumerate(halves):
        centres[place] = max(centres[place], left + half)
        left = centres[place] + half + _GAP
    right = WIDTH - _EDGE
    for place, half in reversed([*enumerate(halves)]):
        centres[place] = min(centres[place], right - half)
        right = centres[place] - half - _GAP
    return [round(centre, 1) for centre in centres]
