"""What is still to be filled: placeholders of our own, and what templates of others leave behind."""

import re
from collections.abc import Iterator

from jdbuilder.placeholders import spans
from jdbuilder.posting import facts
from jdbuilder.posting.model import Posting
from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding, Place, Remedy, State
from jdbuilder.review.reading import EVERYWHERE, Passage, Reading, once
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import UNTICK

_NAMES = (
    "name|title|date|location|amount|number|salary|range|department|company|city|industry|link|e-?mail|address|role"
    "|position|manager|website|phone|state|country|years?"
)
_LEFT = re.compile(
    r"\[(?:insert|your|enter|add|list|describe|company|xx+)\b[^\[\]\n]{0,80}\]"
    rf"|\[[^\[\]\n]{{0,60}}\b(?:{_NAMES}|xx+)\]"
    r"|\{\{[^{}\n]{1,80}\}\}|\{%[^{}\n]{1,80}%\}|\$\{[^{}\n]{1,80}\}|<<[^<>\n]{1,60}>>"
    r"|\blorem ipsum\b|\bxxx+\b|[$€£]\s?xx[x,.k]*\b|\bt\.?b\.?[cda]\b|_{4,}",
    re.IGNORECASE,
)
_SAY = "“{words}” is still to be filled."
_LEFTOVER = "“{words}” was left over from a template."
_FILL = Remedy("Write what belongs there")


def _find(reading: Reading) -> Iterator[Finding]:
    if not reading.foreign:
        yield from _facts(reading.posting)
    known = set(facts.values(reading.posting)) | _asked(reading.posting)
    for passage in reading.of(*EVERYWHERE, locked=True, statements=True, headings=True):
        yield from _placeholders(passage, known)
        for left in passage.finds(_LEFT):
            yield passage.found(*left.span(), _LEFTOVER, *_ways_out(passage))
    yield from _targets(reading)


def _asked(posting: Posting) -> set[str]:
    """The placeholders that a fact fills, and that are spoken of there."""
    return {fact.placeholder for fact in (facts.COMPANY, *facts.kept(posting))}


def _facts(posting: Posting) -> Iterator[Finding]:
    """The facts that the paper shows unfilled."""
    for fact in (facts.COMPANY, *facts.kept(posting)):
        if not fact.say(posting):
            yield Finding(
                Place("facts", field=fact.id),
                f"{fact.label} isn’t filled: the paper shows a gap.",
                remedies=(Remedy(f"Fill in {fact.label} among the facts"), *_left_out(fact, posting)),
            )


def _left_out(fact: facts.Fact, posting: Posting) -> tuple[Remedy, ...]:
    """Leaving a fact out, where an ad can do without it."""
    if fact.id not in {"start", "contact", "reference", "hours"}:
        return ()
    return (Remedy("Leave it out", (State("facts", "left_out", [*posting.facts.left_out, fact.id]),)),)


def _placeholders(passage: Passage, known: set[str]) -> Iterator[Finding]:
    for name, start, end in _unfilled(passage):
        if name.casefold() not in known:
            yield passage.found(start, end, _SAY, *_ways_out(passage))


@once
def _unfilled(passage: Passage) -> Iterator[tuple[str, int, int]]:
    """Every placeholder by its name, and where it stands."""
    at = 0
    for span in spans(passage.text):
        if span.unfilled:
            yield span.text.strip("<>").removesuffix("XXX").strip(), at, at + len(span.text)
        at += len(span.text)


def _ways_out(passage: Passage) -> tuple[Remedy, ...]:
    return (_FILL, UNTICK) if passage.place.section else (_FILL,)


def _targets(reading: Reading) -> Iterator[Finding]:
    for number, line in enumerate(reading.posting.sections.metrics):
        if line.chosen and any(span.unfilled for span in spans(line.target)):
            place = Place("metrics", number)
            yield Finding(
                place, f"The target “{line.target}” is still to be filled.", text=line.text, remedies=(_FILL,)
            )


_FILLED = {
    "company": "Acme Studios",
    "place": "Leeds",
    "employment": "full-time",
    "hours": "37.5 a week",
    "pay": {"low": 30000, "high": 34000, "currency": "GBP", "period": "year"},
    "start": "As soon as you can",
    "closing": "2026-12-20",
    "contact": "jobs@acme.example",
    "reference": "A-1",
}


def _line(text: str) -> Posting:
    return ad(facts=_FILLED, responsibilities=(text,))


RULE = Rule(
    id="unfilled",
    severity="clarity",
    name="Something still to be filled",
    reason="A gap on the paper tells readers that nobody looked at the ad before it went out.",
    sources=(Source("jdbuilder’s own rule: nothing with a placeholder leaves for a job board"),),
    grade="D",
    find=_find,
    reads=EVERYWHERE,
    exclusions="Placeholders that a fact fills; in ads that were brought from elsewhere, facts that are empty.",
    flags=(
        ad(facts={"company": "Acme Studios"}),
        _line("Lead a team of <number of people XXX>"),
        _line("Join [Company Name] as a planner"),
        _line("Report to {{hiring_manager}}"),
        _line("Your pay: £XX,XXX a year"),
        _line("Lorem ipsum dolor sit amet"),
        _line("Keep <INSERT JOB DESCRIPTION COPY FROM BLOG POST HERE>"),
        _line("Start date: TBC"),
        ad(facts=_FILLED, metrics=({"text": "Returns: how many come back", "target": "<share XXX>"},)),
    ),
    passes=(
        ad(facts=_FILLED),
        _line("Write to <contact XXX> by <closing date XXX>"),
        _line("Work at <company XXX> in <place XXX>"),
        _line("Plan campaigns (m/f/d) [sic] for size XXL"),
        _line("Keep the list [see below] in order"),
        _line("Run tests <5 minutes long and >90 % green"),
        ad(facts={**_FILLED, "reference": "", "left_out": ["reference"]}),
    ),
)
