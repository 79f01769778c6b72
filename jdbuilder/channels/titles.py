"""A job's title as job boards want it: the job alone, and what had to be taken out said."""

from datetime import date

from jdbuilder.channels.channel import Change, Limit
from jdbuilder.placeholders import filled
from jdbuilder.posting.model import Posting
from jdbuilder.posting.titles import GENDER, clean

LENGTH = Limit(
    most=60,
    source="Appcast, 2018; Ongig and Glassdoor on titles; Indeed on what a title may hold",
    checked=date(2026, 11, 20),
    advised=True,
)
"""What reads well; short titles are answered about twice as often as those of twelve words and more."""

_TAKEN = {
    GENDER: "Taken out of the title, since it is a mark of gender. Put it back if the law where you hire asks for it; "
    "where the job’s country is Germany, Austria or Switzerland it stays:"
}


def title(posting: Posting) -> tuple[str, tuple[Change, ...]]:
    """The title as job boards want it, and in words what was taken out; none while something in it is to be filled.

    A title of nothing else stays as it is.
    """
    if not filled(posting.title):
        return "", ()
    cleaned = clean(posting)
    if not cleaned.title:
        what = "The title doesn’t name the job. Give it the job’s plain name:"
        return posting.title, (Change(what, posting.title, "title"),)
    changes = [
        Change(_TAKEN.get(what, f"Taken out of the title, since it is {what}:"), said, "title")
        for what, said in cleaned.taken
    ]
    return cleaned.title, tuple(changes)


def advice(posting: Posting) -> tuple[Change, ...]:
    """What to say of a title that is longer than reads well, wherever it is posted."""
    text, _ = title(posting)
    if len(text) <= LENGTH.most:
        return ()
    return (Change(f"Up to {LENGTH.most} characters read well in a title; this one has {len(text)}:", text, "title"),)
