from lxml import etree

from jdbuilder.fill.styles import Styles
from jdbuilder.fill.survey import Survey, survey
from jdbuilder.fill.tags import w
from jdbuilder.word.package import parsed
from tests.fill.placing import MAIN, item, p, package, short, style

_STYLES = style("H1", "heading 1") + style("H2", "heading 2")
_CELL = "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"
_FIRST, _SECOND = p("first", '<w:pStyle w:val="H1"/>'), p("second", '<w:pStyle w:val="H2"/>')


def _looked(body: str) -> tuple[Survey, etree._Element]:
    """The part looked through, where list 1 alone has bullets, and its paragraph @."""
    given = package(body, _STYLES)
    root = parsed(given.parts[MAIN])
    found = survey(root, Styles(given), lambda number, _: number == "1")
    return found, next(one for one in root.iter(w("p")) if "@" in short(one))


def test_the_heading_above_is_the_last_one_before() -> None:
    for body, level in (
        (p("@") + _FIRST, 0),
        (_FIRST + _SECOND + p("a") + p("@") + _FIRST, 2),
        (_SECOND + _CELL.format(_FIRST) + p("@"), 1),
        (_SECOND + p("@", '<w:pStyle w:val="H1"/>'), 2),
    ):
        found, marker = _looked(body)
        assert found.level_above(marker) == level


def _said(paragraph: etree._Element | None) -> str:
    return "" if paragraph is None else "".join(one.text or "" for one in paragraph.iter(w("t")))


def test_the_nearest_bullets_of_the_same_cell_or_body_are_known_and_the_first_of_all() -> None:
    one, other, numbered = p("one", item(1)), p("other", item(1)), p("no", item(2))
    for body, nearest, first in (
        (one + p("a") + p("@") + other, "other", "one"),
        (one + p("@") + p("a") + other, "one", "one"),
        (_CELL.format(one) + p("@"), "", "one"),
        (one + _CELL.format(p("@") + other), "other", "one"),
        (numbered + p("@") + p("deeper", item(1, 1)), "", ""),
    ):
        found, marker = _looked(body)
        assert (_said(found.nearest(marker)), _said(found.first())) == (nearest, first)


def test_a_copied_paragraph_is_where_the_last_one_before_it_was() -> None:
    found, marker = _looked(_FIRST + _CELL.format(_SECOND) + p("@") + _FIRST)
    copy = etree.Element(w("p"))
    marker.addprevious(copy)
    assert found.level_above(copy) == 2


def test_a_copy_before_everything_is_at_the_beginning() -> None:
    found, marker = _looked(p("@") + _FIRST)
    copy = etree.Element(w("p"))
    marker.addprevious(copy)
    assert found.level_above(copy) == 0
