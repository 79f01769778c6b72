"""A Word file's text as steps in reading order: words, beginnings and ends of marks, ends of paragraphs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from jdbuilder.carried import Mark
from jdbuilder.text import clean_line

NOBODY = "an unnamed author"
_TRACKED = {"ins": "new", "moveTo": "new", "cellIns": "new", "del": "gone", "moveFrom": "gone", "cellDel": "gone"}
_SAYS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_SILENT = frozenset({"Fallback", "instrText", "delInstrText", "rPr", "pPr", "sdtPr", "tblPr", "sectPr", "rt"})


@dataclass(frozen=True)
class Step:
    """A step through the document: a text, the beginning or end of a mark, or the end of a paragraph in a style."""

    kind: str
    value: str = ""
    tracked: frozenset[str] = frozenset()
    authors: tuple[str, ...] = ()


_Status = tuple[frozenset[str], tuple[str, ...]]
_PLAIN: _Status = (frozenset(), ())


class Walk:
    """The steps of a body in reading order; what floats in a text box comes after its paragraph."""

    def __init__(self, body: etree._Element, styles: Mapping[str, str]) -> None:
        self.steps: list[Step] = []
        self._styles = styles
        self._floating: list[tuple[etree._Element, _Status]] = []
        ended = {get(one, "id") for one in body.iter("{*}bookmarkEnd")}
        starts = (one for one in body.iter("{*}bookmarkStart") if get(one, "id") in ended)
        self._marks = {get(one, "id"): get(one, "name") for one in starts if Mark.read(get(one, "name"))}
        self._below(body, _PLAIN)

    def _below(self, element: etree._Element, status: _Status) -> None:
        for child in element:
            self._step(child, name_of(child), status)

    def _step(self, element: etree._Element, name: str, status: _Status) -> None:
        if name == "p":
            self._paragraph(element, status)
        elif name == "txbxContent":
            self._floating.append((element, status))
        elif name in {"bookmarkStart", "bookmarkEnd"}:
            if get(element, "id") in self._marks:
                self._add(name.removeprefix("bookmark"), self._marks[get(element, "id")], status)
        elif name in {"t", "delText"}:
            self._add("text", element.text or "", status)
        elif name in _SAYS:
            self._add("text", _SAYS[name], status)
        elif name == "AlternateContent":
            self._below(next((one for one in element if name_of(one) == "Choice"), element), status)
        elif name not in _SILENT:
            self._below(element, _within(element, name, status))

    def _paragraph(self, paragraph: etree._Element, status: _Status) -> None:
        self._below(paragraph, status)
        style = next((get(one, "val") for one in found(paragraph, "pPr", "pStyle")), "")
        marks = [mark for held in found(paragraph, "pPr", "rPr") for mark in held]
        self._add("paragraph", self._styles.get(style, style.casefold()), _with(status, marks))
        floating, self._floating = self._floating, []
        for content, its in floating:
            self._below(content, its)

    def _add(self, kind: str, value: str, status: _Status) -> None:
        self.steps.append(Step(kind, value, *status))


def _within(element: etree._Element, name: str, status: _Status) -> _Status:
    """Whether what stands in an element is proposed: the element says so itself, or a row or cell in its properties."""
    properties = found(element, f"{name}Pr") if name in {"tr", "tc"} else ()
    return _with(status, [element, *(one for held in properties for one in held)])


def _with(status: _Status, elements: Iterable[etree._Element]) -> _Status:
    tracked, authors = status
    for one in elements:
        if name_of(one) in _TRACKED:
            tracked, authors = tracked | {_TRACKED[name_of(one)]}, (*authors, clean_line(get(one, "author")) or NOBODY)
    return tracked, authors


def found(element: etree._Element, *path: str) -> Iterator[etree._Element]:
    """The elements at the end of a path of names, whichever edition of the standard they are of."""
    first, *rest = path
    for child in element:
        if name_of(child) == first:
            yield from found(child, *rest) if rest else (child,)


def name_of(element: etree._Element) -> str:
    """The element's name without its namespace; nothing for a comment or an instruction."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def get(element: etree._Element, name: str) -> str:
    """An attribute of the element's own namespace."""
    return element.get(f"{{{etree.QName(element).namespace}}}{name}") or ""
