"""The areas that a place names as people type it: 'Denver CO', 'UK or Ireland', 'Remote, US except Colorado'."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import chain

from jdbuilder.library.states import NATION, STATES
from jdbuilder.posting import areas, countries
from jdbuilder.review.law.cities import BY_CITY, BY_NAME, CITIES, plain
from jdbuilder.review.law.within import lies_in

_CODES = {"UK": "GB", "EU": "EU"}
_SHARED = frozenset({"CA", "DE", "IN"})
"""Codes of a state that are as often a country's: without a town before them, we can't tell."""
_CAPITAL = re.compile(r"\bWashington,? D\.? ?C\b\.?", re.IGNORECASE)
_AND = "|".join(
    sorted({re.escape(name.split(f" {sign} ")[1]) for name in (*areas.REGIONS.values(), *countries.names().values())
            for sign in ("and", "&") if f" {sign} " in name})
)  # fmt: skip
_OR = re.compile(rf"[;/|•\n]| (?:or|and|&|\+) (?!(?:{_AND})\b)")
_COMMA = re.compile(r"[,()\[\]:·–—]| - ")
_EXCEPT = re.compile(
    r"(?:\b(?:except(?:ing)?|exclud(?:es|ing)|excl|not|can(?:no|[’'])t|don[’']t|unable|ineligible|(?<=where )but|"
    r"minus|other than|without|(?-i:[Nn]o)|(?P<out>(?<!just )outside))\b)[:.]?(?: (?:not|able|eligible|currently|to|"
    r"hir(?:e|ing)|employ(?:ing)?|accept(?:ing)?|for|in|of|from|including|available|open|residents|people|the)\b)*"
    r"(?P<names>[^();]*)",
    re.IGNORECASE,
)
_EXCEPTED = re.compile(
    r"(?:\((?P<all>[^();]*?),?|[;,](?P<one>[^(),;]*?))(?: is| are| residents)* excluded\b", re.IGNORECASE
)
_BEFORE = re.compile(
    r"^(?:(?:fully|100 ?%|remote(?:ly)?|anywhere|within|in|from|the|hybrid|on-?site|home|based|work|working|across|"
    r"all(?: of| over)?|but|near|just|outside|downtown|central|greater|metro)[ :-]+)+",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?:[ -](?:only|based|remote(?:ly)?|hybrid|on-?site|area|metro|region|offices?|hq|(?:nation)?wide|states|"
    r"residents))+$",
    re.IGNORECASE,
)
_POSTCODES = re.compile(r"^[A-Z]?-?\d{4,6} |(?: [A-Z]{0,2}\d\w*(?:-\d+)?)+$")
_NO_NAME = re.compile(
    r"(?:fully )?remote(?:ly)?|hybrid|on[ -]?site|(?:work(?:ing)? )?(?:from )?home(?:[ -]based)?|home office|anywhere|"
    r"worldwide|nationwide|flexible|(?:various|multiple)(?: locations)?|(?:in[ -])?office|not",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Named:
    """What a place names.

    Attributes:
        areas: the areas, a city's after its state's.
        without: areas in them that it takes away again.
        unread: whether it names something of which we can't tell in which state or country it is.
    """

    areas: tuple[str, ...]
    without: tuple[str, ...] = ()
    unread: bool = False


@dataclass(frozen=True)
class _Word:
    """A piece of a place.

    Attributes:
        areas: those that it may mean, none for a town that we don't know.
        city: the area in which a large city of that name is.
    """

    text: str
    areas: tuple[str, ...] = ()
    city: str = ""

    @property
    def is_code(self) -> bool:
        return self.text.isupper() and len(self.text) <= len("US")

    @property
    def is_town(self) -> bool:
        """Whether it is something's name, but of no area that we know."""
        return not self.areas and not self.city and self.text[:1].isupper() and not any(map(str.isdigit, self.text))


def named(place: str, country: str = "", *, far: bool = False) -> Named:
    """The areas that a place names, in a country if that is known, and what it excepts.

    Args:
        far: whether the work is remote: a row of areas is a list then, and no town with its state.
    """
    kept, apart = _without(_CAPITAL.sub("Washington DC", " ".join(place.split())), country, far=far)
    groups = [list(_words(part, country)) for part in _OR.split(kept)]
    sure = [word.areas[0] for word in chain(*groups, apart) if len(word.areas) == 1]
    homes = {areas.country_of(area) for area in (country, *sure) if area}
    read = [tuple(_group(group, homes, far=far)) for group in groups]
    found = tuple(dict.fromkeys(area for some in read for area in some))
    without = tuple(dict.fromkeys(area for word in apart for area in _meant(word, "", homes, town=False)[:1]))
    around = {areas.country_of(one) for one in without if "-" in one}
    if not found and far and len(around) == 1:
        found = tuple(around)
    last = max((at for at, some in enumerate(read) if some), default=-1)
    unread = any(word.areas or word.is_town for group in groups[last + 1 :] for word in group)
    return Named(found, tuple(one for one in without if any(lies_in(one, area) for area in found)), unread)


