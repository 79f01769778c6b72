"""A document as plain blocks, from which every format is written; a block says its own words in reading order."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from jdbuilder.drawing import Drawing  # which no posting has


@dataclass(frozen=True)
class Title:
    """What the document is about: its one top heading.

    Attributes:
        mark: names what it was made from, for the formats whose files are read back; see `jdbuilder.carried`.
    """

    text: str
    mark: str = field(default="", compare=False)

    def words(self) -> tuple[str, ...]:
        """The texts of the block, in reading order."""
        return (self.text,)


@dataclass(frozen=True)
class Subtitle:
    """The line under the title: who is hiring; set from right to left if the title is, whatever its own script.

    Attributes:
        mark: names what it was made from, as a title's does.
    """

    text: str
    rtl: bool = False
    mark: str = field(default="", compare=False)

    def words(self) -> tuple[str, ...]:
        """The texts of the block, in reading order."""
        return (self.text,)


@dataclass(frozen=True)
class Facts:
    """Labels and what they stand for: place, pay, hours.

    Attributes:
        marks: names for each row what it was made from, as a title's does; may be left out.
    """

    rows: tuple[tuple[str, str], ...]
    marks: tuple[str, ...] = field(default=(), compare=False)

    def words(self) -> tuple[str, ...]:
        """The texts of the block, in reading order."""
        return tuple(text for row in self.rows for text in row)

    def marked(self) -> tuple[tuple[tuple[str, str], str], ...]:
        """Every row with its mark, if it has one."""
        return tuple(zip(self.rows, self.marks or ("",) * len(self.rows), strict=True))


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is the first below the title.

    Attributes:
        mark: names what it was made from, as a title's does.
    """

    text: str
    level: Literal[1, 2] = 1
    mark: str = field(default="", compare=False)

    def words(self) -> tuple[str, ...]:
        """The texts of the block, in reading order."""
        return (self.text,)


@dataclass(frozen=True)
class Paragraph:
    """Running text; an opening is set larger, a lead-in stays with the list after it, small print is set smaller.

    Attributes:
        mark: names what it was made from, as a title's does.
    """

    text: str
    part: Literal["body", "opening", "lead-in", "small"] = "body"
    mark: str = field(default="", compare=False)

    def words(self) -> tuple[str, ...]:
        """The texts of the block, in reading order."""
        return (self.text,)


@dataclass(frozen=True)
class Item:
    """A list item, with a name to set in bold before its text where it has one.

    Attributes:
        mark: names what it was made from, as a title's does.
    """

    text: str
    name: str = ""
    mark: str = field(default="", compare=False)

    @property
    def named(self) -> str:
        """The whole item in words: its name before its text."""
        return f"{self.name}: {self.text}" if self.name else self.text


@dataclass(frozen=True)
class Bullets:
    """A list whose order is the writer's, not a ranking."""

    items: tuple[Item, ...]

    def words(self) -> tuple[str, ...]:
        """The texts of the block, in reading order."""
        return tuple(item.named for item in self.items)


@dataclass(frozen=True)
class Cell:
    """A cell of a table: one text, or several as a list; in a head the first is bold and the others explain it."""

    items: tuple[Item, ...]

    def words(self) -> tuple[str, ...]:
        """The texts of the cell, in reading order."""
        return tuple(item.named for item in self.items)


@dataclass(frozen=True)
class Table:
    """Rows under a head that is repeated on every page.

    Attributes:
        bands: the head of each row, as wide as the table and above its cells; without bands the first cell is the head.
        figures: whether the cells hold amounts, which are set to the right.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    bands: tuple[Cell, ...] = ()
    figures: bool = False

    def words(self) -> tuple[str, ...]:
        """The texts of the block, in reading order."""
        cells = (cell for band, row in self.banded() for cell in ((band, *row) if band else row))
        return (*self.head, *(text for cell in cells for text in cell.words()))

    def banded(self) -> tuple[tuple[Cell | None, tuple[Cell, ...]], ...]:
        """Every row with its band, if it has one."""
        return tuple(zip(self.bands or (None,) * len(self.rows), self.rows, strict=True))


@dataclass(frozen=True)
class Figure:
    """A drawing of what the text beside it says in words, so that text-only formats can leave it out.

    Attributes:
        alt: what it shows, for those who don't see it.
    """

    drawing: "Drawing"
    alt: str

    def words(self) -> tuple[str, ...]:
        """None: what it says is said beside it."""
        return ()


Block = Title | Subtitle | Facts | Heading | Paragraph | Bullets | Table | Figure


def figures(blocks: Iterable[Block]) -> Iterator[Figure]:
    """The figures alone."""
    return (block for block in blocks if isinstance(block, Figure))


Point = tuple[int, int]
"""A place in a document: which of its `Outline.words()`, and which character of that, both from 0."""


@dataclass(frozen=True)
class Remark:
    """What a reviewer says of some words of a document.

    Attributes:
        start: where they begin.
        end: where they end, perhaps in a later text of the document.
        said: the paragraphs of the remark.
    """

    start: Point
    end: Point
    said: tuple[str, ...]


@dataclass(frozen=True)
class Outline:
    """A whole document.

    Attributes:
        title: the document's title, for windows and core properties.
        name: what the file is called, without its ending; readable and safe.
        language: BCP 47, such as en-GB.
        author: whose document it is; may be empty.
        description: one sentence for the file's properties.
        wide: whether its tables need the paper's longer side.
        record: the data that the document was made from; a file of it is a format of its own.
        carries_record: whether the other formats carry the record too, so that their files can be opened again.
        to_fill: whether it is a template: in Word, what is typed at one placeholder stands at all of its name.
        linked_data: what search engines are told of it, as schema.org names it.
        remarks: what stands beside its words as comments, in a format that has such; none in tables.
    """

    title: str
    name: str
    language: str
    blocks: tuple[Block, ...]
    author: str = ""
    description: str = ""
    wide: bool = False
    record: Mapping[str, object] = field(default_factory=dict)
    carries_record: bool = False
    to_fill: bool = False
    linked_data: Mapping[str, object] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()

    def words(self) -> Iterator[str]:
        """Every text of the document in reading order: what each format must hold, no more, no less, in this order."""
        for block in self.blocks:
            yield from block.words()
