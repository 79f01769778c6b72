"""Where paragraphs stand: what of one outlasts its text, and whether it may go away."""

from collections.abc import Iterable
from itertools import takewhile

from lxml import etree

from jdbuilder.fill.tags import remove, w

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
_SINGLE = ("text", "dataBinding", "date", "comboBox", "dropDownList")
_BOX = w("txbxContent")


def is_hollow(element: etree._Element) -> bool:
    """Whether an element of a paragraph holds no more than blank text, and names nothing."""
    if element.tag in _PROPERTIES:
        return True
    if element.tag not in _HOLLOW:
        return not isinstance(element.tag, str)
    inner = (one for one in element.iter() if not _belongs_to_properties(one, element))
    return not any(isinstance(one.tag, str) and (one.tag not in _HOLLOW or (one.text or "").strip()) for one in inner)


def _belongs_to_properties(element: etree._Element, end: etree._Element) -> bool:
    within = takewhile(lambda one: one is not end, (element, *element.iterancestors()))
    return any(one.tag in _PROPERTIES for one in within)


def is_range(element: etree._Element) -> bool:
    """Whether it only says where a bookmark, a comment or the like begins or ends."""
    return element.tag in _RANGES


def lasting(children: Iterable[etree._Element]) -> list[etree._Element]:
    """Those children of a paragraph that stay when its text goes: bookmarks, comments, pictures, breaks, notes."""
    return [one for one in children if one.tag != w("pPr") and not is_hollow(one)]


def around(element: etree._Element, name: str) -> etree._Element | None:
    """The nearest element of this name around one, within the same text box."""
    for one in element.iterancestors():
        if one.tag == w(name):
            return one
        if one.tag == _BOX:
            return None
    return None


def is_single(control: etree._Element) -> bool:
    """Whether a content control holds no more than a line, or the value of a field."""
    return any(control.find(f"{w('sdtPr')}/{w(kind)}") is not None for kind in _SINGLE)


def emptied(paragraph: etree._Element) -> None:
    """Take a paragraph away that has no text any more; where its place needs one or it holds a picture, it stays."""
    kept = lasting(paragraph)
    if may_go(paragraph) and all(is_range(one) for one in kept):
        for one in kept:
            paragraph.addprevious(one)
        remove(paragraph)
    else:
        for child in [one for one in paragraph if is_hollow(one) and one.tag != w("pPr")]:
            paragraph.remove(child)


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
