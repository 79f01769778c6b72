"""A custom XML part is found by the document, says by which id and namespace it is known, and stands beside others."""

import io
from collections.abc import Sequence

import docx
from lxml import etree

from jdbuilder import shipped
from jdbuilder.render.custom_xml import attach
from jdbuilder.word.package import Package, parsed

IDS = ("{00000000-0000-4000-8000-000000000001}", "{00000000-0000-4000-8000-000000000002}")
STORE = "{http://schemas.openxmlformats.org/officeDocument/2006/customXml}"


def _file(roots: Sequence[str]) -> Package:
    document = docx.Document(str(shipped.folders("templates", None)[0] / "word" / "base.docx"))
    for root, one in zip(roots, IDS, strict=False):
        attach(document, etree.fromstring(root), one)
    saved = io.BytesIO()
    document.save(saved)
    return Package.unpacked(saved.getvalue())


def test_the_document_leads_to_every_part_and_each_to_its_properties() -> None:
    package = _file(['<a xmlns="urn:a">x</a>', "<b/>"])
    led_to = [one.target for one in package.related(package.main) if one.kind == "customXml"]
    assert led_to == ["customXml/item1.xml", "customXml/item2.xml"]
    assert [[one.target for one in package.related(part)] for part in led_to] == [
        ["customXml/itemProps1.xml"],
        ["customXml/itemProps2.xml"],
    ]
    assert parsed(package.parts["customXml/item1.xml"]).text == "x"
    assert package.content_type("customXml/item1.xml") == "application/xml"
    assert package.content_type("customXml/itemProps1.xml").endswith("customXmlProperties+xml")


def test_the_properties_name_id_and_namespace() -> None:
    package = _file(['<a xmlns="urn:a">x</a>', "<b/>"])
    items = [parsed(package.parts[f"customXml/itemProps{number}.xml"]) for number in (1, 2)]
    assert [one.get(f"{STORE}itemID") for one in items] == list(IDS)
    namespaces = [[ref.get(f"{STORE}uri") for ref in one.iter(f"{STORE}schemaRef")] for one in items]
    assert namespaces == [["urn:a"], [""]]


def test_a_file_without_has_none() -> None:
    assert not [name for name in _file([]).parts if "customXml" in name]
