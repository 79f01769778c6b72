"""Facts read back from their words: what somebody typed over a fact of the paper, put into the posting if we can."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Literal, get_args

import pydantic
from babel.dates import get_month_names
from babel.numbers import get_currency_symbol

from jdbuilder import placeholders
from jdbuilder.intake.printed import key
from jdbuilder.intake.remote import read_remote
from jdbuilder.posting.amounts import read_amount
from jdbuilder.posting.currencies import COMMON
from jdbuilder.posting.facts import (
    AI_WORDS,
    COMPANY,
    EMPLOYMENT_WORDS,
    FACTS,
    OPTIONAL,
    VACANCY_WORDS,
    VARIABLE_WORDS,
    Fact,
)
from jdbuilder.posting.model import Facts, Pay, Period, Posting, Workplace

BY_ID: Mapping[str, Fact] = {fact.id: fact for fact in (COMPANY, *FACTS, *OPTIONAL)}

_AMOUNT = re.compile(r"\d(?:[\d.,'’\s]*\d)?\s*(?:[kK]\b)?")
_PERIODS: Mapping[str, Period] = {
    **{period: period for period in get_args(Period)},
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "annually": "year",
    "yearly": "year",
    "annum": "year",
    "p.a.": "year",
}
_PERIOD = re.compile("|".join(rf"\b{re.escape(word)}(?!\w)" for word in sorted(_PERIODS, key=len, reverse=True)), re.I)
_BETWEEN = frozenset({"", "a", "an", "and", "between", "each", "from", "per", "to"})
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\.? (?P<month>[^\W\d]+)\.?,? (?P<year>\d{4})")
_MONTH_FIRST = re.compile(r"(?P<month>[^\W\d]+)\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})")


def stated(posting: Posting, field: str) -> str:
    """The title, the company or a fact as the paper says it; nothing where it isn't filled."""
    return posting.title if field == "title" else BY_ID[field].say(posting)


def with_facts(posting: Posting, said: Iterable[tuple[str, str]]) -> Posting:
    """The posting with those of the facts that can be read, each by its field."""
    for field, words in said:
        posting = with_fact(posting, field, words) or posting
    return posting


def with_fact(posting: Posting, field: str, said: str) -> Posting | None:
    """The posting with a fact as somebody put it, left out where they deleted it; None if it can't be read.

    A title, a name or a time must then stand on the paper as they were put; all else may be said otherwise.
    """
    if not said and field in _ASKED:
        return _checked(posting, field, {"left_out": (*_without(posting, field), field)})
    said = said.replace("\u00a0", " ") if field in _READ else said
    read = [one for changes in _readings(posting, field, said) if (one := _checked(posting, field, changes))]
    exact = (one for one in read if key(stated(one, field)) == key(placeholders.filled(said)))
    return next(exact, read[0] if read and (field in _READ or field in _ADDRESSES) else None)


def _checked(posting: Posting, field: str, changes: Mapping[str, Any]) -> Posting | None:
    """The posting with some facts changed, if it may hold them."""
    try:
        if field == "title":
            return Posting.model_validate({**dict(posting), **changes})
        told = {name: value for name, value in changes.items() if name != "applicants_in"}
        facts = Facts.model_validate({**dict(posting.facts), **told})
        areas = changes.get("applicants_in", posting.listing.applicants_in)
        listing = posting.listing.model_copy(update={"applicants_in": areas})
        return posting.model_copy(update={"facts": facts, "listing": listing})
    except pydantic.ValidationError:
        return None


def _readings(posting: Posting, field: str, said: str) -> Iterator[Mapping[str, Any]]:
    """What the words may mean, as fields of the facts, the likeliest first."""
    if field == "title":
        yield {"title": said}
    else:
        values = _READ[field](said, posting) if field in _READ else [{field: placeholders.filled(said)}]
        yield from ({**value, "left_out": _without(posting, field)} for value in values)


def _without(posting: Posting, field: str) -> tuple[str, ...]:
    return tuple(one for one in posting.facts.left_out if one != field)


def _place(said: str, posting: Posting) -> Iterator[Mapping[str, Any]]:
    """A place with how one works there; where applicants may live as known already, or else as it is told."""
    remote = read_remote(said, posting.listing.applicants_in)
    if remote:
        told = {"place": remote.place, "workplace": "remote"}
        yield from (told, {**told, "applicants_in": remote.applicants_in})
    place, _, last = said.rpartition(", ")
    if last in get_args(Workplace):
        yield {"place": placeholders.filled(place), "workplace": last}
    yield {"place": placeholders.filled(said), "workplace": None}


