"""An embedded font has what draws its glyphs, and no more."""

import io
import re
import zlib

import pytest
from fontTools.ttLib import TTFont

from jdbuilder.render import fonts
from jdbuilder.render.press import faces
from jdbuilder.render.press.worker import Printer

DRAWS = {"glyf", "loca", "head", "hhea", "hmtx", "maxp"}
_FONT = re.compile(rb"/Length1 (\d+)/Filter /FlateDecode/Length (\d+)>>\nstream\n")


def _embedded(pdf: bytes) -> list[bytes]:
    found = [(zlib.decompress(pdf[one.end() : one.end() + int(one[2])]), int(one[1])) for one in _FONT.finditer(pdf)]
    assert all(len(font) == length for font, length in found)
    return [font for font, _ in found]


@pytest.mark.parametrize("face", fonts.FACES.values(), ids=lambda face: face.file)
def test_what_stays_is_as_it_was(face: fonts.Face) -> None:
    whole, slim = face.path.read_bytes(), faces.without_idle(face.path.read_bytes())
    before, after = (TTFont(io.BytesIO(font), checkChecksums=0).reader for font in (whole, slim))
    assert {*before.keys()} - {*after.keys()} == {"name", "GDEF", "gasp"} & {*before.keys()}
    assert all(before[tag] == after[tag] for tag in {*after.keys()})
    assert all(entry.offset % 4 == 0 for entry in after.tables.values())


def test_what_is_no_truetype_stays_whole() -> None:
    assert faces.without_idle(b"OTTO" + bytes(100)) == b"OTTO" + bytes(100)


def test_the_fonts_of_a_page_are_slim_and_draw(printer: Printer) -> None:
    style = "p { font: 600 12pt 'Source Sans Pro' }"
    embedded = _embedded(printer.pdf("<html lang=en><title>x</title><main><p>Words", style))
    assert embedded
    for font in embedded:
        tags = {*TTFont(io.BytesIO(font)).reader.keys()}
        assert tags >= DRAWS
        assert not tags & {"name", "GDEF", "gasp"}
