import pytest
from lxml import etree

from jdbuilder.fill.leaving import emptied, is_hollow, is_range, lasting, may_go
from jdbuilder.fill.tags import w
from tests.fill.placing import p, r, short
from tests.word.made import NAMESPACES

_TABLE = "<w:tbl/>"
_X = p("x")


def _in(root: str, inner: str) -> etree._Element:
    return etree.fromstring(f"<w:{root} {NAMESPACES}>{inner}</w:{root}>")


@pytest.mark.parametrize(
    ("inner", "stays"),
    [
        (_X, True),
        (f"{_TABLE}{_X}", True),
        (f"{_TABLE}{_X}{_TABLE}", True),
        (f"{_TABLE}{_X}<w:sectPr/>", True),
        (f"{p('a')}{_X}", False),
        (f"{_X}{p('a')}", False),
        (f"{_TABLE}{_X}{p('a')}", False),
        (f"{p('a')}{_X}{_TABLE}", False),
        (f"{_X}{_TABLE}{p('a')}", False),
        (f"<w:sdt/>{_X}", True),
        (f"{p('a')}{p('x', '<w:sectPr/>')}{p('b')}", True),
    ],
)
def test_a_paragraph_goes_where_its_place_allows_it(inner: str, stays: bool) -> None:
    body = _in("body", inner)
    paragraph = next(one for one in body.iter(w("p")) if short(one).count("<t>x<"))
    assert may_go(paragraph) is not stays
    for text in [*paragraph.iter(w("t"))]:
        text.text = ""
    emptied(paragraph)
    assert (paragraph.getparent() is body) is stays
    assert not [*paragraph.iter(w("r"))] or not stays


_BOOKMARK = '<w:bookmarkStart w:id="1" w:name="a"/>{}<w:bookmarkEnd w:id="1"/>'
_HELD = f'<w:p><w:pPr/><w:proofErr w:type="spellStart"/>{r(" ")}{_BOOKMARK}</w:p>'


def test_bookmarks_outlast_the_paragraph_that_they_were_in() -> None:
    body = _in("body", _HELD.format("") + p("b"))
    emptied(body[0])
    assert [etree.QName(one).localname for one in body] == ["bookmarkStart", "bookmarkEnd", "p"]


def test_a_paragraph_with_a_picture_stays_without_its_text() -> None:
    body = _in("body", _HELD.format("<w:r><w:drawing/></w:r>") + p("b"))
    emptied(body[0])
    assert [etree.QName(one).localname for one in body[0]] == ["pPr", "bookmarkStart", "r", "bookmarkEnd"]


@pytest.mark.parametrize(
    ("markup", "hollow"),
    [
        ("<w:r><w:rPr><w:b/></w:rPr><w:t> </w:t></w:r>", True),
        ("<w:r><w:t>a</w:t></w:r>", False),
        ("<w:r><w:tab/></w:r>", False),
        ("<w:ins><w:r><w:lastRenderedPageBreak/></w:r></w:ins>", True),
        ("<w:ins><w:r><w:footnoteReference/></w:r></w:ins>", False),
        ("<w:del><w:r><w:delText>a</w:delText></w:r></w:del>", False),
        ("<!-- a -->", True),
    ],
)
def test_what_holds_only_blank_text_is_hollow(markup: str, hollow: bool) -> None:
    paragraph = _in("p", f"<w:pPr/>{markup}")
    assert is_hollow(paragraph[1]) is hollow
    assert lasting(paragraph) == ([] if hollow else [paragraph[1]])


def test_a_range_is_told_from_text() -> None:
    paragraph = _in("p", f'<w:commentRangeStart w:id="1"/>{r("a")}')
    assert [is_range(one) for one in paragraph] == [True, False]


@pytest.mark.parametrize(("around", "left"), [(p("b"), "<p><r><t>b</t></r></p>"), ("", "<p/>")])
def test_what_was_noted_on_a_paragraph_without_text_goes_with_it(around: str, left: str) -> None:
    note, comment = (f"<w:r><w:rPr/><w:{one}Reference w:id='1'/></w:r>" for one in ("footnote", "comment"))
    body = _in("body", f"<w:p>{r('')}<w:ins>{note}</w:ins>{comment}</w:p>{around}")
    emptied(body[0])
    assert [short(one) for one in body] == [left]
