"""A report for programs: as plain data, and as SARIF 2.1.0."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any, Final

from jdbuilder.posting.model import Posting, Waiver
from jdbuilder.review import rule as rules_
from jdbuilder.review.check import Report
from jdbuilder.review.finding import Finding, Place, Remedy
from jdbuilder.review.law.checklist import Checklist
from jdbuilder.review.law.model import NO_ADVICE
from jdbuilder.review.rule import Rule
from jdbuilder.review.texts import Text, ended, texts, where

VERSION = 1
"""Of what `data` gives; fields are only added under the same version."""

LEVELS: Final[Mapping[str, str]] = {"law": "error", "exclusion": "warning", "clarity": "warning", "style": "note"}
"""SARIF's word for each severity."""

_Begins = Mapping[Place, tuple[int, Text]]
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def data(posting: Posting, report: Report) -> dict[str, Any]:
    """Everything that the report says, in the paper's order."""
    return {
        "schema_version": VERSION,
        "title": posting.title,
        "words": report.words,
        "unread": report.unread,
        "day": report.day.isoformat(),
        "counts": report.counts(),
        "findings": [_finding(one) for one in report.findings],
        "waived": [{**_finding(one), "reason": waiver.reason} for one, waiver in report.waived],
        "places": [_place(one) for one in report.places],
        "note": NO_ADVICE,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": rules_.rules()[finding.rule].severity,
        **asdict(finding.place),
        "quote": finding.quote,
        "about": finding.about,
        "text": finding.text,
        "message": finding.message,
        "remedies": [_remedy(one) for one in finding.remedies],
        "key": finding.key,
    }


def _remedy(remedy: Remedy) -> dict[str, Any]:
    changes = [{"do": type(one).__name__.casefold(), **asdict(one)} for one in remedy.changes]
    return {"said": remedy.said, "changes": changes}


def _place(checklist: Checklist) -> dict[str, Any]:
    law = checklist.law
    return {
        "place": law.place,
        "name": law.name,
        "status": checklist.status,
        "because": checklist.because,
        "checked": law.checked.isoformat(),
        "review_by": law.review_by.isoformat(),
        "items": [
            {
                "duty": item.duty.id,
                "asks": item.duty.asks,
                "answer": item.answered.answer,
                "why": item.answered.why,
                "wording": item.duty.wording,
            }
            for item in checklist.items
        ],
    }


def sarif(posting: Posting, report: Report, uri: str, version: str) -> dict[str, Any]:
    """The report as SARIF: one run over the ad's text, which is an artifact within the file at `uri`.

    A Word file or a PDF has no characters to count, so that regions count in the text that the run carries along,
    one line or paragraph of the ad after the other. What was let stand is a suppressed result.
    """
    ad = tuple(texts(posting))
    begins = _begins(ad)
    held = [(one, None) for one in report.findings] + [*report.waived]
    rules = [rules_.rules()[one] for one in dict.fromkeys(finding.rule for finding, _ in held)]
    ids = [rule.id for rule in rules]
    return {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "jdbuilder", "version": version, "rules": [_rule(one) for one in rules]}},
                "columnKind": "unicodeCodePoints",
                "artifacts": [
                    {"location": {"uri": uri}},
                    {"parentIndex": 0, "location": {"uri": "text"}, "contents": {"text": _joined(ad)}},
                ],
                "results": [_result(one, waiver, ids, begins, posting) for one, waiver in held],
                "properties": {"day": report.day.isoformat(), "words": report.words, "unread": report.unread},
            }
        ],
    }


def _rule(rule: Rule) -> dict[str, Any]:
    counter = f" Against it: {rule.counter}" if rule.counter else ""
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": rule.name},
        "fullDescription": {"text": rule.reason},
        "help": {"text": f"{rule.reason}{counter} Sources: {'; '.join(one.name for one in rule.sources)}."},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"severity": rule.severity, "grade": rule.grade},
    }


def _result(finding: Finding, waiver: Waiver | None, ids: list[str], ad: _Begins, posting: Posting) -> dict[str, Any]:
    said = " ".join((finding.message, *(ended(one.said) for one in finding.remedies)))
    suppressed = [{"kind": "external", "justification": waiver.reason}] if waiver else []
    return {
        "ruleId": finding.rule,
        "ruleIndex": ids.index(finding.rule),
        "level": LEVELS[rules_.rules()[finding.rule].severity],
        "message": {"text": said},
        "locations": [_location(finding, ad, posting)],
        "partialFingerprints": {"jdbuilder/v1": finding.key},
        "suppressions": suppressed,
    }


def _location(finding: Finding, ad: _Begins, posting: Posting) -> dict[str, Any]:
    """Where, in words; and in characters where the finding is about some."""
    place = finding.place
    path = "/".join(str(one) for one in (place.part, place.field or place.line) if one not in {None, ""})
    logical = {"logicalLocations": [{"fullyQualifiedName": path, "name": where(place, posting)}]}
    region = _region(finding, ad)
    if region is None:
        return logical
    return {"physicalLocation": {"artifactLocation": {"uri": "text", "index": 1}, "region": region}, **logical}


def _region(finding: Finding, ad: _Begins) -> dict[str, Any] | None:
    before, text = ad.get(finding.place.whole, (0, None))
    span = text.span(finding) if text else None
    if text is None or span is None or span[0] == span[1]:
        return None
    snippet = {"text": text.text[span[0] : span[1]]}
    return {"charOffset": before + span[0], "charLength": span[1] - span[0], "snippet": snippet}


def _begins(ad: Iterable[Text]) -> _Begins:
    """Every text by its place, with where it begins in the joined text."""
    found: dict[Place, tuple[int, Text]] = {}
    before = 0
    for text in ad:
        found[text.place] = (before, text)
        before += len(text.text) + 1
    return found


def _joined(ad: Iterable[Text]) -> str:
    return "\n".join(one.text for one in ad)
