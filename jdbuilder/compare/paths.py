"""Career paths: the steps of the compared roles in words, and drawn as a map from left to right."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from jdbuilder.compare.sides import Sides, sides_of
from jdbuilder.compare.words import listed
from jdbuilder.drawing import Box, Drawing, Label, Link, Mark, Point, Shape, Stroke
from jdbuilder.library import career
from jdbuilder.library.career import Step, Stop
from jdbuilder.library.library import Library
from jdbuilder.outline import Block, Bullets, Figure, Item, Paragraph

Way = tuple[str, ...]
"""The keys of a step's two stops, and between them those of the places that it passes."""

_WIDTH, _HEIGHT = 172.0, 40.0
_GAP, _LANE = 52.0, 16.0
_EDGE = 2.0
_LONGEST = 24
"""Letters that fit into a box."""
_CURVE = 16


def blocks(sides: Sides, library: Library) -> Iterator[Block]:
    """The map, and the steps of each role as a list."""
    steps = _touching(sides, library)
    if not steps:
        yield Paragraph("The library knows no career step to or from here.")
        return
    yield Figure(career_map(sides, steps), _alt(steps))
    yield Bullets(tuple(Item(_said(side.role.id, steps), side.name) for side in sides))


def _touching(sides: Sides, library: Library) -> tuple[Step, ...]:
    """The steps to and from the roles, those that they name themselves before those that other roles do."""
    ids = {side.role.id for side in sides}
    known = career.steps((*(side.role for side in sides), *library.roles), names(library))
    return tuple(step for step in known if {step.start.role, step.end.role} & ids)


def names(library: Library) -> dict[str, str]:
    """What each role is called on the map: its title, with the setting where two roles of the library share one."""
    return {side.role.id: side.name for side in sides_of(library.roles)}


def _said(role_id: str, steps: Sequence[Step]) -> str:
    before = [step.start.title for step in steps if step.end.key == role_id]
    after = [step.end.title for step in steps if step.start.key == role_id]
    said = [f"often from {listed(before, 'or')}"] if before else []
    said += [f"on to {listed(after, 'or')}"] if after else []
    return "; ".join(said) + "." if said else "no step is known."


def _alt(steps: Sequence[Step]) -> str:
    return "Map of career steps. " + " ".join(f"{step.start.title} leads to {step.end.title}." for step in steps)


def career_map(sides: Sides, steps: Sequence[Step]) -> Drawing:
    """Titles in columns, each to the right of those that lead to it; the compared roles stand out by their frame."""
    stops = {stop.key: stop for step in steps for stop in (step.start, step.end)}
    columns, ways = _routed(_columns(stops, steps), steps)
    places = _places(columns, ways)
    tallest = max(len(column) for column in columns)
    width = len(columns) * _WIDTH + (len(columns) - 1) * _GAP + 2 * _EDGE
    height = tallest * (_HEIGHT + _LANE) - _LANE + 2 * _EDGE
    chosen = {side.role.id for side in sides}
    shapes: list[Shape] = [_arrow([places[key] for key in way]) for way in ways]
    for key, stop in stops.items():
        marks = _stop(stop, places[key], key in chosen)
        shapes += [Link(stop.role, marks)] if stop.role and stop.role not in chosen else marks
    return Drawing(width, height, tuple(shapes))


def _columns(stops: Mapping[str, Stop], steps: Sequence[Step]) -> list[list[str]]:
    """The stops by how many steps lead to them at most; a circle of steps ends after as many as there are stops."""
    rank = dict.fromkeys(stops, 0)
    for _ in stops:
        for step in steps:
            rank[step.end.key] = min(max(rank[step.end.key], rank[step.start.key] + 1), len(stops) - 1)
    for step in reversed(steps):  # what nothing leads to stands right before what it leads to
        if not any(other.end.key == step.start.key for other in steps):
            ends = [rank[other.end.key] for other in steps if other.start.key == step.start.key]
            rank[step.start.key] = max(0, min(ends) - 1)
    used = sorted({*rank.values()})
    return [[key for key in stops if rank[key] == place] for place in used]


