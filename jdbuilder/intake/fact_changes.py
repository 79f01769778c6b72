"""Which facts were changed in a file: in their rows, in title and company, or in the fields that Word fills in."""

import re
from collections.abc import Iterator, Mapping, Sequence

from jdbuilder import placeholders
from jdbuilder.intake.edited import Edited, Paragraph
from jdbuilder.intake.facts import BY_ID, stated
from jdbuilder.intake.model import Change
from jdbuilder.intake.printed import Printed, key
from jdbuilder.posting.model import Posting

_OTHER_LABEL = re.compile(r"[^\d:]{1,40}:\s*")


def fact_changes(
    posting: Posting, pieces: Sequence[Printed], edited: Edited, held: Mapping[int, tuple[int, ...]]
) -> tuple[Change, ...]:
    """The facts that the file says otherwise than the paper did, in its order; a field only where no row says it."""
    told = [*_in_rows(pieces, edited.now, held)]
    known = {change.field for change in told}
    return (*told, *(one for one in _in_fields(posting, pieces, edited.fields) if one.field not in known))


def rows_added(pieces: Sequence[Printed], paragraphs: Sequence[Paragraph], free: Sequence[int]) -> dict[int, Change]:
    """The free paragraphs that are rows of facts which the paper didn't state, by their places."""
    stated_ = {piece.field for piece in pieces}
    labels = {fact.label.casefold(): fact.id for fact in BY_ID.values() if fact.id not in stated_}
    found: dict[int, Change] = {}
    for number in free:
        label, colon, value = paragraphs[number].text.partition(":")
        field = labels.get(label.casefold())
        if colon and field and paragraphs[number].style == "facts":
            found[number] = Change("fact", "", value.strip(), field=field, author=", ".join(paragraphs[number].authors))
    return found


def _in_rows(
    pieces: Sequence[Printed], paragraphs: Sequence[Paragraph], held: Mapping[int, tuple[int, ...]]
) -> Iterator[Change]:
    for place, piece in enumerate(pieces):
        if piece.kind not in {"title", "company", "fact"}:
            continue
        one = paragraphs[held[place][0]] if place in held else Paragraph("")
        before, after = piece.text.removeprefix(f"{piece.label}: "), _value(piece, one.text)
        may_go = piece.kind == "fact" or (piece.kind == "company" and placeholders.filled(before))
        if key(before) != key(after) and (after or may_go):
            yield Change("fact", before, after, field=piece.field, author=", ".join(one.authors))


def _value(piece: Printed, said: str) -> str:
    """What stands behind the label, whatever that says now."""
    if not piece.label:
        return said
    own = re.match(rf"{re.escape(piece.label)}\s*:?\s*", said, re.IGNORECASE)
    found = own or _OTHER_LABEL.match(said)
    return said[found.end() :] if found else said


def _in_fields(posting: Posting, pieces: Sequence[Printed], fields: Mapping[str, str]) -> Iterator[Change]:
    """The fields that were filled, with the words that their row then says."""
    rows = {piece.field: piece.text.removeprefix(f"{piece.label}: ") for piece in pieces if piece.field}
    names = {name: fact.id for fact in BY_ID.values() for name in (fact.placeholder, fact.id)} | {"title": "title"}
    for name, value in fields.items():
        field = names.get(name, "")
        if field and placeholders.filled(value) and not _says(posting, field, value):
            before = rows.get(field, "")
            yield Change("fact", before, before.replace(_shown(posting, field), value) or value, field=field)


def _says(posting: Posting, field: str, value: str) -> bool:
    said = key(stated(posting, field))
    return key(value) in said if field == "place" else key(value) == said  # a place is told with its workplace


def _shown(posting: Posting, field: str) -> str:
    """What of a row its field shows: all of it, but for the place, behind which it says how the work is done."""
    own = posting.facts.place if field == "place" else stated(posting, field)
    return own or placeholders.placeholder(BY_ID[field].placeholder)
