"""What open builders show, so that each is told only what it doesn't show yet."""

import re
import secrets
import threading
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict

import flask

MOST = 64
"""How many states of pages an application knows: the last of each open builder, and some that an answer got lost of."""
LARGEST = 6_000_000
"""How many characters they may have together, but for the last one."""

_BLOCK = re.compile(r"^(?=<(?:h[1-6]|p|ul|dl|table|figure)\b)", re.MULTILINE)


@dataclass(frozen=True)
class Shown:
    """What a builder's page shows beside its form: pieces by kind and name, and the paper's elements in their order."""

    pieces: Mapping[str, Mapping[str, str]]
    paper: Sequence[str]

    @property
    def size(self) -> int:
        """How many characters it has."""
        return sum(map(len, self.paper)) + sum(len(html) for some in self.pieces.values() for html in some.values())


class Splice(TypedDict):
    """What to do to a paper of `of` elements: put others in the place of the `gone` elements from number `at` on."""

    of: int
    at: int
    gone: int
    put: str


class States:
    """What pages show, by names that only they were told."""

    def __init__(self) -> None:
        self._held: OrderedDict[str, Shown] = OrderedDict()
        self._size = 0
        self._lock = threading.Lock()

    def keep(self, shown: Shown) -> str:
        """Hold what a page shows once it has its answer; the name to be told with it."""
        name = secrets.token_urlsafe(9)
        with self._lock:
            self._held[name] = shown
            self._size += shown.size
            while len(self._held) > MOST or (self._size > LARGEST and len(self._held) > 1):
                self._size -= self._held.popitem(last=False)[1].size
        return name

    def get(self, name: str) -> Shown | None:
        """What was held under a name, if it still is."""
        with self._lock:
            return self._held.get(name)


def states() -> States:
    """What the pages of the current application show."""
    found: States = flask.current_app.extensions.setdefault("shown", States())
    return found


def blocks(paper: str) -> list[str]:
    """The paper's elements, from its HTML: each begins a line, and no text of a person can look like one."""
    return [one for one in _BLOCK.split(paper) if one.strip()]


def differing(now: Shown, before: Shown) -> dict[str, dict[str, str]]:
    """The pieces that aren't as before, empty where one is gone."""
    return {kind: _changed(some, before.pieces[kind]) for kind, some in now.pieces.items()}


def _changed(now: Mapping[str, str], before: Mapping[str, str]) -> dict[str, str]:
    return {name: now.get(name, "") for name in (*before, *now) if now.get(name) != before.get(name)}


def splice(now: Sequence[str], before: Sequence[str]) -> Splice | None:
    """How the paper becomes what it is now; None where it is already."""
    if now == before:
        return None
    shortest = min(len(now), len(before))
    at = next((n for n in range(shortest) if now[n] != before[n]), shortest)
    same = next((n for n in range(shortest - at) if now[-1 - n] != before[-1 - n]), shortest - at)
    return Splice(of=len(before), at=at, gone=len(before) - same - at, put="".join(now[at : len(now) - same]))
