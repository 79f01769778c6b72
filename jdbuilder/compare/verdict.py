"""Which one do you need? Written by us for pairs that are often confused, else put together from the library."""

from collections.abc import Mapping

from jdbuilder.compare.aspects import Aspect
from jdbuilder.compare.sides import Sides
from jdbuilder.compare.words import article, counted, sentence
from jdbuilder.library.library import Library
from jdbuilder.library.model import Verdict
from jdbuilder.outline import Cell, Item

_TWO = 2
_FEW = 10
VERDICT = ("What it is", "Hire one when", "Signs to tell by")
"""The parts of a verdict."""


def written(library: Library, sides: Sides) -> Verdict | None:
    """What we wrote on exactly these two roles."""
    return library.verdict(sides[0].role.id, sides[1].role.id) if len(sides) == _TWO else None


def pairs(library: Library, sides: Sides) -> tuple[Item, ...]:
    """What we wrote on pairs among three or four roles."""
    if len(sides) == _TWO:
        return ()
    every = [(one, other) for place, one in enumerate(sides) for other in sides[place + 1 :]]
    found = ((one, other, library.verdict(one.role.id, other.role.id)) for one, other in every)
    return tuple(Item(verdict.difference, f"{one.name} or {other.name}") for one, other, verdict in found if verdict)


def opening(sides: Sides, aspects: Mapping[str, Aspect], verdict: Verdict | None) -> str:
    """What sets the roles apart, first thing."""
    if verdict:
        return verdict.difference
    duties = aspects["duties"]
    total = len(duties.common) + sum(len(own) for own in duties.own)
    shared = len(duties.common)
    jobs = f"{counted(len(sides)).capitalize()} different jobs"
    if not shared:
        return f"{jobs}: none of their {counted(total)} duties is quite the same."
    only = "only " if shared * _FEW <= total else ""
    are = "is" if shared == 1 else "are"
    return f"{jobs} with some overlap: {only}{counted(shared)} of their {counted(total)} duties {are} shared."


def verdict_rows(sides: Sides, verdict: Verdict | None) -> tuple[tuple[Cell, ...], ...]:
    """A row for each part of VERDICT."""
    places = range(len(sides))
    summaries = tuple(_cell(side.role.summary) for side in sides)
    when = tuple(_cell(_when(place, sides, verdict)) for place in places)
    return summaries, when, tuple(_signs(place, sides, verdict) for place in places)


def _when(place: int, sides: Sides, verdict: Verdict | None) -> str:
    side = sides[place]
    need = verdict.when[side.role.id] if verdict else side.role.need
    return (
        sentence(need)
        if need
        else f"The library doesn’t say when to hire {article(side.name)}; the duties below may tell."
    )


def _signs(place: int, sides: Sides, verdict: Verdict | None) -> Cell:
    side = sides[place]
    signs = verdict.signs[side.role.id] if verdict else side.role.signs
    return Cell(tuple(map(Item, signs))) if signs else _cell(f"The library names no sign for the {side.name}.")


def _cell(text: str) -> Cell:
    return Cell((Item(text),))
