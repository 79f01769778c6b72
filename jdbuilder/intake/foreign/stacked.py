"""What is set apart by lines or tabs and belongs together: a label over its value, facts side by side."""

from collections.abc import Iterator, Sequence

from jdbuilder.intake.foreign import facts, headings
from jdbuilder.intake.foreign.piece import Piece, without_marker
from jdbuilder.text import clean_line

_MOST_VALUES = 3
_LONGEST_VALUE = 8
"""Words; what is longer is text under a heading."""


def joined(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, each label with the short lines below it as one fact: 'Location' over 'Leeds'."""
    number = 0
    while number < len(pieces):
        values = _values(pieces, number)
        yield _fact(pieces[number], values) if values else pieces[number]
        number += 1 + len(values)


def tabbed(text: str) -> str:
    """A line whose parts stand apart by tabs, with a colon after a label and dots between others."""
    parts = [part for one in text.split("\t") if (part := clean_line(one))]
    whole = " ".join(parts)
    if len(parts) < 2 or without_marker(whole) != whole or any(part[0].islower() for part in parts[1:]):
        return whole
    if facts.field_of(parts[0]):
        return f"{parts[0].rstrip(':').rstrip()}: {' '.join(parts[1:])}"
    return " · ".join(parts)


def _values(pieces: Sequence[Piece], number: int) -> list[Piece]:
    """What stands below a label, up to the next label or heading; nothing where it is more than values."""
    if not _is_label(pieces[number]):
        return []
    found: list[Piece] = []
    for piece in pieces[number + 1 :]:
        if _ends(piece):
            break
        found.append(piece)
        if len(found) > _MOST_VALUES or not _is_value(piece):
            return []
    return found


def _fact(label: Piece, values: Sequence[Piece]) -> Piece:
    return Piece(f"{label.text.rstrip(':').rstrip()}: {', '.join(piece.text for piece in values)}", "fact")


def _is_label(piece: Piece) -> bool:
    return piece.look in {"text", "strong", "heading"} and facts.field_of(piece.text) is not None


def _is_value(piece: Piece) -> bool:
    is_short = len(piece.text.split()) <= _LONGEST_VALUE and not piece.text.endswith((".", "!", "?", ":"))
    return piece.look == "text" and is_short and not facts.labelled(piece.text, "USD")


def _ends(piece: Piece) -> bool:
    is_heading = piece.look in {"heading", "strong", "fact"} or headings.is_plain_heading(piece.text)
    return is_heading or _is_label(piece)
