"""Markdown is read by its marks, and text stays whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.intake.foreign.kinds.md import KIND, pieces
from jdbuilder.intake.foreign.piece import Piece

AD = b"""# Baker

**Acme**, Leeds

**What you do**

- Bake *good* bread
  - and rolls
1. Sweep

Location: Leeds
Hours: 40

| Pay | EUR 15 |
|---|---|
| Cake | every day |

    code

Write [here](https://acme.example) <b>now</b>.
"""


def test_headings_items_rows_and_paragraphs_are_told_apart() -> None:
    assert list(pieces(AD)) == [
        Piece("Baker", "heading", 1),
        Piece("Acme, Leeds"),
        Piece("What you do", "strong"),
        Piece("Bake good bread", "item"),
        Piece("and rolls", "item"),
        Piece("Sweep", "item"),
        Piece("Location: Leeds"),
        Piece("Hours: 40"),
        Piece("Pay: EUR 15", "fact"),
        Piece("Cake: every day", "fact"),
        Piece("code"),
        Piece("Write here (https://acme.example) <b>now</b>."),
    ]


def test_what_stands_in_square_brackets_before_a_colon_is_text() -> None:
    assert list(pieces(b"# Baker\n\n[Salary]: GBP 30000\n\n[Closing]: Friday\n")) == [
        Piece("Baker", "heading", 1),
        Piece("[Salary]: GBP 30000"),
        Piece("[Closing]: Friday"),
    ]


MARKS = st.sampled_from(
    [
        "\n",
        "\n\n",
        " ",
        "# ",
        "- ",
        "1. ",
        "> ",
        "**",
        "_",
        "`",
        "```\n",
        "[",
        "]",
        "]: ",
        "\n\n[a]: ",
        "(",
        ")",
        "<",
        "!",
        "|",
        "\n|-|-|\n",
        "    ",
    ]
)
WORDS = st.integers(100, 999).map(lambda number: f"word{number}")


@given(st.lists(st.one_of(MARKS, WORDS), max_size=40))
def test_no_word_is_lost_however_marks_are_mixed(parts: list[str]) -> None:
    found = " ".join(piece.text for piece in pieces(("begins " + "".join(parts)).encode()))
    assert [part for part in parts if part.startswith("word") and part not in found] == []


@pytest.mark.parametrize(
    ("data", "name", "is_it"),
    [
        (b"# Baker", "a.txt", True),
        (b"We are **Acme**", "", True),
        (b"[a](b)", "", True),
        (b"Baker\n- bread", "a.MD", True),
        (b"Baker\n- bread\n2 * 3 * 4", "a.txt", False),
        (b"\x89PNG", "", False),
    ],
)
def test_it_is_told_by_its_name_or_its_marks(data: bytes, name: str, is_it: bool) -> None:
    assert KIND.is_it(data, name) is is_it
