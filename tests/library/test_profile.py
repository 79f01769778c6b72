"""What a role file says of the role as a whole is held to its form."""

from typing import Any, get_args

import pydantic
import pytest

from jdbuilder.library.library import Library
from jdbuilder.library.profile import CareerStep, Dimension, Occupation, Profile, Scales
from jdbuilder.model import Frozen


def test_the_profile_has_one_field_for_each_of_the_fifteen_dimensions() -> None:
    assert list(Profile.model_fields) == list(get_args(Dimension))
    assert len(Profile.model_fields) == 15


def test_a_profile_is_asked_by_the_name_of_a_dimension() -> None:
    profile = Profile(budget_control="Keeps to a budget.")
    assert profile.of("budget_control") == "Keeps to a budget."
    assert profile.of("scope") == ""


@pytest.mark.parametrize(
    ("model", "held"),
    [
        (Occupation, {"soc": "111021"}),
        (Occupation, {"soc": "11-1021.00"}),
        (Occupation, {"soc": "١١-1021"}),
        (Occupation, {"soc": "1x-1021"}),
        (Occupation, {}),
        (CareerStep, {"direction": "sideways", "title": "Tester"}),
        (CareerStep, {"direction": "next", "title": ""}),
        (CareerStep, {"direction": "next", "title": "Tester", "role": "The Tester"}),
        (Scales, {"scope": "world"}),
        (Scales, {"size": "large"}),
        (Profile, {"mood": "good"}),
        (Profile, {"scope": "x" * 201}),
    ],
)
def test_what_is_not_of_the_form_is_refused(model: type[Frozen], held: dict[str, Any]) -> None:
    with pytest.raises(pydantic.ValidationError):
        model.model_validate(held)


def test_every_shipped_role_is_described_in_every_dimension_and_stands_on_every_scale(library: Library) -> None:
    assert library.roles
    for role in library.roles:
        assert [one for one in get_args(Dimension) if not role.profile.of(one)] == [], role.id
        assert [one for one, value in role.scales if value is None] == [], role.id
