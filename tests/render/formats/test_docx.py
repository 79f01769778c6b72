"""DOCX: named styles, real lists, valid order of elements, honest properties, and the same bytes every time."""

import io
import posixpath
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.oxml.text.run import CT_R
from docx.shared import Inches, Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph as Paragraphs
from lxml import etree

from jdbuilder import placeholders
from jdbuilder.brand import Brand
from jdbuilder.drawing import Drawing
from jdbuilder.outline import Bullets, Facts, Figure, Heading, Item, Outline, Paragraph, Subtitle, Table, Title
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline as outline_of
from jdbuilder.render import picture, to
from jdbuilder.render.format import Look
from jdbuilder.render.theme import PAPER_SIZES, Paper
from tests.render import compared, drafts
from tests.render.drafts import draft
from tests.render.readers import typed

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

STYLES = {
    *("Title", "Subtitle", "Heading 1", "Heading 2", "List Bullet", "List Bullet With Next"),
    *("Opening", "Lead-in", "Facts", "Small Print", "Normal"),
}

# The order in which the schema of WordprocessingML wants the children of w:pPr and w:rPr.
IN_PARAGRAPH = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers"),
    *("pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct"),
    *("autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing"),
    *("mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl"),
    *("divId", "cnfStyle", "rPr", "sectPr", "pPrChange"),
)
IN_RUN = (
    *("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow"),
    *("emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position"),
    *("sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang"),
    *("eastAsianLayout", "specVanish", "oMath"),
)
ORDERS: Mapping[str, Sequence[str]] = {"pPr": IN_PARAGRAPH, "rPr": IN_RUN}

EVERYTHING = Outline(
    title="Manager – Acme",
    name="manager",
    language="en-GB",
    author="Acme",
    description="Job ad: Manager at Acme",
    blocks=(
        Title("Manager"),
        Subtitle("Acme"),
        Paragraph("An opening for <company XXX> and <you XXX>.", "opening"),
        Facts((("Place", "Berlin"), ("Contact", "<contact XXX>"))),
        Paragraph("You’ll get to:", "lead-in"),
        Bullets((Item("Plan"), Item("ahead or behind", "Variance"), Item("לתכנן"), Item("טקסט", "שם"))),
        Paragraph("מודעת דרושים"),
        Paragraph("Small print.", "small"),
    ),
)

FIGURE = Figure(compared.drawing(), "What it shows")


@pytest.fixture(scope="module")
def full(posting: Posting, look: Look) -> bytes:
    return to.to(outline_of(posting), "docx", look)


@pytest.fixture(scope="module")
def written(look: Look) -> bytes:
    return to.to(EVERYTHING, "docx", look)


