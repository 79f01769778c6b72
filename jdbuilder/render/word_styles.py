"""A theme on the style donor: fonts, sizes, colours and spacing set on its named styles, once per theme and paper."""

import io
import math
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.parser import parse_xml
from lxml import etree

from jdbuilder.errors import NotFoundError
from jdbuilder.render import word_comments
from jdbuilder.render.format import Look
from jdbuilder.render.setting import LABEL_GAP, Setting, measure, settings
from jdbuilder.render.theme import PAPER_SIZES, Theme
from jdbuilder.render.word_file import Base, packed
from jdbuilder.render.word_text import W

_SETTINGS: Mapping[str, str] = {
    "Normal": "body",
    "Logo": "logo",
    "Title": "title",
    "Subtitle": "subtitle",
    "Heading1": "heading",
    "Heading2": "subheading",
    "Opening": "opening",
    "Lead-in": "body",
    "ListBullet": "item",
    "Facts": "facts",
    "SmallPrint": "small",
    "Picture": "picture",
    "TableText": "cell",
    "TableHead": "cell_head",
    "TableRowHead": "row_head",
    "TableBand": "row_head",
    "TableBandNote": "note",
    "TableNote": "note",
    "TableFigure": "cell",
    "TableFigureHead": "cell_head",
    "TableBullet": "cell_item",
    "Footer": "folio",
}
"""The kind of text that each of Word's styles is for, by the styles' ids."""
_RUNNING = ("Normal", "Opening", "Lead-in", "ListBullet", "Facts", "SmallPrint")
_TO_THE_RIGHT = ("TableFigure", "TableFigureHead")
_LEADING: Mapping[str, float] = {"Georgia": 1.14, "Calibri": 1.22}
"""How high a line is that Word calls single, as a multiple of the type size."""
_USUAL_LEADING = 1.2
_ORDER = (
    *("keepNext", "keepLines", "widowControl", "numPr", "pBdr", "tabs", "spacing", "ind", "contextualSpacing", "jc"),
    *("outlineLvl", "rFonts", "b", "bCs", "color", "sz", "szCs", "u", "shd"),
)
"""The order in which the schema wants what a style says of paragraphs, and then what it says of letters."""

Styles = Mapping[str, etree._Element]
"""The styles of a style sheet by their ids."""


@lru_cache(maxsize=128)
def dressed(look: Look, language: str = "", *, wide: bool = False, flush: bool = False, noted: bool = False) -> Base:
    """The donor in a theme on a size of paper and in a language, ready to be written into.

    A wide page lies on its side; flush text starts at the margin, where tables do; what is noted holds comments.
    """
    document = _donor(look.templates)
    sheet = document.styles.element
    width = _page(document.sections[0]._sectPr, look, wide)
    styles = {style.get(f"{W}styleId", ""): style for style in sheet.iter(f"{W}style")}
    _dress(styles, look, width, flush)
    _hang_bullets(document.part.numbering_part.element, look.theme)
    if noted:
        sheet.extend(parse_xml(word_comments.STYLES))
    for said in sheet.iter(f"{W}lang") if language else ():
        said.set(f"{W}val", language)
        said.set(f"{W}eastAsia", language)
    turned = {name: turned for name in styles if (turned := _turned(styles, name))}
    return Base(packed(document), width, turned)


def _donor(templates: tuple[Path, ...]) -> Document:
    for folder in templates:
        path = folder / "word" / "base.docx"
        if path.is_file():
            return docx.Document(io.BytesIO(path.read_bytes()))
    raise NotFoundError.of("templates/word", "base.docx is missing", "Reinstall jdbuilder.")


def _page(section: etree._Element, look: Look, wide: bool) -> int:
    """Set the page; the width between its margins, in twentieths of a point."""
    margins = look.theme.page
    width, height = map(_twentieths_of, reversed(PAPER_SIZES[look.paper]) if wide else PAPER_SIZES[look.paper])
    size, room = (next(section.iter(f"{W}{name}")) for name in ("pgSz", "pgMar"))
    _set(size, w=width, h=height)
    if wide:
        size.set(f"{W}orient", "landscape")
    left, right = _twentieths_of(margins.left), _twentieths_of(margins.right)
    half = _twentieths_of(margins.bottom / 2)
    _set(room, top=_twentieths_of(margins.top), bottom=_twentieths_of(margins.bottom), left=left, right=right)
    _set(room, header=half, footer=half)
    return width - left - right


def _dress(styles: Styles, look: Look, width: int, flush: bool) -> None:
    theme, known = look.theme, settings(look.theme)
    for name, kind in _SETTINGS.items():
        _dress_one(styles[name], known[kind], theme)
    for name in _TO_THE_RIGHT:
        _set(_put(_of_paragraphs(styles[name]), "jc"), val="right")
    if theme.layout.facts == "columns":
        _stop(styles["Facts"], _twentieths(known["facts"].hang - LABEL_GAP * known["facts"].size))
    _stop(styles["Footer"], width)  # for the page number
    for name in _RUNNING if flush else ():  # its lines are as long as elsewhere: across the page is too long to read
        right = width - _twentieths(measure(theme, look.paper))
        _set(_put(_of_paragraphs(styles[name]), "ind"), left=_twentieths(known[_SETTINGS[name]].hang), right=right)
    for edges, colour in (("tblBorders", theme.colours.rule), ("tcBorders", theme.colours.text)):
        for line in next(styles["SideBySide"].iter(f"{W}{edges}")):
            _set(line, color=colour[1:])
    for name, colour in (("FactLabel", theme.colours.muted), ("Hyperlink", theme.colours.accent)):
        _set(_put(_of_letters(styles[name]), "color"), val=colour[1:].upper())
    _set(_put(_of_letters(styles["Placeholder"]), "shd"), val="clear", color="auto", fill=theme.colours.unfilled[1:])


