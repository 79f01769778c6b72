"""Recognises a duty of the library in words of somebody's own: cosine of rare words, weighted by how rare they are."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from jdbuilder.library.model import Responsibility

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
        asked = self._vector(stems(text))
        likeness: dict[str, float] = {}
        for stem, weight in asked.items():
            for duty, held in self._index.get(stem, ()):
                likeness[duty] = likeness.get(duty, 0.0) + weight * held
        best = max(likeness, key=likeness.__getitem__, default=None)
        return best if best and likeness[best] >= NEAR_ENOUGH else None

    @cached_property
    def _texts(self) -> Mapping[tuple[str, int], frozenset[str]]:
        """The stems of every wording; roles may word the same duty differently."""
        return {(duty.id, number): stems(f"{duty.infinitive} {duty.gerund}") for number, duty in enumerate(self.duties)}

    @cached_property
    def _rarity(self) -> Mapping[str, float]:
        counts = Counter(stem for held in self._texts.values() for stem in held)
        return {stem: 1 + math.log(len(self._texts) / count) for stem, count in counts.items()}

    @cached_property
    def _index(self) -> Mapping[str, list[tuple[str, float]]]:
        """For every stem the duties that have it, with its weight there; of several wordings the strongest counts."""
        index: dict[str, dict[str, float]] = {}
        for (duty, _), held in self._texts.items():
            for stem, weight in self._vector(held).items():
                of_stem = index.setdefault(stem, {})
                of_stem[duty] = max(weight, of_stem.get(duty, 0.0))
        return {stem: list(of_stem.items()) for stem, of_stem in index.items()}

    def _vector(self, held: Iterable[str]) -> dict[str, float]:
        """Weights of length one; a word that no duty has is as rare as can be, and takes its part of the length."""
        rarest = 1 + math.log(len(self._texts) or 1)
        weights = {stem: self._rarity.get(stem, rarest) for stem in held}
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        return {stem: weight / length for stem, weight in weights.items()}


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
