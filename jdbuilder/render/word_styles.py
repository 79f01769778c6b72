"""A theme on the style donor: fonts, sizes, colours and spacing set on its named styles, once per theme and paper."""

import io
from functools import cache
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from jdbuilder.errors import NotFoundError
from jdbuilder.render.format import Look
from jdbuilder.render.theme import PAPER_SIZES, Theme

_BOLD = (
    *("Title", "Subtitle", "Heading 1", "Heading 2"),
    *("Table Head", "Table Row Head", "Table Band", "Table Figure Head"),
)
_TABLE_INDENT = 10
"""Points by which a bullet in a cell of a table stands in."""


@cache
def dressed(look: Look) -> bytes:
    """The donor in a theme on a size of paper, ready to be opened and written into."""
    document = docx.Document(io.BytesIO(_donor(look.templates).read_bytes()))
    _page(document, look)
    _set_defaults(document, look.theme)
    _set_paragraph_styles(document, look.theme)
    _set_character_styles(document, look.theme)
    _set_footer(document, look)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def _donor(templates: tuple[Path, ...]) -> Path:
    for folder in templates:
        path = folder / "word" / "base.docx"
        if path.is_file():
            return path
    raise NotFoundError.of("templates/word", "base.docx is missing", "Reinstall jdbuilder.")


def _page(document: Document, look: Look) -> None:
    section, margins = document.sections[0], look.theme.page
    width, height = PAPER_SIZES[look.paper]
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.top_margin, section.bottom_margin = Mm(margins.top), Mm(margins.bottom)
    section.left_margin, section.right_margin = Mm(margins.left), Mm(margins.right)
    section.header_distance = section.footer_distance = Mm(margins.bottom / 2)


def _set_defaults(document: Document, theme: Theme) -> None:
    """Normal carries the body's look, and every other paragraph style is based on it."""
    normal = _style(document, "Normal")
    _font(normal, theme.fonts.word_body, theme.sizes.body, theme.colours.text)
    normal.paragraph_format.line_spacing = theme.spacing.line - 0.22  # Word counts the font's own leading too
    normal.paragraph_format.space_after = Pt(theme.spacing.after_paragraph)
    normal.paragraph_format.space_before = Pt(0)


def _set_paragraph_styles(document: Document, theme: Theme) -> None:
    fonts, colours, sizes, spacing = theme.fonts, theme.colours, theme.sizes, theme.spacing
    after_opening = spacing.after_paragraph + 3  # and before it: of two spaces that meet, Word takes the larger one
    looks = {
        "Title": (fonts.word_heading, sizes.title, colours.text, 0, 3),
        "Subtitle": (fonts.word_body, sizes.subtitle, colours.accent, 0, spacing.before_heading),
        "Heading 1": (fonts.word_heading, sizes.heading, colours.accent, spacing.before_heading, spacing.after_heading),
        "Heading 2": (fonts.word_heading, sizes.body + 1, colours.text, spacing.before_heading * 0.7, 4),
        "Opening": (fonts.word_body, sizes.opening, colours.text, after_opening, after_opening),
        "Lead-in": (fonts.word_body, sizes.body, colours.text, 0, spacing.after_paragraph),
        "List Bullet": (fonts.word_body, sizes.body, colours.text, 0, spacing.after_item),
        "Facts": (fonts.word_body, sizes.body, colours.text, 0, 2),
        "Small Print": (fonts.word_body, sizes.small, colours.muted, 0, spacing.after_paragraph),
        "Table Text": (fonts.word_body, sizes.table, colours.text, 0, 0),
        "Table Head": (fonts.word_body, sizes.table, colours.accent, 0, 0),
        "Table Row Head": (fonts.word_body, sizes.table, colours.text, 0, 0),
        "Table Band": (fonts.word_body, sizes.table, colours.text, 0, 0),
        "Table Band Note": (fonts.word_body, sizes.table, colours.muted, 0, 0),
        "Table Note": (fonts.word_body, sizes.table, colours.muted, 0, 0),
        "Table Figure": (fonts.word_body, sizes.table, colours.text, 0, 0),
        "Table Figure Head": (fonts.word_body, sizes.table, colours.accent, 0, 0),
        "Table Bullet": (fonts.word_body, sizes.table, colours.text, 0, 2),
        "Footer": (fonts.word_body, sizes.folio, colours.muted, 0, 0),
    }
    for name, (font, size, colour, before, after) in looks.items():
        style = _style(document, name)
        _font(style, font, size, colour)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    for name in _BOLD:
        _embolden(_style(document, name))
    for name in ("Table Figure", "Table Figure Head"):
        _style(document, name).paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for name in ("Title", "Heading 1", "Heading 2"):
        _style(document, name).paragraph_format.line_spacing = 1.0
    _hang(document, theme)
    _rule_tables(document, theme)


