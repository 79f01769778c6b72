"""What a package says of its parts, and what can be reached in it."""

import pytest

from jdbuilder.word.index import MOST_RELATIONS, Index
from jdbuilder.word.package import Package
from jdbuilder.word.refused import RefusedError
from tests.word.made import word_file

RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
PICTURE = b'<Relationship Id="a" Type="x/image" Target="media/a.PNG"/>'
PARTS = {
    "word/header1.xml": b"<a/>",
    "word/_rels/header1.xml.rels": RELATIONS.format(PICTURE.decode()).encode(),
    "word/media/a.PNG": b"",
    "word/lost.xml": b"<a/>",
}


def index(parts: dict[str, bytes], **relations: tuple[str, str]) -> Index:
    return Index.of(Package.unpacked(word_file("<w:p/>", parts=parts, relations=relations)))


def test_types_are_a_parts_own_or_its_endings() -> None:
    found = index(PARTS)
    assert found.type_of("word/header1.xml").endswith("header+xml")
    assert [found.type_of(name) for name in ("word/media/a.PNG", "word/lost.xml", "a.what", "a")] == [
        *("image/png", "application/xml"),
        *("", ""),
    ]


def test_what_is_reached_is_reached_from_the_package() -> None:
    found = index(PARTS, rId1=("header", "header1.xml"), rId2=("header", "gone.xml"), rId3=("hyperlink", "https://a.b"))
    reached = {"word/document.xml", "word/header1.xml", "word/media/a.PNG", "word/gone.xml"}
    assert found.reached() == reached
    assert {owner for owner, _ in found.leading()} == {"", "word/document.xml", "word/header1.xml"}


def test_a_circle_ends() -> None:
    assert index({}, rId1=("x", "document.xml")).reached() == {"word/document.xml"}


@pytest.mark.parametrize("target", ["../../a.xml", "../../../../etc/passwd", "../word/../../a"])
def test_what_leads_out_is_refused(target: str) -> None:
    with pytest.raises(RefusedError, match="leads out of its own parts"):
        index({}, rId1=("header", target))


@pytest.mark.parametrize("target", ["../customXml/item1.xml", "/word/a.xml", "#a", "NULL"])
def test_what_leads_nowhere_is_no_matter(target: str) -> None:
    assert index({}, rId1=("image", target)).relations["word/document.xml"]


def test_a_link_may_lead_out() -> None:
    link = '<Relationship Id="a" Type="x/hyperlink" Target="../../../a.docx" TargetMode="External"/>'
    found = index({**PARTS, "word/_rels/header1.xml.rels": RELATIONS.format(link).encode()})
    assert [one.external for one in found.relations["word/header1.xml"]] == [True]


def test_there_is_an_end_of_relations() -> None:
    name = "word/_rels/header1.xml.rels"
    assert index({name: RELATIONS.format("<Relationship/>" * (MOST_RELATIONS - 1)).encode()})
    with pytest.raises(RefusedError, match="20,000 places"):
        index({name: RELATIONS.format("<Relationship/>" * MOST_RELATIONS).encode()})
