"""How wide the letters of a TrueType font are, read from its own tables (OpenType: cmap, head, hhea and hmtx)."""

import struct
from collections.abc import Collection, Iterator, Mapping

_UNICODE = (3, 1)
_SEGMENTS = 4
"""The format of a table of letters that lists stretches of them, which every font with Unicode letters has."""


def advances(font: bytes, letters: Collection[int]) -> Mapping[int, float]:
    """The advance width of each letter in ems, by code points below 65,536; those it lacks are as wide as its box."""
    tables = {tag: start for tag, _, start, _ in struct.iter_unpack(">4s3I", font[12 : 12 + 16 * _number(font, 4)])}
    em = _number(font, tables[b"head"] + 18)
    count = _number(font, tables[b"hhea"] + 34)
    wide = struct.unpack_from(f">{2 * count}H", font, tables[b"hmtx"])[::2]
    glyphs = dict(_glyphs(font, _letters(font, tables[b"cmap"]), min(letters), max(letters)))
    return {letter: wide[min(glyphs.get(letter, 0), count - 1)] / em for letter in letters}


def _letters(font: bytes, table: int) -> int:
    """Where the list of letters begins."""
    for number in range(_number(font, table + 2)):
        *kind, start = struct.unpack_from(">2HI", font, table + 4 + 8 * number)
        if tuple(kind) == _UNICODE and _number(font, table + start) == _SEGMENTS:
            return int(table + start)
    raise ValueError("the font doesn't list its letters")


def _glyphs(font: bytes, table: int, lowest: int, highest: int) -> Iterator[tuple[int, int]]:
    """Letters, and the numbers of their glyphs; they are listed in order."""
    count = _number(font, table + 6) // 2
    ends, starts, deltas, offsets = (
        struct.unpack_from(f">{count}H", font, place)
        for place in (table + 14 + count * 2 * n + 2 * (n > 0) for n in range(4))
    )
    for number, (first, last, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        if first > highest:
            return
        if last < lowest:
            continue
        stretch = range(first, last + 1)
        if offset:  # it is counted from where it stands
            place = table + 16 + count * 6 + number * 2 + offset
            listed = struct.unpack_from(f">{len(stretch)}H", font, place)
        else:
            listed = tuple(stretch)
        yield from ((letter, (glyph + delta) % 65_536) for letter, glyph in zip(stretch, listed, strict=True))


def _number(font: bytes, place: int) -> int:
    return int.from_bytes(font[place : place + 2], "big")
