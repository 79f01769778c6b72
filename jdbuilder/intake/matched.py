"""Which paragraph of a file says which piece of the paper: by its mark, by the same text, or by the nearest."""

from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from jdbuilder.intake.edited import Paragraph
from jdbuilder.intake.printed import Printed, key

NEAR = 0.4
"""From this likeness on a paragraph at a piece's place is taken for it; unrelated sentences are at 0.1 to 0.2."""
NEAR_ANYWHERE = 0.75
"""From this likeness on a paragraph is taken for a piece that stood elsewhere."""
_MOST_PAIRS = 10_000  # beyond it nearness isn't looked for: hostile files would make us look for minutes


@dataclass(frozen=True)
class Matched:
    """Who is who.

    Attributes:
        held: by a piece's place in the order of the paper, the places of its paragraphs in the file.
        by_mark: which pieces were found by their marks.
    """

    held: Mapping[int, tuple[int, ...]]
    by_mark: frozenset[int]


def matched(pieces: Sequence[Printed], paragraphs: Sequence[Paragraph], also: Mapping[str, Printed]) -> Matched:
    """The pieces with their paragraphs; `also` has other words that a piece may have, by its mark."""
    held = {**_by_mark(pieces, paragraphs)}
    marked = frozenset(held)
    held |= _by_kind(pieces, paragraphs, held)
    slots = _Slots(pieces, paragraphs, held, also)
    slots.take_same()
    slots.take_near()
    slots.take_anywhere()
    return Matched(slots.held(), marked)


def likeness(one: str, other: str) -> float:
    """How much of two texts is the same: 0 to 1, by the letters in threes, which needs no words in any script."""
    first, second = _threes(key(one).casefold()), _threes(key(other).casefold())
    return 2 * (first & second).total() / ((first.total() + second.total()) or 1)


def _threes(text: str) -> Counter[str]:
    padded = f"  {text} "
    return Counter(padded[place : place + 3] for place in range(len(padded) - 2))


def _by_mark(pieces: Sequence[Printed], paragraphs: Sequence[Paragraph]) -> dict[int, tuple[int, ...]]:
    places = {piece.mark: place for place, piece in enumerate(pieces) if piece.mark}
    found: dict[int, tuple[int, ...]] = {}
    for number, paragraph in enumerate(paragraphs):
        for place in (places[mark] for mark in paragraph.marks if mark in places):
            before = found.get(place, ())
            if not before or before[-1] == number - 1:  # a mark that stands twice was copied
                found[place] = (*before, number)
                break
    return {place: _own(pieces[place], numbers, paragraphs) for place, numbers in found.items()}


def _own(piece: Printed, numbers: tuple[int, ...], paragraphs: Sequence[Paragraph]) -> tuple[int, ...]:
    """Of several paragraphs within one mark the first that is like the piece, unless it may have several."""
    if piece.may_have_several or len(numbers) == 1:
        return numbers
    alike = (number for number in numbers if likeness(piece.text, paragraphs[number].text) >= NEAR)
    return (next(alike, numbers[0]),)


def _by_kind(
    pieces: Sequence[Printed], paragraphs: Sequence[Paragraph], held: Mapping[int, tuple[int, ...]]
) -> dict[int, tuple[int, ...]]:
    """Title and company by their styles, facts by their labels."""
    taken = {number for numbers in held.values() for number in numbers}
    found: dict[int, tuple[int, ...]] = {}
    for place, piece in enumerate(pieces):
        if place not in held and piece.kind in {"title", "company", "fact"}:
            free = (number for number, one in enumerate(paragraphs) if number not in taken and _is(piece, one))
            for number in list(free)[:1]:
                found[place] = (number,)
                taken.add(number)
    return found


def _is(piece: Printed, paragraph: Paragraph) -> bool:
    if piece.kind == "fact":
        return paragraph.text.casefold().startswith(f"{piece.label}:".casefold())
    return paragraph.style == ("title" if piece.kind == "title" else "subtitle")


