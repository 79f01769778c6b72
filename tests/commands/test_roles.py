"""`jdbuilder roles`: all of them, or those that a search finds."""

import json

import pytest

from jdbuilder.library.library import Library
from tests.commands.running import run
from tests.conftest import STUDIO


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
