"""Custom XML parts of a Word file: data of our own, which Word keeps and never shows."""

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


def attach(document: Document, root: etree._Element, store_id: str) -> None:
    """Give the document one more part; the id, '{…}' with a GUID, is what content controls are bound by."""
    held = [one for one in document.part.rels.values() if one.reltype == RELATIONSHIP_TYPE.CUSTOM_XML]
    number = len(held) + 1
    item = _part(document, f"item{number}", CONTENT_TYPE.XML, root)
    properties = _part(
        document, f"itemProps{number}", CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES, _properties(root, store_id)
    )
    document.part.relate_to(item, RELATIONSHIP_TYPE.CUSTOM_XML)
    item.relate_to(properties, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)


def _part(document: Document, name: str, content_type: str, root: etree._Element) -> Part:
    data = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return Part(PackURI(f"/customXml/{name}.xml"), content_type, data, document.part.package)


def _properties(root: etree._Element, store_id: str) -> etree._Element:
    """The part that names another one: by its id, and by the namespace of what it holds."""
    item = etree.Element(f"{{{_STORE}}}datastoreItem", {f"{{{_STORE}}}itemID": store_id}, {"ds": _STORE})
    references = etree.SubElement(item, f"{{{_STORE}}}schemaRefs")
    namespace = etree.QName(root).namespace or ""
    etree.SubElement(references, f"{{{_STORE}}}schemaRef", {f"{{{_STORE}}}uri": namespace})
    return item
