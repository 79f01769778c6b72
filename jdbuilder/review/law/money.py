"""Pay that an ad's own words name: an amount, a range, or one with an open end."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from jdbuilder.posting.amounts import read_amount
from jdbuilder.posting.model import Period
from jdbuilder.review.reading import Passage, once
from jdbuilder.review.words import Span

Kind = Literal["range", "fixed", "up to", "from"]

DUTIES = frozenset({"responsibilities", "must_haves", "nice_to_haves"})
"""The parts that speak of the work and the person: amounts and offers in them are seldom the employer's own."""

_SIGN = r"(?:(?:us|ca|c|a|au|nz)?\$|[€£¥₹]|zł|(?:usd|cad|aud|nzd|eur|euro|gbp|chf|pln|sek|dkk|czk|huf|inr|zar)\b)"
_NUMBER = r"\d{1,3}(?:[ ,.’'\u00a0\u202f]?\d{3}){0,3}(?:[.,]\d{1,2})?(?!\d)\s?(?:k\b)?"
_UNITS: Mapping[str, Period] = {
    **dict.fromkeys(("hour", "hr", "h", "hourly"), "hour"),
    **dict.fromkeys(("day", "daily"), "day"),
    **dict.fromkeys(("week", "weekly"), "week"),
    **dict.fromkeys(("month", "monthly"), "month"),
    **dict.fromkeys(("year", "yr", "annum", "a", "annual", "yearly"), "year"),
}
_UNIT = r"\s?(?:/|per|an?|p\.)\s?(?:hour|hr|h|day|week|month|year|yr|annum|a)\b\.?"
_AMOUNT = (
    rf"(?:{_SIGN}\s?{_NUMBER}|{_NUMBER}\s?{_SIGN}|{_NUMBER}(?=\s?(?:[-–—]|to)\s?{_NUMBER}\s?{_SIGN})"
    r"|\b(?!40[13]k)\d{2,3}k\b|\b\d{2,3}(?=\s?(?:[-–—]|to)\s?\d{2,3}\s?k\b))"
)
_MORE = r"(?<=\S)\+|\s?\+(?=\s*(?:$|[.,;)]))"  # “$60,000 + bonus” has no open end
_MONEY = re.compile(
    rf"(?P<low>{_AMOUNT})(?:{_UNIT})?(?P<high>\s?(?:[-–—]|to|and)\s?(?:{_SIGN}\s?)?{_NUMBER}(?:\s?{_SIGN})?)?"
    rf"(?P<more>{_MORE})?"
)
_FIGURE = r"(?:\d{2,3}[ ,.’'\u00a0\u202f]\d{3}|\d{5,6})(?!\d)"
_UNSIGNED = re.compile(
    r"\b(?:salary|wages?|pay|remuneration|compensation)(?: range| scale| band)?(?::| is| of| from| between| up to){0,2}"
    rf"\s?(?P<low>{_FIGURE})(?P<high>\s?(?:[-–—]|to|and)\s?{_FIGURE})?(?P<more>{_MORE})?"
)
_UP_TO = re.compile(r"(?:up to|as much as|maximum(?: of)?|max\.?|no more than)(?: a)?\s*$")
_FROM = re.compile(r"(?:from|starting at|starts at|starting from|at least|minimum(?: of)?|min\.?|over|above)\s*$")
_AND_UP = re.compile(rf"{_MORE}|\s*(?:and (?:up|more|above|upwards?)|or (?:more|above)|plus\b(?! ))")
_NOUN = re.compile(
    r"\b(?:salar(?:y|ies)|wages?|remuneration|compensation|stipend of|(?:base|basic|gross|starting|hourly) pay|ote"
    r"|earnings|pay (?:range|rate|scale|band|is|of|starts|begins)|rate of pay|paid (?:weekly|monthly))\b|^pay:"
)
_PAID = re.compile(
    r"(?:\bwe(?:'ll| will| can)? pay|\byou(?:'ll| will| can| could)? earn|^earn|\bearning|\bpaid|^pay"
    r"|\b(?:your|the|our) pay|\b(?:job|role|position|post|which|that|it|this) pays)"
    r"(?: you)?(?: at)?(?: an?)?(?: between| from| starting at| up to| as much as| at least| over| about)?\s*$"
)
"""Just before an amount: words that make it this job's pay."""
_PAY = re.compile(rf"{_NOUN.pattern}|\b(?:pay|pays|paid|earn)\b")
_RATE = re.compile(
    r"\b(?:hourly|per (?:hour|annum|year|month|day)|an? (?:hour|year|month)|annual(?:ly)?|yearly|p\.a|base)\b"
    r"|/ ?(?:hour|hr|h|year|yr|month|annum|day)\b"
)
_ELSE = re.compile(
    r"\b(?:budgets?|revenues?|turnover|funding|raised|referral|sign-?on|signing|allowance|grants?|fees?|tuition|sales"
    r"|learning|invest\w*|bonus of|vouchers?|savings?|customers?|clients?|assets|worth|valued?|contracts? of"
    r"|help(?:s|ed|ing)? (?:people|others|families|workers|businesses)|claims?|invoices?)\b"
)
_OTHER = re.compile(
    r"\b(?:budgets?|fund\w*|grants?|revenue|turnover|insur\w*|cover\w*|assurance|prizes?|savings?|worth|deals?|projects?"
    r"|clients?|customers?|accounts?|contracts?|cases?|loans?|relocation|bonus\w*|referral|learning|training|tuition"
    r"|raised?|sales|allowance|vouchers?)\b"
)
_UNIT_BEFORE = re.compile(
    r"\b(hourly|daily|weekly|monthly|annual|yearly) (?:base |basic |gross )?"
    r"(?:salary|pay|wage|rate|compensation|range)\b"
)
_UNIT_BEHIND = re.compile(_UNIT)
_FIRST = 48
_FEW = 12
_LEAST, _MOST = Decimal(10_000), Decimal(1_000_000)
_OFFERED = frozenset({"benefits", "opening"})
_LEAST_IN: Mapping[Period, int] = {"hour": 5, "day": 50, "week": 200, "month": 800, "year": 10_000}
_HUNDRED, _THOUSAND = Decimal(100), Decimal(1000)


