"""The paper: one template for preview, file and printer; its style comes from the theme and names no address."""

import base64
import re
from dataclasses import replace
from pathlib import Path

import jinja2
import pytest
from markupsafe import Markup

from jdbuilder import shipped
from jdbuilder.brand import Brand
from jdbuilder.outline import (
    Block,
    Bullets,
    Cell,
    Facts,
    Figure,
    Heading,
    Item,
    Outline,
    Paragraph,
    Table,
    Title,
    figures,
)
from jdbuilder.render import paper, picture
from jdbuilder.render.format import Look
from jdbuilder.render.theme import Paper
from tests.render import compared, drafts

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


def _body(look: Look, *blocks: Block) -> str:
    return paper.body(Outline("T", "t", "en-GB", blocks), look)


def test_a_table_says_what_each_cell_is_about(look: Look) -> None:
    row = (Cell((Item("Bakers"), Item("of bread"))), compared.cell("1 <x XXX>"), compared.cell("a", "שלום"))
    assert _body(look, Table(("Job", "Pay & more", "Notes"), (row,))) == (
        '<table class="words headed">\n<thead><tr><th scope="col">Job</th><th scope="col">Pay &amp; more</th>'
        '<th scope="col">Notes</th></tr></thead>\n<tbody>\n<tr>\n'
        '<th scope="row">Bakers <span class="note">of bread</span></th>\n'
        '<td data-column="Pay &amp; more">1 <mark>&lt;x XXX&gt;</mark></td>\n'
        '<td data-column="Notes"><ul><li>a</li><li dir="rtl">שלום</li></ul></td>\n</tr>\n</tbody>\n</table>\n'
    )


def test_a_band_spans_the_cells_below_it(look: Look) -> None:
    band = Cell((Item("Scope"), Item("How far.")))
    row = (compared.cell("<b>"), compared.cell("a", "b", name="N"))
    assert _body(look, Table(("A", "שלום"), (row,), (band,), figures=True)) == (
        '<table class="figures banded">\n<thead><tr><th scope="col">A</th><th scope="col" dir="rtl">שלום</th></tr>'
        '</thead>\n<tbody>\n<tr class="band"><th scope="rowgroup" colspan="2">Scope <span class="note">How far.</span>'
        '</th></tr>\n<tr>\n<td data-column="A">&lt;b&gt;</td>\n<td data-column="שלום"><ul class="named">'
        "<li><strong>N:</strong> a</li><li><strong>N:</strong> b</li></ul></td>\n</tr>\n</tbody>\n</table>\n"
    )


def test_cells_and_heads_read_as_their_first_letter_does(look: Look) -> None:
    row = (compared.cell("שלום"), compared.cell("שלום"))
    body = _body(look, Table(("A", "B"), (row,)), Table(("A", "B"), (row,), (compared.cell("שלום"),)))
    for element in ('<th scope="row" dir="rtl">', '<td data-column="B" dir="rtl">', 'colspan="2" dir="rtl">'):
        assert element in body
    for texts, direction in ((("שלום", "why"), "ltr"), (("Why", "שלום"), "rtl")):
        assert f'<span class="note" dir="{direction}">' in _body(
            look, Table(("A", "B"), ((compared.cell(*texts), compared.cell("a")),))
        )


def test_only_a_long_row_may_be_cut(look: Look) -> None:
    body = _body(look, Table(("A",), ((compared.cell("x" * 4000),), (compared.cell("x"),)), (compared.cell("b"),) * 2))
    assert (body.count('<tr class="long">'), body.count("<tr>")) == (1, 2)
    assert "tr { break-inside: avoid; }" in paper.css(look)
    assert ".long { break-inside: auto; }" in paper.css(look)


def test_a_figure_is_a_picture_inside_the_file(look: Look) -> None:
    address = picture.address(compared.drawing(), look.theme.colours)
    assert _body(look, Figure(compared.drawing(), 'A "map" <of> & all')) == (
        f'<figure><img src="{address}" alt="A &#34;map&#34; &lt;of&gt; &amp; all" width="200" height="100"></figure>\n'
    )


def test_a_page_draws_its_own_figures_and_leads_to_its_headings(look: Look) -> None:
    outline = compared.fixed()
    (figure,) = figures(outline.blocks)
    drawn: list[Figure] = []

    def draw(one: Figure) -> Markup:
        drawn.append(one)
        return Markup("<svg></svg>")

    blocks = paper.blocks(outline, look, draw)
    assert drawn == [figure]
    assert "<figure><svg></svg></figure>" in blocks
    assert '<h2 id="career-paths">Career paths</h2>' in blocks
    assert "<h2>Career paths</h2>" in paper.body(outline, look)
    assert " id=" not in paper.body(outline, look)


