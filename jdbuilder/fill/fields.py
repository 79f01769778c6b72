"""The fields of a posting that a template can hold, as data: what each is called, and what a posting puts there."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from jdbuilder.errors import UserError
from jdbuilder.fill import excerpts
from jdbuilder.fill.model import Blocks, Each, Value, Words
from jdbuilder.library.model import SectionId
from jdbuilder.outline import Block, Bullets, Item
from jdbuilder.posting import facts
from jdbuilder.posting.model import Pay, Posting
from jdbuilder.posting.sections import SECTIONS, Section

Kind = Literal["text", "list", "copy", "line"]
"""A text; a section's list or paragraphs; several blocks; or one value for each line, whose row is repeated."""

_OF_PAY = frozenset({"pay", "other_pay", "variable"})
_Items = Callable[[Posting], tuple[Item, ...]]
_NUMBERS = re.compile(r"([1-9]\d{0,2})(?:\.\.([1-9]\d{0,2}))?")


@dataclass(frozen=True)
class Field:
    """One thing that a posting can put at a marker.

    Attributes:
        id: how choices and commands name it; one of lines may be followed by numbers: 'responsibility:1..5'.
        group: under which it stands in a list of fields.
        say: what a posting puts there; None where it has nothing to put.
        section: whose lines it puts, if it puts lines.
        items: of a field of lines, the lines themselves, among which numbers choose.
        fact: the fact that it tells, which a posting may leave out.
    """

    id: str
    label: str
    group: str
    kind: Kind
    say: Callable[[Posting], Value | None]
    section: SectionId | None = None
    items: _Items | None = None
    fact: str = ""


def named(wanted: str) -> Field:
    """The field of an id, its numbers aside; UserError if there is none, or none with such numbers."""
    field_id, colon, numbers = wanted.partition(":")
    field = FIELDS.get(field_id)
    if field is None:
        raise UserError.of(field_id, "is no field of a posting", f"Choose of {', '.join(FIELDS)}.")
    if colon and not (field.items and _NUMBERS.fullmatch(numbers)):
        raise UserError.of(wanted, "is not numbered like this", "Write it as responsibility:3 or responsibility:1..5.")
    return field


def is_field(wanted: str) -> bool:
    """Whether there is such a field, with such numbers."""
    try:
        named(wanted)
    except UserError:
        return False
    return True


def label(wanted: str) -> str:
    """What a field is called, with its numbers: 'Responsibility 1 to 5'."""
    numbers = wanted.partition(":")[2].replace("..", " to ")
    field = named(wanted)
    return f"{field.label.partition(',')[0]} {numbers}" if numbers else field.label


def value(posting: Posting, wanted: str) -> Value | None:
    """What a posting puts at a field; None where it has nothing, so that the marker has to stay."""
    field, numbers = named(wanted), numbers_of(wanted)
    if not field.items or not numbers:
        return field.say(posting)
    items = field.items(posting)
    asked = items[numbers[0] - 1 : numbers[1]]
    if not items:
        return None
    if numbers[0] < numbers[1] or not asked:  # a line too many takes its bullet with it
        return Blocks((Bullets(asked),) if asked else ())
    return Words(asked[0].named)


def numbers_of(wanted: str) -> tuple[int, int] | None:
    """The first and the last line that a field with numbers asks for."""
    found = _NUMBERS.fullmatch(wanted.partition(":")[2])
    if not found:
        return None
    first, last = sorted((int(found[1]), int(found[2] or found[1])))
    return first, last


def _text(field_id: str, name: str, group: str, say: Callable[[Posting], str], fact: str = "") -> Field:
    def said(posting: Posting) -> Value | None:
        text = "" if fact in posting.facts.left_out else say(posting)
        return Words(text) if text else None

    return Field(field_id, name, group, "text", said, fact=fact)


def _fact(fact: facts.Fact) -> Field:
    return _text(fact.id, fact.label, "Pay" if fact.id in _OF_PAY else "The job", fact.say, fact.id)


def _pay(field_id: str, name: str, say: Callable[[Pay, str], str]) -> Field:
    def said(posting: Posting) -> str:
        return say(posting.facts.pay, posting.look.language) if posting.facts.pay else ""

    return _text(field_id, name, "Pay", said, "pay")


def _low(pay: Pay, language: str) -> str:
    return facts.money(pay.low, pay.currency, language)


def _high(pay: Pay, language: str) -> str:
    return facts.money(pay.low if pay.high is None else pay.high, pay.currency, language)


