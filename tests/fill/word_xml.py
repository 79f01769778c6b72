"""Pieces of a Word file's body, as short as tests want them."""

from xml.sax.saxutils import escape

from lxml import etree

from jdbuilder.word.package import Package, parsed
from tests.word.made import NAMESPACES, word_file

BODY = "word/document.xml"


def t(text: str) -> str:
    """A w:t whose blanks count."""
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def r(text: str, look: str = "") -> str:
    """A run."""
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{t(text)}</w:r>"


def p(*held: str) -> str:
    """A paragraph of elements."""
    return f"<w:p>{''.join(held)}</w:p>"


def mark(kind: str, held: str = "") -> str:
    """A run with a field's beginning, middle or end."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{held}</w:fldChar></w:r>'


def code(*instruction: str) -> str:
    """Runs with a field's instruction."""
    return "".join(f'<w:r><w:instrText xml:space="preserve">{escape(one)}</w:instrText></w:r>' for one in instruction)


def field(instruction: str, result: str, data: str = "") -> str:
    """A field over several runs."""
    return mark("begin", data) + code(instruction) + mark("separate") + result + mark("end")


def control(said: str, held: str) -> str:
    """A content control."""
    return f"<w:sdt><w:sdtPr>{said}</w:sdtPr><w:sdtContent>{held}</w:sdtContent></w:sdt>"


def box(held: str) -> str:
    """A text box in both its copies."""
    new = f"<w:drawing><wps:txbx><w:txbxContent>{held}</w:txbxContent></wps:txbx></w:drawing>"
    old = f"<w:pict><v:textbox><w:txbxContent>{held}</w:txbxContent></v:textbox></w:pict>"
    choice = f'<mc:Choice Requires="wps">{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback>'
    return f"<w:r><mc:AlternateContent>{choice}</mc:AlternateContent></w:r>"


def element(xml: str) -> etree._Element:
    """An element with Word's prefixes declared around it."""
    return parsed(f"<x {NAMESPACES}>{xml}</x>".encode())[0]


def package(body: str) -> Package:
    """A package with this body."""
    return Package.unpacked(word_file(body))


def body(package: Package) -> str:
    """What stands in the body, without its section."""
    text = package.parts[BODY].decode()
    return text[text.index("<w:body>") + 8 : text.index("<w:sectPr>")]
