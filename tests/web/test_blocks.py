"""Blocks of an outline inside a page: the paper's elements, with drawings that lead to roles."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask import Flask
from lxml import etree, html

from jdbuilder.brand import Brand
from jdbuilder.drawing import Box, Drawing, Label, Link
from jdbuilder.kit.model import Kit, Logo
from jdbuilder.outline import Block, Bullets, Cell, Figure, Heading, Item, Paragraph, Table
from jdbuilder.web import blocks
from jdbuilder.web.services import services
from tests.conftest import STUDIO

HOSTILE = '<script>alert(1)</script> & "{{ 7 * 7 }}" \''
DRAWN = Figure(
    Drawing(100, 50, (Link(STUDIO, (Box(0, 0, 90, 40), Label(5, 20, HOSTILE))), Label(5, 45, "plain"))),
    f"A map of {HOSTILE}",
)

UNLINKED = Figure(Drawing(100, 50, (Label(5, 45, "plain"),)), "A chart")


@pytest.fixture(autouse=True)
def _in_a_request(busy_app: Flask) -> Iterator[None]:
    """Addresses and templates are those of a running application."""
    with busy_app.test_request_context():
        yield


def shown(*made: Block) -> html.HtmlElement:
    return html.fromstring(f"<div>{blocks.html(made)}</div>")


def said(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def test_every_word_of_the_blocks_is_there_as_text() -> None:
    cell = Cell((Item(HOSTILE), Item("two", HOSTILE)))
    made = (
        Heading(HOSTILE),
        Paragraph(HOSTILE, "small"),
        Bullets((Item(HOSTILE, HOSTILE),)),
        Table((HOSTILE, "b"), ((cell, cell),), (cell,)),
    )
    page = shown(*made)
    assert page.findall(".//script") == []
    missing = [words for block in made for words in block.words() if " ".join(words.split()) not in said(page)]
    assert missing == []


@pytest.mark.parametrize(("figure", "stop"), [(DRAWN, None), (UNLINKED, "0")])
def test_a_drawing_scrolls_by_keyboard_by_its_links_or_as_a_stop_of_its_own(figure: Figure, stop: str | None) -> None:
    (frame,) = shown(figure).findall(".//div[@class='scroll']")
    assert frame.get("tabindex") == stop


def test_a_drawing_leads_to_the_roles_page() -> None:
    (link,) = shown(DRAWN).iter("a")
    assert link.get("href") == f"/roles/{STUDIO}"
    assert said(link) == HOSTILE


def test_a_drawing_says_what_it_shows() -> None:
    (drawing,) = shown(DRAWN).iter("svg")
    assert drawing.get("aria-label") == f"A map of {HOSTILE}"


def test_a_heading_can_be_led_to() -> None:
    page = shown(Heading("Where the work is done"), Heading("Pay"), Heading("Pay"))
    assert [one.get("id") for one in page.iter("h2")] == ["where-the-work-is-done", "pay", "pay-2"]


def test_no_blocks_are_nothing() -> None:
    assert str(blocks.html(())).strip() == ""


def test_a_document_without_a_look_has_ours() -> None:
    look = blocks.look()
    assert (look.theme_id, look.paper) == ("studio", "a4")
    assert look.theme.colours.text.startswith("#")


def test_a_style_sheet_is_asked_for_in_the_looks_colour_and_scale() -> None:
    assert blocks.style_address(blocks.look("letter")) == "/paper/studio-letter.css"
    dressed = replace(blocks.look(), brand=Brand("#123456"), scale=0.9)
    assert blocks.style_address(dressed) == "/paper/studio-a4.css?accent=%23123456&scale=0.9"


def test_a_document_without_a_look_is_in_the_companys_brand(app: Flask) -> None:
    with app.test_request_context():
        services().store.kit.save(1, Kit(accent="#123456", logo=Logo(png=b"x", width=1, height=1, alt="Acme")))
    with app.test_request_context():
        assert blocks.look().brand.accent == "#123456"
        assert "Acme" not in blocks.html([Paragraph("x")])
