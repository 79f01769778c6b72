"""Filling a template: what each of its markers is taken for, what is put there, what stays, and what to say of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePath
from typing import Literal

import pydantic
from pydantic import TypeAdapter

from jdbuilder import placeholders
from jdbuilder.fill import fields
from jdbuilder.fill.find import find
from jdbuilder.fill.guess import BESIDE, UNKNOWN, Guess, guess
from jdbuilder.fill.model import Blocks, Choice, Choices, Each, Marker, Value, Values, Words
from jdbuilder.fill.put import put
from jdbuilder.fill.within import within
from jdbuilder.posting.facts import COMPANY, FACTS, OPTIONAL
from jdbuilder.posting.model import Posting
from jdbuilder.posting.sections import BY_ID, SECTIONS
from jdbuilder.text import slug
from jdbuilder.word.package import Package

Status = Literal["chosen", "known", "guessed", "unknown"]

# What is said in two places in a template needn't be said twice: where the first has a marker, so has the second.
_ALONE: Mapping[str, tuple[str, str]] = {
    "place": ("workplace", "town"),
    "pay_from": ("currency", "pay_from_number"),
    "pay_to": ("currency", "pay_to_number"),
}
_ASKED = {one.id: one.placeholder for one in (COMPANY, *FACTS, *OPTIONAL)}  # how a posting's texts ask for a fact
_CHOICES: TypeAdapter[Choices] = TypeAdapter(Choices)
_LONGEST_FILE_NAME = 100
_SHOWN, _ALL, _LONGEST = 3, 10_000, 60  # markers that a sentence names, and what it shows of each


@dataclass(frozen=True)
class Row:
    """The markers of one key, and what becomes of them.

    Attributes:
        choice: what was chosen, or else what was guessed.
        guess: what the markers' name was taken for; it stays beside what was chosen.
    """

    key: str
    markers: tuple[Marker, ...]
    status: Status
    choice: Choice
    guess: Guess


@dataclass(frozen=True)
class Filled:
    """A filled template.

    Attributes:
        left: the markers that stay as they stood.
        said: sentences on what stayed and why, and on what was taken for what.
    """

    data: bytes
    left: tuple[Marker, ...]
    said: tuple[str, ...]


def report(markers: Iterable[Marker], choices: Choices) -> tuple[Row, ...]:
    """What the markers are taken for, those of one key together, in the order in which they first come."""
    together: dict[str, list[Marker]] = {}
    for marker in markers:
        together.setdefault(marker.key, []).append(marker)
    guessed = _without_repeats({key: _guessed(held) for key, held in together.items()})
    return tuple(_row(key, tuple(held), choices.get(key), guessed[key]) for key, held in together.items())


def values(posting: Posting | None, choices: Choices, markers: Iterable[Marker]) -> Values:
    """What is put at the markers of each key; without a posting, only what somebody typed."""
    return _values(posting, report(markers, choices))


def value(posting: Posting | None, choice: Choice) -> Value | None:
    """What a choice puts at its markers; None where they stay."""
    if choice.text:
        return Words(choice.text)
    return fields.value(posting, choice.field) if posting and choice.field else None


def fill(package: Package, posting: Posting | None, choices: Choices) -> Filled:
    """The template with everything put where it goes, and all else as it was."""
    markers = find(package)
    held = values(posting, choices, markers)
    left = tuple(marker for marker in markers if marker.key not in held)
    return Filled(put(package, held).packed(), left, told(posting, choices, markers, _ALL))


def told(posting: Posting | None, choices: Choices, markers: Iterable[Marker], most: int = _SHOWN) -> tuple[str, ...]:
    """Sentences on what is taken for what, on what stays and why, each with so many names at most."""
    rows = report(markers, choices)
    return tuple(_said(posting, rows, _values(posting, rows), most))


def unplaced(posting: Posting, choices: Choices, markers: Iterable[Marker]) -> str:
    """A sentence on the sections of the posting of which the template takes nothing; empty if there are none."""
    put = {row.choice.field.partition(":")[0] for row in report(markers, choices) if not row.choice.text} - {""}
    placed = {fields.FIELDS[one].section for one in put} | ({"opening"} if "copy" in put else set())
    held = [one for one in SECTIONS if any(line.chosen for line in posting.sections.of(one.id))]
    names = [fields.FIELDS[one.id].label for one in held if one.id not in placed]
    return f"The template has no place for: {', '.join(names)}." if names and "ad" not in put else ""


def remembered(notes: Mapping[str, object]) -> Choices:
    """The choices among what is noted beside a template; none where they can't be read here."""
    try:
        return _CHOICES.validate_python(notes.get("choices", {}))
    except pydantic.ValidationError:
        return {}


def file_name(template_name: str, posting: Posting | None) -> str:
    """What a filled template is called: after the template and the job."""
    title = posting.title if posting else ""
    return f"{slug(f'{PurePath(template_name).stem} {title}', _LONGEST_FILE_NAME) or 'filled'}.docx"


