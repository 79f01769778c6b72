"""Markers are found wherever they stand, each with its place and the words around it."""

import pytest

from jdbuilder.errors import UserError
from jdbuilder.fill.find import Places, find, is_second_copy, pages, stories
from jdbuilder.fill.model import Marker
from jdbuilder.fill.tags import w
from jdbuilder.word.package import Package, parsed
from tests.fill.word_xml import box, control, element, p, package, r
from tests.word.made import NAMESPACES, word_file


def test_a_marker_says_where_it_stands_and_what_is_around_it() -> None:
    split = r("<com") + '<w:bookmarkStart w:id="0" w:name="x"/>' + r("pany XX", "<w:b/>") + r("X>")
    (found,) = find(package(p(r("Hello.")) + p(r("y" * 40 + " At "), split, r(" you’ll work " + "x" * 40))))
    assert found == Marker(
        "company", "<company XXX>", "angle", "body, paragraph 2", "y" * 36 + " At ", " you’ll work " + "x" * 27
    )


def test_signs_that_are_no_characters_are_not_among_the_words_around() -> None:
    sign = '<w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>'
    (found,) = find(package(p(sign, r(" At [Company]"), sign)))
    assert (found.before, found.after) == (" At ", "")


def test_what_a_terminal_obeys_or_turns_a_text_round_is_not_shown() -> None:
    (found,) = find(package(p(r("a\u202eb\u009b [Com\u2066pa\x85ny] c\u2069d\u200f"))))
    assert (found.before, found.text, found.after) == ("ab ", "[Company]", " cd\u200f")
    assert found.key == "compa ny"


def test_more_placeholders_than_any_template_has_are_refused() -> None:
    assert len(find(package(p(r("[Ab]")) * 2000))) == 2000
    with pytest.raises(UserError, match=r"more than 2,000 placeholders.*split it"):
        find(package(p(r("[Ab]")) * 2001))


def test_a_book_is_refused() -> None:
    with pytest.raises(UserError, match="too long to be filled"):
        find(package(p("<w:r/>" * 100_000)))


@pytest.mark.parametrize("held", ["", r(" "), "<w:r><w:tab/></w:r>", box(p(r("x"))), box("")])
def test_paragraphs_without_text_are_not_counted(held: str) -> None:
    assert [one.where for one in find(package(p(held) + p(r("[Ab]"))))] == ["body, paragraph 1"]


@pytest.mark.parametrize("held", [r("x"), "<w:r><w:noBreakHyphen/></w:r>", '<w:r><w:sym w:char="F0A7"/></w:r>'])
def test_paragraphs_with_text_are_counted(held: str) -> None:
    assert [one.where for one in find(package(p(held) + p(r("[Ab]"))))] == ["body, paragraph 2"]


def test_every_place_is_looked_at_in_reading_order() -> None:
    part = "<w:{0} {1}>{2}</w:{0}>"
    parts = {
        f"word/{name}.xml": part.format(root, NAMESPACES, held).encode()
        for name, root, held in (
            ("header1", "hdr", p(r("[Head one]"))),
            ("footer1", "ftr", p(r("[Foot one]"))),
            ("footnotes", "footnotes", f'<w:footnote w:id="1">{p(r("[Note one]"))}</w:footnote>'),
        )
    }
    relations = {
        f"rId{number}": (name, f"{name}.xml") for number, name in enumerate(("footnotes", "header1", "footer1"))
    }
    relations = {one: (kind.rstrip("1"), target) for one, (kind, target) in relations.items()}
    row = f"<w:tr><w:tc>{p(r('[Cell one]'))}</w:tc>{control('', '<w:tc>' + p(r('[Cell two]')) + '</w:tc>')}</w:tr>"
    body = p(box(p(r("[In box]"))), r("[Beside box]")) + f"<w:tbl>{row}</w:tbl>" + control("", p(r("[In control]")))
    package = Package.unpacked(word_file(body, parts=parts, relations=relations))
    assert [(one.name, one.where) for one in find(package)] == [
        ("Beside box", "body, paragraph 1"),
        ("In box", "text box"),
        ("Cell one", "table 1, row 1"),
        ("Cell two", "table 1, row 1"),
        ("In control", "body, paragraph 2"),
        ("Head one", "header"),
        ("Foot one", "footer"),
        ("Note one", "footnote"),
    ]


