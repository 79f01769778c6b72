"""What goes away where nothing is put at a marker: a paragraph, a row, their text; and what of them stays."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import takewhile

from lxml import etree

from jdbuilder.fill.lists import unlist
from jdbuilder.fill.notes import REFERENCES
from jdbuilder.fill.properties import value
from jdbuilder.fill.styles import Styles
from jdbuilder.fill.tags import nearest, remove, w

_RANGES = frozenset(
    w(f"{what}{end}")
    for what in ("bookmark", "commentRange", "moveFromRange", "moveToRange", "customXmlInsRange", "customXmlDelRange")
    for end in ("Start", "End")
) | {w("permStart"), w("permEnd")}
"""What only says where something begins and ends, between runs or between paragraphs."""
_HOLLOW = frozenset(
    w(name) for name in ("r", "t", "ins", "hyperlink", "smartTag", "proofErr", "lastRenderedPageBreak", "moveTo")
)
_PROPERTIES = frozenset(w(name) for name in ("rPr", "smartTagPr"))


def is_hollow(element: etree._Element) -> bool:
    """Whether an element of a paragraph holds no more than blank text, and names nothing."""
    return _holds_only(element, _HOLLOW)


def _holds_only(element: etree._Element, names: frozenset[str]) -> bool:
    """Whether an element of a paragraph holds only these, and no text."""
    if element.tag in _PROPERTIES:
        return True
    if element.tag not in names:
        return not isinstance(element.tag, str)
    inner = (one for one in element.iter() if not _belongs_to_properties(one, element))
    return not any(isinstance(one.tag, str) and (one.tag not in names or (one.text or "").strip()) for one in inner)


def _belongs_to_properties(element: etree._Element, end: etree._Element) -> bool:
    within = takewhile(lambda one: one is not end, (element, *element.iterancestors()))
    return any(one.tag in _PROPERTIES for one in within)


def is_range(element: etree._Element) -> bool:
    """Whether it only says where a bookmark, a comment or the like begins or ends."""
    return element.tag in _RANGES


def lasting(children: Iterable[etree._Element]) -> list[etree._Element]:
    """Those children of a paragraph that stay when its text goes: bookmarks, comments, pictures, breaks, notes."""
    return [one for one in children if one.tag != w("pPr") and not is_hollow(one)]


def emptied(paragraph: etree._Element) -> None:
    """Take a paragraph away that has no text any more; where its place needs one or it holds a picture, it stays.

    The notes and comments on its text aren't called any longer.
    """
    for child in [one for one in paragraph if _holds_only(one, _HOLLOW | REFERENCES)]:
        paragraph.remove(child)
    kept = lasting(paragraph)
    if may_go(paragraph) and all(is_range(one) for one in kept):
        for one in kept:
            paragraph.addprevious(one)
        remove(paragraph)


def may_go(paragraph: etree._Element) -> bool:
    """Whether what is around a paragraph, or a control with one, is well without it.

    A section ends with a paragraph, a cell and a box end in one, and two tables without one between them grow together.
    """
    before, after = _neighbour(paragraph, "preceding"), _neighbour(paragraph, "following")
    if paragraph.find(f"{w('pPr')}/{w('sectPr')}") is not None:
        return False
    return before == w("p") if after is None or after == before == w("tbl") else True


def _neighbour(paragraph: etree._Element, side: str) -> object:
    """The name of the next block on one side: of a paragraph, a table, a control; None where there is no more."""
    blocks = paragraph.itersiblings(w("p"), w("tbl"), w("sdt"), preceding=side == "preceding")
    return next((one.tag for one in blocks), None)


# Rows, and paragraphs that hold a line


def take_away(element: etree._Element, marked: Iterable[etree._Element], styles: Styles) -> None:
    """Take a row or a paragraph away, or its text if it can't go; what cells further down are merged with stays.

    Args:
        element: a w:tr or a w:p, or a w:sdt around one of them.
        marked: the paragraphs in it that hold a marker.
        styles: of the package.
    """
    if _may_be_removed(element):
        for one in _loose(element):
            element.addprevious(one)
        remove(element)
        return
    held = [cell for cell in cells(element) if value(cell, "tcPr/vMerge") != "restart"]
    for cell in held:
        leave_one(cell)
    for paragraph in [*marked, *(one for cell in held for one in cell.iter(w("p")))]:
        _clear(paragraph)
        unlist(paragraph, styles)


def _may_be_removed(element: etree._Element) -> bool:
    if not cells(element):
        return may_go(element)
    begins = (value(cell, "tcPr/vMerge") == "restart" for cell in cells(element))
    return not any(begins) and any(True for _ in _siblings(element))


def _siblings(row: etree._Element) -> Iterator[etree._Element]:
    """The other rows of a table."""
    rows = (w("tr"), w("sdt"))
    yield from row.itersiblings(*rows)
    yield from row.itersiblings(*rows, preceding=True)


def cells(element: etree._Element) -> list[etree._Element]:
    """The cells of a row, or of the row in a content control."""
    row = element if element.tag == w("tr") else element.find(f"{w('sdtContent')}/{w('tr')}")
    return [] if row is None else [cell for cell in row.iter(w("tc")) if nearest(cell, "tr") is row]


def leave_one(cell: etree._Element) -> None:
    """Leave one paragraph in a cell, without text."""
    paragraph = cell.find(w("p"))
    kept = etree.Element(w("p")) if paragraph is None else paragraph
    ranges = _loose(cell)
    for child in [one for one in cell if one.tag != w("tcPr")]:
        cell.remove(child)
    cell.append(kept)
    _clear(kept)
    kept.extend(ranges)


def _clear(paragraph: etree._Element) -> None:
    """Leave nothing of a paragraph but its look, and what begins or ends in it."""
    ranges = _loose(paragraph)
    for child in [one for one in paragraph if one.tag != w("pPr")]:
        paragraph.remove(child)
    paragraph.extend(ranges)


def _loose(element: etree._Element) -> list[etree._Element]:
    """What begins in an element and ends elsewhere, or the other way round: bookmarks and the like."""
    ranges = [one for one in element.iter(etree.Element) if is_range(one)]
    known = Counter(map(_named, ranges))
    return [one for one in ranges if known[_named(one)] == 1]


def _named(end: etree._Element) -> tuple[str, str | None]:
    """What both ends of a range have in common; a bookmark and a comment may have the same number."""
    return str(end.tag).removesuffix("Start").removesuffix("End"), end.get(w("id"))
