"""Work is grouped under headings, each duty of the shipped library under one that tells something."""

from typing import get_args

from jdbuilder.library.areas import AREAS, Area
from jdbuilder.library.library import Library


def test_every_area_has_a_heading_of_its_own_and_the_rest_comes_last() -> None:
    assert set(AREAS) == set(get_args(Area))
    assert len(set(AREAS.values())) == len(AREAS)
    assert list(AREAS)[-1] == "other"


def test_the_shipped_roles_use_every_area_but_the_rest(library: Library) -> None:
    used = {duty.area for role in library.roles for duty in role.responsibilities}
    assert used == set(AREAS) - {"other"}
