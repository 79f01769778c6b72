"""The areas that US wage statistics tell apart, and how one is recognised in a place as people type it."""

import re
from collections.abc import Mapping

NATION = "US"

STATES: Mapping[str, str] = {
    "AL": "Alabama",
    "AK": "Alaska",
    "AZ": "Arizona",
    "AR": "Arkansas",
    "CA": "California",
    "CO": "Colorado",
    "CT": "Connecticut",
    "DE": "Delaware",
    "DC": "District of Columbia",
    "FL": "Florida",
    "GA": "Georgia",
    "GU": "Guam",
    "HI": "Hawaii",
    "ID": "Idaho",
    "IL": "Illinois",
    "IN": "Indiana",
    "IA": "Iowa",
    "KS": "Kansas",
    "KY": "Kentucky",
    "LA": "Louisiana",
    "ME": "Maine",
    "MD": "Maryland",
    "MA": "Massachusetts",
    "MI": "Michigan",
    "MN": "Minnesota",
    "MS": "Mississippi",
    "MO": "Missouri",
    "MT": "Montana",
    "NE": "Nebraska",
    "NV": "Nevada",
    "NH": "New Hampshire",
    "NJ": "New Jersey",
    "NM": "New Mexico",
    "NY": "New York",
    "NC": "North Carolina",
    "ND": "North Dakota",
    "OH": "Ohio",
    "OK": "Oklahoma",
    "OR": "Oregon",
    "PA": "Pennsylvania",
    "PR": "Puerto Rico",
    "RI": "Rhode Island",
    "SC": "South Carolina",
    "SD": "South Dakota",
    "TN": "Tennessee",
    "TX": "Texas",
    "UT": "Utah",
    "VT": "Vermont",
    "VA": "Virginia",
    "VI": "Virgin Islands",
    "WA": "Washington",
    "WV": "West Virginia",
    "WI": "Wisconsin",
    "WY": "Wyoming",
}

_CODE = re.compile(r"[,(]\s*([A-Z]{2})(?:\s+\d{5}(?:-\d{4})?)?(?![\w.-]|\s+[A-Z\d])")
_CAPITAL = re.compile(r"\bWashington,?\s+D\.?\s?C\b", re.IGNORECASE)
_COUNTRY = re.compile(r"[,\s]+(?:USA|U\.S\.A?\.?|US|United States(?: of America)?)\s*\)?$")
_NAMES = {name.casefold(): code for code, name in STATES.items()}
_NAME = re.compile(r"(?<!\w)(" + "|".join(_NAMES) + r")(?!\w)")


def state_of(place: str) -> str | None:
    """The postal code of the state that a place lies in ('Austin, TX', 'Paris, Texas'), if it names one.

    A code counts only as people write it in an address, after a comma, in capitals: 'Berlin, de' is no Delaware. Of
    several names the last counts, since the state follows the town: 'Washington, Virginia'. Places elsewhere of a
    state's name or code can't be told from it ('Tbilisi, Georgia'), so what is shown for a state must name it.
    """
    place = _COUNTRY.sub("", place)
    if _CAPITAL.search(place):
        return "DC"
    codes: list[str] = [code for code in _CODE.findall(place) if code in STATES]
    if codes:
        return codes[-1]
    names: list[str] = _NAME.findall(place.casefold())
    return _NAMES[names[-1]] if names else None


def area_name(area: str) -> str:
    """What an area is called, the whole country included."""
    return "United States" if area == NATION else STATES[area]