def test_without_markers_nothing_is_found() -> None:
    assert find(package(p(r("Ordinary <5 text [1].")))) == ()


# Where text stands

RELATIONS = {
    "rId1": ("footer", "footer1.xml"),
    "rId2": ("header", "header2.xml"),
    "rId3": ("header", "header1.xml"),
    "rId4": ("footnotes", "footnotes.xml"),
    "rId5": ("header", "gone.xml"),
    "rId6": ("header", "header1.xml"),
}
PARTS = {f"word/{name}.xml": b"<x/>" for name in ("footnotes", "header1", "header2", "footer1")}
SECTION = '<w:headerReference w:type="first" r:id="rId2"/><w:headerReference w:type="default" r:id="rId3"/>'


def test_the_body_comes_first_then_headers_footers_and_notes_each_once() -> None:
    package = Package.unpacked(word_file(p(), parts=PARTS, relations=RELATIONS))
    names = [name.removeprefix("word/").removesuffix(".xml") for name in stories(package)]
    assert names == ["document", "header2", "header1", "footer1", "footnotes"]


def test_headers_are_called_by_their_pages() -> None:
    package = Package.unpacked(
        word_file(f"<w:p><w:pPr><w:sectPr>{SECTION}</w:sectPr></w:pPr></w:p>", relations=RELATIONS)
    )
    said = pages(package, parsed(package.parts[package.main]))
    assert said == {"word/header2.xml": "header of the first page", "word/header1.xml": "header"}


def test_places_in_the_body_are_counted_as_people_count() -> None:
    row = f"<w:tr><w:tc>{p(r('c'))}</w:tc></w:tr>"
    inner = f"<w:tr><w:tc><w:tbl>{row}</w:tbl>{p(r('d'), box(p(r('e'))))}</w:tc></w:tr>"
    root = element(
        f"<w:body>{p(r('a'))}{p()}{p(r('b'))}<w:tbl>{row}{inner}</w:tbl><w:tbl>{row}</w:tbl>{p(box(p(r('f'))))}</w:body>"
    )
    places = Places()
    said = [(one, places.where(one, has_text=one.find(f".//{w('t')}") is not None)) for one in root.iter(w("p"))]
    assert [where for one, where in said if not is_second_copy(one)] == [
        *("body, paragraph 1", "body, paragraph 1", "body, paragraph 2", "table 1, row 1", "table 1, row 2"),
        *("table 1, row 2", "table 1, row 2, text box", "table 2, row 1", "body, paragraph 3", "text box"),
    ]
    assert sum(is_second_copy(one) for one, _ in said) == 2


@pytest.mark.parametrize(
    ("root", "where"), [("hdr", "header"), ("ftr", "footer"), ("footnotes", "footnote"), ("endnotes", "endnote")]
)
def test_other_stories_are_called_by_their_name(root: str, where: str) -> None:
    tree = parsed(
        f'<w:{root} xmlns:w="{w("")[1:-1]}"><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/></w:{root}>'.encode()
    )
    first, second = tree.iter(w("p"))
    assert [Places().where(one, has_text=True) for one in (first, second)] == [f"{where}, table 1, row 1", where]
    assert Places("header of even pages").where(second, has_text=True) == "header of even pages"


def test_what_only_older_programs_can_read_counts() -> None:
    both = element(p(box(p(r("a")))))
    assert [is_second_copy(one) for one in both.iter(w("p"))] == [False, False, True]
    for choice in both.iter(w("drawing")):
        choice.clear()
    assert [is_second_copy(one) for one in both.iter(w("p"))] == [False, False]