def _open(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def _trees(data: bytes) -> dict[str, etree._Element]:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return {name: etree.fromstring(parts.read(name)) for name in parts.namelist()}


def _misplaced(tree: etree._Element, kind: str) -> Iterator[str]:
    """Every w:pPr or w:rPr whose children are unknown, repeated or out of order."""
    for properties in tree.iter(f"{W}{kind}"):
        names = [str(child.tag).removeprefix(W) for child in properties]
        known = [name for name in ORDERS[kind] if name in names]
        if names != known:
            yield f"{kind}: {names}"


def _values(tree: etree._Element, path: str) -> list[str]:
    return [str(element.get(f"{W}val")) for element in tree.iterfind(f".//{W}{path}")]


def test_every_paragraph_has_a_named_style(full: bytes, written: bytes) -> None:
    used = {p.style.name for data in (full, written) for p in _open(data).paragraphs if p.style}
    assert used == STYLES - {"Heading 2"}  # nothing in a posting stands that deep yet


def test_each_block_has_the_style_of_its_kind(written: bytes) -> None:
    found = [(p.style.name if p.style else "", typed(p)) for p in _open(written).paragraphs]
    assert found == [
        ("Title", "Manager"),
        ("Subtitle", "Acme"),
        ("Opening", "An opening for <company XXX> and <you XXX>."),
        ("Facts", "\tPlace:\tBerlin"),
        ("Facts", "\tContact:\t<contact XXX>"),
        ("Lead-in", "You’ll get to:"),
        ("List Bullet With Next", "Plan"),
        ("List Bullet", "Variance: ahead or behind"),
        ("List Bullet With Next", "לתכנן"),
        ("List Bullet", "שם: טקסט"),
        ("Normal", "מודעת דרושים"),
        ("Small Print", "Small print."),
    ]


def test_nothing_is_formatted_by_hand(full: bytes, written: bytes) -> None:
    for data in (full, written):
        tree = _trees(data)["word/document.xml"]
        paragraphs = {child.tag for properties in tree.iter(f"{W}pPr") for child in properties}
        runs = {child.tag for properties in tree.iter(f"{W}rPr") for child in properties}
        turned = {child.tag for one in tree.iter(f"{W}bidi") for child in one.itersiblings()}
        assert turned <= {f"{W}ind"}
        assert paragraphs - turned <= {f"{W}pStyle", f"{W}bidi"}
        assert not tree.xpath("//w:ind[not(../w:bidi)]", namespaces={"w": W[1:-1]})
        assert f"{W}pStyle" in paragraphs
        assert runs <= {f"{W}rStyle", f"{W}rtl"}
        assert f"{W}rStyle" in runs
        assert set(_values(tree, "rStyle")) <= {"Strong", "FactLabel", "Placeholder"}


def test_bullets_are_a_real_list(full: bytes) -> None:
    trees = _trees(full)
    style = trees["word/styles.xml"].find(f"{W}style[@{W}styleId='ListBullet']")
    assert style is not None
    (number,) = _values(style, f"numPr/{W}numId")
    numbering = trees["word/numbering.xml"]
    (abstract,) = _values(numbering, f"num[@{W}numId='{number}']/{W}abstractNumId")
    level = numbering.find(f"{W}abstractNum[@{W}abstractNumId='{abstract}']/{W}lvl")
    assert level is not None
    assert (_values(level, "numFmt"), _values(level, "lvlText"), _values(level, "pStyle")) == (
        ["bullet"],
        ["•"],
        ["ListBullet"],
    )
    assert "•" not in "".join(str(text) for text in trees["word/document.xml"].itertext())


@pytest.mark.parametrize("part", ["document", "styles", "numbering", "footer1"])
def test_properties_stand_in_the_order_of_the_schema(full: bytes, written: bytes, part: str) -> None:
    for data in (full, written):
        tree = _trees(data)[f"word/{part}.xml"]
        assert next(tree.iter(f"{W}pPr"), None) is not None
        assert [*_misplaced(tree, "pPr"), *_misplaced(tree, "rPr")] == []


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("pPr", ["bidi", "pStyle"]),
        ("pPr", ["spacing", "pBdr"]),
        ("pPr", ["ind", "bidi"]),
        ("pPr", ["numPr", "widowControl"]),
        ("pPr", ["ind", "ind"]),
        ("pPr", ["unheard"]),
        ("rPr", ["rtl", "rStyle"]),
        ("rPr", ["szCs", "sz"]),
        ("rPr", ["b", "rFonts"]),
    ],
)
def test_a_wrong_order_would_be_seen(kind: str, names: list[str]) -> None:
    children = "".join(f"<w:{name}/>" for name in names)
    tree = etree.fromstring(f'<w:x xmlns:w="{W[1:-1]}"><w:{kind}>{children}</w:{kind}></w:x>')
    assert list(_misplaced(tree, kind)) == [f"{kind}: {names}"]


def test_the_properties_are_the_documents_own(written: bytes) -> None:
    properties = _open(written).core_properties
    assert (properties.title, properties.author, properties.language) == ("Manager – Acme", "Acme", "en-GB")
    assert properties.subject == properties.comments == "Job ad: Manager at Acme"
    assert (properties.last_modified_by, properties.created, properties.modified) == ("", None, None)
    with zipfile.ZipFile(io.BytesIO(written)) as parts:
        assert not [name for name in parts.namelist() if b"python-docx" in parts.read(name)]


def test_the_language_is_the_documents(written: bytes) -> None:
    (language,) = _trees(written)["word/styles.xml"].iterfind(f".//{W}rPrDefault/{W}rPr/{W}lang")
    assert (language.get(f"{W}val"), language.get(f"{W}eastAsia")) == ("en-GB", "en-GB")
    assert language.get(f"{W}bidi")


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_page_is_the_papers_with_the_themes_margins(paper: Paper, look: Look) -> None:
    data = to.to(EVERYTHING, "docx", Look(look.theme_id, paper, look.templates))
    (section,) = _open(data).sections
    width, height = PAPER_SIZES[paper]
    margins = look.theme.page
    expected = [width, height, margins.top, margins.bottom, margins.left, margins.right]
    sides = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    found = [section.page_width, section.page_height, *sides]
    assert [round((length or 0) / Mm(1), 1) for length in found] == expected


def test_the_footer_has_title_page_and_pages(written: bytes) -> None:
    footer = _trees(written)["word/footer1.xml"]
    fields = [str(field.get(f"{W}instr")) for field in footer.iter(f"{W}fldSimple")]
    assert fields == ["PAGE", "NUMPAGES"]
    assert "".join(str(text) for text in footer.itertext()) == "Manager – Acme1 / 1"
    assert _values(footer, "pStyle") == ["Footer"]
    references = _trees(written)["word/document.xml"].findall(f".//{W}sectPr/{W}footerReference")
    assert len(references) == 1


