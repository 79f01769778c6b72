"""A report in words, a line each, for a terminal or a plain text."""

from collections.abc import Iterator
from textwrap import shorten

from jdbuilder.posting.model import Posting
from jdbuilder.review import rule as rules_
from jdbuilder.review.check import Report
from jdbuilder.review.finding import Finding
from jdbuilder.review.law.checklist import Checklist
from jdbuilder.review.law.model import NO_ADVICE
from jdbuilder.review.rule import SEVERITIES
from jdbuilder.review.texts import ended, where
from jdbuilder.text import clean_line

ANSWERS = {"present": "there", "missing": "missing", "unknown": "can’t tell"}
"""What a checklist says of each duty."""

_LONGEST_QUOTE = 80


def lines(posting: Posting, report: Report) -> Iterator[str]:
    """Every finding under its severity, what was let stand, the checklists, and the counts last."""
    for severity, meant in SEVERITIES.items():
        of = [one for one in report.findings if rules_.rules()[one.rule].severity == severity]
        if of:
            yield from (meant, *(f"  {_finding(one, posting)}" for one in of), "")
    if report.waived:
        stand = (clean_line(f"{_quoted(one, posting)}: {waiver.reason}") for one, waiver in report.waived)
        yield from ("Let stand", *(f"  {one}" for one in stand), "")
    for checklist in report.places:
        yield from (*_checklist(checklist), "")
    if report.places:
        yield from (NO_ADVICE, "")
    yield counted(report)


def counted(report: Report) -> str:
    """How much was found, in a sentence: '3 findings in 240 words: 1 law, 2 style.'"""
    counts = {severity: count for severity, count in report.counts().items() if count}
    total, words = sum(counts.values()), f"{report.words:,} {'word' if report.words == 1 else 'words'}"
    if not total:
        return f"Nothing was found in {words}."
    each = ", ".join(f"{count} {severity}" for severity, count in counts.items())
    return f"{total} {'finding' if total == 1 else 'findings'} in {words}: {each}."


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
    yield clean_line(f"{checklist.law.name}: {checklist.status}. {checklist.because}")
    for item in checklist.items:
        said = f"{ANSWERS[item.answered.answer]}: {item.duty.asks} – {item.answered.why}"
        todo = f" → {item.duty.wording}" if item.duty.wording and item.answered.answer != "present" else ""
        yield f"  {clean_line(said + todo)}"
