"""What the law of each place asks of one ad, on a day: present, missing, or can't tell."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal, cast

from jdbuilder.discover import collect
from jdbuilder.posting.model import Posting
from jdbuilder.review.law.model import Answered, Duty, Law
from jdbuilder.review.law.shown import Shown
from jdbuilder.review.law.where import Where, covered, is_remote, where
from jdbuilder.review.reading import Reading

Status = Literal["met", "missing", "unclear", "check again", "not yet", "too small", "no duty"]

STATUSES: Mapping[Status, str] = {
    "met": "all that is asked for is there",
    "missing": "something is missing",
    "unclear": "something only you can tell",
    "check again": "we read this too long ago to rely on it",
    "not yet": "not in force yet",
    "too small": "doesn’t bind an employer of your size",
    "no duty": "asks for nothing in the ad",
}
"""Every status, with what it means."""

_STALE = Answered("unknown", "This may have changed since we read it: check it again before you rely on it.")


@dataclass(frozen=True)
class Item:
    """One duty, and whether the ad meets it."""

    duty: Duty
    answered: Answered


@dataclass(frozen=True)
class Checklist:
    """The law of one place on one ad.

    Attributes:
        status: 'check again' after its review date, whatever the ad shows; 'not yet' before it begins; 'too small'
            where the employer isn't bound; 'no duty' where an ad has none.
        items: what it asks for; of a law that is to be checked again, nothing is answered.
        because: why it applies, or doesn't, in a sentence or two.
    """

    law: Law
    status: Status
    items: tuple[Item, ...]
    because: str

    @property
    def missing(self) -> tuple[Item, ...]:
        """What is asked for now and isn't there."""
        return tuple(one for one in self.items if one.answered.answer == "missing") if self.status == "missing" else ()


@cache
def laws() -> Mapping[str, Law]:
    """The law of every place, by the place's code, in the order of their names."""
    found = cast(Mapping[str, Law], collect("jdbuilder.review.law.places", "LAW")).values()
    return {law.place: law for law in sorted(found, key=lambda law: law.name)}


def checklists(reading: Reading) -> tuple[Checklist, ...]:
    """A checklist for every place where the job may be done and that has rules for ads."""
    places, far = where(reading.posting), is_remote(reading.posting)
    found = [(law, covered(law.place, places, far=far)) for law in laws().values()]
    shown, answers = Shown(reading), dict[str, Answered]()
    return tuple(_checked(law, place, shown, answers) for law, place in found if place)


def _checked(law: Law, place: Where, shown: Shown, answers: dict[str, Answered]) -> Checklist:
    """One law on one ad; a duty that several laws have is answered once."""
    for duty in law.duties:
        if duty.id not in answers:
            answers[duty.id] = duty.answer(shown)
    is_stale = shown.reading.day > law.review_by
    every = [Item(duty, _STALE if is_stale else answers[duty.id]) for duty in law.duties]
    items = tuple(one for one in every if not one.duty.silent or one.answered.answer == "missing")
    status = _status(law, items, shown.reading.posting, shown.reading.day)
    return Checklist(law, status, items, f"{place.because} {_bound(law, shown.reading.posting)}")


def _status(law: Law, items: tuple[Item, ...], posting: Posting, day: date) -> Status:
    if day > law.review_by:
        return "check again"
    if law.since is None or not items:
        return "no duty"
    if day < law.since:
        return "not yet"
    if _is_too_small(law, posting):
        return "too small"
    answers = {one.answered.answer for one in items}
    return "missing" if "missing" in answers else "unclear" if "unknown" in answers else "met"


def _is_too_small(law: Law, posting: Posting) -> bool:
    """Whether the law surely doesn't bind: who has fewer people in all than it asks for in a place has fewer there."""
    employees = posting.review.employees
    return employees is not None and employees < law.least


def _bound(law: Law, posting: Posting) -> str:
    """Whom the law binds, and what that means for an employer of this size."""
    employees = posting.review.employees
    bound = f"Binds {law.whom}."
    if law.least == 1:
        return bound
    if employees is None:
        return f"{bound} You haven’t said how many you have, so we take it to apply."
    if employees < law.least:
        return f"{bound} You have {employees:,}, so it doesn’t bind you."
    if law.local:
        return f"{bound} You have {employees:,} in all; we take it that enough of them are there."
    return f"{bound} You have {employees:,}."
