"""How a part of a template looks before anything is put into it: where it has headings, and where bullets."""

from bisect import bisect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import itemgetter

from lxml import etree

from jdbuilder.fill.styles import Styles
from jdbuilder.fill.tags import parent, w

_Placed = tuple[int, etree._Element]


@dataclass(frozen=True)
class Survey:
    """What a part had when it was looked through, once, because it may be asked a thousand times.

    Attributes:
        places: the place of each paragraph, in the order of the part.
        headings: the place and the level of each heading.
        bullets: the items of lists with bullets, on their first level.
        beside: the same by what they stand in: the body, a cell, a box.
    """

    places: dict[etree._Element, int]
    headings: Sequence[tuple[int, int]]
    bullets: Sequence[_Placed]
    beside: dict[etree._Element, list[_Placed]]

    def level_above(self, paragraph: etree._Element) -> int:
        """The level of the last heading before a paragraph; 0 if there is none."""
        before = bisect(self.headings, (self._place(paragraph), 0))
        return self.headings[before - 1][1] if before else 0

    def nearest(self, paragraph: etree._Element) -> etree._Element | None:
        """The item of a list with bullets that stands nearest to a paragraph, in the same cell, box or body."""
        place = self._place(paragraph)
        beside = self.beside.get(parent(paragraph), ())
        after = bisect(beside, place, key=itemgetter(0))
        near = beside[max(0, after - 1) : after + 1]
        return min(near, key=lambda one: abs(one[0] - place), default=(0, None))[1]

    def first(self) -> etree._Element | None:
        """The first item of a list with bullets, wherever it stands."""
        return self.bullets[0][1] if self.bullets else None

    def _place(self, paragraph: etree._Element) -> int:
        """The place of a paragraph; one that was copied since is next to the last one before it."""
        if paragraph in self.places:
            return self.places[paragraph]
        levels = (paragraph, *paragraph.iterancestors())
        before = (one for level in levels for one in level.itersiblings(preceding=True))
        known = ([self.places[one] for one in block.iter(w("p")) if one in self.places] for block in before)
        return next((places[-1] + 1 for places in known if places), 0)


def survey(root: etree._Element, styles: Styles, is_bulleted: Callable[[str, str], bool]) -> Survey:
    """Look a part through."""
    places = {paragraph: place for place, paragraph in enumerate(root.iter(w("p")))}
    levels = ((place, styles.heading_level(styles.of(paragraph))) for paragraph, place in places.items())
    items = ((place, paragraph, styles.list_of(paragraph)) for paragraph, place in places.items())
    bullets = [(place, one) for place, one, found in items if found and found[1] == "0" and is_bulleted(*found)]
    beside: dict[etree._Element, list[_Placed]] = {}
    for place, one in bullets:
        beside.setdefault(parent(one), []).append((place, one))
    return Survey(places, [(place, level) for place, level in levels if level], bullets, beside)
