"""The office to which work reports, as an ad tells it in a sentence."""

import re
from collections.abc import Iterator

from jdbuilder.posting.model import Posting
from jdbuilder.posting.sections import SECTIONS
from jdbuilder.review.law.named import named

_NAME = r"[A-Z][\w.’'-]{0,30}(?:,? [A-Z][\w.’'-]{0,30}){0,3}"
_OFFICE = r"(?:offices?|headquarters|HQ|hub)"
_REPORTS = re.compile(
    r"\b[Rr]eport(?:s|ing)?(?: \w{1,12}ly)? (?:in)?to\b[^.;:!?]{0,80}?"
    rf"(?:\b{_OFFICE}(?: based| located)? (?:in|at) (?P<in>{_NAME})|\b(?:our|the) (?P<the>{_NAME}) {_OFFICE}\b)"
)
_COVERED = frozenset({"US-NY"})
"""Areas whose law covers remote work from elsewhere that reports to an office there."""


def offices(posting: Posting) -> Iterator[str]:
    """The areas of offices to which the work reports, of those whose law asks for that."""
    for line in (one.text for section in SECTIONS for one in posting.sections.of(section.id)):
        for found in _REPORTS.finditer(line):
            yield from (area for area in named(found["in"] or found["the"]).areas if area in _COVERED)
