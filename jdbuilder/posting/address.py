"""Where a job is, in the parts that job boards ask for: what was said for them, and what the paper's place tells."""

import re
from dataclasses import dataclass

from jdbuilder.library.states import NATION, STATES, state_of
from jdbuilder.placeholders import filled
from jdbuilder.posting import countries
from jdbuilder.posting.model import Posting


@dataclass(frozen=True)
class Address:
    """A place in parts, each empty where it isn't known; the country and the US states as codes."""

    country: str = ""
    region: str = ""
    locality: str = ""
    postal_code: str = ""
    street: str = ""


def address(posting: Posting) -> Address:
    """Where the work is done: what the listing says, filled up from the place on the paper.

    Of fully remote work only the listing is heard: its place says where people may live. A place whose country can't
    be told ('Tbilisi, Georgia', which may be the state) is taken as it is typed.
    """
    listing = posting.listing
    read = _read(_place(posting), listing.country or "")
    return Address(
        country=listing.country or read.country,
        region=filled(listing.region) or read.region,
        locality=filled(listing.locality) or read.locality,
        postal_code=filled(listing.postal_code),
        street=filled(listing.street),
    )


def country_in(place: str) -> str:
    """The code of the country that a place names in full, unless its name may be a US state's ('Georgia'); else ''."""
    named = countries.named_in(place)
    return "" if named != NATION and state_of(place) else named


def applicants_in(posting: Posting) -> tuple[str, ...]:
    """The codes of the areas where applicants for remote work may live: those said, or the one its place names."""
    named = country_in(posting.facts.place)
    return posting.listing.applicants_in or ((named,) if named else ())


def _place(posting: Posting) -> str:
    facts = posting.facts
    return "" if facts.workplace == "remote" or "place" in facts.left_out else filled(facts.place)


def _read(place: str, country: str) -> Address:
    """The parts of a place as people type it, in a country if that is known."""
    state, named = state_of(place), countries.named_in(place)
    if named and not country and not country_in(place):
        return Address(locality=place)
    if state and country in {"", NATION}:
        town = re.split(r"[,(]", place)[0].strip()
        return Address(NATION, state, "" if town.casefold() == STATES[state].casefold() else town)
    if named and country in {"", named}:
        return Address(named, locality=place.rpartition(",")[0].strip())
    return Address(locality=place)
