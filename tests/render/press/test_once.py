"""Nothing of a PDF is made twice, nor what documents share made anew for each; and the file is what it would be."""

import zlib
from collections import Counter
from collections.abc import Callable

import pydyf
import pytest
import weasyprint
from weasyprint.text.fonts import FontConfiguration

from jdbuilder.render.press import once
from jdbuilder.render.press.worker import Printer

SHEETS = ("p { color: #123 }", "p { color: #456 }")


def _page(text: str) -> str:
    return f"<html lang=en><title>x</title><main><p>{text}"


def _counted(monkeypatch: pytest.MonkeyPatch, owner: type, name: str) -> Counter[int]:
    """How often each object of a kind is asked for this."""
    calls: Counter[int] = Counter()
    kept: list[object] = []  # so that no two have the same id
    found = vars(owner)[name]
    asked: Callable[..., object] = getattr(found, "fget", found)

    def counted(one: object, *given: object, **named: object) -> object:
        kept.append(one)
        calls[id(one)] += 1
        return asked(one, *given, **named)

    monkeypatch.setattr(owner, name, property(counted) if isinstance(found, property) else counted)
    return calls


def test_each_stream_is_made_once(printer: Printer, monkeypatch: pytest.MonkeyPatch) -> None:
    made = _counted(monkeypatch, weasyprint.pdf.stream.Stream.__mro__[1], "data")
    printer.pdf(_page("Once"), "")
    own = sorted(made.values())
    assert own[-2:] == [1, 2]  # only the list of all objects, which WeasyPrint makes behind them, twice
    assert len(own) > 5


def test_the_file_is_what_it_would_be(printer: Printer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(once, "_QUICKLY", 9)  # as hard as WeasyPrint deflates
    made = printer.pdf(_page("Equal"), SHEETS[0])
    monkeypatch.setattr(once, "make", lambda _: None)
    assert printer.pdf(_page("Equal"), SHEETS[0]) == made


def test_fonts_and_profile_are_packed_once_for_many_documents(
    printer: Printer, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed: list[int] = []
    pack = zlib.compress
    once._packed.cache_clear()

    def compress(data: bytes, level: int) -> bytes:
        packed.extend([len(data)] if level == 9 else [])
        return pack(data, level)

    monkeypatch.setattr(zlib, "compress", compress)
    for text in ("ab", "ba", "aab"):
        printer.pdf(_page(text), "")
    assert len(packed) == 2


def test_sheets_are_read_once_and_fonts_are_set_up_no_more(printer: Printer, monkeypatch: pytest.MonkeyPatch) -> None:
    read = _counted(monkeypatch, weasyprint.CSS, "__init__")
    set_up = _counted(monkeypatch, FontConfiguration, "__init__")
    for number in range(10):
        printer.pdf(_page(f"Number {number}"), SHEETS[number % 2] + " /* of this test */")
    assert read.total() == 2
    assert set_up.total() == 0


def test_what_is_made_changes_no_more() -> None:
    pdf = pydyf.PDF()
    page = pydyf.Dictionary({"A": 1})
    pdf.add_object(page)
    once.make(pdf)
    page["A"] = 2
    assert [one.data for one in pdf.objects[1:]][-1] == b"<</A 1>>"
    assert pdf.objects[-1].reference == page.reference
