"""The gate: hostile files are refused soon, with words and in little memory; those of real programs come through."""

import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.errors import UserError
from jdbuilder.word.gate import LARGEST_FILE, admitted
from jdbuilder.word.package import Package
from tests.word.evil import BOMBS, EVIL, OLD, PARTS, WORDS, edited, field, zipped
from tests.word.made import word_file

MOST_MEMORY = 300 * 1024
"""In KiB."""
# What a process of its own says: the seconds that the gate took, the most memory that it ever had, and its words.
CHILD = """
import json, pathlib, sys, time
from jdbuilder.errors import UserError
from jdbuilder.word.gate import admitted
data = sys.stdin.buffer.read()
started, said = time.process_time(), ""
try:
    admitted(data, "a.docx")
except UserError as error:
    said = str(error)
took = time.process_time() - started
status = pathlib.Path("/proc/self/status").read_text().split()
print(json.dumps([took, int(status[status.index("VmHWM:") + 1]), said]))
"""
TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
XML = b"<?xml version='1.0'?><a xmlns='b'/>"


def refusal(data: bytes, name: str = "a.docx") -> str:
    """What is said of a file that is refused; empty where it is let in."""
    try:
        let_in = admitted(data, name)
    except UserError as error:
        return str(error)
    assert Package.unpacked(let_in.package.packed()) == let_in.package
    return ""


@pytest.mark.parametrize("kind", EVIL)
def test_a_hostile_file_is_refused_soon_and_in_little_memory(kind: str) -> None:
    told = subprocess.run([sys.executable, "-c", CHILD], input=EVIL[kind].made(), capture_output=True, check=True)
    took, memory, said = json.loads(told.stdout)
    assert said.startswith("a.docx: ")
    assert EVIL[kind].said in said
    assert said.endswith(".")
    assert (took < 1, memory < MOST_MEMORY) == (True, True), (took, memory)


def test_there_are_at_least_as_many_kinds_as_were_measured() -> None:
    assert (len(EVIL) - len(BOMBS) >= 22, len(BOMBS) >= 3) == (True, True)


def test_a_file_is_spoken_of_by_its_name() -> None:
    assert refusal(b"", "Brief – 紙.docx").startswith("Brief – 紙.docx: is empty.")
    assert refusal(b"", "").startswith("This file: is empty.")


def test_too_large_a_file_is_not_looked_at() -> None:
    assert "is larger than 10 MiB" in refusal(bytes(LARGEST_FILE + 1))
    assert "is larger" not in refusal(bytes(LARGEST_FILE))


@pytest.mark.parametrize("held", [OLD, b"PK\x03\x04"])
def test_an_object_that_hides_as_a_picture_is_refused(held: bytes) -> None:
    data = word_file(WORDS, parts={"word/media/a.png": held}, relations={"rId1": ("image", "media/a.png")})
    assert "an object of another program" in refusal(data)


def utf_16(data: bytes) -> bytes:
    body = Package.unpacked(data).parts["word/document.xml"].decode().replace("UTF-8", "UTF-16")
    return zipped({**Package.unpacked(data).parts, "word/document.xml": body.encode("utf-16")})


def with_zip64() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in PARTS.items():
            with file.open(name, "w", force_zip64=True) as part:
                part.write(data)
    return held.getvalue()


