"""In which country an ad's job is, where its words tell, and what follows from that: a dollar's kind, its English."""

import re
from collections import Counter
from collections.abc import Mapping

from jdbuilder.library.states import STATES
from jdbuilder.posting.model import Language

_SIGNS: Mapping[str, str] = {
    "CA": r"\bCanad(?:a|ian)\b|\b(?:Ontario|Quebec|Québec|Manitoba|Saskatchewan|Alberta|British Columbia|Nova Scotia|"
    r"New Brunswick|Newfoundland|Toronto|Vancouver|Montr[eé]al|Calgary)\b|,\s(?:ON|BC|QC|AB|MB|SK|NS|NB)\b|"
    r"\.ca\b|\bCAD\b|CA\$|\bC\$",
    "AU": r"\bAustralian?\b|\b(?:NSW|QLD|Queensland|Victoria|Tasmania|Sydney|Melbourne|Brisbane|Perth|Adelaide|"
    r"Canberra)\b|\b(?:VIC|WA|SA|TAS|ACT)\s\d{4}|\bsuperannuation\b|\+\s?super\b|Pty\.?\sLtd|\.com\.au\b|\bAUD\b|\bAU?\$",
    "NZ": r"\bNew Zealand\b|\b(?:Auckland|Wellington|Christchurch)\b|KiwiSaver|\.co\.nz\b|\bNZD\b|NZ\$",
    "GB": r"£|\b(?:United Kingdom|England|Scotland|Wales|Northern Ireland|London)\b|\bUK\b|\.co\.uk\b|\bDBS\b",
    "IE": r"\bIreland\b|\b(?:Dublin|Cork|Galway|Limerick|Garda|Kilkenny|Waterford)\b|\.ie\b",
    "IN": r"\bIndia\b|₹|\bINR\b|\b(?:Mumbai|Bengaluru|Bangalore|Delhi|Hyderabad|Pune)\b",
    "ZA": r"\bSouth Africa\b|\b(?:Johannesburg|Cape Town|Durban)\b|\bZAR\b",
    "US": r"401\(?k|\bUSA\b|[(,]\s?US\b|\bUS (?:citizen|federal|only)|\bU\.S\.|United States|"
    r"\bUSD\b|US\$|\bEEOC?\b|,\s(?:"
    + "|".join(STATES)
    + r")\b(?! [a-z])|\b(?:"
    + "|".join(STATES.values())
    + r")\b|federal holidays",
}
_PATTERNS = {country: re.compile(words) for country, words in _SIGNS.items()}
_DOLLARS: Mapping[str, str] = {"CA": "CAD", "AU": "AUD", "NZ": "NZD", "US": "USD"}
_ENGLISH: Mapping[str, Language] = {
    "US": "en-US",
    "GB": "en-GB",
    "CA": "en-CA",
    "AU": "en-AU",
    "IE": "en-IE",
    "NZ": "en-NZ",
    "IN": "en-IN",
    "ZA": "en-ZA",
}


def country(text: str) -> str:
    """The code of the country that an ad has most signs of, among those that write English; empty where none."""
    signs = Counter({code: len(set(pattern.findall(text))) for code, pattern in _PATTERNS.items()})
    ranked = signs.most_common(2)
    return ranked[0][0] if ranked[0][1] > ranked[1][1] else ""


def dollars(country_code: str) -> str:
    """What a bare $ means in that country; the US dollar where no other is in question."""
    return _DOLLARS.get(country_code, "USD")


def english(country_code: str) -> Language | None:
    """The English that is written there."""
    return _ENGLISH.get(country_code)
