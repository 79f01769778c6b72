import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from jdbuilder.fill.properties import drop, is_on, properties, put, put_copy, value
from jdbuilder.fill.tags import w
from tests.fill.placing import short

_NAMES = ("pStyle", "keepNext", "numPr", "bidi", "spacing", "ind", "jc", "rPr", "sectPr")


@given(st.permutations(_NAMES))
def test_properties_stand_in_the_order_of_the_schema_whatever_order_they_are_set_in(names: list[str]) -> None:
    made = properties("pPr", None)
    for name in names:
        put(made, name)
    assert [etree.QName(one).localname for one in made] == list(_NAMES)


def test_what_the_schema_of_2006_does_not_name_stays_last() -> None:
    made = properties("rPr", None)
    etree.SubElement(made, "{http://schemas.microsoft.com/office/word/2010/wordml}ligatures")
    put(made, "b")
    assert [etree.QName(one).localname for one in made] == ["b", "ligatures"]


def test_a_property_that_is_set_again_is_there_once() -> None:
    made = properties("rPr", None)
    put(made, "sz", val="20")
    put(made, "sz", val="24")
    assert short(made) == '<rPr><sz val="24"/></rPr>'


def test_a_property_is_taken_over_with_what_is_in_it() -> None:
    held, made = properties("pPr", None), properties("pPr", None)
    etree.SubElement(put(held, "numPr"), w("numId"), {w("val"): "4"})
    put(made, "jc", val="left")
    put_copy(made, held.find(w("numPr")))
    put_copy(made, held.find(w("ind")))
    assert short(made) == '<pPr><numPr><numId val="4"/></numPr><jc val="left"/></pPr>'
    assert value(made, "numPr/numId") == "4"


def test_a_copy_leaves_what_it_was_made_from_alone() -> None:
    held = properties("pPr", None)
    put(held, "jc", val="left")
    drop(properties("pPr", held), "jc")
    assert value(held, "jc") == "left"


@pytest.mark.parametrize(
    ("said", "on"), [({}, True), ({"val": "1"}, True), ({"val": "0"}, False), ({"val": "off"}, False)]
)
def test_a_property_is_on_unless_it_says_off(said: dict[str, str], on: bool) -> None:
    made = properties("pPr", None)
    put(made, "bidi", **said)
    assert is_on(made, "bidi") is on
    assert not is_on(made, "keepNext")
    assert not is_on(None, "bidi")
