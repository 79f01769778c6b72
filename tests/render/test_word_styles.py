"""The donor dressed: every style carries the theme, so that whoever changes the theme changes the Word file."""

import io
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle

from jdbuilder import shipped
from jdbuilder.errors import NotFoundError
from jdbuilder.render.format import Look
from jdbuilder.render.theme import PAPER_SIZES, Paper
from jdbuilder.render.word_file import WordFile, packed
from jdbuilder.render.word_styles import dressed

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def document(look: Look) -> Document:
    return _open(look)


def _open(look: Look) -> Document:
    return docx.Document(io.BytesIO(packed(WordFile(dressed(look)).finish())))


def _style(document: Document, name: str) -> ParagraphStyle:
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)
    return style


@pytest.mark.parametrize(
    ("name", "font", "size", "colour"),
    [
        ("Normal", "word_body", "body", "text"),
        ("Title", "word_heading", "title", "text"),
        ("Subtitle", "word_body", "subtitle", "accent"),
        ("Heading 1", "word_heading", "heading", "accent"),
        ("Opening", "word_body", "opening", "text"),
        ("List Bullet", "word_body", "body", "text"),
        ("Small Print", "word_body", "small", "muted"),
        ("Footer", "word_body", "folio", "muted"),
        ("Table Text", "word_body", "table", "text"),
        ("Table Head", "word_body", "table", "accent"),
        ("Table Figure Head", "word_body", "table", "accent"),
        ("Table Row Head", "word_body", "table", "text"),
        ("Table Band", "word_body", "table", "text"),
        ("Table Note", "word_body", "table", "muted"),
        ("Table Band Note", "word_body", "table", "muted"),
        ("Table Bullet", "word_body", "table", "text"),
        ("Table Figure", "word_body", "table", "text"),
    ],
)
def test_a_style_has_the_themes_font_size_and_colour(
    name: str, font: str, size: str, colour: str, document: Document, look: Look
) -> None:
    held, theme = _style(document, name).font, look.theme
    assert held.name == getattr(theme.fonts, font)
    assert held.size == Pt(getattr(theme.sizes, size))
    assert f"#{held.color.rgb}".lower() == getattr(theme.colours, colour)


def test_headings_stay_with_what_follows(document: Document) -> None:
    for name in ("Title", "Subtitle", "Heading 1", "Heading 2", "Lead-in"):
        assert _style(document, name).paragraph_format.keep_with_next
    for name in ("Normal", "List Bullet", "Opening"):
        assert not _style(document, name).paragraph_format.keep_with_next


def test_labels_and_bullets_hang(document: Document, look: Look) -> None:
    space = look.theme.spacing
    hanging = {"Facts": (0, space.label), "List Bullet": (space.inset, space.indent), "Table Bullet": (0, 9)}
    for name, (inset, hang) in hanging.items():
        layout = _style(document, name).paragraph_format
        assert (layout.left_indent, layout.first_line_indent) == (Pt(inset + hang), Pt(-hang))


def test_each_lists_bullets_hang_as_far_as_its_style(document: Document, look: Look) -> None:
    indents = document.part.numbering_part.element.iter(f"{W}ind")
    found = [(one.get(f"{W}left"), one.get(f"{W}hanging")) for one in indents]
    space = look.theme.spacing
    assert found == [(str(round((space.inset + space.indent) * 20)), str(round(space.indent * 20))), ("180", "180")]


def test_heads_are_bold_and_amounts_stand_to_the_right(document: Document) -> None:
    tables = [style.name for style in document.styles if str(style.name).startswith("Table ")]
    bold = {name for name in tables if name and _style(document, name).font.bold}
    right = {name for name in tables if name and _style(document, name).paragraph_format.alignment is not None}
    assert bold == {"Table Head", "Table Row Head", "Table Band", "Table Figure Head"}
    assert right == {"Table Figure", "Table Figure Head"}


def test_the_lines_of_tables_are_the_themes(document: Document, look: Look) -> None:
    style = document.styles.element.find(f"{W}style[@{W}styleId='SideBySide']")
    assert style is not None
    lines = {
        place: {str(line.get(f"{W}color")) for line in style.find(f".//{W}{place}")}
        for place in ("tblBorders", "tcBorders")
    }
    colours = look.theme.colours
    assert lines == {"tblBorders": {colours.rule[1:]}, "tcBorders": {colours.text[1:]}}


def test_an_opening_right_below_the_title_has_room_above_it(document: Document) -> None:
    """Between others there is no more room than before: of two spaces that meet, Word takes the larger one."""
    opening, subtitle = _style(document, "Opening").paragraph_format, _style(document, "Subtitle").paragraph_format
    assert opening.space_before == opening.space_after
    assert (opening.space_before or 0) <= (subtitle.space_after or 0)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_page_number_stands_at_the_right_margin(paper: Paper, look: Look) -> None:
    document = _open(Look(look.theme_id, paper, look.templates))
    (tab,) = _style(document, "Footer").paragraph_format.tab_stops
    text_width = PAPER_SIZES[paper][0] - look.theme.page.left - look.theme.page.right
    assert tab.alignment == WD_TAB_ALIGNMENT.RIGHT
    assert abs(tab.position - Mm(text_width)) < Mm(0.1)


def test_a_teams_own_theme_dresses_the_donor(tmp_path: Path, look: Look) -> None:
    shipped_theme = (look.templates[0] / "themes" / "studio.toml").read_text(encoding="utf-8")
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "studio.toml").write_text(shipped_theme.replace("Georgia", "Garamond"), encoding="utf-8")
    own = Look("studio", "a4", shipped.folders("templates", tmp_path))
    document = _open(own)
    assert _style(document, "Title").font.name == "Garamond"


def test_without_a_donor_there_is_a_clear_error(tmp_path: Path, look: Look) -> None:
    theme = (look.templates[0] / "themes" / "studio.toml").read_bytes()
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "studio.toml").write_bytes(theme)
    with pytest.raises(NotFoundError, match=r"base.docx is missing"):
        dressed(Look("studio", "a4", (tmp_path,)))
