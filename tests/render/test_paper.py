"""The paper: one template for preview, file and printer; its style comes from the theme and names no address."""

import re
from pathlib import Path

import jinja2
import pytest

from jdbuilder import shipped
from jdbuilder.outline import Bullets, Facts, Item, Outline, Paragraph, Title
from jdbuilder.render import paper
from jdbuilder.render.format import Look
from jdbuilder.render.theme import Paper

OUTLINE = Outline(
    "Manager <b>",
    "manager",
    "en-GB",
    (Title("Manager <b>"), Facts((("Place", "<place XXX>"),)), Bullets((Item("b & c", "a"), Item("שלום")))),
)


def test_the_body_is_the_blocks_and_nothing_else(look: Look) -> None:
    assert paper.body(OUTLINE, look) == (
        "<h1>Manager &lt;b&gt;</h1>\n"
        "<dl>\n<dt>Place</dt>\n<dd><mark>&lt;place XXX&gt;</mark></dd>\n</dl>\n"
        '<ul>\n<li><strong>a:</strong> b &amp; c</li>\n<li dir="rtl">שלום</li>\n</ul>\n'
    )


def test_every_page_holds_the_same_body(look: Look) -> None:
    pages = [
        paper.page(OUTLINE, look),
        paper.page(OUTLINE, look, style="p {}"),
        paper.page(OUTLINE, look, "", "/a.css"),
    ]
    assert all(f"<main>\n{paper.body(OUTLINE, look)}" in page for page in pages)


@pytest.mark.parametrize(
    ("style", "sheet", "held"),
    [("", "", ""), ("p { x: y }", "", "<style>\np { x: y }\n</style>"), ("", '/a"b.css', 'href="/a&#34;b.css"')],
)
def test_the_style_is_inside_or_linked_or_left_to_the_printer(style: str, sheet: str, held: str, look: Look) -> None:
    page = paper.page(OUTLINE, look, style, sheet)
    assert held in page
    assert ("<style>" in page, "<link" in page) == (bool(style), bool(sheet))


@pytest.mark.parametrize(("size", "rule"), [("a4", "size: 210mm 297mm;"), ("letter", "size: 215.9mm 279.4mm;")])
def test_the_style_is_the_themes_on_the_papers_size(size: Paper, rule: str, look: Look) -> None:
    css = paper.css(Look(look.theme_id, size, look.templates))
    assert rule in css
    for told in (look.theme.colours.accent, look.theme.fonts.heading, f"{look.theme.sizes.title}pt"):
        assert told in css


def test_the_style_names_no_address(look: Look) -> None:
    css = paper.css(look)
    assert len(css) > 1000
    assert not re.search(r"url\(|@import|@font-face|//|\{\{|\{%", css)


def test_a_teams_own_template_stands_before_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "print").mkdir()
    (tmp_path / "print" / "body.html").write_text("<p>Ours: {{ document.title }}</p>")
    own = Look("studio", "a4", shipped.folders("templates", tmp_path))
    assert "<main>\n<p>Ours: Manager &lt;b&gt;</p>" in paper.page(OUTLINE, own)


def test_a_template_that_asks_for_what_is_not_there_fails(tmp_path: Path) -> None:
    (tmp_path / "print").mkdir()
    (tmp_path / "print" / "body.html").write_text("{{ document.salary }}")
    with pytest.raises(jinja2.UndefinedError):
        paper.body(OUTLINE, Look("studio", "a4", shipped.folders("templates", tmp_path)))


def test_text_is_never_taken_for_a_template(look: Look) -> None:
    outline = Outline("T", "t", "en-US", (Paragraph("{{ 7 * 7 }} {% for %}"),))
    assert "{{ 7 * 7 }} {% for %}" in paper.body(outline, look)
