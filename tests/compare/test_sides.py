"""Two to four different roles, under names that tell them apart."""

import pytest

from jdbuilder.compare.sides import MOST, chosen, names_of, sides_of
from jdbuilder.errors import NotFoundError, UserError
from jdbuilder.library.library import Library
from tests.conftest import STUDIO

FIVE = ("product-manager", "president", "it-technician", "art-director", "site-manager")


@pytest.mark.parametrize("many", [2, 3, 4])
def test_two_to_four_roles_come_in_the_order_asked(library: Library, many: int) -> None:
    assert tuple(role.id for role in chosen(library, FIVE[:many])) == FIVE[:many]


def test_a_role_asked_for_twice_and_an_empty_choice_count_once_and_not_at_all(library: Library) -> None:
    roles = chosen(library, ["", "president", "", "site-manager", "president"])
    assert [role.id for role in roles] == ["president", "site-manager"]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ((), "no role is named"),
        (("", ""), "no role is named"),
        (("president", "president"), "President (corporation) alone can’t be compared"),
        (FIVE, "5 roles are too many to read side by side"),
    ],
)
def test_too_few_and_too_many_are_refused_with_a_remedy(library: Library, asked: tuple[str, ...], said: str) -> None:
    with pytest.raises(UserError) as caught:
        chosen(library, asked)
    (problem,) = caught.value.problems
    assert problem.what == said
    assert problem.remedy
    assert len(FIVE) > MOST


def test_an_unknown_role_is_not_found(library: Library) -> None:
    with pytest.raises(NotFoundError):
        chosen(library, ["president", "produktion-manager"])


def test_a_title_that_is_alone_needs_no_setting(library: Library) -> None:
    assert names_of([library.role(STUDIO), library.role("president")]) == ("Production Manager", "President")


def test_roles_of_one_title_are_told_apart_by_their_setting(library: Library) -> None:
    roles = [library.role(one) for one in (STUDIO, "president", "production-manager")]
    assert [side.name for side in sides_of(roles)] == [
        "Production Manager (creative studio)",
        "President",
        "Production Manager (manufacturing)",
    ]
    assert tuple(side.role for side in sides_of(roles)) == tuple(roles)
