"""A custom XML part is found by the document, says by which id and namespace it is known, and stands beside others."""

from collections.abc import Sequence

from lxml import etree

from jdbuilder.render.custom_xml import attach
from jdbuilder.render.format import Look
from jdbuilder.render.word_file import WordFile, packed
from jdbuilder.render.word_styles import dressed
from jdbuilder.word.package import Package, parsed

IDS = ("{00000000-0000-4000-8000-000000000001}", "{00000000-0000-4000-8000-000000000002}")
STORE = "{http://schemas.openxmlformats.org/officeDocument/2006/customXml}"


def _file(roots: Sequence[str], look: Look) -> Package:
    file = WordFile(dressed(look))
    for root, one in zip(roots, IDS, strict=False):
        attach(file, etree.fromstring(root), one)
    return Package.unpacked(packed(file.finish()))


def test_the_document_leads_to_every_part_and_each_to_its_properties(look: Look) -> None:
    package = _file(['<a xmlns="urn:a">x</a>', "<b/>"], look)
    led_to = [one.target for one in package.related(package.main) if one.kind == "customXml"]
    assert led_to == ["customXml/item1.xml", "customXml/item2.xml"]
    assert [[one.target for one in package.related(part)] for part in led_to] == [
        ["customXml/itemProps1.xml"],
        ["customXml/itemProps2.xml"],
    ]
    assert parsed(package.parts["customXml/item1.xml"]).text == "x"
    assert package.content_type("customXml/item1.xml") == "application/xml"
    assert package.content_type("customXml/itemProps1.xml").endswith("customXmlProperties+xml")


def test_the_properties_name_id_and_namespace(look: Look) -> None:
    package = _file(['<a xmlns="urn:a">x</a>', "<b/>"], look)
    items = [parsed(package.parts[f"customXml/itemProps{number}.xml"]) for number in (1, 2)]
    assert [one.get(f"{STORE}itemID") for one in items] == list(IDS)
    namespaces = [[ref.get(f"{STORE}uri") for ref in one.iter(f"{STORE}schemaRef")] for one in items]
    assert namespaces == [["urn:a"], [""]]


def test_a_file_without_has_none(look: Look) -> None:
    assert not [name for name in _file([], look).parts if "customXml" in name]
