"""The command line: every command of `jdbuilder.commands`, and how it says what the user has to mend."""

import sys
from typing import Any

import click

from jdbuilder import __version__, discover
from jdbuilder.errors import UserError

_COMMANDS = "jdbuilder.commands"


class _Commands(click.Group):
    """Every module of commands is one, imported when it is asked for; what the user has to mend is said plainly."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - they are the same in every context
        """Their names."""
        return discover.modules(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, if there is one."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command = discover.one(_COMMANDS, cmd_name, "command")
        if not isinstance(command, click.Command):
            raise TypeError(f"{command!r} is not a command")
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for; mistakes of the user's are a line each, and the exit status is 2."""
        try:
            return super().invoke(ctx)
        except UserError as error:
            for problem in error.problems:
                click.echo(problem, err=True)
            sys.exit(2)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="jdbuilder")
def main() -> None:
    """Job description builder: tick what is true about the job, export a job ad as DOCX or PDF."""
