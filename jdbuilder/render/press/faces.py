"""The fonts in a PDF without what only programs that list fonts read: their names alone are a kilobyte of each file."""

import struct
from typing import Any

import pydyf

_IDLE = {b"name", b"GDEF", b"gasp"}
"""Tables of a TrueType font that no reader of a PDF uses, who is told of glyphs by their numbers."""
_HEAD = struct.Struct(">I4H")
_ENTRY = struct.Struct(">4s3I")


def slim(pdf: Any) -> None:
    """Take those tables out of every TrueType font that is embedded."""
    for one in pdf.objects:
        if isinstance(one, pydyf.Stream) and "Length1" in one.extra:
            font = without_idle(b"".join(one.stream))
            one.stream, one.extra["Length1"] = [font], len(font)


def without_idle(font: bytes) -> bytes:
    """The font file, its other tables as they were; what is no single TrueType font stays as it is."""
    version, count, *_ = _HEAD.unpack_from(font)
    if version != 0x10000:
        return font
    entries = [_ENTRY.unpack_from(font, _HEAD.size + _ENTRY.size * number) for number in range(count)]
    kept = [entry for entry in entries if entry[0] not in _IDLE]
    power = 1 << (len(kept).bit_length() - 1)
    head = _HEAD.pack(version, len(kept), power * 16, power.bit_length() - 1, (len(kept) - power) * 16)
    directory, tables = b"", b""
    place = _HEAD.size + _ENTRY.size * len(kept)
    for tag, checksum, start, length in kept:
        directory += _ENTRY.pack(tag, checksum, place + len(tables), length)
        tables += font[start : start + length].ljust(-length % 4 + length, b"\0")
    return head + directory + tables
