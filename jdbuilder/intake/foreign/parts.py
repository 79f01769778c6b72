"""An ad's pieces cut at its headings into parts, and what it states of the job taken out of them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from jdbuilder.intake.foreign import facts, headings, ours, placed_in, stacked, titles
from jdbuilder.intake.foreign.byline import byline
from jdbuilder.intake.foreign.facts import Field, Stated, Values
from jdbuilder.intake.foreign.piece import Piece
from jdbuilder.library.model import SectionId

_LONGEST_UNKNOWN = 8
"""A bold line of more words that says nothing known is text."""
_STATEMENT = re.compile(r"[^\W\d][^:.!?]{1,30}: [^.!?]{1,100}")
"""A label and its value, if only of something that no posting has a fact for: 'Department: Dispatch'."""
_ANYWHERE: frozenset[SectionId] = frozenset({"opening", "about", "apply", "benefits", "environment"})
"""Under these headings, and before any, a label states a fact; under others it may be a line's own."""
_AMOUNT = re.compile(r"[$€£]\s?\d")
"""What no heading tells."""
_KEPT_IN: dict[Field, SectionId] = {"pay": "benefits", "closing": "apply", "contact": "apply", "apply_at": "apply"}
"""Where a stated fact goes that couldn't be read whole; others stay where they stand."""


@dataclass
class Part:
    """A heading and what stands under it.

    Attributes:
        sections: what the heading means; nothing for one that is unknown, or where there is none.
    """

    heading: Piece | None = None
    sections: tuple[SectionId, ...] = ()
    pieces: list[Piece] = field(default_factory=list)


@dataclass
class Parts:
    """An ad in parts.

    Attributes:
        strays: pieces that have their section already.
        margins: what stands in the margins of its pages.
        is_ours: whether the ad was made here, so that its headings say for certain what stands under them.
    """

    values: Values = field(default_factory=dict)
    parts: list[Part] = field(default_factory=lambda: [Part()])
    strays: list[tuple[SectionId, str]] = field(default_factory=list)
    margins: list[str] = field(default_factory=list)
    is_ours: bool = False

    @property
    def title(self) -> str:
        """What the ad is headed by; empty where nothing can be a title."""
        return str(self.values.get("title", ""))

    @property
    def has_headings(self) -> bool:
        """Whether any heading is known."""
        return any(part.sections for part in self.parts)


def cut(pieces: Sequence[Piece], known_titles: Iterable[str], dollars: str) -> Parts:
    """The parts of an ad.

    Args:
        dollars: the currency that a bare $ means.
    """
    found = Parts(is_ours=ours.is_ours(pieces))
    pieces = tuple(stacked.joined(pieces))
    at = titles.place(pieces, known_titles)
    if at is not None and found.is_ours:
        pieces = tuple(ours.said(pieces, at))
    if at is not None:
        found.values["title"], beside = titles.parted(titles.said(pieces[at]))
        pieces = [*pieces[:at], *([Piece(beside)] if beside else []), *pieces[at + 1 :]]
    is_placed = found.is_ours or placed_in.is_labelled(pieces)
    for number, each in enumerate(pieces):
        spot = None if is_placed or found.parts[-1].heading else placed_in.line(pieces, number, at)
        after = pieces[number + 1] if number + 1 < len(pieces) else None
        piece = _unplaced(found, each, spot)
        if piece and piece.look == "margin":
            found.margins.append(piece.text)
        elif piece and (left := _unstated(found, piece, dollars, is_placed=is_placed)):
            _add(found, left, after)
    if not is_placed:
        _locate(found)
    return found


def _unplaced(found: Parts, piece: Piece, spot: Stated | None) -> Piece | None:
    """Take the place that a piece is or ends with, and give what it says besides."""
    if spot is None or "place" in found.values:
        return piece
    found.values = {**spot.values, **found.values}
    return Piece(spot.left, piece.look, piece.level) if spot.left else None


def _locate(found: Parts) -> None:
    """Take the place from the title or the text, where no line states it."""
    if found.values.keys() & {"place", "applicants_in"}:
        return
    able = (part for part in found.parts if _ANYWHERE.issuperset(part.sections))
    place = placed_in.elsewhere(found.title, (piece.text for part in able for piece in part.pieces))
    found.values |= {"place": place} if place else {}


