"""`jdbuilder schema`: print the JSON Schema of a posting file."""

import json

import click


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of a posting file."""
    from jdbuilder.posting import record

    click.echo(json.dumps(record.json_schema(), ensure_ascii=False, indent=2))
