"""The lists that a template defines, and those that are added to it."""

import posixpath
from collections.abc import Iterable, Mapping
from copy import deepcopy

from lxml import etree

from jdbuilder.fill.properties import value
from jdbuilder.fill.source import Source
from jdbuilder.fill.styles import Styles
from jdbuilder.fill.survey import Survey, survey
from jdbuilder.fill.tags import WORD, w
from jdbuilder.word.package import CONTENT_TYPES, RELATIONSHIPS, Package, relations_of

_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"
_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
_LAST = ("numIdMacAtCleanup",)
_HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NONE = _HEAD + f'<w:numbering xmlns:w="{WORD}"/>'.encode()
_NO_RELATIONS = _HEAD + f'<Relationships xmlns="{RELATIONSHIPS[1:-1]}"/>'.encode()
_BULLETS = ("•", "–", "▪")
_NAMED = 0x6A640000
"""Where the numbers begin by which Word knows our kinds of list from others."""
_INDENT = 360
"""How far each level of our own list is indented, in twentieths of a point."""


class Numbering:
    """The list definitions of a package; made once for a package, before anything is put into it."""

    def __init__(self, package: Package, styles: Styles) -> None:
        self._package, self._styles = package, styles
        parts = (one.target for one in package.related(package.main) if one.kind == "numbering")
        self._part = next((part for part in parts if part in package.parts), "")
        self._source = Source(package.parts.get(self._part) or _NONE)
        self._root = self._source.root
        self._lists = {one.get(w("numId"), ""): one for one in self._root.findall(w("num"))}
        self._kinds = {one.get(w("abstractNumId"), ""): one for one in self._root.findall(w("abstractNum"))}
        self._own = ""
        self._surveys: dict[etree._Element, Survey] = {}

    def is_bulleted(self, number: str, level: str) -> bool:
        """Whether the items of a list have bullets, on this level."""
        found = self._level(number, level)
        formats = [] if found is None else [one.get(w("val")) for one in found.iter(w("numFmt"))]
        return "bullet" in formats

    def survey(self, paragraph: etree._Element) -> Survey:
        """How the part of a paragraph looked when this was first asked."""
        root = paragraph.getroottree().getroot()
        if root not in self._surveys:
            self._surveys[root] = survey(root, self._styles, self.is_bulleted)
        return self._surveys[root]

    def restarted(self, number: str, level: str) -> str:
        """The number of a new list like this one, whose numbers begin anew."""
        if number not in self._lists:
            return number
        again = deepcopy(self._lists[number])
        own = [key for key in again.attrib if key != w("numId")]  # what names this list alone, such as a durable id
        for key in own:
            del again.attrib[key]
        again.set(w("numId"), _next(self._lists))
        _start(again, level, value(self._level(number, level), "start") or "1")
        return self._add(again)

    def bullets(self) -> str:
        """The number of a list with bullets of our own, which is added once."""
        if not self._own:
            kind = _next(self._kinds)
            self._kinds[kind] = self._put(_bullets(kind), "num", *_LAST)
            number = etree.Element(w("num"), {w("numId"): _next(self._lists)})
            etree.SubElement(number, w("abstractNumId"), {w("val"): kind})
            self._own = self._add(number)
        return self._own

    def changed(self) -> Mapping[str, bytes]:
        """The parts to write, by name: none where no list was added."""
        written = self._source.written()
        if self._part:
            return {} if written == self._package.parts[self._part] else {self._part: written}
        return {} if written == _NONE else self._new_part(written)

    def _add(self, number: etree._Element) -> str:
        added = number.get(w("numId"), "")
        self._lists[added] = self._put(number, *_LAST)
        return added

    def _put(self, element: etree._Element, *before: str) -> etree._Element:
        """The element as a new one in its place in the part: before all of these names."""
        later = next(self._root.iterchildren(*map(w, before)), None)
        if later is None:
            self._root.append(element)
        else:
            later.addprevious(element)
        return element

    def _level(self, number: str, level: str) -> etree._Element | None:
        """The definition of a list's level: the list's own, or that of its kind, or of the style that this names."""
        for _ in range(2):  # a style's list is of a kind that has levels; if not, the file leads in a circle
            one = self._lists.get(number)
            own = None if one is None else _of_level(one.iterfind(f"{w('lvlOverride')}/{w('lvl')}"), level)
            kind = self._kinds.get(value(one, "abstractNumId") or "")
            found = _of_level(kind, level) if own is None and kind is not None else own
            if found is not None:
                return found
            number = self._styles.list_in(value(kind, "numStyleLink") or "") or ""
        return None

    def _new_part(self, written: bytes) -> Mapping[str, bytes]:
        """The part, what leads to it, and its type."""
        main, parts = self._package.main, self._package.parts
        folder, relations = posixpath.dirname(main), relations_of(main)
        names = (posixpath.join(folder, f"numbering{number or ''}.xml") for number in range(len(parts) + 1))
        part = next(name for name in names if name not in parts)
        ids = {one.id for one in self._package.related(main)}
        free = next(name for name in (f"rId{number}" for number in range(1, len(ids) + 2)) if name not in ids)
        leads = {"Id": free, "Type": _KIND, "Target": posixpath.basename(part)}
        kind = {"PartName": f"/{part}", "ContentType": _MEDIA_TYPE}
        return {
            part: written,
            relations: _with(parts.get(relations) or _NO_RELATIONS, "Relationship", leads),
            CONTENT_TYPES: _with(parts[CONTENT_TYPES], "Override", kind),
        }


def _with(part: bytes, name: str, said: dict[str, str]) -> bytes:
    """The part with an element more at the end of its root."""
    source = Source(part)
    etree.SubElement(source.root, f"{{{etree.QName(source.root).namespace}}}{name}", said)
    return source.written()


def _next(known: Iterable[str]) -> str:
    return str(max((int(one) for one in known if one.isdecimal()), default=0) + 1)


def _of_level(levels: Iterable[etree._Element], level: str) -> etree._Element | None:
    found = (one for one in levels if one.tag == w("lvl") and one.get(w("ilvl")) == level)
    return next(found, None)


def _start(number: etree._Element, level: str, start: str) -> None:
    """Have a list begin anew on one level."""
    held = next((one for one in number.findall(w("lvlOverride")) if one.get(w("ilvl")) == level), None)
    override = etree.SubElement(number, w("lvlOverride"), {w("ilvl"): level}) if held is None else held
    for old in override.findall(w("startOverride")):
        override.remove(old)
    override.insert(0, etree.Element(w("startOverride"), {w("val"): start}))


def _bullets(kind: str) -> etree._Element:
    """A kind of list with bullets, on as many levels as Word has."""
    made = etree.Element(w("abstractNum"), {w("abstractNumId"): kind})
    etree.SubElement(made, w("nsid"), {w("val"): f"{_NAMED + int(kind):08X}"})
    etree.SubElement(made, w("multiLevelType"), {w("val"): "hybridMultilevel"})
    for number in range(9):
        level = etree.SubElement(made, w("lvl"), {w("ilvl"): str(number)})
        for name, said in (("start", "1"), ("numFmt", "bullet"), ("lvlText", _BULLETS[number % len(_BULLETS)])):
            etree.SubElement(level, w(name), {w("val"): said})
        etree.SubElement(level, w("lvlJc"), {w("val"): "left"})
        indent = {w("left"): str(_INDENT * (number + 1)), w("hanging"): str(_INDENT)}
        etree.SubElement(etree.SubElement(level, w("pPr")), w("ind"), indent)
    return made
