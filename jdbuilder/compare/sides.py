"""The roles that are compared, each under a name that tells it from the others."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from jdbuilder.errors import UserError
from jdbuilder.library.library import Library
from jdbuilder.library.model import Role

LEAST, MOST = 2, 4
"""How many roles a comparison takes."""


@dataclass(frozen=True)
class Side:
    """One of the roles; its name is its title, with the setting where two share a title."""

    role: Role
    name: str


Sides = tuple[Side, ...]


def chosen(library: Library, asked: Sequence[str]) -> tuple[Role, ...]:
    """The roles asked for, each once, in the order asked; an error if there are too few or too many."""
    roles = tuple(library.role(role_id) for role_id in dict.fromkeys(one for one in asked if one))
    if len(roles) < LEAST:
        said = f"{roles[0].full_title} alone can’t be compared" if roles else "no role is named"
        raise UserError.of("role", said, "Name two to four different roles.")
    if len(roles) > MOST:
        raise UserError.of("role", f"{len(roles)} roles are too many to read side by side", "Name four at most.")
    return roles


def names_of(roles: Sequence[Role]) -> tuple[str, ...]:
    """What the roles are called beside each other."""
    return tuple(side.name for side in sides_of(roles))


def sides_of(roles: Sequence[Role]) -> Sides:
    """The roles under names that differ."""
    titles = Counter(role.title for role in roles)
    return tuple(Side(role, role.title if titles[role.title] == 1 else role.full_title) for role in roles)
