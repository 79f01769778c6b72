"""The commands; each does what a page does, by the same stages. What a command doesn't use, it doesn't import."""

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from jdbuilder import __version__
from jdbuilder.brand import NO_BRAND, Brand
from jdbuilder.errors import UserError

if TYPE_CHECKING:
    from jdbuilder.kit.model import Kit
    from jdbuilder.library.library import Library
    from jdbuilder.posting.model import Posting
    from jdbuilder.render.format import Look
    from jdbuilder.render.theme import Paper

_LOOPBACK = ("127.0.0.1", "localhost", "::1")


def _plainly(command: Callable[..., None]) -> Callable[..., None]:
    """What the user has to mend is said a line each, without a traceback, and the exit status is 2."""

    @wraps(command)
    def run(*args: Any, **options: Any) -> None:
        try:
            command(*args, **options)
        except UserError as error:
            for problem in error.problems:
                click.echo(problem, err=True)
            sys.exit(2)

    return run


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="jdbuilder")
def main() -> None:
    """Job description builder: tick what is true about the job, export a job ad as DOCX or PDF."""


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address of this machine to listen on.")
@click.option("--port", default=5000, show_default=True, type=click.IntRange(1, 65535), help="Port to listen on.")
@_plainly
def serve(host: str, port: int) -> None:
    """Serve the builder to a browser on this machine."""
    if host not in _LOOPBACK:
        remedy = "Use 127.0.0.1, and a proxy with sign-in if others shall reach it."
        raise UserError.of("--host", f"{host} would open every draft to the network, without sign-in", remedy)
    from jdbuilder.serving import serve as run

    run(host, port)


@main.command()
@click.argument("query", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="As JSON, for programs.")
@_plainly
def roles(query: tuple[str, ...], as_json: bool) -> None:
    """List the roles of the library, or those that QUERY finds by any of their titles."""
    found = _library().search(" ".join(query))
    if as_json:
        held = [role.model_dump(mode="json") for role in found]
        click.echo(json.dumps(held, ensure_ascii=False, indent=2))
        return
    width = max((len(role.id) for role in found), default=0)
    for role in found:
        click.echo(f"{role.id:<{width}}  {role.full_title}")
    if not found:
        click.echo("No role goes by that title. Try a shorter word.", err=True)


@main.command()
@click.argument("role")
@click.option("--full/--empty", default=True, help="Everything usual ticked (the default), or nothing yet.")
@click.option("--kit/--no-kit", default=True, help="With what the company's kit says (the default), or without.")
@click.option("-o", "--output", default="-", help="A file, a folder (ends in / or exists), or - for standard output.")
@_plainly
def new(role: str, full: bool, kit: bool, output: str) -> None:
    """Begin a posting from ROLE and write it as JSON."""
    from jdbuilder import targets
    from jdbuilder.posting import assemble, record
    from jdbuilder.posting.model import Facts
    from jdbuilder.posting.outline import outline

    library, said = _library(), _kit() if kit else None
    found = library.role(role)
    posting = assemble.full(_with_kit(library, said), found) if full else assemble.empty(found)
    if said:
        posting = posting.model_copy(update={"facts": Facts(**said.facts)})
    targets.write(targets.target(output, f"{outline(posting).name}.json"), record.dumps(posting).encode())


