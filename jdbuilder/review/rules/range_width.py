"""Pay ranges so wide that readers don't believe them."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from jdbuilder.posting.model import Pay, Period, Posting
from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding, Place, Remedy
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import Rule, Source

_WIDEST = Decimal("1.5")
"""How many times the lower amount the higher can be."""
_SPAN, _FREE = Decimal(50_000), Decimal(200_000)
"""How far apart amounts of a year can be, and from which amount on that is no matter."""
_A_YEAR: Mapping[Period, int] = {"hour": 2080, "day": 260, "week": 52, "month": 12, "year": 1}
_WORTH_ALIKE = frozenset({"USD", "CAD", "GBP", "EUR", "CHF", "AUD", "NZD"})
_PAY = re.compile(r"\b(?:pay|salary|salaries|range|compensation|wages?)\b")
_PLACE = re.compile(
    r"\b(?:locations?|where you (?:live|work)|regions?|geograph\w+|cost of living|city|cities|states?)\b"
)
_DEPENDS = re.compile(
    r"\b(?:depend\w*|based|commensurate)(?: up)?(?: on| with)? [^.;]{0,40}\b(?:qualifications|experience|skills)\b"
)
_ASK = Remedy("Narrow it to what you will really pay at the start")
_SAY_WHY = Remedy("Or say why it is so wide, if places are the reason: “the higher part is for London”")


def _find(reading: Reading) -> Iterator[Finding]:
    facts = reading.posting.facts
    if facts.pay and "pay" not in facts.left_out and _is_wide(facts.pay):
        said = [one.plain for one in reading.of() if _PAY.search(one.plain)]
        if not any(_PLACE.search(text) for text in said):
            worse = any(_DEPENDS.search(text) for text in said)
            yield Finding(Place("facts", field="pay"), _said(facts.pay, worse=worse), remedies=(_ASK, _SAY_WHY))


def _is_wide(pay: Pay) -> bool:
    if pay.high is None or pay.high == pay.low:
        return False
    times = _A_YEAR[pay.period] if pay.currency in _WORTH_ALIKE else 0
    is_far = (pay.high - pay.low) * times > _SPAN and pay.high * times <= _FREE
    return is_far or pay.high > pay.low * _WIDEST


def _said(pay: Pay, *, worse: bool) -> str:
    high = pay.high or pay.low
    if not pay.low:
        return "A range that begins at nothing tells nobody what you pay."
    more = " That it depends on qualifications made readers believe it less." if worse else ""
    return f"The higher amount is {100 * (high - pay.low) / pay.low:.0f} % above the lower one.{more}"


def _paid(
    low: int, high: int | None, period: str = "year", text: str = "We pay by the month.", currency: str = "USD"
) -> Posting:
    pay = {"low": low, "high": high, "period": period, "currency": currency}
    return ad(facts={"pay": pay}, benefits=(text,))


RULE = Rule(
    id="range-width",
    severity="clarity",
    name="A pay range too wide to be believed",
    reason="People who read a very wide range take the employer for dishonest, or expect the upper end.",
    sources=(
        Source("Washington State University, three experiments, Journal of Applied Psychology, as told by hrbuzz.com"),
        Source("Ontario’s rules for job ads from 2026, the ministry’s text as told by northgrenvillechamber.com"),
    ),
    grade="B",
    counter="Where places were the reason and the ad said so, readers accepted a wide range.",
    find=_find,
    reads=("facts",),
    exclusions="A width that places explain, very high pay, and pay that stands only in the text.",
    flags=(
        _paid(58_100, 152_500),
        _paid(30_000, 46_000),
        _paid(120_000, 175_000),
        _paid(15, 25, "hour"),
        _paid(0, 40_000),
        _paid(40_000, 90_000, text="Your salary depends on your qualifications."),
    ),
    passes=(
        _paid(30_000, 45_000),
        _paid(58_100, 152_500, text="The range covers all our locations."),
        _paid(45_000, None),
        _paid(190_000, 260_000),
        _paid(4_000_000, 5_500_000, currency="JPY"),
        _paid(18, 24, "hour"),
        ad(),
    ),
    part="benefits",
)
