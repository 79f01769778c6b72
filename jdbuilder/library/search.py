"""The search by titles: every word of a query begins a word of what a role goes by; indexed once, then quick."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, reduce
from itertools import islice, takewhile
from typing import Generic, Protocol, TypeVar

_AROUND_WORDS = "()[],.;:!?\"'“”‘’"


class Titled(Protocol):
    """What can be found: a role, or the head of its file."""

    @property
    def id(self) -> str:
        """Its name for machines."""

    @property
    def title(self) -> str:
        """Its own title."""

    @property
    def setting(self) -> str:
        """Where the job is done."""

    @property
    def family(self) -> str:
        """What it is listed under."""

    @property
    def also_called(self) -> tuple[str, ...]:
        """Its other titles."""


Found = TypeVar("Found", bound=Titled)


class Search(Generic[Found]):
    """Roles in the order of their titles, and the words by which each is found."""

    def __init__(self, roles: Iterable[Found]) -> None:
        self._roles = sorted(roles, key=lambda role: (role.title, role.id))

    def find(self, query: str) -> tuple[Found, ...]:
        """Those of which every word of the query begins a word of some title, setting or family; best title first.

        The title itself before one that it is also called, and that before setting and family.
        """
        wanted = _words(query)
        if not wanted:
            return tuple(self._roles)
        ranked: dict[int, None] = {}
        for index in (self._by_title, self._by_other_title, self._by_all):
            ranked.update(dict.fromkeys(sorted(index.of(wanted))))
        return tuple(map(self._roles.__getitem__, ranked))

    @cached_property
    def _by_title(self) -> "_Index":
        return _Index((number, role.title) for number, role in enumerate(self._roles))

    @cached_property
    def _by_other_title(self) -> "_Index":
        return _Index((number, title) for number, role in enumerate(self._roles) for title in role.also_called)

    @cached_property
    def _by_all(self) -> "_Index":
        return _Index((number, " ".join(_said(role))) for number, role in enumerate(self._roles))


class _Index:
    """Texts of roles by the words in them."""

    def __init__(self, texts: Iterable[tuple[int, str]]) -> None:
        self._owners: list[int] = []
        self._texts: dict[str, set[int]] = {}
        for number, (owner, text) in enumerate(texts):
            self._owners.append(owner)
            for word in _words(text):
                self._texts.setdefault(word, set()).add(number)
        self._words = sorted(self._texts)

    def of(self, wanted: Sequence[str]) -> set[int]:
        """The roles that have a text in which each of these begins a word."""
        both = reduce(set.intersection, (self._with(beginning) for beginning in wanted))
        return {self._owners[number] for number in both}

    def _with(self, beginning: str) -> set[int]:
        """The texts in which it begins a word: such words stand next to each other."""
        return set().union(*(self._texts[word] for word in self._beginning(beginning)))

    def _beginning(self, beginning: str) -> Iterator[str]:
        onwards = islice(self._words, bisect_left(self._words, beginning), None)
        return takewhile(lambda word: word.startswith(beginning), onwards)


def _said(role: Titled) -> tuple[str, ...]:
    return (role.title, role.setting, role.family, *role.also_called)


def _words(text: str) -> list[str]:
    words = text.casefold().replace("-", " ").replace("/", " ").split()
    return [word.strip(_AROUND_WORDS) or word for word in words]
