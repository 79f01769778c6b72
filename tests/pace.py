"""What keeps the suite quick: which tests begin first, which go together, and how long one may take."""

from collections.abc import Iterable

import pytest
from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]

MOST_SECONDS = 4.0
"""The processor's time that a test's own thread may take without a mark that leaves it to `make test`.

It is several times what is to be marked: nothing fails here because a machine is slow or busy.
"""
DEAR = ("xdist_group", "slow", "checkers", "office", "wheel", "browser")
"""Marks of what takes seconds, those first that take the longest."""


class ByGroup(LoadScopeScheduling):  # type: ignore[misc]  # which is untyped
    """Gives out a group, or else a file at a time, in the order in which they were collected.

    A test at a time, as `loadgroup` would, costs minutes: for each it looks through all that were given out before.
    """

    def _split_scope(self, nodeid: str) -> str:
        """The group that a test is in, which stands behind its name, or its file."""
        return scope(nodeid)


def scope(nodeid: str) -> str:
    """What a test is given out with."""
    if nodeid.rfind("@") > nodeid.rfind("]"):
        return nodeid.rpartition("@")[2]
    return nodeid.partition("::")[0]


def dear_first(items: Iterable[pytest.Item]) -> list[pytest.Item]:
    """The tests that take long, then all others: at the end nobody waits long for the last one."""
    return sorted(items, key=lambda item: min(_dear(item), default=len(DEAR)))


def _dear(item: pytest.Item) -> list[int]:
    return [at for at, name in enumerate(DEAR) if item.get_closest_marker(name)]


def fault(item: pytest.Item, seconds: float) -> str:
    """What is to be said of a test that took so much of the processor's time; nothing if that is well."""
    if seconds <= MOST_SECONDS or _dear(item):
        return ""
    return f"it took {seconds:.1f} s of the processor: make it quicker, or mark it as slow"
