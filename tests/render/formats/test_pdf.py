"""PDF: tagged, titled, bookmarked, set in our own fonts, read in order, and never a heading alone at a page's end."""

import io
import re
import unicodedata
from collections.abc import Iterator, Sequence

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination, DictionaryObject, PdfObject

from jdbuilder.outline import Block, Bullets, Facts, Heading, Item, Outline, Paragraph, Subtitle, Title
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline as outline_of
from jdbuilder.render import paper, to
from jdbuilder.render.format import Look
from jdbuilder.render.press.worker import Printer
from jdbuilder.render.theme import PAPER_SIZES, Paper
from tests.render.readers import pdf_pages, said

LETTERS = "".join(
    chr(code)
    for first, last in ((0xA0, 0x17F), (0x391, 0x3C9), (0x410, 0x44F))
    for code in range(first, last + 1)
    if unicodedata.category(chr(code)).startswith("L")
)
MILLIMETRE = 72 / 25.4


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
    """Readers that follow the order of painting find it right too, but for the bullets, which are painted last."""
    text = "".join(re.sub(r"(\n• *)*\n[^\n]*$", "", page.extract_text()) for page in reader.pages)
    assert "".join(text.split()) == "".join(said(outline))


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
def test_no_page_ends_with_a_heading_or_lead_in(length: int, look: Look) -> None:
    outline = _of_length(length)
    pages = pdf_pages(to.to(outline, "pdf", look))
    assert len(pages) > 3
    for page in pages[:-1]:
        *_, last = (line for line in _without_margin(page) if line.strip())
        assert not last.startswith(("Heading", "Below", "Lead-in"))


def _of_length(length: int) -> Outline:
    """Many short sections behind an opening of so many lines, so that pages break at every place in turn."""
    blocks: list[Block] = [Title("Manager"), Subtitle("Acme"), *(Paragraph(f"Line {n}") for n in range(length))]
    for number in range(24):
        blocks += [Heading(f"Heading {number}"), Paragraph(f"Lead-in {number}", "lead-in")]
        blocks += [Bullets(tuple(Item(f"Item {number} {n}") for n in range(1 + number % 3)))]
        blocks += [Heading(f"Below {number}", 2), Paragraph(f"Text {number}")]
    return Outline("Manager", "manager", "en-US", tuple(blocks))


def _without_margin(page: str) -> list[str]:
    text, margin, _ = page.rpartition("\nManager\n")
    assert margin
    return text.split("\n")
