"""A report for programs: plain data with every field, and SARIF that its schema and its offsets hold."""

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.review import machine
from jdbuilder.review.check import Report
from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding, Place
from jdbuilder.review.law.model import NO_ADVICE
from jdbuilder.review.rule import SEVERITIES
from tests.review.sample import ALL, EMPTY, POSTING, REPORT, RULE, TITLE

TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
REGION = {
    "type": "object",
    "required": ["charOffset", "charLength", "snippet"],
    "additionalProperties": False,
    "properties": {
        "charOffset": {"type": "integer", "minimum": 0},
        "charLength": {"type": "integer", "minimum": 1},
        "snippet": TEXT,
    },
}
LOCATION = {
    "type": "object",
    "required": ["logicalLocations"],
    "additionalProperties": False,
    "properties": {
        "logicalLocations": {"type": "array", "minItems": 1},
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation", "region"],
            "properties": {"region": REGION},
        },
    },
}
RESULT = {
    "type": "object",
    "required": ["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints", "suppressions"],
    "additionalProperties": False,
    "properties": {
        "ruleId": {"type": "string"},
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": {"enum": ["error", "warning", "note"]},
        "message": TEXT,
        "locations": {"type": "array", "items": LOCATION, "minItems": 1, "maxItems": 1},
        "partialFingerprints": {"type": "object", "required": ["jdbuilder/v1"]},
        "suppressions": {"type": "array", "items": {"required": ["kind", "justification"]}},
    },
}
DRIVER = {
    "type": "object",
    "required": ["name", "version", "rules"],
    "properties": {
        "rules": {
            "type": "array",
            "items": {
                "required": ["id", "name", "shortDescription", "fullDescription", "help", "defaultConfiguration"]
            },
        }
    },
}
SARIF = {
    "type": "object",
    "required": ["$schema", "version", "runs"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "pattern": "^https://.*sarif-schema-2.1.0.json$"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "minItems": 1,
            "maxItems": 1,
            "items": {
                "required": ["tool", "results", "artifacts", "columnKind"],
                "properties": {
                    "tool": {"required": ["driver"], "properties": {"driver": DRIVER}},
                    "results": {"type": "array", "items": RESULT},
                },
            },
        },
    },
}
"""Of SARIF 2.1.0, what we write: names, kinds and order are the standard's."""


def run(report: Report = REPORT) -> dict[str, Any]:
    written = machine.sarif(POSTING, report, "ad.docx", "1.0")
    jsonschema.validate(written, SARIF)
    found: dict[str, Any] = written["runs"][0]
    return found


def test_the_data_holds_all_that_a_report_says() -> None:
    data = machine.data(POSTING, REPORT)
    assert (data["title"], data["words"], data["day"], data["note"]) == ("Ninja 🥷 cook", 12, "2026-11-22", NO_ADVICE)
    assert data["counts"] == {**dict.fromkeys(SEVERITIES, 0), "exclusion": 2}
    first, second = data["findings"]
    assert (first["part"], first["line"], first["quote"], first["remedies"]) == ("posting", None, "", [])
    assert {name: second[name] for name in ("rule", "part", "start", "end", "quote", "text", "message", "key")} == {
        "rule": RULE,
        "part": "title",
        "start": 0,
        "end": 5,
        "quote": "Ninja",
        "text": "Ninja 🥷 cook",
        "message": "“Ninja” says nothing.",
        "key": TITLE.key,
    }
    assert second["remedies"] == [
        {"said": "Write “expert”", "changes": [{"do": "replace", "text": "expert"}]},
        {"said": "What can the person do?", "changes": []},
    ]
    assert [(one["line"], one["reason"]) for one in data["waived"]] == [(1, "It is a yoga school")]


def test_the_data_holds_every_checklist() -> None:
    (place,) = machine.data(POSTING, REPORT)["places"]
    assert (place["place"], place["name"], place["status"]) == ("US-CO", "Colorado", "missing")
    assert place["items"] == [
        {
            "duty": "pay",
            "asks": "The pay",
            "answer": "missing",
            "why": "No pay is named.",
            "wording": "Pay: <amount>",
        }
    ]


@pytest.mark.parametrize("report", [REPORT, EMPTY])
def test_both_forms_are_json(report: Report) -> None:
    for written in (machine.data(POSTING, report), machine.sarif(POSTING, report, "ad.docx", "1.0")):
        assert json.loads(json.dumps(written)) == written


def test_each_severity_has_a_level() -> None:
    assert set(machine.LEVELS) == set(SEVERITIES)


def test_a_result_names_its_rule_place_and_words() -> None:
    whole, title, waived = run()["results"]
    assert [one["ruleId"] for one in (whole, title, waived)] == [RULE] * 3
    assert "physicalLocation" not in whole["locations"][0]
    assert whole["locations"][0]["logicalLocations"] == [{"fullyQualifiedName": "posting", "name": "The ad as a whole"}]
    assert title["message"]["text"] == "“Ninja” says nothing. Write “expert”. What can the person do?"
    assert title["partialFingerprints"] == {"jdbuilder/v1": TITLE.key}
    assert waived["suppressions"] == [{"kind": "external", "justification": "It is a yoga school"}]
    assert waived["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "responsibilities/1"


def test_rules_are_listed_once_and_pointed_at() -> None:
    found = run()
    rules = found["tool"]["driver"]["rules"]
    assert [one["id"] for one in rules] == [RULE]
    assert {one["ruleIndex"] for one in found["results"]} == {0}


def text_and_regions(found: dict[str, Any]) -> tuple[str, list[dict[str, Any]]]:
    text = next(one["contents"]["text"] for one in found["artifacts"] if "contents" in one)
    places = [one["locations"][0].get("physicalLocation") for one in found["results"]]
    assert all(place["artifactLocation"]["index"] == 1 for place in places if place)
    return text, [place["region"] for place in places if place]


def test_a_region_counts_in_the_text_that_comes_along() -> None:
    text, regions = text_and_regions(run())
    assert [text[one["charOffset"] :][: one["charLength"]] for one in regions] == ["Ninja", "guru"]
    assert [one["snippet"]["text"] for one in regions] == ["Ninja", "guru"]


@given(st.lists(st.text("ab <>&\n🥷é", min_size=1).filter(str.strip), min_size=1, max_size=4), st.data())
@settings(max_examples=50)
def test_every_region_is_its_words(lines: list[str], data: st.DataObject) -> None:
    posting = ad("Cook", {"place": "Leeds"}, responsibilities=tuple(lines))
    held = posting.sections.responsibilities
    number = data.draw(st.integers(0, len(held) - 1))
    start = data.draw(st.integers(0, len(held[number].text) - 1))
    end = data.draw(st.integers(start + 1, len(held[number].text)))
    quote = held[number].text[start:end]
    finding = Finding(Place("responsibilities", number, start, end), "It is.", quote, held[number].text, rule=RULE)
    written = machine.sarif(posting, Report((finding,), (), (), 1, REPORT.day), "ad.docx", "1.0")
    text, (region,) = text_and_regions(written["runs"][0])
    assert text[region["charOffset"] :][: region["charLength"]] == quote


def test_findings_stay_in_the_papers_order() -> None:
    assert [one["key"] for one in machine.data(POSTING, REPORT)["findings"]] == [ALL.key, TITLE.key]
