"""PDF: tagged, titled, bookmarked, set in our own fonts, read in order, and never a heading alone at a page's end."""

import io
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import pytest
from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject, Destination, DictionaryObject, PdfObject

from jdbuilder.carried import PDF_NAME
from jdbuilder.outline import Block, Bullets, Facts, Figure, Heading, Item, Outline, Paragraph, Subtitle, Table, Title
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline as outline_of
from jdbuilder.render import paper, to
from jdbuilder.render.format import Look
from jdbuilder.render.press.worker import Printer
from jdbuilder.render.theme import PAPER_SIZES, Paper
from tests.render import compared
from tests.render.compared import cell
from tests.render.readers import pdf_pages, shown
from tests.render.tags import read_aloud

LETTERS = "".join(
    chr(code)
    for first, last in ((0xA0, 0x17F), (0x391, 0x3C9), (0x410, 0x44F))
    for code in range(first, last + 1)
    if unicodedata.category(chr(code)).startswith("L")
)
MILLIMETRE = 72 / 25.4

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def outline(posting: Posting) -> Outline:
    return outline_of(posting)


@pytest.fixture(scope="module")
def written(outline: Outline, look: Look) -> bytes:
    return to.to(outline, "pdf", look)


@pytest.fixture(scope="module")
def reader(written: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(written))


def _held(value: PdfObject | None) -> DictionaryObject:
    found = value.get_object() if value is not None else None
    assert isinstance(found, DictionaryObject)
    return found


def _fonts(reader: PdfReader) -> dict[str, DictionaryObject]:
    """The fonts of all pages by their names without the tag of the subset, each as what describes it."""
    fonts = [_held(font) for page in reader.pages for font in _held(_held(page["/Resources"]).get("/Font")).values()]
    described = {str(font["/BaseFont"]).split("+")[-1]: font["/DescendantFonts"] for font in fonts}
    return {name: _held(_held(below[0])["/FontDescriptor"]) for name, below in described.items()}  # type: ignore[index]


def _bookmarks(reader: PdfReader) -> list[tuple[int, str]]:
    def walk(entries: Sequence[object], level: int) -> Iterator[tuple[int, str]]:
        for entry in entries:
            if isinstance(entry, list):
                yield from walk(entry, level + 1)
            else:
                assert isinstance(entry, Destination)
                yield level, str(entry.title)

    return list(walk(reader.outline, 0))


def test_it_says_what_it_is(reader: PdfReader, outline: Outline) -> None:
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == (outline.title, outline.author)
    root = _held(reader.trailer["/Root"])
    assert str(root["/Lang"]) == outline.language
    assert _held(root["/MarkInfo"])["/Marked"]
    assert "/StructTreeRoot" in root
    assert _held(root["/ViewerPreferences"])["/DisplayDocTitle"]


def test_the_bookmarks_are_the_headings(reader: PdfReader, outline: Outline) -> None:
    headings = [(block.level, block.text) for block in outline.blocks if isinstance(block, Heading)]
    assert len(headings) > 5
    assert _bookmarks(reader) == [(0, "Production Manager"), *headings]


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_every_page_has_the_papers_size(paper: Paper, outline: Outline, look: Look) -> None:
    pages = PdfReader(io.BytesIO(to.to(outline, "pdf", Look(look.theme_id, paper, look.templates)))).pages
    sizes = {
        (round(page.mediabox.width / MILLIMETRE, 1), round(page.mediabox.height / MILLIMETRE, 1)) for page in pages
    }
    assert sizes == {PAPER_SIZES[paper]}


def test_the_full_draft_has_two_numbered_pages(reader: PdfReader) -> None:
    folios = [page.extract_text().split("\n")[-1] for page in reader.pages]
    assert [re.sub(r"\s", "", folio) for folio in folios] == [
        "ProductionManager–Acme&Söhne<Berlin>1/2",
        "ProductionManager–Acme&Söhne<Berlin>2/2",
    ]


