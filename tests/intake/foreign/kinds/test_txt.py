"""Plain text is read by its bullets, capitals, colons and lines drawn under headings."""

from jdbuilder.intake.foreign.kinds.txt import KIND, pieces
from jdbuilder.intake.foreign.piece import Piece


def test_headings_items_and_paragraphs_are_told_apart() -> None:
    text = "Baker\n=====\n"
    text += "DUTIES\n* Bake\n  bread\n\nWe are a bakery in Leeds, and we have been there for\nsixty years.\n\n"
    text += "----\nApply:\n"
    assert list(pieces(text.encode())) == [
        Piece("Baker", "heading", 1),
        Piece("DUTIES", "strong"),
        Piece("Bake", "item"),
        Piece("bread"),
        Piece("We are a bakery in Leeds, and we have been there for sixty years."),
        Piece("Apply:", "strong"),
    ]


def test_an_item_that_was_broken_to_fit_is_one() -> None:
    text = "- Bake bread for the whole town and for all its\n  villages\n- Sweep"
    assert [piece.text for piece in pieces(text.encode())] == [
        "Bake bread for the whole town and for all its villages",
        "Sweep",
    ]


def test_tabs_set_facts_apart() -> None:
    text = "Leeds\tFull-time\nLocation\tLeeds\n"
    assert [piece.text for piece in pieces(text.encode())] == ["Leeds · Full-time", "Location: Leeds"]


def test_anything_may_be_text() -> None:
    assert KIND.is_it(b"\0", "x")
    assert tuple(KIND.read(b"Baker", "x").pieces) == (Piece("Baker"),)