@pytest.mark.parametrize("wide", [True, False])
def test_a_wide_document_lies_on_its_longer_side(wide: bool, look: Look) -> None:
    page = paper.page(Outline("T", "t", "en-GB", (Heading("H"),), wide=wide), look)
    assert ('<main class="wide flush">' in page) is wide
    assert ("<main>" in page) is not wide
    assert "@page wide { size: 297mm 210mm; }" in paper.css(look)
    assert ".wide { page: wide; }" in paper.css(look)


def test_text_beside_tables_starts_where_they_do(look: Look) -> None:
    for outline, flush in ((compared.fixed(), True), (OUTLINE, False)):
        assert ('<main class="flush">' in paper.page(outline, look)) is flush
    assert ".flush > p, .flush > ul, .flush > dl { margin-left: 0;" in paper.css(look)


def test_a_logo_stands_at_the_head_with_its_words(look: Look) -> None:
    branded = replace(look, brand=Brand(logo=drafts.logo()))
    head, _, rest = paper.body(OUTLINE, branded).partition("\n")
    address = base64.b64encode(drafts.logo().png).decode()
    alt = "A &#34;mark&#34; &lt;of&gt; &amp; all"
    assert head == f'<p class="logo"><img src="data:image/png;base64,{address}" alt="{alt}"></p>'
    assert rest == paper.body(OUTLINE, look)
    assert "max-width: 55.0mm; max-height: 14.0mm;" in paper.css(branded)


def test_another_page_that_shows_the_blocks_has_no_logo(look: Look) -> None:
    branded = replace(look, brand=Brand(logo=drafts.logo()))
    assert paper.blocks(OUTLINE, branded, lambda _: Markup("")) == paper.blocks(OUTLINE, look, lambda _: Markup(""))


def test_an_address_is_a_link_to_where_it_says(look: Look) -> None:
    body = _body(look, Paragraph("See www.a.org/?b=c&d, or ask jo@a.org."))
    assert body == (
        '<p class="body">See <a href="https://www.a.org/?b=c&amp;d">www.a.org/?b=c&amp;d</a>, or ask '
        '<a href="mailto:jo@a.org">jo@a.org</a>.</p>\n'
    )


def test_a_short_address_stays_whole(look: Look) -> None:
    long = "https://example.org/" + "x" * 40
    body = _body(look, Paragraph(f"See HTTPS://a.org/(x) or www.a.org/?b=https://c.org or {long}"))
    assert '<a class="whole" href="HTTPS://a.org/(x)">HTTPS://a.org/(x)</a>' in body
    assert body.count('class="whole"') == 1
    assert body.count("<a ") == 3
    assert ".whole { white-space: nowrap; }" in paper.css(look)


def test_the_printer_gets_the_space_before_a_mark_apart(look: Look) -> None:
    outline = Outline("T", "t", "en-GB", (Paragraph("Ask <x XXX> or www.a.org now "),))
    assert 'Ask<span> </span><mark>&lt;x XXX&gt;</mark> or<span> </span><a href="https://www.a.org">' in paper.page(
        outline, look
    )
    assert "<span>" not in paper.page(outline, look, style="p {}")


def test_the_printer_is_told_that_a_band_is_the_head_of_its_row(look: Look) -> None:
    outline = compared.fixed()
    assert 'scope="rowgroup"' not in paper.page(outline, look)
    assert 'scope="rowgroup"' in paper.page(outline, look, style_sheet="/a.css")


def test_a_theme_may_set_facts_as_lines(look: Look) -> None:
    plain = replace(look, theme_id="plain")
    assert _body(plain, Facts((("Place", "<place XXX>"), ("Hours", "שלום")))) == (
        '<ul class="facts">\n<li><strong>Place:</strong> <mark>&lt;place XXX&gt;</mark></li>\n'
        "<li><strong>Hours:</strong> שלום</li>\n</ul>\n"
    )


@pytest.mark.parametrize(("theme_id", "rule"), [("plain", "border-top"), ("compact", "border-bottom"), ("studio", "")])
def test_headings_have_the_hairline_of_their_theme(theme_id: str, rule: str, look: Look) -> None:
    css = paper.css(replace(look, theme_id=theme_id))
    (heading,) = re.findall(r"^h2 \{[^}]*\}", css, re.MULTILINE)
    assert re.findall("border-(?:top|bottom)", heading) == [rule] * bool(rule)
