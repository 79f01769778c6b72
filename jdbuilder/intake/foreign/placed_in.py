"""Where an ad's job is, as its first lines, its title or its sentences tell it without a label."""

import re
from collections.abc import Iterable, Sequence

from jdbuilder.intake.foreign import facts, mentioned, places
from jdbuilder.intake.foreign.facts import Stated
from jdbuilder.intake.foreign.piece import Piece, without_sign
from jdbuilder.intake.foreign.towns import TOWNS

_LABELLED = re.compile(r"(?P<label>[^:\d]{2,20}?)\s+[-–—]\s+(?P<place>.+)")
_IN_TITLE = re.compile(r"\s+[-–—|]\s+|\s*[()]\s*|\s+in\s+(?=[A-Z])")
_MOST_NAME_WORDS = 8
_NEAR = 3
"""So many pieces behind the title a place may stand alone."""


def is_labelled(pieces: Iterable[Piece]) -> bool:
    """Whether any piece names the place by its label."""
    stated = (facts.labelled(piece.text, "USD") for piece in pieces)
    return any(one and "place" in one.values for one in stated)


def line(pieces: Sequence[Piece], number: int, at: int | None) -> Stated | None:
    """The place that a line near the title is, or ends with behind a company's name.

    Args:
        at: where the title stands, or stood before it was taken out.
    """
    piece = pieces[number]
    if number > (at or 0) + _NEAR or piece.look == "margin":
        return None
    text = without_sign(piece.text)
    if stated := facts.bare_place(text) or _named(text):
        return stated
    place = places.behind(text) if piece.look != "item" and number == at else ""
    is_part = places.is_area(place.partition(",")[0]) and place not in TOWNS
    left = text if is_part else text.removesuffix(place).rstrip(" ,")
    is_name = left[:1].isupper() and len(left.split()) <= _MOST_NAME_WORDS and not re.search(r"[.!?:] ", left)
    return Stated({"place": place}, is_all=False, left=left) if place and is_name else None


def elsewhere(title: str, texts: Iterable[str]) -> str:
    """The place that a title or else the text tells; empty where neither does for certain."""
    able = (*_IN_TITLE.split(title)[1:], places.behind(title))
    towns = {place for place in able if place in TOWNS or ("," in place and places.is_place(place))}
    return towns.pop() if len(towns) == 1 else mentioned.told(texts)


def _named(text: str) -> Stated | None:
    """The place behind its label and a dash: 'Location – Leeds, UK'."""
    found = _LABELLED.fullmatch(text)
    return facts.bare_place(found["place"]) if found and facts.field_of(found["label"]) == "place" else None
