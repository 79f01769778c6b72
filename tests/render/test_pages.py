"""Tables cut by the ends of pages are put together again, and nothing else is forgiven."""

import pytest

from jdbuilder.outline import Cell, Item, Outline, Paragraph, Table
from tests.render.pages import Unit, joined, units

TABLE = (Unit(("HEAD",)), Unit(("ab", "cd"), "HEAD"), Unit(("ef", "gh"), "HEAD", opens=True))
ALL = "HEADabcdefgh"


@pytest.mark.parametrize(
    "pages",
    [
        (ALL,),
        ("HEADabcd", "HEADefgh"),
        ("HEADabcde", "HEADfgh"),
        ("HEADac", "HEADbdefgh"),
        ("HEADabcdeg", "HEADfh"),
        ("HEADabcdeg", "fh"),
        ("HEADabc", "HEADd", "HEADefgh"),
    ],
)
def test_rows_that_a_page_cuts_are_put_together(pages: tuple[str, ...]) -> None:
    assert joined(pages, TABLE) == ALL


@pytest.mark.parametrize(
    "pages",
    [
        ("HEAD", "HEADabcdefgh"),  # a head alone at a page's end
        ("HEADabcdHEADefgh",),
        ("HEADabcd", "HEADHEADefgh"),
        ("HEADbacdefgh",),
        ("HEADabcdef",),
        ("HEADabcdeg", "HEADhf"),
        ("HEADabcdefgh", "more"),
        ("abcdefgh",),
        ("HEADabgh", "HEADcdef"),
        (),
    ],
)
def test_what_is_lost_moved_or_added_stays_seen(pages: tuple[str, ...]) -> None:
    assert joined(pages, TABLE) != ALL


def test_a_band_and_its_row_are_not_parted_by_a_page() -> None:
    cell, band = Cell((Item("a"), Item("b"))), Cell((Item("t"),))
    outline = Outline("T", "t", "en", (Paragraph("p q"), Table(("H",), ((cell,), (cell,)), (band, band))))
    found = list(units(outline, lambda text: text.replace(" ", "")))
    head = "H"
    assert found == [
        *(Unit(("pq",)), Unit(("H",)), Unit(("t",), head), Unit(("ab",), head)),
        *(Unit(("t",), head, opens=True), Unit(("ab",), head)),
    ]
    assert joined(["pqHtab", "Htab"], found) == "pqHtabtab"
    assert joined(["pqHtabt", "Hab"], found) != "pqHtabtab"
