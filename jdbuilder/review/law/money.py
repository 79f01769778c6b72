"""Pay that an ad's own words name: an amount, a range, or one with an open end."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from jdbuilder.review.reading import Passage
from jdbuilder.review.words import Span

Kind = Literal["range", "fixed", "up to", "from"]

_SIGN = r"(?:(?:us|ca|c|a|au|nz)?\$|€|£|zł|(?:usd|cad|aud|eur|euro|gbp|chf|pln|sek|dkk|czk|huf)\b)"
_NUMBER = r"\d{1,3}(?:[ ,.’'\u00a0\u202f]?\d{3}){0,3}(?:[.,]\d{1,2})?(?!\d)\s?(?:k\b)?"
_PERIOD = r"(?:\s?(?:/|per|an?|p\.)\s?(?:hour|hr|h|day|week|month|year|yr|annum|a)\b\.?)?"
_AMOUNT = (
    rf"(?:{_SIGN}\s?{_NUMBER}|{_NUMBER}\s?{_SIGN}|{_NUMBER}(?=\s?(?:[-–—]|to)\s?{_NUMBER}\s?{_SIGN})|\b\d{{2,3}}k\b)"
)
_MONEY = re.compile(
    rf"(?P<low>{_AMOUNT}){_PERIOD}(?P<high>\s?(?:[-–—]|to|and)\s?(?:{_SIGN}\s?)?{_NUMBER}(?:\s?{_SIGN})?)?(?P<more>\s?\+)?"
)
_UP_TO = re.compile(r"(?:up to|as much as|maximum(?: of)?|max\.?|no more than)(?: a)?\s*$")
_FROM = re.compile(r"(?:from|starting at|starts at|starting from|at least|minimum(?: of)?|min\.?|over|above)\s*$")
_AND_UP = re.compile(r"\s*(?:\+|and (?:up|more|above|upwards?)|or (?:more|above)|plus\b(?! ))")
_PAY = re.compile(
    r"\b(?:salar(?:y|ies)|wages?|remuneration|compensation|stipend of|base pay|pay range|pay rate|pay scale|rate of pay"
    r"|pay|pays|paid|ote|earnings?|earn)\b"
)
_RATE = re.compile(
    r"\b(?:hourly|per (?:hour|annum|year|month|day)|an? (?:hour|year|month)|annual(?:ly)?|yearly|p\.a|base)\b"
    r"|/ ?(?:hour|hr|h|year|yr|month|annum|day)\b"
)
_ELSE = re.compile(
    r"\b(?:budgets?|revenues?|turnover|funding|raised|referral|sign-?on|signing|allowance|grants?|fees?|tuition|sales"
    r"|learning|invest\w*|bonus of|vouchers?|savings?|customers?|clients?|assets|worth|valued?|contracts? of)\b"
)
_FIRST = 24


@dataclass(frozen=True)
class Money:
    """Pay named in a text.

    Attributes:
        quote: the amount, or both, as the ad has them.
        sure: whether the sentence clearly speaks of this job's pay.
        start: where it stands in the passage's text; it ends at `end`.
    """

    kind: Kind
    quote: str
    sure: bool
    start: int = 0
    end: int = 0


def money(passage: Passage) -> Iterator[Money]:
    """Amounts in a passage that are, or may be, the job's pay."""
    text = passage.plain
    for sentence in passage.sentences:
        said = text[sentence.start : sentence.end]
        speaks = bool(_PAY.search(said))
        if not speaks and not _RATE.search(said):
            continue
        sure = speaks and not _ELSE.search(said)
        for found in _MONEY.finditer(text, sentence.start, sentence.end):
            quote = " ".join(passage.text[found.start() : found.end()].split())
            yield Money(_kind(text, found, sentence), quote, sure, *found.span())


def _kind(text: str, found: re.Match[str], sentence: Span) -> Kind:
    before = text[max(sentence.start, found.start() - _FIRST) : found.start()]
    if found["high"]:
        return "range"
    if _UP_TO.search(before):
        return "up to"
    if found["more"] or _FROM.search(before) or _AND_UP.match(text, found.end()):
        return "from"
    return "fixed"
