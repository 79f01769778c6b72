"""Runs a command in this process, or sees what it imports."""

import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from jdbuilder.cli import main


def run(*command: str, given: bytes = b"", status: int = 0) -> Result:
    """Run a command in this process; it must end with that status, and never with a traceback."""
    result = CliRunner().invoke(main, command, input=given)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code == status, result.output
    assert "Traceback" not in result.output
    return result


def refused(*command: str, given: bytes = b"") -> list[str]:
    """What a command that is refused says, a line for each problem; it writes nothing else."""
    result = run(*command, given=given, status=2)
    assert result.stdout == ""
    return result.stderr.splitlines()


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


LIGHT = """
import sys
from click.testing import CliRunner
from jdbuilder.cli import main
assert CliRunner().invoke(main, sys.argv[1:]).exit_code == 0
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


def imported(*command: str) -> set[str]:
    """The packages that a command imports."""
    result = subprocess.run([sys.executable, "-c", LIGHT, *command], capture_output=True, text=True, check=True)
    return set(result.stdout.split())
