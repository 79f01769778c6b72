"""A sound document with something of everything, which defects are seeded into: the control, and its files."""

from dataclasses import replace
from functools import cache

from jdbuilder import shipped
from jdbuilder.brand import Brand
from jdbuilder.drawing import Box, Drawing, Stroke
from jdbuilder.outline import Cell, Figure, Heading, Item, Outline, Table
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline
from jdbuilder.render import to
from jdbuilder.render.format import Look
from tests.checkers.postings import logo
from tests.render import drafts


def posting() -> Posting:
    """A whole posting: nothing that a listing requires is missing."""
    held = drafts.fixed().model_dump(mode="json")
    held["facts"] |= {"contact": "jobs@example.org", "company": "Example Works", "website": "https://example.org/"}
    held["listing"] = {"country": "DE", "locality": "Berlin", "posted": "2026-11-02", "direct_apply": True}
    return Posting.model_validate(held)


def document() -> Outline:
    """The posting with a table and a drawing below it."""
    cells = [(Cell((Item(f"Row {row}"),)), Cell((Item("One"), Item("Two"))), Cell((Item("Three"),))) for row in "AB"]
    drawing = Drawing(200, 60, (Box(10, 10, 60, 30), Stroke(((70, 25), (120, 25)), arrow=True)))
    more = (Heading("In short"), Table(("", "This", "That"), tuple(cells)), Figure(drawing, "A box and an arrow"))
    made = outline(posting())
    return replace(made, blocks=(*made.blocks, *more))


@cache
def file(format_id: str) -> bytes:
    """The document in a format, in a company's colours and with its data."""
    look = Look("studio", "a4", shipped.folders("templates", None), brand=Brand("#005a9c", logo()), data=True)
    return to.to(document(), format_id, look)
