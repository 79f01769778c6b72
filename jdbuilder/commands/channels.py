"""`jdbuilder channels`: write POSTING.json as each place takes it; what had to change is said on standard error."""

import click

from jdbuilder import sources


@click.command("channels")
@click.argument("posting_file", metavar="POSTING.json", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.option("-c", "--channel", "wanted", multiple=True, help="Such as linkedin, or linkedin/title; else all.")
@click.option("--words", type=click.IntRange(20, 5000), help="A short form of at most so many words.")
@click.option("-o", "--output", default="./", help="A file, a folder (ends in / or exists), or - for standard output.")
def command(posting_file: str, wanted: tuple[str, ...], words: int | None, output: str) -> None:
    """Write POSTING.json as each place takes it; what had to change is said on standard error."""
    from jdbuilder import targets
    from jdbuilder.channels import packing

    for one in wanted:
        packing.named(one.partition("/")[0])
    library = sources.with_kit(
        sources.library(), sources.kit() if words else None
    )  # whose order only a short form goes by
    files, said = packing.files(packing.text(sources.posting(posting_file), library, words), wanted)
    places = {} if output == "-" else {name: targets.target(output, name, len(files)) for name in files}
    for line in said:
        click.echo(line, err=True)
    for name, part in files.items():
        if output == "-":
            click.echo(packing.shown(name, part, alone=len(files) == 1), nl=False)
        else:
            targets.write(places[name], packing.file(part))