def _dress_one(style: etree._Element, setting: Setting, theme: Theme) -> None:
    family = theme.fonts.word_heading if setting.family == "heading" else theme.fonts.word_body
    letters, paragraphs = _of_letters(style), _of_paragraphs(style)
    _set(_put(letters, "rFonts"), ascii=family, hAnsi=family, cs=family, eastAsia=family)
    for switch in ("b", "bCs") if setting.bold else ():  # Hebrew and Arabic have a switch of their own
        _put(letters, switch)
    _set(_put(letters, "color"), val=setting.colour[1:].upper())
    for size in ("sz", "szCs"):
        _set(_put(letters, size), val=math.floor(setting.size * 2))
    single = _LEADING.get(family, _USUAL_LEADING) if setting.line > 1 else 1  # less would cut pictures off
    line = round(round(setting.line / single, 2) * 240)
    before, after = _twentieths(setting.before), _twentieths(setting.after)
    _set(_put(paragraphs, "spacing"), line=line, lineRule="auto", before=before, after=after)
    hang, left = _twentieths(setting.hang), _twentieths(setting.inset + setting.hang)
    # the right one is said, whatever the style that it is based on has
    _set(_put(paragraphs, "ind"), left=left, **{"hanging" if hang else "firstLine": hang}, right=0)
    _rule(paragraphs, setting, theme.colours.rule)


def _rule(paragraphs: etree._Element, setting: Setting, colour: str) -> None:
    """Hairlines; Word draws one pair around a run of paragraphs of the same style."""
    sides = {"above": ("top",), "below": ("bottom",), "around": ("top", "bottom"), "none": ()}[setting.rule]
    for side in sides:
        line = etree.SubElement(_put(paragraphs, "pBdr"), f"{W}{side}")
        _set(line, val="single", sz=6, space=round(setting.rule_gap), color=colour[1:])


def _hang_bullets(lists: etree._Element, theme: Theme) -> None:
    """A list's definition says again how far its text hangs, and what colour its bullets have."""
    for level, kind in zip(lists.iter(f"{W}lvl"), ("item", "cell_item"), strict=True):
        setting = settings(theme)[kind]
        left, hanging = round((setting.inset + setting.hang) * 20), round(setting.hang * 20)
        _set(next(level.iter(f"{W}ind")), left=left, hanging=hanging)
        _set(_put(_of_letters(level), "color"), val=theme.colours.accent[1:])


def _turned(styles: Styles, name: str) -> Mapping[str, str]:
    """How text that is read from the right stands in on the same side of the page as all other text of the style does.

    Word counts its indents from the side where reading starts; only what hangs belongs there.
    """
    indent = styles[name].find(f"{W}pPr/{W}ind")
    if indent is None:
        base = styles[name].find(f"{W}basedOn")
        return {} if base is None else _turned(styles, base.get(f"{W}val", ""))
    left, right, hang = (int(indent.get(f"{W}{side}", 0)) for side in ("left", "right", "hanging"))
    if left - hang == right:
        return {}
    turned = {"left": right + hang, "right": left - hang, "hanging" if hang else "firstLine": hang}
    return {side: str(length) for side, length in turned.items()}


def _stop(style: etree._Element, place: int) -> None:
    """One more tab stop, to the left of which text ends."""
    _set(etree.SubElement(_put(_of_paragraphs(style), "tabs"), f"{W}tab"), pos=place, val="right")


def _of_paragraphs(style: etree._Element) -> etree._Element:
    """What a style says of paragraphs; every one in the donor says something."""
    return next(style.iter(f"{W}pPr"))


def _of_letters(style: etree._Element) -> etree._Element:
    """What a style says of letters, which stands behind all else in it."""
    found = style.find(f"{W}rPr")
    return etree.SubElement(style, f"{W}rPr") if found is None else found


def _put(said: etree._Element, name: str) -> etree._Element:
    """What a style says of one thing; where it says nothing yet, an element in its place."""
    found = said.find(f"{W}{name}")
    if found is None:
        found = etree.Element(f"{W}{name}")
        before = {f"{W}{one}" for one in _ORDER[: _ORDER.index(name)]}
        said.insert(sum(child.tag in before for child in said), found)
    return found


def _set(element: etree._Element, **values: object) -> None:
    for name, value in values.items():
        element.set(f"{W}{name}", str(value))


def _twentieths(points: float) -> int:
    """Twentieths of a point, in which Word counts."""
    return round(points * 20)


def _twentieths_of(millimetres: float) -> int:
    return round(millimetres * 36_000 / 635)
