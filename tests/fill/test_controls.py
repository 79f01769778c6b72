"""Content controls: which are to be filled, and how they look once they are."""

import pytest

from jdbuilder.fill.controls import around, asks, called, is_single, settle, shows_placeholder, unwrap
from jdbuilder.fill.tags import w
from tests.fill.word_xml import control, element, p, r

SHOWING = "<w:showingPlcHdr/>"
NAMED = '<w:alias w:val="Company"/>'


@pytest.mark.parametrize(
    ("said", "is_asked"),
    [
        (NAMED, True),
        ('<w:tag w:val="company"/><w:text/>', True),
        (SHOWING, True),
        (f"{SHOWING}<w:date/>", True),
        ("", False),
        ('<w:tag w:val="goog_rdk_12"/>', False),
        ('<w:tag w:val="-1234567"/>', False),
        ('<w:showingPlcHdr w:val="0"/>', False),
        (f"{NAMED}<w:docPartObj/>", False),
        (f"{NAMED}{SHOWING}<w:picture/>", False),
        (f'{NAMED}<w14:checkbox xmlns:w14="urn:w14"/>', False),
    ],
)
def test_a_text_with_a_name_or_a_placeholder_asks_to_be_filled(said: str, is_asked: bool) -> None:
    assert asks(element(control(said, r("a")))) is is_asked


def test_a_control_is_called_by_its_title_before_its_tag() -> None:
    both = '<w:tag w:val="c1"/><w:alias w:val=" Company "/>'
    assert [called(element(control(said, ""))) for said in (both, '<w:tag w:val="c1"/>', "")] == ["Company", "c1", ""]


@pytest.mark.parametrize(
    ("xml", "is_whole"),
    [
        (control("", p()), True),
        (control("", p() + p()), False),
        (control(SHOWING, p() + p()), True),
        (control("", f"<w:tc><w:tcPr/>{p()}</w:tc>"), True),
        (control("", f"<w:tc>{p()}{p()}</w:tc>"), False),
        (control("", f"<w:tc>{p()}</w:tc><w:tc>{p()}</w:tc>"), False),
        (control("", f"<w:tr><w:tc>{p()}</w:tc></w:tr>"), False),
        (control("", f"<w:tbl/>{p()}"), False),
        (f"<w:tc>{p()}</w:tc>", False),
    ],
)
def test_a_control_may_have_a_paragraph_for_its_whole_content(xml: str, is_whole: bool) -> None:
    tree = element(xml)
    assert (around(next(tree.iter(w("p")))) is tree) is is_whole


def test_a_placeholder_of_several_paragraphs_begins_with_the_first() -> None:
    tree = element(control(SHOWING, p() + p()))
    assert [around(one) is tree for one in tree.iter(w("p"))] == [True, False]


def test_a_filled_control_shows_no_placeholder_any_more() -> None:
    grey = '<w:rStyle w:val="PlaceholderText"/>'
    said = f"<w:rPr>{grey}<w:b/></w:rPr>{NAMED}{SHOWING}<w:text/><w:date w:fullDate='2027'/>"
    filled = element(control(said, r("Type here", f"{grey}<w:i/>")))
    run = next(filled.iter(w("r")))
    settle(filled, run, "one\ntwo")
    assert not shows_placeholder(filled)
    assert [one.tag for one in run[0]] == [w("b")]
    assert filled.find(f"{w('sdtPr')}/{w('text')}").get(w("multiLine")) == "1"  # type: ignore[union-attr]  # without it the test fails
    assert filled.find(f"{w('sdtPr')}/{w('date')}").attrib == {}  # type: ignore[union-attr]  # without it the test fails


def test_what_was_typed_into_a_control_keeps_its_look() -> None:
    filled = element(control(f"{NAMED}<w:text/>", r("Old", '<w:rStyle w:val="Strong"/>')))
    settle(filled, next(filled.iter(w("r"))), None)
    assert filled.find(f".//{w('rStyle')}") is not None
    assert filled.find(f"{w('sdtPr')}/{w('text')}") is None


def test_what_is_unwrapped_stands_in_its_place() -> None:
    paragraph = element(p(r("a"), control(NAMED, r("b") + r("c")), f"<w:fldSimple>{r('d')}</w:fldSimple>", r("e")))
    unwrap(paragraph[1])
    unwrap(paragraph[3])
    assert ["".join(str(text) for text in one.itertext()) for one in paragraph] == ["a", "b", "c", "d", "e"]


@pytest.mark.parametrize(("kind", "single"), [("<w:text/>", True), ("<w:richText/>", False), ("<w:date/>", True)])
def test_a_control_for_a_line_is_told_from_one_for_text(kind: str, single: bool) -> None:
    assert is_single(element(control(kind, ""))) is single
