"""Countries are ISO's, and are read as people write them."""

import pytest

from jdbuilder.posting import countries


def test_there_are_isos_249_countries_in_the_order_of_their_names() -> None:
    names = countries.names()
    assert len(names) == 249
    assert [*names.values()][:3] == ["Afghanistan", "Åland Islands", "Albania"]
    assert all(len(code) == 2 and code.isascii() and code.isupper() for code in names)


@pytest.mark.parametrize("code", ["EU", "UK", "XK", "ZZ", "UN", "de", "DEU", ""])
def test_what_iso_doesnt_have_is_no_country(code: str) -> None:
    assert not countries.is_country(code)


def test_every_country_is_read_by_its_name_and_code() -> None:
    for code, name in countries.names().items():
        assert countries.read_country(name) == code
        assert countries.read_country(f" {name.upper()} ") == code
        assert countries.read_country(code.lower()) == code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("USA", "US"),
        ("U.S.", "US"),
        ("United States of America", "US"),
        ("uk", "GB"),
        ("Great Britain", "GB"),
        ("Bosnia and Herzegovina", "BA"),
        ("Turkiye", "TR"),
        ("Turkey", "TR"),
        ("the  Netherlands", "NL"),
        ("Aland Islands", "AX"),
    ],
)
def test_other_names_are_known(typed: str, code: str) -> None:
    assert countries.read_country(typed) == code


@pytest.mark.parametrize("typed", ["Atlantis", "Europe", "", "XX"])
def test_what_is_none_is_refused_in_words(typed: str) -> None:
    with pytest.raises(ValueError, match=f"isn’t known: ‘{typed}’. Write it like Germany or DE"):
        countries.read_country(typed)


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("Berlin, Germany", "DE"),
        ("Germany", "DE"),
        ("Leeds, UK", "GB"),
        ("Berlin, DE", ""),
        ("Berlin", ""),
        ("Germany, Berlin", ""),
        ("", ""),
    ],
)
def test_a_place_names_its_country_at_its_end_and_in_full(place: str, code: str) -> None:
    assert countries.named_in(place) == code