def test_text_is_painted_in_reading_order(reader: PdfReader, outline: Outline) -> None:
    """Readers that follow the order of painting find everything at its place, each bullet before its item."""
    text = "".join(page.extract_text().rpartition("\n")[0] for page in reader.pages)
    marked = (f"{'•' * isinstance(block, Bullets)}{text}" for block in outline.blocks for text in block.words())
    assert "".join(text.split()) == "".join("".join(marked).split())


def test_fonts_are_embedded_and_ours(reader: PdfReader) -> None:
    fonts = _fonts(reader)
    assert fonts.keys() == {"Source-Sans-Pro", "Source-Sans-Pro-Semi-Bold", "Source-Serif-Pro-Semi-Bold"}
    assert all("/FontFile2" in font for font in fonts.values())


def test_every_latin_greek_and_cyrillic_letter_comes_from_our_fonts(
    look: Look, caplog: pytest.LogCaptureFixture
) -> None:
    assert len(LETTERS) > 300
    printer = Printer()
    reader = PdfReader(io.BytesIO(_in_every_font(printer, LETTERS, look)))
    assert all(re.fullmatch("Source-(Sans|Serif)-Pro(-Semi-Bold)?", name) for name in _fonts(reader))
    assert set(LETTERS) <= set("".join(page.extract_text() for page in reader.pages))
    assert not [message for message in caplog.messages if ".notdef" in message]
    _in_every_font(printer, "\u0378", look)  # which Unicode has given to nobody
    assert [message for message in caplog.messages if ".notdef" in message]


def _in_every_font(printer: Printer, letters: str, look: Look) -> bytes:
    text = " ".join(letters[start : start + 10] for start in range(0, len(letters), 10))
    blocks = (
        *(Title(text), Subtitle(text), Heading(text), Paragraph(text), Paragraph(text, "small")),
        *(Bullets((Item(text, text),)), Facts(((text, text),))),
    )
    return printer.pdf(paper.page(Outline("T", "t", "en-US", blocks), look), paper.css(look))


@pytest.mark.pdftotext
def test_bullets_stand_on_the_line_of_their_text(written: bytes, outline: Outline) -> None:
    lines = [line for page in pdf_pages(written) for line in page.splitlines() if "•" in line]
    items = [text for block in outline.blocks if isinstance(block, Bullets) for text in block.words()]
    assert len(items) > 10
    assert len(lines) == len(items)
    for line, item in zip(lines, items, strict=True):
        text = line.removeprefix("• ")
        assert len(text) > 20
        assert item.startswith(text.removesuffix("-"))


@pytest.mark.pdftotext
@pytest.mark.parametrize("length", range(12))
def test_no_page_ends_with_what_leads_on(length: int, look: Look) -> None:
    outline = _of_length(length)
    pages = pdf_pages(to.to(outline, "pdf", look))
    assert len(pages) > 3
    for page in pages[:-1]:
        *_, last = (line for line in _without_margin(page) if line.strip())
        assert not last.startswith(("Head", "Below", "Lead-in", "Above"))


def _of_length(length: int) -> Outline:
    """Many short sections behind an opening of so many lines, so that pages break at every place in turn."""
    blocks: list[Block] = [Title("Manager"), Subtitle("Acme"), *(Paragraph(f"Line {n}") for n in range(length))]
    for number in range(18):
        blocks += [Heading(f"Heading {number}"), Paragraph(f"Lead-in {number}", "lead-in")]
        blocks += [Bullets(tuple(Item(f"Item {number} {n}") for n in range(1 + number % 3)))]
        blocks += [Heading(f"Below {number}", 2), Paragraph(f"Text {number}"), Paragraph(f"Above {number}")]
        blocks += [Table(("Head", "B"), ((cell("Row"), cell("Cell")),) * 2)]
    return Outline("Manager", "manager", "en-US", tuple(blocks))


def test_a_comparison_has_landscape_pages_with_the_folio_at_the_right_margin(
    four: Mapping[str, bytes], look: Look
) -> None:
    reader = PdfReader(io.BytesIO(four["pdf"]))
    assert len(reader.pages) > 5
    right = (297 - look.theme.page.right) * MILLIMETRE
    for number, page in enumerate(reader.pages, 1):
        assert (round(page.mediabox.width / MILLIMETRE), round(page.mediabox.height / MILLIMETRE)) == (297, 210)
        folio, left = _last_text(page)
        assert folio == f"{number} / {len(reader.pages)}"
        assert right - 40 < left < right


