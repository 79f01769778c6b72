"""Plain text: lines that fit any mail, lists that hang, headings underlined, nothing escaped."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
ADDRESS = f"https://jobs.example/{'a-b/' * 15}?x=1"
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
        (Heading("Hm"), "Hm\n---\n"),
        (Title("日本語"), "日本語\n======\n"),
        (Paragraph("日本" * 20), f"{'日本' * 19}日\n本\n"),
        (Bullets((Item("日本" * 20),)), f"- {'日本' * 19}\n  日本\n"),
        (Paragraph("From Berlin"), " From Berlin\n"),
        (Paragraph("x" * 75 + " From Berlin"), f"{'x' * 75}\n From Berlin\n"),
        (Paragraph("> 5 years"), " > 5 years\n"),
        (Paragraph("--"), " --\n"),
        (Paragraph("-- and more"), "-- and more\n"),
        (Paragraph("From"), "From\n"),
        (Bullets((Item("From A"), Item("> 5"))), "- From A\n- > 5\n"),
        (Paragraph("10\u00a0000\u202f€"), "10 000 €\n"),
        (Paragraph(f"See {ADDRESS} there"), f"See\n{ADDRESS}\nthere\n"),
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


_starts = st.sampled_from(["From ", ">", "--", "-- ", "日", "a", "\u00a0", " ", "\u0301", "x" * 70])


@settings(deadline=None, max_examples=200)
@given(text=st.lists(_starts, min_size=1, max_size=30).map("".join).filter(str.strip))
def test_no_line_is_one_that_mail_mangles(text: str, look: Look) -> None:
    blocks = (Title(text), Paragraph(text), Facts((("A", text),)), Bullets((Item(text),)))
    for line in to.to(Outline("T", "t", "en-US", blocks), "txt", look).decode().split("\n"):
        assert not line.startswith(("From ", ">"))
        assert line not in {"--", "-- "}
        assert line == line.rstrip()


def test_blocks_stand_apart_by_one_blank_line(posting: Posting, look: Look) -> None:
    outline = outline_of(posting)
    text = to.to(outline, "txt", look).decode()
    assert len(text.split("\n\n")) == len(outline.blocks)
    assert "\n\n\n" not in text
    assert text.endswith("\n")


def test_a_figure_is_left_out(look: Look) -> None:
    blocks = (Title("A"), Figure(compared.drawing(), "A map"), Paragraph("B"))
    assert to.to(Outline("T", "t", "en-US", blocks), "txt", look).decode() == "A\n===\n\nB\n"


def test_no_line_of_a_table_is_wider_than_a_mail(four: Mapping[str, bytes]) -> None:
    lines = four["txt"].decode().split("\n")
    assert WIDTH - 10 < max(map(len, lines)) <= WIDTH
    assert lines == [line.rstrip() for line in lines]
