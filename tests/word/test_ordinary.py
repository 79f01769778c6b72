"""Templates, the strict edition and names written otherwise become what most programs write."""

import pytest

from jdbuilder.word.ordinary import ordinary
from jdbuilder.word.package import CONTENT_TYPES, Package
from tests.word.evil import zipped
from tests.word.made import word_file

TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
USUAL, STRICT = b"http://schemas.openxmlformats.org/", b"http://purl.oclc.org/ooxml/"
PARTS = {
    "word/media/Mein Bild.png": b"\x89PNG",
    "docProps/app.xml": b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
}


def strict(data: bytes) -> bytes:
    """The same file in the strict edition, as Word writes it."""
    parts = dict(Package.unpacked(data).parts)
    for name in parts:
        for family in (b"officeDocument", b"wordprocessingml", b"drawingml"):
            parts[name] = parts[name].replace(USUAL + family + b"/2006/", STRICT + family + b"/")
        parts[name] = parts[name].replace(b"/extended-properties", b"/extendedProperties")
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:body", b'<w:body w:conformance="strict"', 1)
    return zipped(parts)


def test_what_is_ordinary_stays_byte_for_byte() -> None:
    package = Package.unpacked(word_file("<w:p/>", parts=PARTS, relations={"rId1": ("image", "media/Mein%20Bild.svg")}))
    assert ordinary(package) == package


def test_a_template_becomes_a_document() -> None:
    package = ordinary(Package.unpacked(word_file("<w:p/>", main_type=TEMPLATE, parts=PARTS)))
    document = Package.unpacked(word_file("<w:p/>", parts=PARTS))
    assert package.content_type(package.main) == document.content_type(document.main)
    assert {**package.parts, CONTENT_TYPES: b""} == {**document.parts, CONTENT_TYPES: b""}


def test_the_strict_edition_becomes_the_usual_one() -> None:
    words = "<w:p><w:r><w:t>see http://purl.oclc.org/ooxml/wordprocessingml/main</w:t></w:r></w:p>"
    data = word_file(words, parts=PARTS, relations={"rId1": ("header", "header1.xml")})
    assert (
        STRICT + b"officeDocument/relationships/officeDocument" in Package.unpacked(strict(data)).parts["_rels/.rels"]
    )
    assert ordinary(Package.unpacked(strict(data))) == Package.unpacked(data)


@pytest.mark.parametrize("target", ["media/mein bild.PNG", "media\\Mein Bild.png", "media/Mein%20Bild.png"])
def test_a_part_is_found_by_a_name_written_otherwise(target: str) -> None:
    package = ordinary(Package.unpacked(word_file("<w:p/>", parts=PARTS, relations={"rId1": ("image", target)})))
    assert [one.target for one in package.related("word/document.xml")] == ["word/media/Mein Bild.png"]


def test_an_address_is_no_name_of_a_part() -> None:
    tie = '<Relationship Id="a" Type="x/hyperlink" Target="word/document.XML" TargetMode="External"/>'
    relations = (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{tie}</Relationships>'
    )
    package = Package.unpacked(word_file("<w:p/>", parts={"word/_rels/a.xml.rels": relations.encode()}))
    assert ordinary(package) == package
