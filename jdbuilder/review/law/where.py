"""Where a job may be done, as far as an ad tells: its place, and for remote work wherever applicants may live."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from textwrap import shorten

from jdbuilder.library.states import NATION
from jdbuilder.placeholders import filled
from jdbuilder.posting import areas
from jdbuilder.posting.model import Posting
from jdbuilder.review.law.cities import CITIES
from jdbuilder.review.law.named import Named, named
from jdbuilder.review.law.reporting import offices
from jdbuilder.review.law.within import UNION, lies_in
from jdbuilder.text import clean_line

CANADA = "CA"
_REMEMBERED = 16  # postings: each law asks where the same one's job is done
_ASK = "Say where the job is done, or where applicants for remote work may live: laws differ from place to place."
_LONGEST_QUOTE = 60
_REMOTE = re.compile(
    r"(?<!not )(?<!non-)(?<!non )(?<!not fully )\b(?:remote|anywhere|home[ -]based|from home)\b", re.IGNORECASE
)
_THE = frozenset({"AE", "GB", "NL", "PH", "US", "US-DC"})


@dataclass(frozen=True)
class Where:
    """An area where the job may be done.

    Attributes:
        area: its code, or a city's, or 'EU'.
        because: from what we know that, in a sentence.
        without: the areas in it that the ad excepts.
        alone: whether nobody may do the job from there, so that the law of no city in it counts.
    """

    area: str
    because: str
    without: tuple[str, ...] = ()
    alone: bool = False


@lru_cache(maxsize=_REMEMBERED)
def where(posting: Posting) -> tuple[Where, ...]:
    """Every area where the job may be done, as it is named: a country, a state or a province, and cities in it.

    A country that the place names says no more where it is told in which of its parts applicants may live.
    """
    far = is_remote(posting)
    parts = posting.listing.applicants_in if far else ()
    because = "The ad names this place." if far else "The job is done here."
    place, told = _named(posting), dict[str, str]()
    for area in place.areas:
        if not any(part == area or lies_in(part, area) for part in parts):
            told[area] = because
    told |= dict.fromkeys(parts, "Applicants may live here.")
    found = [Where(area, why, _inside(place.without, area)) for area, why in told.items()]
    reported = dict.fromkeys(area for area in offices(posting) if far and area not in told)
    return (*found, *(Where(area, "The work reports to an office here.", alone=True) for area in reported))


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
        if one.area == law or (law == UNION and lies_in(one.area, UNION)):
            return one
    around = next((one for one in found if lies_in(law, one.area) and not _excepts(one, law)), None) if far else None
    return Where(law, f"The job may be done from {_all_of(around)}.") if around else None


def said(posting: Posting) -> str:
    """One sentence on what we know of the place: all of it, too little, or nothing."""
    found, place = where(posting), _place(posting)
    unread = (
        f"We can’t tell which state or country “{_short(place)}” is in: add its name." if _named(posting).unread else ""
    )
    if not found:
        return unread or _ASK
    vague = [one.area for one in found if one.area in {NATION, CANADA}]
    if vague and not is_remote(posting) and len(found) == 1:
        part = "state" if vague[0] == NATION else "province"
        return f"Say in which {part} the job is done: what an ad must show differs from {part} to {part}."
    return clean_line(f"Checked for {_joined([_called(one) for one in found])}. {unread}")


def name(area: str) -> str:
    """What an area is called, a city and the Union included."""
    if area == UNION:
        return "the European Union"
    return CITIES.get(area) or ("the " if area in _THE else "") + areas.name(area)


def _place(posting: Posting) -> str:
    """The place as the paper has it."""
    return "" if "place" in posting.facts.left_out else filled(posting.facts.place)


def _named(posting: Posting) -> Named:
    """The areas that the place on the paper and the address for job boards name."""
    listing, far = posting.listing, is_remote(posting)
    country, town = listing.country or "", filled(listing.locality)
    place = named(_place(posting), country, far=far)
    region = _region(country, filled(listing.region))
    inside = [one for one in named(town, country).areas if not region or lies_in(one, region)] if town else []
    told = [one for one in (region, *inside) if one]
    if country and not any(one == country or lies_in(one, country) for one in (*place.areas, *told)):
        told = [country]
    kept = [one for one in place.areas if far or not any("-" not in one and lies_in(other, one) for other in told)]
    return replace(place, areas=(*dict.fromkeys((*kept, *told)),), unread=place.unread and not told)


def _region(country: str, region: str) -> str:
    """The code of a region that was typed for job boards, as its name or its letters."""
    letters = region.strip().upper()
    if country and f"{country}-{letters}" in areas.REGIONS:
        return f"{country}-{letters}"
    named = {known.casefold(): code for code, known in areas.REGIONS.items() if areas.country_of(code) == country}
    return named.get(region.strip().casefold(), "")


def _excepts(one: Where, law: str) -> bool:
    return one.alone or any(law == area or lies_in(law, area) for area in one.without)


def _inside(some: Iterable[str], area: str) -> tuple[str, ...]:
    return tuple(one for one in some if lies_in(one, area))


def _called(one: Where) -> str:
    """An area by its name, with what is excepted of it."""
    return (
        f"{name(one.area)} without {_joined([name(area) for area in one.without])}" if one.without else name(one.area)
    )


def _all_of(one: Where) -> str:
    return f"{_called(one)}" if one.without else f"anywhere in {name(one.area)}"


def _short(place: str) -> str:
    return shorten(place, _LONGEST_QUOTE, placeholder=" …")


def _joined(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
