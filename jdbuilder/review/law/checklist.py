"""What the law of each place asks of one ad, on a day: present, missing, or can't tell."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal, cast

from jdbuilder.discover import collect
from jdbuilder.posting.model import Posting
from jdbuilder.review.finding import Finding
from jdbuilder.review.law.model import NOBODY, Answered, Duty, Law
from jdbuilder.review.law.shown import Shown
from jdbuilder.review.law.where import Where, covered, is_remote, where
from jdbuilder.review.reading import Reading

Status = Literal["met", "missing", "unclear", "check again", "not yet", "too small", "nothing found", "no duty"]

STATUSES: Mapping[Status, str] = {
    "met": "all that is asked for is there",
    "missing": "something is missing",
    "unclear": "something only you can tell",
    "check again": "we read this too long ago to rely on it",
    "not yet": "not in force yet",
    "too small": "doesn’t bind an employer of your size",
    "nothing found": "we found nothing in the ad that it forbids",
    "no duty": "asks for no pay in the ad",
}
"""Every status, with what it means."""

WORDS: Mapping[Status, str] = {
    "met": "present",
    "missing": "missing",
    "unclear": "can’t tell",
    "check again": "check again",
    "not yet": "not yet in force",
    "too small": "not bound",
    "nothing found": "nothing found",
    "no duty": "no pay duty",
}
"""Every status in the words that page, command and sheet share with the answers to each duty."""

_STALE = Answered("unknown", "This may have changed since we read it: check it again before you rely on it.")
_STANDS = "No words were found that may discriminate; the duty stands."


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
            where the employer isn't bound; 'nothing found' where it only forbids, and we found nothing forbidden;
            'no duty' where it asks for nothing in an ad.
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


def checklists(reading: Reading, found: Iterable[Finding] = ()) -> tuple[Checklist, ...]:
    """A checklist for every place where the job may be done and that has rules for ads.

    Args:
        found: what the rules found in it; without it, nothing that other rules report is seen.
    """
    places, far = where(reading.posting), is_remote(reading.posting)
    asking = [(law, covered(law.place, places, far=far)) for law in laws().values()]
    shown, answers = Shown(reading, tuple(found)), dict[str, Answered]()
    return tuple(_checked(law, place, shown, answers) for law, place in asking if place)


def _checked(law: Law, place: Where, shown: Shown, answers: dict[str, Answered]) -> Checklist:
    """One law on one ad; a duty that several laws have is answered once."""
    for duty in law.duties:
        if duty.id not in answers:
            answers[duty.id] = duty.answer(shown)
    is_stale = shown.reading.day > law.review_by
    listed = [one for one in law.duties if not one.silent or (not is_stale and answers[one.id].answer != "present")]
    items = tuple(Item(duty, _STALE if is_stale else answers[duty.id]) for duty in listed)
    status = _status(law, items, shown.reading.posting, shown.reading.day)
    because = f"{place.because} {_bound(law, shown.reading.posting)}"
    return Checklist(law, status, items, f"{because} {_STANDS}" if status == "nothing found" else because)


def _status(law: Law, items: tuple[Item, ...], posting: Posting, day: date) -> Status:
    if day > law.review_by:
        return "check again"
    if law.since is None:
        return "no duty"
    if day < law.since:
        return "not yet"
    if _is_too_small(law, posting):
        return "too small"
    if not items:
        return "nothing found"
    answers = {one.answered.answer for one in items if not one.answered.optional}
    return "missing" if "missing" in answers else "unclear" if "unknown" in answers else "met"


def _is_too_small(law: Law, posting: Posting) -> bool:
    """Whether the law surely doesn't bind: who has fewer people in all than it asks for in a place has fewer there."""
    employees = posting.review.employees
    return employees is not None and employees < law.least


def _bound(law: Law, posting: Posting) -> str:
    """Whom the law binds, and what that means for an employer of this size."""
    employees = posting.review.employees
    if law.whom == NOBODY:
        return "No pay duty yet."
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
