"""`jdbuilder export`: export POSTING.json in one or more formats; - reads standard input."""

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from jdbuilder import sources
from jdbuilder.brand import NO_BRAND

if TYPE_CHECKING:
    from jdbuilder.outline import Outline


@click.command("export")
@click.argument("posting_file", metavar="POSTING.json", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.option("-f", "--format", "wanted", multiple=True, required=True, help="docx, pdf, html, md, txt, jsonld, json.")
@click.option("--theme", default="", help="Another theme than the posting's own, such as plain.")
@click.option("--kit/--no-kit", default=True, help="In the company's colour and with its logo, as set on the page.")
@click.option("--memory/--no-memory", default=None, help="With the posting inside, to be opened again, or without.")
@click.option("-o", "--output", default="./", help="A file, a folder (ends in / or exists), or - for standard output.")
def command(
    posting_file: str, wanted: tuple[str, ...], theme: str, kit: bool, memory: bool | None, output: str
) -> None:
    """Export POSTING.json in one or more formats; - reads standard input."""
    from jdbuilder import targets
    from jdbuilder.posting.outline import outline, unfilled
    from jdbuilder.render import to

    for one in wanted:
        to.named(one)
    posting = sources.posting(posting_file)
    document = outline(posting)
    if memory is not None:
        document = replace(document, carries_record=memory)
    places = targets.of(document, wanted, output)
    for name in unfilled(posting):
        click.echo(f"still to fill: {name}", err=True)
    look = sources.look(theme or posting.look.theme, posting.look.paper, sources.brand() if kit else NO_BRAND)
    targets.fill(places, document, replace(look, data=posting.look.data))
    if "pdf" in places:
        _tell_what_no_font_has(document)


def _tell_what_no_font_has(document: "Outline") -> None:
    """Only now that the printer is warm, which has to be asked."""
    from jdbuilder.render import coverage

    for said in coverage.sentences(document, wait=True):
        click.echo(said, err=True)
