"""The markers of a Word template, wherever they stand and however Word has cut them."""

from collections.abc import Iterator

from lxml import etree

from jdbuilder.fill.model import Marker
from jdbuilder.fill.passage import Passage, read
from jdbuilder.fill.spots import Spot, spots
from jdbuilder.fill.stories import Places, is_second_copy, pages, stories
from jdbuilder.fill.tags import w
from jdbuilder.word.package import Package, parsed

_AROUND = 40


def find(package: Package) -> tuple[Marker, ...]:
    """The markers in reading order: of the body, then of headers, footers and notes.

    A text box that a file holds in two copies, for newer and for older programs, counts once.
    """
    roots = {name: parsed(package.parts[name]) for name in stories(package)}
    called = pages(package, roots[package.main]) if package.main in roots else {}
    return tuple(marker for name, root in roots.items() for marker in _markers(root, called.get(name, "")))


def _markers(root: etree._Element, story: str) -> Iterator[Marker]:
    places = Places(story)
    for paragraph in root.iter(w("p")):
        if not is_second_copy(paragraph):
            passage = read(paragraph)
            where = places.where(paragraph, has_text=bool(passage.text.strip()))
            yield from (_marker(spot, passage, where) for spot in spots(passage))


def _marker(spot: Spot, passage: Passage, where: str) -> Marker:
    before, after = passage.text[: spot.start][-_AROUND:], passage.text[spot.end :][:_AROUND]
    return Marker(spot.name, passage.text[spot.start : spot.end], spot.form, where, before, after)
