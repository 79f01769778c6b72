"""Empty words on pay: a competitive salary, negotiable, depending on experience."""

from collections.abc import Iterator
from dataclasses import replace

from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding
from jdbuilder.review.law.money import names_figures
from jdbuilder.review.reading import PROSE, Reading
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
    "“{words}” doesn’t say what the job pays; where a law asks for pay, it doesn’t count.",
    ("opening", "environment", "about", "benefits", "apply", "facts"),
    once=True,
    short=1,
)
_ALONE = replace(
    _TERMS,
    terms=(
        Term("doe|negotiable|competitive", ask=_ASK),
        Term("market rate|rates", ask=_ASK),
        Term("depending|dependent|based on|upon your? experience", ask=_ASK),
        Term("commensurate with your? experience", ask=_ASK),
    ),
    parts=("benefits", "facts"),
    keep=lambda _, passage, first, last: (
        passage.place.field in {"", "other_pay"} and (first, last) == (passage.words[0], passage.words[-1])
    ),
)
"""Such words with nothing beside them, where only pay can be meant."""
_ASTRAY = replace(
    _TERMS,
    parts=("responsibilities", "must_haves", "nice_to_haves"),
    keep=lambda _, passage, *__: passage.words[0].text in _PAY.split("|"),
)
"""Lines of an imported ad that begin with pay, but were taken for something else."""


def _empty(reading: Reading) -> Iterator[Finding]:
    """What the ad says in place of figures; nothing where it has them."""
    if reading.posting.facts.pay or any(map(names_figures, reading.passages)):
        return
    yield from _TERMS(reading)
    yield from _ALONE(reading)
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
    reads=("facts", *(part for part in PROSE if part != "metrics")),
    exclusions="Ads that name a figure, hours and rates that aren’t pay, and what customers pay.",
    flags=(
        "A [[competitive salary]] and 28 days of leave",
        "[[Salary negotiable]]",
        "Pay [[depending on experience]]",
        "We offer an [[attractive package]].",
        "Salary: [[DOE]]",
        "[[Market rate of pay]] for the trade",
        ad(facts={"other_pay": "Competitive compensation"}),
        "A [[competitive salary]], and vouchers of £20",
        "[[DOE]]",
        "[[Negotiable]]",
        "[[Market rate]]",
    ),
    passes=(
        "From £31,000 to £36,000 a year, depending on experience",
        "$24 an hour, a competitive wage in our county",
        "Salary: 50,000 - 60,000, depending on experience",
        "90K to 110K, depending on experience, with a good salary review",
        "Negotiable hours",
        ad(facts={"hours": "Negotiable"}),
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
