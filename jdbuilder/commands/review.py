"""`jdbuilder review`: what stands in a reader's way in a posting or in any ad, and what the law asks of it."""

import json
import sys
from dataclasses import replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import click

from jdbuilder import __version__, sources
from jdbuilder.errors import UserError

if TYPE_CHECKING:
    from datetime import date, datetime

    from jdbuilder.library.library import Library
    from jdbuilder.outline import Outline
    from jdbuilder.posting.model import Posting
    from jdbuilder.review.check import Report

_SEVERITIES = ("law", "exclusion", "clarity", "style")


@click.command("review")
@click.argument("file", metavar="FILE", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.option("--json", "form", flag_value="json", help="All of it as JSON, for programs.")
@click.option("--sarif", "form", flag_value="sarif", help="The findings as SARIF 2.1.0, for programs.")
@click.option(
    "--fail-on",
    type=click.Choice([*_SEVERITIES, "never"]),
    default="never",
    show_default=True,
    help="End with status 1 where there is a finding of this severity or a graver one.",
)
@click.option("--date", "on", type=click.DateTime(["%Y-%m-%d"]), help="Review as of this day, such as 2026-11-22.")
@click.option("--in", "places", metavar="PLACE", multiple=True, help="Where the job may be done: Colorado, CA-ON, DE.")
@click.option("--employees", type=click.IntRange(1, 10_000_000), help="How many people the employer has.")
@click.option("--copy", metavar="OUT.docx", help="Write the ad, set anew in Word, with every finding as a comment.")
@click.option("--sheet", metavar="OUT", help="Write the evidence sheet: rules applied, findings, sources.")
@click.option("-f", "--format", "sheet_format", default="pdf", show_default=True, help="The sheet's format.")
def command(
    file: str,
    form: str | None,
    fail_on: str,
    on: "datetime | None",
    places: tuple[str, ...],
    employees: int | None,
    copy: str | None,
    sheet: str | None,
    sheet_format: str,
) -> None:
    """Review FILE: POSTING.json, or any job ad (docx, pdf, html, md, txt); - reads standard input.

    Findings are listed from the gravest on, each with its place, its words and what to do; then what the law of each
    place asks of an ad. This is not legal advice.
    """
    from jdbuilder.review.check import review
    from jdbuilder.review.told import told

    _check_endings(copy, sheet, sheet_format)
    library = sources.library()
    posting, is_foreign = _read(file, library)
    asked = told(posting, _places(places), employees)
    report = review(asked, library, on.date() if on else _here(), foreign=is_foreign)
    if copy:
        _write_copy(posting, report, copy, foreign=is_foreign)
    if sheet:
        _write_sheet(asked, report, sheet, sheet_format)
    click.echo(_in_words(asked, report, form, file))
    if _fails(report, fail_on):
        sys.exit(1)


def _read(file: str, library: "Library") -> "tuple[Posting, bool]":
    """The posting in a file, as the file says now, and whether it is an ad that was taken in."""
    from jdbuilder.intake.accept import accepted
    from jdbuilder.intake.open import LARGEST, opened

    with click.open_file(file, "rb") as held:
        data = held.read(LARGEST + 1)
    found = opened(data, "standard input" if file == "-" else PurePath(file).name, library)
    return accepted(found, range(len(found.changes))), found.how == "foreign"


def _places(places: tuple[str, ...]) -> tuple[str, ...]:
    from jdbuilder.review.told import read_place

    try:
        return tuple(dict.fromkeys(map(read_place, places)))
    except ValueError as error:
        raise UserError.of("--in", str(error)) from error


def _here() -> "date":
    """The day it is here; the review itself knows no clock."""
    from datetime import UTC, datetime

    return datetime.now(UTC).astimezone().date()


def _in_words(posting: "Posting", report: "Report", form: str | None, file: str) -> str:
    from jdbuilder.review import machine
    from jdbuilder.review.report import lines

    if form is None:
        return "\n".join(lines(posting, report))
    held = machine.data(posting, report) if form == "json" else machine.sarif(posting, report, _uri(file), __version__)
    return json.dumps(held, ensure_ascii=False, indent=2)


def _uri(file: str) -> str:
    """A relative address, as SARIF wants one."""
    from urllib.parse import quote

    return quote("stdin" if file == "-" else PurePath(file).as_posix())


def _fails(report: "Report", fail_on: str) -> bool:
    grave = _SEVERITIES[: _SEVERITIES.index(fail_on) + 1] if fail_on in _SEVERITIES else ()
    counts = report.counts()
    return any(count for severity, count in counts.items() if severity in grave)


def _check_endings(copy: str | None, sheet: str | None, sheet_format: str) -> None:
    """Refuse, before anything is written, a name whose ending says something else than what is to be in the file."""
    if copy:
        _check_ending("--copy", copy, "docx")
    if sheet:
        from jdbuilder.render import to

        if sheet_format not in to.for_documents():
            formats = ", ".join(to.for_documents())
            raise UserError.of("-f", f"{sheet_format} is no format of the sheet", f"Take {formats}.")
        _check_ending("--sheet", sheet, sheet_format, ", or choose another format with -f")


def _check_ending(option: str, output: str, form: str, otherwise: str = "") -> None:
    path = Path(output)
    if output == "-" or output.endswith("/") or path.is_dir() or path.suffix.casefold() == f".{form}":
        return
    better = path.with_suffix(f".{form}")
    raise UserError.of(option, f"{output} doesn’t end in .{form}", f"Name it {better}{otherwise}.")


def _write_copy(posting: "Posting", report: "Report", copy: str, *, foreign: bool) -> None:
    """An ad that was taken in is set anew, of what was read in it."""
    from jdbuilder.posting.outline import outline
    from jdbuilder.review.remarks import as_read, remarked

    shown = as_read(posting) if foreign else posting
    _write(replace(remarked(outline(shown), shown, report), carries_record=False), posting, "docx", copy)
    if foreign:
        click.echo("The copy is the ad as it was read, set anew: not the file’s own layout and tables.", err=True)


def _write_sheet(posting: "Posting", report: "Report", sheet: str, sheet_format: str) -> None:
    from jdbuilder.review.sheet import sheet as made

    _write(made(posting, report), posting, sheet_format, sheet)


def _write(document: "Outline", posting: "Posting", form: str, output: str) -> None:
    from jdbuilder import targets

    if output == "-":
        raise UserError.of(output, "standard output is for the findings", "Name a file or a folder.")
    look = sources.look(posting.look.theme, posting.look.paper, sources.brand())
    targets.fill(targets.of(document, [form], output), document, look)
