"""Plain text: lines that fit any mail, lists that hang, headings underlined, nothing escaped."""

import pytest

from jdbuilder.outline import Block, Bullets, Facts, Heading, Item, Outline, Paragraph, Subtitle, Title
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline as outline_of
from jdbuilder.render import to
from jdbuilder.render.format import Look

WIDTH = 78


@pytest.mark.parametrize(
    ("block", "written"),
    [
        (Title("Manager"), "Manager\n=======\n"),
        (Subtitle("Acme & Söhne <Berlin>"), "Acme & Söhne <Berlin>\n"),
        (Heading("What"), "What\n----\n"),
        (Heading("What", 2), "What\n----\n"),
        (Title("word " * 20 + "end"), f"{'word ' * 15}".strip() + f"\n{'word ' * 5}end\n{'=' * 74}\n"),
        (Paragraph("*a* \\ &amp;"), "*a* \\ &amp;\n"),
        (Paragraph("x" * 100 + " y"), f"{'x' * 100}\ny\n"),
        (Paragraph("x" * 70 + " well-known"), f"{'x' * 70}\nwell-known\n"),
        (Facts((("Place", "Berlin"), ("Employment", "Full time"))), "Place:      Berlin\nEmployment: Full time\n"),
        (Facts((("Pay", "much " * 18),)), f"Pay: {'much ' * 13}much\n     much much much much\n"),
        (Bullets((Item("One"), Item("two", "Two"))), "- One\n- Two: two\n"),
        (Bullets((Item("word " * 17),)), f"- {'word ' * 15}".strip() + "\n  word word\n"),
    ],
)
def test_each_block_is_set_as_its_kind(block: Block, written: str, look: Look) -> None:
    assert to.to(Outline("T", "t", "en-US", (block,)), "txt", look).decode() == written


def test_no_line_is_wider_than_a_mail(posting: Posting, look: Look) -> None:
    lines = to.to(outline_of(posting), "txt", look).decode().split("\n")
    assert max(map(len, lines)) <= WIDTH
    assert max(map(len, lines)) > WIDTH - 10
    assert lines == [line.rstrip() for line in lines]


def test_blocks_stand_apart_by_one_blank_line(posting: Posting, look: Look) -> None:
    outline = outline_of(posting)
    text = to.to(outline, "txt", look).decode()
    assert len(text.split("\n\n")) == len(outline.blocks)
    assert "\n\n\n" not in text
    assert text.endswith("\n")
