import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from jdbuilder.fill.runs import text_run
from jdbuilder.fill.tags import w
from jdbuilder.text import clean_text
from tests.fill.placing import short
from tests.word.made import NAMESPACES


def _look(inner: str) -> etree._Element:
    return etree.fromstring(f"<w:rPr {NAMESPACES}>{inner}</w:rPr>")


def test_line_feeds_and_tabs_are_words_own() -> None:
    assert short(text_run("a\n\tb & <c>", None)) == "<r><t>a</t><br/><tab/><t>b &amp; &lt;c&gt;</t></r>"


def test_a_run_has_the_look_that_is_given_and_leaves_it_alone() -> None:
    look = _look('<w:sz w:val="20"/>')
    made = text_run("a", look, bold=True)
    assert short(made) == '<r><rPr><b/><bCs/><sz val="20"/></rPr><t>a</t></r>'
    assert short(look) == '<rPr><sz val="20"/></rPr>'


@pytest.mark.parametrize(
    ("look", "turned"),
    [
        ('<w:b/><w:sz w:val="20"/>', '<b/><bCs/><sz val="20"/><szCs val="20"/><rtl/>'),
        ('<w:b w:val="0"/><w:i/>', '<b val="0"/><i/><iCs/><rtl/>'),
        ('<w:sz w:val="20"/><w:szCs w:val="18"/>', '<sz val="20"/><szCs val="18"/><rtl/>'),
        ('<w:sz w:val="20"/><w:rtl/>', '<sz val="20"/><rtl/>'),
    ],
)
def test_size_bold_and_italics_hold_for_a_text_from_right_to_left(look: str, turned: str) -> None:
    assert short(text_run("שלום", _look(look))) == f"<r><rPr>{turned}</rPr><t>שלום</t></r>"


@pytest.mark.parametrize(
    ("text", "rtl", "is_set"),
    [
        ("Kestrel & Vane", None, False),
        ("Kestrel & Vane", True, False),
        ("5 %", None, True),
        ("5 ימים", None, True),
        ("Word ועוד", True, True),
        ("Word ועוד", None, False),
    ],
)
def test_letters_from_left_to_right_stand_in_no_run_for_the_others(text: str, rtl: bool | None, is_set: bool) -> None:
    assert (short(text_run(text, _look("<w:rtl/>"), rtl=rtl)).count("<rtl/>") == 1) is is_set


def test_direction_can_be_that_of_the_whole_text() -> None:
    assert short(text_run("3 %", None, rtl=True)) == "<r><rPr><rtl/></rPr><t>3 %</t></r>"


@given(st.text())
def test_every_text_stands_in_a_run_as_it_is_when_cleaned(text: str) -> None:
    signs = {w("br"): "\n", w("tab"): "\t"}
    made = etree.fromstring(etree.tostring(text_run(text, None)))
    said = "".join(signs.get(str(one.tag), one.text or "") for one in made if one.tag != w("rPr"))
    assert said == clean_text(text)
