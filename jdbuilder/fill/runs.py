"""Runs of new text, in the look of the marker that they stand for."""

import unicodedata

from lxml import etree

from jdbuilder.fill.properties import drop, is_on, properties, put, value
from jdbuilder.fill.tags import w
from jdbuilder.text import clean_text, reads_right_to_left

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
"""What says of a w:t that the blanks at its ends count."""
_DIRECTIONS = frozenset({"L", "R", "AL"})


def text_run(text: str, look: etree._Element | None, *, bold: bool = False, rtl: bool | None = None) -> etree._Element:
    """A w:r with a text, line feeds as line breaks, in the look of a w:rPr.

    Args:
        text: the words.
        look: the marker's w:rPr; it isn't changed.
        bold: whether it is set in bold besides.
        rtl: whether it belongs to a text that runs from right to left; without it, its own letters say so.
    """
    run = etree.Element(w("r"))
    dressed = properties("rPr", look)
    if bold:
        put(dressed, "b")
        put(dressed, "bCs")
    direct(dressed, text, reads_right_to_left(text) if rtl is None else rtl)
    if len(dressed):
        run.append(dressed)
    run.extend(said(text))
    return run


def said(text: str) -> list[etree._Element]:
    """A text as what stands for it in a run: w:t, w:br for a line feed, and w:tab."""
    elements: list[etree._Element] = []
    for number, line in enumerate(clean_text(text).split("\n")):
        elements += [etree.Element(w("br"))] if number else []
        for place, words in enumerate(line.split("\t")):
            elements += [etree.Element(w("tab"))] if place else []
            if words:
                elements.append(etree.Element(w("t")))
                say(elements[-1], words)
    return elements


def say(element: etree._Element, text: str) -> None:
    """Have a w:t say this, with the blanks at its ends."""
    element.text = text
    if text != text.strip():
        element.set(SPACE, "preserve")


def has_direction(text: str) -> bool:
    """Whether any of its letters runs in a direction, as those of words do."""
    return not _DIRECTIONS.isdisjoint(map(unicodedata.bidirectional, text))


def direct(look: etree._Element, text: str, rtl: bool) -> None:
    """Have a look hold for the direction of a text, which is a part of one that runs from right to left or not.

    What Word does with letters from left to right in a run for the others isn't said anywhere, so there are none.
    """
    directions = {unicodedata.bidirectional(character) for character in text}
    if "L" in directions and not (rtl and directions & {"R", "AL"}):
        drop(look, "rtl")
    elif rtl:
        turn(look)


def turn(look: etree._Element) -> None:
    """Have a look hold for text from right to left, for which Word reads size, bold and italics from other names."""
    if not is_on(look, "rtl"):
        put(look, "rtl")
        for plain, complex_script in (("b", "bCs"), ("i", "iCs")):
            if look.find(w(complex_script)) is None and is_on(look, plain):
                put(look, complex_script)
        if value(look, "sz") and not value(look, "szCs"):
            put(look, "szCs", val=value(look, "sz") or "")
