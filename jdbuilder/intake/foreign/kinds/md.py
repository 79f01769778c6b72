"""Markdown: its headings and lists, and paragraphs that are bold as a whole."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from jdbuilder.errors import UserError
from jdbuilder.intake.foreign.decoding import MOST_LETTERS, decoded, refuse_long
from jdbuilder.intake.foreign.piece import Kind, Piece, Text, address_beside, line, row, unwrapped
from jdbuilder.text import clean_line, clean_text

_SIGNS = re.compile(r"^#{1,6} \S|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\s]+\)|^\|.+\|\s*$", re.MULTILINE)
_MARKS = re.compile(r"[*_`<>!\[]")
_MOST_MARKS = 20_000
"""With more marks a text is no Markdown that anybody wrote, and would take minutes to read as such."""
# `[Salary]: £30,000` is a line like any other: where links lead is read only where they stand.
_PARSER = MarkdownIt("commonmark", {"html": False}).enable("table").disable("reference")


def is_markdown(data: bytes, name: str) -> bool:
    """Whether the name says so, or the text has signs that nobody types otherwise."""
    try:
        text = decoded(data)
    except UserError:
        return False  # no text: whoever reads it will say so
    if len(text) > MOST_LETTERS or len(_MARKS.findall(text)) > _MOST_MARKS:
        return False
    return name.lower().endswith((".md", ".markdown")) or bool(_SIGNS.search(text))


def read(data: bytes, name: str) -> Text:  # noqa: ARG001 - a file's name tells nothing about its text
    """What the file says."""
    return Text(pieces(data))


def pieces(data: bytes) -> Iterator[Piece]:
    """The headings, items and paragraphs of a Markdown file; HTML in it is text like any other."""
    text = clean_text(decoded(data))
    refuse_long(len(text.split()), len(text.strip()))
    tokens = _PARSER.parse(text)
    cells: list[str] = []
    items = 0
    for before, token in pairwise([Token("", "", 0), *tokens]):
        items += token.nesting if token.type.startswith("list_item") else 0
        if before.type in {"td_open", "th_open"}:
            cells.append(_plain(token))
        elif token.type == "tr_close":
            yield from _row(cells)
            cells = []
        elif before.type == "heading_open":
            yield Piece(clean_line(_plain(token)), "heading", int(before.tag[1]))
        elif token.type == "inline":
            yield from _lines(token, is_item=items > 0)
        elif token.type in {"fence", "code_block"}:
            yield from map(line, unwrapped(token.content.split("\n")))


def _row(cells: Sequence[str]) -> Iterator[Piece]:
    fact = row(cells)
    yield from [fact] if fact else [Piece(cell) for cell in cells if cell]


def _lines(token: Token, *, is_item: bool) -> Iterator[Piece]:
    """The lines of a paragraph; one that is bold as a whole may be a heading."""
    text = _plain(token)
    if is_item:
        yield Piece(clean_line(text), "item")
    elif _is_bold(token):
        yield Piece(clean_line(text), "strong")
    else:
        yield from map(line, unwrapped(text.split("\n")))


def _plain(token: Token) -> str:
    """The text of a run of inline Markdown without its marks; a link's address stands after its words."""
    said: list[str] = []
    address = ""
    for child in token.children or ():
        if child.type == "link_open":
            address = str(child.attrGet("href") or "")
        elif child.type == "link_close":
            said.append(address_beside("".join(said), address))
        else:
            said.append("\n" if child.type in {"softbreak", "hardbreak"} else child.content)
    return "".join(said).strip()


def _is_bold(token: Token) -> bool:
    """Whether all its words stand between the marks for bold."""
    outside, is_open = "", 0
    for child in token.children or ():
        is_open += {"strong_open": 1, "strong_close": -1}.get(child.type, 0)
        outside += "" if is_open else child.content
    return not outside.strip() and any(child.type == "strong_open" for child in token.children or ())


KIND = Kind(is_markdown, read)
