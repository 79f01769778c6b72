"""Table rows and list items that are repeated, once for each line of a posting."""

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import count

from lxml import etree

from jdbuilder.fill.controls import is_single
from jdbuilder.fill.leaving import cells, is_range, leave_one, take_away
from jdbuilder.fill.notes import REFERENCES
from jdbuilder.fill.styles import Styles
from jdbuilder.fill.tags import nearest, parent, remove, w

_VML = "{urn:schemas-microsoft-com:vml}"
_SHAPE_ID = "{urn:schemas-microsoft-com:office:office}spid"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_SECTION_ITEM = "{http://schemas.microsoft.com/office/word/2012/wordml}repeatingSectionItem"
_ONCE = REFERENCES | {w("annotationRef")}
_OWN_NAMES = frozenset({"paraId", "textId", "anchorId", "editId"})
_CHANGES = frozenset(w(name) for name in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"))


@dataclass(frozen=True)
class Unit:
    """What is repeated for each line.

    Attributes:
        element: a w:tr or a w:p, or a w:sdt around one of them.
        marked: the paragraphs in it that hold a marker with a value for each line; they go along in step.
        free: numbers that nothing in the part is known by.
    """

    element: etree._Element
    marked: tuple[etree._Element, ...]
    free: Iterator[str]


def units(paragraphs: Iterable[etree._Element], styles: Styles) -> list[Unit]:
    """What is to be repeated for these paragraphs of a part, each of which holds a marker with a value for each line.

    A table row is repeated, unless the paragraph is one of several with text in its cell or an item of a list there,
    and no other cell of the row has such a marker: then the paragraph is. So a marker alone in its cell repeats the row
    even where the rest of it is a label ('Duties' | '{{responsibility}}'); beside other texts it repeats as a line.
    """
    by_row: dict[etree._Element, list[etree._Element]] = {}
    for paragraph in dict.fromkeys(paragraphs):
        row = nearest(paragraph, "tr")
        by_row.setdefault(paragraph if row is None else row, []).append(paragraph)
    found = (
        [(row, tuple(held))] if row not in held and _is_line(held, styles) else [(one, (one,)) for one in held]
        for row, held in by_row.items()
    )
    whole = [(_whole(element), held) for some in found for element, held in some]
    free = _free_numbers(whole[0][0].getroottree().getroot()) if whole else iter(())
    return [Unit(element, held, free) for element, held in whole]


def _is_line(paragraphs: Sequence[etree._Element], styles: Styles) -> bool:
    """Whether the row of these paragraphs stands for one line, rather than a cell of it for many."""
    marked = set(paragraphs)
    cells = {cell for one in paragraphs if (cell := nearest(one, "tc")) is not None}
    others = (one for cell in cells for one in cell.iter(w("p")) if one not in marked)
    return len(cells) > 1 or not (
        any(_has_text(one) for one in others) or any(styles.list_of(one) for one in paragraphs)
    )


def _has_text(paragraph: etree._Element) -> bool:
    return any((one.text or "").strip() for one in paragraph.iter(w("t")))


def _whole(element: etree._Element) -> etree._Element:
    """An element with the content controls around it that can't hold it twice."""
    control = parent(parent(element)) if parent(element).tag == w("sdtContent") else None
    if control is not None and (is_single(control) or control.find(f"{w('sdtPr')}/{_SECTION_ITEM}") is not None):
        return _whole(control)
    return element


def repeat(unit: Unit, times: int, styles: Styles) -> list[etree._Element]:
    """Have a unit stand there `times` times, and say which elements stand in its place now, in order.

    The first is the unit itself, the others are copies without bookmarks, comments and ids of their own; the markers
    of each are still to be filled. With none the list is empty: the unit went away; but a table keeps its last
    row, and a place that needs a paragraph its last, without any text.

    Args:
        unit: one of `units`.
        times: how many lines there are: as many as the longest value has.
        styles: of the package.
    """
    element, marked = unit.element, unit.marked
    if times == 0:
        take_away(element, marked, styles)
        return []
    copies = [deepcopy(element) for _ in range(1, times)]
    following = element
    for copy in copies:
        _make_its_own(copy, unit.free)
        _merge_on(copy, element, marked)
        following.addnext(copy)
        following = copy
    return [element, *copies]


# Copies


def _free_numbers(root: etree._Element) -> Iterator[str]:
    used = {one.get(w("id")) for one in root.iter(w("*"))} | {one.get("id") for one in root.iter(_DRAWN)}
    return (number for number in map(str, count(1)) if number not in used)


def _make_its_own(copy: etree._Element, free: Iterator[str]) -> None:
    """Have nothing in a copy that can be there only once."""
    copy.tail = None
    for one in [*copy.iter(etree.Element)]:
        for name in [name for name in one.attrib if etree.QName(name).localname in _OWN_NAMES or name == _SHAPE_ID]:
            del one.attrib[name]
        if is_range(one) or one.tag in _ONCE or one.tag == f"{_VML}shapetype" or _is_control_id(one):
            remove(one)
        elif one.tag == _DRAWN:
            one.set("id", next(free))
        elif str(one.tag).startswith(_VML) and one.get("id"):
            one.set("id", f"{one.get('id')}_{next(free)}")
        elif one.tag in _CHANGES or str(one.tag).endswith("Change"):
            one.set(w("id"), next(free))
    for run in [one for one in copy.iter(w("r")) if not len(one) or (len(one) == 1 and one[0].tag == w("rPr"))]:
        remove(run)


def _is_control_id(element: etree._Element) -> bool:
    return element.tag == w("id") and parent(element).tag == w("sdtPr")


def _merge_on(copy: etree._Element, first: etree._Element, marked: Iterable[etree._Element]) -> None:
    """Have the cells of a copied row that begin a column of merged cells go on with it, if they have no marker."""
    held = {nearest(one, "tc") for one in marked}
    for cell, original in zip(cells(copy), cells(first), strict=True):
        merged = cell.find(f"{w('tcPr')}/{w('vMerge')}")
        if merged is not None and merged.get(w("val")) == "restart" and original not in held:
            del merged.attrib[w("val")]
            leave_one(cell)