@dataclass(frozen=True)
class Money:
    """Pay named in a text.

    Attributes:
        quote: the amount, or both, as the ad has them.
        sure: whether the sentence clearly speaks of this job's pay.
        start: where it stands in the passage's text; it ends at `end`.
        bare: whether it stands in a short line that says neither what it is nor anything else that it could be.
        low: the lower amount; the only one where there is one; None if we can't read it. `high` is like it.
        period: for how long a work it is; empty where that isn't said.
        sign: the currency as written, in small letters.
    """

    kind: Kind
    quote: str
    sure: bool
    start: int = 0
    end: int = 0
    bare: bool = False
    low: Decimal | None = None
    high: Decimal | None = None
    period: Period | Literal[""] = ""
    sign: str = ""


@once
def money(passage: Passage) -> Iterator[Money]:
    """Amounts in a passage that are, or may be, the job's pay."""
    text, is_duty = passage.plain, passage.place.part in DUTIES
    is_bare = len(passage.words) <= _FEW and not _OTHER.search(text)
    for sentence in passage.sentences:
        said = text[sentence.start : sentence.end]
        noun = bool(_NOUN.search(said))
        speaks = noun or bool(_RATE.search(said)) or (not is_duty and bool(_PAY.search(said)))
        if not speaks and not is_bare:
            continue
        is_else = is_duty or bool(_ELSE.search(said))
        for found in _amounts(text, sentence):
            one = _read(passage, found, sentence, bare=not speaks)
            sure = noun or _is_offer(passage, one, sentence) or bool(_PAID.search(_before(text, found, sentence)))
            one = replace(one, sure=sure and not is_else)
            if speaks or (one.low and _LEAST <= one.low < _MOST):
                yield one


@once
def names_figures(passage: Passage) -> bool:
    """Whether there is any amount as pay is written: of hundreds or more, or for an hour, a day and the like."""
    for found in _amounts(passage.plain, Span(0, len(passage.plain))):
        one = _read(passage, found, Span(0, len(passage.plain)))
        if one.period or (one.low and one.low >= _HUNDRED):
            return True
    return False


def _amounts(text: str, sentence: Span) -> Iterator[re.Match[str]]:
    signed = False
    for found in _MONEY.finditer(text, sentence.start, sentence.end):
        signed = True
        yield found
    if not signed:
        yield from _UNSIGNED.finditer(text, sentence.start, sentence.end)


def _is_offer(passage: Passage, one: Money, sentence: Span) -> bool:
    """Whether a sentence where offers stand begins with an amount that is pay by its size: “£14.10 an hour”."""
    is_there = passage.place.part in _OFFERED and one.start == sentence.start
    return is_there and bool(one.period and one.low and one.low >= _LEAST_IN[one.period])


def _read(passage: Passage, found: re.Match[str], sentence: Span, *, bare: bool = False) -> Money:
    start, text = found.start("low"), passage.plain
    end = start + len(text[start : found.end()].rstrip(" ."))
    low, high = _figure(found["low"]), _figure(found["high"] or found["low"])
    if low and high and low < _THOUSAND <= low * _THOUSAND <= high:
        low *= _THOUSAND  # $60-70k
    sign = re.search(_SIGN, found[0])
    quote = " ".join(passage.text[start:end].split())
    kind, period = _kind(text, found, sentence), _period(text, found, sentence)
    return Money(kind, quote, False, start, end, bare, low, high, period, sign[0] if sign else "")


def _figure(text: str) -> Decimal | None:
    found = re.search(_NUMBER, text)
    try:
        return read_amount(found[0]) if found else None
    except ValueError:
        return None


def _period(text: str, found: re.Match[str], sentence: Span) -> Period | Literal[""]:
    near = _UNIT_BEHIND.search(found[0]) or _UNIT_BEHIND.match(text, found.end())
    if near:
        return _UNITS[re.split(r"[/\s.]+", near[0].rstrip("."))[-1]]
    before = _UNIT_BEFORE.search(_before(text, found, sentence))
    return _UNITS[before[1]] if before else ""


def _before(text: str, found: re.Match[str], sentence: Span) -> str:
    return text[max(sentence.start, found.start("low") - _FIRST) : found.start("low")]


def _kind(text: str, found: re.Match[str], sentence: Span) -> Kind:
    before = _before(text, found, sentence)
    if found["high"]:
        return "range"
    if _UP_TO.search(before):
        return "up to"
    if found["more"] or _FROM.search(before) or _AND_UP.match(text, found.end()):
        return "from"
    return "fixed"