class _Slots:
    """The paragraphs of the pieces that no mark has found, and the paragraphs of the file that are free."""

    def __init__(
        self,
        pieces: Sequence[Printed],
        paragraphs: Sequence[Paragraph],
        held: Mapping[int, tuple[int, ...]],
        also: Mapping[str, Printed],
    ) -> None:
        self._paragraphs = paragraphs
        self._slots = [(place, text) for place, piece in enumerate(pieces) for text in range(len(piece.texts))]
        self._texts = {slot: _wordings(pieces[slot[0]], slot[1], also) for slot in self._slots}
        self._kinds = {slot: pieces[slot[0]].kind for slot in self._slots}
        self._whole = dict(held)
        self._found: dict[tuple[int, int], int] = {}
        self._open = [slot for slot in self._slots if slot[0] not in held]
        taken = {number for numbers in held.values() for number in numbers}
        self._free = [number for number in range(len(paragraphs)) if number not in taken]

    def held(self) -> dict[int, tuple[int, ...]]:
        """Every piece with its paragraphs in their order, and with what was put between them."""
        together: dict[int, list[int]] = {}
        for (place, _), number in self._found.items():
            together.setdefault(place, []).append(number)
        return self._whole | {place: self._with_between(numbers) for place, numbers in together.items()}

    def _with_between(self, numbers: Sequence[int]) -> tuple[int, ...]:
        """The paragraphs from the first on, up to where another piece stands between them."""
        may_hold = {*numbers, *self._free}
        held = tuple(takewhile(may_hold.__contains__, range(min(numbers), max(numbers) + 1)))
        return held[: 1 + max(place for place, number in enumerate(held) if number in numbers)]

    def take_same(self) -> None:
        """Pair what has the same text, in order."""
        waiting: dict[str, deque[tuple[int, int]]] = {}
        for slot in self._open:
            for text in {key(wording) for wording in self._texts[slot]}:
                waiting.setdefault(text, deque()).append(slot)
        pairs = []
        taken = set()
        for number in self._free:
            slots = waiting.get(key(self._paragraphs[number].text), deque())
            while slots and slots[0] in taken:
                slots.popleft()
            if slots:
                taken.add(slots[0])
                pairs.append((slots.popleft(), number))
        self._take(pairs)

    def take_near(self) -> None:
        """Pair what stands between the same neighbours and is alike, in order."""
        anchors = sorted(
            [(number, (place, 0)) for place, numbers in self._whole.items() for number in numbers[:1]]
            + [(number, slot) for slot, number in self._found.items()]
        )
        kept = in_order([slot for _, slot in anchors])
        fences = [(-1, (-1, 0)), *(anchors[place] for place in kept), (len(self._paragraphs), (len(self._slots), 0))]
        for (after, first), (before, last) in pairwise(fences):
            open_ = [slot for slot in self._open if first < slot < last]
            free = [number for number in self._free if after < number < before]
            self._take(self._aligned(open_, free))

    def take_anywhere(self) -> None:
        """Pair lines with what stands elsewhere and is very much alike, the nearest first."""
        lines = [slot for slot in self._open if self._kinds[slot] == "line"]
        if len(lines) * len(self._free) > _MOST_PAIRS:
            return
        near = [(self._likeness(slot, number), slot, number) for slot in lines for number in self._free]
        pairs: list[tuple[tuple[int, int], int]] = []
        for how, slot, number in sorted(near, key=lambda one: (-one[0], one[1:])):
            if how >= NEAR_ANYWHERE and not any(slot == taken or number == there for taken, there in pairs):
                pairs.append((slot, number))
        self._take(pairs)

    def _take(self, pairs: Iterable[tuple[tuple[int, int], int]]) -> None:
        for slot, number in pairs:
            self._found[slot] = number
            self._open.remove(slot)
            self._free.remove(number)

    def _aligned(self, slots: Sequence[tuple[int, int]], free: Sequence[int]) -> list[tuple[tuple[int, int], int]]:
        """The pairs, in order, that are alike most in all."""
        if not slots or not free or len(slots) * len(free) > _MOST_PAIRS:
            return []
        best: list[list[tuple[float, list[tuple[tuple[int, int], int]]]]] = [[(0.0, [])] * (len(free) + 1)]
        for slot in slots:
            row = [(0.0, list[tuple[tuple[int, int], int]]())]
            for place, number in enumerate(free):
                options = [best[-1][place + 1], row[place]]
                how = self._likeness(slot, number)
                if how >= NEAR:
                    score, pairs = best[-1][place]
                    options.append((score + how, [*pairs, (slot, number)]))
                row.append(max(options, key=lambda option: option[0]))
            best.append(row)
        return best[-1][-1][1]

    def _likeness(self, slot: tuple[int, int], number: int) -> float:
        return max(likeness(text, self._paragraphs[number].text) for text in self._texts[slot])


def _wordings(piece: Printed, text: int, also: Mapping[str, Printed]) -> tuple[str, ...]:
    other = also.get(piece.mark, piece) if piece.mark else piece
    return (piece.texts[text], *other.texts[text : text + 1])


def in_order(places: Sequence[tuple[int, ...]]) -> list[int]:
    """Which of the places, by number, stay if the fewest are dropped so that the others rise."""
    ends: list[tuple[int, ...]] = []
    last: list[int] = []
    before: list[int] = []
    for number, place in enumerate(places):
        at = bisect_left(ends, place)
        before.append(last[at - 1] if at else -1)
        ends[at : at + 1], last[at : at + 1] = [place], [number]
    kept = last[-1:]
    while kept and before[kept[-1]] >= 0:
        kept.append(before[kept[-1]])
    return kept[::-1]
