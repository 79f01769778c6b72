"""The words of a written file, taken out again by somebody who knows only its format."""

import io
import json
import re
import subprocess
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from xml.etree.ElementTree import Element

import docx
import html5lib
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.text.paragraph import Paragraph
from fontTools.ttLib import TTFont

from jdbuilder.outline import Bullets, Cell, Facts, Figure, Heading, Outline, Subtitle, Table, Title
from jdbuilder.posting import record
from jdbuilder.posting.blocks import whole
from jdbuilder.posting.outline import outline as outline_of
from jdbuilder.render import fonts
from tests.render.pages import joined, units

_MARKDOWN_BLOCK = re.compile(r"#{1,6}(\s|$)|[-+*](\s|$)|\d{1,9}[.)](\s|$)|>|=+\s*$|-+\s*$|\s|```|~~~|\|")
_RULE = re.compile(r"\| (--- \| )*--- \|")
_CELL_END = re.compile(r"(?<=\s)\|(?=\s)")
_MARKDOWN_INLINE = re.compile(
    r"\\([!-/:-@\[-`{-~])|<(https?://[^\s<>\\]+|[\w.+-]+@[\w.-]+)>|(\*\*)|([`*_\[\]<>&~|\\])|([^`*_\[\]<>&~|\\]+)"
)


@dataclass(frozen=True)
class Reader:
    """How a format is read, and what it rightly adds.

    Attributes:
        item: what stands before items.
        label: what stands after the labels of facts; on paper a theme that sets them as lines adds a colon.
        columns: whether each cell of a table follows the name of its column, instead of all names standing first.
        cuts: whether lines may end between letters of scripts that write no spaces.
    """

    words: Callable[[bytes, Outline], list[str]]
    item: str = ""
    label: str = ""
    columns: bool = False
    cuts: bool = False

    def expected(self, outline: Outline) -> list[str]:
        """The outline's own words, with what the format adds."""
        words = " ".join(self._texts(outline)).split() if self.item or self.label else said(outline)
        return _closed(words) if self.cuts else words

    def _texts(self, outline: Outline) -> Iterator[str]:
        for block in outline.blocks:
            match block:
                case Facts(rows):
                    yield from (f"{label}{self.label} {text}" for label, text in rows)
                case Bullets():
                    yield from (f"{self.item} {text}" for text in block.words())
                case Table() if self.columns:
                    yield from (text for row in block.banded() for text in self._row(block.head, *row))
                case _:
                    yield from block.words()

    def _row(self, head: tuple[str, ...], band: Cell | None, cells: tuple[Cell, ...]) -> Iterator[str]:
        yield from band.words() if band else ()
        for place, (column, cell) in enumerate(zip(head, cells, strict=True)):
            listed = len(cell.items) > 1 and (band or place)
            yield f"{column}:"
            yield from (f"{self.item} {text}" if listed else text for text in cell.words())


def _closed(words: list[str]) -> list[str]:
    """The words with no space between wide letters, where a line's end can't be told from one that was typed."""
    text = " ".join(words)
    around = zip(" " + text, text, text[1:] + " ", strict=False)
    return "".join(one for before, one, after in around if not (one == " " and _wide(before) and _wide(after))).split()


def _wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in {"W", "F"}


def said(outline: Outline) -> list[str]:
    """Every word of an outline."""
    return " ".join(outline.words()).split()


def typed(paragraph: Paragraph) -> str:
    """The text of a Word file's paragraph, that of content controls with it, which python-docx passes over."""
    pieces = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
    within = (one for run in paragraph._p.iter(qn("w:r")) for one in run)
    return "".join(
        element.text or "" if element.tag == qn("w:t") else pieces.get(element.tag, "") for element in within
    )


def _docx(data: bytes, _outline: Outline) -> list[str]:
    """The words of all paragraphs, those of cells at their place; the colon after a fact's label is Word's alone."""
    words: list[str] = []
    document = docx.Document(io.BytesIO(data))
    for element in document.element.body.iter(qn("w:p")):
        assert isinstance(element, CT_P)
        paragraph = Paragraph(element, document._body)
        is_fact = paragraph.style is not None and paragraph.style.name == "Facts"
        text = typed(paragraph)
        words += (text.replace(":", "", 1) if is_fact else text).split()
    return words


def _html(data: bytes, _outline: Outline) -> list[str]:
    body = html5lib.parse(data, transport_encoding="utf-8", namespaceHTMLElements=False).find("body")
    assert body is not None
    return "".join(_parted(body)).split()


def _parted(element: Element) -> Iterator[str]:
    """The texts below an element; those of neighbouring cells or items stand apart without a space between them."""
    yield element.text or ""
    for child in element:
        yield from _parted(child)
        yield f"{' ' if child.tag in {'th', 'td', 'li'} else ''}{child.tail or ''}"


def _txt(data: bytes, outline: Outline) -> list[str]:
    kept: list[str] = []
    parts = data.decode().removesuffix("\n").split("\n\n")
    for block, text in zip(_apart(outline), parts, strict=True):
        lines = text.split("\n")
        if isinstance(block, Title | Heading):
            assert set(lines.pop()) == ({"="} if isinstance(block, Title) else {"-"})
        kept += lines
    return _closed(" ".join(kept).split())


