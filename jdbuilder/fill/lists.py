"""Which list the items of a posting become: the template's own, as near as it has one."""

from copy import deepcopy

from lxml import etree

from jdbuilder.fill.numbering import Numbering
from jdbuilder.fill.properties import drop, properties, put, put_copy, value
from jdbuilder.fill.styles import Styles
from jdbuilder.fill.tags import w

_INDENT = 360
"""How much further an item of our own list begins than the text around it, in twentieths of a point."""
_OF_TEXT = ("numPr", "tabs", "ind", "outlineLvl")
"""Properties of a paragraph that a list of its own says otherwise."""


def item_properties(
    paragraph: etree._Element, look: etree._Element, styles: Styles, numbering: Numbering
) -> etree._Element:
    """The w:pPr of the items of a list that stands where a paragraph stood: the template's list, or one of our own.

    Args:
        paragraph: in its part.
        look: its w:pPr, as it holds for every paragraph put in its place.
        styles: of the package.
        numbering: of the package.
    """
    found = of_template(paragraph, look, styles, numbering)
    return _own(paragraph, look, styles, numbering) if found is None else found


def of_template(
    paragraph: etree._Element, look: etree._Element, styles: Styles, numbering: Numbering
) -> etree._Element | None:
    """The same of a list that the template has; None if it has none.

    It is the list that the paragraph is an item of; else one with bullets beside it; else one by a style of the
    template; else one with bullets elsewhere in the part.
    """
    if styles.list_of(paragraph):
        return deepcopy(look)
    sample = numbering.survey(paragraph).nearest(paragraph)
    if sample is not None:
        return _like(sample, look)
    styled = _styled(look, styles, numbering)
    if styled is not None:
        return styled
    sample = numbering.survey(paragraph).first()
    return None if sample is None else _like(sample, look)


def out_of_list(look: etree._Element, styles: Styles) -> etree._Element:
    """The look of a list item for text beside the list, in the style that the list's is based on."""
    made = deepcopy(look)
    drop(made, "numPr", "ind")
    own = value(made, "pStyle")
    text = styles.of_text(own) if own else ""
    if text:
        put(made, "pStyle", val=text)
    else:
        drop(made, "pStyle")
    return made


def unlist(paragraph: etree._Element, styles: Styles) -> None:
    """Have a paragraph without text be no item of a list, whose bullet would stand there alone."""
    own = paragraph.find(w("pPr"))
    if styles.list_of(paragraph) and own is not None:
        text = out_of_list(own, styles)
        paragraph.remove(own)
        paragraph[:0] = [text] if len(text) else []


def _like(sample: etree._Element, look: etree._Element) -> etree._Element:
    """The properties of a sample, in the direction of the text that they are for."""
    made = properties("pPr", sample.find(w("pPr")))
    drop(made, "keepNext", "pageBreakBefore", "bidi", "sectPr", "pPrChange", "rPr")
    for name in ("framePr", "bidi", "rPr"):
        put_copy(made, look.find(w(name)))
    return made


def _styled(look: etree._Element, styles: Styles, numbering: Numbering) -> etree._Element | None:
    """The properties of an item in the template's style for lists: one with bullets, or else one with numbers."""
    lists = [(name, found) for name in styles.lists if (found := styles.numbering(name))]
    lists.sort(key=lambda one: not numbering.is_bulleted(*one[1]))
    if not lists:
        return None
    style, (number, level) = lists[0]
    made = deepcopy(look)
    drop(made, *_OF_TEXT)
    put(made, "pStyle", val=style)
    if not numbering.is_bulleted(number, level):
        _number(made, numbering.restarted(number, level), level)
    return made


def _own(paragraph: etree._Element, look: etree._Element, styles: Styles, numbering: Numbering) -> etree._Element:
    """The properties of an item of our own list, further in than the text that it stands in."""
    made = deepcopy(look)
    drop(made, *_OF_TEXT)
    if styles.unnumbered_list and styles.of(paragraph) == styles.default:
        put(made, "pStyle", val=styles.unnumbered_list)
    _number(made, numbering.bullets(), "0")
    indentation = max(styles.indentation(paragraph), 0) + _INDENT
    put(made, "ind", left=str(indentation), hanging=str(_INDENT), **_right(look))
    return made


def _right(look: etree._Element) -> dict[str, str]:
    """How far the text ends from the margin on its other side."""
    held = look.find(w("ind"))
    said = {} if held is None else {name: held.get(w(name)) for name in ("right", "end")}
    return {name: end for name, end in said.items() if end}


def _number(given: etree._Element, number: str, level: str) -> None:
    held = put(given, "numPr")
    etree.SubElement(held, w("ilvl"), {w("val"): level})
    etree.SubElement(held, w("numId"), {w("val"): number})
