"""What was changed in a Word file since it was written: facts, and lines that were edited, added, deleted or moved."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from jdbuilder import placeholders
from jdbuilder.intake.accept import told_if_unreadable
from jdbuilder.intake.edited import Edited, Paragraph
from jdbuilder.intake.fact_changes import fact_changes, rows_added
from jdbuilder.intake.facts import with_facts
from jdbuilder.intake.matched import Matched, matched
from jdbuilder.intake.model import Change
from jdbuilder.intake.placed import Place, placed
from jdbuilder.intake.printed import Printed, key, keys, printed
from jdbuilder.library.model import SectionId
from jdbuilder.posting import facts
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline
from jdbuilder.posting.sections import SECTIONS

_PAGE = re.compile(r" \d{1,5} / \d{1,5}$")


@dataclass(frozen=True)
class Differences:
    """What differs.

    Attributes:
        changes: facts first, then line by line in the order of the paper.
        said: what was seen and can't be taken over, in sentences.
        lines: how many lines the posting prints.
        by_mark: how many of them were found by their marks.
        found: how many of them were found at all.
    """

    changes: tuple[Change, ...]
    said: tuple[str, ...]
    lines: int
    by_mark: int
    found: int


def differences(posting: Posting, edited: Edited) -> Differences:
    """What the file says now against what it remembers."""
    pieces, now = printed(posting), edited.now
    first = matched(pieces, now, {})
    told = fact_changes(posting, pieces, edited, first.held)
    renamed = with_facts(posting, ((change.field, change.after) for change in told))
    also = {piece.mark: piece for piece in printed(renamed) if piece.mark}
    found = matched(pieces, now, also)
    taken = {number for numbers in found.held.values() for number in numbers}
    free = [number for number in range(len(now)) if number not in taken]
    rows = rows_added(pieces, now, free)
    places = placed(pieces, now, found.held, [one for one in free if one not in rows], _headings(posting, renamed))
    comparison = _Comparison(pieces, edited, found, also)
    changes = [*told, *rows.values(), *sorted(comparison.changes(places), key=_on_paper)]
    lines = [number for number, piece in enumerate(pieces) if piece.kind == "line"]
    return Differences(
        tuple(told_if_unreadable(posting, changes)),
        (*comparison.said(), *edited.asides, *_at_the_edges(edited, posting, renamed)),
        len(lines),
        len(found.by_mark.intersection(lines)),
        len(set(found.held).intersection(lines)),
    )


@dataclass(frozen=True)
class _Comparison:
    """The pieces of the paper, what became of them in the file, and which other words they may have."""

    pieces: Sequence[Printed]
    edited: Edited
    found: Matched
    also: Mapping[str, Printed]

    def changes(self, places: Sequence[Place]) -> Iterator[Change]:
        """The changes of lines."""
        for number, piece in enumerate(self.pieces):
            if piece.kind == "line" and not self._same(number):
                yield self._change(number, "edited" if number in self.found.held else "deleted", self._now(number))
        for place in places:
            if place.piece is None:
                new = self.edited.now[place.paragraph]
                yield Change("added", "", new.text, place.section, place.line, author=_named([new]))
            else:
                moved = self._change(place.piece, "moved", self.pieces[place.piece].text)
                yield replace(moved, to=(place.section, place.line))

    def said(self) -> Iterator[str]:
        """What is ours in every ad and was changed all the same."""
        for number, piece in enumerate(self.pieces):
            if piece.kind in {"heading", "lead-in"} and number in self.found.held and not self._same(number):
                yield f"“{piece.text}” reads “{self._now(number)}” in the file; it is ours in every ad, and stays."
            elif piece.kind == "title" and number not in self.found.held:
                yield "The title is gone from the file; an ad needs one, so it stays."

    def _change(self, number: int, kind: Literal["edited", "deleted", "moved"], after: str) -> Change:
        piece = self.pieces[number]
        return Change(kind, piece.text, after, piece.section, piece.line, author=_named(self._about(number)))

    def _now(self, number: int) -> str:
        return "\n".join(self.edited.now[place].text for place in self.found.held.get(number, ()))

    def _same(self, number: int) -> bool:
        """Whether a piece says what is remembered, or what follows from a fact that was changed."""
        piece = self.pieces[number]
        return keys(self._now(number)) in {keys(piece.text), keys(self.also.get(piece.mark, piece).text)}

    def _about(self, number: int) -> Iterator[Paragraph]:
        """The paragraphs of a piece: as they are, and as they were before tracked changes."""
        piece = self.pieces[number]
        yield from (self.edited.now[place] for place in self.found.held.get(number, ()))
        for name in (piece.mark, *map(key, piece.texts)):
            yield from self._before.get(name, ())

    @cached_property
    def _before(self) -> Mapping[str, Sequence[Paragraph]]:
        """What was tracked in the file before, by its marks and by its words."""
        found: dict[str, list[Paragraph]] = {}
        for one in self.edited.was:
            for name in (*one.marks, key(one.text)) if one.authors else ():
                found.setdefault(name, []).append(one)
        return found


def _at_the_edges(edited: Edited, *postings: Posting) -> Iterator[str]:
    """A word on headers and footers that say something else than the title and the page."""
    ours = {key(outline(one).title) for one in postings}
    for kind, said in edited.edges:
        if said and key(_PAGE.sub("", said)) not in ours:
            yield f"The {kind} reads “{said}” in the file; it is made anew for each file, so this isn’t taken over."


def _named(paragraphs: Iterable[Paragraph]) -> str:
    """Who proposed something in them."""
    return ", ".join(dict.fromkeys(name for one in paragraphs for name in one.authors))


def _headings(*postings: Posting) -> dict[str, SectionId]:
    """The headings of all sections, as they may read."""
    filled = (
        (placeholders.fill(section.heading, facts.values(one)), section.id) for one in postings for section in SECTIONS
    )
    return {key(heading): section for heading, section in filled if heading}


def _on_paper(change: Change) -> tuple[int, int, bool]:
    """Where a change stands on the paper; what comes to a place stands before the line that is there."""
    section, line = change.to or (change.section, change.line)
    return _RANK[section], line or 0, change.kind in {"edited", "deleted"}


_RANK: Mapping[str | None, int] = {section.id: number for number, section in enumerate(SECTIONS)}