def _employment(said: str, posting: Posting) -> Iterator[Mapping[str, Any]]:  # noqa: ARG001 - all are asked alike
    plain = said.casefold().replace("-", " ")
    known = (id_ for id_, words in EMPLOYMENT_WORDS.items() if plain in {words.casefold(), id_.replace("-", " ")})
    yield from ({"employment": id_} for id_ in known)
    if not placeholders.filled(said):
        yield {"employment": None}


def _pay(said: str, posting: Posting) -> Iterator[Mapping[str, Any]]:
    """One amount or two, a currency and a period, and nothing that would get lost."""
    if not placeholders.filled(said):
        yield {"pay": None}
    amounts, rest = _AMOUNT.findall(said), _AMOUNT.sub(" ", said)
    currency, symbol = _currency(rest, posting)
    rest = rest.replace(symbol, " ") if symbol else rest
    periods, rest = _PERIOD.findall(rest), _PERIOD.sub(" ", rest)
    period = _PERIODS[periods[0].casefold()] if periods else posting.facts.pay and posting.facts.pay.period
    known = {word.casefold() for word in re.split(r"[\s/–—-]+", rest)} <= _BETWEEN
    if known and currency and period and len(amounts) in {1, 2} and len(periods) <= 1:
        try:
            low, *high = (read_amount(amount) for amount in amounts)
            yield {"pay": Pay(low=low, high=high[0] if high else None, currency=currency, period=period)}
        except ValueError:  # pydantic's own is one
            return


def _currency(said: str, posting: Posting) -> tuple[str, str]:
    """The code of the currency, and how it is written; the longest sign counts, since A$ ends in $."""
    own = posting.facts.pay.currency if posting.facts.pay else ""
    locale = posting.look.language.replace("-", "_")
    signs = [(code, sign) for code in dict.fromkeys((own, *COMMON)) if code for sign in _signs(code, locale)]
    found = [pair for pair in signs if pair[1] in said]
    return max(found, key=lambda pair: len(pair[1]), default=(own, ""))


def _signs(code: str, locale: str) -> tuple[str, str]:
    return code, get_currency_symbol(code, locale)


def _closing(said: str, posting: Posting) -> Iterator[Mapping[str, Any]]:  # noqa: ARG001 - all are asked alike
    if not placeholders.filled(said):
        yield {"closing": None}
    day = _day(said)
    if day:
        yield {"closing": day}


def _variable(said: str, posting: Posting) -> Iterator[Mapping[str, Any]]:  # noqa: ARG001 - all are asked alike
    known = {"neither": "neither", **{word: kind for kind, words in VARIABLE_WORDS.items() for word in (words, kind)}}
    if not said or said in known:
        yield {"variable": known.get(said)}


def _yes_or_no(field: str, words: tuple[str, str]) -> "_Read":
    """A reader of a fact that is yes or no: in the paper's words for it, or with that word before all others."""
    answers = dict(zip(map(str.casefold, words), (True, False), strict=True))

    def read(said: str, posting: Posting) -> Iterator[Mapping[str, Any]]:  # noqa: ARG001 - all are asked alike
        found = re.match(r"(yes|no)\b", said, re.IGNORECASE)
        answer = found[1].casefold() == "yes" if found else answers.get(key(said).rstrip(".").casefold())
        if answer is not None or not said:
            yield {field: answer}

    return read


def _day(said: str) -> date | None:
    """A day with its month in letters, or as 2027-01-31; figures alone may be read in two ways, and so in none."""
    months = {name.casefold(): month for width in ("wide", "abbreviated") for month, name in _names(width)}
    found = _DAY_FIRST.fullmatch(said) or _MONTH_FIRST.fullmatch(said)
    try:
        if found:
            return date(int(found["year"]), months[found["month"].casefold()], int(found["day"]))
        return date.fromisoformat(said)
    except (KeyError, ValueError):
        return None


def _names(width: Literal["wide", "abbreviated"]) -> Iterable[tuple[int, str]]:
    return get_month_names(width, locale="en").items()


_ADDRESSES = frozenset({"apply_at", "website"})
_ASKED = frozenset(fact.id for fact in FACTS)
_Read = Callable[[str, Posting], Iterator[Mapping[str, Any]]]
_READ: Mapping[str, _Read] = {
    "place": _place,
    "employment": _employment,
    "pay": _pay,
    "closing": _closing,
    "variable": _variable,
    "vacancy": _yes_or_no("vacancy", VACANCY_WORDS),
    "ai_screening": _yes_or_no("ai_screening", AI_WORDS),
}
