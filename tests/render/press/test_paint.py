"""What is painted follows the tags; bullets come before their items in their own colour, and folios are no content."""

import io
from collections import Counter
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import ContentStream, DictionaryObject

from jdbuilder.render.press import paint
from jdbuilder.render.press.worker import Printer
from tests.render.tags import found, root

FOLIO = "@page { @bottom-left { content: 'Folio' } } h2 { break-before: page; color: #123456 }"
LISTS = "<main><h1>T</h1><h2>A</h2><ul><li>one<li>two</ul><h2>B</h2><ul><li>three</ul></main>"


def _page(body: str) -> str:
    return f"<!doctype html><html lang=en><title>t</title><body>{body}"


def _operations(reader: PdfReader) -> list[list[tuple[list[Any], bytes]]]:
    contents = [page.get_contents() for page in reader.pages]
    return [list(ContentStream(one, reader).operations) for one in contents if one is not None]


def test_bullets_are_painted_before_their_items(printer: Printer) -> None:
    reader = PdfReader(io.BytesIO(printer.pdf(_page(LISTS), FOLIO)))
    read = ["".join(page.extract_text().split()) for page in reader.pages]
    assert read == ["TFolio", "A•one•twoFolio", "B•threeFolio"]


def test_the_order_changes_and_nothing_else(printer: Printer, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = _operations(PdfReader(io.BytesIO(printer.pdf(_page(LISTS), FOLIO))))
    monkeypatch.setattr(paint, "_ordered", lambda operations, *_: operations)
    theirs = _operations(PdfReader(io.BytesIO(printer.pdf(_page(LISTS), FOLIO))))
    assert len(ours) == len(theirs) == 3
    assert ours != theirs
    for one, other in zip(ours, theirs, strict=True):
        texts = [Counter(str(operands) for operands, operator in page if operator == b"TJ") for page in (one, other)]
        assert texts[0] == texts[1]
        assert sum(texts[0].values()) > 1


def _colours(reader: PdfReader) -> list[tuple[float, ...]]:
    """The colour of every piece of text, in the order of painting."""
    colours: list[tuple[float, ...]] = []
    for page in _operations(reader):
        colour: tuple[float, ...] = (0.0,)
        saved: list[tuple[float, ...]] = []
        for operands, operator in page:
            if operator == b"q":
                saved.append(colour)
            elif operator == b"Q":
                colour = saved.pop()
            elif operator == b"rg":
                colour = tuple(round(float(str(one)), 2) for one in operands)
            elif operator == b"TJ":
                colours.append(colour)
    return colours


@pytest.mark.parametrize("colour", ["li::marker { color: red }", ""])
def test_a_bullet_keeps_its_colour(colour: str, printer: Printer, monkeypatch: pytest.MonkeyPatch) -> None:
    css = f"h1 {{ color: #123456 }} li {{ color: #00f }} {colour}"
    body = "<main><h1>T</h1><ul><li>one<li>two</ul></main>"
    ours = _colours(PdfReader(io.BytesIO(printer.pdf(_page(body), css))))
    monkeypatch.setattr(paint, "_ordered", lambda operations, *_: operations)
    head, one, two, *bullets = _colours(PdfReader(io.BytesIO(printer.pdf(_page(body), css))))
    assert ours == [head, bullets[0], one, bullets[1], two]


def _piece(number: int, name: bytes) -> list[Any]:
    return ["/Span", {"MCID": number}, b"BDC", name, b"EMC"]


@pytest.mark.parametrize(
    ("first", "last", "moves"),
    [
        ([b"q"], [b"Q"], True),
        ([b"q", b"q"], [b"Q", b"Q"], True),
        ([b"q", b"2 0 0 2 0 0 cm"], [b"Q"], False),
        ([b"q", b"0 0 9 9 re", b"W", b"n", b"q"], [b"Q", b"Q"], False),
        ([], [], False),
    ],
)
def test_only_what_stands_alone_under_the_same_frame_is_moved(first: list[Any], last: list[Any], moves: bool) -> None:
    operations = [b"1 0 0 1 0 0 cm", *_piece(0, b"item"), b"1 1 1 rg", *first, *_piece(1, b"bullet"), *last, b"end"]
    item, bullet = paint._pieces(operations)
    ordered = paint._ordered(operations, [(1, item), (0, bullet)], [])
    assert (ordered.index(b"bullet") < ordered.index(b"item")) is moves
    assert ordered == operations or moves
    assert ordered[-1] == b"end"


def test_folios_are_no_content_and_a_single_page_has_none(printer: Printer) -> None:
    several = PdfReader(io.BytesIO(printer.pdf(_page(LISTS), FOLIO)))
    for page in _operations(several):
        marks = [[str(one) for one in operands] for operands, operator in page if operator == b"BDC"]
        assert marks[-1] == ["/Artifact", "{'/Type': '/Pagination'}"]
    single = PdfReader(io.BytesIO(printer.pdf(_page("<main><h1>T</h1></main>"), FOLIO)))
    assert single.pages[0].extract_text() == "T"


def test_every_piece_has_its_tag_and_every_tag_its_piece(printer: Printer) -> None:
    reader = PdfReader(io.BytesIO(printer.pdf(_page(LISTS), FOLIO)))
    numbers = found(root(reader)["/ParentTree"])
    mapped = list(numbers["/Nums"])[1::2]
    for page, elements in zip(_operations(reader), mapped, strict=True):
        marks = [operands for operands, operator in page if operator == b"BDC"]
        pieces = {int(one[1]["/MCID"]) for one in marks if "/MCID" in one[1]}
        held = enumerate(map(found, found(elements)))
        assert pieces == {number for number, one in held if isinstance(one, DictionaryObject)}
