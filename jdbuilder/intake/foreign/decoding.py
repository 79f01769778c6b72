"""Bytes of a text file as text, whatever program wrote them; and what is no text at all, told by name."""

import codecs
import re
from collections.abc import Mapping

from jdbuilder.errors import UserError

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
LARGEST_TEXT = 2 * 1024 * 1024
"""The largest file of text, bare or with marks or tags, that is read, in bytes."""
MOST_WORDS = 10_000
"""No job ad has more, and more would keep everybody waiting."""
MOST_LETTERS = 15 * MOST_WORDS
MOST_PIECES = 5_000
"""Lines and paragraphs; no job ad has more."""
_REMEDY = "Open it in the program that made it and save it as a Word file (.docx), a PDF or plain text."
NO_TEXT = "Type the ad into a text file, or let a program recognise its text, and open that."
"""What to do where there is no text to read."""
SHORTER = "Copy the job ad alone into a file of its own, and open that."
"""What to do where there is too much of it."""
_KNOWN: Mapping[bytes, str] = {
    b"\xd0\xcf\x11\xe0": "is a Word file of the old kind (.doc) or another old Office file",
    b"{\\rtf": "is a rich text file (.rtf)",
    b"\x89PNG": "is a picture",
    b"\xff\xd8\xff": "is a picture",
    b"GIF8": "is a picture",
    b"MZ": "is a program",
    b"\x7fELF": "is a program",
    b"Rar!": "is a packed archive",
    b"7z\xbc\xaf": "is a packed archive",
    b"\x1f\x8b": "is a packed archive",
}
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOST_CONTROLS = 0.02


def decoded(data: bytes, declared: str = "") -> str:
    """The text of a file: by its byte order mark, as UTF-8, as it declares, or else as Windows writes it.

    UserError where it is no text, with the name of what it is, if that is known.
    """
    refuse_known(data)
    if len(data) > LARGEST_TEXT:
        raise UserError.of("", f"The file is larger than {LARGEST_TEXT // 1024 // 1024} MiB", SHORTER)
    text = _decoded(data, declared)
    if not text.strip("\ufeff \t\r\n"):
        raise UserError.of("", "The file is empty", "Choose one that holds the text of a job ad.")
    if len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text):
        raise UserError.of("", "The file holds no text that can be read", _REMEDY)
    return text


def refuse_long(words: int, letters: int, pieces: int = 0) -> None:
    """UserError for more than any job ad has."""
    if words > MOST_WORDS or letters > MOST_LETTERS:
        raise UserError.of("", f"The file holds more than {MOST_WORDS:,} words", SHORTER)
    if pieces > MOST_PIECES:
        raise UserError.of("", f"The file holds more than {MOST_PIECES:,} lines", SHORTER)


def refuse_known(data: bytes) -> None:
    """UserError, naming it, for a kind of file that can be told but not read."""
    for begins, what in _KNOWN.items():
        if data.startswith(begins):
            raise UserError.of("", f"The file {what}, which can’t be read here", _REMEDY)


def _decoded(data: bytes, declared: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(_usable(declared), errors="replace")


def _usable(declared: str) -> str:
    """The declared encoding if it is a known one of text; Windows' otherwise, which also stands for Latin-1."""
    try:
        name = codecs.lookup(declared).name
    except (LookupError, ValueError):
        return "cp1252"
    text_of = getattr(codecs.lookup(name), "_is_text_encoding", True)
    return "cp1252" if name in {"iso8859-1", "ascii", "utf-8"} or not text_of else name
