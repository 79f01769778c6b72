"""Any job ad as a posting: nothing of it dropped, and the nearest snippets proposed beside its lines."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, cast

from jdbuilder import discover
from jdbuilder.errors import UserError
from jdbuilder.intake.foreign import facts, parts, sections, where
from jdbuilder.intake.foreign.decoding import SHORTER, refuse_long
from jdbuilder.intake.foreign.pay import is_of_work
from jdbuilder.intake.foreign.piece import Kind, Piece, Text
from jdbuilder.intake.foreign.proposals import proposals, role_of
from jdbuilder.intake.foreign.sections import Placed
from jdbuilder.intake.foreign.sentences import fitting
from jdbuilder.intake.model import UNTITLED, Opened
from jdbuilder.library.library import Library
from jdbuilder.library.model import SectionId
from jdbuilder.model import LONGEST_WORDS
from jdbuilder.posting.model import MOST_LINES, Facts, Line, Listing, Look, Posting, Sections
from jdbuilder.posting.sections import BY_ID, SECTIONS
from jdbuilder.text import clean_line

LARGEST = 10 * 1024 * 1024
"""The largest file that is read, in bytes."""
_SOFT_HYPHEN = "\u00ad"


def imported(data: bytes, name: str, library: Library) -> Opened:
    """The posting that an ad says; UserError, which speaks of the file by its name, where it can't be read."""
    with named(name):
        kind, text = _read(data, name)
    return taken_in(kind, text, name, library)


def taken_in(kind: str, text: Text, name: str, library: Library) -> Opened:
    """The posting that a text says, of a file of this kind and name; UserError where there is none or too much."""
    with named(name):
        pieces = list(_counted(text.pieces))
        if not any(piece.text.strip() for piece in pieces):
            raise UserError.of("", "The file holds no text", "Choose one that holds the text of a job ad.")
    cut, posting = understood(pieces, library)
    role = role_of(posting.title, (line.text for line in posting.sections.responsibilities), library)
    posting = posting.model_copy(update={"role": role.id if role else None})
    said = (*text.notes, *_said(cut, posting))
    return Opened(posting, "foreign", kind, proposals=proposals(posting, library, role), said=said)


@contextmanager
def named(name: str) -> Iterator[None]:
    """Have a refusal that names no place speak of the file."""
    try:
        yield
    except UserError as error:
        raise UserError(*(replace(one, where=one.where or name) for one in error.problems)) from error


def understood(pieces: Iterable[Piece], library: Library) -> tuple[parts.Parts, Posting]:
    """An ad's pieces in parts, and the posting that they make."""
    shown = (replace(piece, text=clean_line(piece.text.replace(_SOFT_HYPHEN, ""))) for piece in pieces)
    clean = [piece for piece in shown if piece.text]
    country = where.country("\n".join(piece.text for piece in clean))
    titles = [title for role in library.roles for title in (role.title, *role.also_called)]
    cut = parts.cut(clean, titles, where.dollars(country))
    placed = sections.placed(cut, library)
    values = {"pay": _paid(placed, where.dollars(country)), "company": sections.company(cut), **cut.values}
    language = where.english(country)
    return cut, Posting(
        title=cut.title or UNTITLED,
        facts=Facts(**{key: value for key, value in values.items() if key in Facts.model_fields and value != ""}),
        listing=Listing(applicants_in=values.get("applicants_in", ())),
        sections=Sections(**{section.id: tuple(_lines(placed, section.id)) for section in SECTIONS}),
        look=Look(language=language, paper="letter" if country in {"US", "CA"} else "a4") if language else Look(),
    )


def kinds() -> Mapping[str, Kind]:
    """The kinds of file, in the order in which they are asked: plain text last, which anything may be."""
    return cast(Mapping[str, Kind], discover.collect("jdbuilder.intake.foreign.kinds", "KIND"))


def _read(data: bytes, name: str) -> tuple[str, Text]:
    if not data:
        raise UserError.of("", "The file is empty", "Choose one that holds the text of a job ad.")
    if len(data) > LARGEST:
        raise UserError.of("", f"The file is larger than {LARGEST // 1024 // 1024} MiB", SHORTER)
    found, kind = next((each, kind) for each, kind in kinds().items() if kind.is_it(data, name))
    return found, kind.read(data, name)


def _counted(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces; UserError as soon as they are too many, before the rest is made."""
    words = letters = 0
    for number, piece in enumerate(pieces, start=1):
        words, letters = words + len(piece.text.split()), letters + len(piece.text)
        refuse_long(words, letters, number)
        yield piece


def _paid(placed: Iterable[Placed], dollars: str) -> Any:
    """The pay that sentences on what is offered tell, if they tell of one only."""
    texts = (one for one in placed if one.section == "benefits" or (one.section == "opening" and is_of_work(one.text)))
    told = [facts.pay_in(one.text, dollars) for one in texts]
    found = {repr(stated.values["pay"]): stated.values["pay"] for stated in told if stated}
    return next(iter(found.values())) if len(found) == 1 else None


def _lines(placed: Iterable[Placed], section: SectionId) -> Iterator[Line]:
    """A section's lines: long ones cut, and more than it can hold put together."""
    texts = [text for one in placed if one.section == section for text in fitting(one.text, LONGEST_WORDS)]
    per_line = -(-len(texts) // MOST_LINES)
    for start in range(0, len(texts), max(per_line, 1)):
        joined = "\n".join(texts[start : start + per_line])
        yield from (
            Line(text=text) for text in ([joined] if len(joined) <= LONGEST_WORDS else fitting(joined, LONGEST_WORDS))
        )


def _said(cut: parts.Parts, posting: Posting) -> Iterator[str]:
    """What a person should look at."""
    if posting.title == UNTITLED and not cut.title:
        yield "No title was found: please write one."
    read = sections.read_headings(cut)
    known = [(one.heading, one.section) for one in read if one.section]
    if known:
        yield (
            "Its headings were read like this: "
            + "; ".join(f"“{heading}” as {_name(section)}" for heading, section in known)
            + "."
        )
    else:
        yield "It has no headings that are known here, so each sentence was placed by its words: please check."
    unknown = [f"“{one.heading}”" for one in read if not one.section]
    if unknown:
        yield f"These headings aren’t known here and stand as lines where their text went: {', '.join(unknown)}."


def _name(section: SectionId) -> str:
    return BY_ID[section].heading.replace(" <company XXX>", " the company") or "the opening"
