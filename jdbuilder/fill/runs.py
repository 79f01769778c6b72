"""Runs of new text, in the look of the marker that they stand for."""

import unicodedata

from lxml import etree

from jdbuilder.fill.properties import drop, is_on, properties, put, value
from jdbuilder.fill.tags import w
from jdbuilder.text import clean_text, reads_right_to_left

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


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
    for number, line in enumerate(clean_text(text).split("\n")):
        if number:
            etree.SubElement(run, w("br"))
        _write(run, line)
    return run


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


def _write(run: etree._Element, line: str) -> None:
    """A line's words, with tabs as Word has them."""
    for number, words in enumerate(line.split("\t")):
        if number:
            etree.SubElement(run, w("tab"))
        if words:
            etree.SubElement(run, w("t"), {_SPACE: "preserve"}).text = words
