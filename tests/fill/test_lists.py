from collections.abc import Iterator

import pytest
from lxml import etree

from jdbuilder.fill.lists import item_properties, of_template, out_of_list, unlist
from jdbuilder.fill.numbering import Numbering
from jdbuilder.fill.properties import properties
from jdbuilder.fill.styles import Styles
from jdbuilder.fill.tags import w
from jdbuilder.word.package import Package, parsed
from tests.fill.placing import MAIN, definition, item, number, p, package, short, style

_LISTS = definition(0, "decimal") + definition(1) + number(1, 0) + number(2, 1) + number(3, 1)
_NORMAL = style("Normal", "Normal", default=True)
_BULLETS, _NUMBERS = style("LB", "List Bullet", item(2)), style("LN", "List Number", item(1))
_DEEP = p("b", item(3, 1))
_CELL = f"<w:tbl><w:tr><w:tc>{p('b', item(3))}</w:tc></w:tr></w:tbl>"


def _all(given: Package) -> Iterator[etree._Element]:
    return parsed(given.parts[MAIN]).iter(w("p"))


def test_a_template_without_lists_has_none_for_an_item() -> None:
    given = package(p("@"), _NORMAL)
    known = Styles(given)
    (marker,) = _all(given)
    assert of_template(marker, properties("pPr", None), known, Numbering(given, known)) is None


def _item(body: str, styles: str = _NORMAL, lists: str = _LISTS) -> str:
    given = package(body, styles, lists)
    known = Styles(given)
    marker = next(one for one in _all(given) if "@" in short(one))
    look = properties("pPr", marker.find(w("pPr")))
    return short(item_properties(marker, look, known, Numbering(given, known)))[5:-6]


@pytest.mark.parametrize("own", [item(1), item(3, 1), '<w:pStyle w:val="LN"/>'])
def test_a_marker_in_a_list_gives_items_of_that_list(own: str) -> None:
    given = p("@", f'{own}<w:ind w:left="5"/>')
    assert _item(given + p("b", item(3)), _NORMAL + _BULLETS + _NUMBERS) == f"{own}<w:ind w:left='5'/>".replace(
        "w:", ""
    ).replace("'", '"')


def test_bullets_beside_a_marker_come_before_the_style_for_them() -> None:
    body = (
        p("a", item(1))
        + p("@", '<w:ind w:left="5"/>')
        + p("b", f'{item(3)}<w:spacing w:after="9"/><w:jc w:val="left"/>')
    )
    expected = '<numPr><ilvl val="0"/><numId val="3"/></numPr><spacing after="9"/><jc val="left"/>'
    assert _item(body, _NORMAL + _BULLETS) == expected


def test_the_nearest_bullets_count_and_none_of_a_deeper_level() -> None:
    far, near = p("a", item(2)), p("b", item(3))
    assert 'numId val="3"' in _item(far + p("x") + p("@") + near)
    assert 'numId val="3"' in _item(near + p("@") + p("x") + far)
    assert 'numId val="2"' in _item(far + p("x") + p("@") + _DEEP)


def test_a_sample_gives_its_list_and_not_its_direction_or_its_page() -> None:
    sample = f"<w:keepNext/><w:pageBreakBefore/>{item(3)}<w:bidi/><w:rPr><w:i/></w:rPr><w:sectPr/>"
    assert _item(p("@") + p("b", sample)) == '<numPr><ilvl val="0"/><numId val="3"/></numPr>'
    look = "<w:bidi/><w:rPr><w:b/></w:rPr>"
    assert _item(p("@", look) + p("b", sample)).endswith("</numPr><bidi/><rPr><b/></rPr>")


def test_the_templates_style_for_bullets_is_used_as_it_is() -> None:
    look = '<w:pStyle w:val="Body"/><w:tabs/><w:spacing w:after="9"/><w:ind w:left="5"/>'
    expected = '<pStyle val="LB"/><spacing after="9"/>'
    assert _item(p("@", look) + _CELL, _NORMAL + _NUMBERS + _BULLETS) == expected


def test_a_style_with_numbers_begins_anew() -> None:
    expected = '<pStyle val="LN"/><numPr><ilvl val="0"/><numId val="4"/></numPr>'
    assert _item(p("@"), _NORMAL + _NUMBERS) == expected


def test_a_style_with_bullets_comes_before_one_with_numbers_whatever_it_is_called() -> None:
    assert _item(p("@"), _NORMAL + _NUMBERS + style("Mine", "Our points", item(2))) == '<pStyle val="Mine"/>'


def test_bullets_elsewhere_are_used_where_there_is_no_style() -> None:
    assert _item(p("@") + _CELL) == '<numPr><ilvl val="0"/><numId val="3"/></numPr>'


def test_a_template_without_bullets_gets_ours_further_in_than_its_text() -> None:
    expected = '<numPr><ilvl val="0"/><numId val="4"/></numPr><ind left="860" hanging="360" right="7"/>'
    assert (
        _item(
            p("@", '<w:tabs/><w:ind w:left="500" w:right="7" w:firstLine="100"/><w:outlineLvl w:val="9"/>')
            + p("a", item(1))
        )
        == expected
    )


def test_ours_are_in_the_style_that_word_gives_items_of_plain_text() -> None:
    paragraph = style("LP", "List Paragraph")
    assert _item(p("@"), _NORMAL + paragraph).startswith('<pStyle val="LP"/>')
    other = style("Body", "Body Text")
    assert _item(p("@", '<w:pStyle w:val="Body"/>'), _NORMAL + paragraph + other).startswith('<pStyle val="Body"/>')


def test_a_paragraph_beside_a_list_is_in_the_style_of_text() -> None:
    based = style("Text", "Body Text") + style("LB", "List Bullet", item(2), based_on="Text")
    given = package(p("a", '<w:pStyle w:val="LB"/><w:ind w:left="5"/><w:jc w:val="left"/>') + p("b", item(2)), based)
    first, second = _all(given)
    assert short(out_of_list(first[0], Styles(given))) == '<pPr><pStyle val="Text"/><jc val="left"/></pPr>'
    unlist(second, Styles(given))
    assert second.find(w("pPr")) is None


def test_a_paragraph_in_no_list_is_left_alone() -> None:
    paragraph = next(_all(given := package(p("a", '<w:ind w:left="5"/>'))))
    unlist(paragraph, Styles(given))
    assert short(paragraph[0]) == '<pPr><ind left="5"/></pPr>'
