"""How many lines a text takes: words are measured with the advance widths of the paper's fonts."""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from PIL import ImageFont

from jdbuilder.render import fonts

_UNITS = 1000
_LAST_KNOWN = 0x530
_PUNCTUATION = range(0x2000, 0x20D0)
_UNKNOWN_WIDTH = 1.3
"""In ems: the widest letter, an emoji, that another font may have to lend."""

Run = tuple[str, bool]
"""A stretch of text, and whether it is bold."""


def lines(runs: Iterable[Run], family: str, size: float, width: float) -> int:
    """The lines that a text takes in a column of so many points."""
    room = width / size
    count, used = 1, 0.0
    for word, bold in _words(runs):
        wide = _width(word, family, bold)
        if used and used + wide > room:
            count, used = count + 1, 0.0
        if wide > room:  # broken where the line ends
            count += int(wide / room)
            wide %= room
        used += wide + _width(" ", family, bold)
    return count


def _words(runs: Iterable[Run]) -> Iterator[Run]:
    return ((word, bold) for text, bold in runs for word in text.split(" ") if word)


@lru_cache(maxsize=20_000)
def _width(word: str, family: str, bold: bool) -> float:
    """The width of a word in ems, a little too wide, as pairs of letters aren't drawn together."""
    known = "".join(c for c in word if _is_known(c))
    return _font(family, bold).getlength(known) / _UNITS + (len(word) - len(known)) * _UNKNOWN_WIDTH


def _is_known(character: str) -> bool:
    return ord(character) < _LAST_KNOWN or ord(character) in _PUNCTUATION


@cache
def _font(family: str, bold: bool) -> ImageFont.FreeTypeFont:
    """The face of a family, or the first one of that weight where only the machine has it."""
    faces = sorted(fonts.FACES.values(), key=lambda face: (face.family != family, (face.weight > 400) != bold))
    return ImageFont.truetype(faces[0].path, _UNITS, layout_engine=ImageFont.Layout.BASIC)