@main.command()
@click.argument("posting_file", metavar="POSTING.json", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.option("-f", "--format", "wanted", multiple=True, required=True, help="docx, pdf, html, md, txt, jsonld, json.")
@click.option("--theme", default="", help="Another theme than the posting's own, such as plain.")
@click.option("--kit/--no-kit", default=True, help="In the company's colour and with its logo, as set on the page.")
@click.option("-o", "--output", default="./", help="A file, a folder (ends in / or exists), or - for standard output.")
@_plainly
def export(posting_file: str, wanted: tuple[str, ...], theme: str, kit: bool, output: str) -> None:
    """Export POSTING.json in one or more formats; - reads standard input."""
    from jdbuilder import targets
    from jdbuilder.posting.outline import outline, unfilled
    from jdbuilder.render import coverage, to

    for one in wanted:
        to.named(one)
    posting = _posting(posting_file)
    document = outline(posting)
    places = targets.of(document, wanted, output)
    for name in unfilled(posting):
        click.echo(f"still to fill: {name}", err=True)
    look = _look(theme or posting.look.theme, posting.look.paper, _kit().brand if kit else NO_BRAND)
    targets.fill(places, document, replace(look, data=posting.look.data))
    for said in coverage.sentences(document) if "pdf" in places else ():  # the printer is warm now
        click.echo(said, err=True)


@main.command()
@click.argument("posting_file", metavar="POSTING.json", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.option("-c", "--channel", "wanted", multiple=True, help="Such as linkedin, or linkedin/title; else all.")
@click.option("--words", type=click.IntRange(20, 5000), help="A short form of at most so many words.")
@click.option("-o", "--output", default="./", help="A file, a folder (ends in / or exists), or - for standard output.")
@_plainly
def channels(posting_file: str, wanted: tuple[str, ...], words: int | None, output: str) -> None:
    """Write POSTING.json as each place takes it; what had to change is said on standard error."""
    from jdbuilder import targets
    from jdbuilder.channels import packing

    for one in wanted:
        packing.named(one.partition("/")[0])
    library = _with_kit(_library(), _kit() if words else None)  # whose order only a short form goes by
    files, said = packing.files(packing.text(_posting(posting_file), library, words), wanted)
    places = {} if output == "-" else {name: targets.target(output, name, len(files)) for name in files}
    for line in said:
        click.echo(line, err=True)
    for name, part in files.items():
        if output == "-":
            click.echo(packing.shown(name, part, alone=len(files) == 1), nl=False)
        else:
            targets.write(places[name], packing.file(part))


@main.command()
@click.argument("roles", metavar="ROLE ROLE ...", nargs=-1, required=True)
@click.option(
    "-f", "--format", "wanted", multiple=True, default=("txt",), help="txt (the default), md, html, docx, pdf."
)
@click.option(
    "--state", default="", help="A US state's postal code, such as TX, whose wages stand beside the nation's."
)
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", show_default=True)
@click.option("-o", "--output", default="-", help="A file, a folder (ends in / or exists), or - for standard output.")
@_plainly
def compare(roles: tuple[str, ...], wanted: tuple[str, ...], state: str, paper: "Paper", output: str) -> None:
    """Compare two to four roles: what they share, what only one has, and which one is needed when."""
    from jdbuilder import targets
    from jdbuilder.compare import sides
    from jdbuilder.compare.outline import outline
    from jdbuilder.library.states import STATES
    from jdbuilder.render import to

    if state and state.upper() not in STATES:
        raise UserError.of("--state", f"{state} is no US state's postal code", "Give one such as TX.")
    unfit = [one for one in wanted if to.named(one).needs_record]
    if unfit:
        raise UserError.of(unfit[0], "only postings have this format", f"Choose of {', '.join(to.for_documents())}.")
    library = _library()
    document = outline(library, sides.chosen(library, roles), state.upper() or None)
    targets.fill(targets.of(document, wanted, output), document, _look("studio", paper))


@main.command()
@_plainly
def schema() -> None:
    """Print the JSON Schema of a posting file."""
    from jdbuilder.posting import record

    click.echo(json.dumps(record.json_schema(), ensure_ascii=False, indent=2))


def _posting(posting_file: str) -> "Posting":
    from jdbuilder.posting import record

    with click.open_file(posting_file, "rb") as file:
        return record.loads(file.read(record.LARGEST + 1), "standard input" if posting_file == "-" else posting_file)


def _library() -> "Library":
    from jdbuilder import config, shipped
    from jdbuilder.library.load import load

    return load(shipped.folders("snippets", config.read().snippets))


def _with_kit(library: "Library", kit: "Kit | None") -> "Library":
    from jdbuilder.kit.offers import offers

    return library.laid_over(offers(kit)) if kit else library


def _kit() -> "Kit":
    """The company's kit, as the builder on this computer keeps it."""
    from jdbuilder import config
    from jdbuilder.storage.kit import read_kit

    return read_kit(config.read().database_url)


def _look(theme: str, paper: "Paper", brand: Brand = NO_BRAND) -> "Look":
    from jdbuilder import config, shipped
    from jdbuilder.render.format import Look

    return Look(theme, paper, shipped.folders("templates", config.read().templates), brand)
