"""C's types by their names: for each name that it hasn't met, cffi reads all declarations again, which takes 2 ms.

WeasyPrint names some in its first document, and in any an array for each font, as long as its text has glyphs.
"""

import re
from contextlib import suppress
from typing import Any

import _cffi_backend
from cffi import CDefError

_NAMED = (
    "char *",
    "unsigned int *",
    "hb_codepoint_t *",
    "hb_tag_t *",
    "FcChar8 **",
    "PangoFcFontMap *",
    "PangoLogAttr *",
    "PangoRectangle *",
)
"""What is named for every first document, so that it is read at once."""
_ARRAY = re.compile(r"([^\[]+)\[(\d*)\]", re.ASCII)


class _Types(dict[str, tuple[Any, bool]]):
    """The types that cffi has read, which makes an array's of its item's; whether a type is a function stands by it."""

    def __init__(self, ffi: Any) -> None:
        super().__init__(ffi._parsed_types)
        self._ffi = ffi
        with suppress(CDefError):  # another WeasyPrint knows others, and reads one after the other
            pointers = ffi.typeof(f"void (*)({', '.join(_NAMED)})").args
            self.update((name, (pointer, False)) for name, pointer in zip(_NAMED, pointers, strict=True))

    def __missing__(self, name: str) -> tuple[Any, bool]:
        array = _ARRAY.fullmatch(name)
        if array is None:
            raise KeyError(name)  # whereupon cffi reads it
        pointer = self._ffi.typeof(f"{array[1]} *")
        self[name] = _cffi_backend.new_array_type(pointer, int(array[2]) if array[2] else None), False
        return self[name]


def learn(ffi: Any) -> None:
    """Have the types known that WeasyPrint will name."""
    if not isinstance(ffi._parsed_types, _Types):
        ffi._parsed_types = _Types(ffi)
