"""What no ad tells and a review has to know: where the job may be done, and how many people the employer has."""

from collections.abc import Sequence
from typing import Any

from jdbuilder.posting import areas
from jdbuilder.posting.model import Posting
from jdbuilder.review.law.cities import CITIES


def read_place(text: str) -> str:
    """The code of an area, or of a city with a law of its own, that a person typed; ValueError, in words, for none."""
    cities = {name.casefold(): code for code, name in CITIES.items()}
    return cities.get(text.strip().casefold()) or areas.read_area(text)


def read_places(text: str) -> tuple[str, ...]:
    """The codes of all that a person typed, between commas, semicolons or on lines of their own."""
    return areas.read_areas(text, read_place)


def told(posting: Posting, places: Sequence[str] = (), employees: int | None = None) -> Posting:
    """The posting as if it said so itself; what isn't given stays as it is.

    Args:
        places: the codes of where the job may be done: one takes the place of the ad's own, unless the work is remote.
    """
    if employees is not None:
        posting = posting.model_copy(update={"review": posting.review.model_copy(update={"employees": employees})})
    is_remote = posting.facts.workplace == "remote"
    return _done_in(posting, places[0]) if len(places) == 1 and not is_remote else _from(posting, places)


def _done_in(posting: Posting, place: str) -> Posting:
    country, _, region = place.partition("-")
    state = region.partition("-")[0]
    name = f"{CITIES[place]}, {state}" if place in CITIES else areas.name(place)
    listing = {"country": country, "region": state, "locality": CITIES.get(place, "")}
    return _with(posting, {"place": name}, listing)


def _from(posting: Posting, places: Sequence[str]) -> Posting:
    """The work may be done in any of several places; one who said that it is done on site meant only one of them."""
    if not places:
        return posting
    city = next((place for place in places if place in CITIES), "")
    facts = {"place": f"{CITIES[city]}, {city.split('-')[1]}"} if city else {}
    states = dict.fromkeys("-".join(place.split("-")[:2]) for place in places)
    is_remote = posting.facts.workplace == "remote"
    return _with(posting, facts if is_remote else {**facts, "workplace": None}, {"applicants_in": tuple(states)})


def _with(posting: Posting, facts: dict[str, Any], listing: dict[str, Any]) -> Posting:
    changed = {"facts": posting.facts.model_copy(update=facts), "listing": posting.listing.model_copy(update=listing)}
    return posting.model_copy(update=changed)
