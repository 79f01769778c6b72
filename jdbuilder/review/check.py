"""The review: every rule on a posting, on a day; what stands in the reader's way, in the paper's order."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from jdbuilder.library.library import Library
from jdbuilder.posting.model import Posting, Waiver
from jdbuilder.posting.sections import SECTIONS
from jdbuilder.review import rule as rules_
from jdbuilder.review.finding import Finding
from jdbuilder.review.law.checklist import Checklist, checklists
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import SEVERITIES, Rule, Severity
from jdbuilder.review.rules import pay_law

_PARTS = {name: number for number, name in enumerate(("title", "facts", *(one.id for one in SECTIONS), "posting"))}

_UNREAD = "This review reads English only: most of this ad is in another language, so little of it was read."


@dataclass(frozen=True)
class Report:
    """What the review has to say.

    Attributes:
        findings: those that still want an answer, in the paper's order.
        waived: those that somebody let stand, with the reason.
        places: what the law of each place where the job may be done asks for.
        words: how many words the ad has.
        day: the day of the review.
        unread: that little of it could be read, in a sentence; empty if it is English.
    """

    findings: tuple[Finding, ...]
    waived: tuple[tuple[Finding, Waiver], ...]
    places: tuple[Checklist, ...]
    words: int
    day: date
    unread: str = ""

    def counts(self) -> dict[Severity, int]:
        """How many findings there are of each severity, the gravest first."""
        count = Counter(rules_.rules()[one.rule].severity for one in self.findings)
        return {severity: count[severity] for severity in SEVERITIES}

    def found(self, key: str) -> Finding | None:
        """The finding of that key, waived or not; None if its words are gone."""
        every = (*self.findings, *(one for one, _ in self.waived))
        return next((one for one in every if one.key == key), None)


def review(posting: Posting, library: Library, day: date, *, foreign: bool = False) -> Report:
    """Everything that the review has to say of a posting on a day.

    Args:
        foreign: whether it is somebody's ad that was taken in.
    """
    reading = Reading(posting, library, day, foreign)
    others = tuple(found_by_rules(reading))
    places = checklists(reading, others)
    lacking = (replace(one, rule=pay_law.RULE.id) for one in pay_law.lacking(places, posting))
    found = tuple(_counted(sorted((*others, *lacking), key=_order)))
    waived = [(one, waiver) for one in found for waiver in posting.review.waivers if one.is_waived_by(waiver)]
    stand = {one.key for one, _ in waived}
    left = tuple(one for one in found if one.key not in stand)
    return Report(
        left,
        tuple({one.key: (one, waiver) for one, waiver in waived}.values()),
        places,
        reading.count,
        day,
        "" if reading.is_english else _UNREAD,
    )


def findings_of(rule: Rule, reading: Reading) -> tuple[Finding, ...]:
    """What one rule finds."""
    found = (replace(one, rule=rule.id) for one in rule.find(reading))
    return tuple(one for one in found if not _is_left_in_peace(rule, one, reading))


def _is_left_in_peace(rule: Rule, finding: Finding, reading: Reading) -> bool:
    """Whether it is a matter of style in a paragraph of somebody's ad that speaks of equal opportunity, too."""
    grave = rule.severity in {"law", "exclusion"} or "equal_opportunity" in rule.scope
    place = finding.place
    return reading.foreign and not grave and (place.part, place.line) in reading.stating


def found_by_rules(reading: Reading) -> Iterator[Finding]:
    """What every rule finds but that on the law of places, whose checklists read what the others found."""
    for rule in rules_.rules().values():
        if rule.id != pay_law.RULE.id:
            yield from findings_of(rule, reading)


def _order(finding: Finding) -> tuple[int, int, int, int]:
    place = finding.place
    rank = _ranks()[finding.rule]
    return _PARTS[place.part], -1 if place.line is None else place.line, place.start, rank


@cache
def _ranks() -> Mapping[str, int]:
    return {rule: number for number, rule in enumerate(rules_.rules())}


def _counted(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, those of the same words in the same part told apart by a number."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for one in findings:
        same = (one.rule, one.place.named, one.quote.casefold())
        yield replace(one, nth=seen[same])
        seen[same] += 1
