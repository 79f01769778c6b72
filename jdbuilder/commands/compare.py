"""`jdbuilder compare`: compare two to four roles: what they share, what only one has, and which one is needed when."""

from typing import TYPE_CHECKING

import click

from jdbuilder import sources
from jdbuilder.errors import UserError

if TYPE_CHECKING:
    from jdbuilder.render.theme import Paper


@click.command("compare")
@click.argument("roles", metavar="ROLE ROLE ...", nargs=-1, required=True)
@click.option(
    "-f", "--format", "wanted", multiple=True, default=("txt",), help="txt (the default), md, html, docx, pdf."
)
@click.option(
    "--state", default="", help="A US state's postal code, such as TX, whose wages stand beside the nation's."
)
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", show_default=True)
@click.option("-o", "--output", default="-", help="A file, a folder (ends in / or exists), or - for standard output.")
def command(roles: tuple[str, ...], wanted: tuple[str, ...], state: str, paper: "Paper", output: str) -> None:
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
    library = sources.library()
    document = outline(library, sides.chosen(library, roles), state.upper() or None)
    targets.fill(targets.of(document, wanted, output), document, sources.look("studio", paper))
