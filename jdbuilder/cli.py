"""The command line: every command of `jdbuilder.commands`, and how it says what the user has to mend."""

import sys
from typing import Any

import click

from jdbuilder import __version__
from jdbuilder.discover import collect
from jdbuilder.errors import UserError


class _Plainly(click.Group):
    """What the user has to mend is said a line each, without a traceback, and the exit status is 2."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except UserError as error:
            for problem in error.problems:
                click.echo(problem, err=True)
            sys.exit(2)


@click.group(cls=_Plainly, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="jdbuilder")
def main() -> None:
    """Job description builder: tick what is true about the job, export a job ad as DOCX or PDF."""


for _command in collect("jdbuilder.commands", "command").values():
    if not isinstance(_command, click.Command):
        raise TypeError(f"{_command!r} is not a command")
    main.add_command(_command)
