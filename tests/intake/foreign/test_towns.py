"""The large towns are names alone, each spelt as a place can be."""

import re

from jdbuilder.intake.foreign.places import TOWN
from jdbuilder.intake.foreign.towns import TOWNS


def test_each_town_is_spelt_as_towns_are() -> None:
    assert len(TOWNS) > 200
    assert [town for town in TOWNS if not re.fullmatch(TOWN, town)] == []
