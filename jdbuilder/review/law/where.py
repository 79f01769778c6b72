"""Where a job may be done, as far as an ad tells: its place, and for remote work wherever applicants may live."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jdbuilder.library.states import NATION, STATES, state_of
from jdbuilder.placeholders import filled
from jdbuilder.posting import areas, countries
from jdbuilder.posting.address import address
from jdbuilder.posting.model import Posting

CANADA = "CA"
UNION = "EU"
MEMBERS = frozenset(
    (
        *("AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE"),
        *("IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE"),
    )
)
"""The countries of the European Union."""

CITIES: Mapping[str, str] = {
    "US-NY-NYC": "New York City",
    "US-NJ-JC": "Jersey City",
    "US-OH-CLE": "Cleveland",
}
"""Cities with a table of their own, by the code that we give them: their state's and a few letters."""

_TOWNS: Mapping[str, str] = {
    "US-NY-NYC": r"new york city|nyc|manhattan|brooklyn|queens|the bronx|bronx|staten island|^new york\b",
    "US-NJ-JC": r"jersey city",
    "US-OH-CLE": r"cleveland(?! heights)",
}
_PIECES = re.compile(r"[,;/()|•·–—]|\s-\s")
_OR = re.compile(r" (?:or|and) ")
_AROUND = re.compile(
    r"^(?:(?:fully|remote(?:ly)?|anywhere|within|in|from|the|hybrid|home|based|work|working|across|all of)\b[ :]*)+",
    re.IGNORECASE,
)
_REMOTE = re.compile(r"\b(?:remote|anywhere|home[ -]based|from home)\b", re.IGNORECASE)
_THE = frozenset({"US", "GB", "NL", "US-DC"})
_EUROPE = frozenset({"eu", "european union", "europe"})
_CODES: Mapping[str, str] = {"UK": "GB", "EU": UNION}
_LONGEST_CODE = 2


@dataclass(frozen=True)
class Where:
    """An area where the job may be done.

    Attributes:
        area: its code, or a city's, or 'EU'.
        because: from what we know that, in a sentence.
    """

    area: str
    because: str


def where(posting: Posting) -> tuple[Where, ...]:
    """Every area where the job may be done, as it is named: a country, a state or a province, and cities in it.

    A country that the place names says no more where it is told in which of its parts applicants may live.
    """
    far = is_remote(posting)
    parts = posting.listing.applicants_in if far else ()
    because = "The ad names this place." if far else "The job is done here."
    found = [
        Where(area, because)
        for area in _of_its_place(posting)
        if not any(part == area or _lies_in(part, area) for part in parts)
    ]
    found += [Where(part, "Applicants may live here.") for part in parts]
    return tuple({one.area: one for one in found}.values())


def is_remote(posting: Posting) -> bool:
    """Whether the job is done from wherever somebody lives, as far as the ad tells."""
    facts = posting.facts
    told = bool(posting.listing.applicants_in or _REMOTE.search(facts.place))
    return facts.workplace == "remote" or (facts.workplace is None and told)


def covered(law: str, found: tuple[Where, ...], *, far: bool) -> Where | None:
    """Why the law of a place counts for a job that is done at these places; None if it doesn't.

    Args:
        far: whether it is remote, and so may be done anywhere in them.
    """
    for one in found:
        if one.area == law or (law == UNION and one.area in MEMBERS):
            return one
    around = next((one for one in found if _lies_in(law, one.area)), None) if far else None
    return Where(law, f"The job may be done from anywhere in {name(around.area)}.") if around else None


def said(posting: Posting) -> str:
    """One sentence on what we know of the place: all of it, too little, or nothing."""
    found = where(posting)
    if not found:
        return (
            "Say where the job is done, or where applicants for remote work may live: laws differ from place to place."
        )
    vague = [one.area for one in found if one.area in {NATION, CANADA}]
    if vague and not is_remote(posting) and len(found) == 1:
        part = "state" if vague[0] == NATION else "province"
        return f"Say in which {part} the job is done: what an ad must show differs from {part} to {part}."
    return f"Checked for {_joined([name(one.area) for one in found])}."


