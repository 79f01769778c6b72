"""Plain text: bullets of any kind, headings in capitals, with a colon or with a line drawn under them."""

import re
from collections.abc import Iterator

from jdbuilder.intake.foreign.decoding import decoded, refuse_long
from jdbuilder.intake.foreign.piece import Kind, Piece, Text, line, unwrapped
from jdbuilder.intake.foreign.stacked import tabbed
from jdbuilder.text import clean_text

_UNDERLINE = re.compile(r"\s*([=\-~_*#—–])\1{2,}\s*")


def read(data: bytes, name: str) -> Text:  # noqa: ARG001 - a file's name tells nothing about its text
    """What the file says."""
    return Text(pieces(data))


def pieces(data: bytes) -> Iterator[Piece]:
    """The lines and paragraphs of a text."""
    text = clean_text(decoded(data))
    refuse_long(len(text.split()), len(text.strip()))
    lines = text.split("\n")
    held: list[str] = []
    for number, text in enumerate(lines):
        if _UNDERLINE.fullmatch(text):
            continue
        if text.strip() and _is_underlined(lines, number):
            yield from _paragraph(held)
            held = []
            yield Piece(line(text).text, "heading", 1 if "=" in lines[number + 1] else 2)
        elif text.strip():
            held.append(tabbed(text))
        else:
            yield from _paragraph(held)
            held = []
    yield from _paragraph(held)


def _is_underlined(lines: list[str], number: int) -> bool:
    """Whether a line is drawn under this one; one between lines of the same sign is a rule."""
    below = lines[number + 1] if number + 1 < len(lines) else ""
    return bool(_UNDERLINE.fullmatch(below)) and len(lines[number].strip()) <= 80


def _paragraph(lines: list[str]) -> Iterator[Piece]:
    yield from map(line, unwrapped(lines))


KIND = Kind(lambda data, name: True, read)  # noqa: ARG005 - what is nothing else is taken for text, and read or refused
