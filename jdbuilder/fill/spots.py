"""The places of a paragraph that are to be filled: markers in its text, merge and form fields, content controls."""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice, takewhile
from typing import TypeVar

from lxml import etree

from jdbuilder.errors import UserError
from jdbuilder.fill.controls import around, asks, called
from jdbuilder.fill.markers import OPENING, Found, bare, found
from jdbuilder.fill.model import Form, key
from jdbuilder.fill.passage import MORE_THAN_TEXT, Control, Field, Passage
from jdbuilder.fill.tags import w

_MERGE = re.compile(r'\s*MERGEFIELD\s+(?:["“”](?P<quoted>[^"“”]*)["“”]|(?P<plain>[^\\"]*))', re.IGNORECASE)
_FORM_TEXT = re.compile(r"\s*FORMTEXT\b", re.IGNORECASE)
_PROMPT = re.compile(r'\s*(?:MACROBUTTON\s+\S+\s+|FILLIN\s+["“”]?)(?P<words>[^"“”\\]+)', re.IGNORECASE)
_CONDITION = re.compile(r"\s*IF\s", re.IGNORECASE)
_NUMBERED = re.compile(r"[^\W\d_]+\d+")  # as Word names form fields: Text1, Texte1
_LABEL = 60
_NEAR = 400  # letters or elements before a place, among which its label is
_MOST = 2000
_Any = TypeVar("_Any")
_TEXT = w("t")
_GENERAL = {"enter text", "text", "choose an item", "enter a date", "click here"}


@dataclass(frozen=True)
class Spot:
    """A marker in a passage.

    Attributes:
        name: see `jdbuilder.fill.model.Marker`, as `form`.
        start: where it begins in the passage's text.
        end: where it ends; the same where there is nothing to see yet.
        inside: the character whose look is the marker's.
        field: the field that it is, or the condition in whose result it stands: it goes with the marker.
        control: the content control that it is.
        keeps_field: whether the field stays around what is put there.
    """

    name: str
    form: Form
    start: int
    end: int
    inside: int
    field: Field | None = None
    control: etree._Element | None = None
    keeps_field: bool = False

    @property
    def key(self) -> str:
        """The marker's key."""
        return key(self.name)


def spots(passage: Passage) -> tuple[Spot, ...]:
    """The markers of a passage in their order; none overlaps another."""
    written = no_more_than_most(found(passage.text))
    fields = no_more_than_most(_fields(passage, written))
    kept = sorted(_controls(passage, written, fields), key=_place)
    for one in (*fields, *_typed(written, passage)):
        before = kept[: bisect_right(kept, one.end, key=_start)]
        near = takewhile(partial(_ends_from, one.start), reversed(before))
        if not any(_overlap(one, other) for other in near):
            insort(kept, one, key=_place)
    return tuple(kept)


def may_hold(paragraph: etree._Element) -> bool:
    """Whether a look at a paragraph leaves it open that it holds a marker, or what it says; reading it takes longer."""
    seen = paragraph.iter(_TEXT, *MORE_THAN_TEXT)
    return any(one.tag != _TEXT or OPENING.search(one.text or "") for one in seen) or around(paragraph) is not None


def no_more_than_most(some: Iterable[_Any]) -> tuple[_Any, ...]:
    """These markers, or places where one may be; UserError where there are more than any template has."""
    held = tuple(islice(some, _MOST + 1))
    if len(held) > _MOST:
        remedy = "Take out those that aren’t needed, or split it into several files."
        raise UserError.of("The template", f"has more than {_MOST:,} placeholders", remedy)
    return held


def _start(one: Spot | Found) -> int:
    return one.start


def _place(spot: Spot) -> tuple[int, int]:
    return spot.start, spot.end


def _within(written: tuple[Found, ...], start: int, end: int) -> list[Found]:
    """The first two markers between two places."""
    first = bisect_left(written, start, key=_start)
    return [one for one in written[first : first + 2] if one.end <= end]


def _typed(written: tuple[Found, ...], passage: Passage) -> Iterator[Spot]:
    """The markers in the text; what one stands in is kept, but for a condition, which Word would work out anew."""
    conditions = [one for one in reversed(passage.fields) if _CONDITION.match(one.instruction)]
    ahead = sorted(conditions, key=lambda one: (one.start, -one.end))[::-1]
    opened: list[Field] = []
    for marker in written:
        while ahead and ahead[-1].start <= marker.start:
            opened.append(ahead.pop())
        while opened and opened[-1].end < marker.end:
            opened.pop()
        yield Spot(marker.name, marker.form, marker.start, marker.end, marker.inside, opened[-1] if opened else None)


