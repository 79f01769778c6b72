"""Custom XML parts of a Word file: data of our own, which Word keeps and never shows."""

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from lxml import etree

from jdbuilder.render.word_file import WordFile

_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


def attach(file: WordFile, root: etree._Element, store_id: str) -> None:
    """Give the file one more part; the id, '{…}' with a GUID, is what content controls are bound by."""
    kind, properties = RELATIONSHIP_TYPE.CUSTOM_XML, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS
    number = 1 + sum(one.reltype == kind for one in file.document.part.rels.values())
    item = file.add(f"/customXml/item{number}.xml", kind, CONTENT_TYPE.XML, root)
    named = _properties(etree.QName(root).namespace or "", store_id)
    media_type = CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES
    file.add(f"/customXml/itemProps{number}.xml", properties, media_type, named, item)


def _properties(namespace: str, store_id: str) -> etree._Element:
    """The part that names another one: by its id, and by the namespace of what it holds."""
    item = etree.Element(f"{{{_STORE}}}datastoreItem", {f"{{{_STORE}}}itemID": store_id}, {"ds": _STORE})
    references = etree.SubElement(item, f"{{{_STORE}}}schemaRefs")
    etree.SubElement(references, f"{{{_STORE}}}schemaRef", {f"{{{_STORE}}}uri": namespace})
    return item
