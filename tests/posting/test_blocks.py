"""What is whole of a paper: nothing to fill, and no heading that leads to nothing; the rest is the outline's tests'."""

import pytest
from hypothesis import given, settings

from jdbuilder import placeholders
from jdbuilder.carried import Mark, digest
from jdbuilder.outline import Block, Bullets, Facts, Heading, Item, Paragraph, Subtitle, Title
from jdbuilder.posting.blocks import blocks, whole
from jdbuilder.posting.model import Line, Posting
from jdbuilder.posting.sections import SECTIONS
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


@pytest.mark.slow
@given(postings)
@settings(deadline=None, max_examples=150)
def test_nothing_is_left_to_fill_and_what_is_whole_stays_as_it_is(posting: Posting) -> None:
    kept = whole(blocks(posting))
    assert not placeholders.names(text for block in kept for text in block.words())
    assert whole(kept) == kept
    if not placeholders.names(text for block in blocks(posting) for text in block.words()):
        assert kept == blocks(posting)


@pytest.mark.slow
@given(postings)
@settings(deadline=None, max_examples=100)
def test_each_mark_leads_back_to_its_line(posting: Posting) -> None:
    """What is marked as a line is that line's text; every printed line is marked, and no other."""
    found = [one for block in blocks(posting) for one in _marked(block)]
    lines: dict[tuple[str, int], list[str]] = {}
    for name, text in found:
        mark = Mark.read(name)
        assert mark is not None
        if mark.line is not None and mark.part != "facts":
            section = next(section for section in SECTIONS if section.id == mark.part)
            assert mark.snippet == digest(posting.sections.of(section.id)[mark.line].snippet)
            lines.setdefault((section.id, mark.line), []).append(text)
    printed = {
        (section.id, number)
        for section in SECTIONS
        for number, line in enumerate(posting.sections.of(section.id))
        if line.chosen
    }
    assert lines.keys() == printed
    assert [name for name, _ in found][:2] == ["_jd_title", "_jd_company"]


def test_the_marks_of_facts_count_all_facts_whether_they_are_left_out_or_not() -> None:
    posting = Posting.model_validate(
        {"title": "T", "facts": {"hours": "40", "address": "Here", "left_out": ["place", "pay", "start"]}}
    )
    (found,) = (block for block in blocks(posting) if isinstance(block, Facts))
    numbers = {label: mark for (label, _), mark in found.marked()}
    assert numbers == {
        "Employment": "_jd_facts_1",
        "Hours": "_jd_facts_2",
        "Apply by": "_jd_facts_5",
        "Contact": "_jd_facts_6",
        "Reference": "_jd_facts_7",
        "Address": "_jd_facts_10",
    }


def test_the_paragraphs_of_one_line_share_its_mark() -> None:
    lines = [{"text": "never", "chosen": False}, {"text": "one\n\ntwo", "snippet": "a"}]
    posting = Posting.model_validate({"title": "T", "sections": {"about": lines}})
    (name,) = {block.mark for block in blocks(posting) if isinstance(block, Paragraph)}
    assert Mark.read(name) == Mark("about", 1, digest("a"))


def _marked(block: Block) -> list[tuple[str, str]]:
    """The marks of a block, each with the text that it stands for."""
    match block:
        case Facts():
            return [(mark, text) for (_, text), mark in block.marked()]
        case Bullets(items):
            return [(item.mark, item.named) for item in items]
        case Title() | Subtitle() | Heading() | Paragraph():
            return [(block.mark, block.text)] if block.mark else []
        case _:
            return []


def test_blocks_of_a_huge_posting_are_made_each_time_and_others_once() -> None:
    usual = Posting(title="Cook").with_lines("about", (Line(text="We cook."),))
    huge = usual.with_lines("about", tuple(Line(text=f"{number} {'x' * 9_000}") for number in range(12)))
    assert blocks(usual) is blocks(usual)
    assert blocks(huge) == blocks(huge)
    assert blocks(huge) is not blocks(huge)
