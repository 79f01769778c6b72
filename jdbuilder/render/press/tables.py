"""Tables as their readers need them: whole, each row with its head, each cell with the heads it stands under.

WeasyPrint tags the part of a table on each page as a table of its own, with the head that is repeated there; and it
takes a band, the head above a row that is as wide as the table, for the head of the first column.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pydyf

from jdbuilder.render.press.tree import Tree

Row = list[Any]
"""The cells of a row."""
_SPANS = {"ColSpan", "RowSpan"}


def mend(document: Any, tree: Tree) -> None:
    """Put every table together and relate its cells to its heads; one that isn't like ours stays as it is."""
    parts: dict[Any, list[Any]] = {}
    sources: dict[int, Any] = {}
    for wrapper in (box for page in document.pages for box in _tables(page._page_box)):
        cells = list(_cells(wrapper))
        sources |= {cell.mark.number: cell.element for cell in cells}
        if cells:
            parts.setdefault(wrapper.element, []).append(_table(tree, cells[-1].mark))
    for tables in parts.values():
        groups = [(group["S"] == "/THead", _lines(tree, group)) for table in tables for group in tree.below(table)]
        _scope(groups)
        if _is_regular(groups):
            head = next(row for is_head, rows in groups if is_head for row in rows)
            rows = _joined(tree, [row for is_head, rows in groups if not is_head for row in rows], sources)
            headed = _headed(tree, rows, head)
            _fill(tree, tables, [head, *headed])
            _relate(head, headed)


def _lines(tree: Tree, group: Any) -> list[Row]:
    return [list(tree.below(line)) for line in tree.below(group)]


def _scope(groups: list[tuple[bool, list[Row]]]) -> None:
    """Say of each head what it heads."""
    for is_head, rows in groups:
        for cell in (cell for row in rows for cell in row if cell["S"] == "/TH"):
            cell["A"]["Scope"] = "/Column" if is_head else "/Row"


def _is_regular(groups: list[tuple[bool, list[Row]]]) -> bool:
    """Whether there is a row of heads, and below it rows of as many cells, each with a band above it or without."""
    heads = [row for is_head, rows in groups if is_head for row in rows]
    rows = [row for is_head, rows in groups if not is_head for row in rows]
    bands = [_is_band(row) for row in rows]
    if not heads or not rows or bands[-1] or any(map(all, pairwise(bands))):
        return False
    whole = [*heads, *(row for row in rows if not _is_band(row))]
    return all(len(row) == len(heads[0]) and not any(_SPANS & cell["A"].keys() for cell in row) for row in whole)


def _joined(tree: Tree, lines: list[Row], sources: dict[int, Any]) -> list[Row]:
    """The rows; what a page break has cut is one again."""
    rows: list[Row] = []
    for cells in lines:
        if rows and [sources.get(cell.number) for cell in cells] == [sources.get(cell.number) for cell in rows[-1]]:
            for cell, rest in zip(rows[-1], cells, strict=True):
                tree.adopt(cell, tree.kids(rest))
        else:
            rows.append(cells)
    return rows


def _headed(tree: Tree, rows: list[Row], head: Row) -> list[Row]:
    """The rows with their heads in front: a band is the head of the row below it.

    The corner above these heads is an ordinary cell, as in any table with heads on two sides.
    """
    if not any(_is_band(row) for row in rows):
        if all(row[0]["S"] == "/TH" for row in rows) and head[0]["S"] == "/TH":
            head[0] |= {"S": "/TD", "A": pydyf.Dictionary({"O": "/Table"})}
            del head[0]["ID"]
        return rows
    headed: list[Row] = []
    bands: Row = []
    for row in rows:
        if _is_band(row):
            (band,) = bands = row
            band["A"].pop("ColSpan", None)
        else:
            headed.append([*(bands or [_empty(tree, row[0])]), *row])
            bands = []
    head.insert(0, _empty(tree, head[0]))
    return headed


def _is_band(row: Row) -> bool:
    return len(row) == 1 and row[0]["S"] == "/TH"


def _empty(tree: Tree, beside: Any) -> Any:
    cell = tree.new("/TD", beside)
    cell["A"] = pydyf.Dictionary({"O": "/Table"})
    cell["P"] = beside["P"]
    return cell


def _fill(tree: Tree, tables: list[Any], rows: list[Row]) -> None:
    """Have the first part of a table hold all its rows, and the tree no other part."""
    table, *others = tables
    for other in others:
        tree.at(other["P"])["K"].remove(other.reference)
    lines = [tree.at(row[-1]["P"]) for row in rows]
    body = tree.at(lines[1]["P"])
    for element in (table, tree.at(lines[0]["P"]), body, *lines):
        element["K"] = pydyf.Array()
    tree.adopt(table, [tree.at(lines[0]["P"]), body])
    tree.adopt(tree.at(lines[0]["P"]), lines[:1])
    tree.adopt(body, lines[1:])
    for line, row in zip(lines, rows, strict=True):
        tree.adopt(line, row)


def _relate(head: Row, rows: list[Row]) -> None:
    """Say of each cell which heads it has."""
    for row in rows:
        heads = [cell["ID"] for cell in row if cell["S"] == "/TH"]
        for cell, above in zip(row, head, strict=True):
            if cell["S"] == "/TD":
                cell["A"]["Headers"] = pydyf.Array([*heads, *([above["ID"]] if above["S"] == "/TH" else [])])


def _tables(box: Any) -> Iterator[Any]:
    """The boxes that hold a table."""
    if box.is_table_wrapper:
        yield box
    for child in getattr(box, "children", ()):
        yield from _tables(child)


def _cells(box: Any) -> Iterator[Any]:
    """The boxes of a table's own cells, which WeasyPrint has marked with their elements."""
    for child in getattr(box, "children", ()):
        if hasattr(child, "mark"):
            yield child
        elif not child.is_table_wrapper:
            yield from _cells(child)


def _table(tree: Tree, element: Any) -> Any:
    while element["S"] != "/Table":
        element = tree.at(element["P"])
    return element
