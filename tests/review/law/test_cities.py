"""Cities and other names of places."""

from jdbuilder.posting import areas, countries
from jdbuilder.review.law.cities import BY_CITY, BY_NAME, CITIES, plain


def test_every_name_means_an_area() -> None:
    assert all(area == "EU" or area in CITIES or areas.is_area(area) for area in (*BY_CITY.values(), *BY_NAME.values()))


def test_no_name_is_in_two_lists_or_a_country() -> None:
    assert not BY_CITY.keys() & BY_NAME.keys()
    assert not BY_CITY.keys() & {plain(name) for name in countries.names().values()}


def test_every_city_with_a_table_is_known_by_its_name() -> None:
    assert [BY_CITY[plain(name)] for name in CITIES.values()] == list(CITIES)


def test_names_are_compared_without_accents_capitals_and_stops() -> None:
    assert plain(" St.  John’s") == "st john's"
    assert plain("MÜNCHEN") == "munchen"
