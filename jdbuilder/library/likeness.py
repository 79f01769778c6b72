"""Which snippets say nearly what a text says: cosine of stems, those that stand for like words taken for one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from jdbuilder.library.alike import GROUPS
from jdbuilder.library.model import Metric, SectionId, Snippet
from jdbuilder.library.reading import stems
from jdbuilder.library.vectors import Vectors, products

_OWN_ROLE = 1.15
"""How much nearer a snippet of the posting's own role is taken to be."""
_STEM = 7
"""Letters after which words may differ: organise, organisation, organisational."""


@dataclass(frozen=True)
class Likeness:
    """The snippets that can stand in one section, in every wording, each as a vector of stems."""

    wordings: tuple[Snippet, ...]

    def nearest(self, text: str, own: Iterable[str] = (), most: int = 3) -> tuple[tuple[str, float], ...]:
        """The ids of the nearest snippets, the nearest first, with how near each is (0 to 1); none that share no word.

        Args:
            own: the ids of the posting's role, which come first where others are hardly nearer.
        """
        mine = frozenset(own)
        near: dict[str, float] = {}
        for number, product in products(self._vectors.vector(meanings(text)), self._index).items():
            one = self.wordings[number].id
            near[one] = max(near.get(one, 0.0), min(1.0, product * (_OWN_ROLE if one in mine else 1.0)))
        return tuple(sorted(near.items(), key=lambda pair: (-pair[1], pair[0]))[:most])

    @cached_property
    def _vectors(self) -> Vectors:
        return Vectors(tuple(meanings(" ".join(_texts(snippet))) for snippet in self.wordings))

    @cached_property
    def _index(self) -> Mapping[str, list[tuple[int, float]]]:
        index: dict[str, list[tuple[int, float]]] = {}
        for number, held in enumerate(self._vectors.texts):
            for meaning, weight in self._vectors.vector(held).items():
                index.setdefault(meaning, []).append((number, weight))
        return index


def meanings(text: str) -> frozenset[str]:
    """The stems of a text, each standing for all words that say nearly the same."""
    return frozenset(_ALIKE.get(stem, stem)[:_STEM] for stem in stems(text.replace("-", "")))


def _texts(snippet: Snippet) -> tuple[str, ...]:
    formula = snippet.formula if isinstance(snippet, Metric) else ""
    return (snippet.name, snippet.words("infinitive"), snippet.words("gerund"), formula)


def _stem(word: str) -> str:
    return next(iter(stems(word)), word)


# Where two words have one stem, the group of the first counts.
_ALIKE: Mapping[str, str] = {_stem(word): _stem(group) for word, group in reversed(list(GROUPS.items()))}

SISTERS: Mapping[SectionId, tuple[SectionId, ...]] = {
    "must_haves": ("must_haves", "nice_to_haves"),
    "nice_to_haves": ("nice_to_haves", "must_haves"),
}
"""The sections whose snippets can stand in either."""