def _last_text(page: PageObject) -> tuple[str, float]:
    """What was painted last, and how many points from the left."""
    placed: list[tuple[str, float]] = []

    def visit(text: str, _: object, matrix: Sequence[float], *__: object) -> None:
        if text.strip():
            placed.append((text.strip(), matrix[4] * 0.75))

    page.extract_text(visitor_text=visit)
    return placed[-1]


@pytest.mark.pdftotext
@pytest.mark.parametrize("length", range(0, 30, 5))
def test_a_head_stands_on_every_page_of_its_table_and_never_alone(length: int, look: Look) -> None:
    above: list[Block] = [Paragraph(f"Line {number}", "small") for number in range(length)]
    row = (cell("One"), cell("Two"))
    banded = Table(("Head A", "B"), (row,) * 20, tuple(cell(f"Band {number}", "why") for number in range(20)))
    headed = Table(("Head C", "D"), tuple((cell(f"Row {number}"), cell("x", "y")) for number in range(30)))
    blocks = (Title("Manager"), *above, Heading("Heading"), Paragraph("Common to both."), banded, headed)
    pages = pdf_pages(to.to(Outline("Manager", "m", "en-GB", blocks), "pdf", look), painted=True)
    assert len(pages) > 3
    for number, page in enumerate(pages, 1):
        lines = page.strip().split("\n")
        assert lines.pop() == f"Manager {number} / {len(pages)}"
        assert number == 1 or lines[0] in {"Head A B", "Head C D"}
        assert lines[-1] in {"One Two", "• y"}
        assert len([line for line in lines if line.startswith("Head ")]) <= 2


def test_a_long_row_goes_on_under_its_head(look: Look) -> None:
    table = Table(("Head A", "B"), ((cell("One"), cell(*["Two three. " * 12] * 30)),))
    reader = PdfReader(io.BytesIO(to.to(Outline("M", "m", "en-GB", (Title("M"), table)), "pdf", look)))
    assert len(reader.pages) > 1
    assert all("Head A" in page.extract_text() for page in reader.pages)


def test_a_figure_is_a_picture_of_its_size_with_its_words(look: Look) -> None:
    blocks = (Title("M"), Figure(compared.drawing(), "What it shows"))
    reader = PdfReader(io.BytesIO(to.to(Outline("M", "m", "en-GB", blocks), "pdf", look)))
    (page,) = reader.pages
    (image,) = page.images
    assert image.image is not None
    assert image.image.size == (800, 400)
    contents = page.get_contents()
    assert contents is not None
    assert b"200 0 0 -100 0 100 cm" in contents.get_data()  # in units of a 96th of an inch
    alts = [str(one["/Alt"]) for one in _elements(reader) if one.get("/S") == "/Figure"]
    assert alts == ["What it shows"]


def test_a_table_is_tagged_with_its_heads(four: Mapping[str, bytes], outlines: Mapping[str, Outline]) -> None:
    kinds = Counter(str(one.get("/S")) for one in _elements(PdfReader(io.BytesIO(four["pdf"]))))
    tables = [block for block in outlines["four"].blocks if isinstance(block, Table)]
    columns = sum(len(table.head) - (not table.bands) for table in tables)
    rows = sum(len(table.rows) for table in tables)
    assert kinds["/Table"] == len(tables) > 5
    assert kinds["/TH"] == columns + rows
    assert kinds["/Figure"] == 2


@pytest.mark.pdftotext
@pytest.mark.parametrize("name", ["full", "paragraphs", "fixed", "baker"])
def test_read_aloud_it_says_every_word_in_order(name: str, outlines: Mapping[str, Outline], look: Look) -> None:
    """The tags hold what the pages do, whatever a page's end has cut."""
    spoken = read_aloud(to.to(outlines[name], "pdf", look))
    assert shown(spoken) == shown("".join(_spoken(outlines[name])))


def _spoken(outline: Outline) -> Iterator[str]:
    return (text for block in outline.blocks for text in block.words())


