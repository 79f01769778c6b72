"""Where a command writes: to a file, into a folder, to standard output; whole or not at all."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from jdbuilder.errors import Problem, UserError
from jdbuilder.files import write_whole
from jdbuilder.outline import Outline
from jdbuilder.render import to
from jdbuilder.render.format import Look


def of(document: Outline, wanted: Sequence[str], output: str) -> dict[str, Path]:
    """Where the file of each format that is wanted goes; one that is asked for twice counts once."""
    return {one: target(output, to.file_name(document, one), len({*wanted})) for one in dict.fromkeys(wanted)}


def fill(targets: Mapping[str, Path], document: Outline, look: Look) -> None:
    """Write the document in every format, each to its place."""
    for one, place in targets.items():
        write(place, to.to(document, one, look))


def target(output: str, name: str, files: int = 1) -> Path:
    """Where a file of that name goes, one of so many."""
    if output == "-":
        if files > 1:
            raise UserError.of("-o", "standard output takes one format", "Name a folder for several.")
        return Path("-")
    if output.endswith("/") or Path(output).is_dir():
        return Path(output) / name
    if files > 1:
        raise UserError.of("-o", f"{output} is one file, and {files} are to be written", "End it in / for a folder.")
    return Path(output)


def write(place: Path, data: bytes) -> None:
    """Write a file, and say where; its folder is made."""
    if str(place) == "-":
        sys.stdout.buffer.write(data)
        return
    try:
        write_whole(place, data)
    except OSError as error:
        raise UserError(Problem(str(place), f"can't be written: {error.strerror}")) from error
    click.echo(place, err=True)