def name(area: str) -> str:
    """What an area is called, a city and the Union included."""
    if area == UNION:
        return "the European Union"
    return CITIES.get(area) or ("the " if area in _THE else "") + areas.name(area)


def _lies_in(law: str, area: str) -> bool:
    return law.startswith(f"{area}-") or (area == UNION and law in MEMBERS)


def _of_its_place(posting: Posting) -> Iterator[str]:
    """The areas that the place on the paper and the address for job boards name."""
    place = "" if "place" in posting.facts.left_out else filled(posting.facts.place)
    told = address(posting)
    yield from _read(place, posting.listing.country or "")
    region = _region(told.country, told.region)
    named = bool(region) or any(areas.country_of(one) == told.country for one in _read(place, told.country))
    if told.country and (region or not named):
        yield region or told.country
        yield from (city for city in CITIES if city.startswith(f"{region}-") and _is_in(city, told.locality))


def _read(place: str, country: str) -> Iterator[str]:
    """The areas named in a place as people type it, in a country if that is known."""
    state = state_of(place) if country in {"", NATION} else None
    if state and not (country == "" and _is_abroad(place)):
        yield f"{NATION}-{state}"
        yield from (city for city in CITIES if city.startswith(f"{NATION}-{state}-") and _is_in(city, place))
        return
    if country in {"", NATION} and _is_in("US-NY-NYC", place.removeprefix("New York")):
        yield from (f"{NATION}-NY", "US-NY-NYC")
        return
    found = [area for piece in _PIECES.split(place) for area in _areas(piece, place, country)]
    yield from (one for one in found if not any(_lies_in(other, one) for other in found))


def _areas(piece: str, place: str, country: str) -> Iterator[str]:
    """The area that a piece of a place names, or those of its parts: 'UK or Ireland'."""
    whole = _area(_AROUND.sub("", piece.strip()).strip(" ."), place, country)
    parts = [whole] if whole else [_area(_AROUND.sub("", one).strip(" ."), place, country) for one in _OR.split(piece)]
    yield from filter(None, parts)


def _area(piece: str, place: str, country: str) -> str:
    """The area that a piece of a place names; a code of two letters only where it can be no other's."""
    if piece.casefold() in _EUROPE:
        return UNION
    if len(piece) <= _LONGEST_CODE:
        return _province(piece, place, country) or _CODES.get(piece) or _country(piece, country)
    try:
        found = areas.read_area(piece)
    except ValueError:
        return ""
    return found if areas.country_of(found) == found or country in {"", areas.country_of(found)} else ""


def _province(code: str, place: str, country: str) -> str:
    """A province by its letters, if Canada is meant: 'NL' may be the Netherlands."""
    is_canada = country == CANADA or "canada" in place.casefold()
    province = f"{CANADA}-{code}"
    known = code in areas.PROVINCES and (is_canada or (country == "" and not countries.is_country(code)))
    return province if known else ""


def _country(code: str, country: str) -> str:
    """A country by its letters, unless they are a state's or a province's as well."""
    is_known = countries.is_country(code) and code not in STATES and code not in areas.PROVINCES
    return code if is_known and country in {"", code} else ""


def _region(country: str, region: str) -> str:
    """The code of a region that was typed for job boards, as its name or its letters."""
    letters = region.strip().upper()
    if country and f"{country}-{letters}" in areas.REGIONS:
        return f"{country}-{letters}"
    named = {known.casefold(): code for code, known in areas.REGIONS.items() if areas.country_of(code) == country}
    return named.get(region.strip().casefold(), "")


def _is_abroad(place: str) -> bool:
    """Whether a place ends with another country's name that no state bears."""
    named = countries.named_in(place)
    return bool(named) and named != NATION and countries.names()[named] not in STATES.values()


def _is_in(city: str, place: str) -> bool:
    return bool(re.search(rf"(?<!\w)(?:{_TOWNS[city]})(?!\w)", place.strip().casefold()))


def _joined(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
