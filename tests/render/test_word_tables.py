"""Tables in Word: as wide as the text, heads repeated, bands kept with their rows, and nothing set by hand."""

import io
from collections.abc import Sequence

import docx
import pytest
from docx.document import Document
from docx.shared import Mm, Pt
from docx.table import Table as WordTable
from lxml import etree

from jdbuilder.outline import Block, Bullets, Heading, Item, Outline, Paragraph, Table
from jdbuilder.render import to
from jdbuilder.render.format import Look
from tests.render import compared
from tests.render.compared import cell

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ROW = (cell("a"), cell("b"))
PLAIN = Table(("A", "B"), (ROW, (cell("c"), cell("d", "e"))))
BANDED = Table(("A", "B"), (ROW, ROW), (cell("Scope", "how far"), cell("Pay")))
FIGURES = Table(("Job", "Median", "Mean"), ((cell("Bakers", "51-3011"), cell("$1"), cell("$2")),), figures=True)

# The order in which the schema of WordprocessingML wants the children of w:tblPr and w:tcPr.
IN_TABLE = (
    *("tblStyle", "tblW", "jc", "tblInd", "tblBorders", "shd", "tblLayout", "tblCellMar", "tblLook"),
    *("tblCaption", "tblDescription"),
)
IN_CELL = ("tcW", "gridSpan", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "vAlign")


def _written(look: Look, *blocks: Block, wide: bool = False) -> Document:
    return docx.Document(io.BytesIO(to.to(Outline("T", "t", "en-GB", blocks, wide=wide), "docx", look)))


def _table(look: Look, table: Table) -> WordTable:
    (written,) = _written(look, table).tables
    return written


def _set(table: WordTable) -> list[list[list[tuple[str, str]]]]:
    """Every paragraph's style and text, by row and cell; a cell that spans the row is one."""
    return [
        [[(p.style.name, p.text) if p.style else ("", "") for p in one.paragraphs] for one in row.cells[: _cells(row)]]
        for row in table.rows
    ]


def _cells(row: object) -> int:
    return len(row._tr.tc_lst)  # type: ignore[attr-defined]


def _rows_with(table: WordTable, mark: str) -> list[bool]:
    return [row._tr.find(f"{W}trPr/{W}{mark}") is not None for row in table.rows]


def test_the_first_cell_of_a_row_is_its_head(look: Look) -> None:
    assert _set(_table(look, PLAIN)) == [
        [[("Table Head", "A")], [("Table Head", "B")]],
        [[("Table Row Head", "a")], [("Table Text", "b")]],
        [[("Table Row Head", "c")], [("Table Bullet", "d"), ("Table Bullet", "e")]],
    ]


def test_a_band_spans_its_row(look: Look) -> None:
    table = _table(look, BANDED)
    assert _set(table)[1:] == [
        [[("Table Band", "Scope"), ("Table Band Note", "how far")]],
        [[("Table Text", "a")], [("Table Text", "b")]],
        [[("Table Band", "Pay")]],
        [[("Table Text", "a")], [("Table Text", "b")]],
    ]
    assert table.rows[1].cells[0]._tc.grid_span == 2


def test_amounts_stand_to_the_right(look: Look) -> None:
    assert _set(_table(look, FIGURES)) == [
        [[("Table Head", "Job")], [("Table Figure Head", "Median")], [("Table Figure Head", "Mean")]],
        [[("Table Row Head", "Bakers"), ("Table Note", "51-3011")], [("Table Figure", "$1")], [("Table Figure", "$2")]],
    ]


def test_items_with_names_need_no_bullet(look: Look) -> None:
    table = _table(look, Table(("A", "B"), ((cell("a"), cell("x", "y", name="Baker")),)))
    assert _set(table)[1][1] == [("Table Text", "Baker: x"), ("Table Text", "Baker: y")]
    bold = [run.text for one in table.rows[1].cells[1].paragraphs for run in one.runs if run.style.name == "Strong"]
    assert bold == ["Baker:", "Baker:"]


