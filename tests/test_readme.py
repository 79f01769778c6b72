"""The README is true: its commands run, its tables name what there is."""

import re
import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from jdbuilder import config
from jdbuilder.cli import main
from jdbuilder.render import to

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text()
COMMANDS = [shlex.split(line)[1:] for line in re.findall(r"^\$ (jdbuilder .+)$", README, re.MULTILINE)]


def test_there_are_commands_to_try() -> None:
    assert {command[0] for command in COMMANDS} == set(main.list_commands(click.Context(main)))


def test_the_commands_run_one_after_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for command in COMMANDS:
        if command[0] == "serve":
            continue  # it would not end; tests/test_serving.py starts it
        result = CliRunner().invoke(main, command)
        assert result.exit_code == 0, (command, result.output, result.stderr)
    assert {path.suffix for path in (tmp_path / "out").iterdir()} == {".docx", ".pdf"}


@pytest.mark.parametrize("command", main.list_commands(click.Context(main)))
def test_every_command_is_in_the_table_and_has_help(command: str) -> None:
    assert f"| `jdbuilder {command}" in README
    assert CliRunner().invoke(main, [command, "--help"]).exit_code == 0


def test_every_setting_is_in_the_table() -> None:
    said = set(re.findall(r"^\| `(JDBUILDER_\w+)`", README, re.MULTILINE))
    assert said == {f"JDBUILDER_{name}" for name in config._KNOWN}


def test_every_format_is_named() -> None:
    (said,) = re.findall(r"The formats are (.+?)\. Exit", README, re.DOTALL)
    assert set(re.findall(r"`(\w+)`", said)) == set(to.formats())


def test_every_make_target_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):.*##", (ROOT / "Makefile").read_text(), re.MULTILINE))
    prose = "".join((ROOT / name).read_text() for name in ("README.md", "CONTRIBUTING.md"))
    named = set(re.findall(r"`make ([a-z]+)", prose))
    assert {"run", "test"} <= named <= targets


def test_every_file_that_is_named_exists() -> None:
    prose = "".join((ROOT / name).read_text() for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"))
    named = set(re.findall(r"`((?:jdbuilder|tests|snippets|templates)/[\w./-]+\.\w+)`", prose))
    assert len(named) > 10
    assert sorted(name for name in named if not (ROOT / name).exists()) == []
