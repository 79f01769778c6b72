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

# Compiled by the first place that is read: most who import the names above read none.
_CODE = r"[,(]\s*([A-Z]{2})(?:\s+\d{5}(?:-\d{4})?)?(?![\w.-]|\s+[A-Z\d])"
_CAPITAL = r"(?i)\bWashington,?\s+D\.?\s?C\b"
_COUNTRY = r"[,\s]+(?:USA|U\.S\.A?\.?|US|United States(?: of America)?)\s*\)?$"
_NAMES = {name.casefold(): code for code, name in STATES.items()}
_NAME = r"(?<!\w)(" + "|".join(_NAMES) + r")(?!\w)"


def state_of(place: str) -> str | None:
    """The postal code of the state that a place lies in ('Austin, TX', 'Paris, Texas'), if it names one.

    A code counts only as people write it in an address, after a comma, in capitals: 'Berlin, de' is no Delaware. Of
    several names the last counts, since the state follows the town: 'Washington, Virginia'. Places elsewhere of a
    state's name or code can't be told from it ('Tbilisi, Georgia'), so what is shown for a state must name it.
    """
    place = re.sub(_COUNTRY, "", place)
    if re.search(_CAPITAL, place):
        return "DC"
    codes: list[str] = [code for code in re.findall(_CODE, place) if code in STATES]
    if codes:
        return codes[-1]
    names: list[str] = re.findall(_NAME, place.casefold())
    return _NAMES[names[-1]] if names else None


def area_name(area: str) -> str:
    """What an area is called, the whole country included."""
    return "United States" if area == NATION else STATES[area]