def in_words(held: Value | None) -> str:
    """A value as a list of markers shows it: the text itself, or how much of it there is."""
    match held:
        case Words(text):
            return text
        case Blocks(blocks):
            return _counted(sum(len(block.words()) for block in blocks))
        case Each(texts):
            return f"{_counted(len(texts))}, one to each row or list item"
        case None:
            return ""


def _values(posting: Posting | None, rows: Sequence[Row]) -> Values:
    """What is put at the markers; what was typed for them stands at the placeholders of a posting's texts, too."""
    said = [row for row in rows if row.choice.text]
    sure = {_ASKED.get(row.guess.field, row.key): row.choice.text for row in said if row.guess.words == "sure"}
    typed = {**sure, **{row.key: row.choice.text for row in said}}
    found = ((row, value(posting, row.choice)) for row in rows)
    return {row.key: held if row.choice.text else within(held, typed) for row, held in found if held is not None}


def _counted(lines: int) -> str:
    return "1 line" if lines == 1 else f"{lines} lines"


def _guessed(markers: Sequence[Marker]) -> Guess:
    """What all the markers of a key mean; nothing where they seem to mean different things."""
    found = {guess(one.name, one.before, one.after) for one in markers}
    meant = {one.field for one in found}
    if len(meant) == 1:
        return min(found, key=lambda one: one.sure)
    own = guess(markers[0].name)
    return replace(own, sure=BESIDE) if meant == {own.field, UNKNOWN.field} else UNKNOWN  # one may be somebody else's


def _without_repeats(guessed: Mapping[str, Guess]) -> dict[str, Guess]:
    meant = {one.field for one in guessed.values()}
    instead = {field: alone for field, (beside, alone) in _ALONE.items() if beside in meant}
    return {key: replace(one, field=instead.get(one.field, one.field)) for key, one in guessed.items()}


def _row(key: str, markers: tuple[Marker, ...], chosen: Choice | None, guessed: Guess) -> Row:
    if chosen is not None and (not chosen.field or fields.is_field(chosen.field)):
        return Row(key, markers, "chosen", chosen, guessed)
    status: Status = "unknown" if not guessed.field else "known" if guessed.words == "sure" else "guessed"
    return Row(key, markers, status, Choice(field=guessed.field), guessed)


def _said(posting: Posting | None, rows: Sequence[Row], held: Values, most: int) -> Iterator[str]:
    listed = partial(_listed, most=most)
    left = [row for row in rows if row.key not in held]
    unfilled = [row for row in left if row.choice.field]
    omitted = [row for row in unfilled if posting and fields.named(row.choice.field).fact in posting.facts.left_out]
    seem = [f"{_written(row)} for {fields.label(row.choice.field)}" for row in rows if _seems(row, held)]
    yield from listed("Taken as likely:", seem)
    yield from listed("Not known, and left as it stands:", [_written(row) for row in left if row.status == "unknown"])
    empty = [_written(row) for row in unfilled if row not in omitted]
    yield from listed("Still to fill in the posting, and left as it stands:", empty)
    yield from listed("Left out of the ad, and so left as it stands:", map(_written, omitted))
    chosen = [_written(row) for row in left if row.status == "chosen" and not row.choice.field]
    yield from listed("Left as you chose:", chosen)
    yield from _without_place(posting, rows) if posting else ()
    yield from listed(
        "Still to fill in what was put:", placeholders.names(text for one in held.values() for text in _texts(one))
    )


def _seems(row: Row, held: Values) -> bool:
    return row.status == "guessed" and row.key in held


def _written(row: Row) -> str:
    text = row.markers[0].text
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _listed(what: str, said: Iterable[str], most: int) -> Iterator[str]:
    """One sentence with its examples; the rest is counted."""
    listed = [*said]
    more = len(listed) - most
    if more > 1:
        listed = [*listed[: most - 1], f"{listed[most - 1]} and {more} more"]
    if listed:
        yield f"{what} {', '.join(listed)}."


def _without_place(posting: Posting, rows: Sequence[Row]) -> Iterator[str]:
    """Of each list whose lines the template counts out, how many lines it has no place for."""
    asked = [row.choice.field for row in rows if row.choice.field and not row.choice.text]
    for section in dict.fromkeys(fields.named(one).section for one in asked):
        numbers = [fields.numbers_of(one) for one in asked if fields.named(one).section == section]
        lines = len([line for line in posting.sections.of(section) if line.chosen]) if section else 0
        last = max((one[1] for one in numbers if one), default=0)
        if section and last < lines and None not in numbers:
            yield f"The template has a place for {last} of the {lines} lines of “{BY_ID[section].heading}”."


def _texts(held: Value) -> tuple[str, ...]:
    match held:
        case Words(text):
            return (text,)
        case Blocks(blocks):
            return tuple(text for block in blocks for text in block.words())
        case Each(texts):
            return texts
