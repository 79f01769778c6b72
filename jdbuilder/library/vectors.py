"""Texts as vectors of words, each weighted by how rare it is among all of them; their product is their cosine."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

_Key = TypeVar("_Key", int, str)


@dataclass(frozen=True)
class Vectors:
    """How rare words are.

    Attributes:
        texts: the words of each text.
    """

    texts: tuple[frozenset[str], ...]

    def vector(self, held: Iterable[str]) -> dict[str, float]:
        """Weights of length one; a word that no text has is as rare as can be, and takes its part of the length."""
        rarest = 1 + math.log(len(self.texts) or 1)
        weights = {word: self._rarity.get(word, rarest) for word in held}
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        return {word: weight / length for word, weight in weights.items()}

    @cached_property
    def _rarity(self) -> Mapping[str, float]:
        counts = Counter(word for held in self.texts for word in held)
        return {word: 1 + math.log(len(self.texts) / count) for word, count in counts.items()}


def products(asked: Mapping[str, float], index: Mapping[str, Iterable[tuple[_Key, float]]]) -> dict[_Key, float]:
    """The product of a vector with each that has a word of it.

    Args:
        index: for every word those that have it, with its weight there.
    """
    found: dict[_Key, float] = {}
    for word, weight in asked.items():
        for key, held in index.get(word, ()):
            found[key] = found.get(key, 0.0) + weight * held
    return found
