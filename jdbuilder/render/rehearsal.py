"""What a printer prints to warm up: two pages with one of everything that a posting has, and a line in every look."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

from jdbuilder.outline import Block, Bullets, Cell, Facts, Heading, Item, Outline, Paragraph, Subtitle, Table, Title
from jdbuilder.render import paper
from jdbuilder.render.format import Look
from jdbuilder.render.theme import PAPER_SIZES, names

_TEXT = "Sphinx of black quartz, judge my vow: €1,234,567,890 – “jinxed” dwarves’ box & so on (https://x.org). <team>"
_SECTION: tuple[Block, ...] = (
    Heading("Section"),
    Paragraph(f"{_TEXT} {_TEXT}"),
    Paragraph("Among them:", "lead-in"),
    Bullets(tuple(Item(_TEXT, name) for name in ("Name", "", "", "", ""))),
)
_WHOLE: tuple[Block, ...] = (
    Title("Rehearsal"),
    Subtitle("Company"),
    Facts((("Place", "Here"), ("Pay", "€1–€2"))),
    Paragraph(_TEXT, "opening"),
    *_SECTION * 4,
    Table(("What", "How much"), ((Cell((Item("Row"),)), Cell((Item(_TEXT),))),) * 3),
    Paragraph(_TEXT, "small"),
)


def pages(templates: tuple[Path, ...]) -> Iterator[tuple[str, str]]:
    """HTML and style sheet of each."""
    blocks = _WHOLE
    for theme, size in product(reversed(names(templates)), PAPER_SIZES):
        look = Look(theme, size, templates)
        yield paper.page(Outline("Rehearsal", "rehearsal", "en-GB", blocks), look), paper.css(look)
        blocks = _WHOLE[:4]
