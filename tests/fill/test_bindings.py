"""What is put into a content control is told to the XML part that the control shows."""

import pytest
from lxml import etree

from jdbuilder.fill.bindings import Bindings
from jdbuilder.fill.source import Sources
from jdbuilder.word.package import Package
from tests.fill.word_xml import control, element, p, r
from tests.word.made import word_file

STORE = "{1111ABCD-2222-3333-4444-555555555555}"
OTHER = "{99999999-2222-3333-4444-555555555555}"
PART = (
    b"<?xml version='1.0'?><f:fields xmlns:f='urn:f'><f:company id='1'>old</f:company><f:company/>"
    b"<plain><a/></plain></f:fields>"
)
PROPERTIES = (
    '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"'
    f' ds:itemID="{STORE}"/>'
)
LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{LINK}" Target="itemProps1.xml"/></Relationships>'
)


@pytest.fixture
def package() -> Package:
    parts = {
        "customXml/item1.xml": PART,
        "customXml/itemProps1.xml": PROPERTIES.encode(),
        "customXml/_rels/item1.xml.rels": RELATIONS.encode(),
    }
    return Package.unpacked(word_file(p(), parts=parts, relations={"rId1": ("customXml", "../customXml/item1.xml")}))


def bound(path: str, store: str = STORE, kind: str = "w:dataBinding") -> etree._Element:
    mappings = "xmlns:n=&apos;urn:f&apos; xmlns:o='urn:o'"
    said = f'<{kind} w:prefixMappings="{mappings}" w:xpath="{path}" w:storeItemID="{store}"/>'
    return element(control(said, r("old")))


def is_bound(one: etree._Element) -> bool:
    return one.find(".//{*}dataBinding") is not None


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("/n:fields[1]/n:company[1]", b">old<", b">new &lt;<"),
        ("/n:fields/n:company[2]", b"<f:company/>", b"<f:company>new &lt;</f:company>"),
        ("/n:fields[1]/n:company[1]/@id", b"<f:company id='1'>", b'<f:company id="new &lt;">'),
        ("/n:fields/plain/a", b"<a/>", b"<a>new &lt;</a>"),
    ],
)
def test_the_part_says_what_the_control_says_and_is_else_unchanged(
    package: Package, path: str, old: bytes, new: bytes
) -> None:
    parts = Sources(package)
    bindings, one = Bindings(parts), bound(path)
    bindings.tell(one, "new <")
    assert is_bound(one)
    assert parts.changed() == {"customXml/item1.xml": PART.replace(old, new)}


def test_several_controls_tell_one_part_and_none_needs_to_name_it(package: Package) -> None:
    parts = Sources(package)
    bindings = Bindings(parts)
    bindings.tell(bound("/n:fields/n:company[1]", STORE.lower()), "a")
    bindings.tell(bound("/n:fields/n:company[2]", ""), "b")
    told = parts.changed()["customXml/item1.xml"]
    assert b">a</f:company>" in told
    assert b">b</f:company>" in told


@pytest.mark.parametrize(
    ("path", "store"),
    [
        ("/n:fields[1]/n:company[1]", OTHER),
        ("/n:fields[1]/n:company[3]", STORE),
        ("/n:fields[2]/n:company[1]", STORE),
        ("/n:fields[1]", STORE),
        ("/x:fields/x:company", STORE),
        ("/o:fields/n:company", STORE),
        ("//n:company", STORE),
        ("/n:fields/n:company[position()=1]", STORE),
        ("/n:fields/@id/n:company", STORE),
        ("/n:fields/n:company/@none", STORE),
        ("document('x')", STORE),
        ("", STORE),
    ],
)
def test_what_is_bound_to_anything_else_is_bound_no_longer(package: Package, path: str, store: str) -> None:
    parts = Sources(package)
    bindings, one = Bindings(parts), bound(path, store)
    bindings.tell(one, "new")
    assert (is_bound(one), parts.changed()) == (False, {})


@pytest.mark.parametrize("text", ["two\nlines", None])
def test_what_the_part_cannot_hold_unbinds_the_control(package: Package, text: str | None) -> None:
    parts = Sources(package)
    bindings, one = Bindings(parts), bound("/n:fields/n:company[1]")
    bindings.tell(one, text)
    assert (is_bound(one), parts.changed()) == (False, {})