def _routed(columns: Sequence[Sequence[str]], steps: Sequence[Step]) -> tuple[list[list[str]], list[Way]]:
    """The columns with a free place wherever a long step passes, and the places along every step."""
    found = {key: number for number, column in enumerate(columns) for key in column}
    routed = [list(column) for column in columns]
    ways: list[Way] = []
    for step in steps:
        start, end = step.start.key, step.end.key
        passed = {number: f"{start} → {end}, {number}" for number in range(found[start] + 1, found[end])}
        for number, place in passed.items():
            routed[number].append(place)
        ways.append((start, *passed.values(), end))
    return routed, ways


def _places(columns: Sequence[Sequence[str]], ways: Sequence[Way]) -> dict[str, Point]:
    """The upper left corner of every box: columns centred, each stop near the middle of what leads to it."""
    tallest = max(len(column) for column in columns)
    leading: dict[str, list[str]] = {}
    for start, end in (one for way in ways for one in pairwise(way)):
        leading.setdefault(end, []).append(start)
    lanes: dict[str, float] = {}
    for column in columns:
        wanted = {key: _middle([lanes[one] for one in leading.get(key, ()) if one in lanes]) for key in column}
        ordered = sorted(column, key=lambda key: (wanted[key] is None, wanted[key] or 0.0))
        offset = (tallest - len(column)) / 2
        lanes |= {key: offset + number for number, key in enumerate(ordered)}
    return {
        key: (_EDGE + number * (_WIDTH + _GAP), _EDGE + lanes[key] * (_HEIGHT + _LANE))
        for number, column in enumerate(columns)
        for key in column
    }


def _middle(lanes: Sequence[float]) -> float | None:
    return sum(lanes) / len(lanes) if lanes else None


def _arrow(corners: Sequence[Point]) -> Stroke:
    """A smooth line from the right side of the first box to the left side of the last, through what lies between."""
    return Stroke(tuple(point for start, end in pairwise(corners) for point in _curve(start, end)), 1.5, arrow=True)


def _curve(start: Point, end: Point) -> Iterator[Point]:
    x1, y1 = start[0] + _WIDTH, start[1] + _HEIGHT / 2
    x2, y2 = end[0], end[1] + _HEIGHT / 2
    bend = max(abs(x2 - x1) / 2, _GAP / 2)
    handles = ((x1, y1), (x1 + bend, y1), (x2 - bend, y2), (x2, y2))
    return (_bezier(handles, number / _CURVE) for number in range(_CURVE + 1))


def _bezier(handles: Sequence[Point], t: float) -> Point:
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
    x, y = (sum(weight * handle[axis] for weight, handle in zip(weights, handles, strict=True)) for axis in (0, 1))
    return round(x, 1), round(y, 1)


def _stop(stop: Stop, place: Point, chosen: bool) -> tuple[Mark, ...]:
    x, y = place
    lines = _wrapped(stop.title)
    first = y + _HEIGHT / 2 + 4.5 - (len(lines) - 1) * 7.5
    labels = tuple(
        Label(x + _WIDTH / 2, first + number * 15, line, 13, bold=chosen, soft=not stop.role, anchor="middle")
        for number, line in enumerate(lines)
    )
    box = Box(x, y, _WIDTH, _HEIGHT, "pale" if chosen else "none", radius=8)
    frame = (Box(x + 3, y + 3, _WIDTH - 6, _HEIGHT - 6, "pale", radius=6),) if chosen else ()
    return (box, *frame, *labels)


def _wrapped(title: str) -> list[str]:
    """The title in one line or two, as wide as a box allows; what doesn't fit stands in the list beside the map."""
    if len(title) <= _LONGEST:
        return [title]
    words = title.split()
    cut = min(
        range(1, len(words)), key=lambda at: abs(len(" ".join(words[:at])) - len(" ".join(words[at:]))), default=0
    )
    lines = [" ".join(words[:cut]), " ".join(words[cut:])] if cut else [title]
    return [line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…" for line in lines]
