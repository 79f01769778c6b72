"""A Word file comes apart and together again, and says what leads where."""

import io
import zipfile

import pytest

from jdbuilder.word.package import CONTENT_TYPES, Package, Relation, parsed, relations_of, written
from tests.word.made import word_file

PARTS = {"word/header1.xml": b"<w:hdr xmlns:w='x'/>"}


def test_packed_and_unpacked_again_the_parts_are_the_same_in_their_order() -> None:
    package = Package.unpacked(word_file("<w:p/>", parts=PARTS))
    again = Package.unpacked(package.packed())
    assert (again, list(again.parts)) == (package, list(package.parts))
    assert package.packed() == again.packed()


def test_a_changed_part_leaves_the_others() -> None:
    package = Package.unpacked(word_file("<w:p/>", parts=PARTS))
    changed = package.with_parts({"word/header1.xml": b"new"})
    assert {name for name in package.parts if package.parts[name] != changed.parts[name]} == {"word/header1.xml"}


def test_folders_in_the_zip_are_no_parts() -> None:
    packed = io.BytesIO(word_file("<w:p/>"))
    with zipfile.ZipFile(packed, "a") as file:
        file.writestr("word/media/", b"")
    assert "word/media/" not in Package.unpacked(packed.getvalue()).parts


def test_the_body_is_found_wherever_the_package_has_it() -> None:
    assert Package.unpacked(word_file("<w:p/>")).main == "word/document.xml"
    assert Package.unpacked(word_file("<w:p/>", main="word/document2.xml")).main == "word/document2.xml"


def test_relations_name_parts_from_the_root_and_addresses_as_they_are() -> None:
    relations = {"rId1": ("header", "header1.xml"), "rId2": ("hyperlink", "https://example.com/a")}
    package = Package.unpacked(word_file("<w:p/>", parts=PARTS, relations=relations))
    assert package.related(package.main) == (
        Relation("rId1", "header", "word/header1.xml", external=False),
        Relation("rId2", "hyperlink", "https://example.com/a", external=True),
    )
    assert package.related("word/header1.xml") == ()


@pytest.mark.parametrize(
    ("part", "relations"),
    [("", "_rels/.rels"), ("word/document.xml", "word/_rels/document.xml.rels"), ("a.xml", "_rels/a.xml.rels")],
)
def test_where_relations_stand(part: str, relations: str) -> None:
    assert relations_of(part) == relations


def test_content_types_are_a_parts_own_or_its_endings() -> None:
    package = Package.unpacked(word_file("<w:p/>", parts={"word/media/a.PNG": b"", "x.what": b""}))
    assert package.content_type("word/document.xml").endswith("document.main+xml")
    assert package.content_type("word/_rels/document.xml.rels").endswith("relationships+xml")
    assert (package.content_type("word/media/a.PNG"), package.content_type("x.what")) == ("image/png", "")


def test_entities_are_never_expanded() -> None:
    root = parsed(b'<!DOCTYPE a [<!ENTITY x "boom">]><a>&x;</a>')
    assert "boom" not in (root.text or "")
    assert b"boom" not in written(parsed(Package.unpacked(word_file("<w:p/>")).parts[CONTENT_TYPES]))
