"""SVG in a page: well formed whatever the words, named, its links reachable, and no style that a policy forbids."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from jdbuilder.drawing import Box, Drawing, Label, Link, Shape, Stroke
from jdbuilder.render.svg import svg
from jdbuilder.text import clean_line
from tests.render.compared import drawing
from tests.render.drafts import HOSTILE


def _drawn(*shapes: Shape, alt: str = "A map", address: str = "/roles/{}") -> etree._Element:
    return etree.fromstring(svg(Drawing(200, 100.5, shapes), alt, address.format))


def _text(element: etree._Element) -> str:
    return "".join(map(str, element.itertext()))


def test_it_is_a_picture_with_a_name() -> None:
    tree = _drawn(Box(0, 0, 9, 9), alt='A "map" <of> & all')
    assert (tree.tag, tree.get("role"), tree.get("aria-label")) == ("svg", "img", 'A "map" <of> & all')
    assert (tree.get("viewBox"), tree.get("width"), tree.get("height")) == ("0 0 200 100.5", "200", "100.5")


def test_with_links_it_is_a_group_so_that_they_can_be_reached() -> None:
    tree = _drawn(Link("miller", (Box(0, 0, 9, 9), Label(4, 4, "Miller"))))
    assert tree.get("role") == "group"
    (link,) = tree.iter("a")
    assert link.get("href") == "/roles/miller"
    assert [child.tag for child in link] == ["rect", "text"]
    assert _text(link).split() == ["Miller"]


def test_a_link_without_words_would_say_nothing() -> None:
    links = list(etree.fromstring(svg(drawing(), "", str)).iter("a"))
    assert links
    assert all(_text(link).strip() for link in links)


def test_each_shape_is_drawn_as_its_kind_in_order() -> None:
    tree = _drawn(
        Stroke(((0, 0), (1.5, 2)), 1.5),
        Stroke(((0, 0), (20, 0)), arrow=True, faint=True),
        Box(1, 2, 3, 4, "pale", 5),
        Label(1, 2, "a", 11, bold=True, soft=True, anchor="end"),
    )
    assert [(child.tag, dict(child.attrib)) for child in tree] == [
        ("polyline", {"class": "stroke", "points": "0,0 1.5,2", "stroke-width": "1.5"}),
        ("polyline", {"class": "stroke faint", "points": "0,0 20,0", "stroke-width": "1"}),
        ("polygon", {"class": "head", "points": "20,0 12,4 12,-4"}),
        ("rect", {"class": "box pale", "x": "1", "y": "2", "width": "3", "height": "4", "rx": "5"}),
        ("text", {"class": "label bold soft", "x": "1", "y": "2", "font-size": "11", "text-anchor": "end"}),
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_words(text: str) -> None:
    tree = _drawn(Link(text, (Label(1, 2, text),)), alt=text, address="/{}'\"><script>")
    (link,) = tree.iter("a")
    assert _text(link) == text
    assert link.get("href") == f"/{text}'\"><script>".replace("\t", " ")  # as XML reads a tab in an attribute
    assert tree.get("aria-label") == text.replace("\t", " ")
    assert {element.tag for element in tree.iter()} == {"svg", "a", "text"}


@given(st.text().map(clean_line))
def test_any_words_are_kept(text: str) -> None:
    tree = _drawn(Label(1, 2, text), alt=text)
    assert _text(tree) == text
    assert tree.get("aria-label") == text


def test_colours_are_the_pages_and_no_style_stands_inside() -> None:
    names = {str(name) for element in etree.fromstring(svg(drawing(), "", str)).iter() for name in element.attrib}
    assert "class" in names
    assert not names & {"style", "fill", "stroke", "color"}
    assert not [name for name in names if name.startswith("on")]
