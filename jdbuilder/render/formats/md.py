"""Markdown (CommonMark, with GitHub's tables): what a person typed is never taken for markup.

Addresses of pages and mailboxes stand in angle brackets: they are links so, whole ones, and nothing in them is escaped.
"""

import re
from collections.abc import Iterable, Iterator

from jdbuilder.links import links
from jdbuilder.outline import Block, Bullets, Cell, Facts, Figure, Heading, Item, Outline, Table, Title
from jdbuilder.render.format import Format, Look
from jdbuilder.text import single_spaced

_ANYWHERE = re.compile(r"([\\`*_\[\]<>&~|])")
_AT_START = re.compile(r"^(#{1,6}(?=\s|$)|[-+=](?=\s|[-+=]|$)|=+$|>)")
_ENTITY = re.compile(r"&#?\w+;")  # parsers don't agree on whether it counts within an address
_NUMBER_AT_START = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")


def write(outline: Outline, _look: Look) -> bytes:
    """The outline as Markdown in UTF-8."""
    return text(outline).encode()


def text(outline: Outline) -> str:
    """The outline as Markdown, which needs no look."""
    blocks = ("\n".join(_lines(block)) for block in outline.blocks if block.words())
    return "\n\n".join(blocks) + "\n"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Title(text):
            yield f"# {_heading(text)}"
        case Heading(text, level):
            yield f"{'#' * (level + 1)} {_heading(text)}"
        case Facts(rows):
            yield from (f"- **{escaped(label)}:** {escaped(text)}" for label, text in rows)
        case Bullets(items):
            yield from (f"- {_item(item)}" for item in items)
        case Table(head):
            first = ("",) if block.bands else ()  # what spans the rows elsewhere stands in a column of its own
            yield _row((*first, *map(escaped, head)))
            yield _row("---" for _ in (*first, *head))
            for band, row in block.banded():
                named, *cells = (band, *row) if band else row
                yield _row((_head(named), *map(_cell, cells)))
        case Figure():
            return
        case _:
            yield escaped(block.text)


def _item(item: Item) -> str:
    return f"**{escaped(item.name)}:** {escaped(item.text)}" if item.name else escaped(item.text)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _head(cell: Cell) -> str:
    """A row's head: its name in bold, what explains it on lines of their own."""
    first, *rest = cell.words()
    return "<br>".join((f"**{escaped(first)}**", *map(escaped, rest)))


def _cell(cell: Cell) -> str:
    """The cell's texts, one below the other."""
    return "<br>".join(map(_item, cell.items))


def _heading(text: str) -> str:
    """A heading's text; hash signs that end it and stand alone would be taken for decoration."""
    return re.sub(r"(^|\s)(#+)$", r"\1\\\2", escaped(text))


def escaped(text: str) -> str:
    """The text with every character escaped that CommonMark could take for markup."""
    text = single_spaced(text)
    parts, end = [], 0
    for link in links(text):
        address = text[link.start : link.end]
        if (link.address == address or link.address.startswith("mailto:")) and not _ENTITY.search(address):
            parts += [_ANYWHERE.sub(r"\\\1", text[end : link.start]), f"<{address}>"]
            end = link.end
    text = "".join((*parts, _ANYWHERE.sub(r"\\\1", text[end:])))
    return _NUMBER_AT_START.sub(r"\1\\\2", _AT_START.sub(r"\\\1", text))


FORMAT = Format(id="md", label="Markdown", media_type="text/markdown; charset=utf-8", rank=40, write=write)
