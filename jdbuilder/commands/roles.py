"""`jdbuilder roles`: list the roles of the library, or those that QUERY finds by any of their titles."""

import json

import click

from jdbuilder import sources


@click.command("roles")
@click.argument("query", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="As JSON, for programs.")
def command(query: tuple[str, ...], as_json: bool) -> None:
    """List the roles of the library, or those that QUERY finds by any of their titles."""
    asked = " ".join(query)
    if as_json:
        held = [role.model_dump(mode="json") for role in sources.library().search(asked)]
        click.echo(json.dumps(held, ensure_ascii=False, indent=2))
        return
    found = sources.titles().find(asked)
    width = max((len(role.id) for role in found), default=0)
    for role in found:
        click.echo(f"{role.id:<{width}}  {role.full_title}")
    if not found:
        click.echo("No role goes by that title. Try a shorter word.", err=True)
