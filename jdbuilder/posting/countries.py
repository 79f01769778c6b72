"""Countries by their ISO 3166-1 alpha-2 codes, with the English names of the CLDR data that Babel carries."""

from collections.abc import Mapping
from functools import cache

from jdbuilder.text import single_spaced

# What CLDR names beside ISO's countries: unions, made-up codes, and islands that ISO counts to others.
_NOT_ISO = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"})
_ALSO = {
    "america": "US",
    "britain": "GB",
    "england": "GB",
    "great britain": "GB",
    "holland": "NL",
    "hong kong": "HK",
    "northern ireland": "GB",
    "scotland": "GB",
    "the netherlands": "NL",
    "turkey": "TR",
    "u.k.": "GB",
    "u.s.": "US",
    "u.s.a.": "US",
    "uk": "GB",
    "united states of america": "US",
    "usa": "US",
    "wales": "GB",
}


@cache
def names() -> Mapping[str, str]:
    """The English name of every country by its code, in the order of the names."""
    from babel import Locale  # its data takes long to read, and most commands ask for no country

    territories = Locale("en").territories
    found = {code: name for code, name in territories.items() if len(code) == 2 and code.isalpha()}
    return dict(sorted(((c, n) for c, n in found.items() if c not in _NOT_ISO), key=lambda pair: _plain(pair[1])))


def is_country(code: str) -> bool:
    """Whether `code` is a country's ISO 3166-1 alpha-2 code."""
    return code in names()


def read_country(text: str) -> str:
    """The code of a country that a person typed, by name or code; ValueError, in words for them, if it is none."""
    typed = single_spaced(text)
    code = typed.upper() if is_country(typed.upper()) else _by_name().get(_plain(typed), "")
    if not code:
        raise ValueError(f"isn’t known: ‘{typed[:60]}’. Write it like Germany or DE")
    return code


def named_in(place: str) -> str:
    """The code of the country that a place ends with ('Berlin, Germany'), if it names one in full; else ''."""
    last = _plain(place.rpartition(",")[2])
    return _by_name().get(last, "") if last else ""


@cache
def _by_name() -> Mapping[str, str]:
    return {**_ALSO, **{_plain(name): code for code, name in names().items()}}


def _plain(name: str) -> str:
    """A name as it is compared: 'Bosnia and Herzegovina' is 'Bosnia & Herzegovina', and Å stands with A."""
    return single_spaced(name).casefold().replace(" and ", " & ").replace("å", "a").replace("ü", "u")
