"""A comparison as an outline: one document for the page and for every format."""

from collections.abc import Iterator, Sequence

from jdbuilder.compare import paths, pay
from jdbuilder.compare.aspects import KINDS, Aspect, Common, aspect
from jdbuilder.compare.dimensions import contrasts
from jdbuilder.compare.sides import Sides, sides_of
from jdbuilder.compare.verdict import VERDICT, opening, pairs, verdict_rows, written
from jdbuilder.compare.words import listed
from jdbuilder.library.library import Library
from jdbuilder.library.model import Role
from jdbuilder.outline import Block, Bullets, Cell, Heading, Item, Outline, Paragraph, Table, Title
from jdbuilder.text import slug

_WIDE_FROM = 3
_LONGEST_NAME = 100


def outline(library: Library, roles: Sequence[Role], area: str | None = None) -> Outline:
    """Two to four roles side by side; `area` is the state whose wages stand beside the nation's."""
    sides = sides_of(roles)
    names = [side.name for side in sides]
    return Outline(
        title=f"{listed(names, 'or')}?",
        name="-".join((slug(" or ".join(names), _LONGEST_NAME), *([area.lower()] if area else []))),
        language="en-GB",
        blocks=tuple(_blocks(library, sides, area)),
        description=f"{listed(names)} compared: which one is needed when",
        wide=len(sides) >= _WIDE_FROM,
    )


def _blocks(library: Library, sides: Sides, area: str | None) -> Iterator[Block]:
    aspects = {kind.id: aspect(kind, sides) for kind in KINDS}
    verdict = written(library, sides)
    names = tuple(side.name for side in sides)
    yield Title(f"{listed(names, 'or')}?")
    yield Paragraph(opening(sides, aspects, verdict), "opening")
    yield Heading("Which one do you need?")
    yield Table(names, verdict_rows(sides, verdict), tuple(map(_cell, VERDICT)))
    if others := pairs(library, sides):
        yield Heading("Two by two", 2)
        yield Bullets(others)
    for one in aspects.values():
        yield from _aspect(one, sides)
    yield Heading("Pay")
    yield from pay.statistics(sides, library.wages, area)
    yield from pay.averages(sides)
    yield Heading("Fifteen dimensions")
    compared = contrasts(sides, aspects, verdict)
    bands = tuple(Cell((Item(one.title), Item(one.sentence))) for one in compared)
    yield Table(names, tuple(tuple(map(_cell, one.cells)) for one in compared), bands)
    yield Heading("Career paths")
    yield from paths.blocks(sides, library)


def _aspect(one: Aspect, sides: Sides) -> Iterator[Block]:
    yield Heading(one.kind.heading)
    yield Paragraph(one.sentence)
    if one.common:
        yield Table(("Shared", "How each puts it"), tuple(_common(common, sides) for common in one.common))
    yield Table(tuple(side.name for side in sides), (tuple(_own(one, sides)),), (_cell("In this role’s list only"),))


def _common(common: Common, sides: Sides) -> tuple[Cell, ...]:
    """Under the thing's name its wording, or each wording after the names of the roles that use it."""
    everybody = len(common.names) == len(sides)
    if everybody and len(common.wordings) == 1:
        return _cell(common.label), _cell(common.wordings[0].text)
    return _cell(common.label), Cell(tuple(Item(one.text, listed(one.names)) for one in common.wordings))


def _own(one: Aspect, sides: Sides) -> Iterator[Cell]:
    for side, items in zip(sides, one.own, strict=True):
        others = listed([f"the {other.name}" for other in sides if other is not side], "or")
        nothing = (
            f"The {side.name} has no {one.kind.noun} that is not also found with {others}."
            if one.kind.snippets(side.role)
            else f"The library names no {one.kind.noun} of the {side.name}."
        )
        yield Cell(tuple(Item(text) for text in items or (nothing,)))


def _cell(text: str) -> Cell:
    return Cell((Item(text),))
