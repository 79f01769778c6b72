"""`jdbuilder open`: a file of ours as a posting again, or any job ad as well as it can be understood."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from jdbuilder import sources
from jdbuilder.errors import UserError
from jdbuilder.text import clean_line

if TYPE_CHECKING:
    from jdbuilder.intake.model import Change, Opened


@click.command("open")
@click.argument("file", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("-o", "--output", default="-", help="A file, a folder (ends in / or exists), or - for standard output.")
@click.option("--accept", multiple=True, help="all, or the number of a change that was made in Word since; else none.")
def command(file: Path, output: str, accept: tuple[str, ...]) -> None:
    """Open FILE (docx, pdf, html, json, md, txt) and write it as a posting.

    A file that jdbuilder made comes back as it was. What was changed in it since is listed on standard error, each
    change with its number; --accept takes it over. Any other job ad is cut into sections.
    """
    from jdbuilder import targets
    from jdbuilder.intake.accept import accepted
    from jdbuilder.intake.open import LARGEST, opened
    from jdbuilder.posting import record
    from jdbuilder.posting.outline import outline

    with file.open("rb") as held:
        found = opened(held.read(LARGEST + 1), file.name, sources.library())
    taken = _numbers(found, accept)
    posting = accepted(found, taken)
    for said in found.said:
        click.echo(clean_line(said), err=True)
    for number, change in enumerate(found.changes, start=1):
        click.echo(f"{number}: {_in_words(change)}", err=True)
    if found.changes and not taken:
        click.echo("None of these was taken over: add --accept all, or --accept 1 for one of them.", err=True)
    targets.write(targets.target(output, f"{outline(posting).name}.json"), record.dumps(posting).encode())


def _numbers(found: "Opened", accept: tuple[str, ...]) -> list[int]:
    """Which changes are taken over, from 0."""
    if "all" in accept:
        return list(range(len(found.changes)))
    known = {str(number + 1): number for number in range(len(found.changes))}
    unknown = [one for one in accept if one not in known]
    if unknown:
        numbers = f"There are 1 to {len(known)}, and all." if known else "Nothing was changed in this file."
        raise UserError.of("--accept", f"{unknown[0]} is the number of no change", numbers)
    return [known[one] for one in accept]


def _in_words(change: "Change") -> str:
    """A change on one line."""
    where = (change.field or change.section or "").replace("_", " ")
    by = f", proposed by {change.author}" if change.author else ""
    kind = "changed" if change.kind in {"fact", "edited"} else change.kind
    told = "" if change.readable else " (to be filled in by yourself)"
    return clean_line(f"{where}, {kind}{by}{told}: {' → '.join(filter(None, (change.before, change.after)))}")
