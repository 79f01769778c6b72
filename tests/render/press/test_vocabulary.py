"""For an array cffi reads no declarations again, and what it gives is what it always gave."""

import pytest
from cffi import FFI, CDefError
from cffi.cparser import Parser

from jdbuilder.render.press import vocabulary
from jdbuilder.render.press.worker import Printer

NAMES = ("glyph[7]", "glyph[]", "glyph *[3]", "char[12]", "glyph", "glyph[3][4]", "int (*)(glyph)")


def _ffi() -> FFI:
    ffi = FFI()
    ffi.cdef("typedef unsigned int glyph;")
    return ffi


@pytest.fixture
def taught() -> FFI:
    ffi = _ffi()
    vocabulary.learn(ffi)
    return ffi


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What cffi reads from now on."""
    found: list[str] = []
    parse = Parser.parse_type

    def parse_type(self: Parser, name: str) -> object:
        found.append(name)
        return parse(self, name)

    monkeypatch.setattr(Parser, "parse_type", parse_type)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_a_type_is_the_one_that_is_read(name: str, taught: FFI) -> None:
    assert taught.typeof(name) is _ffi().typeof(name)


@pytest.mark.parametrize("name", ["glyph[", "glyph[3", "[3]", "word[3]"])
def test_what_is_no_type_stays_none(name: str, taught: FFI) -> None:
    with pytest.raises(CDefError):
        taught.typeof(name)


def test_arrays_of_any_length_are_read_once(taught: FFI, read: list[str]) -> None:
    assert [len(taught.new(f"glyph[{length}]")) for length in range(1, 9)] == [*range(1, 9)]
    assert read == ["glyph *"]


def test_a_document_with_other_letters_has_nothing_read(printer: Printer, read: list[str]) -> None:
    for words in ("One", "Another two", "Quite 5 & \u2013 3"):
        printer.pdf(f"<html lang=en><title>x</title><main><p>{words}", "")
    assert read == []
