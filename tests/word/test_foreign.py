"""Each kind of file is told by its bytes and has words of its own; a Word file has none."""

import io
import zipfile
import zlib
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.word import foreign
from tests.word.evil import zipped
from tests.word.made import word_file

OLD = foreign.OLD + bytes(504)


def stream(name: str) -> bytes:
    return OLD + name.encode("utf-16-le") + bytes(512)


def picture(begins: bytes) -> bytes:
    return begins + zlib.compress(bytes(range(256)))


FILES: Mapping[str, tuple[bytes, str]] = {
    "nothing": (b"", "is empty"),
    "encrypted": (stream("EncryptedPackage"), "is locked with a password"),
    "doc": (stream("WordDocument"), "is an old Word file (.doc)"),
    "xls": (stream("Workbook"), "is an Excel workbook"),
    "ppt": (stream("PowerPoint Document"), "is a PowerPoint presentation"),
    "msi": (OLD, "is an old Office file"),
    "rtf": (rb"{\rtf1\ansi words}", "is an RTF file"),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "is a PDF"),
    "pdf after a line": (b"\n\n%PDF-1.4\n", "is a PDF"),
    "page": (b"\xef\xbb\xbf<!-- x -->\n<!DOCTYPE html><html>", "is a web page"),
    "page without a doctype": (b"<HTML><body>x", "is a web page"),
    "web archive": (b"MIME-Version: 1.0\nContent-Type: multipart/related", "is a web page"),
    "xml of 2003": (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>', "is a Word file saved as XML"),
    "flat xml": (b'<?xml version="1.0"?><pkg:package xmlns:pkg=".../xmlPackage">', "is a Word file saved as XML"),
    "text": ("größer – 紙\n".encode() * 9, "is plain text"),
    "text of a PC": (b"gr\xf6\xdfer\r\n", "is plain text"),
    "text of Notepad": ("words".encode("utf-16"), "is plain text"),
    "png": (picture(b"\x89PNG\r\n\x1a\n"), "is a picture"),
    "jpeg": (picture(b"\xff\xd8\xff\xe0"), "is a picture"),
    "gif": (picture(b"GIF89a"), "is a picture"),
    "webp": (picture(b"RIFF\1\2\3\4WEBP"), "is a picture"),
    "heic": (picture(b"\0\0\0\x18ftypheic"), "is a picture"),
    "svg": (b'<?xml version="1.0"?>\n<svg xmlns="x"/>', "is a picture"),
    "empty zip": (zipped({}), "is an empty zip file"),
    "gzip": (b"\x1f\x8b\x08\0\0\0\0", "is a packed folder"),
    "rar": (b"Rar!\x1a\x07\0", "is a packed folder"),
    "noise": (bytes(range(256)), "is no Word file, and none that is known here"),
}
ZIPS: Mapping[str, tuple[tuple[str, ...], str]] = {
    "xlsx": (("[Content_Types].xml", "xl/workbook.xml"), "is an Excel workbook"),
    "pptx": (("[Content_Types].xml", "ppt/presentation.xml"), "is a PowerPoint presentation"),
    "odt": (("mimetype", "content.xml", "META-INF/manifest.xml"), "is an OpenDocument file"),
    "epub": (("mimetype", "META-INF/container.xml"), "is an e-book"),
    "pages": (("Index/Document.iwa", "Data/a.jpg"), "is a Pages document"),
    "headless": (("word/document.xml",), "is damaged: parts that every Word file has are missing"),
    "zip": (("holiday/a.jpg",), "is a zip file, and not a Word file"),
}


@pytest.mark.parametrize("kind", FILES)
def test_a_file_is_told_by_how_it_begins(kind: str) -> None:
    data, said = FILES[kind]
    told = foreign.told(data)
    assert told
    assert (told[0], told[1].endswith(".")) == (said, True)


@pytest.mark.parametrize("kind", ZIPS)
def test_a_zip_is_told_by_its_parts(kind: str) -> None:
    parts, said = ZIPS[kind]
    what, remedy = foreign.packed(parts)
    assert what.startswith(said)
    assert remedy.endswith(".")


def test_a_word_file_and_any_zip_may_be_one() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", strict_timestamps=False) as file:
        file.writestr("a", b"")
    assert foreign.told(word_file("<w:p/>")) is None
    assert foreign.told(held.getvalue()) is None


@given(st.binary(max_size=9000))
def test_any_bytes_are_told(data: bytes) -> None:
    assert foreign.told(data) is not None or data.startswith(foreign.PACKED)
