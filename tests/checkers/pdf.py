"""Judges of PDFs: named files in, complaints about each out."""

import json
import subprocess
from collections.abc import Mapping

from tests.checkers import programs

Complaints = dict[str, list[str]]
FEWEST_CHECKS = 100
"""A file of which veraPDF checked less than this was not looked at."""


def vera(files: Mapping[str, bytes], *flavours: str) -> Complaints:
    """What veraPDF's engine finds against these flavours: ua1 is PDF/UA-1, 3a is PDF/A-3a."""
    with programs.laid(files, "pdf") as paths:
        classes, source = programs.vera_classes(), str(programs.HERE / "Vera.java")
        printed = programs.said(["java", "-cp", classes, source, ",".join(flavours), *paths.values()])
    names = {path: name for name, path in paths.items()}
    found: Complaints = {name: [] for name in files}
    judged = 0
    for line in printed.splitlines():
        flavour, path, what, text = line.split("\t", 3)
        if text not in {"true", "false"}:
            found[names[path]].append(f"{flavour} {what}: {text}")
            continue
        judged += 1
        if text == "true" and int(what) < FEWEST_CHECKS:
            found[names[path]].append(f"{flavour}: only {what} checks were made")
    if judged != len(files) * len(flavours):
        raise RuntimeError(f"veraPDF judged {judged} times of {len(files) * len(flavours)}")
    return found


def ua1(files: Mapping[str, bytes]) -> Complaints:
    """Against PDF/UA-1."""
    return vera(files, "ua1")


def a3a(files: Mapping[str, bytes]) -> Complaints:
    """Against PDF/A-3a."""
    return vera(files, "3a")


def outloud(files: Mapping[str, bytes]) -> Complaints:
    """What a screen reader would stumble on: outloud's errors, not its warnings."""
    with programs.laid(files, "pdf") as paths:
        printed = programs.said([programs.beside("outloud"), "--json", "-", *paths.values()], fine=(0, 1, 2))
    results = {result["path"]: result for result in json.loads(printed)["results"]}
    return {name: _errors(results[path]) for name, path in paths.items()}


def _errors(result: Mapping[str, object]) -> list[str]:
    findings = result["findings"]
    assert isinstance(findings, list)
    errors = [f"{one['rule']}: {one['message']}" for one in findings if one["severity"] == "error"]
    return errors + ([f"can't be read: {result['error']}"] if result["error"] else [])


def qpdf(files: Mapping[str, bytes]) -> Complaints:
    """Whether the syntax is sound."""
    with programs.laid(files, "pdf") as paths:
        return {name: _syntax(path) for name, path in paths.items()}


def _syntax(path: str) -> list[str]:
    done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False, timeout=60)
    return [line.replace(path, "") for line in (done.stderr or done.stdout).splitlines()] if done.returncode else []
