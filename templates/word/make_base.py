"""Makes base.docx, the style donor: an empty document that has the named styles a posting uses, and nothing else.

Run `python templates/word/make_base.py` after changing it. Fonts, sizes and colours are the theme's affair and are set
when a document is written (jdbuilder/render/word_styles.py); here are only the names and how they hang together.
"""

import io
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.styles.style import ParagraphStyle

from jdbuilder.word.package import Package

BASE = Path(__file__).with_name("base.docx")

# What Word knows by name, and what is ours: style name, based on, followed by.
PARAGRAPHS = (
    ("Normal", None, None),
    ("Title", "Normal", "Subtitle"),
    ("Subtitle", "Normal", "Normal"),
    ("Heading 1", "Normal", "Normal"),
    ("Heading 2", "Normal", "Normal"),
    ("List Bullet", "Normal", None),
    ("List Bullet With Next", "List Bullet", "List Bullet"),
    ("Footer", "Normal", None),
    ("Logo", "Normal", "Title"),
    ("Opening", "Normal", None),
    ("Lead-in", "Normal", "List Bullet"),
    ("Facts", "Normal", None),
    ("Small Print", "Normal", None),
    ("Picture", "Normal", "Normal"),
    ("Table Text", "Normal", None),
    ("Table Head", "Table Text", None),
    ("Table Row Head", "Table Text", None),
    ("Table Band", "Table Row Head", None),
    ("Table Note", "Table Text", None),
    ("Table Band Note", "Table Note", None),
    ("Table Bullet", "Table Text", None),
    ("Table Figure", "Table Text", None),
    ("Table Figure Head", "Table Head", None),
)
WITH_NEXT = (
    *("Logo", "Title", "Subtitle", "Heading 1", "Heading 2", "Lead-in", "Small Print"),
    "List Bullet With Next",
    *("Table Head", "Table Band", "Table Band Note"),
)
CHARACTERS = ("Default Paragraph Font", "Strong", "Hyperlink", "Fact Label", "Placeholder")
BUILT_IN = ("Hyperlink",)
"""Those that Word knows, though python-docx's template lacks them."""
TABLES = ("Normal Table",)
LISTS_BY_STYLE = ("List Bullet", "Table Bullet")
LISTS = ("No List",)
UNWANTED = {"stylesWithEffects", "thumbnail", "customXml", "extended-properties"}

DEFINITION = """
  <w:abstractNum w:abstractNumId="{number}">
    <w:multiLevelType w:val="singleLevel"/>
    <w:lvl w:ilvl="0">
      <w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="{style}"/>
      <w:lvlText w:val="•"/><w:lvlJc w:val="left"/>
      <w:pPr><w:ind w:left="280" w:hanging="280"/></w:pPr>
    </w:lvl>
  </w:abstractNum>"""
USE = '<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/></w:num>'

# A table of hairlines between rows, the first one darker; its name is what Word shows among the table styles.
SIDE_BY_SIDE = f"""
<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="SideBySide">
  <w:name w:val="Side by Side"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/>
  <w:tblPr>
    <w:tblBorders>
      <w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/>
      <w:insideH w:val="single" w:sz="6" w:space="0" w:color="auto"/>
    </w:tblBorders>
    <w:tblCellMar>
      <w:top w:w="60" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>
      <w:bottom w:w="60" w:type="dxa"/><w:right w:w="240" w:type="dxa"/>
    </w:tblCellMar>
  </w:tblPr>
  <w:tblStylePr w:type="firstRow">
    <w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:tcBorders></w:tcPr>
  </w:tblStylePr>
</w:style>"""


def make() -> bytes:
    """The donor's bytes, the same at every run."""
    document = docx.Document()
    _drop_parts(document)
    _keep_styles(document)
    _link(document)
    _number(document)
    _modernise(document)
    _empty_properties(document)
    saved = io.BytesIO()
    document.save(saved)
    return Package.unpacked(saved.getvalue()).packed()


def _drop_parts(document: Document) -> None:
    """Without the twin of the style sheet, the thumbnail, the custom data and the claim that Word made the file."""
    for part in (document.part, document.part.package):
        for key, relation in list(part.rels.items()):
            if relation.reltype.rsplit("/", 1)[-1] in UNWANTED:
                part.rels.pop(key)


def _keep_styles(document: Document) -> None:
    wanted = {name for name, _, _ in PARAGRAPHS} | {*CHARACTERS, *TABLES, *LISTS}
    for style in list(document.styles):
        if style.name not in wanted:
            style.element.getparent().remove(style.element)
    present = {style.name for style in document.styles}
    for name, _, _ in PARAGRAPHS:
        if name not in present:
            document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    for name in CHARACTERS:
        if name not in present:
            document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER, builtin=name in BUILT_IN)
    document.styles.element.append(parse_xml(SIDE_BY_SIDE))
    for latent in document.styles.element.findall(qn("w:latentStyles")):
        document.styles.element.remove(latent)


def _link(document: Document) -> None:
    """Bare styles: what each is based on and followed by, and how it keeps with what comes next."""
    for name, base, following in PARAGRAPHS:
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)
        for tag in ("w:rPr", "w:pPr", "w:link"):
            for found in style.element.findall(qn(tag)):
                style.element.remove(found)
        style.base_style = document.styles[base] if base else None
        style.next_paragraph_style = document.styles[following or name]
        style.quick_style, style.hidden = True, False
        style.paragraph_format.widow_control = True
    for name in WITH_NEXT:
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)
        style.paragraph_format.keep_with_next = True
    for name in (*WITH_NEXT, "Table Bullet"):
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)
        style.paragraph_format.keep_together = True
    for level, name in enumerate(("Heading 1", "Heading 2")):
        properties = document.styles[name].element.get_or_add_pPr()
        properties.append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="{level}"/>'))
    for name in ("Strong", "Fact Label", "Placeholder"):
        for found in document.styles[name].element.findall(qn("w:link")):
            document.styles[name].element.remove(found)
    document.styles["Hyperlink"].font.underline = True
    facts = document.styles["Facts"].element.get_or_add_pPr()
    facts.append(parse_xml(f"<w:contextualSpacing {nsdecls('w')}/>"))  # no space between them, but around them
    for name in ("Strong", "Fact Label"):
        document.styles[name].font.bold = document.styles[name].font.cs_bold = True


def _number(document: Document) -> None:
    names = LISTS_BY_STYLE
    definitions = "".join(DEFINITION.format(number=n, style=name.replace(" ", "")) for n, name in enumerate(names))
    uses = "".join(USE.format(number=n + 1, definition=n) for n in range(len(names)))
    part = document.part.numbering_part
    part._element = parse_xml(  # python-docx offers no way to write list definitions
        f"<w:numbering {nsdecls('w')}>{definitions}{uses}</w:numbering>"
    )
    for number, name in enumerate(names, start=1):
        bullets = document.styles[name]
        assert isinstance(bullets, ParagraphStyle)
        bullets.paragraph_format.left_indent = Pt(14)
        properties = bullets.element.get_or_add_pPr()
        properties.get_or_add_numPr().get_or_add_numId().val = number


def _modernise(document: Document) -> None:
    """Word 2013's layout rules, so that no Word opens the file in compatibility mode."""
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def _empty_properties(document: Document) -> None:
    element = document.core_properties._element
    for child in list(element):
        element.remove(child)


if __name__ == "__main__":
    BASE.write_bytes(make())
