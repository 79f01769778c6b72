"""Where people may live or a job may be done: countries, and the states and provinces that have rules of their own."""

import re
from collections.abc import Callable, Mapping
from functools import cache

from jdbuilder.library.states import NATION, STATES
from jdbuilder.posting import countries
from jdbuilder.text import single_spaced

PROVINCES: Mapping[str, str] = {
    "AB": "Alberta",
    "BC": "British Columbia",
    "MB": "Manitoba",
    "NB": "New Brunswick",
    "NL": "Newfoundland and Labrador",
    "NS": "Nova Scotia",
    "NT": "Northwest Territories",
    "NU": "Nunavut",
    "ON": "Ontario",
    "PE": "Prince Edward Island",
    "QC": "Quebec",
    "SK": "Saskatchewan",
    "YT": "Yukon",
}
"""Canada's provinces and territories, by postal code."""

REGIONS: Mapping[str, str] = {
    **{f"{NATION}-{code}": name for code, name in STATES.items()},
    **{f"CA-{code}": name for code, name in PROVINCES.items()},
}
"""Every region by its ISO 3166-2 code."""


def is_area(code: str) -> bool:
    """Whether `code` is a country's (ISO 3166-1) or one of the regions (ISO 3166-2)."""
    return code in REGIONS or countries.is_country(code)


def country_of(code: str) -> str:
    """The country that an area is, or lies in."""
    return code.partition("-")[0]


def name(code: str) -> str:
    """What an area is called: 'Colorado', 'Germany'."""
    return REGIONS.get(code) or countries.names()[code]


def typed(code: str) -> str:
    """What a person would type for it."""
    return name(code) if read_area(name(code)) == code else code


def read_area(text: str) -> str:
    """The code of the area that a person typed, by name or code; ValueError, in words for them, if it is none.

    'Georgia' is the state: who means the country types GE.
    """
    typed = single_spaced(text)
    found = _by_name().get(typed.casefold()) or (typed.upper() if typed.upper() in REGIONS else "")
    return found or countries.read_country(typed)


def read_areas(text: str, read: Callable[[str], str] = read_area) -> tuple[str, ...]:
    """The codes of all areas that a person typed, between commas, semicolons or on lines of their own."""
    names = (name for name in re.split(r"[,;\n]", text) if name.strip())
    return tuple(dict.fromkeys(map(read, names)))


@cache
def _by_name() -> Mapping[str, str]:
    return {region.casefold(): code for code, region in REGIONS.items()}
