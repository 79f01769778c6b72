"""Word files: paragraphs by style, outline and look, rows of tables, text boxes; headers, footers and notes last."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from jdbuilder.intake.foreign.decoding import MOST_PIECES
from jdbuilder.intake.foreign.piece import Kind, Piece, Text, line, row, without_marker
from jdbuilder.intake.foreign.stacked import tabbed
from jdbuilder.intake.foreign.word_looks import Looks, W
from jdbuilder.text import clean_line
from jdbuilder.word.gate import Admitted, admitted
from jdbuilder.word.package import Package, parsed

_MARGINS = frozenset({"header", "footer", "footnotes", "endnotes"})
_GONE = frozenset(
    {
        *(f"{W}{tag}" for tag in ("del", "moveFrom", "pPr", "rPr", "sectPr", "tcPr", "trPr", "tblPr", "sdtPr")),
        f"{W}rt",  # how a word is spoken, written small above it
    }
)
_EITHER = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_WORDS = frozenset({f"{W}t", "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"})
_BOX = f"{W}txbxContent"
_BLOCKS = frozenset({f"{W}p", f"{W}tbl", _BOX})
_BREAKS: Mapping[str, str] = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_LONGEST_HEADING = 15  # words
_LARGEST_FACT = 20
"""Paragraphs of a row's cell; one with more states no single fact."""


def is_word(data: bytes, name: str) -> bool:  # noqa: ARG001 - a file's name tells nothing about what it is
    """Whether it is packed as Word's files are, or old or locked as Word's files may be; the gate says which."""
    return data.startswith((b"PK", b"\xd0\xcf\x11\xe0"))


def read(data: bytes, name: str) -> Text:
    """The text of a Word file as it stands with all proposed changes accepted."""
    return text_of(admitted(data, name))


def text_of(let_in: Admitted) -> Text:
    """The text of a Word file that came through the gate."""
    return Text(pieces(let_in.package), let_in.notes)


def pieces(package: Package) -> Iterator[Piece]:
    """The text of a package: the body's, then what stands in its margins."""
    beside = [one for one in package.related(package.main) if not one.external and one.target in package.parts]
    styles = [parsed(package.parts[one.target]) for one in beside if one.kind == "styles"]
    body = parsed(package.parts[package.main])
    yield from _Reader(Looks.of(styles, islice(body.iter(f"{W}p"), MOST_PIECES))).blocks(body)
    for part in dict.fromkeys(one.target for one in beside if one.kind in _MARGINS):
        texts = (clean_line(text(paragraph)) for paragraph in parsed(package.parts[part]).iter(f"{W}p"))
        yield from (Piece(said, "margin") for said in texts if said)


@dataclass(frozen=True)
class _Reader:
    """Reads blocks by how they look."""

    looks: Looks

    def blocks(self, element: etree._Element) -> Iterator[Piece]:
        """Paragraphs and tables, however they are wrapped."""
        for child in _there(element):
            if child.tag == f"{W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{W}tbl":
                for each in _within(child, f"{W}tr"):
                    yield from self._row(list(_within(each, f"{W}tc")))
            else:
                yield from self.blocks(child)

    def _paragraph(self, paragraph: etree._Element) -> Iterator[Piece]:
        level, is_item, is_bold = (
            self.looks.level(paragraph),
            self.looks.is_item(paragraph),
            self.looks.is_bold(paragraph),
        )
        for said in filter(None, map(tabbed, text(paragraph).split("\n"))):
            if level is not None and len(said.split()) <= _LONGEST_HEADING:
                yield Piece(said, "heading", level)
            elif is_item:
                yield Piece(without_marker(said), "item")
            else:
                yield Piece(without_marker(said), "strong") if is_bold else line(said)
        for box in _within(paragraph, _BOX):
            yield from self.blocks(box)

    def _row(self, cells: Sequence[etree._Element]) -> Iterator[Piece]:
        """A label and its value, a label and what stands under it, or cells one after the other."""
        texts = [_texts(cell) for cell in cells[:3]]
        is_small = len(texts) == 2 and all(one is not None for one in texts)
        label, value = (texts[0] or [], texts[1] or []) if is_small else ([], [])
        if len(value) == 1 and (fact := row([" ".join(label), value[0]])):
            yield fact
        elif len(label) == 1 and len(value) > 1 and row([label[0], value[0]]):
            yield Piece(label[0], "strong")
            yield from self.blocks(cells[1])
        else:
            for cell in cells:
                yield from self.blocks(cell)


def text(paragraph: etree._Element) -> str:
    """What a paragraph says; of tracked changes, what it says once they are accepted."""
    return "".join(_said(paragraph))


def _said(element: etree._Element) -> Iterator[str]:
    for child in _there(element):
        if child.tag in _WORDS:
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield _BREAKS[str(child.tag)]
        elif child.tag not in _BLOCKS:
            yield from _said(child)


def _texts(cell: etree._Element) -> list[str] | None:
    """What the paragraphs of a cell say; None for a cell that holds too much or a text box, to be read as blocks."""
    paragraphs = list(islice(cell.iter(f"{W}p", _BOX), _LARGEST_FACT + 1))
    if len(paragraphs) > _LARGEST_FACT or any(one.tag == _BOX for one in paragraphs):
        return None
    return [said for one in paragraphs if (said := clean_line(text(one)))]


def _there(element: etree._Element) -> Iterator[etree._Element]:
    """What is still there and seen; of what is written in several ways, the first that has words."""
    for child in element:
        if child.tag == _EITHER:
            yield from islice((way for way in child if any(one.text for one in way.iter(*_WORDS))), 1)
        elif child.tag not in _GONE:
            yield child


def _within(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The outermost elements of that tag that are still there."""
    for child in _there(element):
        if child.tag == tag:
            yield child
        else:
            yield from _within(child, tag)


KIND = Kind(is_word, read)
