"""Markdown is read by its marks, and text stays whole."""

import pytest

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
