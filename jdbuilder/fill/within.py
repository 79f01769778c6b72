"""Texts typed for a template's markers, put at the placeholders of the same name inside what a posting puts."""

from collections.abc import Mapping
from dataclasses import replace

from jdbuilder import placeholders
from jdbuilder.fill.model import Blocks, Each, Value, Words, key
from jdbuilder.outline import Block, Bullets, Cell, Heading, Item, Paragraph, Table
from jdbuilder.text import single_spaced


def within(value: Value, typed: Mapping[str, str]) -> Value:
    """A value with the typed texts, by key, at its placeholders; what was typed is not filled again."""
    match value:
        case Words(text):
            return Words(_filled(text, typed))
        case Each(texts):
            return Each(tuple(_filled(text, typed) for text in texts))
        case Blocks(blocks):
            return Blocks(tuple(_block(block, typed) for block in blocks))


def _block(block: Block, typed: Mapping[str, str]) -> Block:
    match block:
        case Heading() | Paragraph():
            return replace(block, text=_filled(block.text, typed))
        case Bullets(items):
            return Bullets(_items(items, typed))
        case Table():
            rows = tuple(tuple(Cell(_items(cell.items, typed)) for cell in row) for row in block.rows)
            return replace(block, rows=rows)
    return block


def _items(items: tuple[Item, ...], typed: Mapping[str, str]) -> tuple[Item, ...]:
    return tuple(replace(one, text=_filled(one.text, typed), name=_filled(one.name, typed)) for one in items)


def _filled(text: str, typed: Mapping[str, str]) -> str:
    named = {name.casefold(): single_spaced(typed.get(key(name), "")) for name in placeholders.names((text,))}
    return placeholders.fill(text, named)
