"""The gate of Word files: every .docx or .dotx that somebody brings comes in here, or is refused with words."""

from dataclasses import dataclass

from jdbuilder.errors import UserError
from jdbuilder.text import clean_line
from jdbuilder.word import foreign
from jdbuilder.word.judge import judged
from jdbuilder.word.ordinary import ordinary
from jdbuilder.word.package import Package
from jdbuilder.word.refused import RefusedError
from jdbuilder.word.scan import OBJECT
from jdbuilder.word.strip import stripped
from jdbuilder.word.unpack import unpacked

LARGEST_FILE = 10 * 1024 * 1024
"""The largest file that is taken, in bytes."""


@dataclass(frozen=True)
class Admitted:
    """A file that came through.

    Attributes:
        package: its parts; always a document, never a template or in the strict edition, and without what acts.
        notes: a sentence on each kind of thing that was taken out of it.
    """

    package: Package
    notes: tuple[str, ...]


def admitted(data: bytes, name: str) -> Admitted:
    """The file as parts that can be worked on; UserError, which speaks of it by its name, where it is refused."""
    try:
        return _admitted(data)
    except RefusedError as refused:
        raise UserError.of(clean_line(name) or "This file", refused.what, refused.remedy) from refused


def _admitted(data: bytes) -> Admitted:
    if len(data) > LARGEST_FILE:
        raise RefusedError(f"is larger than {LARGEST_FILE >> 20} MiB", "Make its pictures smaller, and save it again.")
    if said := foreign.told(data):
        raise RefusedError(*said)
    package, notes = stripped(ordinary(unpacked(data, judged)))
    if any(part.startswith((foreign.OLD, foreign.PACKED)) for part in package.parts.values()):
        raise RefusedError(*OBJECT)
    return Admitted(package, notes)