def test_data_is_attached_where_that_is_asked_for(outline: Outline, look: Look) -> None:
    unremembered = replace(outline, carries_record=False)
    told = replace(unremembered, linked_data={"@type": "JobPosting", "title": "Söhne </script>"})
    silent = replace(unremembered, linked_data={})
    for one, asked in ((told, False), (silent, True)):
        assert not _attached(one, replace(look, data=asked))
    ((name, (data,)),) = _attached(told, replace(look, data=True)).items()
    assert name == "job.jsonld"
    assert json.loads(data) == told.linked_data


def test_the_posting_is_attached_as_its_posting_file(outline: Outline, look: Look) -> None:
    found = _attached(outline, look)
    assert found == {PDF_NAME: [to.to(outline, "json", look)]}
    written = to.to(outline, "pdf", replace(look, data=True))
    related = _held(PdfReader(io.BytesIO(written)).trailer["/Root"])["/AF"]
    assert isinstance(related, ArrayObject)
    assert {(str(file["/UF"]), str(file["/AFRelationship"])) for file in map(_held, related)} == {
        ("job.jsonld", "/Alternative"),
        (PDF_NAME, "/Source"),
    }


def test_a_document_without_data_has_nothing_attached(look: Look) -> None:
    assert not _attached(compared.fixed(), replace(look, data=True))
    assert not _attached(replace(compared.fixed(), carries_record=True), look)


def test_the_memory_adds_little_to_a_file(outline: Outline, look: Look) -> None:
    bare, whole = (len(to.to(replace(outline, carries_record=one), "pdf", look)) for one in (False, True))
    assert 500 < whole - bare < len(to.to(outline, "json", look)) / 2


def _attached(outline: Outline, look: Look) -> Mapping[str, Sequence[bytes]]:
    return PdfReader(io.BytesIO(to.to(outline, "pdf", look))).attachments


@pytest.mark.pdftotext
def test_no_line_ends_between_an_addresss_scheme_and_its_host(look: Look) -> None:
    texts = [f"{'x' * length} https://example.com/(x)" for length in range(50, 90)]
    blocks: tuple[Block, ...] = (Title("M"), *(Paragraph(text) for text in texts))
    found = "\n".join(pdf_pages(to.to(Outline("M", "m", "en-GB", blocks), "pdf", look)))
    assert found.count("https://example") == len(texts)
    assert re.search(r"x\n+https://", found)


@pytest.mark.pdftotext
def test_what_no_font_has_is_printed_all_the_same(look: Look) -> None:
    outline = Outline("M", "m", "en-GB", (Title("M"), Paragraph("Before \u0378\ue000 after")))
    (page,) = pdf_pages(to.to(outline, "pdf", look))
    assert re.fullmatch("M Before \\S* after", " ".join(page.split()))


@pytest.mark.parametrize("name", ["full", "fixed"])
def test_an_ad_is_no_larger_than_a_mail_can_bear(name: str, outlines: Mapping[str, Outline], look: Look) -> None:
    assert len(to.to(outlines[name], "pdf", replace(look, data=True))) < 45_000


@pytest.mark.parametrize("name", ["table", "baker"])
def test_the_printer_finds_nothing_to_complain_about(
    name: str, outlines: Mapping[str, Outline], look: Look, caplog: pytest.LogCaptureFixture
) -> None:
    Printer().pdf(paper.page(outlines[name], look), paper.css(look))
    complaints = [one for one in caplog.messages if "media type" not in one and ".notdef" not in one]
    assert complaints == []


def _elements(reader: PdfReader) -> Iterator[DictionaryObject]:
    """Every element of the structure that readers aloud follow."""

    def walk(value: object) -> Iterator[DictionaryObject]:
        held = value.get_object() if isinstance(value, PdfObject) else value
        if isinstance(held, ArrayObject):
            for one in held:
                yield from walk(one)
        elif isinstance(held, DictionaryObject):
            yield held
            yield from walk(held.get("/K"))

    return walk(_held(reader.trailer["/Root"])["/StructTreeRoot"])


def _without_margin(page: str) -> list[str]:
    text, margin, _ = page.rpartition("\nManager\n")
    assert margin
    return text.split("\n")