def test_what_is_unfilled_is_in_the_placeholder_style_and_nothing_else_is(written: bytes, full: bytes) -> None:
    for data in (written, full):
        document = _open(data)
        runs = [run for run in document.element.body.iter(qn("w:r")) if isinstance(run, CT_R)]
        shown = [run.text for run in runs if run.style == "Placeholder"]
        text = "\n".join(typed(paragraph) for paragraph in document.paragraphs)
        assert shown
        assert shown == [span.text for span in placeholders.spans(text) if span.unfilled]


def test_names_are_in_character_styles(written: bytes) -> None:
    runs = [run for paragraph in _open(written).paragraphs for run in paragraph.runs]
    named = {(run.text, run.style.name) for run in runs if run.style and run.style.name in {"Strong", "Fact Label"}}
    assert named == {
        ("\tPlace:", "Fact Label"),
        ("\tContact:", "Fact Label"),
        ("Variance:", "Strong"),
        ("שם:", "Strong"),
    }


def test_right_to_left_text_is_set_right_to_left(written: bytes) -> None:
    for paragraph in _open(written).paragraphs:
        hebrew = any("א" <= character <= "ת" for character in typed(paragraph))
        assert (paragraph._p.find(f"{W}pPr/{W}bidi") is not None) == hebrew
        assert all(bool(run.font.rtl) == hebrew for run in paragraph.runs)


@pytest.mark.parametrize("theme_id", ["studio", "plain"])
def test_right_to_left_text_stands_in_on_the_same_side_of_the_page(theme_id: str, look: Look) -> None:
    """Word counts indents from where reading starts: bullets hang there, the inset is at the other end."""
    own = replace(look, theme_id=theme_id)
    space = own.theme.spacing
    found = {}
    for paragraph in _open(to.to(EVERYTHING, "docx", own)).paragraphs:
        if paragraph._p.find(f"{W}pPr/{W}bidi") is not None:
            layout = paragraph.paragraph_format
            found[typed(paragraph)] = (layout.left_indent, layout.first_line_indent, layout.right_indent)
    turned = space.inset > 0
    item = (Pt(space.indent), Pt(-space.indent), Pt(space.inset)) if turned else (None, None, None)
    assert found == {
        "לתכנן": item,
        "שם: טקסט": item,
        "מודעת דרושים": (0, 0, Pt(space.inset)) if turned else (None, None, None),
    }


def test_bold_is_bold_in_right_to_left_text_too(written: bytes) -> None:
    styles = _trees(written)["word/styles.xml"]
    bold = [properties for properties in styles.iter(f"{W}rPr") if properties.find(f"{W}b") is not None]
    assert bold
    assert all(properties.find(f"{W}bCs") is not None for properties in bold)


def test_the_zip_holds_what_word_needs_and_no_more(full: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(full)) as parts:
        names = [part.filename.casefold() for part in parts.infolist()]
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert names[0] == "[content_types].xml"
    assert len(names) == len(set(names))
    ours = ["customxml/item1.xml", "customxml/_rels/item1.xml.rels", "customxml/itemprops1.xml"]
    assert [name for name in names if "customxml" in name] == ours
    assert not [name for name in names if "effects" in name or "thumbnail" in name]
    assert _trees(full)


def test_relations_point_to_parts_that_are_there(full: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(full)) as parts:
        names = set(parts.namelist())
        relations = etree.fromstring(parts.read("word/_rels/document.xml.rels"))
    targets = [posixpath.normpath(f"word/{relation.get('Target')}") for relation in relations]
    assert targets
    assert not [relation for relation in relations if relation.get("TargetMode") == "External"]
    assert set(targets) <= names


def test_a_wide_document_lies_on_its_longer_side(look: Look) -> None:
    for wide in (True, False):
        data = to.to(replace(EVERYTHING, wide=wide), "docx", look)
        (section,) = _open(data).sections
        found = [round((length or 0) / Mm(1)) for length in (section.page_width, section.page_height)]
        assert found == ([297, 210] if wide else [210, 297])
        assert section.orientation == (WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT)
        style = _open(data).styles["Footer"]
        assert isinstance(style, ParagraphStyle)
        (tab,) = style.paragraph_format.tab_stops
        text = found[0] - look.theme.page.left - look.theme.page.right
        assert tab.alignment == WD_TAB_ALIGNMENT.RIGHT
        assert abs(tab.position - Mm(text)) < Mm(0.5)


