"""Which styles a template has for lists and headings."""

import re
from collections.abc import Iterator
from functools import cached_property

from lxml import etree

from jdbuilder.fill.properties import value
from jdbuilder.fill.tags import w
from jdbuilder.word.package import Package, parsed

# What Word and LibreOffice call their headings in the languages that we meet; a style with an outline level needs none.
_HEADING = re.compile(
    r"(?:heading|überschrift|berschrift|titre|título|titulo|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis"
    r"|заголовок|επικεφαλίδα|başlık|标题|標題|見出し|제목|כותרת|عنوان)\s?([1-9])"
)
_BULLETED = re.compile(
    r"list ?bullet|bullet ?list|bullets?|aufzählungszeichen|liste à puces|lista con viñetas|lista con marcadores"
    r"|punto elenco|punktlista|маркированный список|列表项目符号|項目符號清單|箇条書き|רשימת תבליטים"
)
_OUTLINE_LEVELS = 9
_LONGEST_CHAIN = 20


class Styles:
    """The paragraph styles of a template; made once for a package."""

    def __init__(self, package: Package) -> None:
        part = next((one.target for one in package.related(package.main) if one.kind == "styles"), "")
        held = package.parts.get(part)
        found = [] if held is None else parsed(held).findall(w("style"))
        self._styles = {style.get(w("styleId"), ""): style for style in found}

    @cached_property
    def default(self) -> str:
        """The id of the style of paragraphs that name none; empty where there is none."""
        return next((name for name, one in self._paragraphs() if one.get(w("default")) in {"1", "true", "on"}), "")

    @cached_property
    def lists(self) -> tuple[str, ...]:
        """The ids of the styles that number their paragraphs, headings aside: those first that are named as bullets."""
        found = [name for name, _ in self._paragraphs() if self.numbering(name) and not self.heading_level(name)]
        return tuple(sorted(found, key=lambda name: _bulleted(self._name(name), name)))

    @cached_property
    def unnumbered_list(self) -> str:
        """The id of the style that Word gives list items which are numbered by hand; empty where there is none."""
        return next((name for name, _ in self._paragraphs() if self._name(name) == "list paragraph"), "")

    @cached_property
    def _headings(self) -> dict[int | None, str]:
        """The ids of the styles for headings, by level: those first that are named so."""
        names = [name for name, _ in self._paragraphs()]
        names.sort(key=lambda name: _named_level(self._name(name), name) is None)
        return {self.heading_level(name): name for name in reversed(names)}

    def of(self, paragraph: etree._Element) -> str:
        """The id of a paragraph's style."""
        return value(paragraph.find(w("pPr")), "pStyle") or self.default

    def numbering(self, style: str) -> tuple[str, str] | None:
        """The number and the level of the list that a style's paragraphs belong to."""
        for one in self._chain(style):
            number = value(one.find(w("pPr")), "numPr/numId")
            if number is not None:
                return None if number == "0" else (number, value(one.find(w("pPr")), "numPr/ilvl") or "0")
        return None

    def of_text(self, style: str) -> str:
        """The nearest style that isn't one for list items, of those that a style is based on and itself."""
        chain = (one.get(w("styleId"), "") for one in self._chain(style))
        return next((one for one in chain if not self.numbering(one) and one != self.unnumbered_list), "")

    def list_of(self, paragraph: etree._Element) -> tuple[str, str] | None:
        """The number and the level of the list that a paragraph is an item of, by itself or by its style."""
        own = paragraph.find(w("pPr"))
        number, level = value(own, "numPr/numId"), value(own, "numPr/ilvl")
        if number == "0":
            return None
        if number:
            return number, level or "0"
        styled = self.numbering(self.of(paragraph))
        return (styled[0], level or styled[1]) if styled else None

    def list_in(self, numbering_style: str) -> str | None:
        """The number of the list that a style for lists, not for paragraphs, stands for."""
        style = self._styles.get(numbering_style)
        return None if style is None else value(style.find(w("pPr")), "numPr/numId")

    def heading(self, level: int) -> str:
        """The id of the style for headings of a level, from 1; empty where the template has none."""
        return self._headings.get(level, "")

    def heading_level(self, style: str) -> int | None:
        """The level of the headings that a style is for, from 1; none if it is for other text."""
        own = _named_level(self._name(style), style)
        if own:
            return own
        for one in self._chain(style):
            level = value(one.find(w("pPr")), "outlineLvl")
            if level is not None:
                return int(level) + 1 if level.isdecimal() and int(level) < _OUTLINE_LEVELS else None
        return None

    def indentation(self, paragraph: etree._Element) -> int:
        """How far a paragraph begins from the margin, in twentieths of a point, as far as it or its style says."""
        chain = (one.find(w("pPr")) for one in (paragraph, *self._chain(self.of(paragraph))))
        said = (one.find(w("ind")) for one in chain if one is not None)
        return next((_points(one) for one in said if one is not None), 0)

    def _paragraphs(self) -> Iterator[tuple[str, etree._Element]]:
        return ((name, one) for name, one in self._styles.items() if one.get(w("type")) in {"paragraph", None})

    def _chain(self, style: str) -> Iterator[etree._Element]:
        """The style and those that it is based on, twice as far as Word allows; that ends a circle too."""
        for _ in range(_LONGEST_CHAIN):
            if style not in self._styles:
                return
            yield self._styles[style]
            style = value(self._styles[style], "basedOn") or ""

    def _name(self, style: str) -> str:
        return (value(self._styles.get(style), "name") or "").casefold()


def _named_level(name: str, style: str) -> int | None:
    found = _HEADING.fullmatch(name) or _HEADING.fullmatch(style.casefold())
    return int(found[1]) if found else None


def _bulleted(name: str, style: str) -> int:
    """0 for the style that Word itself calls a list with bullets, 1 for one called alike, 2 for others."""
    if name == "list bullet":
        return 0
    return 1 if _BULLETED.match(name) or _BULLETED.match(style.casefold()) else 2


def _points(indentation: etree._Element) -> int:
    given = indentation.get(w("start")) or indentation.get(w("left")) or "0"
    return int(given) if given.lstrip("-").isdecimal() else 0
