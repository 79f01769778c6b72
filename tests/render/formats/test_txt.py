"""Plain text: lines that fit any mail, lists that hang, headings underlined, nothing escaped."""

from collections.abc import Mapping

import pytest

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
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline as outline_of
from jdbuilder.render import to
from jdbuilder.render.format import Look
from tests.render import compared
from tests.render.compared import cell

WIDTH = 78
LINE = " ".join(["word"] * 14)
BANDS = (Cell((Item("Scope"), Item("How far."))), cell("Pay"))


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
        (
            Table(("A", "B"), ((Cell((Item("a"), Item("why"))), cell("b")), (cell("c"), cell("d", "e")))),
            "A: a\nwhy\n  B: b\n\nA: c\n  B:\n  - d\n  - e\n",
        ),
        (
            Table(("A", "B"), ((cell("a"), cell("b", name="N")), (cell("c"), cell("d", "e", name="N"))), BANDS),
            "Scope\nHow far.\n  A: a\n  B: N: b\n\nPay\n  A: c\n  B:\n  - N: d\n  - N: e\n",
        ),
        (
            Table(("A", "B"), ((cell("a"), cell(f"{LINE} word word")), (cell("b"), cell(f"{LINE} word word", "c")))),
            f"A: a\n  B: {LINE}\n    word word\n\nA: b\n  B:\n  - {LINE} word\n    word\n  - c\n",
        ),
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


def test_a_figure_is_left_out(look: Look) -> None:
    blocks = (Title("A"), Figure(compared.drawing(), "A map"), Paragraph("B"))
    assert to.to(Outline("T", "t", "en-US", blocks), "txt", look).decode() == "A\n=\n\nB\n"


def test_no_line_of_a_table_is_wider_than_a_mail(four: Mapping[str, bytes]) -> None:
    lines = four["txt"].decode().split("\n")
    assert WIDTH - 10 < max(map(len, lines)) <= WIDTH
    assert lines == [line.rstrip() for line in lines]
