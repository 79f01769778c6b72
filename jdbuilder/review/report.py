"""A report in words, a line each, for a terminal or a plain text."""

from collections.abc import Iterator
from dataclasses import replace
from textwrap import shorten

from jdbuilder.posting.model import Posting
from jdbuilder.review import rule as rules_
from jdbuilder.review.check import Report
from jdbuilder.review.finding import Finding
from jdbuilder.review.law.checklist import WORDS, Checklist
from jdbuilder.review.law.model import NO_ADVICE
from jdbuilder.review.law.where import said
from jdbuilder.review.rule import SEVERITIES
from jdbuilder.review.rules import unfilled
from jdbuilder.review.texts import ended, where
from jdbuilder.text import clean_line

ANSWERS = {"present": "present", "missing": "missing", "unknown": "can’t tell"}
"""What a checklist says of each duty."""

_LONGEST_QUOTE = 80


def lines(posting: Posting, report: Report) -> Iterator[str]:
    """Every finding under its severity, what was let stand, the law where the job is done, and the counts last."""
    if report.unread:
        yield from (report.unread, "")
    for severity, meant in SEVERITIES.items():
        of = [one for one in report.findings if rules_.rules()[one.rule].severity == severity]
        if of:
            yield from (meant, *(f"  {_finding(one, posting)}" for one in of), "")
    if report.waived:
        stand = (clean_line(f"{_quoted(one, posting)}: {waiver.reason}") for one, waiver in report.waived)
        yield from ("Let stand", *(f"  {one}" for one in stand), "")
    yield from (said(posting), "")
    for checklist in report.places:
        yield from (*_checklist(checklist), "")
    yield from (NO_ADVICE, "")
    yield counted(report)


def counted(report: Report) -> str:
    """How much was found, in a sentence, gaps apart: '3 findings, and 6 gaps to fill, in 240 words: 1 law, 2 style.'"""
    found, gaps = apart(report)
    counts = {severity: count for severity, count in found.counts().items() if count}
    total, words = sum(counts.values()), f"{report.words:,} {'word' if report.words == 1 else 'words'}"
    if not total:
        return f"Nothing was found in {words}{f', but {in_gaps(gaps)}' if gaps else ''}."
    each = ", ".join(f"{count} {severity}" for severity, count in counts.items())
    besides = f", and {in_gaps(gaps)}," if gaps else ""
    return f"{total} {'finding' if total == 1 else 'findings'}{besides} in {words}: {each}."


def apart(report: Report) -> tuple[Report, int]:
    """The report without what is still to be filled, and how many gaps that is."""
    found = tuple(one for one in report.findings if one.rule != unfilled.RULE.id)
    return replace(report, findings=found), len(report.findings) - len(found)


def in_gaps(gaps: int) -> str:
    """So many gaps, in words."""
    return f"{gaps} {'gap' if gaps == 1 else 'gaps'} to fill"


def _finding(finding: Finding, posting: Posting) -> str:
    """Its place, its words unless the message has them, what is the matter, and what to do."""
    place = where(finding.place, posting) if _quote(finding) in finding.message else _quoted(finding, posting)
    ways = " Or: ".join(ended(remedy.said) for remedy in finding.remedies)
    return clean_line(f"{place}: {finding.message} → {ways}" if ways else f"{place}: {finding.message}")


def _quoted(finding: Finding, posting: Posting) -> str:
    place = where(finding.place, posting)
    return f"{place}: {_quote(finding)}" if finding.quote else place


def _quote(finding: Finding) -> str:
    """The words in quotation marks, long ones cut."""
    return f"“{shorten(finding.quote, _LONGEST_QUOTE, placeholder=' …')}”" if finding.quote else ""


def _checklist(checklist: Checklist) -> Iterator[str]:
    yield clean_line(f"{checklist.law.name}: {WORDS[checklist.status]}. {checklist.because}")
    for item in checklist.items:
        told = f"{ANSWERS[item.answered.answer]}: {item.duty.asks} – {item.answered.why}"
        todo = f" → {item.duty.wording}" if item.duty.wording and item.answered.answer != "present" else ""
        yield f"  {clean_line(told + todo)}"
