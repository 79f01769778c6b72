"""Text put at a spot of a passage: in the run where the marker's name began, with all that stands around it left."""

from bisect import bisect_left, bisect_right
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from jdbuilder.fill.controls import content_of, unwrap
from jdbuilder.fill.passage import Passage, Piece
from jdbuilder.fill.properties import drop, value
from jdbuilder.fill.runs import direct, has_direction, said, say
from jdbuilder.fill.spots import Spot
from jdbuilder.fill.tags import parent, remove, w
from jdbuilder.text import reads_right_to_left

_CHANGES = ("ins", "del", "moveFrom", "moveTo", "rPrChange")
_PROMPTS = frozenset({"Placeholder", "PlaceholderText"})
"""The character styles, ours and Word's, of what is still to fill."""


@dataclass(frozen=True)
class Gap:
    """Where a marker was: a w:t, and what of its text stands before and after.

    Attributes:
        piece: what the passage knows of that w:t.
    """

    piece: Piece
    before: str
    after: str

    @property
    def run(self) -> etree._Element:
        """The run that it is in."""
        return next(self.piece.element.iterancestors(w("r")))


def clear(passage: Passage, spot: Spot) -> Gap:
    """Take a marker away.

    The spots of a passage are to be cleared from the last to the first: the places before a cleared one stay right.
    """
    first = max(0, bisect_right(passage.pieces, spot.start, key=_start) - 1)
    near = passage.pieces[first : bisect_left(passage.pieces, spot.end, key=_start)]
    touched = [piece for piece in near if piece.end > spot.start]
    anchor = next((piece for piece in touched if piece.start <= spot.inside < piece.end), next(iter(touched), None))
    gap = _opened(anchor, spot) if anchor else Gap(Piece(_made(passage, spot), "", spot.start), "", "")
    for piece in touched:
        if piece is not anchor:
            _cut(piece, spot)
    if spot.control is None and not gap.before and not gap.after:
        _undress(gap.run)
    if spot.field and not spot.keeps_field:
        for part in [one for one in spot.field.parts if one.getparent() is not None]:
            if part.tag == w("fldSimple"):
                unwrap(part)
            else:
                _drop(part)
    return gap


def _start(piece: Piece) -> int:
    return piece.start


def take_before(passage: Passage, gap: Gap) -> list[etree._Element]:
    """Take away what a passage says before a gap, and give it as runs in the looks that it had."""
    pieces = [one for one in passage.pieces if one.start < gap.piece.start and one is not gap.piece and one.text]
    taken = [_alone(piece.element) for piece in pieces]
    for piece in pieces:
        _drop(piece.element)
    if gap.before:
        say(gap.piece.element, gap.before)
        taken.append(_alone(gap.piece.element))
        say(gap.piece.element, gap.after)
    _undress(gap.run)
    return taken


def _alone(element: etree._Element) -> etree._Element:
    """A run with a copy of this element of another, in its look."""
    run, look = etree.Element(w("r")), next(element.iterancestors(w("r"))).find(w("rPr"))
    run.extend(deepcopy(one) for one in (look, element) if one is not None)
    run[-1].tail = None
    return run


def write(gap: Gap, text: str) -> None:
    """Put a text at a gap; line feeds become line breaks, without text nothing is left of the marker."""
    element, piece = gap.piece.element, gap.piece
    nodes = said(text)
    if not has_direction(gap.before + gap.after):
        _direct(gap.run, text)
    if len(nodes) == 1 and nodes[0].text:
        piece.text = gap.before + nodes[0].text + gap.after
    elif not nodes:
        piece.text = gap.before + gap.after
    else:
        piece.text = gap.before
        for node in reversed([*nodes, *said(gap.after)]):
            element.addnext(node)
    if piece.text:
        say(element, piece.text)
    else:
        _drop(element)


def _opened(piece: Piece, spot: Spot) -> Gap:
    """The gap in a piece; what stands for one character makes way for a text."""
    before, after = _beside(piece, spot)
    if piece.element.tag != w("t"):
        made = etree.Element(w("t"))
        piece.element.addprevious(made)
        _drop(piece.element)
        piece.element = made
    piece.element.text = before + after
    return Gap(piece, before, after)


def _undress(run: etree._Element) -> None:
    """Take the look of what is still to fill from a run; a control has its own ways with it."""
    look = run.find(w("rPr"))
    if look is not None and value(look, "rStyle") in _PROMPTS:
        drop(look, "rStyle")


def _beside(piece: Piece, spot: Spot) -> tuple[str, str]:
    """What of a piece is none of the marker's."""
    return piece.text[: max(0, spot.start - piece.start)], piece.text[spot.end - piece.start :]


def _cut(piece: Piece, spot: Spot) -> None:
    """Take the marker's text out of a piece, and the piece away if that was all."""
    piece.text = "".join(_beside(piece, spot)) if piece.element.tag == w("t") else ""
    if piece.text:
        say(piece.element, piece.text)
    else:
        _drop(piece.element)


def _drop(element: etree._Element) -> None:
    """Take an element out of its run, and the run away if nothing else is in it; a control keeps its last run."""
    run = parent(element)
    run.remove(element)
    if any(child.tag != w("rPr") for child in run) or _is_last_in_control(run):
        return
    remove(run)


def _is_last_in_control(run: etree._Element) -> bool:
    return parent(run).tag == w("sdtContent") and run.getprevious() is None and run.getnext() is None


def _direct(run: etree._Element, text: str) -> None:
    """Have a run that holds this text, and at most signs beside it, go in its direction."""
    look = run.find(w("rPr"))
    if len(run) - (look is not None) == 1:
        rtl = reads_right_to_left(text)
        if look is None and rtl:
            look = etree.Element(w("rPr"))
            run.insert(0, look)
        if look is not None:
            direct(look, text, rtl)
            if not len(look):
                run.remove(look)


def _made(passage: Passage, spot: Spot) -> etree._Element:
    """A w:t where a marker stands that has nothing to see."""
    made = etree.Element(w("t"))
    if spot.field and spot.field.parts[0].tag != w("fldSimple"):
        spot.field.parts[-1].addprevious(made)
        return made
    home, look = passage.paragraph, passage.paragraph.find(f"{w('pPr')}/{w('rPr')}")
    if spot.field:
        home, look = spot.field.parts[0], None
    elif spot.control is not None and passage.paragraph not in spot.control.iterdescendants(w("p")):
        content = content_of(spot.control)
        home = etree.SubElement(spot.control, w("sdtContent")) if content is None else content
    run = next(home.iterchildren(w("r")), None) if spot.control is not None else None
    if run is None:
        run = etree.SubElement(home, w("r"))
        if look is not None:
            run.append(deepcopy(look))
            drop(run[0], *_CHANGES)
    run.append(made)
    return made
