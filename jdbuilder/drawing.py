"""A drawing as plain shapes, from which a page's SVG and a file's picture are made; no colour means anything."""

import math
from dataclasses import dataclass
from typing import Literal

Point = tuple[float, float]
Shade = Literal["none", "pale"]
_HEAD = 8.0


@dataclass(frozen=True)
class Stroke:
    """A line through points, with an arrow's head at its end if it has one; a faint one is a help to the eye."""

    points: tuple[Point, ...]
    weight: float = 1.0
    arrow: bool = False
    faint: bool = False

    def head(self) -> tuple[Point, Point, Point]:
        """The corners of the arrow's head: its tip, and both ends of its base."""
        (x1, y1), (x2, y2) = self.points[-2:]
        length = math.hypot(x2 - x1, y2 - y1) or 1.0
        dx, dy = (x2 - x1) / length * _HEAD, (y2 - y1) / length * _HEAD
        base_x, base_y = x2 - dx, y2 - dy
        ends = ((base_x - dy / 2, base_y + dx / 2), (base_x + dy / 2, base_y - dx / 2))
        left, right = ((round(x, 1), round(y, 1)) for x, y in ends)
        return (x2, y2), left, right


@dataclass(frozen=True)
class Box:
    """A rectangle with an outline."""

    x: float
    y: float
    width: float
    height: float
    shade: Shade = "none"
    radius: float = 0.0


@dataclass(frozen=True)
class Label:
    """A line of text; x and y are those of its start, middle or end on the baseline."""

    x: float
    y: float
    text: str
    size: float = 13.0
    bold: bool = False
    soft: bool = False
    anchor: Literal["start", "middle", "end"] = "start"


Mark = Stroke | Box | Label


@dataclass(frozen=True)
class Link:
    """Shapes that lead to a role's page, where there are pages."""

    role: str
    shapes: tuple[Mark, ...]


Shape = Mark | Link


@dataclass(frozen=True)
class Drawing:
    """Shapes on a sheet, in units of a 96th of an inch; later ones lie over earlier ones."""

    width: float
    height: float
    shapes: tuple[Shape, ...]

    def flat(self) -> tuple[Mark, ...]:
        """The shapes without their links."""
        return tuple(part for shape in self.shapes for part in (shape.shapes if isinstance(shape, Link) else (shape,)))
