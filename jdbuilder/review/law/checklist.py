"""What the law of each place asks of one ad, on a day: present, missing, or can't tell."""

from dataclasses import dataclass
from typing import Literal

from jdbuilder.review.law.model import Answered, Duty, Law
from jdbuilder.review.reading import Reading

Status = Literal["met", "missing", "unclear", "check again", "not yet", "too small", "no duty"]


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
        because: why it applies, or doesn't, in a sentence.
    """

    law: Law
    status: Status
    items: tuple[Item, ...]
    because: str


def checklists(reading: Reading) -> tuple[Checklist, ...]:
    """A checklist for every place where the job may be done and that has rules for ads."""
    return tuple(_none(reading))


def _none(_reading: Reading) -> tuple[Checklist, ...]:
    return ()
