"""DOCX: named Word styles and real lists, so that a person restyles the file in Word in seconds."""

from collections.abc import Iterator, Sequence

from docx.document import Document
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from jdbuilder import placeholders
from jdbuilder.outline import Block, Bullets, Facts, Figure, Heading, Item, Outline, Paragraph, Subtitle, Table, Title
from jdbuilder.render import word_comments, word_controls, word_memory
from jdbuilder.render.format import Format, Look
from jdbuilder.render.view import is_flush
from jdbuilder.render.word_file import WordFile, packed
from jdbuilder.render.word_memory import Marked
from jdbuilder.render.word_pictures import EMU_PER_MILLIMETRE, add_figure, add_picture
from jdbuilder.render.word_styles import dressed
from jdbuilder.render.word_tables import add_table, part_from_table
from jdbuilder.render.word_text import paragraph, put, run
from jdbuilder.text import reads_right_to_left

_LONGEST_PROPERTY = 255
_PARTS = {"body": "Normal", "opening": "Opening", "lead-in": "Lead-in", "small": "SmallPrint"}
_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_RELATION = qn("r:id")


def write(outline: Outline, look: Look) -> bytes:
    """The outline as a Word document; the same bytes every time."""
    return packed(document(outline, look))


def document(outline: Outline, look: Look) -> Document:
    """The outline as python-docx's document, as it is before it is saved."""
    base = dressed(look, outline.language, wide=outline.wide, flush=is_flush(outline), noted=bool(outline.remarks))
    file = WordFile(base)
    _logo(file, look)
    heading = outline.title
    marked: list[Marked] = []
    words: list[word_comments.Said] = []
    for block in outline.blocks:
        if isinstance(block, Heading):  # which has room above it
            heading = block.text
        else:
            part_from_table(file)
        added = [*_added(file, block, look, heading)]
        words += _worded(block, [paragraph for _, paragraph in added])
        marked += added
    word_comments.comment(file, words, outline.remarks)
    if outline.to_fill:  # LibreOffice 7.4 empties every XML part of a file with such controls, a posting's memory too
        word_controls.bind(file)
    if outline.carries_record and outline.record:
        word_memory.bookmark(marked)
        word_memory.remember(file, outline.record)
    file.add_footer(_footer(outline))
    _describe(file.document, outline)
    return file.finish()


def _logo(file: WordFile, look: Look) -> None:
    """The company's logo at the head of the paper."""
    logo = look.brand.logo
    if logo:
        width, _ = look.theme.logo.filled(logo.width, logo.height)
        add_picture(file, "Logo", logo.png, width * EMU_PER_MILLIMETRE, logo.height / logo.width, logo.alt)


def _added(file: WordFile, block: Block, look: Look, heading: str) -> Iterator[Marked]:
    """Add a block, under the heading that it stands under; the paragraphs with their marks, where a block has some."""
    match block:
        case Facts():
            before, gap = ("\t", "\t") if look.theme.layout.facts == "columns" else ("", " ")
            for (label, text), mark in block.marked():
                yield mark, _paragraph(file, "Facts", text, f"{before}{label}:", "FactLabel", gap)
        case Bullets(items):
            for number, item in enumerate(items):
                cut_off = number in (0, len(items) - 2) and number < len(items) - 1  # one item alone on a page
                yield item.mark, _item(file, "ListBulletWithNext" if cut_off else "ListBullet", item)
        case Table():
            add_table(file, block, heading, lambda cell, style, item: _item(file, style, item, cell))
        case Figure(drawing, alt):
            add_figure(file, drawing, look.theme.colours, alt)
        case Subtitle(text, rtl, mark):
            yield mark, _paragraph(file, "Subtitle", text, rtl=rtl)
        case _:
            yield block.mark, _paragraph(file, _style_id(block), block.text)


def _worded(block: Block, paragraphs: Sequence[etree._Element]) -> Iterator[word_comments.Said]:
    """The words of a block, each with the paragraph that ends with it: a fact's label has none, nor has a cell."""
    words = block.words()
    behind = iter(paragraphs)
    for number, word in enumerate(words):
        is_label = isinstance(block, Facts) and number % 2 == 0
        yield word, None if is_label else next(behind, None)


def _style_id(block: Title | Heading | Paragraph) -> str:
    match block:
        case Title():
            return "Title"
        case Heading():
            return f"Heading{block.level}"
        case Paragraph():
            return _PARTS[block.part]


def _item(file: WordFile, style: str, item: Item, cell: etree._Element | None = None) -> etree._Element:
    return _paragraph(file, style, item.text, item.name and f"{item.name}:", "Strong", " ", within=cell)


def _paragraph(
    file: WordFile,
    style: str,
    text: str,
    name: str = "",
    name_style: str = "",
    gap: str = "",
    *,
    rtl: bool | None = None,
    within: etree._Element | None = None,
) -> etree._Element:
    """A paragraph in a named style; a name stands before the text in a character style of its own."""
    rtl = reads_right_to_left(name or text) if rtl is None else rtl
    body = file.body if within is None else within
    added = paragraph(body, style, from_right=rtl, turned=file.base.turned.get(style))
    if name:
        run(added, name, name_style, from_right=rtl)
        run(added, gap, from_right=rtl)
    for span in placeholders.spans(text):
        if span.address:
            link = put(added, "hyperlink", {"history": "1"})
            link.set(_RELATION, file.link(span.address))
            run(link, span.text, "Hyperlink", from_right=rtl)
        else:
            run(added, span.text, "Placeholder" if span.unfilled else "", from_right=rtl)
    return added


def _footer(outline: Outline) -> BaseOxmlElement:
    """The document's title, and which page of how many."""
    footer = parse_xml(f"<w:ftr {nsdecls('w')}/>")
    line = paragraph(footer, "Footer")
    run(line, f"{outline.title}\t")
    run(put(line, "fldSimple", {"instr": "PAGE"}), "1")
    run(line, " / ")
    run(put(line, "fldSimple", {"instr": "NUMPAGES"}), "1")
    return footer


def _describe(document: Document, outline: Outline) -> None:
    """The core properties; without dates, so that equal documents are equal files."""
    properties = document.core_properties
    properties.title = outline.title[:_LONGEST_PROPERTY]
    properties.subject = outline.description[:_LONGEST_PROPERTY]
    properties.comments = outline.description[:_LONGEST_PROPERTY]
    properties.author = outline.author[:_LONGEST_PROPERTY]
    properties.language = outline.language


FORMAT = Format(id="docx", label="Word", media_type=_MEDIA_TYPE, rank=10, write=write)
