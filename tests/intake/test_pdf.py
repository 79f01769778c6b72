"""A PDF is read by a process with limits: what is attached, its lines as they stand, and by name what it can't take."""

import io
import resource
import sys
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from jdbuilder.errors import UserError
from jdbuilder.intake import pdf
from jdbuilder.posting.outline import outline
from jdbuilder.render import press, to
from jdbuilder.render.format import Look
from tests.render import drafts


@pytest.fixture(scope="module")
def written(look: Look) -> bytes:
    return to.to(outline(drafts.fixed()), "pdf", look)


def _spent() -> float:
    """The processor time of the programs that were run, which other tests beside this one don't lengthen."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _saved(writer: PdfWriter) -> bytes:
    saved = io.BytesIO()
    writer.write(saved)
    return saved.getvalue()


def _blank(pages: int = 1) -> PdfWriter:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(300, 300)
    return writer


def _locked(data: bytes) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.encrypt("secret", algorithm="RC4-128")
    return _saved(writer)


def test_lines_are_read_with_how_they_are_set(written: bytes) -> None:
    lines = pdf.read(written).lines
    texts = [line.text for line in lines]
    title = lines[0]
    assert (title.text, title.bold, title.page) == ("Production Manager", True, 0)
    assert 60 < title.x < 70
    assert 60 < title.y < 90
    heading = lines[texts.index("What you’ll do")]
    item = lines[texts.index("• Plan the work & work the plan")]
    assert title.size > heading.size > item.size > 8
    assert heading.bold
    assert not item.bold
    assert heading.y < item.y
    assert "• שלום" in texts
    assert "Pay €45,000 – €60,000.50 a year" in texts


def test_attached_files_are_read_as_they_are(written: bytes, look: Look) -> None:
    held = to.to(outline(drafts.fixed()), "json", look)
    assert pdf.read(written).attachments == (("posting.json", held),)


def test_each_attached_file_of_the_same_name_is_told_and_a_huge_one_is_left_out() -> None:
    writer = _blank()
    for name, content in (("a", b"one"), ("a", b"two"), ("b", bytes(pdf.MOST_ATTACHED + 1)), ("c", b"")):
        writer.add_attachment(name, content)
    data = _saved(writer)
    assert pdf.read(data).attachments == (("a", b"one"), ("a", b"two"), ("c", b""))


def test_many_attached_files_are_left_out_once_there_is_no_room_and_the_text_is_read() -> None:
    painted = _painted(b"1 0 0 1 20 200 Tm (Baker) Tj")
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(painted)))
    half = pdf.MOST_ATTACHED // 2
    for name, size in (("a", half), ("b", half), ("c", half), ("d", 1), ("e", 0)):
        writer.add_attachment(name, bytes(size))
    content = pdf.read(_saved(writer))
    assert {name: len(held) for name, held in content.attachments} == {"a": half, "b": half, "e": 0}
    assert [line.text for line in content.lines] == ["Baker"]


def test_sizes_are_told_in_points() -> None:
    page = '<html lang=en><title>t</title><main><p style="font: bold 20pt serif">Large<p style="font: 9pt serif">Small'
    assert [(line.size, line.bold) for line in pdf.read(press.shared().print(page, "")).lines] == [
        (20, True),
        (9, False),
    ]


def test_a_hyphen_at_a_lines_end_stays_and_so_does_the_lines_end() -> None:
    lines = pdf.read(_painted(b"1 0 0 1 20 200 Tm (an over-) Tj 0 -20 Td (view of work) Tj")).lines
    assert [line.text for line in lines] == ["an over-", "view of work"]


def test_columns_are_told_from_words() -> None:
    page = (
        '<html lang=en><title>t</title><main><table><tr><td style="width: 8cm">Left cell<td>Right cell</table>'
        '<p>Left <span style="margin-left: 5cm">אבגד</span>'
    )
    texts = [line.text for line in pdf.read(press.shared().print(page, "")).lines]
    assert texts == ["Left cell\tRight cell", "Left אבגד"]


def test_signs_of_every_kind_come_whole() -> None:
    said = "Ключ ключ 𝒜 日本 é ‘quoted’"
    lines = pdf.read(press.shared().print(f"<html lang=en><title>t</title><main><p>{said}", "")).lines
    assert [line.text for line in lines] == [said]


def test_every_page_is_read() -> None:
    page = "<html lang=en><title>t</title><main>" + "<p>One line, much like any other." * 200
    lines = pdf.read(press.shared().print(page, "")).lines
    assert len(lines) == 200
    assert {line.page for line in lines} == set(range(lines[-1].page + 1))
    assert lines[-1].page > 2


def test_a_page_without_text_has_no_lines() -> None:
    assert pdf.read(_saved(_blank())) == pdf.PdfContent(())


REFUSED: Mapping[str, tuple[Callable[[bytes], bytes], str]] = {
    "nothing": (lambda good: good[:0], "damaged, or no PDF at all"),
    "another kind of file": (lambda good: b"PK\x03\x04" + good[4:1000], "damaged, or no PDF at all"),
    "only its name": (lambda good: good[:9], "damaged, or no PDF at all"),
    "noise": (lambda good: zlib.compress(good), "damaged, or no PDF at all"),
    "locked": (lambda good: _locked(good), "is locked with a password.*Save it without one"),
    "huge": (lambda good: good + bytes(pdf.LARGEST), "is larger than 20 MiB"),
    "many pages": (lambda _: _saved(_blank(pdf.MOST_PAGES + 1)), "has more than 100 pages"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_cant_be_read_is_told_apart(name: str, written: bytes) -> None:
    made, said = REFUSED[name]
    data = made(written)
    started = _spent()
    with pytest.raises(UserError, match=f"The PDF: .*{said}"):
        _lines(data)
    assert _spent() - started < 1


def _lines(data: bytes) -> tuple[pdf.PdfLine, ...]:
    """The lines of a PDF, or what is said of why there are none."""
    content = pdf.read(data)
    if content.refused:
        raise content.refused
    return content.lines


@pytest.mark.slow
def test_more_text_than_any_ad_has_is_refused_but_what_is_attached_is_found() -> None:
    text = b"/F 1 Tf 1 TL 10 290 Td " + b"(word word word word ) Tj T*\n" * (pdf.MOST_CHARACTERS // 100)
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(_painted(text, pages=6))))
    writer.add_attachment("a.txt", b"attached")
    content = pdf.read(_saved(writer))
    assert "more text than any job ad" in str(content.refused)
    assert (content.attachments, content.lines) == ((("a.txt", b"attached"),), ())


def _painted(text: bytes, pages: int = 1) -> bytes:
    """A PDF with the same text on each page."""
    writer = _blank(pages)
    stream = DecodedStreamObject()
    stream.set_data(b"BT /F 10 Tf " + text + b" ET")
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Courier"}
    named = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
    fonts = DictionaryObject({NameObject("/F"): named})
    painted = writer._add_object(stream)
    for page in writer.pages:
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        page[NameObject("/Contents")] = painted
    return _saved(writer)


def test_a_stream_that_swells_is_stopped_by_the_limits() -> None:
    packer = zlib.compressobj(9)
    first, again = (packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH) for _ in range(2))
    bomb = first + again * 2047 + packer.flush()
    started = _spent()
    with pytest.raises(UserError, match="can’t be read, or is too large to be"):
        _lines(_with_a_page_of(bomb))
    assert _spent() - started < 1


def _with_a_page_of(packed: bytes) -> bytes:
    """A PDF of one page with what is packed on it; without its table of places, which readers make anew."""
    return b"\n".join(
        [
            b"%PDF-1.7",
            b"1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj",
            b"2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj",
            b"3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R >> endobj",
            b"4 0 obj << /Length %d /Filter /FlateDecode >> stream" % len(packed),
            packed,
            b"endstream endobj",
            b"trailer << /Root 1 0 R >>",
            b"%%EOF",
        ]
    )


def test_a_process_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch, written: bytes) -> None:
    monkeypatch.setattr(pdf, "WALL_SECONDS", 0.001)
    with pytest.raises(UserError, match=r"takes too long to read.*paste its text"):
        pdf.read(written)


def test_what_is_attached_is_kept_where_the_text_takes_too_long(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "slow"
    program.write_text("#!/bin/sh\necho '[[\"a\", \"YQ==\"]]'\nprintf '[['\nexec sleep 60\n")
    program.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setattr(pdf, "WALL_SECONDS", 0.3)
    content = pdf.read(b"%PDF-")
    assert content.attachments == (("a", b"a"),)
    assert "takes too long to read" in str(content.refused)