# What programs write beside the body, as kind of relation, name and content; nothing of it may be lost.
WRITTEN: tuple[tuple[str, str, bytes], ...] = (
    ("customXml", "../customXml/item1.xml", XML),
    ("glossaryDocument", "glossary/document.xml", XML),
    ("people", "people.xml", XML),
    ("comments", "comments.xml", b"\xef\xbb\xbf" + XML),
    ("commentsExtended", "commentsExtended.xml", XML),
    ("footnotes", "footnotes.xml", XML),
    ("webSettings", "webSettings.xml", XML),
    ("fontTable", "fontTable.xml", XML),
    ("theme", "theme/theme1.xml", XML),
    ("font", "fonts/font1.odttf", bytes(range(256))),
    ("image", "media/image1.png", b"\x89PNG\r\n\x1a\n"),
    ("image", "media/image2.emf", b"\1\0\0\0" + bytes(100)),
    ("image", "media/image3.wmf", b"\xd7\xcd\xc6\x9a"),
    ("image", "media/image4.svg", b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://a.b/c.dtd"><svg/>'),
    ("image", "media/image5.tiff", b"II*\0"),
    ("hdphoto", "media/hdphoto1.wdp", b"II\xbc\1"),
    ("video", "media/media1.mp4", b"\0\0\0\x18ftypmp42"),
    ("ink", "ink/ink1.xml", XML),
    ("diagramData", "diagrams/data1.xml", XML),
    ("chartUserShapes", "drawings/drawing1.xml", XML),
    ("image", "/word/media/image6.gif", b"GIF89a"),
    ("image", "NULL", b""),
)


def everything() -> bytes:
    parts = {
        name.removeprefix("/") if name.startswith("/") else f"word/{name}".replace("word/../", ""): data
        for _, name, data in WRITTEN
        if name != "NULL"
    }
    relations = {f"rId{n}": (kind, name) for n, (kind, name, _) in enumerate(WRITTEN, 1)}
    return word_file(WORDS, parts=parts, relations=relations, types={"word/media/image4.svg": "image/svg+xml"})


FIELDS = "".join(
    field(code)
    for code in (
        " PAGE ",
        ' HYPERLINK "https://example.com" ',
        " MERGEFIELD link ",
        " MACROBUTTON NoMacro [Click] ",
        " TOC ",
    )
)
TAME: Mapping[str, bytes] = {
    "the smallest": word_file(WORDS),
    "everything": everything(),
    "fields": word_file(FIELDS),
    "another body": word_file(WORDS, main="word/document2.xml"),
    "UTF-16": utf_16(word_file(WORDS)),
    "zip64": with_zip64(),
    "stored": zipped(PARTS, zipfile.ZIP_STORED),
    "no relations of the body": zipped({name: part for name, part in PARTS.items() if "word/_rels" not in name}),
    "types by ending": edited(
        word_file(WORDS),
        {
            "[Content_Types].xml": (
                b'Extension="png"',
                b'Extension="bin" ContentType="x/vbaProject"/><Default Extension="png"',
            )
        },
    ),
    "left over": word_file(WORDS, parts={"word/header9.xml": XML, "customXml/item9.xml": XML}),
}


@pytest.mark.parametrize("kind", TAME)
def test_what_programs_write_comes_through_byte_for_byte(kind: str) -> None:
    let_in = admitted(TAME[kind], "a.docx")
    assert let_in.notes == ()
    assert let_in.package == Package.unpacked(TAME[kind])


def test_a_template_comes_out_as_a_document_without_a_word() -> None:
    let_in = admitted(word_file(WORDS, main_type=TEMPLATE), "a.dotx")
    assert let_in.notes == ()
    assert let_in.package.content_type("word/document.xml").endswith("document.main+xml")


def test_what_comes_out_comes_in_again_as_it_is() -> None:
    data = word_file(WORDS, main_type=TEMPLATE, relations={"rId1": ("hyperlink", "file:///a")})
    once = admitted(data, "a.docx")
    again = admitted(once.package.packed(), "a.docx")
    assert (len(once.notes), again.notes, again.package) == (1, (), once.package)


SEEDS = (*(one.made() for kind, one in EVIL.items() if kind not in BOMBS and "parts" not in kind), *TAME.values())


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(SEEDS), st.data())
def test_whatever_the_bytes_it_is_let_in_or_refused_with_words(seed: bytes, data: st.DataObject) -> None:
    places = st.tuples(st.integers(0, len(seed)), st.integers(0, 9), st.binary(max_size=9))
    for start, length, bytes_ in data.draw(st.lists(places, max_size=5)):
        seed = seed[:start] + bytes_ + seed[start + length :]
    said = refusal(seed)
    assert not said or said.startswith("a.docx: ")


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(PARTS)), st.binary(max_size=20), st.floats(0, 1), st.integers(0, 40))
def test_whatever_a_part_holds_it_is_let_in_or_refused(name: str, new: bytes, place: float, length: int) -> None:
    old = PARTS[name]
    start = int(place * len(old))
    said = refusal(zipped({**PARTS, name: old[:start] + new + old[start + length :]}))
    assert not said or said.startswith("a.docx: ")
