"""Recognises a duty of the library in words of somebody's own: cosine of rare words, weighted by how rare they are."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from jdbuilder.library.model import Responsibility
from jdbuilder.library.vectors import Vectors, products

NEAR_ENOUGH = 0.5
"""From this cosine on two texts are taken for the same duty; below it a line counts as nobody's."""
_SHORTEST_STEM = 3
_WORD = re.compile(r"[^\W\d_]+")
_POSSESSIVE = re.compile(r"['’]s\b")
_ENDINGS = ("ings", "ing", "ies", "ied", "ed", "es", "s", "e", "y")
_STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a an and any are as at be been being but by can do each every for from has have how if in into is it its more"
        " no not of off on one or other our out so such that the their them they this those through to together too up"
        " we what when where which who with you your",
    )
)


@dataclass(frozen=True)
class Reading:
    """The duties of the library as vectors of words."""

    duties: tuple[Responsibility, ...]

    def duty(self, text: str) -> str | None:
        """The id of the duty that the text says in other words, if there is one near enough."""
        likeness = products(self._vectors.vector(stems(text)), self._index)
        best = max(likeness, key=likeness.__getitem__, default=None)
        return best if best and likeness[best] >= NEAR_ENOUGH else None

    @cached_property
    def _texts(self) -> Mapping[tuple[str, int], frozenset[str]]:
        """The stems of every wording; roles may word the same duty differently."""
        return {(duty.id, number): stems(f"{duty.infinitive} {duty.gerund}") for number, duty in enumerate(self.duties)}

    @cached_property
    def _vectors(self) -> Vectors:
        return Vectors(tuple(self._texts.values()))

    @cached_property
    def _index(self) -> Mapping[str, list[tuple[str, float]]]:
        """For every stem the duties that have it, with its weight there; of several wordings the strongest counts."""
        index: dict[str, dict[str, float]] = {}
        for (duty, _), held in self._texts.items():
            for stem, weight in self._vectors.vector(held).items():
                of_stem = index.setdefault(stem, {})
                of_stem[duty] = max(weight, of_stem.get(duty, 0.0))
        return {stem: list(of_stem.items()) for stem, of_stem in index.items()}


def stems(text: str) -> frozenset[str]:
    """The words of a text, cut to their stems; a plain cut that only has to treat like words alike."""
    words = _WORD.findall(_POSSESSIVE.sub("", text.casefold()))
    return frozenset(_stem(word) for word in words if word not in _STOP_WORDS)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return _undoubled(word.removesuffix(ending))
    return _undoubled(word)


def _undoubled(word: str) -> str:
    """'plann' as 'plan', so that 'planning' and 'plan' meet."""
    return word[:-1] if len(word) > _SHORTEST_STEM and word[-1] == word[-2] else word
