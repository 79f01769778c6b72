"""The law of a place as a dated table: from when, for whom, what an ad must show, from where we have it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from jdbuilder.review.finding import Remedy
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import Source

Answer = Literal["present", "missing", "unknown"]

NO_ADVICE = "This is not legal advice. Rules change, and this table may be wrong: ask a lawyer before you rely on it."
"""Stands wherever a person reads a checklist."""


@dataclass(frozen=True)
class Answered:
    """Whether an ad shows something.

    Attributes:
        why: in a sentence, what was found or is missing.
        remedies: what to add, the minimal wording first.
    """

    answer: Answer
    why: str
    remedies: tuple[Remedy, ...] = ()


@dataclass(frozen=True)
class Duty:
    """One thing that an ad must show, or must not.

    Attributes:
        asks: what, as a checklist says it.
        wording: the least that has to be added where it is missing.
    """

    id: str
    asks: str
    wording: str
    answer: Callable[[Reading], Answered]


@dataclass(frozen=True)
class Law:
    """The law of one place.

    Attributes:
        place: the area's code, as `posting.areas` has it, or that of a city: 'US-NY-NYC', or 'EU'.
        since: when its duties for ads began or begin; None where there are none in force or coming.
        least: the number of employees from which an employer is bound; 1 where every employer is.
        whom: for whom it counts, as a sentence says it: 'employers of 15 or more, at least one of them in California'.
        covers: what of remote work it covers, as a sentence says it.
        duties: what an ad must show, or must not.
        besides: what else is asked of the employer, outside the ad.
        checked: when the sources were last read.
        review_by: after this day nothing of it is shown as met.
    """

    place: str
    name: str
    since: date | None
    least: int
    whom: str
    duties: tuple[Duty, ...]
    sources: tuple[Source, ...]
    checked: date
    review_by: date
    covers: str = ""
    besides: tuple[str, ...] = ()
