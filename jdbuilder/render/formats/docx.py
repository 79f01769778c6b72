"""DOCX: named Word styles and real lists, so that a person restyles the file in Word in seconds."""

import io
import zipfile
from collections.abc import Iterator, Sequence

import docx
from docx.blkcntnr import BlockItemContainer
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Inches, Length, Mm
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

from jdbuilder import placeholders
from jdbuilder.outline import Block, Bullets, Facts, Figure, Heading, Item, Outline, Paragraph, Subtitle, Table, Title
from jdbuilder.render import picture, word_comments, word_controls, word_memory
from jdbuilder.render.format import Format, Look
from jdbuilder.render.view import is_flush
from jdbuilder.render.word_memory import Marked
from jdbuilder.render.word_styles import dressed, text_width, turn_sides
from jdbuilder.render.word_tables import add_table, part_from_table
from jdbuilder.text import reads_right_to_left

_LONGEST_PROPERTY = 255
_PARTS = {"body": "Normal", "opening": "Opening", "lead-in": "Lead-in", "small": "SmallPrint"}
_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def write(outline: Outline, look: Look) -> bytes:
    """The outline as a Word document; the same bytes every time."""
    document = docx.Document(io.BytesIO(dressed(look, outline.wide, is_flush(outline))))
    _logo(document, look)
    heading = outline.title
    marked: list[Marked] = []
    words: list[word_comments.Said] = []
    for block in outline.blocks:
        if isinstance(block, Heading):  # which has room above it
            heading = block.text
        else:
            part_from_table(document)
        added = [*_added(document, block, look, heading)]
        words += _worded(block, [paragraph for _, paragraph in added])
        marked += added
    word_comments.comment(document, words, outline.remarks)
    if outline.to_fill:  # LibreOffice 7.4 empties every XML part of a file with such controls, a posting's memory too
        word_controls.bind(document)
    if outline.carries_record and outline.record:
        word_memory.bookmark(marked)
        word_memory.remember(document, outline.record)
    _footer(document, outline)
    _describe(document, outline)
    return packed(document)


def _logo(document: Document, look: Look) -> None:
    """The company's logo at the head of the paper."""
    logo = look.brand.logo
    if logo:
        width, _ = look.theme.logo.filled(logo.width, logo.height)
        _picture(document, "Logo", logo.png, Mm(width), logo.alt)


def _added(document: Document, block: Block, look: Look, heading: str) -> Iterator[Marked]:
    """Add a block, under the heading that it stands under; the paragraphs with their marks, where a block has some."""
    match block:
        case Facts():
            before, gap = ("\t", "\t") if look.theme.layout.facts == "columns" else ("", " ")
            for (label, text), mark in block.marked():
                yield mark, _paragraph(document, "Facts", text, f"{before}{label}:", "FactLabel", gap)
        case Bullets(items):
            for number, item in enumerate(items):
                cut_off = number in (0, len(items) - 2) and number < len(items) - 1  # one item alone on a page
                yield item.mark, _item(document, "ListBulletWithNext" if cut_off else "ListBullet", item)
        case Table():
            add_table(document, block, heading, _item)
        case Figure(drawing, alt):
            width = min(Inches(drawing.width / picture.UNITS_PER_INCH), text_width(document))
            _picture(document, "Picture", picture.png(drawing, look.theme.colours), Length(width), alt)
        case Subtitle(text, rtl, mark):
            yield mark, _paragraph(document, "Subtitle", text, rtl=rtl)
        case _:
            yield block.mark, _paragraph(document, _style_id(block), block.text)


def _worded(block: Block, paragraphs: Sequence[WordParagraph]) -> Iterator[word_comments.Said]:
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


def _item(container: BlockItemContainer | Document, style_id: str, item: Item) -> WordParagraph:
    return _paragraph(container, style_id, item.text, item.name and f"{item.name}:", "Strong", " ")


def _picture(document: Document, style_id: str, png: bytes, width: Length, alt: str) -> None:
    """A picture in a paragraph of its own, with its alternative text."""
    paragraph = document.add_paragraph()
    paragraph._p.style = style_id
    shape = paragraph.add_run().add_picture(io.BytesIO(png), width=width)
    shape._inline.docPr.set("descr", alt)
    for side in "TBLR":
        shape._inline.set(f"dist{side}", "0")  # where it isn't said, LibreOffice moves the picture to the right


def _paragraph(
    container: BlockItemContainer | Document,
    style_id: str,
    text: str,
    name: str = "",
    name_style_id: str = "",
    gap: str = "",
    rtl: bool | None = None,
) -> WordParagraph:
    """A paragraph in a named style; a name stands before the text in a character style of its own."""
    paragraph = container.add_paragraph()
    paragraph._p.style = style_id  # by id: looking a style up by name reads the whole style sheet every time
    rtl = reads_right_to_left(name or text) if rtl is None else rtl
    if rtl:
        direction = parse_xml(f"<w:bidi {nsdecls('w')}/>")
        paragraph._p.get_or_add_pPr().insert_element_before(direction, "w:spacing", "w:ind", "w:jc", "w:rPr")
        turn_sides(paragraph)
    if name:
        _run(paragraph, name, name_style_id, rtl)
        _run(paragraph, gap, "", rtl)
    for span in placeholders.spans(text):
        run = _run(paragraph, span.text, "Placeholder" if span.unfilled else "Hyperlink" if span.address else "", rtl)
        if span.address:
            _link(paragraph, run, span.address)
    return paragraph


def _link(paragraph: WordParagraph, run: Run, address: str) -> None:
    """Have the run lead to an address."""
    relation = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = parse_xml(f'<w:hyperlink {nsdecls("w", "r")} r:id="{relation}" w:history="1"/>')
    run._r.addprevious(link)
    link.append(run._r)


def _run(paragraph: WordParagraph, text: str, style_id: str, rtl: bool) -> Run:
    run = paragraph.add_run(text)
    if style_id:
        run._r.style = style_id
    if rtl:
        run.font.rtl = True
    return run


def _footer(document: Document, outline: Outline) -> None:
    """The document's title, and which page of how many."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph._p.style = "Footer"
    paragraph.add_run(f"{outline.title}\t")
    _field(paragraph, "PAGE")
    paragraph.add_run(" / ")
    _field(paragraph, "NUMPAGES")


def _field(paragraph: WordParagraph, instruction: str) -> None:
    field = f'<w:fldSimple {nsdecls("w")} w:instr="{instruction}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    paragraph._p.append(parse_xml(field))


def _describe(document: Document, outline: Outline) -> None:
    """Core properties and language; without dates, so that equal documents are equal files."""
    properties = document.core_properties
    properties.title = outline.title[:_LONGEST_PROPERTY]
    properties.subject = outline.description[:_LONGEST_PROPERTY]
    properties.comments = outline.description[:_LONGEST_PROPERTY]
    properties.author = outline.author[:_LONGEST_PROPERTY]
    properties.language = outline.language
    for language in document.styles.element.iter(qn("w:lang")):
        for script in ("w:val", "w:eastAsia"):
            language.set(qn(script), outline.language)


def packed(document: Document) -> bytes:
    """The document's bytes, with the same date on every part of the zip."""
    saved, repacked = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as dated, zipfile.ZipFile(repacked, "w", zipfile.ZIP_DEFLATED) as even:
        for part in dated.namelist():
            even.writestr(zipfile.ZipInfo(part), dated.read(part), zipfile.ZIP_DEFLATED)
    return repacked.getvalue()


FORMAT = Format(id="docx", label="Word", media_type=_MEDIA_TYPE, rank=10, write=write)
