"""Word files are read by style, outline and look, wherever in the file text stands."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.intake.foreign.kinds.docx import KIND, pieces, text
from jdbuilder.intake.foreign.piece import Piece
from jdbuilder.word.package import Package, parsed
from tests.word.made import NAMESPACES, word_file


def p(said: str, properties: str = "", run: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{said}</w:t></w:r></w:p>"


def read(body: str, **parts: bytes) -> list[Piece]:
    named = {f"word/{name}.xml": data for name, data in parts.items()}
    relations = {f"rId{number}": (name.rstrip("1"), f"{name}.xml") for number, name in enumerate(parts, start=1)}
    return list(pieces(Package.unpacked(word_file(body, parts=named, relations=relations))))


def part(root: str, body: str) -> bytes:
    return f"<w:{root} {NAMESPACES}>{body}</w:{root}>".encode()


def test_looks_are_told_apart() -> None:
    body = (
        p("Baker", run='<w:sz w:val="40"/>')
        + p("Duties", run="<w:b/>")
        + p("Bread", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>')
        + p("• Rolls")
        + p("Night", '<w:outlineLvl w:val="1"/>')
        + p("We bake for all the town, and have done so for ever.")
    )
    assert read(body) == [
        Piece("Baker", "heading", 1),
        Piece("Duties", "strong"),
        Piece("Bread", "item"),
        Piece("Rolls", "item"),
        Piece("Night", "heading", 3),
        Piece("We bake for all the town, and have done so for ever."),
    ]


def test_tables_are_facts_labels_with_their_text_or_layout() -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in cells) + "</w:tr>"

    body = "<w:tbl><w:tblPr/>" + row(p("Place"), p("Leeds")) + row(p("Duties"), p("Bake") + p("Sweep"))
    assert read(body + row(p(""), p("Sell")) + row(p("a"), p("b"), p("c")) + "</w:tbl>") == [
        Piece("Place: Leeds", "fact"),
        Piece("Duties", "strong"),
        Piece("Bake"),
        Piece("Sweep"),
        Piece("Sell"),
        Piece("a"),
        Piece("b"),
        Piece("c"),
    ]


def test_a_text_box_is_read_once_and_margins_last() -> None:
    box = f"<w:txbxContent>{p('Boxed')}</w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    body = f"<w:p><w:r>{both}<w:t>Around</w:t></w:r></w:p><w:sdt><w:sdtContent>{p('Held')}</w:sdtContent></w:sdt>"
    header = part("hdr", p("Acme"))
    assert read(body, header1=header) == [Piece("Around"), Piece("Boxed"), Piece("Held"), Piece("Acme", "margin")]


RUN = "<w:r><w:t>{}</w:t></w:r>"
EITHER = "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"


def test_text_that_stands_deeper_in_a_run_is_read_once() -> None:
    spoken, written = RUN.format("spoken"), RUN.format("written")
    ruby = f"<w:r><w:ruby><w:rt>{spoken}</w:rt><w:rubyBase>{written}</w:rubyBase></w:ruby></w:r>"
    either = f"<w:r>{EITHER.format('<w:t>new</w:t>', '<w:t>old</w:t>')}</w:r>"
    math = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    formula = f'<m:oMath xmlns:m="{math}"><m:r><m:t>x</m:t></m:r></m:oMath>'
    assert read(f"<w:p>{ruby}</w:p><w:p>{either}</w:p><w:p>{formula}</w:p>") == [
        Piece("written"),
        Piece("new"),
        Piece("x"),
    ]


def test_a_text_box_that_only_old_programs_have_is_read() -> None:
    box = f"<w:txbxContent>{p('Boxed')}</w:txbxContent>"
    assert read(f"<w:p><w:r>{EITHER.format('<a:blip/>', box)}</w:r></w:p>") == [Piece("Boxed")]


def test_text_boxes_in_text_boxes_take_no_time() -> None:
    begins, ends = "<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"
    body = word_file(begins * 55 + p("Bread", run="<w:b/>") * 5_000 + ends * 55)
    began = time.process_time()
    assert len(list(pieces(Package.unpacked(body)))) == 5_000
    assert time.process_time() - began < 1.5


def test_a_text_box_in_a_row_is_read_once() -> None:
    box = f"<w:txbxContent>{p('Place')}</w:txbxContent>"
    label = f"<w:p><w:r>{EITHER.format(box, box)}</w:r></w:p>"
    row = f"<w:tbl><w:tr><w:tc>{label}</w:tc><w:tc>{p('Leeds')}</w:tc></w:tr></w:tbl>"
    assert [piece.text for piece in read(row)] == ["Place", "Leeds"]


BLOCKS = st.recursive(
    st.integers(100, 999).map(lambda number: p(f"word{number}")),
    lambda held: st.one_of(
        st.lists(held, min_size=1, max_size=4).map(lambda blocks: "".join(blocks)),
        st.lists(held, min_size=1, max_size=3).map(
            lambda cells: f"<w:tbl><w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr></w:tbl>"
        ),
        held.map(lambda blocks: f"<w:sdt><w:sdtContent>{blocks}</w:sdtContent></w:sdt>"),
        held.map(lambda blocks: f"<w:p><w:r><w:pict><w:txbxContent>{blocks}</w:txbxContent></w:pict></w:r></w:p>"),
        held.map(lambda blocks: f"<w:p><w:r>{EITHER.format(_box(blocks), _box(blocks))}</w:r></w:p>"),
        held.map(lambda blocks: f"<w:p><w:r>{EITHER.format('', _box(blocks))}{'<w:t>word1</w:t>'}</w:r></w:p>"),
    ),
    max_leaves=12,
)


def _box(blocks: str) -> str:
    return f"<w:pict><w:txbxContent>{blocks}</w:txbxContent></w:pict>"


@given(BLOCKS)
@settings(deadline=None)
def test_no_word_is_lost_however_blocks_are_nested(body: str) -> None:
    found = " ".join(piece.text for piece in read(body)).replace(":", " ").split()
    assert set(re.findall(r"word\d+", body)) == {word for word in found if word.startswith("word")}


def test_changes_that_are_tracked_count_as_accepted() -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    body = f"<w:p>{run.format('Bake ')}"
    body += f"<w:del><w:r><w:delText>rolls</w:delText></w:r></w:del><w:ins>{run.format('bread')}</w:ins></w:p>"
    assert read(body) == [Piece("Bake bread")]


def test_breaks_tabs_and_links_within_a_paragraph_are_read() -> None:
    xml = (
        f"<w:p {NAMESPACES}><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/></w:r>"
        "<w:hyperlink><w:r><w:t>d</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )
    assert text(parsed(xml.encode())) == "a\tb\nc-d"
    assert read("<w:p><w:r><w:t>Location</w:t><w:tab/><w:t>Leeds</w:t></w:r></w:p>") == [Piece("Location: Leeds")]


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"])
def test_whatever_may_be_words_goes_to_the_gate(data: bytes) -> None:
    assert KIND.is_it(data, "ad.txt")
    assert not KIND.is_it(b"Baker", "ad.docx")


def test_what_the_gate_took_out_is_said() -> None:
    linked = {"rId1": ("attachedTemplate", "https://evil.example/x.dotm")}
    found = KIND.read(word_file(p("Baker"), parts={"word/settings.xml": part("settings", "")}), "a.docx")
    assert (tuple(found.pieces), found.notes) == ((Piece("Baker"),), ())
    settings = {"rId1": ("settings", "settings.xml")}
    kept = {"word/settings.xml": part("settings", '<w:attachedTemplate r:id="rId1"/>')}
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
        f'Target="{linked["rId1"][1]}" TargetMode="External"/></Relationships>'
    ).encode()
    file = word_file(p("Baker"), parts={**kept, "word/_rels/settings.xml.rels": rels}, relations=settings)
    assert KIND.read(file, "a.docx").notes
