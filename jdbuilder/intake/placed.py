"""Where lines stand in a file: in which section, and which of them are new there or have moved."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from jdbuilder.intake.edited import Paragraph
from jdbuilder.intake.matched import in_order
from jdbuilder.intake.printed import Printed, key
from jdbuilder.library.model import SectionId


@dataclass(frozen=True)
class Place:
    """Where a paragraph stands that isn't a line at its own place.

    Attributes:
        line: the place in the section, before which of its lines.
        paragraph: which one of the file's.
        piece: which piece of the paper moved here; None for what is new.
    """

    section: SectionId
    line: int
    paragraph: int
    piece: int | None = None


def placed(
    pieces: Sequence[Printed],
    paragraphs: Sequence[Paragraph],
    held: Mapping[int, tuple[int, ...]],
    free: Sequence[int],
    headings: Mapping[str, SectionId],
) -> tuple[Place, ...]:
    """What is new or moved, in the order of the file.

    Args:
        held: the paragraphs of each piece.
        free: the paragraphs that are no piece's.
        headings: the headings of sections as they are compared; one that is free opens its section, and is no line.
    """
    owners = {numbers[0]: piece for piece, numbers in held.items()}
    standing = list(_standing(pieces, paragraphs, owners, free, headings))
    found = (
        place
        for section in dict.fromkeys(one for _, one in standing)
        for place in _new(section, standing, owners, pieces)
    )
    return tuple(sorted(found, key=lambda place: place.paragraph))


def _standing(
    pieces: Sequence[Printed],
    paragraphs: Sequence[Paragraph],
    owners: Mapping[int, int],
    free: Sequence[int],
    headings: Mapping[str, SectionId],
) -> Iterator[tuple[int, SectionId]]:
    """Each line and each free paragraph with the section in which it stands.

    A section begins at its heading, or at its first line where the heading is gone.
    """
    headed = {pieces[piece].section for piece in owners.values() if pieces[piece].kind == "heading"} | {"opening"}
    section: SectionId = "opening"
    for number in sorted({*owners, *free}):
        piece = pieces[owners[number]] if number in owners else None
        opens = headings.get(key(paragraphs[number].text)) if piece is None else None
        if piece and piece.section and (piece.kind == "heading" or piece.section not in headed):
            section = piece.section
        section = opens or section
        if (piece is None and not opens) or (piece and piece.kind == "line"):
            yield number, section


def _new(
    section: SectionId, standing: Sequence[tuple[int, SectionId]], owners: Mapping[int, int], pieces: Sequence[Printed]
) -> Iterator[Place]:
    """What in a section isn't one of its lines in their order."""
    here = [number for number, its in standing if its == section]
    own = [number for number in here if number in owners and pieces[owners[number]].section == section]
    kept = {own[place] for place in in_order([(pieces[owners[number]].line,) for number in own])}
    line = 0
    for number in here:
        if number in kept:
            line = pieces[owners[number]].line + 1
        else:
            yield Place(section, line, number, owners.get(number))