@pytest.mark.parametrize("table", [PLAIN, BANDED, FIGURES])
def test_only_the_head_is_repeated_on_every_page(table: Table, look: Look) -> None:
    first, *others = _rows_with(_table(look, table), "tblHeader")
    assert first
    assert others
    assert not any(others)


def test_a_row_is_cut_only_if_it_is_long(look: Look) -> None:
    long = (cell("a"), cell(*["x" * 200] * 10))
    whole = _rows_with(_table(look, Table(("A", "B"), (ROW, long), (cell("One"), cell("Two")))), "cantSplit")
    assert whole == [True, True, True, True, False]


def test_what_leads_to_a_table_stays_with_it(look: Look) -> None:
    document = _written(look, Heading("Duties"), Paragraph("Common to both."), PLAIN, Paragraph("After."))
    styles = [p.style.name if p.style else "" for p in document.paragraphs]
    assert styles == ["Heading 1", "Lead-in", "Table Text", "Normal"]


@pytest.mark.parametrize(
    ("following", "parted"),
    [
        ((PLAIN,), True),
        ((Paragraph("After."),), True),
        ((Bullets((Item("After"),)),), True),
        ((Heading("After"),), False),
        ((), False),
    ],
)
def test_an_empty_line_parts_a_table_from_what_has_no_room_above_it(
    following: Sequence[Block], parted: bool, look: Look
) -> None:
    found = [p.text for p in _written(look, PLAIN, *following).paragraphs]
    assert (found[:1] == [""]) is parted


@pytest.mark.parametrize("wide", [True, False])
@pytest.mark.parametrize("table", [PLAIN, BANDED, FIGURES])
def test_a_table_is_as_wide_as_the_text(table: Table, wide: bool, look: Look) -> None:
    (written,) = _written(look, table, wide=wide).tables
    text = (297 if wide else 210) - look.theme.page.left - look.theme.page.right
    columns = [column.width for column in written.columns]
    assert all(columns)
    assert abs(sum(width or 0 for width in columns) - Mm(text)) < Pt(1)
    for row in written.rows:
        assert [int(one.width or 0) for one in row.cells[: _cells(row)]] in (columns, [sum(w or 0 for w in columns)])


def test_the_widest_head_and_no_line_between_a_band_and_its_row(look: Look) -> None:
    table = _table(look, BANDED)
    edges = [
        [str(edge.tag).removeprefix(W) for edge in row.cells[0]._tc.iterfind(f"{W}tcPr/{W}tcBorders/*")]
        for row in table.rows
    ]
    assert edges == [[], ["top", "bottom"], ["top"], ["bottom"], ["top"]]


def test_properties_stand_in_the_order_of_the_schema(look: Look) -> None:
    body = _written(look, *compared.fixed().blocks).element.body
    for kind, order in (("tblPr", IN_TABLE), ("tcPr", IN_CELL)):
        found = [[str(child.tag).removeprefix(W) for child in one] for one in body.iter(f"{W}{kind}")]
        assert found
        assert all(names == sorted(names, key=order.index) for names in found)


def test_every_cell_ends_with_a_paragraph_as_word_demands(look: Look) -> None:
    body = _written(look, *compared.hostile().blocks).element.body
    cells = list(body.iter(f"{W}tc"))
    assert len(cells) > 100
    assert all(one[-1].tag == f"{W}p" for one in cells)


def test_every_style_that_is_named_is_there(look: Look) -> None:
    document = _written(look, *compared.fixed().blocks)
    known = {style.style_id for style in document.styles}
    kinds = ("tblStyle", "pStyle", "rStyle")
    named = {str(one.get(f"{W}val")) for kind in kinds for one in document.element.body.iter(f"{W}{kind}")}
    assert {"SideBySide", "TableBand", "Strong"} <= named <= known


def test_nothing_in_a_table_is_formatted_by_hand(look: Look) -> None:
    body = _written(look, *compared.hostile().blocks).element.body
    named = {f"{W}{name}" for name in ("pStyle", "bidi", "rStyle", "rtl")}
    found = [child for kind in ("pPr", "rPr") for one in body.iter(f"{W}{kind}") for child in one]
    assert found
    assert {child.tag for child in found if isinstance(child, etree._Element)} <= named
