"""A table in Word: fixed columns, a head that is repeated on every page, rows that aren't cut where they needn't be."""

from collections.abc import Callable, Sequence

from docx.blkcntnr import BlockItemContainer
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.table import CT_Row, CT_Tbl, CT_Tc
from docx.shared import Length
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell

from jdbuilder.outline import Cell, Item, Table

Write = Callable[[BlockItemContainer, str, Item], None]
"""Writes an item as a paragraph of a style, by its id, into a cell."""

Styled = list[tuple[str, Item]]
"""A cell's items, each with the id of its style."""

_FIRST_OF_FIGURES, _FIRST = 0.32, 0.26
"""The part of the width that the column of row heads takes."""


def add_table(document: Document, table: Table, width: Length, write: Write) -> None:
    """The table at the end of the document; an empty line parts it from a table right before it."""
    body = document.element.body
    if body.inner_content_elements and isinstance(body.inner_content_elements[-1], CT_Tbl):
        document.add_paragraph()._p.style = "TableText"
    widths = _widths(table, width)
    element = _table(widths)
    body._insert_tbl(element)
    written = WordTable(element, document._body)
    heads = [
        [("TableFigureHead" if table.figures and place else "TableHead", Item(name))]
        for place, name in enumerate(table.head)
    ]
    _add_row(written, widths, heads, write, head=True)
    for band, row in table.banded():
        if band:
            _add_row(written, [sum(widths)], [_head(band, "TableBand")], write, open_side="bottom")
        first = [] if band else [_head(row[0], "TableHead")]
        cells = [*first, *(_body(table.figures, cell) for cell in row[len(first) :])]
        _add_row(written, widths, cells, write, open_side="top" if band else "")


def _widths(table: Table, width: Length) -> list[int]:
    """The columns' widths in twentieths of a point."""
    whole, columns = int(width.pt * 20), len(table.head)
    if table.bands:
        return [whole // columns] * columns
    first = round(whole * (_FIRST_OF_FIGURES if table.figures else _FIRST))
    return [first, *[(whole - first) // (columns - 1)] * (columns - 1)]


def _table(widths: Sequence[int]) -> CT_Tbl:
    columns = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
    element = parse_xml(
        f"<w:tbl {nsdecls('w')}><w:tblPr>"
        f'<w:tblStyle w:val="SideBySide"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0"'
        f' w:noVBand="1"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid></w:tbl>'
    )
    assert isinstance(element, CT_Tbl)  # noqa: S101 - python-docx makes it one
    return element


def _head(cell: Cell, style: str) -> Styled:
    """A head: its first text in the style, those that explain it as notes."""
    return [("TableNote" if place else style, item) for place, item in enumerate(cell.items)]


def _body(figures: bool, cell: Cell) -> Styled:
    """What a cell holds: an amount, a text, a list; items with names of their own need no bullet."""
    bullets = len(cell.items) > 1 and not cell.items[0].name
    return [("TableFigure" if figures else "TableBullet" if bullets else "TableText", item) for item in cell.items]


def _add_row(
    table: WordTable,
    widths: Sequence[int],
    cells: Sequence[Styled],
    write: Write,
    *,
    head: bool = False,
    open_side: str = "",
) -> None:
    """A row; one with lists may go on on the next page, any other is kept whole. A lone cell spans all columns.

    No line is drawn on its open side, which is where a band and its row meet.
    """
    lists = any(len(cell) > 1 for cell in cells) and len(cells) > 1
    marks = ("" if lists else "<w:cantSplit/>") + ("<w:tblHeader/>" if head else "")
    row = parse_xml(f"<w:tr {nsdecls('w')}><w:trPr>{marks}</w:trPr></w:tr>")
    assert isinstance(row, CT_Row)  # noqa: S101 - python-docx makes it one
    table._tbl.append(row)
    span = f'<w:gridSpan w:val="{len(table.columns)}"/>' if len(cells) == 1 else ""
    edge = f'<w:tcBorders><w:{open_side} w:val="nil"/></w:tcBorders>' if open_side else ""
    for cell, width in zip(cells, widths, strict=True):
        properties = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{edge}</w:tcPr>'
        element = parse_xml(f"<w:tc {nsdecls('w')}>{properties}</w:tc>")
        assert isinstance(element, CT_Tc)  # noqa: S101 - python-docx makes it one
        row.append(element)
        written = WordCell(element, table)
        for style, item in cell:
            write(written, style, item)
