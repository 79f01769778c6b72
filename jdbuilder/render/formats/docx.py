"""DOCX: named Word styles and real lists, so that a person restyles the file in Word in seconds."""

import io
import zipfile

import docx
from docx.blkcntnr import BlockItemContainer
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Inches, Length
from docx.text.paragraph import Paragraph as WordParagraph

from jdbuilder import placeholders
from jdbuilder.outline import Block, Bullets, Facts, Figure, Heading, Item, Outline, Paragraph, Subtitle, Table, Title
from jdbuilder.render import picture
from jdbuilder.render.format import Format, Look
from jdbuilder.render.word_styles import dressed
from jdbuilder.render.word_tables import add_table, part_from_table
from jdbuilder.text import reads_right_to_left

_LONGEST_PROPERTY = 255
_PARTS = {"body": "Normal", "opening": "Opening", "lead-in": "Lead-in", "small": "SmallPrint"}
_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def write(outline: Outline, look: Look) -> bytes:
    """The outline as a Word document; the same bytes every time."""
    document = docx.Document(io.BytesIO(dressed(look)))
    if outline.wide:
        _turn(document)
    for block in outline.blocks:
        if not isinstance(block, Heading):  # which has room above it
            part_from_table(document)
        _add(document, block, look)
    _footer(document, outline)
    _describe(document, outline)
    return packed(document)


def _turn(document: Document) -> None:
    """The page on its longer side; the folio goes along to the right margin."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    stops = document.styles["Footer"].paragraph_format.tab_stops
    stops[0].position = _text_width(document)


def _text_width(document: Document) -> Length:
    section = document.sections[0]
    width, left, right = section.page_width, section.left_margin, section.right_margin
    assert width is not None and left is not None and right is not None  # noqa: S101, PT018 - the theme sets them
    return Length(width - left - right)


def _add(document: Document, block: Block, look: Look) -> None:
    match block:
        case Facts(rows):
            for label, text in rows:
                _paragraph(document, "Facts", text, f"{label}:", "FactLabel", " ")  # in columns, readers lose the rows
        case Bullets(items):
            for item in items:
                _item(document, "ListBullet", item)
        case Table():
            add_table(document, block, _text_width(document), _item)
        case Figure():
            _picture(document, block, look)
        case Subtitle(text, rtl):
            _paragraph(document, "Subtitle", text, rtl=rtl)
        case _:
            _paragraph(document, _style_id(block), block.text)


def _style_id(block: Title | Heading | Paragraph) -> str:
    match block:
        case Title():
            return "Title"
        case Heading():
            return f"Heading{block.level}"
        case Paragraph():
            return _PARTS[block.part]


def _item(container: BlockItemContainer | Document, style_id: str, item: Item) -> None:
    _paragraph(container, style_id, item.text, item.name and f"{item.name}:", "Strong", " ")


def _picture(document: Document, figure: Figure, look: Look) -> None:
    """The drawing with its alternative text, no wider than the text."""
    image = io.BytesIO(picture.png(figure.drawing, look.theme.colours))
    width = min(Inches(figure.drawing.width / picture.UNITS_PER_INCH), _text_width(document))
    shape = document.add_paragraph().add_run().add_picture(image, width=Length(width))
    shape._inline.docPr.set("descr", figure.alt)
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
) -> None:
    """A paragraph in a named style; a name stands before the text in a character style of its own."""
    paragraph = container.add_paragraph()
    paragraph._p.style = style_id  # by id: looking a style up by name reads the whole style sheet every time
    rtl = reads_right_to_left(name or text) if rtl is None else rtl
    if rtl:
        direction = parse_xml(f"<w:bidi {nsdecls('w')}/>")
        paragraph._p.get_or_add_pPr().insert_element_before(direction, "w:spacing", "w:ind", "w:jc", "w:rPr")
    if name:
        _run(paragraph, name, name_style_id, rtl)
        _run(paragraph, gap, "", rtl)
    for span in placeholders.spans(text):
        _run(paragraph, span.text, "Placeholder" if span.unfilled else "", rtl)


def _run(paragraph: WordParagraph, text: str, style_id: str, rtl: bool) -> None:
    run = paragraph.add_run(text)
    if style_id:
        run._r.style = style_id
    if rtl:
        run.font.rtl = True


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
    properties.author = outline.author[:_LONGEST_PROPERTY]
    properties.language = outline.language
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), outline.language)


def packed(document: Document) -> bytes:
    """The document's bytes, with the same date on every part of the zip."""
    saved, repacked = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as dated, zipfile.ZipFile(repacked, "w", zipfile.ZIP_DEFLATED) as even:
        for part in dated.namelist():
            even.writestr(zipfile.ZipInfo(part), dated.read(part), zipfile.ZIP_DEFLATED)
    return repacked.getvalue()


FORMAT = Format(id="docx", label="Word", media_type=_MEDIA_TYPE, rank=10, write=write)