def _hang(document: Document, theme: Theme) -> None:
    """Facts that go on and bullets hang their lines behind the first."""
    indents = {"Facts": theme.spacing.indent, "List Bullet": theme.spacing.indent, "Table Bullet": _TABLE_INDENT}
    for name, points in indents.items():
        style = _style(document, name)
        style.paragraph_format.left_indent, style.paragraph_format.first_line_indent = Pt(points), Pt(-points)
    _rule(_style(document, "Facts"), theme.colours.rule, ("top", "bottom"), 5)
    levels = document.part.numbering_part.element.findall(f".//{qn('w:lvl')}")
    for level, points in zip(levels, (theme.spacing.indent, _TABLE_INDENT), strict=True):
        indent = level.find(f"{qn('w:pPr')}/{qn('w:ind')}")
        assert indent is not None  # noqa: S101 - the donor's script writes it
        for side in ("left", "hanging"):
            indent.set(qn(f"w:{side}"), str(round(points * 20)))
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
    shade = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{theme.colours.unfilled[1:]}"/>'
    document.styles["Placeholder"].element.get_or_add_rPr().append(parse_xml(shade))


def _set_footer(document: Document, look: Look) -> None:
    """Room for the page number at the right margin."""
    width, _ = PAPER_SIZES[look.paper]
    text_width = width - look.theme.page.left - look.theme.page.right
    tabs = _style(document, "Footer").paragraph_format.tab_stops
    tabs.add_tab_stop(Mm(text_width), WD_TAB_ALIGNMENT.RIGHT)


def _style(document: Document, name: str) -> ParagraphStyle:
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)  # noqa: S101 - the donor's script makes it one
    return style


def _font(style: ParagraphStyle, family: str, size: float, colour: str) -> None:
    style.font.name, style.font.size, style.font.color.rgb = family, Pt(round(size * 2) / 2), _rgb(colour)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:cs", "w:eastAsia"):
        fonts.set(qn(script), family)
    half_points = str(round(size * 2))
    style.element.rPr.append(parse_xml(f'<w:szCs {nsdecls("w")} w:val="{half_points}"/>'))


def _embolden(style: ParagraphStyle) -> None:
    """Bold in every script; Hebrew and Arabic have a switch of their own."""
    style.font.bold = style.font.cs_bold = True


def _rule(style: ParagraphStyle, colour: str, sides: tuple[str, ...], space: int) -> None:
    """Hairlines; Word draws one pair around a run of paragraphs of the same style."""
    lines = "".join(f'<w:{side} w:val="single" w:sz="6" w:space="{space}" w:color="{colour[1:]}"/>' for side in sides)
    border = parse_xml(f"<w:pBdr {nsdecls('w')}>{lines}</w:pBdr>")
    properties = style.element.get_or_add_pPr()
    properties.insert_element_before(
        border, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
    )


def _rgb(colour: str) -> RGBColor:
    return RGBColor.from_string(colour[1:].upper())
