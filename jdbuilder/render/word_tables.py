"""A table in Word: fixed columns, a head that is repeated on every page, rows that aren't cut where they needn't be."""

from collections.abc import Callable, Sequence

from lxml import etree

from jdbuilder.outline import Cell, Item, Table
from jdbuilder.render.view import is_long
from jdbuilder.render.word_file import WordFile
from jdbuilder.render.word_text import TABLE, paragraph, put, restyle, style_of

Write = Callable[[etree._Element, str, Item], object]
"""Writes an item as a paragraph of a style, by its id, into a cell."""

Styled = list[tuple[str, Item]]
"""A cell's items, each with the id of its style."""

_FIRST_OF_FIGURES, _FIRST = 0.32, 0.26
"""The part of the width that the column of row heads takes."""


def add_table(file: WordFile, table: Table, caption: str, write: Write) -> None:
    """The table at the end of the text, on the same page as what stands right before it."""
    _introduce(file.body)
    widths = _widths(table, file.base.width)
    element = put(file.body, "tbl")
    _describe(element, widths, table, caption)
    heads = [
        [("TableFigureHead" if table.figures and place else "TableHead", Item(name))]
        for place, name in enumerate(table.head)
    ]
    _add_row(element, widths, heads, write, head=True)
    for number, (band, row) in enumerate(table.banded()):
        under = ("top",) if number == 0 else ()
        if band:
            heads = [_head(band, "TableBand", "TableBandNote")]
            _add_row(element, [sum(widths)], heads, write, columns=len(widths), open_sides=(*under, "bottom"))
        first = [] if band else [_head(row[0], "TableRowHead", "TableNote")]
        cells = [*first, *(_body(table.figures, cell) for cell in row[len(first) :])]
        _add_row(element, widths, cells, write, open_sides=("top",) if band else under, whole=not is_long(row))


def part_from_table(file: WordFile) -> None:
    """An empty line, if the last thing in the text is a table; what comes next would stick to it."""
    if len(file.body) and file.body[-1].tag == TABLE:
        paragraph(file.body, "TableText")


def _introduce(body: etree._Element) -> None:
    """Body text right before a table becomes its lead-in, which stays with what follows."""
    if len(body) and style_of(body[-1]) == "Normal":
        restyle(body[-1], "Lead-in")


def _widths(table: Table, whole: int) -> list[int]:
    """The columns' widths in twentieths of a point."""
    columns = len(table.head)
    if table.bands:
        return [whole // columns] * columns
    first = round(whole * (_FIRST_OF_FIGURES if table.figures else _FIRST))
    return [first, *[(whole - first) // (columns - 1)] * (columns - 1)]


def _describe(element: etree._Element, widths: Sequence[int], table: Table, caption: str) -> None:
    """How the table is set, and, for those who don't see it, what it is about and what its columns are."""
    properties = put(element, "tblPr")
    put(properties, "tblStyle", {"val": "SideBySide"})
    put(properties, "tblW", _width(sum(widths)))
    put(properties, "tblLayout", {"type": "fixed"})
    if table.figures:
        put(put(properties, "tblCellMar"), "right", _width(120))
    first = {"firstRow": "1", "lastRow": "0", "firstColumn": "1", "lastColumn": "0"}
    put(properties, "tblLook", {"val": "04A0", **first, "noHBand": "0", "noVBand": "1"})
    put(properties, "tblCaption", {"val": caption})
    put(properties, "tblDescription", {"val": ", ".join(table.head)})
    grid = put(element, "tblGrid")
    for one in widths:
        put(grid, "gridCol", {"w": str(one)})


def _width(width: int) -> dict[str, str]:
    return {"w": str(width), "type": "dxa"}


def _head(cell: Cell, style: str, note_style: str) -> Styled:
    """A head: its first text in one style, those that explain it in another."""
    return [(note_style if place else style, item) for place, item in enumerate(cell.items)]


def _body(figures: bool, cell: Cell) -> Styled:
    """What a cell holds: an amount, a text, a list; items with names of their own need no bullet."""
    bullets = len(cell.items) > 1 and not cell.items[0].name
    return [("TableFigure" if figures else "TableBullet" if bullets else "TableText", item) for item in cell.items]


def _add_row(
    table: etree._Element,
    widths: Sequence[int],
    cells: Sequence[Styled],
    write: Write,
    *,
    columns: int = 1,
    head: bool = False,
    whole: bool = True,
    open_sides: Sequence[str] = (),
) -> None:
    """A row, which is kept whole on a page or may go on on the next one; its cells span so many columns.

    No line is drawn on its open sides: a band belongs to its row, and the head has a line of its own.
    """
    row = put(table, "tr")
    marks = put(row, "trPr")
    if whole:
        put(marks, "cantSplit")
    if head:
        put(marks, "tblHeader")
    for cell, width in zip(cells, widths, strict=True):
        element = put(row, "tc")
        _limit(put(element, "tcPr"), width, columns, open_sides)
        for style, item in cell:
            write(element, style, item)


def _limit(properties: etree._Element, width: int, columns: int, open_sides: Sequence[str]) -> None:
    """How far a cell goes, and where no line is drawn around it."""
    put(properties, "tcW", _width(width))
    if columns > 1:
        put(properties, "gridSpan", {"val": str(columns)})
    if open_sides:
        borders = put(properties, "tcBorders")
        for side in open_sides:
            put(borders, side, {"val": "nil"})
    if "bottom" in open_sides:
        put(put(properties, "tcMar"), "bottom", _width(0))
