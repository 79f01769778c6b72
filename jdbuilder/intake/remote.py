"""How the paper tells of remote work, read back: 'Fully remote (Leeds; applicants in Colorado, Germany)'."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from jdbuilder.posting import areas

_REMOTE = re.compile(r"Fully remote(?: \((?P<where>.*)\))?", re.DOTALL)
_APPLICANTS = "applicants in "


@dataclass(frozen=True)
class Remote:
    """Where remote work is done.

    Attributes:
        place: as it was typed; may be empty.
        applicants_in: the codes of the areas where applicants may live.
    """

    place: str
    applicants_in: tuple[str, ...] = ()


def read_remote(said: str, known: Iterable[str] = ()) -> Remote | None:
    """What a fact's words say; None if it isn't told as the paper tells it.

    Args:
        known: the codes of areas that are meant where a name could be several areas'.
    """
    found = _REMOTE.fullmatch(said)
    if not found:
        return None
    where = found["where"] or ""
    place, applicants, names = where.rpartition(_APPLICANTS)
    if not applicants or (place and not place.endswith("; ")):
        return Remote(where)
    by_name = {areas.name(code): code for code in known}
    try:
        return Remote(place[:-2], tuple(by_name.get(name) or areas.read_area(name) for name in names.split(", ")))
    except ValueError:
        return Remote(where)