def test_a_figure_is_a_picture_with_its_words(look: Look) -> None:
    alt = 'A "map" <of> & all'
    data = to.to(Outline("T", "t", "en-GB", (Title("T"), Figure(compared.drawing(), alt))), "docx", look)
    (shape,) = _open(data).inline_shapes
    assert shape._inline.docPr.get("descr") == alt
    assert (shape.width, shape.height) == (Inches(200 / 96), Inches(100 / 96))
    assert {shape._inline.get(f"dist{side}") for side in "TBLR"} == {"0"}
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        (name,) = (name for name in parts.namelist() if name.endswith(".png"))
        assert parts.read(name) == picture.png(compared.drawing(), look.theme.colours)


def test_a_picture_is_no_wider_than_the_text(look: Look) -> None:
    wide = Drawing(800, 100, compared.drawing().shapes)
    (shape,) = _open(to.to(Outline("T", "t", "en-GB", (Figure(wide, "A"),)), "docx", look)).inline_shapes
    text = 210 - look.theme.page.left - look.theme.page.right
    assert abs(shape.width - Mm(text)) < Mm(0.1)
    assert abs(shape.height - shape.width / 8) < Mm(0.1)


def test_pictures_have_numbers_of_their_own(look: Look) -> None:
    figure = Figure(compared.drawing(), "A")
    data = to.to(Outline("T", "t", "en-GB", (figure, Paragraph("B"), figure)), "docx", look)
    numbers = [shape._inline.docPr.id for shape in _open(data).inline_shapes]
    assert len(set(numbers)) == 2


def test_properties_longer_than_word_allows_are_cut(look: Look) -> None:
    outline = outline_of(draft("T" * 200, "C" * 200))
    assert len(outline.title) > 255
    data = to.to(outline, "docx", look)
    title = _open(data).core_properties.title
    assert len(title) == 255
    assert outline.title.startswith(title)
    assert _open(data).paragraphs[0].text == "T" * 200


def test_an_address_is_a_link_with_its_own_words(look: Look) -> None:
    table = Table(("A", "B"), ((compared.cell("a"), compared.cell("www.b.org")),))
    blocks = (Paragraph("See www.a.org/b, or ask jo@a.org."), table)
    data = to.to(Outline("T", "t", "en-GB", blocks), "docx", look)
    document = _open(data)
    assert document.paragraphs[0].text == "See www.a.org/b, or ask jo@a.org."
    links = [link for one in document.element.iter(f"{W}p") for link in Paragraphs(one, document._body).hyperlinks]
    assert [(link.text, link.address) for link in links] == [
        ("www.a.org/b", "https://www.a.org/b"),
        ("jo@a.org", "mailto:jo@a.org"),
        ("www.b.org", "https://www.b.org"),
    ]
    assert {run.style.name for link in links for run in link.runs if run.style} == {"Hyperlink"}
    assert to.to(Outline("T", "t", "en-GB", blocks), "docx", look) == data


def test_links_have_the_themes_colour_and_a_line(written: bytes, look: Look) -> None:
    font = _open(written).styles["Hyperlink"].font
    assert (f"#{font.color.rgb}".lower(), font.underline) == (look.theme.colours.accent, True)


def test_a_logo_stands_at_the_head_with_its_words(look: Look) -> None:
    branded = replace(look, brand=Brand("#123456", drafts.logo()))
    document = _open(to.to(replace(EVERYTHING, blocks=(*EVERYTHING.blocks, FIGURE)), "docx", branded))
    first = document.paragraphs[0]
    assert first.style is not None
    assert (first.style.name, document.paragraphs[1].text) == ("Logo", "Manager")
    logo, figure = document.inline_shapes
    assert logo._inline.docPr.get("descr") == drafts.logo().alt
    assert (round(logo.width / Mm(1), 1), round(logo.height / Mm(1), 1)) == (55, 13.8)
    assert logo._inline.docPr.id != figure._inline.docPr.id
    assert f"#{_open(to.to(EVERYTHING, 'docx', branded)).styles['Heading 1'].font.color.rgb}".lower() == "#123456"


def test_a_table_says_what_it_is_about(look: Look) -> None:
    table = Table(("One", "Two"), ((compared.cell("a"), compared.cell("b")),))
    data = to.to(Outline("T", "t", "en-GB", (table, Heading("Pay & more"), table)), "docx", look)
    tree = _trees(data)["word/document.xml"]
    assert _values(tree, "tblCaption") == ["T", "Pay & more"]
    assert _values(tree, "tblDescription") == ["One, Two"] * 2


@pytest.mark.parametrize("theme_id", ["plain", "compact"])
def test_facts_are_lines_where_the_theme_says_so(theme_id: str, look: Look) -> None:
    document = _open(to.to(EVERYTHING, "docx", replace(look, theme_id=theme_id)))
    assert [typed(p) for p in document.paragraphs if p.style and p.style.name == "Facts"] == [
        "Place: Berlin",
        "Contact: <contact XXX>",
    ]
