"""Career paths: the steps of the compared roles in words, and drawn as a map from left to right."""

from collections.abc import Iterator, Mapping, Sequence

from jdbuilder.compare.sides import Sides
from jdbuilder.compare.words import listed
from jdbuilder.drawing import Box, Drawing, Label, Link, Mark, Point, Shape, Stroke
from jdbuilder.library import career
from jdbuilder.library.career import Step, Stop
from jdbuilder.library.library import Library
from jdbuilder.outline import Block, Bullets, Figure, Item, Paragraph

_WIDTH, _HEIGHT = 172.0, 40.0
_GAP, _LANE = 52.0, 16.0
_EDGE = 2.0
_LETTER = 6.6
_CURVE = 16


def blocks(sides: Sides, library: Library) -> Iterator[Block]:
    """The map, and the steps of each role as a list."""
    steps = career.steps((side.role for side in sides), names(sides, library))
    if not steps:
        yield Paragraph("The library knows no career step to or from here.")
        return
    yield Figure(career_map(sides, steps), _alt(steps))
    yield Bullets(tuple(Item(_said(side.role.id, steps), side.name) for side in sides))


def names(sides: Sides, library: Library) -> dict[str, str]:
    """What each role is called on the map: its title, with the setting where two roles of the library share one."""
    titles = [role.title for role in library.roles]
    called = {role.id: role.title if titles.count(role.title) == 1 else role.full_title for role in library.roles}
    return called | {side.role.id: side.name for side in sides if titles.count(side.role.title) == 1}


def _said(role_id: str, steps: Sequence[Step]) -> str:
    before = [step.start.title for step in steps if step.end.key == role_id]
    after = [step.end.title for step in steps if step.start.key == role_id]
    said = [f"often from {listed(before)}"] if before else []
    said += [f"on to {listed(after, 'or')}"] if after else []
    return "; ".join(said) + "." if said else "no step is known."


def _alt(steps: Sequence[Step]) -> str:
    return "Map of career steps. " + " ".join(f"{step.start.title} leads to {step.end.title}." for step in steps)


def career_map(sides: Sides, steps: Sequence[Step]) -> Drawing:
    """Titles in columns, each to the right of those that lead to it; the compared roles stand out by their frame."""
    stops = {stop.key: stop for step in steps for stop in (step.start, step.end)}
    columns = _columns(stops, steps)
    places = _places(columns, steps)
    tallest = max(len(column) for column in columns)
    width = len(columns) * _WIDTH + (len(columns) - 1) * _GAP + 2 * _EDGE
    height = tallest * (_HEIGHT + _LANE) - _LANE + 2 * _EDGE
    chosen = {side.role.id for side in sides}
    shapes: list[Shape] = [_arrow(places[step.start.key], places[step.end.key]) for step in steps]
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


def _places(columns: Sequence[Sequence[str]], steps: Sequence[Step]) -> dict[str, Point]:
    """The upper left corner of every box: columns centred, each stop near the middle of what leads to it."""
    tallest = max(len(column) for column in columns)
    lanes: dict[str, float] = {}
    for column in columns:
        wanted = {
            key: _middle([lanes[s.start.key] for s in steps if s.end.key == key and s.start.key in lanes])
            for key in column
        }
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


def _arrow(start: Point, end: Point) -> Stroke:
    """A smooth line from the right side of one box to the left side of another."""
    x1, y1 = start[0] + _WIDTH, start[1] + _HEIGHT / 2
    x2, y2 = end[0], end[1] + _HEIGHT / 2
    bend = max(abs(x2 - x1) / 2, _GAP / 2)
    handles = ((x1, y1), (x1 + bend, y1), (x2 - bend, y2), (x2, y2))
    return Stroke(tuple(_bezier(handles, number / _CURVE) for number in range(_CURVE + 1)), 1.5, arrow=True)


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
    """The title in one line or two, as wide as a box allows."""
    if len(title) * _LETTER <= _WIDTH - 16:
        return [title]
    words = title.split()
    cut = min(
        range(1, len(words)), key=lambda at: abs(len(" ".join(words[:at])) - len(" ".join(words[at:]))), default=0
    )
    return [" ".join(words[:cut]), " ".join(words[cut:])] if cut else [title]
