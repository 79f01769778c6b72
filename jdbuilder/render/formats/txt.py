"""Plain text: for e-mail and for fields that take nothing else; wrapped lines, one blank line between blocks.

No line ends with a space, and none begins as mail programs take for something else: "From " gets a ">" on its way,
">" is a quotation, "--" a signature. A space before them is what RFC 3676 has for that.
"""

import re
from collections.abc import Iterator

from jdbuilder.outline import Block, Bullets, Cell, Facts, Figure, Heading, Outline, Table, Title
from jdbuilder.render import columns
from jdbuilder.render.format import Format, Look

_WIDTH = 78
_MANGLED = re.compile(r"From |>|--$")
_SHORTEST_RULE = 3  # two hyphens alone begin a signature


def write(outline: Outline, _look: Look) -> bytes:
    """The outline as text in UTF-8."""
    return text(outline).encode()


def text(outline: Outline) -> str:
    """The outline as text, which needs no look."""
    blocks = ("\n".join(map(_safe, _lines(block))) for block in outline.blocks if block.words())
    return "\n\n".join(blocks) + "\n"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Title(text):
            yield from _underlined(text, "=")
        case Heading(text):
            yield from _underlined(text, "-")
        case Facts(rows):
            widest = max(columns.width(label) for label, _ in rows) + 2
            for label, text in rows:
                yield from _wrapped(text, f"{label}:" + " " * (widest - columns.width(label) - 1), " " * widest)
        case Bullets(items):
            for item in items:
                yield from _wrapped(item.named, "- ", "  ")
        case Table():
            yield from _table(block)
        case Figure():
            return
        case _:
            yield from _wrapped(block.text)


def _table(table: Table) -> Iterator[str]:
    """A row after the other: its band, if it has one, then every cell after the name of its column."""
    for number, (band, row) in enumerate(table.banded()):
        yield from [""] * (number > 0)
        for item in band.items if band else ():
            yield from _wrapped(item.named)
        for place, (column, cell) in enumerate(zip(table.head, row, strict=True)):
            yield from _headed(column, cell) if band or place else _row_head(column, cell)


def _row_head(column: str, cell: Cell) -> Iterator[str]:
    """The name of the first column and what the row is about; what explains it on lines of their own."""
    first, *rest = cell.words()
    for text in (f"{column}: {first}", *rest):
        yield from _wrapped(text)


def _headed(column: str, cell: Cell) -> Iterator[str]:
    """A cell after the name of its column, its texts as a list if they are several."""
    if len(cell.items) == 1:
        yield from _wrapped(f"{column}: {cell.items[0].named}", "  ", "    ")
        return
    yield from _wrapped(f"{column}:", "  ", "    ")
    for item in cell.items:
        yield from _wrapped(item.named, "  - ", "    ")


def _underlined(text: str, line: str) -> Iterator[str]:
    wrapped = _wrapped(text)
    yield from wrapped
    yield line * max(_SHORTEST_RULE, *map(columns.width, wrapped))


def _wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    return columns.wrapped(text, _WIDTH, first, rest)


def _safe(line: str) -> str:
    return f" {line}" if _MANGLED.match(line) else line


FORMAT = Format(id="txt", label="Plain text", media_type="text/plain; charset=utf-8", rank=50, write=write)
