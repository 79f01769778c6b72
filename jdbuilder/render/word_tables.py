"""A table in Word: fixed columns, a head that is repeated on every page, rows that aren't cut where they needn't be."""

from collections.abc import Callable, Sequence

from docx.blkcntnr import BlockItemContainer
from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.table import CT_Row, CT_Tbl, CT_Tc
from docx.oxml.text.paragraph import CT_P
from docx.shared import Length
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell

from jdbuilder.outline import Cell, Item, Table
from jdbuilder.render.view import is_long
from jdbuilder.render.word_styles import text_width

Write = Callable[[BlockItemContainer, str, Item], object]
"""Writes an item as a paragraph of a style, by its id, into a cell."""

Styled = list[tuple[str, Item]]
"""A cell's items, each with the id of its style."""

_FIRST_OF_FIGURES, _FIRST = 0.32, 0.26
"""The part of the width that the column of row heads takes."""


def add_table(document: Document, table: Table, caption: str, write: Write) -> None:
    """The table at the end of the document, on the same page as the text right before it."""
    _introduce(document)
    widths = _widths(table, text_width(document))
    element = _table(widths, table.figures)
    _describe(element, caption, table.head)
    document.element.body._insert_tbl(element)
    written = WordTable(element, document._body)
    heads = [
        [("TableFigureHead" if table.figures and place else "TableHead", Item(name))]
        for place, name in enumerate(table.head)
    ]
    _add_row(written, widths, heads, write, head=True)
    for number, (band, row) in enumerate(table.banded()):
        under = ("top",) if number == 0 else ()
        if band:
            heads = [_head(band, "TableBand", "TableBandNote")]
            _add_row(written, [sum(widths)], heads, write, open_sides=(*under, "bottom"))
        first = [] if band else [_head(row[0], "TableRowHead", "TableNote")]
        cells = [*first, *(_body(table.figures, cell) for cell in row[len(first) :])]
        _add_row(written, widths, cells, write, open_sides=("top",) if band else under, whole=not is_long(row))


def part_from_table(document: Document) -> None:
    """An empty line, if the last thing in the document is a table; what comes next would stick to it."""
    content = document.element.body.inner_content_elements
    if content and isinstance(content[-1], CT_Tbl):
        document.add_paragraph()._p.style = "TableText"


def _introduce(document: Document) -> None:
    """Body text right before a table becomes its lead-in, which stays with what follows."""
    content = document.element.body.inner_content_elements
    if content and isinstance(content[-1], CT_P) and content[-1].style == "Normal":
        content[-1].style = "Lead-in"


def _widths(table: Table, width: Length) -> list[int]:
    """The columns' widths in twentieths of a point."""
    whole, columns = int(width.pt * 20), len(table.head)
    if table.bands:
        return [whole // columns] * columns
    first = round(whole * (_FIRST_OF_FIGURES if table.figures else _FIRST))
    return [first, *[(whole - first) // (columns - 1)] * (columns - 1)]


def _table(widths: Sequence[int], figures: bool) -> CT_Tbl:
    margins = '<w:tblCellMar><w:right w:w="120" w:type="dxa"/></w:tblCellMar>'
    columns = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
    element = parse_xml(
        f"<w:tbl {nsdecls('w')}><w:tblPr>"
        f'<w:tblStyle w:val="SideBySide"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"{margins if figures else ''}"
        '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0"'
        f' w:noVBand="1"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid></w:tbl>'
    )
    assert isinstance(element, CT_Tbl)  # noqa: S101 - python-docx makes it one
    return element


def _describe(element: CT_Tbl, caption: str, head: Sequence[str]) -> None:
    """What the table is about and what its columns are, for those who don't see it."""
    for tag, text in (("w:tblCaption", caption), ("w:tblDescription", ", ".join(head))):
        said = OxmlElement(tag)
        said.set(qn("w:val"), text)
        element.tblPr.append(said)


def _head(cell: Cell, style: str, note_style: str) -> Styled:
    """A head: its first text in one style, those that explain it in another."""
    return [(note_style if place else style, item) for place, item in enumerate(cell.items)]


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
    whole: bool = True,
    open_sides: Sequence[str] = (),
) -> None:
    """A row, which is kept whole on a page or may go on on the next one; a lone cell spans all columns.

    No line is drawn on its open sides: a band belongs to its row, and the head has a line of its own.
    """
    marks = ("<w:cantSplit/>" if whole else "") + ("<w:tblHeader/>" if head else "")
    row = parse_xml(f"<w:tr {nsdecls('w')}><w:trPr>{marks}</w:trPr></w:tr>")
    assert isinstance(row, CT_Row)  # noqa: S101 - python-docx makes it one
    table._tbl.append(row)
    span = f'<w:gridSpan w:val="{len(table.columns)}"/>' if len(cells) == 1 else ""
    edges = "".join(f'<w:{side} w:val="nil"/>' for side in open_sides)
    edge = f"<w:tcBorders>{edges}</w:tcBorders>" if edges else ""
    edge += '<w:tcMar><w:bottom w:w="0" w:type="dxa"/></w:tcMar>' if "bottom" in open_sides else ""
    for cell, width in zip(cells, widths, strict=True):
        properties = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{edge}</w:tcPr>'
        element = parse_xml(f"<w:tc {nsdecls('w')}>{properties}</w:tc>")
        assert isinstance(element, CT_Tc)  # noqa: S101 - python-docx makes it one
        row.append(element)
        written = WordCell(element, table)
        for style, item in cell:
            write(written, style, item)