def _unstated(found: Parts, piece: Piece, dollars: str, *, is_placed: bool) -> Piece | None:
    """Take the facts that a piece states, and give what it says besides."""
    part = found.parts[-1]
    if found.is_ours and part.heading:
        return piece
    is_able = piece.look in {"fact", "strong"} or _ANYWHERE.issuperset(part.sections)
    if piece.look == "heading" or not is_able:
        return piece
    is_first = not part.sections and part.heading is None
    labelled = facts.labelled(piece.text, dollars)
    several = byline(piece.text, dollars, is_placed=is_placed) if is_first or labelled else None
    if labelled and several and len(several.values) > len(labelled.values):
        labelled = None  # 'Location: Leeds | Hours: 37': of several the first label is not all
    stated = labelled or several or _paid(piece, part, dollars)
    if stated is None:
        return piece
    is_new = all(found.values.get(name, value) == value for name, value in stated.values.items())
    found.values = {**stated.values, **found.values}
    if is_new and (stated.is_all or stated.left):
        return Piece(stated.left) if stated.left else None
    kept = next((_KEPT_IN[name] for name in stated.values if name in _KEPT_IN), None)
    if kept and labelled:
        found.strays.append((kept, piece.text))
        return None
    return piece


def _paid(piece: Piece, part: Part, dollars: str) -> Stated | None:
    """The pay among the benefits, where a line says nothing besides; others are heard when all are known."""
    paid = facts.pay_in(piece.text, dollars) if "benefits" in part.sections else None
    return paid if paid and paid.is_all else None


def _add(found: Parts, piece: Piece, after: Piece | None) -> None:
    """Begin a part with a heading, or go on with the last."""
    part = found.parts[-1]
    label, _, value = piece.text.partition(":")
    sections, named = headings.recognised(label), facts.field_of(label)
    is_value = piece.look == "fact" and 0 < len(value.split()) <= _LONGEST_UNKNOWN
    if is_value and (named or sections == ("environment",)):
        found.strays.append((_KEPT_IN.get(named, "environment") if named else "environment", piece.text))
    elif piece.look == "fact" and sections:
        same = part if part.heading and part.heading.text == label else Part(Piece(label, "heading"), sections)
        same.pieces.append(Piece(value.strip()))
        found.parts += [] if same is part else [same]
    elif piece.look == "heading" if found.is_ours else _is_heading(piece, part, after):
        found.parts.append(Part(piece, headings.recognised(piece.text)))
    elif part.heading is None and _STATEMENT.fullmatch(piece.text):
        found.strays.append(("environment", piece.text))
    else:
        part.pieces.append(piece)


def _is_heading(piece: Piece, part: Part, after: Piece | None) -> bool:
    sections = headings.recognised(piece.text)
    if _is_lead_in(piece, part, after) or _AMOUNT.search(piece.text):
        return False
    if piece.look == "heading":
        return bool(sections) or not _is_below(piece, part)
    if piece.look == "strong":
        is_sentence = piece.text.endswith((".", ","))
        return not is_sentence and bool(sections or _may_be_unknown(piece, part, after))
    leads = after is not None and after.look in {"item", "text"}
    return piece.look == "text" and (
        headings.is_plain_heading(piece.text)
        or (leads and headings.is_question(piece.text))
        or (after is not None and after.look == "item" and headings.leads(piece.text))
    )


def _is_lead_in(piece: Piece, part: Part, after: Piece | None) -> bool:
    """Whether a line only leads from a known heading to the list under it: 'In this role you will:'."""
    stands_between = part.sections and not part.pieces and after is not None and after.look == "item"
    may_head = piece.look == "heading" or headings.is_plain_heading(piece.text)
    is_led = piece.text.endswith(":") and not may_head
    return bool(stands_between) and (ours.is_lead_in(piece.text) or is_led)


def _may_be_unknown(piece: Piece, part: Part, after: Piece | None) -> bool:
    """Whether a bold line that says nothing known can head a part: something follows it, and no heading is above it."""
    is_short = len(piece.text.split()) <= _LONGEST_UNKNOWN
    has_text = after is not None and after.look in {"item", "text"}
    return is_short and has_text and not _is_below(piece, part) and bool(re.search(r"\w", piece.text))


def _is_below(piece: Piece, part: Part) -> bool:
    """Whether a heading is one of a lower order than the part's, which is known."""
    if not part.heading or not part.sections or part.heading.look != "heading":
        return False
    return piece.look == "strong" or (0 < part.heading.level < piece.level)
