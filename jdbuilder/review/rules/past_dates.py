"""Dates that have passed: a closing date, a start, and what the texts ask for by a day."""

import re
from collections.abc import Iterator

from jdbuilder.review.dates import dated
from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding, Place, Remedy, State
from jdbuilder.review.reading import PROSE, Reading
from jdbuilder.review.rule import Rule, Source

_AHEAD = re.compile(
    r"\b(?:appl(?:y|ications?|icants?)|clos(?:es?|ing)|deadlines?|start(?:s|ing)?|interviews?|submit(?:ted)?"
    r"|available from|join(?:ing)? us|send|expires?|commenc(?:es?|ing)|no later than|fixed[- ]term)\b"
)
_BEHIND = re.compile(
    r"\b(?:since|founded|launched|opened|established|started|began|acquired|published|updated|posted|won|between"
    r"|graduat\w+|acts?|regulations?|directive|policy|law|version|effective|was|were|as of)\b"
)
_SAY = "“{words}” has passed."
_CHANGE = Remedy("Write a day that is still to come, or leave the date out")


def _find(reading: Reading) -> Iterator[Finding]:
    closing = reading.posting.facts.closing
    if closing and closing < reading.day and "closing" not in reading.posting.facts.left_out:
        yield Finding(
            Place("facts", field="closing"),
            "The closing date has passed: job boards take the job for gone.",
            remedies=(
                Remedy("Choose a day that is still to come"),
                Remedy("Take the date off", (State("facts", "closing", None),)),
            ),
        )
    for passage in reading.of(*PROSE, "facts"):
        for said, days in dated(passage):
            is_start = passage.place.field == "start"
            if is_start or (_AHEAD.search(said) and not _BEHIND.search(said)):
                passed = (day for day in days if day.last < reading.day)
                yield from (passage.found(day.start, day.end, _SAY, _CHANGE) for day in passed)


RULE = Rule(
    id="past-dates",
    severity="clarity",
    name="Dates that have passed",
    reason="Who reads that the deadline is over doesn’t apply, and search engines take an expired ad down.",
    sources=(
        Source(
            "Google, structured data for job postings: validThrough",
            "https://developers.google.com/search/docs/appearance/structured-data/job-posting",
        ),
    ),
    grade="C",
    find=_find,
    reads=("facts", *PROSE),
    exclusions="Days of history and of laws, and any day in a sentence that asks for nothing by it.",
    flags=(
        "Please apply by [[1 March 2025]].",
        "Applications close on [[October 3rd, 2026]] at noon.",
        "The job starts in [[March 2026]].",
        "Deadline: [[2026-11-21]]",
        "Interviews will be held from [[10/09/2026]].",
        ad(facts={"closing": "2026-11-21"}),
        ad(facts={"start": "1 September 2026"}),
    ),
    passes=(
        "Please apply by 1 March 2027.",
        "Applications close on 22 November 2026.",
        "We have been making shoes since 1 March 1985, and online since June 2015.",
        "The job starts in November 2026.",
        "Apply the Data Protection Act of 25 May 2018.",
        "Our studio was founded on 3 May 2019; please apply online.",
        ad(facts={"closing": "2026-11-22", "start": "January 2027"}),
        ad(facts={"closing": "2026-11-21", "left_out": ["closing"]}),
    ),
    part="apply",
)
