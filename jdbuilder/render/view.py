"""The outline as plain data for templates: strings, booleans, lists and nothing else."""

from typing import TypedDict

from jdbuilder import placeholders
from jdbuilder.outline import Block, Bullets, Facts, Heading, Item, Outline, Paragraph, Subtitle, Title
from jdbuilder.text import reads_right_to_left


class Run(TypedDict):
    """A stretch of text; an unfilled one is a placeholder."""

    text: str
    unfilled: bool


class Text(TypedDict):
    """A line of text with its direction; `name` stands in bold before it where there is one."""

    name: str
    runs: list[Run]
    rtl: bool


class BlockView(TypedDict):
    """A block: its kind, its part or level, and its texts."""

    kind: str
    part: str
    texts: list[Text]


class View(TypedDict):
    """A whole document for a template."""

    title: str
    language: str
    author: str
    description: str
    blocks: list[BlockView]


def view(outline: Outline) -> View:
    """The outline as a template gets it."""
    return View(
        title=outline.title,
        language=outline.language,
        author=outline.author,
        description=outline.description,
        blocks=[_block(block) for block in outline.blocks],
    )


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


def _item(item: Item) -> Text:
    return _text(item.text, item.name)


def _text(text: str, name: str = "") -> Text:
    runs = [Run(text=span.text, unfilled=span.unfilled) for span in placeholders.spans(text)]
    return Text(name=name, runs=runs, rtl=reads_right_to_left(name or text))
