"""One XML part after the other, read as a stream: within limits, without a DTD, and without anything that acts."""

import io
import re
from collections.abc import Iterator, Mapping
from xml.parsers import expat

from jdbuilder.word.code import DELETED, FIELD, GAP, GAPS, WRITTEN, Code, first_word
from jdbuilder.word.refused import RefusedError

MOST_ELEMENTS = 400_000
"""Of all parts together."""
MOST_ATTRIBUTES = 600_000
"""Of all parts together."""
MOST_PARAGRAPHS = 60_000
"""Of all parts together."""
MOST_LETTERS = 100_000
"""Of a paragraph."""
MOST_RUNS = 20_000
"""Of a paragraph."""
DEEPEST = 200
DEEPEST_FIELD = 50
"""Word opens 20 within each other."""
LONGEST_TOKEN = 4 * 1024 * 1024
"""Of a single tag or comment, in bytes: a parser has to hold it whole."""

_ENCODINGS = {"UTF-8", "UTF-16", "US-ASCII", "ISO-8859-1", "WINDOWS-1252"}
_ACTING = {"DDE", "DDEAUTO", "INCLUDE", "INCLUDETEXT", "INCLUDEPICTURE", "IMPORT", "LINK", "DATABASE", "RD"}
_CODE = 1000  # characters of a field's code that are looked at
_CHOICES = {"Choice", "Fallback"}
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
_TOO_LARGE = "which is larger than any template"
_SHORTER = "Choose a shorter document, or take out in Word what isn’t needed."
_WITHIN = {"altChunk": OTHER_DOCUMENT, "OLEObject": OBJECT}


class Scan:
    """What is counted over all the parts of a file."""

    def __init__(self) -> None:
        self._elements = self._attributes = self._paragraphs = 0

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

    def count_paragraph(self) -> None:
        """One paragraph more."""
        self._paragraphs += 1
        if self._paragraphs > MOST_PARAGRAPHS:
            raise RefusedError(f"holds more than {MOST_PARAGRAPHS:,} paragraphs, {_TOO_LARGE}", _SHORTER)


class _Reading:
    """One part being read."""

    def __init__(self, scan: Scan, is_picture: bool) -> None:
        self._scan = scan
        self._is_picture = is_picture
        self._showing = _SHOWING[is_picture]
        self._open: list[str] = []
        self._paragraphs: list[_Paragraph] = []  # that are open
        self._codes: list[Code] = []  # of the fields that are open
        self._deleted = 0
        self._parser = parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.XmlDeclHandler = _declared
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = _defines
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text

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
        self._scan.count(len(attributes))
        local = name[name.find(":") + 1 :]
        self._open.append(local)
        if len(self._open) > DEEPEST:
            raise RefusedError(f"is nested more than {DEEPEST} levels deep")
        if local in _WITHIN:
            raise RefusedError(*_WITHIN[local])
        self._deleted += local in DELETED
        if local in self._showing:
            _judge_picture(attributes)
        elif local == "r" and self._paragraphs:
            self._paragraphs[-1].count(runs=1)
        elif local == "fldSimple":
            self._put(FIELD)
            code = Code()
            code.put(_local(attributes, "instr"))
            _judge(code)
        elif local == "fldChar":
            self._field(_local(attributes, "fldCharType"))
        elif local in _CHOICES:
            self._put(FIELD)
        elif local in GAPS:
            self._put(GAP)
            if local == "p":
                self._scan.count_paragraph()
                self._paragraphs.append(_Paragraph())

    def _end(self, _: str) -> None:
        local = self._open.pop()
        self._deleted -= local in DELETED
        if local == "p":
            self._paragraphs.pop()

    def _text(self, text: str) -> None:
        """Whatever stands where the code does is code, in however many runs, but not what no program shows."""
        if self._paragraphs:
            self._paragraphs[-1].count(letters=len(text))
        if self._codes and self._open[-1] in WRITTEN:
            self._put(text)

    def _field(self, step: str) -> None:
        """A field begins, comes from its code to what it shows, or ends."""
        if step == "begin":
            self._put(FIELD)
            self._codes.append(Code())
            if len(self._codes) > DEEPEST_FIELD:
                raise RefusedError(f"holds fields nested more than {DEEPEST_FIELD} deep", _UNLINK)
        elif self._codes:
            _judge(self._codes[-1])
            self._codes[-1].is_over = True
            if step == "end":
                self._codes.pop()

    def _put(self, text: str) -> None:
        if self._codes:
            self._codes[-1].put(text, is_deleted=self._deleted > 0)

    def _doctype(self, *_: object) -> None:
        if not self._is_picture:
            raise RefusedError(_DTD)


class _Paragraph:
    """What is counted of one paragraph; what stands in a box within it is counted by itself."""

    def __init__(self) -> None:
        self._letters = self._runs = 0

    def count(self, *, letters: int = 0, runs: int = 0) -> None:
        """So many letters and runs more."""
        self._letters += letters
        self._runs += runs
        if self._letters > MOST_LETTERS:
            raise RefusedError(f"has a paragraph of more than {MOST_LETTERS:,} letters, {_TOO_LARGE}’s", _SHORTER)
        if self._runs > MOST_RUNS:
            raise RefusedError(f"has a paragraph in more than {MOST_RUNS:,} pieces, {_TOO_LARGE}’s", _SHORTER)


def _declared(_: str, encoding: str | None, __: int) -> None:
    """Every parser has to read the same."""
    if encoding and encoding.upper() not in _ENCODINGS:
        raise RefusedError(f"has a part that is written as {encoding}, and not in Unicode")


def _defines(*_: object) -> None:
    raise RefusedError(_DTD)


def _local(attributes: Mapping[str, str], name: str) -> str:
    return next((value for key, value in attributes.items() if key.rpartition(":")[2] == name), "")


def _judge(code: Code) -> None:
    """Refuse the code of a field that fetches something, or whose name other fields put together."""
    for text in code.readings():
        word = first_word(text[:_CODE]).upper()
        if word in _ACTING:
            raise RefusedError(f"holds the field {word}, which may fetch something from elsewhere", _UNLINK)
        if FIELD in word and not word.startswith("="):
            raise RefusedError("holds a field that other fields put together, which may fetch something", _UNLINK)


def _judge_picture(attributes: Mapping[str, str]) -> None:
    if any(_ELSEWHERE.match(_local(attributes, name)) for name in ("src", "href")):
        raise RefusedError(*REMOTE_PICTURE)
