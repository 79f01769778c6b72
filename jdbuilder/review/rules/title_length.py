"""A title that is too long to be read at a glance, or too general to say which job it is."""

import re
from collections.abc import Iterator

from jdbuilder.posting.titles import GENDER, clean
from jdbuilder.review.finding import Finding, Remedy, Rewrite
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import Rule, Source

_MOST = 60
_MOST_WORDS = 11
_LEAST = 10
_PARTS = re.compile(r"\s[-–—|/]\s|\s?[|•·;(]|,\s|:\s")
_GENERAL = frozenset(
    (
        *("manager", "assistant", "officer", "engineer", "analyst", "associate", "intern", "worker", "staff", "clerk"),
        *(
            "director",
            "executive",
            "specialist",
            "consultant",
            "technician",
            "coordinator",
            "administrator",
            "operator",
        ),
        *("supervisor", "lead", "head", "sales", "trainee", "apprentice", "helper", "employee", "volunteer", "advisor"),
    )
)
"""Words that name no job unless another says of what."""


def _lengths(reading: Reading) -> Iterator[Finding]:
    (passage,) = reading.of("title")
    words = len(passage.words)
    if words == 1 and passage.words[0].text in _GENERAL:
        yield passage.found_whole(
            "“{words}” could be many jobs, and people search for one.",
            Remedy("Say of what: “Office Manager”, for example."),
        )
    title = clean(reading.posting, {GENDER}).title or passage.text
    if words and (len(title) > _MOST or len(title.split()) > _MOST_WORDS):
        yield passage.found_whole(
            f"The title has {len(title)} characters in {len(title.split())} words. Up to {_MOST} read well.",
            *_shorter(title),
            Remedy("Keep the job’s name, and leave the rest to the opening."),
        )


def _shorter(title: str) -> Iterator[Remedy]:
    """The title’s first part, if that can stand for all of it."""
    first = _PARTS.split(title)[0].strip()
    if first != title and _LEAST <= len(first) <= _MOST and len(first.split()) > 1:
        yield Remedy(f"Write “{first}”", (Rewrite(first),))


RULE = Rule(
    id="title-length",
    severity="clarity",
    name="Length of the title",
    reason="Titles of one to three words were answered about twice as often as those of twelve and more.",
    sources=(
        Source("Appcast, 2018, as told by Ongig"),
        Source("Ongig and Glassdoor on titles"),
    ),
    grade="B",
    counter="The ads compared differ in more than their titles. Short titles that name a trade, such as Chef, pass.",
    find=_lengths,
    reads=("title",),
    exclusions="Signs such as (m/w/d), and a placeholder that is still to be filled.",
    flags=(
        "[[Manager of the Studio, Its Projects, Its People, Its Suppliers and Its Archive]]",
        "[[Production Manager for Print and Web (reporting to the Director of the Whole Studio)]]",
        "[[Person who runs all of our shop and can do it very well]]",
        "[[Manager]]",
        "[[Assistant]]",
    ),
    passes=(
        "Chef",
        "Studio Production Manager",
        "Nurse",
        "Deputy Head of Customer Operations, Northern Region",
        "Office Assistant",
        "<job XXX>",
    ),
    part="title",
)
