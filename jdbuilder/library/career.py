"""Career steps between titles, put together from what every role says of the steps before and after it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jdbuilder.library.model import Role
from jdbuilder.library.profile import CareerStep


@dataclass(frozen=True)
class Stop:
    """A place on the map: a role of the library, or a title outside it."""

    title: str
    role: str | None = None

    @property
    def key(self) -> str:
        """What makes two stops the same."""
        return self.role or self.title


@dataclass(frozen=True)
class Step:
    """One step up, with what changes by it."""

    start: Stop
    end: Stop
    note: str = ""


def steps(roles: Iterable[Role], names: dict[str, str]) -> tuple[Step, ...]:
    """Every step that one of the roles names, once, in their order; `names` says what a role's stop is called."""
    found: dict[tuple[str, str], Step] = {}
    for role in roles:
        here = Stop(names.get(role.id, role.title), role.id)
        for step in role.career:
            there = Stop(names.get(step.role or "", step.title), step.role)
            start, end = (there, here) if step.direction == "before" else (here, there)
            known = found.get((start.key, end.key))
            if known is None or not known.note:
                found[start.key, end.key] = Step(start, end, step.note)
    return tuple(found.values())


def around(role: Role, roles: Sequence[Role]) -> tuple[CareerStep, ...]:
    """A role's own steps, and those by which other roles come to it or go on from it."""
    own = {(step.direction, step.role or step.title) for step in role.career}
    told = [
        CareerStep(direction="before" if step.direction == "next" else "next", title=other.title, role=other.id)
        for other in roles
        for step in other.career
        if step.role == role.id
    ]
    return (*role.career, *(step for step in told if (step.direction, step.role or step.title) not in own))
