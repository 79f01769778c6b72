"""One XML part after the other, read as a stream: within limits, without a DTD, and without anything that acts."""

import io
import re
from collections.abc import Iterator, Mapping
from xml.parsers import expat

from jdbuilder.word.refused import RefusedError

MOST_ELEMENTS = 400_000
"""Of all parts together."""
MOST_ATTRIBUTES = 600_000
"""Of all parts together."""
DEEPEST = 200
LONGEST_TOKEN = 4 * 1024 * 1024
"""Of a single tag or comment, in bytes: a parser has to hold it whole."""

_ENCODINGS = {"UTF-8", "UTF-16", "US-ASCII", "ISO-8859-1", "WINDOWS-1252"}
_ACTING = {"DDE", "DDEAUTO", "INCLUDE", "INCLUDETEXT", "INCLUDEPICTURE", "IMPORT", "LINK", "DATABASE", "RD"}
_FIELD = "\ufffc"  # stands for the field within a field's code
_CODE = 1000  # characters of a field's code that are looked at
_GAP = "\v"  # stands for what separates words in some programs: a tab, a break, the end of a paragraph
_GAPS = {"tab", "ptab", "br", "cr", "p"}
_BEFORE = re.compile(r"[\s\"“”\\]*")
_WORD = re.compile(r"[^\s\"“”\\]*")
_ELSEWHERE = re.compile(r"\s*(?:https?:|ftp:|file:|\\\\|//)", re.IGNORECASE)
# What draws a picture in a drawing of Word's (VML), and in one that is a part of its own (SVG).
_SHOWING = {False: {"imagedata", "fill", "stroke"}, True: {"image", "feImage", "use"}}

OTHER_DOCUMENT = (
    "holds another document that Word would take in when it opens it (altChunk)",
    "Open it in Word and save it, which takes it in, and choose that.",
)
OBJECT = (
    "holds an object of another program (OLE)",
    "In Word, cut it and paste it again as a picture, save the file and choose it again.",
)
REMOTE_PICTURE = (
    "holds a picture that is fetched from elsewhere",
    "In Word, take it out and insert it again from a file of your own, save the document and choose it again.",
)
"""What is the matter, and what to do."""
_UNLINK = (
    "In Word, put the cursor into it and press Ctrl+Shift+F9, which keeps what it shows; then save the file and choose "
    "it again."
)
_DTD = "has definitions of its own (a DTD), which no Word file needs"
_WITHIN = {"altChunk": OTHER_DOCUMENT, "OLEObject": OBJECT}


class Scan:
    """What is counted over all the parts of a file."""

    def __init__(self) -> None:
        self._elements = self._attributes = 0

    def read(self, chunks: Iterator[bytes], *, is_picture: bool) -> bytes:
        """The part's bytes; RefusedError as soon as something is wrong with it. A picture may name a DTD."""
        return _Reading(self, is_picture).read(chunks)

    def count(self, attributes: int) -> None:
        """One element more, with so many attributes."""
        self._elements += 1
        self._attributes += attributes
        if self._elements > MOST_ELEMENTS:
            raise RefusedError(f"holds more than {MOST_ELEMENTS:,} elements", "Choose a shorter document.")
        if self._attributes > MOST_ATTRIBUTES:
            raise RefusedError(f"holds more than {MOST_ATTRIBUTES:,} attributes", "Choose a shorter document.")


class _Reading:
    """One part being read."""

    def __init__(self, scan: Scan, is_picture: bool) -> None:
        self._count = scan.count
        self._is_picture = is_picture
        self._showing = _SHOWING[is_picture]
        self._depth = 0
        self._codes: list[str | None] = []  # of the fields that are open; None where the code is over
        self._parser = parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.XmlDeclHandler = _declared
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = _defines
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end

    def read(self, chunks: Iterator[bytes]) -> bytes:
        """The bytes of all chunks, each looked at as it comes."""
        held, size = io.BytesIO(), 0
        for chunk in chunks:
            size += held.write(chunk)
            self._parser.Parse(chunk)
            if size - self._parser.CurrentByteIndex > LONGEST_TOKEN:
                raise RefusedError("holds a tag of many megabytes")
        self._parser.Parse(b"", True)
        for code in self._codes:
            _judge(code)
        return held.getvalue()

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._count(len(attributes))
        self._depth += 1
        if self._depth > DEEPEST:
            raise RefusedError(f"is nested more than {DEEPEST} levels deep")
        local = name[name.find(":") + 1 :]
        if local in _WITHIN:
            raise RefusedError(*_WITHIN[local])
        if local in self._showing:
            _judge_picture(attributes)
        elif local == "fldSimple":
            self._put(_FIELD)
            _judge(_local(attributes, "instr"))
        elif local == "fldChar":
            self._field(_local(attributes, "fldCharType"))
        elif local in _GAPS:
            self._put(_GAP)

    def _end(self, _: str) -> None:
        self._depth -= 1

    def _field(self, step: str) -> None:
        """A field begins, comes from its code to what it shows, or ends."""
        if step == "begin":
            self._put(_FIELD)
            self._codes.append("")
        elif self._codes:
            _judge(self._codes[-1])
            self._codes[-1] = None
            if step == "end":
                self._codes.pop()
        self._parser.CharacterDataHandler = self._put if self._codes else None

    def _put(self, text: str) -> None:
        """Whatever stands where the code does is code, in however many runs, deleted ones among them."""
        code = self._codes[-1] if self._codes else None
        if code is not None and len(code) < _CODE:
            self._codes[-1] = _BEFORE.sub("", code + text, count=1)[:_CODE]

    def _doctype(self, *_: object) -> None:
        if not self._is_picture:
            raise RefusedError(_DTD)


def _declared(_: str, encoding: str | None, __: int) -> None:
    """Every parser has to read the same."""
    if encoding and encoding.upper() not in _ENCODINGS:
        raise RefusedError(f"has a part that is written as {encoding}, and not in Unicode")


def _defines(*_: object) -> None:
    raise RefusedError(_DTD)


def _local(attributes: Mapping[str, str], name: str) -> str:
    return next((value for key, value in attributes.items() if key.rpartition(":")[2] == name), "")


def _judge(code: str | None) -> None:
    """Refuse the code of a field that fetches something, or whose name other fields put together."""
    for text in ((code or "").replace(_GAP, gap) for gap in ("", " ")):
        word = _first_word(text).upper()
        if word in _ACTING:
            raise RefusedError(f"holds the field {word}, which may fetch something from elsewhere", _UNLINK)
        if _FIELD in word and not word.startswith("="):
            raise RefusedError("holds a field that other fields put together, which may fetch something", _UNLINK)


def _first_word(text: str) -> str:
    found = _WORD.match(_BEFORE.sub("", text, count=1))
    return found[0] if found else ""


def _judge_picture(attributes: Mapping[str, str]) -> None:
    if any(_ELSEWHERE.match(_local(attributes, name)) for name in ("src", "href")):
        raise RefusedError(*REMOTE_PICTURE)
