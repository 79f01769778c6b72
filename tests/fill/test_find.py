"""Markers are found wherever they stand, each with its place and the words around it."""

from jdbuilder.fill.find import find
from jdbuilder.fill.model import Marker
from jdbuilder.word.package import Package
from tests.fill.test_stories import box
from tests.fill.word_xml import control, p, package, r
from tests.word.made import NAMESPACES, word_file


def test_a_marker_says_where_it_stands_and_what_is_around_it() -> None:
    split = r("<com") + '<w:bookmarkStart w:id="0" w:name="x"/>' + r("pany XX", "<w:b/>") + r("X>")
    (found,) = find(package(p(r("Hello.")) + p(r("y" * 40 + " At "), split, r(" you’ll work " + "x" * 40))))
    assert found == Marker(
        "company", "<company XXX>", "angle", "body, paragraph 2", "y" * 36 + " At ", " you’ll work " + "x" * 27
    )


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
