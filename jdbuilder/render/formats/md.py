"""Markdown (CommonMark): headings, lists and bold names; what a person typed is never taken for markup."""

import re
from collections.abc import Iterator

from jdbuilder.outline import Block, Bullets, Facts, Heading, Item, Outline, Title
from jdbuilder.render.format import Format, Look
from jdbuilder.text import single_spaced

_ANYWHERE = re.compile(r"([\\`*_\[\]<>&~|])")
_AT_START = re.compile(r"^(#{1,6}(?=\s|$)|[-+=](?=\s|[-+=]|$)|=+$|>)")
_NUMBER_AT_START = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")


def write(outline: Outline, _look: Look) -> bytes:
    """The outline as Markdown in UTF-8."""
    return ("\n\n".join("\n".join(_lines(block)) for block in outline.blocks) + "\n").encode()


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
        case _:
            yield escaped(block.text)


def _item(item: Item) -> str:
    return f"**{escaped(item.name)}:** {escaped(item.text)}" if item.name else escaped(item.text)


def _heading(text: str) -> str:
    """A heading's text; hash signs that end it and stand alone would be taken for decoration."""
    return re.sub(r"(^|\s)(#+)$", r"\1\\\2", escaped(text))


def escaped(text: str) -> str:
    """The text with every character escaped that CommonMark could take for markup."""
    text = _ANYWHERE.sub(r"\\\1", single_spaced(text))
    return _NUMBER_AT_START.sub(r"\1\\\2", _AT_START.sub(r"\\\1", text))


FORMAT = Format(id="md", label="Markdown", media_type="text/markdown; charset=utf-8", rank=40, write=write)
