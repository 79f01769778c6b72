"""A large library for tests and measurements is one: it loads, and its roles differ."""

from pathlib import Path

from jdbuilder.library.load import load
from tests.library.many import many


def test_a_folder_of_many_roles_is_a_library(tmp_path: Path) -> None:
    made = load([many(tmp_path, 60)])
    assert len(made.roles) == len({(role.title, role.setting) for role in made.roles}) == 60
    assert len({duty.id for role in made.roles for duty in role.responsibilities}) > 200
