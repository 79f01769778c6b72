"""Facts and texts that say different things: closing date, employment, workplace, pay, the job's title."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import islice

from jdbuilder.placeholders import placeholder
from jdbuilder.posting.amounts import read_amount
from jdbuilder.posting.model import Facts, Pay, Posting
from jdbuilder.review.dates import dated
from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding, Remedy, Replace
from jdbuilder.review.law.money import Money, money
from jdbuilder.review.reading import Passage, Reading
from jdbuilder.review.rule import Rule, Source

_JOB = r"(?:role|position|job|post|opportunity|vacancy|contract)"
_THIS = r"\bthis (?:is )?(?:an? )?(?:\w+ )?"
_FULL = re.compile(rf"{_THIS}full[- ]time,? (?:\w+ )?{_JOB}\b|\bthis (?:{_JOB} )?is full[- ]time\b")
_PART = re.compile(rf"{_THIS}part[- ]time,? (?:\w+ )?{_JOB}\b|\bthis (?:{_JOB} )?is part[- ]time\b")
_REMOTE = re.compile(
    rf"\b(?:100 ?%|fully|entirely) remote\b|\bremote[- ]only\b|{_THIS}remote,? (?:\w+ )?{_JOB}\b"
    rf"|\bthis {_JOB} is (?:fully )?remote\b|\bwork(?:ing)? from anywhere\b"
)
_ON_SITE = re.compile(
    rf"{_THIS}(?:on[- ]?site|office[- ]based),? (?:\w+ )?{_JOB}\b|\bthis {_JOB} is (?:fully )?"
    r"(?:on[- ]?site|office[- ]based)\b|\b(?:five|5) days a week (?:in|at) (?:our|the) (?:office|studio|shop)\b"
)
_CLOSING = re.compile(r"\b(?:appl(?:y|ications?)|closing|close[sd]?|deadline)\b")
_NOT_CLOSING = re.compile(r"\b(?:interview\w*|start\w*|shortlist\w*|assess\w*|join\w*|posted|begin\w*|open(?:s|ed)?)\b")
_AS_OUR = re.compile(r"\b[Aa]s (?:our|an?|the) (?:new |next )?((?:[A-Z][\w&/-]* ){0,4}[A-Z][a-z]+)(?=[ ,:])")
_KINDS = frozenset(
    re.findall(
        r"\w+",
        "manager director engineer developer designer assistant coordinator officer executive analyst specialist lead"
        " consultant representative administrator technician supervisor planner producer editor buyer nurse accountant"
        " advisor adviser associate writer copywriter strategist operator clerk driver",
    )
)
_NOT_NAMING = frozenset(
    {"senior", "junior", "sr", "jr", "lead", "head", "chief", "principal", "deputy", "assistant", "of"}
)
_FIGURE = re.compile(r"\d[\d.,’' \u00a0\u202f]*\d ?k?|\d ?k?", re.IGNORECASE)
_DATE = Remedy("Write the closing date that stands among the facts", (Replace(placeholder("closing date")),))
_FAR = 8
"""How many times larger one amount can be before it must be for another period."""


def _find(reading: Reading) -> Iterator[Finding]:
    for passage in reading.of(*_PARTS):
        yield from _of_employment(reading, passage)
        yield from _of_workplace(reading, passage)
        if not reading.foreign:
            yield from _of_closing(reading, passage)
            yield from _of_pay(reading, passage)
    yield from islice((found for one in reading.of(*_PARTS) for found in _of_title(reading, one)), 1)


_PARTS = ("title", "opening", "responsibilities", "environment", "about", "benefits", "apply", "must_haves")


def _of_employment(reading: Reading, passage: Passage) -> Iterator[Finding]:
    said = {"full-time": _PART, "part-time": _FULL}.get(reading.posting.facts.employment or "")
    match = said.search(passage.plain) if said else None
    if match and not _either(passage.plain):
        words = "full time" if said is _PART else "part time"
        yield passage.found(
            *match.span(), f"Among the facts the job is {words}.", Remedy("Say the same in both places")
        )


def _either(text: str) -> bool:
    return bool(re.search(r"\bfull[- ]time\b", text) and re.search(r"\bpart[- ]time\b", text))


def _of_workplace(reading: Reading, passage: Passage) -> Iterator[Finding]:
    workplace = reading.posting.facts.workplace
    said = {"remote": _ON_SITE, "on-site": _REMOTE, "hybrid": _REMOTE}.get(workplace or "")
    match = said.search(passage.plain) if said else None
    if match and "hybrid" not in passage.plain:
        message = f"Among the facts the work is {'fully remote' if workplace == 'remote' else workplace}."
        yield passage.found(*match.span(), message, Remedy("Say the same in both places"))


def _of_closing(reading: Reading, passage: Passage) -> Iterator[Finding]:
    closing = _closing(reading.posting.facts)
    for said, days in dated(passage) if closing else ():
        if _CLOSING.search(said) and not _NOT_CLOSING.search(said):
            others = (day for day in days if closing and not day.first <= closing <= day.last)
            yield from (
                passage.found(day.start, day.end, "The facts name another closing date.", _DATE) for day in others
            )


def _closing(facts: Facts) -> date | None:
    return None if "closing" in facts.left_out else facts.closing


def _of_pay(reading: Reading, passage: Passage) -> Iterator[Finding]:
    pay = reading.posting.facts.pay
    for found in money(passage) if pay and passage.place.part != "title" else ():
        if pay and found.sure and found.kind in {"range", "fixed"} and _differs(found, pay):
            remedy = Remedy("Write the pay that stands among the facts", (Replace(placeholder("pay")),))
            end = found.start + len(passage.text[found.start : found.end].rstrip())
            yield passage.found(found.start, end, "The facts name another pay.", remedy)


def _differs(found: Money, pay: Pay) -> bool:
    """Whether a text's amounts are for the same period and none of them is the pay's."""
    named = _amounts(found.quote)
    if not named or not pay.low:
        return False
    known = {pay.low, pay.high if pay.high is not None else pay.low}
    return known.isdisjoint(named) and 1 / Decimal(_FAR) < max(named) / max(known) < _FAR


def _amounts(quote: str) -> set[Decimal]:
    found: set[Decimal] = set()
    for figure in _FIGURE.findall(quote):
        try:
            found.add(read_amount(figure))
        except ValueError:
            return set()
    return {one * 1000 if one < 1000 <= max(found) else one for one in found}  # 40–46k


def _of_title(reading: Reading, passage: Passage) -> Iterator[Finding]:
    """Another title; in an ad that was taken in, its own may be read wrong, so there only one of another kind."""
    posting = reading.posting
    own = set(re.findall(r"\w+", posting.title.casefold()))
    for match in _AS_OUR.finditer(passage.text):
        named = re.findall(r"\w+", match[1].casefold())
        if named[-1] in _KINDS and len(named) > 1 and not (set(named) - _KINDS - _NOT_NAMING) & own and own & _KINDS:
            if set(named) - _NOT_NAMING <= own or (reading.foreign and named[-1] in own):
                continue
            message = f"The ad is for another job by its title: “{posting.title}”."
            yield passage.found(*match.span(1), message, Remedy(f"Write “{posting.title}”", (Replace(posting.title),)))


_PAY = {"low": 30000, "high": 34000, "currency": "GBP", "period": "year"}


def _ad(text: str, title: str = "Production Manager", **facts: object) -> Posting:
    return ad(title, facts, opening=(text,))


RULE = Rule(
    id="inconsistent-facts",
    severity="clarity",
    name="Facts and texts that disagree",
    reason="Where an ad says two things, readers believe neither, and job boards may show the wrong one.",
    sources=(
        Source(
            "Google, structured data for job postings: what is marked up matches what is shown",
            "https://developers.google.com/search/docs/appearance/structured-data/job-posting",
        ),
    ),
    grade="C",
    find=_find,
    reads=("facts", *_PARTS),
    exclusions="Facts that aren’t filled, amounts for another period, and in ads that were brought from elsewhere "
    "dates and pay.",
    flags=(
        _ad("Please apply by 3 May 2027.", closing="2027-05-10"),
        _ad("This is a part-time role.", employment="full-time"),
        _ad("This full-time position is in Leeds.", employment="part-time"),
        _ad("This is a fully remote role.", workplace="on-site"),
        _ad("This job is office-based.", workplace="remote"),
        _ad("Your salary: £36,000 – £40,000 a year.", pay=_PAY),
        _ad("As our Marketing Manager, you plan the line."),
    ),
    passes=(
        _ad("Please apply by 10 May 2027. Interviews are on 20 May 2027.", closing="2027-05-10"),
        _ad("This is a full-time or part-time role.", employment="full-time"),
        _ad("You lead part-time staff and remote teams.", employment="full-time", workplace="on-site"),
        _ad("This is an on-site role.", workplace="on-site"),
        _ad("Your salary: £30,000 to £34,000 a year, and a bonus of £2,000.", pay=_PAY),
        _ad("You run a budget of £90,000 a year.", pay=_PAY),
        _ad("As our Production Manager, you plan the line; as a Manager you lead."),
        _ad("As our Senior Production Lead you work as a Team Player.", title="Production Lead (Night Shift)"),
    ),
)