def _without(place: str, country: str, *, far: bool) -> tuple[str, list[_Word]]:
    """A place without what it excepts, and the areas that it excepts: the names right after 'not' and the like."""
    apart: list[_Word] = []

    def kept(match: re.Match[str]) -> str:
        if match.groupdict().get("out") and not far:
            return match[0]
        stated = match[match.lastgroup or 0]
        names = [one for part in _OR.split(stated) for one in _COMMA.split(part) if one.strip()]
        while names and (found := _excepted(names[0], country)):
            apart.append(found)
            names.pop(0)
        return f", {', '.join(names)}"

    return _EXCEPTED.sub(kept, _EXCEPT.sub(kept, place)), apart


def _excepted(name: str, country: str) -> _Word | None:
    """The state, country or city with a law of its own that is excepted."""
    word = next(iter(_words(name.removeprefix(" or ").removeprefix(" and ").strip(" ."), country)), None)
    if word and not word.areas and word.city in CITIES:
        return replace(word, areas=(word.city,))
    return word if word and word.areas else None


def _words(part: str, country: str) -> Iterator[_Word]:
    """The pieces of a place between commas, without what says nothing of where it is."""
    for piece in _COMMA.split(part):
        text = piece.strip(" .")
        if text and not _NO_NAME.fullmatch(text):
            yield from _read(text, country)


def _read(text: str, country: str) -> Iterator[_Word]:
    """A piece as one word, or as two where a town stands before its state: 'Denver CO', 'London UK'."""
    bare = text
    for cut in (None, _POSTCODES, _BEFORE, _BEHIND, _BEFORE):
        bare = cut.sub("", bare).strip(" .") if cut else bare
        word = _known(bare, country)
        if word.areas or word.city:
            yield word
            return
    town, _, last = bare.rpartition(" ")
    behind = _known(last, country)
    if town[:1].isupper() and behind.areas and (behind.is_code or _known(town, country).city):
        yield from (_known(town, country), behind)
    elif bare and not _NO_NAME.fullmatch(bare):
        yield _Word(bare)


def _known(text: str, country: str) -> _Word:
    """What a name or a code may mean, in a country if that is known."""
    name = plain(text)
    if text.isupper() and len(text) <= len("US"):
        found = [f"{NATION}-{text}" if text in STATES else "", f"CA-{text}" if text in areas.PROVINCES else ""]
        found.append(_CODES.get(text) or (text if countries.is_country(text) else ""))
    elif "-" in text and text in areas.REGIONS:
        found = [text]
    else:
        found = [BY_NAME.get(name, ""), *_by_name(text), *_by_name(name)]
    city = BY_CITY.get(name, "")
    inside = [one for one in found if one and country in {"", one, areas.country_of(one)}]
    return _Word(text, (*dict.fromkeys(inside),), city if country in {"", areas.country_of(city)} else "")


def _by_name(name: str) -> Iterator[str]:
    """The state and the country of a name: Georgia is both."""
    for read in (areas.read_area, countries.read_country):
        with suppress(ValueError):
            yield read(name) if len(name) > len("US") else ""


def _group(words: Sequence[_Word], homes: Iterable[str], *, far: bool) -> Iterator[str]:
    """The areas of words that belong together: each is that of the word before, a wider one, or the next of a list."""
    found: list[str] = []
    last: _Word | None = None
    for at, word in enumerate(words):
        before = found[-1] if found and last and not last.is_town else ""
        after = words[at + 1].areas if at + 1 < len(words) else ()
        area = _chosen(word, last, before, homes, after, far=far)
        if area and before and last and not _fit(before, area) and _was_town(last, word, before, area, far=far):
            found.pop()
        found += [area] if area else []
        last = word
    for area in found:
        if not any(lies_in(other, area) for other in found if other != area):
            yield from (("-".join(area.split("-")[:2]), area) if area in CITIES else (area,))


def _chosen(
    word: _Word, last: _Word | None, before: str, homes: Iterable[str], after: Iterable[str], *, far: bool
) -> str:
    """The area that a word means here: a city's only where no town stands before it, 'Albany, New York'."""
    is_in_town = bool(last and last.is_town) and not any(lies_in(word.city, one) for one in after)
    if word.city and (not word.areas or not (far or is_in_town)):
        return word.city
    if word.text == "CA" and last and before and not last.is_code and not last.city:
        word = replace(word, areas=word.areas[:1])  # Ontario is a town in California, too.
    return next(iter(_meant(word, before, homes, town=bool(last and (last.is_town or last.city)))), "")


def _meant(word: _Word, before: str, homes: Iterable[str], *, town: bool) -> Sequence[str]:
    """What a word may mean, the likeliest first; a code that is a country's and a state's needs a hint."""
    fitting = [one for one in word.areas if before and _fit(before, one)]
    if fitting or len(word.areas) <= 1:
        return fitting or word.areas
    if not word.is_code:
        return word.areas
    at_home = [one for one in word.areas if areas.country_of(one) in homes]
    is_state = town or word.text not in _SHARED
    return at_home or [one for one in word.areas if is_state and one.startswith(f"{NATION}-")]


def _was_town(last: _Word, word: _Word, before: str, area: str, *, far: bool) -> bool:
    """Whether the name of an area or a city was that of a town in the next: 'Maine, France', 'London, Ontario'."""
    if not word.areas or (last.city and last.areas):
        return False
    if last.city:
        return True
    return not far and not last.is_code and ("-" in before or "-" in area)


def _fit(one: str, other: str) -> bool:
    return one == other or lies_in(one, other) or lies_in(other, one)
