"""What is whole of a paper: nothing to fill, and no heading that leads to nothing; the rest is the outline's tests'."""

import pytest
from hypothesis import given, settings

from jdbuilder import placeholders
from jdbuilder.outline import Block, Bullets, Facts, Heading, Item, Paragraph, Subtitle, Title
from jdbuilder.posting.blocks import blocks, whole
from jdbuilder.posting.model import Posting
from tests.posting.strategies import postings

GAP = "<x XXX>"
LEAD = Paragraph("You’ll get to:", "lead-in")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ((Title("T"), Subtitle(f"by {GAP}")), (Title("T"),)),
        ((Paragraph("a"), Paragraph(f"b {GAP}")), (Paragraph("a"),)),
        ((Facts((("A", GAP), ("B", "b"))),), (Facts((("B", "b"),)),)),
        ((Facts((("A", GAP),)),), ()),
        ((Bullets((Item("a"), Item(GAP), Item("b", GAP))),), (Bullets((Item("a"),)),)),
        ((Heading("H"), LEAD, Bullets((Item(GAP),))), ()),
        ((Heading("H"), LEAD, Bullets((Item(GAP),)), Heading("I"), Paragraph("a")), (Heading("I"), Paragraph("a"))),
        ((Heading("H"), LEAD, Bullets((Item("a"),))), (Heading("H"), LEAD, Bullets((Item("a"),)))),
        ((Heading("About <company XXX>"), Paragraph("a")), (Heading("About us"), Paragraph("a"))),
        ((Heading(f"About {GAP}"), Paragraph("a")), (Paragraph("a"),)),
        ((Paragraph("<INSERT JOB DESCRIPTION COPY FROM BLOG POST HERE>"),), ()),
    ],
)
def test_only_what_is_whole_is_kept(given: tuple[Block, ...], kept: tuple[Block, ...]) -> None:
    assert whole(given) == kept


@given(postings)
@settings(deadline=None, max_examples=150)
def test_nothing_is_left_to_fill_and_what_is_whole_stays_as_it_is(posting: Posting) -> None:
    kept = whole(blocks(posting))
    assert not placeholders.names(text for block in kept for text in block.words())
    assert whole(kept) == kept
    if not placeholders.names(text for block in blocks(posting) for text in block.words()):
        assert kept == blocks(posting)
