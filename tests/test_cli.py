"""The command line as a whole: help, refusals, and what a command imports; 2 is something for the user to mend."""

import subprocess
import sys
from pathlib import Path

import click
import pytest

from jdbuilder import __version__
from jdbuilder.cli import main
from tests.commands.running import imported, refused, run
from tests.conftest import STUDIO


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command runs in a folder of its own."""
    monkeypatch.chdir(tmp_path)


def test_help_and_version() -> None:
    assert run("--version").stdout == f"jdbuilder, version {__version__}\n"
    assert run("-h").stdout == run("--help").stdout
    named = "channels compare export fill new open review roles schema serve starter"
    listed = main.list_commands(click.Context(main))
    assert listed == named.split()
    assert len({run(name, "-h").stdout for name in listed}) == len(listed)


def test_an_unknown_command_is_refused() -> None:
    assert "No such command 'explode'." in refused("explode")[-1]


def test_a_setting_that_is_not_understood_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JDBUILDER_DATBASE_URL", "x")
    monkeypatch.setenv("JDBUILDER_SNIPPETS", "nowhere")
    for command in (["roles"], ["new", STUDIO], ["serve"]):
        said = refused(*command)
        assert len(said) == 2
        assert said[0].startswith("JDBUILDER_DATBASE_URL: is not a setting")


def test_a_broken_library_is_refused_with_every_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "own" / "roles").mkdir(parents=True)
    for name in ("one", "two"):
        (tmp_path / "own" / "roles" / f"{name}.toml").write_text("= broken")
    monkeypatch.setenv("JDBUILDER_SNIPPETS", str(tmp_path / "own"))
    assert [line.split(":")[0] for line in refused("roles")] == ["roles/one.toml", "roles/two.toml"]


@pytest.mark.parametrize("command", [["roles"], ["--help"], ["schema"], ["new", STUDIO, "--no-kit"]])
def test_a_command_imports_only_what_it_uses(command: list[str]) -> None:
    heavy = {"weasyprint", "sqlalchemy", "alembic", "flask", "waitress", "docx", "wtforms"}
    assert imported(*command) & heavy == set()


def test_what_a_command_imports_is_seen() -> None:
    assert {"click", "jdbuilder"} <= imported("roles")
    assert "pydantic" in imported("schema")
    Path("p.json").write_bytes(run("new", STUDIO).stdout_bytes)
    assert imported("export", "p.json", "-f", "docx") & {"docx", "weasyprint"} == {"docx"}
    assert "docx" not in imported("export", "p.json", "-f", "md")


def test_the_command_is_there_as_a_module() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "jdbuilder", "new", "x"], capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith("x: there is no such role")
    assert (
        "Usage: jdbuilder"
        in subprocess.run([sys.executable, "-m", "jdbuilder", "-h"], capture_output=True, text=True, check=True).stdout
    )
