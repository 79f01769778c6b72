"""`jdbuilder new`: begin a posting from ROLE and write it as JSON."""

import click

from jdbuilder import sources


@click.command("new")
@click.argument("role")
@click.option("--full/--empty", default=True, help="Everything usual ticked (the default), or nothing yet.")
@click.option("--kit/--no-kit", default=True, help="With what the company's kit says (the default), or without.")
@click.option("-o", "--output", default="-", help="A file, a folder (ends in / or exists), or - for standard output.")
def command(role: str, full: bool, kit: bool, output: str) -> None:
    """Begin a posting from ROLE and write it as JSON."""
    from jdbuilder import targets
    from jdbuilder.posting import assemble, record
    from jdbuilder.posting.model import Facts
    from jdbuilder.posting.outline import outline

    library, said = sources.library(), sources.kit() if kit else None
    found = library.role(role)
    posting = assemble.full(sources.with_kit(library, said), found) if full else assemble.empty(found)
    if said:
        posting = posting.model_copy(update={"facts": Facts(**said.facts)})
    targets.write(targets.target(output, f"{outline(posting).name}.json"), record.dumps(posting).encode())
