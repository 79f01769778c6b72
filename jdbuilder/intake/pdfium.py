"""Reads one PDF within limits, as a program: the file on standard input, what it holds as JSON on standard output."""

import base64
import codecs
import ctypes
import json
import math
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

import pypdfium2
from pypdfium2 import raw

from jdbuilder import limits
from jdbuilder.intake.pdf import MOST_ATTACHED, MOST_CHARACTERS, MOST_PAGES, REFUSED
from jdbuilder.text import clean_text, reads_right_to_left

MEMORY = 256 * 1024 * 1024
"""Address space in bytes."""
CPU_SECONDS = 5
"""Processor time."""

_MOST_ATTACHMENTS = 50
_COLUMN_GAP = 1.5
"""How many times its size a gap within a line is, if it parts columns rather than words."""
_BOLD = ("bold", "black", "heavy")
_SEMIBOLD = 600
_HYPHEN = "\x02"
"""What PDFium makes of a hyphen at a line's end; it leaves out the line's end then."""
_MARKER = re.compile(r"[•◦▪■●○‣⁃–*·-]|\w{1,2}[.)]")
"""A line of this alone is the bullet or number of a list's item."""


class RefusedError(Exception):
    """The file can't be taken: what is wrong with it, and what to do."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what, remedy)


@dataclass(frozen=True)
class Letter:
    """A character of a page: where it begins and ends, its baseline, the size of its type, whether it is bold."""

    text: str
    left: float
    right: float
    y: float
    size: float
    bold: bool


@dataclass(eq=False)
class Line:
    """A line in the making, on a page of some height."""

    page: int
    height: float
    letters: list[Letter] = field(default_factory=list)

    @property
    def first(self) -> Letter:
        """The letter that stands furthest to the left."""
        return min((one for one in self.letters if not one.text.isspace()), key=lambda one: one.left)

    @property
    def text(self) -> str:
        """Its words, a tab where there is a gap as between columns."""
        text = "".join(_gap(before, one) + one.text for before, one in pairwise([*self.letters[:1], *self.letters]))
        whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # PDFium speaks in halves
        return re.sub(" +", " ", re.sub(" *\t *", "\t", clean_text(whole))).strip()

    def listed(self) -> tuple[str, float, bool, int, float, float]:
        """Text, size, bold, page, x and y, as `PdfLine` has them."""
        seen = [one for one in self.letters if not one.text.isspace()]
        bold = sum(one.bold for one in seen) * 2 > len(seen)
        size = sorted(one.size for one in seen)[len(seen) // 2]
        return self.text, round(size, 1), bold, self.page, round(self.first.left, 1), round(self.height - seen[0].y, 1)


def main() -> None:
    """Say what the PDF holds, a line each: its attached files, then its text, or why that can't be taken."""
    _limit()
    try:
        file = opened(sys.stdin.buffer.read())
        _say([*_attachments(file)])
        _say([line.listed() for line in _lines(file)])
    except RefusedError as refused:
        _say(refused.args)
        sys.exit(REFUSED)


def _say(what: object) -> None:
    print(json.dumps(what), flush=True)  # noqa: T201 - this is how it answers


def opened(data: bytes) -> pypdfium2.PdfDocument:
    """The PDF; RefusedError for what is none."""
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _refusal(error.err_code) from error


def _refusal(code: int | None) -> RefusedError:
    if code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}:
        return RefusedError("is locked with a password", "Save it without one and open it again.")
    return RefusedError("is damaged, or no PDF at all", "Save it anew where it was made and open it again.")


def _attachments(file: pypdfium2.PdfDocument) -> Iterator[tuple[str, str]]:
    """Names and contents of attached files, as many as there is room for."""
    left = MOST_ATTACHED
    for number in range(min(file.count_attachments(), _MOST_ATTACHMENTS)):
        one = file.get_attachment(number)
        size = ctypes.c_ulong()
        raw.FPDFAttachment_GetFile(one, None, 0, size)
        if size.value <= left:
            left -= size.value
            content = bytes(one.get_data()) if size.value else b""
            yield one.get_name(), base64.b64encode(content).decode()


def _lines(file: pypdfium2.PdfDocument) -> Iterator[Line]:
    if len(file) > MOST_PAGES:
        raise RefusedError(f"has more than {MOST_PAGES} pages", "Save the pages with the job ad as a PDF of their own.")
    left = MOST_CHARACTERS
    for number in range(len(file)):
        page = file[number]
        text = page.get_textpage()
        left -= raw.FPDFText_CountChars(text)
        if left < 0:
            raise RefusedError(
                "holds more text than any job ad", "Save the pages with the job ad as a PDF of their own."
            )
        yield from _with_markers([line for line in _page(text, number, page.get_height()) if line.text])
        text.close()
        page.close()


def _page(text: pypdfium2.PdfTextPage, number: int, height: float) -> Iterator[Line]:
    """The lines of a page in the order in which they are painted, as PDFium ends them."""
    line = Line(number, height)
    for letter in _letters(text):
        if letter.text in {"\r", "\n", _HYPHEN}:
            line.letters += [replace(letter, text="-")] if letter.text == _HYPHEN else []
            yield line
            line = Line(number, height)
        else:
            line.letters.append(letter)
    yield line


def _letters(text: pypdfium2.PdfTextPage) -> Iterator[Letter]:
    left, right, low, high, x, y = (ctypes.c_double() for _ in range(6))
    matrix = raw.FS_MATRIX()
    for place in range(raw.FPDFText_CountChars(text)):
        raw.FPDFText_GetCharBox(text, place, left, right, low, high)
        raw.FPDFText_GetCharOrigin(text, place, x, y)
        raw.FPDFText_GetMatrix(text, place, matrix)
        size = raw.FPDFText_GetFontSize(text, place) * math.hypot(matrix.c, matrix.d)
        code = raw.FPDFText_GetUnicode(text, place)
        character = " " if code == 0 else chr(code)
        yield Letter(character, left.value, right.value, y.value, size, _is_bold(text, place))


def _is_bold(text: pypdfium2.PdfTextPage, place: int) -> bool:
    name, flags = ctypes.create_string_buffer(200), ctypes.c_int()
    raw.FPDFText_GetFontInfo(text, place, name, 200, flags)
    return raw.FPDFText_GetFontWeight(text, place) >= _SEMIBOLD or any(
        word in name.value.decode(errors="replace").lower() for word in _BOLD
    )


def _gap(before: Letter, one: Letter) -> str:
    """What stands for the room between two letters; where text runs to the left, it tells nothing."""
    wide = one.left - before.right > _COLUMN_GAP * max(before.size, one.size)
    return "\t" if wide and not reads_right_to_left(before.text + one.text) else ""


def _with_markers(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines of a page; a bullet that was painted apart from its item stands before it."""
    items = [line for line in lines if not _MARKER.fullmatch(line.text)]
    taken: list[Line] = []
    for marker in (line for line in lines if line not in items):
        beside = [item for item in items if _stands_before(marker.first, item.first)]
        if beside:
            item = min(beside, key=lambda one: one.first.left)
            item.letters[:0] = [*marker.letters, replace(marker.first, text=" ")]
            taken.append(marker)
    yield from (line for line in lines if line not in taken)


def _stands_before(marker: Letter, item: Letter) -> bool:
    return marker.left < item.left and abs(marker.y - item.y) < item.size / 2


def _limit() -> None:
    codecs.lookup("utf-16-le")  # which Python would look for later, when no file can be opened any more
    limits.keep_to(MEMORY, CPU_SECONDS)


if __name__ == "__main__":
    main()
