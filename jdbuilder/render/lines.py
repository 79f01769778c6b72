"""How many lines a text takes: words are measured with the advance widths of the paper's fonts."""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from jdbuilder.render import fonts
from jdbuilder.render.advances import advances

_KNOWN = (range(0x530), range(0x2000, 0x20D0))
"""The letters that the fonts are taken to have: Latin, Greek and Cyrillic, punctuation and currencies."""
_BLOCK = 0x100
"""How many letters are looked up at once; an ad has those of two such blocks."""
_LONGEST_REMEMBERED = 30
"""Words longer than this, in letters, are measured anew each time: somebody may type a thousand of them."""
_UNKNOWN_WIDTH = 1.3
"""In ems: the widest letter, an emoji, that another font may have to lend."""

Run = tuple[str, bool]
"""A stretch of text, and whether it is bold."""


Word = tuple[float, float]
"""The width of a word, and that of the space behind it; in ems."""


def measured(runs: Iterable[Run], family: str) -> tuple[Word, ...]:
    """The words of a text as wide as they are in a family, at any size."""
    words: list[Word] = []
    for text, bold in runs:
        space = _width(" ", family, bold)
        words += [(_width(word, family, bold), space) for word in text.split(" ") if word]
    return tuple(words)


def lines(words: Iterable[Word], room: float) -> int:
    """The lines that words take in a column of so many ems."""
    count, used = 1, 0.0
    for wide, space in words:
        if used and used + wide > room:
            count, used = count + 1, 0.0
        if wide > room:  # broken where the line ends
            count += int(wide / room)
            used += wide % room + space
        else:
            used += wide + space
    return count


def _width(word: str, family: str, bold: bool) -> float:
    """The width of a word in ems, a little too wide, as pairs of letters aren't drawn together."""
    return (_remembered if len(word) <= _LONGEST_REMEMBERED else _added)(word, family, bold)


def _added(word: str, family: str, bold: bool) -> float:
    return sum(_advances(family, bold, code // _BLOCK).get(code, _UNKNOWN_WIDTH) for code in map(ord, word))


_remembered = lru_cache(maxsize=8_192)(_added)


@cache
def _advances(family: str, bold: bool, block: int) -> Mapping[int, float]:
    """Those of a family's face, or of the first one of that weight where only the machine has it, in one block."""
    first, end = block * _BLOCK, (block + 1) * _BLOCK
    known = [letter for one in _KNOWN for letter in range(max(first, one.start), min(end, one.stop))]
    if not known:
        return {}
    faces = sorted(fonts.FACES.values(), key=lambda face: (face.family != family, (face.weight > 400) != bold))
    return advances(faces[0].path.read_bytes(), known)
