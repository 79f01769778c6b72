"""The view says of every block its kind, its texts, what is unfilled in them and which way they read."""

import json

import pytest

from jdbuilder.outline import Block, Bullets, Facts, Heading, Item, Outline, Paragraph, Subtitle, Title
from jdbuilder.render.view import view


def _outline(*blocks: Block) -> Outline:
    return Outline("T", "t", "en-GB", blocks, author="Acme", description="D")


@pytest.mark.parametrize(
    ("block", "kind", "part", "texts"),
    [
        (Title("A"), "title", "", [("", "A")]),
        (Subtitle("A"), "subtitle", "", [("", "A")]),
        (Heading("A"), "heading", "1", [("", "A")]),
        (Heading("A", 2), "heading", "2", [("", "A")]),
        (Paragraph("A"), "paragraph", "body", [("", "A")]),
        (Paragraph("A", "lead-in"), "paragraph", "lead-in", [("", "A")]),
        (Facts((("A", "1"), ("B", "2"))), "facts", "", [("A", "1"), ("B", "2")]),
        (Bullets((Item("A"), Item("text", "Name"))), "bullets", "", [("", "A"), ("Name", "text")]),
    ],
)
def test_a_block_is_shown_as_its_kind(block: Block, kind: str, part: str, texts: list[tuple[str, str]]) -> None:
    (shown,) = view(_outline(block))["blocks"]
    assert (shown["kind"], shown["part"]) == (kind, part)
    assert [(text["name"], "".join(run["text"] for run in text["runs"])) for text in shown["texts"]] == texts


def test_what_is_unfilled_is_a_run_of_its_own() -> None:
    (block,) = view(_outline(Paragraph("Write to <contact XXX>, <b>, now")))["blocks"]
    assert [(run["text"], run["unfilled"]) for run in block["texts"][0]["runs"]] == [
        ("Write to ", False),
        ("<contact XXX>", True),
        (", <b>, now", False),
    ]


@pytest.mark.parametrize(
    ("item", "rtl"),
    [
        (Item("Plan"), False),
        (Item("12 לתכנן"), True),
        (Item("مرحبا, world"), True),
        (Item("Plan שלום"), False),
        (Item("Plan", "שם"), True),
        (Item("שלום", "Name"), False),
        (Item("123"), False),
    ],
)
def test_a_line_reads_as_its_first_letter_does(item: Item, rtl: bool) -> None:
    (block,) = view(_outline(Bullets((item,))))["blocks"]
    assert block["texts"][0]["rtl"] is rtl


def test_the_view_is_plain_data() -> None:
    shown = view(_outline(Title("A"), Bullets((Item("B"),))))
    assert json.loads(json.dumps(shown)) == shown
    assert (shown["title"], shown["language"], shown["author"], shown["description"]) == ("T", "en-GB", "Acme", "D")
