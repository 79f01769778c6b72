"""Each block says its own words in reading order, and the outline says them all."""

import dataclasses
from typing import get_args

import pytest

from jdbuilder.outline import Block, Bullets, Facts, Heading, Item, Outline, Paragraph, Subtitle, Title

BLOCKS: tuple[tuple[Block, tuple[str, ...]], ...] = (
    (Title("Production Manager"), ("Production Manager",)),
    (Subtitle("Acme"), ("Acme",)),
    (Facts((("Place", "Berlin"), ("Hours", "40"))), ("Place", "Berlin", "Hours", "40")),
    (Heading("What you’ll do"), ("What you’ll do",)),
    (Heading("Deeper", level=2), ("Deeper",)),
    (Paragraph("You’ll get to:", "lead-in"), ("You’ll get to:",)),
    (Bullets((Item("Plan"), Item("less is better", "Variance"))), ("Plan", "Variance: less is better")),
    (Bullets(()), ()),
)


@pytest.mark.parametrize(("block", "words"), BLOCKS)
def test_a_block_says_its_words(block: Block, words: tuple[str, ...]) -> None:
    assert block.words() == words


def test_every_kind_of_block_is_tested_here() -> None:
    assert {type(block) for block, _ in BLOCKS} == set(get_args(Block))


def test_an_outline_says_all_words_in_order() -> None:
    document = Outline("t", "n", "en", tuple(block for block, _ in BLOCKS))
    assert list(document.words()) == [word for _, words in BLOCKS for word in words]


def test_an_outline_never_changes() -> None:
    document = Outline("t", "n", "en", ())
    with pytest.raises(dataclasses.FrozenInstanceError):
        document.title = "other"  # type: ignore[misc]
