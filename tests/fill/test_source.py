"""A part comes back byte for byte but for what was changed in its tree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from jdbuilder.fill.source import Source, Sources
from jdbuilder.word.package import Package, parsed
from tests.word.made import word_file

ODD = (
    "\ufeff<?xml version='1.0'  encoding=\"utf-8\" ?>\r\n<!-- a < b -->\n"
    "<w:r  xmlns:w='urn:w' xmlns:x=\"urn:x\" a='&quot;1&#65;>'\n ><w:p />"
    '<w:t  x:b = "it\'s">a &amp; <![CDATA[<b>]]></w:t>'
    "tail&#x41;<?go on?><!-- > --><w:t></w:t><v:v xmlns:v='urn:v'><v:i v:n='1'/></v:v\n></w:r>\n<!-- end -->\n"
)


def opened(text: str) -> Source:
    return Source(text.encode())


def test_what_was_not_changed_is_the_same_bytes() -> None:
    assert opened(ODD).written() == ODD.encode()


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("{urn:w}t", "a &amp; <![CDATA[<b>]]>", "&lt;new&gt; &amp;"),
        ("{urn:w}p", "<w:p />", "<w:p>&lt;new&gt; &amp;</w:p>"),
        ("{urn:v}v/{urn:v}i", "<v:i v:n='1'/>", '<v:i v:n="1">&lt;new&gt; &amp;</v:i>'),
    ],
)
def test_a_text_that_was_changed_is_the_only_change(path: str, old: str, new: str) -> None:
    source = opened(ODD)
    found = source.root.find(path)
    assert found is not None
    found.text = "<new> &"
    assert source.written() == ODD.replace(old, new).encode()


def test_an_attribute_that_was_changed_is_the_only_change() -> None:
    source = opened(ODD)
    source.root[1].set("{urn:x}b", 'say "so"\n')
    source.root[1].set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    new = '<w:t x:b="say &quot;so&quot;&#10;" xml:space="preserve">'
    assert source.written() == ODD.replace('<w:t  x:b = "it\'s">', new).encode()


def test_an_element_that_went_away_takes_nothing_with_it() -> None:
    source = opened(ODD)
    source.root.remove(source.root[0])
    assert source.written() == ODD.replace("<w:p />", "").encode()


def test_a_new_element_declares_only_what_is_new() -> None:
    source = opened(ODD)
    new = etree.SubElement(source.root[0], "{urn:w}r", {"{urn:x}c": "1"})
    etree.SubElement(new, "{urn:y}y", nsmap={"y": "urn:y"}).text = "a\r"
    made = '<w:p><w:r x:c="1"><y:y xmlns:y="urn:y">a&#13;</y:y></w:r></w:p>'
    assert source.written() == ODD.replace("<w:p />", made).encode()


def test_a_copy_of_a_local_namespace_stays_readable() -> None:
    source = opened(ODD)
    inner = source.root.find("{urn:v}v")
    assert inner is not None
    inner.append(etree.fromstring(etree.tostring(inner[0])))
    assert len(parsed(source.written()).findall(".//{urn:v}i[@{urn:v}n='1']")) == 2


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "iso-8859-1"])
def test_what_is_not_in_utf_8_comes_back_in_it_when_changed(encoding: str) -> None:
    _comes_back(encoding, "\ufeff" if encoding in {"utf-16-le", "utf-16-be"} else "")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_two_bytes_a_letter_are_read_without_a_mark_that_says_their_order(encoding: str) -> None:
    _comes_back(encoding, "")


def _comes_back(encoding: str, mark: str) -> None:
    name = "UTF-16" if encoding.startswith("utf-16") else encoding
    given = f'{mark}<?xml version="1.0" encoding="{name}"?><a><b>é</b><c/></a>'.encode(encoding)
    source = Source(given)
    assert source.written() == given
    source.root[1].text = "ü"
    assert source.written() == '<?xml version="1.0" encoding="UTF-8"?><a><b>é</b><c>ü</c></a>'.encode()


def test_the_way_down_may_be_long() -> None:
    depth = 250
    source = opened("<a>" * depth + "</a>" * depth)
    deepest = [*source.root.iter()][-1]
    deepest.text = "b"
    assert source.written() == ("<a>" * depth + "b" + "</a>" * depth).encode()


def test_parts_are_opened_once_and_only_those_that_were_changed_are_written() -> None:
    relations = {"rId1": ("header", "header1.xml"), "rId2": ("header", "gone.xml"), "rId3": ("header", "header1.xml")}
    package = Package.unpacked(word_file("", parts={"word/header1.xml": b"<a> <b /></a>"}, relations=relations))
    parts = Sources(package)
    assert (parts.related("header"), parts.related("footer")) == (("word/header1.xml",), ())
    parts.root("word/header1.xml").text = "c"
    assert parts.root("word/header1.xml").text == "c"
    assert parts.root(package.main) is not None
    assert parts.changed() == {"word/header1.xml": b"<a>c<b /></a>"}


EDITS = st.lists(st.tuples(st.integers(0, 40), st.sampled_from(["text", "tail", "drop", "add", "set"])), max_size=6)


@given(EDITS, st.text("<&>\"'a]\u0100", max_size=6))
def test_whatever_is_changed_the_bytes_say_what_the_tree_says(edits: list[tuple[int, str]], text: str) -> None:
    source = opened(ODD)
    for number, kind in edits:
        nodes = list(source.root.iter("*"))
        node = nodes[number % len(nodes)]
        if kind == "text":
            node.text = text
        elif kind == "tail" and node is not source.root:
            node.tail = text
        elif kind == "add":
            etree.SubElement(node, "{urn:w}new", {"{urn:x}k": text})
        elif kind == "set":
            node.set("{urn:x}k", text)
        elif node is not source.root:
            next(node.iterancestors()).remove(node)
    again = parsed(source.written())
    assert etree.tostring(again, method="c14n") == etree.tostring(source.root, method="c14n")
