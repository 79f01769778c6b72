"""Newfoundland and Labrador: a law on pay in ads that was not in force when we last read of it."""

from datetime import date

from jdbuilder.review.law.model import NOBODY, Law, sites

LAW = Law(
    place="CA-NL",
    name="Newfoundland and Labrador",
    since=None,
    whom=NOBODY,
    duties=(),
    sources=sites("mainstayinsurance.ca"),
    unread="It was not in force when our source was written, in 2023. It may be by now.",
    review_by=date(2027, 4, 30),
)
