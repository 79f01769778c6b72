"""What is to fill in a Word file: one field for all places of a name, plain words for whoever knows no controls."""

import io

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree

from jdbuilder.carried import FIELDS_NAMESPACE
from jdbuilder.fill.find import find
from jdbuilder.fill.model import Words
from jdbuilder.fill.put import put
from jdbuilder.outline import Bullets, Item, Outline, Paragraph, Title
from jdbuilder.render import to, word_controls
from jdbuilder.render.format import Look
from jdbuilder.word.gate import admitted
from jdbuilder.word.package import Package, parsed
from tests.render.readers import typed

TEXTS = ("Come to <company XXX> in <place XXX>.", "At <company XXX> we care.", "<INSERT THE COPY HERE>")


def written(look: Look, *texts: str) -> bytes:
    bullets = (Bullets((Item("of <company XXX>", name="Head"),)),) if texts else ()
    blocks = (Title("Manager"), *(Paragraph(text) for text in texts), *bullets)
    return to.to(Outline("T", "t", "en-GB", blocks, to_fill=True), "docx", look)


def controls(data: bytes) -> list[etree._Element]:
    document: Document = docx.Document(io.BytesIO(data))
    return list(document.element.body.iter(qn("w:sdt")))


def said(control: etree._Element, name: str) -> str:
    (found,) = control.iter(qn(name))
    return str(found.get(qn("w:val")))


def fields(package: Package) -> list[etree._Element]:
    """The elements of the one part that the controls are bound to."""
    roots = [parsed(data) for name, data in package.parts.items() if name.startswith("customXml/item")]
    (found,) = (root for root in roots if root.tag == f"{{{FIELDS_NAMESPACE}}}fields")
    return list(found)


def test_every_place_of_a_name_is_bound_to_one_empty_field(look: Look) -> None:
    data = written(look, *TEXTS)
    held = fields(Package.unpacked(data))
    assert [(one.get("name"), one.text) for one in held] == [("company", None), ("place", None)]
    bound = [next(one.iter(qn("w:dataBinding"))).get(qn("w:xpath")) for one in controls(data)]
    one, two = (f"/f:fields[1]/f:field[{number}]" for number in (1, 2))
    assert bound == [one, two, one, one]
    for control in controls(data):
        number = int(str(next(control.iter(qn("w:dataBinding"))).get(qn("w:xpath"))).split("[")[-1].strip("]"))
        assert held[number - 1].get("name") == said(control, "w:tag")


def test_a_control_reads_as_its_placeholder_and_is_named_for_people(look: Look) -> None:
    for control in controls(written(look, *TEXTS)):
        text = "".join(one.text or "" for one in control.iter(qn("w:t")))
        assert text == f"<{said(control, 'w:tag')} XXX>"
        assert said(control, "w:alias") == said(control, "w:tag").capitalize()


def test_ids_are_unique_and_files_are_equal(look: Look) -> None:
    ids = [said(control, "w:id") for control in controls(written(look, *TEXTS))]
    assert len(set(ids)) == len(ids) == 4
    assert written(look, *TEXTS) == written(look, *TEXTS)


def test_the_glossary_has_what_each_empty_control_shows(look: Look) -> None:
    data = written(look, *TEXTS)
    glossary = parsed(Package.unpacked(data).parts["word/glossary/document.xml"])
    shown = {
        str(next(part.iter(qn("w:name"))).get(qn("w:val"))): "".join(map(str, part.itertext())).strip()
        for part in glossary[0]
    }
    assert {said(one, "w:docPart") for one in controls(data)} == set(shown)
    assert set(shown.values()) == {"<company XXX>", "<place XXX>"}


def test_without_anything_to_fill_nothing_is_added(look: Look) -> None:
    names = Package.unpacked(written(look)).parts
    assert not [name for name in names if "glossary" in name or "customXml" in name]


def test_what_takes_paragraphs_is_no_control(look: Look) -> None:
    assert all("INSERT" not in said(one, "w:tag") for one in controls(written(look, *TEXTS)))


@pytest.mark.parametrize("value", ["Acme & Sons <Ltd>", "紙", "two\nlines"])
def test_filled_by_jdbuilder_every_place_and_the_field_say_the_same(look: Look, value: str) -> None:
    package = admitted(written(look, *TEXTS), "starter.docx").package
    markers = [one for one in find(package) if one.key == "company"]
    assert len(markers) == 3
    filled = put(package, {"company": Words(value)})
    document = docx.Document(io.BytesIO(filled.packed()))
    assert f"Come to {value} in <place XXX>." in [typed(paragraph) for paragraph in document.paragraphs]
    if "\n" not in value:  # a field holds no lines: such controls are bound no longer
        assert [one.text for one in fields(filled)] == [value, None]


def test_the_style_of_a_placeholder_is_the_writers(look: Look) -> None:
    names = {style.get(qn("w:styleId")) for style in docx.Document(io.BytesIO(written(look))).styles.element}
    assert word_controls.STYLE in names


def test_a_file_that_is_no_template_has_none(look: Look) -> None:
    data = to.to(Outline("T", "t", "en-GB", (Paragraph("At <company XXX>"),)), "docx", look)
    assert controls(data) == []
    assert not [name for name in Package.unpacked(data).parts if "glossary" in name or "customXml" in name]