def _apart(outline: Outline) -> Iterator[object]:
    """The blocks as plain text parts them: a table's rows stand apart, a figure isn't there."""
    for block in outline.blocks:
        if isinstance(block, Table):
            yield from block.rows
        elif not isinstance(block, Figure):
            yield block


def _md(data: bytes, _outline: Outline) -> list[str]:
    return unmarked(data.decode()).split()


def unmarked(markdown: str) -> str:
    """The text of Markdown in the few forms that we write; ValueError at anything else that could be markup."""
    read: list[str] = []
    columns = 0
    lines = markdown.split("\n")
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        columns = following.count("---") if _RULE.fullmatch(following) else columns if line.startswith("| ") else 0
        read.append("" if columns and _RULE.fullmatch(line) else _row(line, columns) if columns else _unmarked(line))
    return "\n".join(read)


def _row(line: str, columns: int) -> str:
    """The text of a row; GitHub leaves out the cells that the head has no column for."""
    cells = _CELL_END.split(line.removeprefix("|").removesuffix("|"))
    if len(cells) != columns:
        raise ValueError(f"a row starts and ends a block of {columns} columns: {line!r}")
    return " ".join(_unmarked(f"- {part}") for cell in cells for part in cell.strip().split("<br>") if part)


def _unmarked(line: str) -> str:
    found = re.fullmatch(r"(?P<sign>#{1,3}|-) (?P<text>.+)", line)
    sign, text = (found["sign"], found["text"]) if found else ("", line)
    if _MARKDOWN_BLOCK.match(text) or (sign.startswith("#") and re.search(r"(^|\s)#+\s*$", text)):
        raise ValueError(f"starts or ends a block: {line!r}")
    plain, bold = "", 0
    for escaped, address, stars, markup, rest in _MARKDOWN_INLINE.findall(text):
        if markup or (stars and (sign != "-" or (plain and not bold))):
            raise ValueError(f"unescaped {stars or markup}: {line!r}")
        bold += bool(stars)
        plain += escaped + address + rest
    if bold not in {0, 2}:
        raise ValueError(f"bold that doesn't end: {line!r}")
    return plain


def _json(data: bytes, _outline: Outline) -> list[str]:
    assert json.loads(data)
    return said(outline_of(record.loads(data)))


def _jsonld(data: bytes, _outline: Outline) -> list[str]:
    """The job's title and description; the rest says again what stands in these."""
    job = json.loads(data)
    described = html5lib.parseFragment(job.get("description", ""), namespaceHTMLElements=False)
    texts = (text for element in described for text in (*_parted(element), " "))
    return [*job["title"].split(), *"".join(texts).split()]


def _pdf(data: bytes, outline: Outline) -> list[str]:
    """What pdftotext finds on every page but its folio; pypdf can't read fonts with an encoding of their own."""
    tables = any(isinstance(block, Table) for block in outline.blocks)
    pages = pdf_pages(data, painted=tables)
    title = shown(outline.title)
    folios = [f"{title}{number}/{len(pages)}" if len(pages) > 1 else "" for number in range(1, len(pages) + 1)]
    read = [_without(page, folio) for page, folio in zip(pages, folios, strict=True)]
    return list(joined(read, [*units(outline, shown)]) if tables else "".join(read))


def pdf_pages(data: bytes, painted: bool = False) -> list[str]:
    """The text of every page as pdftotext reads it, or in the order it was painted; needs the mark `pdftotext`."""
    command = ["pdftotext", *(["-raw"] if painted else []), "-enc", "UTF-8", "-", "-"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode().split("\f")[:-1]


def _without(page: str, folio: str) -> str:
    text = shown(page)
    assert text.endswith(folio)
    return text.removesuffix(folio)


def shown(text: str) -> str:
    """The text without what a reading of a PDF can't be held to.

    That is white space and hyphens, on which lines are broken and joined; bullets and format characters; and what
    our own fonts lack, since other fonts are the machine's affair.
    """
    held = _held() - {ord("-"), ord("•")}
    return "".join(c for c in text if ord(c) in held and not c.isspace() and unicodedata.category(c) != "Cf")


@cache
def _held() -> frozenset[int]:
    return frozenset(TTFont(fonts.FACES["SourceSansPro-Regular.ttf"].path).getBestCmap())


@dataclass(frozen=True)
class _Shown(Reader):
    """A PDF cuts long words at the margin, so it is compared by characters."""

    def expected(self, outline: Outline) -> list[str]:
        return list(shown("".join(self._texts(outline))))


@dataclass(frozen=True)
class _Listed(Reader):
    """A search engine is told nothing that is still to be filled, and the company elsewhere than in the description."""

    def expected(self, outline: Outline) -> list[str]:
        blocks = tuple(block for block in whole(outline.blocks) if not isinstance(block, Subtitle))
        described = any(not isinstance(block, Title | Facts | Heading) for block in blocks)
        return super().expected(replace(outline, blocks=blocks if described else blocks[:1]))


READERS: Mapping[str, Reader] = {
    "docx": Reader(_docx),
    "html": Reader(_html),
    "json": Reader(_json),
    "jsonld": _Listed(_jsonld, label=":"),
    "md": Reader(_md, label=":"),
    "pdf": _Shown(_pdf),
    "txt": Reader(_txt, item="-", label=":", columns=True, cuts=True),
}
