"""A theme on the style donor: fonts, sizes, colours and spacing set on its named styles, once per theme and paper."""

import io
import math
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Length, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from jdbuilder.errors import NotFoundError
from jdbuilder.render.format import Look
from jdbuilder.render.setting import LABEL_GAP, Setting, measure, settings
from jdbuilder.render.theme import PAPER_SIZES, Theme

_SETTINGS: Mapping[str, str] = {
    "Normal": "body",
    "Logo": "logo",
    "Title": "title",
    "Subtitle": "subtitle",
    "Heading 1": "heading",
    "Heading 2": "subheading",
    "Opening": "opening",
    "Lead-in": "body",
    "List Bullet": "item",
    "Facts": "facts",
    "Small Print": "small",
    "Picture": "picture",
    "Table Text": "cell",
    "Table Head": "cell_head",
    "Table Row Head": "row_head",
    "Table Band": "row_head",
    "Table Band Note": "note",
    "Table Note": "note",
    "Table Figure": "cell",
    "Table Figure Head": "cell_head",
    "Table Bullet": "cell_item",
    "Footer": "folio",
}
"""The kind of text that each of Word's styles is for."""
_TO_THE_RIGHT = ("Table Figure", "Table Figure Head")
_LEADING: Mapping[str, float] = {"Georgia": 1.14, "Calibri": 1.22}
"""How high a line is that Word calls single, as a multiple of the type size."""
_USUAL_LEADING = 1.2
_AFTER_BORDERS = (
    *("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl"),
)


@lru_cache(maxsize=64)
def dressed(look: Look, wide: bool = False, flush: bool = False) -> bytes:
    """The donor in a theme on a size of paper, ready to be opened and written into.

    A wide page lies on its side; flush text starts at the margin, where tables do.
    """
    document = docx.Document(io.BytesIO(_donor(look.templates).read_bytes()))
    _page(document, look, wide)
    for name, kind in _SETTINGS.items():
        _set(_style(document, name), settings(look.theme)[kind], look.theme)
    for name in _TO_THE_RIGHT:
        _style(document, name).paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if look.theme.layout.facts == "columns":
        facts = settings(look.theme)["facts"]
        end = Pt(facts.hang - LABEL_GAP * facts.size)
        _style(document, "Facts").paragraph_format.tab_stops.add_tab_stop(end, WD_TAB_ALIGNMENT.RIGHT)
    if flush:
        _start_at_the_margin(document, look)
    _hang_bullets(document, look.theme)
    _rule_tables(document, look.theme)
    _set_character_styles(document, look.theme)
    tabs = _style(document, "Footer").paragraph_format.tab_stops
    tabs.add_tab_stop(text_width(document), WD_TAB_ALIGNMENT.RIGHT)  # for the page number
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def text_width(document: Document) -> Length:
    """The width between the margins."""
    section = document.sections[0]
    width, left, right = section.page_width, section.left_margin, section.right_margin
    assert width is not None and left is not None and right is not None  # noqa: S101, PT018 - the theme sets them
    return Length(width - left - right)


def turn_sides(paragraph: Paragraph) -> None:
    """Have text that is read from the right stand in on the same side of the page as all other text does.

    Word counts its indents from the side where reading starts; only what hangs belongs there.
    """
    style = paragraph.style
    while style is not None and style.paragraph_format.left_indent is None:
        style = style.base_style
    given = style.paragraph_format if style is not None else paragraph.paragraph_format
    left, hang, right = given.left_indent or 0, -(given.first_line_indent or 0), given.right_indent or 0
    if left - hang != right:
        own = paragraph.paragraph_format
        own.left_indent, own.right_indent = Length(right + hang), Length(left - hang)
        own.first_line_indent = Length(-hang)


def _donor(templates: tuple[Path, ...]) -> Path:
    for folder in templates:
        path = folder / "word" / "base.docx"
        if path.is_file():
            return path
    raise NotFoundError.of("templates/word", "base.docx is missing", "Reinstall jdbuilder.")


def _page(document: Document, look: Look, wide: bool) -> None:
    section, margins = document.sections[0], look.theme.page
    sides = PAPER_SIZES[look.paper]
    width, height = reversed(sides) if wide else sides
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.top_margin, section.bottom_margin = Mm(margins.top), Mm(margins.bottom)
    section.left_margin, section.right_margin = Mm(margins.left), Mm(margins.right)
    section.header_distance = section.footer_distance = Mm(margins.bottom / 2)


