"""Which roles fit a list of duties, and whether a list mixes two jobs: overlap weighted by how rare a duty is.

The measure: a duty that n of N roles have weighs 1 + ln(N / n), so that what nearly everybody does (one) tells less
than what a single role does. A role's share is the weight of the listed duties that it has, out of the weight of all
that are listed. Roles of the same share stand in the same place: a tie is a tie.
"""

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from jdbuilder.library.model import Responsibility, Role

LEAST_LINES = 2
"""A second job shows in at least so many lines …"""
LEAST_SHARE = 0.2
"""… and in at least this part of the weight of all lines."""
_SAME = 1e-9


@dataclass(frozen=True)
class Fit:
    """How well one role fits.

    Attributes:
        covered: the ids of the listed duties that are the role's, in the list's order.
        share: their part of the weight of all listed duties, 0 to 1.
        adds: the role's other duties.
        place: 1 for the best; roles of the same share have the same place.
    """

    role: Role
    covered: tuple[str, ...]
    share: float
    adds: tuple[Responsibility, ...]
    place: int = 1


@dataclass(frozen=True)
class Mix:
    """Two jobs in one list: whose the lines are; a line that both roles have counts as the first's."""

    first: Role
    second: Role
    firsts: tuple[str, ...]
    seconds: tuple[str, ...]


@dataclass(frozen=True)
class Duties:
    """The duties of all roles, weighed."""

    roles: tuple[Role, ...]

    @cached_property
    def _ids(self) -> Mapping[str, frozenset[str]]:
        return {role.id: frozenset(duty.id for duty in role.responsibilities) for role in self.roles}

    @cached_property
    def _having(self) -> Mapping[str, list[int]]:
        """For every duty the numbers of the roles that have it."""
        found: dict[str, list[int]] = {}
        for number, role in enumerate(self.roles):
            for duty in self._ids[role.id]:
                found.setdefault(duty, []).append(number)
        return found

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """The weight of every duty by its id."""
        counts = Counter(duty for ids in self._ids.values() for duty in ids)
        return {duty: 1 + math.log(len(self.roles) / count) for duty, count in counts.items()}

    def fits(self, listed: Iterable[str]) -> tuple[Fit, ...]:
        """The roles that have any of the listed duties, best first, those of the same share by title."""
        known = self._known(listed)
        having = {number for duty in known for number in self._having[duty]}
        found = sorted(
            (self._fit(self.roles[number], known) for number in sorted(having)),
            key=lambda fit: (-round(fit.share, 9), fit.role.title, fit.role.id),
        )
        shares = sorted(fit.share for fit in found)
        return tuple(_placed(fit, shares) for fit in found)

    def mix(self, listed: Iterable[str], own: str | None = None) -> Mix | None:
        """The two jobs that the duties come from, where one role alone leaves a good part of them to another.

        Of roles that tie, `own` comes first: the id of the role that the list is meant for.
        """
        known = self._known(listed)
        best = _first(self.fits(known), own)
        seconds = [self._second(covered, known, own) for covered in dict.fromkeys(fit.covered for fit in best)]
        if not seconds or None in seconds:  # where one of several best roles leaves no second job, it is one
            return None
        first, second = best[0], seconds[0]
        return Mix(first.role, second.role, first.covered, second.covered) if second else None

    def _second(self, covered: Sequence[str], known: Sequence[str], own: str | None) -> Fit | None:
        """The best of the other roles for what a best role doesn't cover, if that is enough."""
        rest = self.fits(duty for duty in known if duty not in covered)
        if not rest:
            return None
        second = _first(rest, own)[0]
        share = self._weight(second.covered) / self._weight(known)
        if len(second.covered) < LEAST_LINES or share < LEAST_SHARE or len(covered) < LEAST_LINES:
            return None
        return second

    def _known(self, listed: Iterable[str]) -> tuple[str, ...]:
        return tuple(duty for duty in dict.fromkeys(listed) if duty in self.weights)

    def _fit(self, role: Role, known: Sequence[str]) -> Fit:
        own = self._ids[role.id]
        covered = tuple(duty for duty in known if duty in own)
        share = self._weight(covered) / self._weight(known)
        return Fit(role, covered, share, tuple(duty for duty in role.responsibilities if duty.id not in known))

    def _weight(self, duties: Iterable[str]) -> float:
        return sum(self.weights[duty] for duty in duties)


def _first(fits: Sequence[Fit], own: str | None) -> list[Fit]:
    """The fits in the first place, that of `own` before the others."""
    return sorted((fit for fit in fits if fit.place == 1), key=lambda fit: fit.role.id != own)


def _placed(fit: Fit, shares: Sequence[float]) -> Fit:
    """The fit in its place among all shares, which rise."""
    better = len(shares) - bisect_right(shares, fit.share + _SAME)
    return Fit(fit.role, fit.covered, fit.share, fit.adds, place=better + 1)