def _ends_from(at: int, one: Spot) -> bool:
    return one.end >= at


def _starts_by(at: int, one: Spot) -> bool:
    return one.start <= at


def _overlap(one: Spot, other: Spot) -> bool:
    """Whether they share text, or one has none and stands in the other."""
    return (one.start < other.end and other.start < one.end) or (
        one.start == one.end and one.field is not None and other.start <= one.start <= other.end
    )


def _fields(passage: Passage, written: tuple[Found, ...]) -> Iterator[Spot]:
    for field in passage.fields:
        merge, prompt = _MERGE.match(field.instruction), _PROMPT.match(field.instruction)
        inside = field.start + _leading(passage.text[field.start : field.end])
        if merge and (name := bare(merge["quoted"] or merge["plain"] or "")):
            yield Spot(name, "merge field", field.start, field.end, inside, field)
        elif prompt and (name := _inner(prompt["words"]) or bare(prompt["words"])):
            yield Spot(name, "form field", field.start, field.end, inside, field)
        elif _FORM_TEXT.match(field.instruction):
            name = _form_field_name(passage, field, written)
            yield Spot(name, "form field", field.start, field.end, inside, field, keeps_field=field.has_result)


def _leading(text: str) -> int:
    return len(text) - len(text.lstrip("«<[{ \u2002"))


def _form_field_name(passage: Passage, field: Field, written: tuple[Found, ...]) -> str:
    """What the form calls it; where Word only numbered it, what is said of it."""
    data = next((part.find(w("ffData")) for part in field.parts if part.find(w("ffData")) is not None), None)
    given, status, help_text = (_said(data, one) for one in ("name", "statusText", "helpText"))
    if given and not _NUMBERED.fullmatch(given):
        return given
    text = passage.text[field.start : field.end]
    inner = next((one.name for one in _within(written, field.start, field.end)), "")
    return inner or status or help_text or _label(passage, field.start) or given or bare(text) or "form field"


def _said(data: etree._Element | None, name: str) -> str:
    found = None if data is None else data.find(w(name))
    return bare("" if found is None else found.get(w("val"), ""))


def _inner(text: str) -> str:
    markers = found(text)
    return markers[0].name if len(markers) == 1 else ""


def _label(passage: Passage, start: int) -> str:
    """The words that stand before a place on its line, as in a form: 'Company:'; or in the cell before it."""
    near = passage.text[max(0, start - _NEAR) : start].rstrip()
    before = bare(re.split(r"[\n\t]|(?<=[.:!?;]) +(?=\S)", near)[-1])
    cell = next(passage.paragraph.iterancestors(w("tc")), None)
    if not before and cell is not None:
        previous = cell.getprevious()
        seen = islice(() if previous is None else previous.iter(), _NEAR)
        before = bare("".join(one.text or "" for one in seen if one.tag == _TEXT))
    return before.rstrip(" :：.…_-") if len(before) <= _LABEL else ""


def _controls(passage: Passage, written: tuple[Found, ...], fields: tuple[Spot, ...]) -> Iterator[Spot]:
    """The controls that are markers: those with nothing to fill in them, or with one marker as their whole text."""
    whole = around(passage.paragraph)
    controls = [*passage.controls, *([] if whole is None else [Control(whole, 0, len(passage.text))])]
    taken = sorted(fields, key=_place)
    for control in no_more_than_most(one for one in controls if asks(one.element)):
        start, end = control.start, control.end
        text = passage.text[start:end]
        inner = _within(written, start, end)
        only = inner[0] if len(inner) == 1 and text.strip() == passage.text[inner[0].start : inner[0].end] else None
        begun = takewhile(partial(_starts_by, end), taken[bisect_left(taken, start, key=_start) :])
        if (only or not inner) and not any(one.end <= end for one in begun):
            name = called(control.element) or (only.name if only else _unnamed(passage, start, end))
            inside = only.inside if only else start + _leading(text)
            spot = Spot(name, "control", start, end, inside, control=control.element)
            insort(taken, spot, key=_place)
            yield spot


def _unnamed(passage: Passage, start: int, end: int) -> str:
    """A control without a name: what it asks for, or what stands before it where it asks for whatever it may be."""
    said = bare(passage.text[start:end])
    general = not said or said.endswith((".", "。", "…")) or said.casefold() in _GENERAL
    return (_label(passage, start) if general else said) or said or "content control"
