"""Roles of which the library knows little, and what a comparison says of each of its roles."""

from collections.abc import Sequence
from itertools import chain

from jdbuilder.compare.sides import Side, Sides, sides_of
from jdbuilder.library.library import Library
from jdbuilder.library.model import Role
from jdbuilder.library.profile import Profile, Scales
from jdbuilder.outline import Bullets, Outline, Paragraph, Table

NOTHING_KNOWN = {
    "need": "",
    "signs": (),
    "metrics": (),
    "requirements": (),
    "skills": (),
    "environment": (),
    "pay": None,
    "occupation": None,
    "career": (),
    "scales": Scales(),
    "profile": Profile(),
}


def bare(role: Role) -> Role:
    """The role with its duties and nothing else that comparisons draw on."""
    return role.model_copy(update=NOTHING_KNOWN)


def sides(library: Library, *ids: str) -> Sides:
    return sides_of([library.role(one) for one in ids])


def named(role: Role, *names: str) -> Sides:
    """One and the same role under several names."""
    return tuple(Side(role.model_copy(update={"id": name.casefold()}), name) for name in names)


def tables(document: Outline) -> list[Table]:
    """The tables of words; rows of amounts aren't words."""
    return [block for block in document.blocks if isinstance(block, Table) and not block.figures]


def said_of(document: Outline, names: Sequence[str], place: int) -> str:
    """What stands in a role's columns, and what stands in nobody's."""
    columns = (table for table in tables(document) if table.head == tuple(names))
    cells = (row[place].words() for table in columns for row in table.rows)
    return "\n".join([*chain.from_iterable(cells), *in_common(document), *sentences(document)])


def in_common(document: Outline) -> list[str]:
    """What roles share, each thing with its wordings."""
    found = (table for table in tables(document) if table.head[0] == "Shared")
    return [text for table in found for text in table.words()]


def sentences(document: Outline) -> list[str]:
    """Paragraphs, list items, and what explains the bands of tables."""
    found: list[str] = []
    for block in document.blocks:
        if isinstance(block, Paragraph | Bullets):
            found += block.words()
        elif isinstance(block, Table):
            found += [item.text for band in block.bands for item in band.items[1:]]
    return found
