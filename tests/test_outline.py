"""Each block says its own words in reading order, and the outline says them all."""

import dataclasses
from typing import get_args

import pytest

from jdbuilder.drawing import Drawing
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
    figures,
)

ROWS = ((Cell((Item("a"), Item("b"))), Cell((Item("c", "Name"),))), (Cell((Item("d"),)), Cell((Item("e"),))))
BANDS = (Cell((Item("First"), Item("why"))), Cell((Item("Second"),)))
FIGURE = Figure(Drawing(1, 1, ()), "What it shows")

BLOCKS: tuple[tuple[Block, tuple[str, ...]], ...] = (
    (Title("Production Manager"), ("Production Manager",)),
    (Subtitle("Acme"), ("Acme",)),
    (Facts((("Place", "Berlin"), ("Hours", "40"))), ("Place", "Berlin", "Hours", "40")),
    (Heading("What you’ll do"), ("What you’ll do",)),
    (Heading("Deeper", level=2), ("Deeper",)),
    (Paragraph("You’ll get to:", "lead-in"), ("You’ll get to:",)),
    (Bullets((Item("Plan"), Item("less is better", "Variance"))), ("Plan", "Variance: less is better")),
    (Bullets(()), ()),
    (Table(("A", "B"), ROWS), ("A", "B", "a", "b", "Name: c", "d", "e")),
    (Table(("A", "B"), ROWS, BANDS), ("A", "B", "First", "why", "a", "b", "Name: c", "Second", "d", "e")),
    (FIGURE, ()),
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


def test_every_row_has_its_band_or_none_has_one() -> None:
    assert Table(("A", "B"), ROWS, BANDS).banded() == ((BANDS[0], ROWS[0]), (BANDS[1], ROWS[1]))
    assert Table(("A", "B"), ROWS).banded() == ((None, ROWS[0]), (None, ROWS[1]))
    with pytest.raises(ValueError, match="longer"):
        Table(("A", "B"), ROWS, BANDS[:1]).words()


def test_figures_are_found_among_other_blocks() -> None:
    assert list(figures(block for block, _ in BLOCKS)) == [FIGURE]


def test_an_outline_is_as_wide_as_the_paper_unless_it_says_so() -> None:
    assert not Outline("t", "n", "en", ()).wide


def test_facts_have_their_marks_or_none() -> None:
    rows = (("Place", "Berlin"), ("Hours", "40"))
    assert Facts(rows, ("a", "b")).marked() == ((rows[0], "a"), (rows[1], "b"))
    assert Facts(rows).marked() == ((rows[0], ""), (rows[1], ""))


def test_a_mark_makes_no_block_another_one() -> None:
    assert Title("x", mark="a") == Title("x")
    assert Facts((("a", "b"),), ("a",)) == Facts((("a", "b"),))
