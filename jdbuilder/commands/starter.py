"""`jdbuilder starter`: write a Word template to begin with, for a role or blank."""

from typing import TYPE_CHECKING

import click

from jdbuilder import sources

if TYPE_CHECKING:
    from jdbuilder.render.theme import Paper


@click.command("starter")
@click.argument("starter_id", metavar="ROLE|blank")
@click.option("--theme", default="studio", show_default=True, help="How it looks: studio, plain, compact.")
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", show_default=True)
@click.option("--kit/--no-kit", default=True, help="With what the company's kit says (the default), or without.")
@click.option("-o", "--output", default="./", help="A file, a folder (ends in / or exists), or - for standard output.")
def command(starter_id: str, theme: str, paper: "Paper", kit: bool, output: str) -> None:
    """Write a Word template for ROLE, or a blank one: what is to fill in are placeholders such as <company XXX>.

    In Word each of them is typed once, and every place follows; `jdbuilder fill` fills them from a posting.
    """
    from jdbuilder import targets
    from jdbuilder.brand import NO_BRAND
    from jdbuilder.posting.model import Facts, Look
    from jdbuilder.posting.starters import document, starter

    said = sources.kit() if kit else None
    look = sources.look(theme, paper, said.brand if said else NO_BRAND)
    chosen = Look(theme=look.theme.id, paper=paper)
    facts = Facts(**said.facts) if said else Facts()
    made = document(starter(sources.with_kit(sources.library(), said), starter_id, chosen, facts))
    targets.fill(targets.of(made, ["docx"], output), made, look)
