"""`jdbuilder roles`: all of them, or those that a search finds."""

import json
from pathlib import Path

import pytest

from jdbuilder import shipped
from jdbuilder.library.library import Library
from tests.commands.running import refused, run
from tests.conftest import STUDIO
from tests.library.folders import ROLE, write


def test_all_roles_are_listed(library: Library) -> None:
    lines = run("roles").stdout.splitlines()
    assert [line.split()[0] for line in lines] == [role.id for role in library.search("")]
    assert all(library.role(line.split()[0]).full_title in line for line in lines)


@pytest.mark.parametrize("query", [["studio", "manager"], ["studio manager"], ["Agency Production"]])
def test_roles_are_found_by_any_title(query: list[str]) -> None:
    assert run("roles", *query).stdout.startswith(STUDIO)


def test_roles_are_listed_as_json(library: Library) -> None:
    held = json.loads(run("roles", "--json").stdout)
    assert [role["id"] for role in held] == [role.id for role in library.search("")]
    assert held == [role.model_dump(mode="json") for role in library.search("")]


def test_no_role_found_is_said_and_no_mistake() -> None:
    result = run("roles", "astronaut")
    assert result.stdout == ""
    assert result.stderr == "No role goes by that title. Try a shorter word.\n"
    assert json.loads(run("roles", "--json", "astronaut").stdout) == []


def test_a_teams_roles_are_laid_over_ours_and_their_faults_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JDBUILDER_SNIPPETS", str(write(tmp_path / "own", roles__tester=ROLE)))
    assert [line.split()[0] for line in run("roles", "laboratory").stdout.splitlines()] == ["tester"]
    write(tmp_path / "own", roles__tester=ROLE.replace("gerund", "gerunds"))
    assert refused("roles") == [
        "roles/tester.toml, responsibilities 1, gerund: is missing.",
        "roles/tester.toml, responsibilities 1, gerunds: is not a field that is known here.",
    ]


def test_a_fault_in_the_head_of_a_file_of_ours_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "snippets", roles__tester=ROLE.replace("title", "titel", 1))
    monkeypatch.setattr(shipped, "folder", lambda name: tmp_path / name)
    assert refused("roles")[0] == "roles/tester.toml, title: is missing."
