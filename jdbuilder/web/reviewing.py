"""What the pages of the review work on: an ad that was brought, as it says now, and what it doesn't tell of itself."""

from collections.abc import Mapping
from dataclasses import dataclass

import flask

from jdbuilder.errors import UserError
from jdbuilder.intake.accept import accepted
from jdbuilder.intake.open import opened
from jdbuilder.posting.model import Posting
from jdbuilder.review.check import Report, review
from jdbuilder.review.told import read_places, told
from jdbuilder.storage.uploads import Upload
from jdbuilder.text import clean_text
from jdbuilder.web import uploading
from jdbuilder.web.fields import AskingForm, ReadField
from jdbuilder.web.review_form import read_employees
from jdbuilder.web.services import services

PASTED = "pasted.txt"
"""What a text that was pasted is called as a file."""


class ToldForm(AskingForm):
    """What the ad doesn't tell."""

    places = ReadField("Where the job may be done", reads=read_places, description="A place")
    employees = ReadField("How many people the employer has", reads=read_employees, description="The number")


@dataclass(frozen=True)
class Ad:
    """An ad that was brought to be reviewed.

    Attributes:
        foreign: whether it is somebody's, taken in as well as it was understood; else it is one of ours.
        said: sentences on how it was read.
    """

    posting: Posting
    foreign: bool
    said: tuple[str, ...] = ()


def received() -> tuple[str, bytes]:
    """The name and the bytes of what was sent: a file, or else the text that was pasted; UserError without either."""
    if flask.request.files.get("file"):
        return uploading.received()
    text = clean_text(flask.request.form.get("text", ""))
    if not text.strip():
        raise UserError.of("", "there is nothing to review yet", "Paste the ad’s text, or choose a file.")
    return PASTED, text.encode()


def read(name: str, data: bytes) -> Ad:
    """The ad in a file as the file says now: what was changed in one of ours since it was made counts in."""
    found = opened(data, name, services().library)
    return Ad(accepted(found, range(len(found.changes))), found.how == "foreign", found.said)


def reread(kept: Upload) -> Ad:
    """The ad in a file that is kept."""
    return read(kept.name, kept.data)


def asked(form: ToldForm, posting: Posting) -> Posting:
    """The posting with what the form tells beside it; what can't be understood tells nothing."""
    return told(posting, form.places.value or (), form.employees.value)


def reviewed(posting: Posting, *, foreign: bool = False) -> Report:
    """The review on the day that it is."""
    return review(posting, services().library, services().day, foreign=foreign)


def typed(values: Mapping[str, str]) -> dict[str, str]:
    """Of what was asked, what is told beside an ad, to be carried along."""
    return {name: value for name in ("places", "employees") if (value := values.get(name, "").strip())}
