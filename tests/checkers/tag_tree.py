"""What a screen reader follows: the texts of a PDF's tag tree, from its root on, each by its mark in the page."""

import io
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Page

_CODE = re.compile(r"<([0-9A-Fa-f]+)>")
_CHARACTERS = re.compile(r"beginbfchar(.*?)endbfchar", re.DOTALL)
_RANGES = re.compile(r"beginbfrange(.*?)endbfrange", re.DOTALL)
_RANGE = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(<[0-9A-Fa-f]+>|\[[^\]]*\])")


def texts(data: bytes) -> Iterator[str]:
    """The text of every mark, in the order of the tree."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pages = {page.obj.objgen: _marked(page) for page in pdf.pages}
        for page, mark in _marks(pdf.Root.StructTreeRoot, None):
            yield pages[page][mark]


def _marks(element: Any, page: Any) -> Iterator[tuple[Any, int]]:
    """The marks below an element, each with its page, which an element says for those below it."""
    page = element.get("/Pg", page)
    below = element.get("/K", Array())
    for one in below if isinstance(below, Array) else [below]:
        if isinstance(one, int):
            yield page.objgen, one
        elif "/MCID" in one:
            yield one.get("/Pg", page).objgen, int(one.MCID)
        elif one.get("/Type") != "/OBJR":
            yield from _marks(one, page)


def _marked(page: Page) -> dict[int, str]:
    """The texts of a page by their marks."""
    meanings = {name: _meaning(font) for name, font in page.resources.get("/Font", Dictionary()).items()}
    found: dict[int, str] = defaultdict(str)
    open_marks: list[int | None] = []
    font: dict[bytes, str] = {}
    for one in pikepdf.parse_content_stream(page):
        operands, name = one.operands, str(one.operator)
        if name == "Tf":
            font = meanings[str(operands[0])]
        elif name in {"BDC", "BMC"}:
            known = operands[1] if name == "BDC" and isinstance(operands[1], Dictionary) else Dictionary()
            open_marks.append(int(known["/MCID"]) if "/MCID" in known else None)
        elif name == "EMC":
            open_marks.pop()
        elif name in {"TJ", "Tj"} and (mark := next(filter(_is_mark, reversed(open_marks)), None)) is not None:
            found[mark] += "".join(_said(font, operands[0]))
    return found


def _is_mark(mark: int | None) -> bool:
    return mark is not None


def _said(font: dict[bytes, str], shown: Any) -> Iterator[str]:
    """What is shown, as letters."""
    wide = len(next(iter(font), b"-"))
    for part in shown if isinstance(shown, Array) else [shown]:
        if isinstance(part, pikepdf.String):
            codes = bytes(part)
            yield from (font.get(codes[at : at + wide], "\ufffd") for at in range(0, len(codes), wide))


def _meaning(font: Any) -> dict[bytes, str]:
    """Which letters each code of a font stands for."""
    if "/ToUnicode" not in font:
        return {}
    table = font.ToUnicode.read_bytes().decode("latin-1")
    found: dict[bytes, str] = {}
    for block in _CHARACTERS.findall(table):
        codes = _CODE.findall(block)
        found |= {bytes.fromhex(code): _letters(to) for code, to in zip(codes[::2], codes[1::2], strict=True)}
    for block in _RANGES.findall(table):
        for first, last, to in _RANGE.findall(block):
            found |= _ranged(first, last, to)
    return found


def _ranged(first: str, last: str, to: str) -> dict[bytes, str]:
    codes = [number.to_bytes(len(first) // 2, "big") for number in range(int(first, 16), int(last, 16) + 1)]
    if to.startswith("["):
        return dict(zip(codes, map(_letters, _CODE.findall(to)), strict=True))
    start = _letters(to[1:-1])
    return {code: start[:-1] + chr(ord(start[-1]) + place) for place, code in enumerate(codes)}


def _letters(code: str) -> str:
    return bytes.fromhex(code).decode("utf-16-be")
