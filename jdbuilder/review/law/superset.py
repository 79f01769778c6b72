"""The strictest superset: ten things that, said once and with a range not too wide, meet every law that we know."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from jdbuilder.placeholders import filled
from jdbuilder.posting.model import Posting
from jdbuilder.review.finding import WHOLE, Add, Change, Finding, Place, Remedy, State
from jdbuilder.review.law.notices import (
    ADD_BENEFITS,
    BENEFITS_LINE,
    OTHER_PAY_LINE,
    SAY_AI,
    SAY_OTHER_PAY,
    SAY_VACANCY,
    SAY_VARIABLE,
)
from jdbuilder.review.law.pay import is_too_wide
from jdbuilder.review.law.shown import is_definite
from jdbuilder.review.law.where import is_remote
from jdbuilder.review.mend import mended
from jdbuilder.review.reading import Passage

_REMEMBERED = 16  # postings


@dataclass(frozen=True)
class Field:
    """One of the ten.

    Attributes:
        asks: what it is, for a list.
        where: the part of a posting where it stands.
        is_filled: whether a posting has it, with nothing left to fill in.
        remedies: what one click each can do; where there is a choice, a person makes it.
    """

    id: str
    asks: str
    where: Place
    is_filled: Callable[[Posting], bool]
    remedies: Callable[[Posting], tuple[Remedy, ...]]


def _pays(posting: Posting) -> bool:
    return posting.facts.pay is not None and "pay" not in posting.facts.left_out


def _pays_from_to(posting: Posting) -> bool:
    return _pays(posting) and posting.facts.pay is not None and posting.facts.pay.high is not None


def _lists_benefits(posting: Posting) -> bool:
    names = (posting.facts.company,) if posting.facts.company else ()
    lines = [Passage(Place("benefits"), line.text, names=names) for line in posting.sections.benefits if line.chosen]
    return any(is_definite(line) for line in lines)


def _pays_within(posting: Posting) -> bool:
    return not (_pays(posting) and posting.facts.pay and is_too_wide(posting.facts.pay))


def _says_where(posting: Posting) -> bool:
    return bool(posting.listing.applicants_in) or not is_remote(posting)


def _fact(name: str) -> Callable[[Posting], bool]:
    def is_filled(posting: Posting) -> bool:
        held = getattr(posting.facts, name)
        return bool(filled(held)) if isinstance(held, str) else held is not None and name not in posting.facts.left_out

    return is_filled


def _asked(said: str) -> Callable[[Posting], tuple[Remedy, ...]]:
    return lambda _: (Remedy(said),)


def _offered(remedies: tuple[Remedy, ...]) -> Callable[[Posting], tuple[Remedy, ...]]:
    return lambda _: remedies


def _fact_at(name: str) -> Place:
    return Place("facts", field=name)


FIELDS: tuple[Field, ...] = (
    Field(
        "pay",
        "The lowest and the highest pay at hire",
        _fact_at("pay"),
        _pays_from_to,
        _asked("Fill in both under Pay"),
    ),
    Field("currency", "The currency of the pay", _fact_at("pay"), _pays, _asked("Choose it beside Pay")),
    Field(
        "period", "Whether the pay is by hour, month or year", _fact_at("pay"), _pays, _asked("Choose it beside Pay")
    ),
    Field(
        "other-pay",
        "Bonuses, commission and equity, or that there are none",
        _fact_at("other_pay"),
        _fact("other_pay"),
        _offered(SAY_OTHER_PAY),
    ),
    Field("benefits", "The benefits, by name", Place("benefits"), _lists_benefits, _offered((ADD_BENEFITS,))),
    Field("closing", "The closing date", _fact_at("closing"), _fact("closing"), _asked("Choose it under Apply by")),
    Field(
        "variable",
        "Whether pay is commission, or tips come on top",
        _fact_at("variable"),
        _fact("variable"),
        _offered(SAY_VARIABLE),
    ),
    Field(
        "ai-screening",
        "Whether artificial intelligence screens applicants",
        _fact_at("ai_screening"),
        _fact("ai_screening"),
        _offered(SAY_AI),
    ),
    Field("vacancy", "Whether there is a vacancy now", _fact_at("vacancy"), _fact("vacancy"), _offered(SAY_VACANCY)),
    Field(
        "applicants-in",
        "For remote work, where applicants may live",
        _fact_at("place"),
        _says_where,
        _asked("Fill in “applicants may live in” under “For job boards”"),
    ),
)
"""All that the strictest of the laws ask for, together."""

WIDTH = Field(
    "pay-width",
    "A range of pay no wider than $50,000 a year, which Ontario asks for",
    _fact_at("pay"),
    _pays_within,
    _asked("Will you really pay the lowest and the highest at the start? If not, narrow the range"),
)
"""Not one more thing to say, but a bound on the first: where pay is filled, it is asked too."""


@lru_cache(maxsize=_REMEMBERED)
def lacking(posting: Posting) -> tuple[Field, ...]:
    """Those of the ten that a posting doesn't have yet, and the pay where it is too wide a range."""
    return tuple(field for field in (*FIELDS, WIDTH) if not field.is_filled(posting))


def superset(posting: Posting) -> tuple[Remedy, ...]:
    """What can be done about each that is lacking, in order: clicks where there are any, else what to fill in."""
    return tuple(remedy for field in lacking(posting) for remedy in field.remedies(posting))


def at_once(posting: Posting) -> Remedy:
    """One click that puts on the paper all that can be put there: rows and lines to be filled in.

    What only a person knows, yes or no, stays a question.
    """
    return Remedy("Add all that can be added, to be filled in", tuple(_changes(posting)))


def _changes(posting: Posting) -> list[Change]:
    facts = posting.facts
    needed = ("pay", "closing", "place") if is_remote(posting) else ("pay", "closing")
    kept = [one for one in facts.left_out if one not in needed]
    changes: list[Change] = [State("facts", "left_out", kept)] if len(kept) < len(facts.left_out) else []
    if not facts.other_pay:
        changes.append(State("facts", "other_pay", OTHER_PAY_LINE))
    if not any(line.chosen for line in posting.sections.benefits):
        changes.append(Add("benefits", BENEFITS_LINE))
    return changes


def with_remedy(posting: Posting, remedy: Remedy) -> Posting:
    """The posting after one of these remedies; none of them is about any words."""
    return mended(posting, Finding(Place(WHOLE), ""), remedy)
