"""The finisher's points, one by one: what makes one file both PDF/UA-1 and PDF/A-3a."""

import io
import json
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, PdfObject, StreamObject

from jdbuilder.render.press import finish
from jdbuilder.render.press.worker import Printer
from tests.render.press.test_worker import _picture
from tests.render.tags import found, root, tags

UA = "{http://www.aiim.org/pdfua/ns/id/}"
A = "{http://www.aiim.org/pdfa/ns/id/}"
PROPERTY = "{http://www.aiim.org/pdfa/ns/property#}"
SCHEMA = "{http://www.aiim.org/pdfa/ns/schema#}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DATA = {
    "name": "job.jsonld",
    "description": "The ad – as data",
    "text": json.dumps({"title": "Söhne"}),
    "relationship": "Alternative",
}
SOURCE = {"name": "posting.json", "description": "x", "text": "{}", "relationship": "Source"}
TABLE = "<table><thead><tr><th>a<th>b<tbody><tr><th>c<td>d<tr><th>e<td>f</table>"

pytestmark = pytest.mark.slow


def _page(body: str, title: str = "t") -> str:
    return f"<!doctype html><html lang=en><title>{title}</title><body><main><h1>x</h1>{body}</main>"


def _read(printer: Printer, body: str, **more: Any) -> PdfReader:
    return PdfReader(io.BytesIO(printer.pdf(_page(body), "", **more)))


def _objects(reader: PdfReader) -> list[PdfObject]:
    held = (reader.get_object(number) for number in range(1, int(str(reader.trailer["/Size"]))))
    return [one for one in held if one is not None]


def _metadata(reader: PdfReader) -> ET.Element:
    stream = found(reader.root_object["/Metadata"])
    assert isinstance(stream, StreamObject)
    return ET.fromstring(stream.get_data())  # noqa: S314 - written by ourselves a moment ago


@pytest.mark.parametrize("title", ["t", "&lt;/rdf:RDF&gt; ]]&gt; &amp;amp;"])
def test_it_says_that_it_is_both(title: str, printer: Printer) -> None:
    metadata = _metadata(PdfReader(io.BytesIO(printer.pdf(_page("x", title), ""))))
    (whole,) = metadata.iter(f"{RDF}RDF")
    said = [part.attrib for part in whole]
    assert [one[f"{UA}part"] for one in said if f"{UA}part" in one] == ["1"]
    assert [(one[f"{A}part"], one[f"{A}conformance"]) for one in said if f"{A}part" in one] == [("3", "A")]


def test_the_words_that_say_so_are_described(printer: Printer) -> None:
    metadata = _metadata(_read(printer, "x"))
    assert [one.text for one in metadata.iter(f"{SCHEMA}namespaceURI")] == [UA[1:-1]]
    assert [one.text for one in metadata.iter(f"{PROPERTY}name")] == ["part"]


def test_its_colours_have_a_profile_of_their_own(printer: Printer) -> None:
    (intent,) = found(_read(printer, "x").root_object["/OutputIntents"])
    profile = found(found(intent)["/DestOutputProfile"])
    assert isinstance(profile, StreamObject)
    assert profile.get_data()[36:40] == b"acsp"


def _smoothed(reader: PdfReader) -> set[str]:
    images = [one for one in _objects(reader) if isinstance(one, StreamObject) and one.get("/Subtype") == "/Image"]
    return {str(one["/Interpolate"]) for one in images}


def test_pictures_show_their_own_pixels(printer: Printer, monkeypatch: pytest.MonkeyPatch) -> None:
    body = f"<img alt=p src={_picture(9, 9)}>"
    assert _smoothed(_read(printer, body)) == {"False"}
    monkeypatch.setattr(finish, "finish", lambda *_: None)
    assert "True" in _smoothed(_read(printer, body))


def test_links_are_printed_tagged_and_say_where_they_lead(printer: Printer) -> None:
    reader = _read(printer, "<p><a href='https://example.org/jobs'>jobs</a> <a href='mailto:a@example.org'>us</a></p>")
    annotations = [found(one) for one in found(reader.pages[0]["/Annots"])]
    assert [one["/F"] for one in annotations] == [4, 4]
    assert [one["/Contents"] for one in annotations] == ["https://example.org/jobs", "mailto:a@example.org"]
    links = tags(printer.pdf(_page("<p><a href='https://example.org/jobs'>jobs</a>"), "")).all("Link")
    assert len(links) == 1


LINK = "<a href='https://example.org/jobs'>jobs</a> "
HEADED = f"<table><thead><tr><th>a<th>{LINK}<tbody>" + f"<tr><th scope=row>{LINK}<td>d" * 30 + "</table>"
SPREAD = {
    "head": HEADED,
    "table unlike ours": HEADED.replace("<td>", "<td colspan=2>"),
    "cell": f"<table><thead><tr><th>a<tbody><tr><td>{LINK * 90}</table>",
    "item": f"<ul><li>x<li>{LINK * 90}<li>y</ul>",
    "fact": f"<dl><dt>a<dd>{LINK * 90}</dl>",
    "paragraph": f"<p>{LINK * 90}</p>",
}


