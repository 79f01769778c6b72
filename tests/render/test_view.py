"""The view says of every block its kind, its texts, what is unfilled in them and which way they read."""

import json

import pytest

from jdbuilder.outline import (
    Block,
    Bullets,
    Cell,
    Facts,
    Heading,
    Item,
    Outline,
    Paragraph,
    Subtitle,
    Table,
    Title,
    figures,
)
from jdbuilder.render.view import Text, is_long, view
from tests.render.compared import cell, fixed


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
    assert shown["wide"] is False


def test_a_table_is_shown_with_its_head_bands_and_rows() -> None:
    rows = ((cell("a", "b"), cell("שלום")), (cell("c", name="Name"), cell("<x XXX>")))
    (block,) = view(_outline(Table(("One", "<two XXX>"), rows, (cell("First", "why"), cell("Second")))))["blocks"]
    assert (block["kind"], block["part"], block["texts"]) == ("table", "words", [])
    assert [_said(text) for text in block["head"]] == ["One", "<two XXX>"]
    assert block["head"][1]["runs"] == [{"text": "<two XXX>", "unfilled": True, "address": ""}]
    assert [[_said(text) for text in band] for band in block["bands"]] == [["First", "why"], ["Second"]]
    cells = [[(one["column"], *map(_said, one["texts"])) for one in row["cells"]] for row in block["rows"]]
    assert cells == [
        [("One", "a", "b"), ("<two XXX>", "שלום")],
        [("One", "Name: c"), ("<two XXX>", "<x XXX>")],
    ]
    assert block["rows"][0]["cells"][1]["texts"][0]["rtl"]


def _said(text: Text) -> str:
    words = "".join(run["text"] for run in text["runs"])
    return f"{text['name']}: {words}" if text["name"] else words


def test_a_table_of_amounts_says_so() -> None:
    (block,) = view(_outline(Table(("One", "Two"), ((cell("a"), cell("$1")),), figures=True)))["blocks"]
    assert (block["part"], block["bands"]) == ("figures", [])


@pytest.mark.parametrize(
    ("row", "long"),
    [
        ((cell("x" * 2900),), False),
        ((cell("x" * 3100),), True),
        ((cell("short"), cell("x" * 1400)), False),
        ((cell("short"), cell("x" * 1600)), True),
        ((cell(*["x" * 100] * 5),) * 4, False),
        ((cell("short"), cell("short"), cell("short"), cell(*["x" * 100] * 8)), True),
    ],
)
def test_a_row_that_may_fill_half_a_page_is_long(row: tuple[Cell, ...], long: bool) -> None:
    assert is_long(row) is long
    (block,) = view(_outline(Table(("",) * len(row), (row, row[:1] * len(row)))))["blocks"]
    assert block["rows"][0]["long"] is long


def test_a_figure_is_left_to_be_drawn() -> None:
    (figure,) = figures(fixed().blocks)
    (block,) = view(_outline(figure))["blocks"]
    assert (block["kind"], block["texts"], block["figure"]) == ("figure", [], figure)


def test_every_heading_has_a_name_of_its_own_to_be_led_to() -> None:
    texts = ("Skills & more", "Skills, more", "***", "Skills more 2", "Skills more", "שלום")
    outline = _outline(*map(Heading, texts), Paragraph("A"))
    *anchors, none = (block.get("anchor") for block in view(outline, anchors=True)["blocks"])
    assert anchors == ["skills-more", "skills-more-2", "section", "skills-more-2-2", "skills-more-3", "שלום"]
    assert none is None
    assert not any("anchor" in block for block in view(outline)["blocks"])
