"""What a printer prints to warm up: two pages with one of everything that a posting has, and a line in every look."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import product
from pathlib import Path

from jdbuilder.errors import UserError
from jdbuilder.outline import Block, Bullets, Cell, Facts, Heading, Item, Outline, Paragraph, Subtitle, Table, Title
from jdbuilder.render import paper
from jdbuilder.render.format import Look
from jdbuilder.render.theme import PAPER_SIZES, load, names

_TEXT = "Sphinx of black quartz, judge my vow: €1,234,567,890 – “jinxed” dwarves’ box & so on (https://x.org). <team>"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz ÄÖÜäöüß éè 0123456789 .,;:!?’-–"
_SECTION: tuple[Block, ...] = (
    Heading(_LETTERS),
    Paragraph(f"{_TEXT} {_TEXT}"),
    Paragraph("Among them:", "lead-in"),
    Bullets(tuple(Item(_TEXT, name) for name in ("Name", "", "", "", ""))),
)
_SHORT: tuple[Block, ...] = (
    Title("Rehearsal"),
    Subtitle("Company"),
    Facts((("Place", "Here"), ("Pay", "€1–€2"))),
    Paragraph(_LETTERS, "opening"),
    *_SECTION,
    Paragraph(_LETTERS, "small"),
)
_TABLE = Table(("What", "How much"), ((Cell((Item("Row"),)), Cell((Item(_TEXT),))),) * 3)
_WHOLE = (*_SHORT, *_SECTION * 3, _TABLE)
_LANGUAGES = ("en-US", "en-GB")


def documents(templates: tuple[Path, ...]) -> Iterator[tuple[Outline, Look]]:
    """Each, the longest first; fonts are found anew for each language, but not for each size of paper."""
    blocks = _WHOLE
    for theme, (size, language) in product(_themes(templates), zip(PAPER_SIZES, _LANGUAGES, strict=True)):
        yield Outline("Rehearsal", "rehearsal", language, blocks), Look(theme, size, templates)
        blocks = _SHORT


def pages(templates: tuple[Path, ...]) -> Iterator[tuple[str, str]]:
    """HTML and style sheet of each."""
    return ((paper.page(document, look), paper.css(look)) for document, look in documents(templates))


def _themes(templates: tuple[Path, ...]) -> Iterator[str]:
    """The ids of those that can be read; of the others people hear where they choose them."""
    for theme in reversed(names(templates)):
        with suppress(UserError):
            yield load(templates, theme).id
