"""Countries, states and provinces: read as people type them, and shown so that they are read again."""

import pytest

from jdbuilder.posting import areas, countries


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Colorado", "US-CO"),
        (" new  york ", "US-NY"),
        ("US-NY", "US-NY"),
        ("ca-on", "CA-ON"),
        ("Ontario", "CA-ON"),
        ("Germany", "DE"),
        ("de", "DE"),
        ("Georgia", "US-GA"),
        ("GE", "GE"),
    ],
)
def test_an_area_is_read_by_name_or_code(typed: str, code: str) -> None:
    assert areas.read_area(typed) == code


def test_an_unknown_area_is_said() -> None:
    with pytest.raises(ValueError, match="isn’t known: ‘Atlantis’"):
        areas.read_area("Atlantis")


def test_what_is_shown_for_typing_is_read_again() -> None:
    codes = [*areas.REGIONS, *countries.names()]
    assert [areas.read_area(areas.typed(code)) for code in codes] == codes


def test_an_area_lies_in_its_country() -> None:
    assert (areas.country_of("US-CO"), areas.country_of("DE")) == ("US", "DE")
    assert (areas.name("US-CO"), areas.name("DE")) == ("Colorado", "Germany")
    assert areas.is_area("CA-ON")
    assert areas.is_area("DE")
    assert not areas.is_area("US-ON")


def test_several_areas_are_read_each_once() -> None:
    assert areas.read_areas("Colorado; CA-ON, Germany\n US-CO,") == ("US-CO", "CA-ON", "DE")
    assert areas.read_areas("a, b, a", str.upper) == ("A", " B", " A")
