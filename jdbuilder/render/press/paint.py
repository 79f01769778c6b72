"""How the tags and what is painted go together: in one order, and nothing painted that is neither tagged nor marginal.

WeasyPrint paints a page's list markers after all else, so that whoever follows the painting reads them apart from their
items; and it marks running heads and feet as content, though no tag leads to them. A single page needs neither.
"""

from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pydyf

from jdbuilder.render.press.tree import Tree

_MARGINAL = pydyf.Dictionary({"Type": "/Pagination"})
_SETTINGS = {b"rg", b"gs", b"cs", b"scn", b"g", b"k", b"Tr"}
"""Operations that hold for what is painted after them, text's own aside."""
_FRAMES = {b"cm", b"W", b"W*"}
"""Operations that move or clip what is painted after them."""
_MARKS = {b"BDC", b"BMC", b"EMC"}
"""Operations that start and end a marked piece."""

State = tuple[tuple[int, ...], Mapping[bytes, bytes]]
"""What is in force at a place: where frames were set, and the settings by their operators."""


@dataclass(frozen=True)
class Piece:
    """A marked piece of a page's painting.

    Attributes:
        number: by which the tags name it.
        start: where it starts among the page's operations; end is behind its last one.
        frames: the places of the operations that move or clip it.
        settings: the other operations that it relies on.
    """

    number: int
    start: int
    end: int
    frames: tuple[int, ...]
    settings: Mapping[bytes, bytes]


def settle(tree: Tree) -> None:
    """Bring every page's painting into the order of the tags."""
    ranks = _ranks(tree)
    pages = tree.pdf.page_references
    for page, elements in zip(pages, tree.at(tree.root["ParentTree"])["Nums"][1::2], strict=False):
        stream = tree.at(tree.at(page)["Contents"])
        pieces = list(_pieces(stream.stream))
        marginal = [piece for piece in pieces if (page, piece.number) not in ranks]
        for piece in marginal:
            elements[piece.number] = "null"
            stream.stream[piece.start : piece.start + 2] = ["/Artifact", _MARGINAL]
        ranked = [(ranks[page, piece.number], piece) for piece in pieces if (page, piece.number) in ranks]
        stream.stream = _ordered(stream.stream, ranked, marginal if len(pages) == 1 else [])


def _ranks(tree: Tree) -> Mapping[tuple[bytes, int], int]:
    """Each piece by its page and number, with its place in reading order."""
    kids = ((element["Pg"], kid) for element in tree.held() for kid in element["K"] if isinstance(kid, int))
    return {piece: rank for rank, piece in enumerate(kids)}


def _pieces(operations: Sequence[Any]) -> Iterator[Piece]:
    """The marked pieces of a page, in the order of painting."""
    started: list[tuple[int, int, State]] = []
    for place, operator, state in _marks(operations):
        if operator == b"BDC":
            started.append((operations[place - 1]["MCID"], place - 2, state))
        elif operator == b"BMC":
            started.append((-1, place - 1, state))
        else:
            number, start, under = started.pop()
            if number >= 0:
                yield Piece(number, start, place + 1, *under)


def _marks(operations: Sequence[Any]) -> Iterator[tuple[int, bytes, State]]:
    """Where pieces start and end, and what is in force there."""
    frames: tuple[int, ...] = ()
    settings: Mapping[bytes, bytes] = {}
    saved: list[State] = []
    for place, operation in enumerate(operations):
        operator = operation.rpartition(b" ")[2] if isinstance(operation, bytes) else b""
        if operator == b"q":
            saved.append((frames, settings))
        elif operator == b"Q":
            frames, settings = saved.pop()
        elif operator in _FRAMES:
            frames = (*frames, place)
        elif operator in _SETTINGS:
            settings = {**settings, operator: operation}
        elif operator in _MARKS:
            yield place, operator, (frames, settings)


def _ordered(operations: list[Any], ranked: Sequence[tuple[int, Piece]], idle: Sequence[Piece]) -> list[Any]:
    """The operations without idle pieces, and with those that come too late in front of the one they belong before."""
    settled: list[tuple[int, Piece]] = []
    placed: dict[int, list[Any]] = {}
    taken = {piece.start: piece.end for piece in idle}
    for rank, piece in ranked:
        if not settled or rank > settled[-1][0]:
            settled.append((rank, piece))
            continue
        _, follower = settled[bisect(settled, rank, key=lambda one: one[0])]
        width = _wrapping(operations, piece)
        if width and follower.frames == piece.frames:
            taken[piece.start - width] = piece.end + width
            block = operations[piece.start : piece.end]
            placed.setdefault(follower.start, []).extend([b"q", *piece.settings.values(), *block, b"Q"])
    kept: list[Any] = []
    done = 0
    for place in sorted({*taken, *placed}):
        kept += [*operations[done:place], *placed.get(place, ())]
        done = taken.get(place, place)
    return kept + operations[done:]


def _wrapping(operations: Sequence[Any], piece: Piece) -> int:
    """How many saved and restored states enclose this piece alone, so that nothing after it relies on it."""
    width = 0
    while operations[piece.start - 1 - width] == b"q" and operations[piece.end + width] == b"Q":
        width += 1
    return width