def _number(amount: str) -> str:
    """An amount without its currency."""
    found = re.search(r"\d(?:.*\d)?", amount)
    return found[0] if found else amount


def _several(
    field_id: str, name: str, kind: Kind, held: Callable[[Posting], tuple[Block, ...]], section: SectionId | None = None
) -> Field:
    def said(posting: Posting) -> Value | None:
        found = held(posting)
        return Blocks(found) if found else None

    return Field(field_id, name, "Several lines", kind, said, section)


def _section(section: Section) -> Field:
    return _several(section.id, _name(section), "list", lambda posting: excerpts.lines(posting, section.id), section.id)


def _name(section: Section) -> str:
    return section.heading.replace("<company XXX>", "the company") or "Opening"


def _heading(section: Section) -> Field:
    return _text(
        f"{section.id}_heading",
        f"Heading: {_name(section)}",
        "Headings",
        lambda posting: excerpts.heading(posting, section.id),
    )


def _each(field_id: str, name: str, section: SectionId, items: _Items | None = None) -> Field:
    def listed(posting: Posting) -> tuple[Item, ...]:
        return excerpts.items(posting, section)

    held = items or listed

    def said(posting: Posting) -> Value | None:
        texts = tuple(item.named for item in held(posting))
        return Each(texts) if any(texts) else None

    return Field(field_id, f"{name}, one for each line", "Line by line", "line", said, section, held)


def _facts() -> Iterator[Field]:
    job, pay = "The job", next(fact for fact in facts.FACTS if fact.id == "pay")
    yield _text("title", "Job title", job, lambda posting: posting.title)
    yield _fact(facts.COMPANY)
    yield from (_fact(fact) for fact in facts.FACTS if fact is not pay)
    yield _text("town", "Place alone, without hybrid or remote", job, lambda posting: posting.facts.place, "place")
    yield _text(
        "workplace",
        "On-site, hybrid or remote",
        job,
        lambda posting: (posting.facts.workplace or "").capitalize(),
        "place",
    )
    yield _text("contact_name", "Contact’s name", job, excerpts.contact_name, "contact")
    yield _text("contact_email", "Contact’s e-mail address", job, excerpts.contact_email, "contact")
    yield _text("contact_phone", "Contact’s telephone number", job, excerpts.contact_phone, "contact")
    yield from (_fact(fact) for fact in facts.OPTIONAL if fact.id not in _OF_PAY)
    yield _fact(pay)
    yield from (_fact(fact) for fact in facts.OPTIONAL if fact.id in _OF_PAY)
    yield _pay("pay_from", "Pay from", _low)
    yield _pay("pay_to", "Pay to", _high)
    yield _pay("pay_from_number", "Pay from, the number alone", lambda pay, language: _number(_low(pay, language)))
    yield _pay("pay_to_number", "Pay to, the number alone", lambda pay, language: _number(_high(pay, language)))
    yield _pay("currency", "Currency", lambda pay, _: pay.currency)
    yield _pay("period", "Year, month, week, day or hour of the pay", lambda pay, _: pay.period)


def _lines() -> Iterator[Field]:
    yield from map(_section, SECTIONS)
    copied = "The copy: opening, lead-in and responsibilities"
    yield _several("copy", copied, "copy", excerpts.copy, "responsibilities")
    yield _several("ad", "The whole ad, with headings", "copy", excerpts.body)
    yield _several("key_facts", "Place, pay and the other facts as a list", "list", excerpts.key_facts)
    yield _each("responsibility", "Responsibility", "responsibilities")
    yield _each("metric", "Metric", "metrics")
    names = excerpts.of_metrics(lambda item, _: item.name or item.text)
    yield _each("metric_name", "Metric’s name", "metrics", names)
    definitions = excerpts.of_metrics(lambda item, _: item.text if item.name else "")
    yield _each("metric_definition", "Metric’s definition", "metrics", definitions)
    yield _each("metric_target", "Metric’s target", "metrics", excerpts.of_metrics(lambda _, target: target))
    yield _each("must_have", "Must-have", "must_haves")
    yield _each("nice_to_have", "Nice-to-have", "nice_to_haves")
    yield _each("benefit", "Benefit", "benefits")
    yield _text("lead_in", "Lead-in to the responsibilities", "Headings", excerpts.lead_in)
    yield from (_heading(section) for section in SECTIONS if section.heading)


FIELDS: Mapping[str, Field] = {field.id: field for field in (*_facts(), *_lines())}
"""Every field by its id, in the order in which they are offered."""
