"""A text with stretches of it marked, cut so that stretches may overlap: its pieces joined again are the text."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Piece:
    """A piece of a text in which nothing begins or ends.

    Attributes:
        marks: the names of all marks that cover it, the first in the list that was given first.
        begins: of these, the names of those that begin with it.
    """

    text: str
    marks: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()


Mark = tuple[str, int, int]
"""Its name, and from where to where it goes."""


def marked(text: str, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """The text in pieces; of a mark that covers nothing of it, nothing is seen."""
    within = [(name, max(start, 0), min(end, len(text))) for name, start, end in marks]
    seen = [one for one in within if one[1] < one[2]]
    edges = sorted({0, len(text), *(edge for _, *span in seen for edge in span)})
    return tuple(_piece(text, seen, start, end) for start, end in pairwise(edges))


def _piece(text: str, marks: Sequence[Mark], start: int, end: int) -> Piece:
    over = [one for one in marks if one[1] <= start and end <= one[2]]
    begins = tuple(name for name, first, _ in over if first == start)
    return Piece(text[start:end], tuple(name for name, *_ in over), begins)
