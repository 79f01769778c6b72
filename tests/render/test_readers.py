"""The readers themselves: they must see what is lost, and refuse Markdown that a renderer would take for markup."""

import pytest

from jdbuilder.outline import Bullets, Item, Outline, Paragraph, Title
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
        *("- **x", "a\n---", "+ x"),
    ],
)
def test_markdown_that_means_something_is_refused(markdown: str) -> None:
    with pytest.raises(ValueError, match=r"block|unescaped|bold"):
        unmarked(markdown)


def test_markdown_that_we_write_is_read() -> None:
    assert unmarked("# A\\# \\#\n\n- **a \\* b:** c\\_d\n- 1\\. e\n\n\\- f #g") == "A# #\n\na * b: c_d\n1. e\n\n- f #g"


@pytest.mark.pdftotext
@pytest.mark.parametrize("format_id", sorted(READERS.keys() - {"json"}))
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


def _outline(text: str) -> Outline:
    return Outline("T", "t", "en-US", (Title("T"), Paragraph(text), Bullets((Item(text),))))