@pytest.mark.parametrize("body", SPREAD.values(), ids=SPREAD)
def test_every_link_is_tagged_on_every_page(body: str, printer: Printer) -> None:
    pdf = printer.pdf(_page(body), "@page { size: 60mm 60mm }")
    pages = PdfReader(io.BytesIO(pdf)).pages
    annotations = [found(one) for page in pages for one in _links(page)]
    tagged = [
        found(kid)["/Obj"]
        for link in tags(pdf).all("Link")
        for kid in found(link.held["/K"])
        if not isinstance(kid, int)
    ]
    assert len(pages) > 2
    assert len(annotations) >= 30
    assert sorted(map(_number, annotations)) == sorted(map(_number, tagged))


def test_each_link_knows_its_tag(printer: Printer) -> None:
    reader = PdfReader(io.BytesIO(printer.pdf(_page(HEADED), "@page { size: 60mm 60mm }")))
    numbers = found(found(root(reader)["/ParentTree"])["/Nums"])
    owners = dict(zip(numbers[::2], map(found, numbers[1::2]), strict=True))
    held = [owners[found(one)["/StructParent"]]["/K"] for page in reader.pages for one in _links(page)]
    assert len(held) == len(owners) - len(reader.pages) == 31
    assert all(found(kids[0])["/Type"] == "/OBJR" for kids in held)


def _links(page: DictionaryObject) -> Any:
    return page.get("/Annots", [])


def _number(annotation: Any) -> int:
    return int(annotation["/StructParent"])


def test_every_list_says_how_its_items_are_marked(printer: Printer) -> None:
    body = "<ul><li>x</ul><ul style='list-style: none'><li>y</ul><dl><dt>a<dd>b</dl>"
    lists = tags(printer.pdf(_page(body), "")).all("L")
    assert [one.said("/ListNumbering") for one in lists] == ["/Disc", "/None", "/None"]


def test_named_elements_are_registered_in_order(printer: Printer) -> None:
    reader = _read(printer, TABLE * 6)
    held = found(root(reader)["/IDTree"])
    (names,) = held["/Kids"]
    listed = list(found(found(names)["/Names"]))
    named = {str(one): found(element) for one, element in zip(listed[::2], listed[1::2], strict=True)}
    elements = [one for one in tags(printer.pdf(_page(TABLE * 6), "")).all("TH") if one.said("/ID")]
    assert list(named) == sorted(named)
    assert sorted(str(one.said("/ID")) for one in elements) == list(named)
    assert all(one["/ID"] == name for name, one in named.items())
    limits = found(found(names)["/Limits"])
    assert [str(one) for one in limits] == [min(named), max(named)]


def test_no_element_stands_outside_the_tree(printer: Printer) -> None:
    css = "@page { size: 60mm 60mm; @bottom-left { content: 'Folio' } }"
    reader = PdfReader(io.BytesIO(printer.pdf(_page("<p>x</p>" * 9 + TABLE * 6), css)))
    assert len(reader.pages) > 2
    inside = sum(1 for _ in _below(tags(printer.pdf(_page("<p>x</p>" * 9 + TABLE * 6), css))))
    elements = [one for one in _objects(reader) if isinstance(one, DictionaryObject) and "/S" in one and "/P" in one]
    assert len(elements) == inside


def _below(tag: Any) -> Any:
    yield tag
    for kid in tag.kids:
        yield from _below(kid)


def test_data_is_attached_once_with_all_that_is_to_be_said_of_it(printer: Printer) -> None:
    reader = _read(printer, "x", files=[DATA])
    (named,) = found(reader.root_object["/AF"])
    file = found(named)
    assert (file["/AFRelationship"], file["/Desc"], file["/UF"]) == ("/Alternative", "The ad – as data", "job.jsonld")
    stream = found(found(file["/EF"])["/F"])
    assert stream["/Subtype"] == "/application/ld+json"
    assert stream.get_data().decode() == DATA["text"]
    assert reader.attachments.keys() == {"job.jsonld"}


def test_each_attached_file_says_what_it_is_to_the_pages(printer: Printer) -> None:
    reader = _read(printer, "x", files=[DATA, SOURCE])
    said = [found(named) for named in found(reader.root_object["/AF"])]
    assert [(file["/UF"], file["/AFRelationship"]) for file in said] == [
        ("job.jsonld", "/Alternative"),
        ("posting.json", "/Source"),
    ]
    assert found(found(said[1]["/EF"])["/F"])["/Subtype"] == "/application/json"


def test_without_data_nothing_is_attached(printer: Printer) -> None:
    assert "/AF" not in _read(printer, "x").root_object


def test_equal_pages_are_equal_files_at_any_time(printer: Printer) -> None:
    body = f"{TABLE}<ul><li>x</ul><img alt=p src={_picture(9, 9)}>"
    one, other = (printer.pdf(_page(body), "", [DATA]) for _ in range(2))
    assert one == other
