"""Templates in which @ stands for a marker, and what becomes of them when blocks are put there or lines repeated."""

import re
from collections.abc import Mapping, Sequence

from lxml import etree

from jdbuilder.fill.blocks import set_blocks
from jdbuilder.fill.numbering import Numbering
from jdbuilder.fill.repeat import repeat, units
from jdbuilder.fill.source import Source
from jdbuilder.fill.styles import Styles
from jdbuilder.fill.tags import w
from jdbuilder.outline import Block
from jdbuilder.word.package import Package
from tests.word.made import NAMESPACES, word_file

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
MAIN = "word/document.xml"
NUMBERING = "word/numbering.xml"


def package(body: str, styles: str = "", numbering: str = "", **parts: str) -> Package:
    """A template with this body, styles and list definitions; further parts by name, as what stands in their root."""
    roots = {"styles": styles, "numbering": numbering, **parts}
    held = {f"word/{name}.xml": _part(name, inner) for name, inner in roots.items() if inner}
    relations = {f"rId{name}": (name.rstrip("0123456789"), f"{name}.xml") for name, inner in roots.items() if inner}
    return Package.unpacked(word_file(body, parts=held, relations=relations))


def _part(name: str, inner: str) -> bytes:
    root = {"header": "hdr", "footer": "ftr"}.get(name.rstrip("0123456789"), name)
    return f"{_HEAD}<w:{root} {NAMESPACES}>{inner}</w:{root}>".encode()


def put(given: Package, *blocks: Block, part: str = MAIN) -> Package:
    """The template with the blocks at each @."""
    styles = Styles(given)
    numbering = Numbering(given, styles)
    source = Source(given.parts[part])
    for run in [one for one in source.root.iter(w("r")) if _text(one).strip() == "@"]:
        for text in run.findall(w("t")):
            run.remove(text)
        set_blocks(next(run.iterancestors(w("p"))), blocks, run, styles, numbering)
    return given.with_parts({part: source.written(), **numbering.changed()})


def repeated(given: Package, texts: Mapping[str, Sequence[str]], part: str = MAIN) -> Package:
    """The template with what holds one of these words repeated for each of its texts, which stand in its place."""
    source = Source(given.parts[part])
    marked = [one for one in source.root.iter(w("p")) if any(mark in _text(one) for mark in texts)]
    styles = Styles(given)
    for unit in units(marked, styles):
        marks = [mark for mark in texts if any(mark in _text(one) for one in unit.marked)]
        for number, one in enumerate(repeat(unit, max(len(texts[mark]) for mark in marks), styles)):
            for text in one.iter(w("t")):
                for mark in marks:
                    text.text = (text.text or "").replace(mark, next(iter(texts[mark][number : number + 1]), ""))
    return given.with_parts({part: source.written()})


def _text(element: etree._Element) -> str:
    """What an element says, without boxes in it."""
    texts = ((one, next(one.iterancestors(w("p"), w("r")))) for one in element.iter(w("t")))
    return "".join(one.text or "" for one, run in texts if element in (run, next(run.iterancestors(w("p")))))


def p(text: str, properties: str = "", look: str = "") -> str:
    """A paragraph of one run."""
    own = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{own}{r(text, look)}</w:p>"


def r(text: str, look: str = "") -> str:
    """A run."""
    own = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{own}<w:t xml:space="preserve">{text}</w:t></w:r>'


def style(identifier: str, name: str, properties: str = "", *, default: bool = False, based_on: str = "") -> str:
    """A paragraph style."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    own = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return (
        f'<w:style w:type="paragraph" w:default="{default:d}" w:styleId="{identifier}">'
        f'<w:name w:val="{name}"/>{base}{own}</w:style>'
    )


def item(number: int, level: int = 0) -> str:
    """The properties of an item of a list."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def definition(number: int, kind: str = "bullet", start: int = 1) -> str:
    """A kind of list of one level."""
    text = "•" if kind == "bullet" else "%1."
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="{start}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
    )


def number(number: int, kind: int) -> str:
    """A list of a kind."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{kind}"/></w:num>'


def paragraphs(given: Package, part: str = MAIN) -> list[str]:
    """Each paragraph's markup, short: without names of namespaces and what is in every run."""
    root = Source(given.parts[part]).root
    return [short(one) for one in root.iter(w("p"))]


def short(element: etree._Element) -> str:
    """The markup of an element without namespaces and their prefixes, for reading in tests."""
    text = etree.tostring(element, encoding="unicode", with_tail=False)
    text = re.sub(r' xmlns:?\w*="[^"]*"', "", text).replace(' xml:space="preserve"', "")
    return re.sub(r"(?<=[</ ])\w+:(?=\w)", "", text)
