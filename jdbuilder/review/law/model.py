"""The law of a place as a dated table: from when, for whom, what an ad must show, from where we have it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from jdbuilder.review.finding import WHOLE, Place, Remedy
from jdbuilder.review.law.shown import Shown
from jdbuilder.review.rule import Source

Answer = Literal["present", "missing", "unknown"]

NO_ADVICE = "This is not legal advice. Rules change, and this table may be wrong: ask a lawyer before you rely on it."
"""Stands wherever a person reads a checklist."""

CHECKED = date(2026, 11, 1)
"""When the sources of the tables were last read."""

REVIEW_BY = date(2027, 10, 31)
"""When a table has to be read again, where no change is known to be nearer."""

NOBODY = "no employer yet"
"""Whom a law binds that is still to come."""

_WHOLE = Place(WHOLE)


@dataclass(frozen=True)
class Answered:
    """Whether an ad shows something.

    Attributes:
        answer: 'present' also where what is forbidden isn't there; 'unknown' where only a person can tell.
        why: in a sentence, what was found or is missing, and what to do.
        remedies: what to add; those with changes are done by one click.
        optional: whether it may be left unanswered, since nothing in the ad speaks for it.
    """

    answer: Answer
    why: str
    remedies: tuple[Remedy, ...] = ()
    optional: bool = False


@dataclass(frozen=True)
class Duty:
    """One thing that an ad must show, or must not.

    Attributes:
        asks: what, as a checklist says it: 'the pay, or its range'.
        wanted: the same after 'asks for' in a sentence that has said what is missing: 'it', or more exactly.
        wording: the least that has to be added where it is missing.
        where: the part of a posting where that stands.
        rule: the rule that reports it where it is missing.
        silent: whether it is listed only where the ad fails it, since nothing that an ad shows could meet it.
    """

    id: str
    asks: str
    wording: str
    answer: Callable[[Shown], Answered]
    where: Place = _WHOLE
    rule: str = "pay-law"
    silent: bool = False
    wanted: str = "it"


@dataclass(frozen=True)
class Law:
    """The law of one place.

    Attributes:
        place: the area's code, as `posting.areas` has it, or that of a city: 'US-NY-NYC', or 'EU'.
        name: what the place is called.
        since: when its duties for ads began or begin; None where there are none in force or coming.
        began: the same in words, where it began in steps or we don't know the day.
        least: the number of employees from which an employer is bound; 1 where every employer is.
        local: whether only employees in the place are counted.
        whom: for whom it counts, as a sentence says it: 'employers of 15 or more, at least one of them in California'.
        covers: what of remote work it covers, and what else there is to know, in sentences.
        duties: what an ad must show, or must not.
        besides: what else is asked of the employer, outside the ad, a sentence each.
        unread: what of this we have from hearsay and have not read in the law; empty where there is nothing.
        checked: when the sources were last read.
        review_by: after this day nothing of it is shown as met.
    """

    place: str
    name: str
    since: date | None
    whom: str
    duties: tuple[Duty, ...]
    sources: tuple[Source, ...]
    least: int = 1
    local: bool = False
    began: str = ""
    covers: str = ""
    besides: tuple[str, ...] = ()
    unread: str = ""
    checked: date = CHECKED
    review_by: date = REVIEW_BY


def sites(*names: str) -> tuple[Source, ...]:
    """Sources that are known by the site where they were read; what stands behind a space is what was read there."""
    return tuple(Source(name, f"https://{name.partition(' ')[0]}", CHECKED) for name in names)
