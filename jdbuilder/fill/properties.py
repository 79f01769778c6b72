"""The properties of paragraphs and runs, set in the order that Word's schema asks for."""

from collections.abc import Mapping
from copy import deepcopy

from lxml import etree

from jdbuilder.fill.tags import w

_PARAGRAPH = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers"),
    *("pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct"),
    *("autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing"),
    *("mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl"),
    *("divId", "cnfStyle", "rPr", "sectPr", "pPrChange"),
)
_RUN = (
    *("ins", "del", "moveFrom", "moveTo", "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike"),
    *("dstrike", "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color"),
    *("spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText"),
    *("vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath"),
)
_ORDERS: Mapping[str, Mapping[str, int]] = {
    w("pPr"): {w(name): place for place, name in enumerate(_PARAGRAPH)},
    w("rPr"): {w(name): place for place, name in enumerate(_RUN)},
}
_OFF = {"0", "false", "off", "none"}


def properties(kind: str, given: etree._Element | None) -> etree._Element:
    """A copy of these properties ('pPr', 'rPr'), or empty ones."""
    return etree.Element(w(kind)) if given is None else deepcopy(given)


def put(given: etree._Element, name: str, **values: str) -> etree._Element:
    """Set one property, in place of what is there of that name; returns its element."""
    made = etree.Element(w(name), {w(key): value for key, value in values.items()})
    _place(given, made)
    return made


def put_copy(given: etree._Element, element: etree._Element | None) -> None:
    """Set one property as it is set elsewhere; nothing where it isn't."""
    if element is not None:
        _place(given, deepcopy(element))


def _place(given: etree._Element, made: etree._Element) -> None:
    """Have this one of its name, where the schema wants it."""
    for old in given.findall(str(made.tag)):
        given.remove(old)
    order = _ORDERS[str(given.tag)]
    own = order[str(made.tag)]
    following = next((child for child in given if order.get(str(child.tag), len(order)) > own), None)
    if following is None:
        given.append(made)
    else:
        following.addprevious(made)


def drop(given: etree._Element, *names: str) -> None:
    """Have none of these properties."""
    for name in names:
        for child in given.findall(w(name)):
            given.remove(child)


def value(given: etree._Element | None, path: str) -> str | None:
    """What a property says, by its names from here on: 'numPr/numId'; None where it says nothing."""
    found = None if given is None else given.find("/".join(map(w, path.split("/"))))
    return None if found is None else found.get(w("val"))


def is_on(given: etree._Element | None, name: str) -> bool:
    """Whether a property that is either on or off is set on."""
    return given is not None and given.find(w(name)) is not None and value(given, name) not in _OFF
