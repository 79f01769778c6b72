"""The places of a paragraph that are to be filled: markers in its text, merge and form fields, content controls."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from jdbuilder.fill.controls import around, asks, called
from jdbuilder.fill.markers import Found, bare, found
from jdbuilder.fill.model import Form, key
from jdbuilder.fill.passage import Control, Field, Passage
from jdbuilder.fill.tags import w

_MERGE = re.compile(r'\s*MERGEFIELD\s+(?:["“”](?P<quoted>[^"“”]*)["“”]|(?P<plain>[^\\"]*))', re.IGNORECASE)
_FORM_TEXT = re.compile(r"\s*FORMTEXT\b", re.IGNORECASE)
_PROMPT = re.compile(r'\s*(?:MACROBUTTON\s+\S+\s+|FILLIN\s+["“”]?)(?P<words>[^"“”\\]+)', re.IGNORECASE)
_CONDITION = re.compile(r"\s*IF\s", re.IGNORECASE)
_NUMBERED = re.compile(r"[^\W\d_]+\d+")  # as Word names form fields: Text1, Texte1
_LABEL = 60
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
    written = found(passage.text)
    fields = tuple(_fields(passage, written))
    kept = list(_controls(passage, written, fields))
    for one in (*fields, *(_typed(marker, passage) for marker in written)):
        if not any(_overlap(one, other) for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda spot: (spot.start, spot.end)))


def _typed(marker: Found, passage: Passage) -> Spot:
    """A marker in the text; what it stands in is kept, but for a condition, which Word would work out anew."""
    around = (one for one in passage.fields if one.start <= marker.start and marker.end <= one.end)
    condition = next((one for one in around if _CONDITION.match(one.instruction)), None)
    return Spot(marker.name, marker.form, marker.start, marker.end, marker.inside, condition)


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
    inner = next((one.name for one in written if field.start <= one.start and one.end <= field.end), "")
    return inner or status or help_text or _label(passage, field.start) or given or bare(text) or "form field"


def _said(data: etree._Element | None, name: str) -> str:
    found = None if data is None else data.find(w(name))
    return bare("" if found is None else found.get(w("val"), ""))


def _inner(text: str) -> str:
    markers = found(text)
    return markers[0].name if len(markers) == 1 else ""


def _label(passage: Passage, start: int) -> str:
    """The words that stand before a place on its line, as in a form: 'Company:'; or in the cell before it."""
    before = bare(re.split(r"[\n\t]|(?<=[.:!?;]) +(?=\S)", passage.text[:start].rstrip())[-1])
    cell = next(passage.paragraph.iterancestors(w("tc")), None)
    if not before and cell is not None:
        previous = cell.getprevious()
        texts = [] if previous is None else [text.text or "" for text in previous.iter(w("t"))]
        before = bare("".join(texts))
    return before.rstrip(" :：.…_-") if len(before) <= _LABEL else ""


def _controls(passage: Passage, written: tuple[Found, ...], fields: tuple[Spot, ...]) -> Iterator[Spot]:
    """The controls that are markers: those with nothing to fill in them, or with one marker as their whole text."""
    whole = around(passage.paragraph)
    controls = [*passage.controls, *([] if whole is None else [Control(whole, 0, len(passage.text))])]
    taken = list(fields)
    for control in (one for one in controls if asks(one.element)):
        start, end = control.start, control.end
        text = passage.text[start:end]
        inner = [one for one in written if start <= one.start and one.end <= end]
        only = inner[0] if len(inner) == 1 and text.strip() == passage.text[inner[0].start : inner[0].end] else None
        if (only or not inner) and not any(start <= one.start and one.end <= end for one in taken):
            name = called(control.element) or (only.name if only else _unnamed(passage, start, end))
            inside = only.inside if only else start + _leading(text)
            taken.append(Spot(name, "control", start, end, inside, control=control.element))
            yield taken[-1]


def _unnamed(passage: Passage, start: int, end: int) -> str:
    """A control without a name: what it asks for, or what stands before it where it asks for whatever it may be."""
    said = bare(passage.text[start:end])
    general = not said or said.endswith((".", "。", "…")) or said.casefold() in _GENERAL
    return (_label(passage, start) if general else said) or said or "content control"
