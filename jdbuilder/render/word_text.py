"""Paragraphs and runs of a Word file as plain elements."""

import re
from collections.abc import Mapping

from lxml import etree

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{WORD}}}"
PARAGRAPH, RUN, LINK, TABLE = f"{W}p", f"{W}r", f"{W}hyperlink", f"{W}tbl"
_VALUE, _PROPERTIES, _RUN_PROPERTIES, _TEXT = f"{W}val", f"{W}pPr", f"{W}rPr", f"{W}t"
_STYLE, _RUN_STYLE, _FROM_RIGHT, _RUN_FROM_RIGHT = f"{W}pStyle", f"{W}rStyle", f"{W}bidi", f"{W}rtl"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MARKS: Mapping[str, str] = {"\t": f"{W}tab", "\n": f"{W}br"}
_SHOWN: Mapping[str, str] = {tag: mark for mark, tag in _MARKS.items()}
_CUT = re.compile("([\t\n])")

Values = Mapping[str, str]
"""Attributes without their namespace."""


def put(parent: etree._Element, name: str, values: Values | None = None) -> etree._Element:
    """One more element of Word's at the end of another."""
    given = {f"{W}{key}": value for key, value in values.items()} if values else None
    return etree.SubElement(parent, f"{W}{name}", given)


def paragraph(
    parent: etree._Element, style: str, *, from_right: bool = False, turned: Values | None = None
) -> etree._Element:
    """An empty paragraph in a style, by its id; text from right to left may stand in otherwise than the style says."""
    added = etree.SubElement(parent, PARAGRAPH)
    properties = etree.SubElement(added, _PROPERTIES)
    etree.SubElement(properties, _STYLE, {_VALUE: style})
    if from_right:
        etree.SubElement(properties, _FROM_RIGHT)
        if turned:
            put(properties, "ind", turned)
    return added


def run(parent: etree._Element, text: str, style: str = "", *, from_right: bool = False) -> etree._Element:
    """A run of text, in a character style if there is one."""
    added = etree.SubElement(parent, RUN)
    if style or from_right:
        properties = etree.SubElement(added, _RUN_PROPERTIES)
        if style:
            etree.SubElement(properties, _RUN_STYLE, {_VALUE: style})
        if from_right:
            etree.SubElement(properties, _RUN_FROM_RIGHT)
    write(added, text)
    return added


def write(run: etree._Element, text: str) -> None:
    """Put text at the end of a run."""
    for piece in _CUT.split(text):
        if piece in _MARKS:
            etree.SubElement(run, _MARKS[piece])
        elif piece:
            said = etree.SubElement(run, _TEXT)
            said.text = piece
            if piece != piece.strip():
                said.set(_SPACE, "preserve")


def rewrite(run: etree._Element, text: str) -> None:
    """Put text in place of a run's own."""
    for child in [child for child in run if child.tag != _RUN_PROPERTIES]:
        run.remove(child)
    write(run, text)


def text_of(run: etree._Element) -> str:
    """What a run says."""
    return "".join((child.text or "") if child.tag == _TEXT else _SHOWN.get(child.tag, "") for child in run)


def style_of(element: etree._Element) -> str:
    """The id of the style of a paragraph or a run; empty where it has none."""
    properties = next(iter(element), None)
    named = None if properties is None else next(iter(properties), None)  # it stands first of all
    return "" if named is None or named.tag not in {_STYLE, _RUN_STYLE} else str(named.get(_VALUE))


def restyle(paragraph: etree._Element, style: str) -> None:
    """Set a paragraph that has a style in another one."""
    paragraph[0][0].set(_VALUE, style)
