"""Content controls of a Word file: which of them ask to be filled, what they are called, and how they are settled."""

import re
from copy import deepcopy
from itertools import islice

from lxml import etree

from jdbuilder.fill.properties import drop, value
from jdbuilder.fill.tags import w

# Those whose content isn't words, and what holds whole parts of a document: a table of contents, repeated sections.
_NO_WORDS = frozenset(
    {
        *("bibliography", "checkbox", "citation", "docPartList", "docPartObj", "entityPicker", "equation", "group"),
        *("picture", "repeatingSection", "repeatingSectionItem"),
    }
)
_HELD = frozenset(map(w, ("p", "tbl", "tr", "tc", "sdt")))
_SINGLE = ("text", "dataBinding", "date", "comboBox", "dropDownList")
_MADE_BY_PROGRAMS = re.compile(r"goog_rdk_\d+|-?\d+")


def properties_of(control: etree._Element) -> etree._Element | None:
    """What a w:sdt says of itself."""
    return control.find(w("sdtPr"))


def content_of(control: etree._Element) -> etree._Element | None:
    """What a w:sdt holds."""
    return control.find(w("sdtContent"))


def around(paragraph: etree._Element) -> etree._Element | None:
    """The content control whose whole content is this paragraph, or a cell with this paragraph alone.

    Of a control that shows its placeholder it may be the first of several.
    """
    steps = [paragraph, *islice(paragraph.iterancestors(), 3)]
    contents = [number for number, one in enumerate(steps) if one.tag == w("sdtContent")]
    if not contents or {one.tag for one in steps[1 : contents[0]]} - {w("tc")}:
        return None
    control = steps[contents[0]].getparent()
    inside = steps[: contents[0]]
    first = not any(True for step in inside for _ in step.itersiblings(*_HELD, preceding=True))
    alone = first and not any(True for step in inside for _ in step.itersiblings(*_HELD))
    return control if control is not None and first and (alone or shows_placeholder(control)) else None


def shows_placeholder(control: etree._Element) -> bool:
    """Whether Word shows in it what to type there, rather than what was typed."""
    found = control.find(f"{w('sdtPr')}/{w('showingPlcHdr')}")
    return found is not None and found.get(w("val"), "1") not in {"0", "false", "off"}


def is_single(control: etree._Element) -> bool:
    """Whether it holds no more than a line, or the value of a field."""
    return any(control.find(f"{w('sdtPr')}/{w(kind)}") is not None for kind in _SINGLE)


def called(control: etree._Element) -> str:
    """The name that somebody gave it; empty where only a program did."""
    said = properties_of(control)
    names = (value(said, "alias"), value(said, "tag"))
    return next((name.strip() for name in names if name and not _MADE_BY_PROGRAMS.fullmatch(name.strip())), "")


def asks(control: etree._Element) -> bool:
    """Whether it is a place to fill: a text with a name or showing its placeholder."""
    said = properties_of(control)
    kinds = set() if said is None else {etree.QName(child).localname for child in said.iterchildren("*")}
    return not kinds & _NO_WORDS and (shows_placeholder(control) or bool(called(control)))


def settle(control: etree._Element, run: etree._Element, text: str | None) -> None:
    """Have a control show what was put into it as Word would have it, once somebody had typed it there.

    Args:
        control: the w:sdt.
        run: the run with the new text; it loses the look of a placeholder.
        text: what was put there; none where it was paragraphs.
    """
    said = properties_of(control)
    if said is None:
        return
    if shows_placeholder(control):
        _undress(run, said)
        drop(said, "showingPlcHdr")
    plain = said.find(w("text"))
    if plain is not None and text is None:
        said.remove(plain)
    elif plain is not None and text and "\n" in text:
        plain.set(w("multiLine"), "1")
    for date in said.iterchildren(w("date")):
        date.attrib.pop(w("fullDate"), "")


def _undress(run: etree._Element, said: etree._Element) -> None:
    """Take the placeholder's character style from the run; the look that the control gives its text is the run's."""
    worn, given = run.find(w("rPr")), said.find(w("rPr"))
    style = value(worn, "rStyle")
    look = deepcopy(worn if given is None else given)
    if look is not None and value(look, "rStyle") == style:
        drop(look, "rStyle")
    if worn is not None:
        run.remove(worn)
    if look is not None and len(look):
        run.insert(0, look)


def unwrap(element: etree._Element) -> None:
    """Put what an element holds in its place; of a content control, what its content holds."""
    held = content_of(element) if element.tag == w("sdt") else element
    for child in [] if held is None else list(held):
        element.addprevious(child)
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
