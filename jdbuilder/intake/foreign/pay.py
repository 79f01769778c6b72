"""What a job pays, read from an ad's words where they leave no doubt."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

import pydantic

from jdbuilder.posting.amounts import read_amount
from jdbuilder.posting.currencies import COMMON
from jdbuilder.posting.model import Pay, Period

_SIGNS: Mapping[str, str] = {
    "US$": "USD",
    "CA$": "CAD",
    "C$": "CAD",
    "AU$": "AUD",
    "A$": "AUD",
    "NZ$": "NZD",
    "£": "GBP",
    "€": "EUR",
    "₹": "INR",
    "$": "",
}
_PERIODS: Mapping[Period, str] = {
    "hour": r"(?:per|an|/|each|p\.?)\s?(?:hour|hr|h)\b\.?|hourly",
    "day": r"(?:per|a|/|each)\s?day\b|daily|per diem",
    "week": r"(?:per|a|/|each)\s?(?:week|wk)\b|weekly",
    "month": r"(?:per|a|/|each)\s?month\b|monthly",
    "year": r"(?:per|a|an|/|each)\s?(?:year|yr|annum)\b|yearly|annually|annual|p\.\s?a\b\.?|\bpa\b",
}
_LEAST_A_YEAR = Decimal(12_000)  # who earns so much and says no more, earns it in a year
_LEAST: Mapping[Period, int] = {"hour": 4, "day": 30, "week": 120, "month": 500, "year": 7_000}
"""What is less, in currencies of like worth, pays for something else."""
_WORTH_ALIKE = frozenset({"GBP", "EUR", "USD", "CAD", "AUD", "NZD", "CHF"})
_SIGN = "|".join(re.escape(sign) for sign in _SIGNS)
_CODE = "|".join(COMMON)
_FIGURE = r"\d[\d.,'’\u00a0\u202f]*\d\s?[kK]?|\d\s?[kK]?"
_AMOUNT = rf"(?P<{{0}}_sign>{_SIGN}|(?:{_CODE})\s?)?\s?(?P<{{0}}>{_FIGURE})\s?(?P<{{0}}_code>(?:{_CODE})\b|€|£)?"
_RANGE = re.compile(
    rf"(?:from\s+|between\s+)?{_AMOUNT.format('low')}(?:\s*(?:–|—|-|to|and|bis)\s*{_AMOUNT.format('high')})?"
)
_AT_MOST = re.compile(r"\b(?:to|under|below|max(?:imum)?(?: of)?|potential)\W*$", re.IGNORECASE)
"""Before an amount: it is the most, and the least is not said."""
_ELSE = re.compile(
    r"budget|bonus|allowance|tuition|course|conference|relocation|stipend|voucher|insurance|match|discount|equipment",
    re.IGNORECASE,
)
"""In a text: its amount pays for something else than work."""
_OTHER = (
    r"\b(?:bids?|tenders?|charges?|rents?|fees?|funding|funds?|raised|invoices?|turnover|revenues?|grants?|donat\w+|"
    r"prizes?|claims?|contracts?|projects?|deals?|portfolio|loans?|mortgages?|purchases?|sales of|assets|savings)\b"
)
_BESIDE = re.compile(
    rf"{_OTHER}[^.;:$£€]{{0,20}}[$£€]|[$£€]\s?\d\S*(?: (?!and |with |plus |for )[^\s,;]+){{0,3}} {_OTHER}",
    re.IGNORECASE,
)
"""So near to an amount that it tells what that is."""
_OF_WORK = re.compile(
    r"\b(?:salar\w+|pay|pays|paid|wages?|earn\w*|compensation|remuneration|rate|hourly|OTE)\b|"
    r"\d\s?(?:/|per |an? )\s?(?:hour|hr|day|week|month|year|annum)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:(?:starting|start|base|basic|gross|annual|hourly|weekly|monthly|yearly|estimated|expected|target|full|"
    r"range|rate|scale|band|of|the|this) )*(?:pay|salary|wage|wages|compensation)"
    r"(?: (?:range|rate|scale|band|per|hour|year|from|is|for|this|role|position|job|a))*"
)
_LONGEST_LABEL = 6
_REST = re.compile(
    r"[\s.,;:()–-]*(?:(?:gross|basic)?\s?salary|pay|wage|up|of|the|is|range|gross)?[\s.,;:()–-]*", re.IGNORECASE
)


@dataclass(frozen=True)
class Found:
    """A pay that was read, and whether the text says nothing besides."""

    pay: Pay
    is_all: bool


def found(text: str, dollars: str) -> Found | None:
    """The pay in a text; None where there is none, or where amount, currency or period are in doubt.

    Args:
        dollars: the currency that a bare $ means where the job is.
    """
    read = [one for match in _RANGE.finditer(text) if (one := _read(match, text, dollars))]
    return read[0] if len(read) == 1 else None


def is_label(said: str) -> bool:
    """Whether the words of a label say that pay stands behind it: 'range of pay', 'starting salary'."""
    return bool(_LABEL.fullmatch(said)) and len(said.split()) <= _LONGEST_LABEL


def is_else(text: str) -> bool:
    """Whether an amount in a text is money for something else than work."""
    return bool(_ELSE.search(text) or _BESIDE.search(text))


def is_of_work(text: str) -> bool:
    """Whether a text says that somebody is paid or earns."""
    return bool(_OF_WORK.search(text))


def _read(match: re.Match[str], text: str, dollars: str) -> Found | None:
    currency = _currency(match, dollars)
    try:
        low = read_amount(match["low"])
        high = read_amount(match["high"]) if match["high"] else None
    except ValueError:
        return None
    if not currency:
        return None
    if high is not None and low < 1000 <= high and match["high"].strip().lower().endswith("k"):
        low *= 1000  # '40–46k'
    before, after = text[: match.start()], text[match.end() :]
    if high is None and _AT_MOST.search(before):
        return None
    period, rest = _period(after, low, currency)
    if period is None or not low or (high is not None and high < low):
        return None
    if currency in _WORTH_ALIKE and low < _LEAST[period]:
        return None
    try:
        pay = Pay(low=low, high=high, currency=currency, period=period)
    except pydantic.ValidationError:
        return None  # a sum that nobody is paid
    return Found(pay, bool(_REST.fullmatch(before) and _REST.fullmatch(rest)))


def _currency(match: re.Match[str], dollars: str) -> str:
    """The one currency that the amounts are in; empty where none is said, or two."""
    said = {match[f"{side}_{place}"] for side in ("low", "high") for place in ("sign", "code")} - {None}
    codes = {_SIGNS.get(one.strip(), one.strip()) or dollars for one in said}
    if "$" in said and len(said) > 1:  # '$40,000 CAD'
        codes = {_SIGNS.get(one.strip(), one.strip()) for one in said if one.strip() != "$"}
    return codes.pop() if len(codes) == 1 else ""


def _period(after: str, low: Decimal, currency: str) -> tuple[Period | None, str]:
    """The period and what is said after it; a year where an amount that large names none."""
    for period, words in _PERIODS.items():
        said = re.match(rf"\W{{0,3}}(?:gross\s|basic\s)?(?:{words})", after, re.IGNORECASE)
        if said:
            return period, after[said.end() :]
    named = any(re.search(words, after[:60], re.IGNORECASE) for words in _PERIODS.values())
    is_yearly = low >= _LEAST_A_YEAR and currency in _WORTH_ALIKE and not named
    return ("year" if is_yearly else None), after
