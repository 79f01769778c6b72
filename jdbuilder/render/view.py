"""The outline as plain data for templates: strings, booleans and lists; a figure is left to be drawn."""

from itertools import count
from typing import NotRequired, TypedDict

from jdbuilder import placeholders
from jdbuilder.outline import (
    Block,
    Bullets,
    Cell,
    Facts,
    Figure,
    Heading,
    Item,
    Outline,
    Paragraph,
    Subtitle,
    Table,
    Title,
)
from jdbuilder.text import reads_right_to_left, slug

_HALF_A_PAGE = 3000
"""Letters that a table takes up across its whole width on half a page, or a little more."""
_LINE_END = 20


class Run(TypedDict):
    """A stretch of text; an unfilled one is a placeholder, one with an address is a link."""

    text: str
    unfilled: bool
    address: str


class Text(TypedDict):
    """A line of text with its direction; `name` stands in bold before it where there is one."""

    name: str
    runs: list[Run]
    rtl: bool


class CellView(TypedDict):
    """A cell of a table: the name of its column, and its texts, several of which are a list."""

    column: str
    texts: list[Text]


class RowView(TypedDict):
    """A row of a table: its cells, and whether it is long enough to be cut where a page ends."""

    cells: list[CellView]
    long: bool


class BlockView(TypedDict):
    """A block: its kind, its part or level, and its texts; a table's head and rows; a figure."""

    kind: str
    part: str
    texts: list[Text]
    head: NotRequired[list[Text]]
    bands: NotRequired[list[list[Text]]]
    rows: NotRequired[list[RowView]]
    figure: NotRequired[Figure]
    anchor: NotRequired[str]


class View(TypedDict):
    """A whole document for a template."""

    title: str
    language: str
    author: str
    description: str
    wide: bool
    flush: bool
    blocks: list[BlockView]


def view(outline: Outline, anchors: bool = False) -> View:
    """The outline as a template gets it; with names for its headings where those are asked for."""
    blocks = [_block(block) for block in outline.blocks]
    return View(
        title=outline.title,
        language=outline.language,
        author=outline.author,
        description=outline.description,
        wide=outline.wide,
        flush=is_flush(outline),
        blocks=_anchored(blocks) if anchors else blocks,
    )


def is_flush(outline: Outline) -> bool:
    """Whether text starts at the margin, where its tables do, instead of standing in from the headings."""
    return outline.wide or any(isinstance(block, Table) for block in outline.blocks)


def _anchored(blocks: list[BlockView]) -> list[BlockView]:
    """The blocks, with a name of its own for each heading, by which a page can lead to it."""
    taken: set[str] = set()
    for block in blocks:
        if block["kind"] == "heading":
            name = slug("".join(run["text"] for run in block["texts"][0]["runs"])) or "section"
            names = (name if number == 1 else f"{name}-{number}" for number in count(1))
            block["anchor"] = next(one for one in names if one not in taken)
            taken.add(block["anchor"])
    return blocks


def _block(block: Block) -> BlockView:
    match block:
        case Title():
            return BlockView(kind="title", part="", texts=[_text(block.text)])
        case Subtitle():
            return BlockView(kind="subtitle", part="", texts=[_text(block.text) | {"rtl": block.rtl}])
        case Heading():
            return BlockView(kind="heading", part=str(block.level), texts=[_text(block.text)])
        case Paragraph():
            return BlockView(kind="paragraph", part=block.part, texts=[_text(block.text)])
        case Facts():
            return BlockView(kind="facts", part="", texts=[_text(text, label) for label, text in block.rows])
        case Bullets():
            return BlockView(kind="bullets", part="", texts=[_item(item) for item in block.items])
        case Table():
            return _table(block)
        case Figure():
            return BlockView(kind="figure", part="", texts=[], figure=block)


def _table(table: Table) -> BlockView:
    rows = [
        RowView(cells=[_cell(*pair) for pair in zip(table.head, row, strict=True)], long=is_long(row))
        for row in table.rows
    ]
    part = "figures" if table.figures else "words"
    bands = [[_item(item) for item in band.items] for band in table.bands]
    return BlockView(kind="table", part=part, texts=[], head=[*map(_text, table.head)], bands=bands, rows=rows)


def is_long(row: tuple[Cell, ...]) -> bool:
    """Whether a row may fill more than half a page, by the letters of its longest cell; an item's end costs some."""
    longest = max(sum(len(text) + _LINE_END for text in cell.words()) for cell in row)
    return longest * len(row) > _HALF_A_PAGE


def _cell(column: str, cell: Cell) -> CellView:
    return CellView(column=column, texts=[_item(item) for item in cell.items])


def _item(item: Item) -> Text:
    return _text(item.text, item.name)


def _text(text: str, name: str = "") -> Text:
    runs = [Run(text=span.text, unfilled=span.unfilled, address=span.address) for span in placeholders.spans(text)]
    return Text(name=name, runs=runs, rtl=reads_right_to_left(name or text))