def _set(style: ParagraphStyle, setting: Setting, theme: Theme) -> None:
    family = theme.fonts.word_heading if setting.family == "heading" else theme.fonts.word_body
    _font(style, family, setting.size, setting.colour)
    if setting.bold:
        style.font.bold = style.font.cs_bold = True  # Hebrew and Arabic have a switch of their own
    layout = style.paragraph_format
    single = _LEADING.get(family, _USUAL_LEADING) if setting.line > 1 else 1  # less would cut pictures off
    layout.line_spacing = round(setting.line / single, 2)
    layout.space_before, layout.space_after = Pt(setting.before), Pt(setting.after)
    layout.left_indent, layout.first_line_indent = Pt(setting.inset + setting.hang), Pt(-setting.hang)
    layout.right_indent = Pt(0)  # whatever the style that it is based on has
    _rule(style, setting, theme.colours.rule)


def _start_at_the_margin(document: Document, look: Look) -> None:
    """Running text that doesn't stand in, its lines as long as elsewhere: across the whole page is too long to read."""
    room = text_width(document) - Pt(measure(look.theme, look.paper))
    for name in ("Normal", "Opening", "Lead-in", "List Bullet", "Facts", "Small Print"):
        layout = _style(document, name).paragraph_format
        layout.left_indent, layout.right_indent = Pt(settings(look.theme)[_SETTINGS[name]].hang), Length(room)


def _hang_bullets(document: Document, theme: Theme) -> None:
    """A list's definition says again how far its text hangs, and what colour its bullets have."""
    levels = document.part.numbering_part.element.findall(f".//{qn('w:lvl')}")
    for level, kind in zip(levels, ("item", "cell_item"), strict=True):
        indent = level.find(f"{qn('w:pPr')}/{qn('w:ind')}")
        assert indent is not None  # noqa: S101 - the donor's script writes it
        setting = settings(theme)[kind]
        indent.set(qn("w:left"), str(round((setting.inset + setting.hang) * 20)))
        indent.set(qn("w:hanging"), str(round(setting.hang * 20)))
        level.append(parse_xml(f'<w:rPr {nsdecls("w")}><w:color w:val="{theme.colours.accent[1:]}"/></w:rPr>'))


def _rule_tables(document: Document, theme: Theme) -> None:
    """The hairlines of tables in the theme's colours."""
    for edges, colour in (("w:tblBorders", theme.colours.rule), ("w:tcBorders", theme.colours.text)):
        borders = document.styles.element.find(f".//{qn(edges)}")
        assert borders is not None  # noqa: S101 - the donor's script writes it
        for border in borders:
            border.set(qn("w:color"), colour[1:])


def _set_character_styles(document: Document, theme: Theme) -> None:
    document.styles["Fact Label"].font.color.rgb = _rgb(theme.colours.muted)
    document.styles["Hyperlink"].font.color.rgb = _rgb(theme.colours.accent)
    shade = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{theme.colours.unfilled[1:]}"/>'
    document.styles["Placeholder"].element.get_or_add_rPr().append(parse_xml(shade))


def _style(document: Document, name: str) -> ParagraphStyle:
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)  # noqa: S101 - the donor's script makes it one
    return style


def _font(style: ParagraphStyle, family: str, size: float, colour: str) -> None:
    style.font.name, style.font.size, style.font.color.rgb = family, Pt(math.floor(size * 2) / 2), _rgb(colour)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:cs", "w:eastAsia"):
        fonts.set(qn(script), family)
    half_points = str(math.floor(size * 2))
    style.element.rPr.append(parse_xml(f'<w:szCs {nsdecls("w")} w:val="{half_points}"/>'))


def _rule(style: ParagraphStyle, setting: Setting, colour: str) -> None:
    """Hairlines; Word draws one pair around a run of paragraphs of the same style."""
    sides = {"above": ("top",), "below": ("bottom",), "around": ("top", "bottom"), "none": ()}[setting.rule]
    if not sides:
        return
    line = f'w:val="single" w:sz="6" w:space="{round(setting.rule_gap)}" w:color="{colour[1:]}"'
    border = parse_xml(f"<w:pBdr {nsdecls('w')}>{''.join(f'<w:{side} {line}/>' for side in sides)}</w:pBdr>")
    style.element.get_or_add_pPr().insert_element_before(border, *_AFTER_BORDERS)


def _rgb(colour: str) -> RGBColor:
    return RGBColor.from_string(colour[1:].upper())
