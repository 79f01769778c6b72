"""Each object of a PDF as bytes, made once: WeasyPrint has them made for the file and again for its identifier."""

import zlib
from functools import lru_cache
from typing import Any

import pydyf

_SAME = ("Length1", "N")
"""What marks fonts and colour profiles, which one document after another holds."""
_QUICKLY = 6
"""How hard other streams are deflated; WeasyPrint's 9 takes 2 ms more of each document, for one byte in a hundred."""


class _Made(pydyf.Object):  # type: ignore[misc]  # pydyf says nothing of types
    """An object whose bytes are known."""

    data = b""
    compressible = True

    def __init__(self, one: Any) -> None:
        super().__init__()
        self.number, self.generation, self.free = one.number, one.generation, one.free
        self.data, self.compressible = one.data, one.compressible


def make(pdf: Any) -> None:
    """Put what was made in every object's place; nothing may change any more."""
    for one in pdf.objects:
        if isinstance(one, pydyf.Stream) and one.compress:
            is_shared = any(mark in one.extra for mark in _SAME)
            data = _bytes(one)
            one.stream, one.compress = [_packed(data) if is_shared else zlib.compress(data, level=_QUICKLY)], False
            one.extra["Filter"] = "/FlateDecode"
    pdf.objects[1:] = map(_Made, pdf.objects[1:])  # the first one is no object, and has no bytes


def _bytes(one: Any) -> bytes:
    """What stands between the words that enclose a stream where it isn't compressed."""
    return bytes(pydyf.Stream(one.stream).data.partition(b"\nstream\n")[2].removesuffix(b"\nendstream"))


@lru_cache(maxsize=32)
def _packed(data: bytes) -> bytes:
    return zlib.compress(data, level=9)
