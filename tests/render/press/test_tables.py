"""A table is one table over all its pages; each row has its head, each cell knows its heads, and no word is lost."""

import pytest

from jdbuilder.outline import Outline, Table, Title
from jdbuilder.render import paper
from jdbuilder.render.format import Look
from jdbuilder.render.press.worker import Printer
from tests.render.compared import cell
from tests.render.tags import Tag, read_aloud, tags

ROW = (cell("One"), cell("Two"))
BANDED = Table(("A", "B"), (ROW,) * 40, tuple(cell(f"Band {number}", "why") for number in range(40)))
HEADED = Table(("Head", "Cell"), tuple((cell(f"Row {number}"), cell("x", "y")) for number in range(60)))
LONG = Table(("A", "B"), ((cell("One"), cell(*["Two three. " * 12] * 30)),), (cell("Band"),))


def _printed(table: Table, printer: Printer, look: Look) -> bytes:
    outline = Outline("M", "m", "en-GB", (Title("M"), table))
    return printer.pdf(paper.page(outline, look), paper.css(look))


def _heads(tag: Tag, cell: Tag) -> list[Tag]:
    """The heads that a cell names."""
    named = {str(one.said("/ID")): one for one in tag.all("TH")}
    headers = cell.said("/Headers")
    return [named[str(one)] for one in headers] if isinstance(headers, list) else []


@pytest.mark.slow
@pytest.mark.parametrize(("table", "rows"), [(BANDED, 40), (HEADED, 60), (LONG, 1)], ids=["banded", "headed", "long"])
@pytest.mark.pdftotext
def test_a_table_is_one_however_many_pages_it_takes(table: Table, rows: int, printer: Printer, look: Look) -> None:
    pdf = _printed(table, printer, look)
    tag = tags(pdf)
    (found,) = tag.all("Table")
    assert [kid.kind for kid in found.kids] == ["THead", "TBody"]
    assert [len(kid.kids) for kid in found.kids] == [1, rows]
    width = len(table.head) + bool(table.bands)
    assert {len(row.kids) for row in found.all("TR")} == {width}
    spoken = read_aloud(pdf).replace("•", "").split()
    assert spoken == " ".join(["M", *table.words()]).split()


@pytest.mark.parametrize("table", [BANDED, HEADED], ids=["banded", "headed"])
def test_each_row_has_its_head_and_each_cell_its_heads(table: Table, printer: Printer, look: Look) -> None:
    (found,) = tags(_printed(table, printer, look)).all("Table")
    corner, *columns = found.kids[0].kids[0].kids
    assert corner.kind == "TD"
    assert {str(one.said("/Scope")) for one in columns} == {"/Column"}
    for row in found.kids[1].kids:
        head, *cells = row.kids
        assert (head.kind, head.said("/Scope"), head.said("/ColSpan")) == ("TH", "/Row", None)
        assert [_heads(found, one) for one in cells] == [[head, column] for column in columns]


def _heads_said(body: str, printer: Printer) -> list[object]:
    tag = tags(printer.pdf(f"<!doctype html><html lang=en><title>t</title>{body}", ""))
    return [one.said("/Scope") for one in tag.all("TH")]


@pytest.mark.parametrize(
    ("body", "heads"),
    [
        ("<table><tr><td>x</table>", []),
        ("<table><tr><th>x<td>y</table>", ["/Row"]),
        ("<table><thead><tr><th>a</table>", ["/Column"]),
        ("<table><caption>c</caption><thead><tr><th>a<tbody><tr><td>b</table>", ["/Column"]),
        ("<table><thead><tr><th>a<th>b<tbody><tr><td colspan=2>c</table>", ["/Column"] * 2),
        ("<table><thead><tr><th>a<th>b<tbody><tr><th colspan=2>c</table>", ["/Column"] * 2 + ["/Row"]),
        ("<table><thead><tr><th>a<tbody><tr><td><table><tr><th>n</table></table>", ["/Column", "/Row"]),
    ],
)
def test_a_table_unlike_ours_keeps_its_cells(body: str, heads: list[object], printer: Printer) -> None:
    assert _heads_said(body, printer) == heads
