"""The readers themselves: they must see what is lost, and refuse Markdown that a renderer would take for markup."""

import pytest

from jdbuilder.outline import Bullets, Cell, Item, Outline, Paragraph, Table, Title
from jdbuilder.render import to
from jdbuilder.render.format import Look
from tests.render.readers import READERS, said, unmarked


@pytest.mark.parametrize(
    "markdown",
    [
        *("*bold*", "a_b_", "<b>", "&amp;", "`x`", "[x]", "a\\", "~~x~~"),
        *(
            "1. x",
            "> x",
            "    x",
            "- - x",
            "# x #",
            "## ##",
            "===",
            "| x |",
            "```",
            "#",
            "- 1) x",
            "**x**",
            "- a **b**",
        ),
        *("- **x", "a\n---", "+ x", "| --- |", "| a |\n| --- |\n| b | c |", "| a |\n| --- |\n| *b* |"),
        *("| a |\n| --- |\n\n| b |", "| a |\n| --- | --- |"),
    ],
)
def test_markdown_that_means_something_is_refused(markdown: str) -> None:
    with pytest.raises(ValueError, match=r"block|unescaped|bold"):
        unmarked(markdown)


def test_markdown_that_we_write_is_read() -> None:
    assert unmarked("# A\\# \\#\n\n- **a \\* b:** c\\_d\n- 1\\. e\n\n\\- f #g") == "A# #\n\na * b: c_d\n1. e\n\n- f #g"


def test_an_address_that_we_link_is_read() -> None:
    assert (
        unmarked("See <https://a.example/b_c*?d=1> or <e_f@g.example>.")
        == "See https://a.example/b_c*?d=1 or e_f@g.example."
    )


def test_a_table_that_we_write_is_read() -> None:
    table = "|  | a \\| b |\n| --- | --- |\n| **c**<br>d | \\<br\\><br>**e:** f |"
    assert unmarked(table).split() == ["a", "|", "b", "c", "d", "<br>", "e:", "f"]


@pytest.mark.pdftotext
@pytest.mark.parametrize("format_id", sorted(READERS.keys() - {"json", "jsonld"}))
@pytest.mark.parametrize("other", ["one two", "one two four three", "one three two", "one two threefour"])
def test_a_lost_or_moved_word_is_seen(format_id: str, other: str, look: Look) -> None:
    written = to.to(_outline(other), format_id, look)
    outline = _outline("one two three")
    reader = READERS[format_id]
    assert reader.words(written, outline) != reader.expected(outline)


def test_nothing_is_expected_but_the_outlines_words() -> None:
    outline = _outline("one two three")
    assert said(outline) == ["T", "one", "two", "three", "one", "two", "three"]
    assert READERS["docx"].expected(outline) == said(outline)
    assert READERS["txt"].expected(outline) == ["T", "one", "two", "three", "-", "one", "two", "three"]


@pytest.mark.pdftotext
@pytest.mark.parametrize("format_id", sorted(to.for_documents()))
@pytest.mark.parametrize("other", ["one two", "one two four three", "one three two", "one two threefour"])
def test_a_word_that_is_lost_or_moved_in_a_table_is_seen(format_id: str, other: str, look: Look) -> None:
    reader = READERS[format_id]
    outline = _table("one two three")
    assert reader.words(to.to(outline, format_id, look), outline) == reader.expected(outline)
    assert reader.words(to.to(_table(other), format_id, look), outline) != reader.expected(outline)


def _outline(text: str) -> Outline:
    return Outline("T", "t", "en-US", (Title("T"), Paragraph(text), Bullets((Item(text),))))


def _table(text: str) -> Outline:
    cell = Cell((Item(text),))
    return Outline("T", "t", "en-US", (Title("T"), Table(("A", "B"), ((cell, cell), (cell, cell)), (cell, cell))))
