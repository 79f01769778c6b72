"""Markdown: what a person typed is shown as typed, whatever it looks like."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.outline import Bullets, Cell, Facts, Figure, Heading, Item, Outline, Paragraph, Subtitle, Table, Title
from jdbuilder.render import to
from jdbuilder.render.format import Look
from jdbuilder.render.formats.md import escaped
from tests.render import compared
from tests.render.compared import cell
from tests.render.readers import unmarked


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain, with - hyphen and 3.5 and a # sign", "plain, with - hyphen and 3.5 and a # sign"),
        ("*bold* _it_ ~no~", "\\*bold\\* \\_it\\_ \\~no\\~"),
        ("<b>&amp;", "\\<b\\>\\&amp;"),
        ("`code`", "\\`code\\`"),
        ("[a](b) ![c](d)", "\\[a\\](b) !\\[c\\](d)"),
        ("a | b", "a \\| b"),
        ("\\", "\\\\"),
        ("# no heading", "\\# no heading"),
        ("#hashtag", "#hashtag"),
        ("####### seven", "####### seven"),
        ("- no item", "\\- no item"),
        ("+ no item", "\\+ no item"),
        ("-5 °C", "-5 °C"),
        ("---", "\\---"),
        ("===", "\\==="),
        ("1. no list", "1\\. no list"),
        ("2027) no list", "2027\\) no list"),
        ("1.5 times", "1.5 times"),
        ("1234567890. too long for a list", "1234567890. too long for a list"),
        ("  tabs\tand  spaces ", "tabs and spaces"),
        ("See https://ab.example/x_y?z=1&q=*2*.", "See <https://ab.example/x_y?z=1&q=*2*>."),
        ("HTTP://A.example", "<HTTP://A.example>"),
        ("my_jobs@a-b.example, please", "<my_jobs@a-b.example>, please"),
        ("write r&d@a.example & c", r"write <r&d@a.example> \& c"),
        ("[a](https://b.example/c)", "\\[a\\](<https://b.example/c>)"),
        ("<https://b.example>", "\\<<https://b.example>\\>"),
        ("www.a_b.example", "www.a\\_b.example"),
        ("https://b.example/?a&copy;_", "https://b.example/?a\\&copy;\\_"),
        ("javascript:alert_1()", "javascript:alert\\_1()"),
    ],
)
def test_markup_is_escaped_and_nothing_else(text: str, written: str) -> None:
    assert escaped(text) == written


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("C#", "# C#\n"),
        ("#", "# \\#\n"),
        ("##", "# \\##\n"),
        ("#######", "# \\#######\n"),
        ("Level #", "# Level \\#\n"),
        ("Level ##", "# Level \\##\n"),
        ("\\#", "# \\\\#\n"),
        ("# one", "# \\# one\n"),
    ],
)
def test_a_heading_keeps_its_hash_signs(title: str, written: str, look: Look) -> None:
    assert to.to(Outline("T", "t", "en-US", (Title(title),)), "md", look).decode() == written


_text = st.text(st.sampled_from("\\`*_{}[]()<>#+-.!|~&;:=\"'$^/1a é\t"), max_size=25).filter(str.strip)


@settings(deadline=None, max_examples=300)
@given(text=_text, name=_text)
def test_any_text_reads_as_it_was_typed(text: str, name: str, look: Look) -> None:
    blocks = (Title(text), Heading(name, 2), Paragraph(text), Bullets((Item(text), Item(text, name))))
    written = to.to(Outline("T", "t", "en-US", blocks), "md", look).decode()
    text, name = " ".join(text.split()), " ".join(name.split())
    assert unmarked(written) == f"{text}\n\n{name}\n\n{text}\n\n{text}\n{name}: {text}\n"


def test_each_block_is_written_as_its_kind(look: Look) -> None:
    blocks = (
        *(Title("A"), Subtitle("B"), Heading("C"), Heading("D", 2), Paragraph("E")),
        *(Facts((("F", "1"), ("G", "2"))), Bullets((Item("H"), Item("3", "I")))),
    )
    written = to.to(Outline("T", "t", "en-US", blocks), "md", look).decode()
    assert written == "# A\n\nB\n\n## C\n\n### D\n\nE\n\n- **F:** 1\n- **G:** 2\n\n- H\n- **I:** 3\n"


def test_a_table_is_githubs(look: Look) -> None:
    rows = ((Cell((Item("a"), Item("why", "N"))), cell("x | y", "<br>")), (cell("b"), cell("1. c", name="N")))
    written = to.to(Outline("T", "t", "en-US", (Title("A"), Table(("A|", "B"), rows))), "md", look).decode()
    assert written == (
        "# A\n\n| A\\| | B |\n| --- | --- |\n| **a**<br>N: why | x \\| y<br>\\<br\\> |\n| **b** | **N:** 1\\. c |\n"
    )


def test_a_banded_table_has_a_first_column_without_a_name(look: Look) -> None:
    table = Table(("A", "B"), ((cell("a"), cell("b")),), (Cell((Item("Scope *"), Item("How far."))),))
    written = to.to(Outline("T", "t", "en-US", (table,)), "md", look).decode()
    assert written == "|  | A | B |\n| --- | --- | --- |\n| **Scope \\***<br>How far. | a | b |\n"


def test_a_figure_is_left_out(look: Look) -> None:
    blocks = (Title("A"), Figure(compared.drawing(), "A map"), Paragraph("B"))
    assert to.to(Outline("T", "t", "en-US", blocks), "md", look).decode() == "# A\n\nB\n"


@settings(deadline=None, max_examples=100)
@given(texts=st.lists(_text, min_size=6, max_size=6))
def test_any_text_in_a_cell_reads_as_it_was_typed(texts: list[str], look: Look) -> None:
    one, two, three, four, five, six = (" ".join(text.split()) for text in texts)
    table = Table((one, two), ((cell(three), cell(four, five)), (cell(six), cell(one, name=two))), (cell(three),) * 2)
    written = to.to(Outline("T", "t", "en-US", (table,)), "md", look).decode()
    assert unmarked(written).split() == " ".join(table.words()).split()
