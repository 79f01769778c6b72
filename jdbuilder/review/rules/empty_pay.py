"""Empty words on pay: a competitive salary, negotiable, depending on experience."""

import re
from collections.abc import Iterator
from dataclasses import replace

from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms

_PAY = "salary|pay|compensation|remuneration|wage|wages|package|salaries|earnings"
_PRAISE = "competitive|attractive|excellent|great|generous|fantastic|good|top|market"
_IN_PAY = (f"{_PAY}|rate|ote",)
_BUYERS = ("customer*|client*|employee*|buyer*|borrower*",)
_ASK = "Name what the job pays, from lowest to highest."

_TERMS = Terms(
    (
        Term(f"{_PRAISE} base|basic|starting|annual|hourly|financial|total? {_PAY}", ask=_ASK),
        Term(f"{_PRAISE} basic|base|ote", ask=_ASK),
        Term(f"{_PRAISE} rate|rates of pay", ask=_ASK),
        Term("competitive|attractive hourly|daily|day|pay? rate|rates", ask=_ASK, unless=_BUYERS),
        Term(f"{_PAY} is|are? very|highly? competitive|attractive|negotiable", ask=_ASK),
        Term("negotiable", ask=_ASK, only=_IN_PAY),
        Term("doe", ask=_ASK, only=_IN_PAY),
        Term(
            "depending|dependent|depends|commensurate|based on|upon|with your? experience|qualifications|skills",
            ask=_ASK,
            only=_IN_PAY,
        ),
        Term("market rate|rates", ask=_ASK, only=(f"{_PAY}|ote",)),
    ),
    "“{words}” doesn’t say what the job pays, and neither New Jersey nor the EU’s pay directive takes it for pay.",
    ("opening", "environment", "about", "benefits", "apply", "facts"),
    once=True,
    short=1,
)
_ASTRAY = replace(
    _TERMS,
    parts=("responsibilities", "must_haves", "nice_to_haves"),
    keep=lambda _, passage, *__: passage.words[0].text in _PAY.split("|"),
)
"""Lines of an imported ad that begin with pay, but were taken for something else."""
_MONEY = r"(?:[$€£¥₹]|\b(?:EUR|USD|GBP|CHF|CAD|AUD|NZD|INR|ZAR))"
_FIGURES = re.compile(
    rf"{_MONEY}\s?\d{{1,3}}(?:[.,’']\d{{3}}|\d{{2}}|\s?k\b)"
    rf"|{_MONEY}\s?\d{{1,3}}(?:[.,]\d\d)?\s?(?:/|per|an?|p/)\s?(?:h|day|week|month)"
    r"|\d[.,’']?\d{3}\s?(?:[€£$]|EUR|USD|GBP|CHF)",
    re.IGNORECASE,
)
"""An amount as pay is written: of thousands, or for an hour, a day, a week or a month."""


def _empty(reading: Reading) -> Iterator[Finding]:
    """What the ad says in place of figures; nothing where it has them."""
    if reading.posting.facts.pay or any(_FIGURES.search(one.text) for one in reading.passages):
        return
    yield from _TERMS(reading)
    if reading.foreign:
        yield from _ASTRAY(reading)


RULE = Rule(
    id="empty-pay",
    severity="clarity",
    name="Empty words on pay",
    reason="Readers look for the figure first, and several laws ask for it in the ad.",
    sources=(
        Source("New Jersey’s pay transparency act as read by constangy.com and natlawreview.com, 2025"),
        Source("Directive (EU) 2023/970, article 5, as read by grove.hr and jacksonlewis.com"),
        Source("Monster, a survey of US workers, 2026, as told by prismnews.com"),
    ),
    grade="C",
    counter="That such words cost applications is known from surveys only.",
    find=_empty,
    flags=(
        "A [[competitive salary]] and 28 days of leave",
        "[[Salary negotiable]]",
        "Pay [[depending on experience]]",
        "We offer an [[attractive package]].",
        "Salary: [[DOE]]",
        "[[Market rate of pay]] for the trade",
        ad(facts={"other_pay": "Competitive compensation"}),
    ),
    passes=(
        "From £31,000 to £36,000 a year, depending on experience",
        "$24 an hour, a competitive wage in our county",
        "Hours are negotiable; most of us work four days a week.",
        "We sell in a competitive market and do our own competitive analysis.",
        "Leave grows with experience, from 28 to 33 days a year.",
        "We offer customers competitive rates and quick delivery.",
        ad(
            facts={"pay": {"low": "31000", "high": "36000", "currency": "GBP", "period": "year"}},
            benefits=("A competitive salary",),
        ),
        ad(responsibilities=("plan competitive salary bands with the works council",)),
    ),
    part="benefits",
)
