"""PDFs: lines put together to paragraphs, headings by the size of their type; page numbers alone are left out."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median_low

from jdbuilder.errors import UserError
from jdbuilder.intake import pdf
from jdbuilder.intake.foreign.decoding import NO_TEXT, refuse_long
from jdbuilder.intake.foreign.piece import Kind, Piece, Text, is_labelled, levels, line, row, without_marker
from jdbuilder.intake.pdf import PdfContent, PdfLine

_EDGE = 4  # lines
_COUNT = re.compile(r"\b(?:page|seite)\s*\d{1,3}(?:\s*(?:of|/|von|\|)\s*\d{1,3})?\b", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"\W*(?:(?:page|seite|p\.)\s*)?(\d{1,3})(?:\s*(?:of|/|von|\|)\s*\d{1,3})?\W*", re.IGNORECASE)
_BEGINNING = 1024  # bytes within which a PDF says that it is one
_ROOM = 1.25  # times the usual step from line to line: what is more ends a paragraph
_NEAR = 60  # lines among which the longest tells how wide a line may be
_MOST_ROOM = 1.6  # the same, where the words plainly go on
_SAME_SIZE = 0.6  # points
_FULL = 0.9  # of the longest line: the next line's first word would not have fitted
_HYPHENS = ("-", "\u2010", "\u00ad")
_BROKEN_RANGE = re.compile(r"\d[–—]\n\d")
_KEEPS_HYPHEN = frozenset(
    re.findall(
        r"\w+", "all co cross e ex full half high long low multi non off on part post pre re self semi short well"
    )
)
_LONGEST_HEADING = 15  # words
_LONG = 40  # letters: a line of more may be a sentence's first
_SENTENCE_END = re.compile(r"[a-z]{3}[.] (?=\S)")
"""What no heading holds; 'St. Mary’s' and '1. Duties' have none."""
_ENDS = (".", "!", "?", ":", ";")


def is_pdf(data: bytes, name: str) -> bool:  # noqa: ARG001 - a file's name tells nothing about what it is
    """Whether its mark stands near its beginning."""
    return b"%PDF-" in data[:_BEGINNING]


def read(data: bytes, name: str) -> Text:  # noqa: ARG001 - the reader of PDFs speaks of the PDF
    """What the PDF says; UserError for one that was scanned as a picture, which says nothing."""
    return text_of(pdf.read(data))


def text_of(content: PdfContent) -> Text:
    """What a PDF that was read says; UserError where its text couldn't be, or there is none."""
    if content.refused:
        raise content.refused
    lines = content.lines
    if not lines:
        raise UserError.of("The PDF", "holds no text, only pictures of it", NO_TEXT)
    refuse_long(sum(len(one.text.split()) for one in lines), sum(len(one.text) for one in lines), len(lines))
    return Text(pieces(lines))


def pieces(lines: Sequence[PdfLine]) -> Iterator[Piece]:
    """Paragraphs, headings and items of a PDF's lines; what stands on every page comes once, at the end."""
    letters = Counter[float]()
    for one in lines:
        letters[one.size] += len(one.text)
    sizes = levels(letters)
    margins = _margins(lines)
    in_order = sorted(margins, key=lambda one: (one.page, one.y, one.x))
    body = [one for one in lines if one not in margins]
    setting = _Setting.of(body)
    for paragraph in setting.paragraphs():
        yield _piece(setting.joined(paragraph), paragraph, sizes)
    said = {_uncounted(one): one.text for one in in_order if not _is_page_number(one)}
    yield from (Piece(text.replace("\t", " "), "margin") for text in said.values())


def _margins(lines: Sequence[PdfLine]) -> set[PdfLine]:
    """What stands at the same place at the edges of several pages, and page numbers there."""
    edges: list[PdfLine] = []
    for _, on_page in groupby(lines, key=lambda one: one.page):
        ordered = sorted(on_page, key=lambda one: one.y)
        edges += [*ordered[:_EDGE], *ordered[_EDGE:][-_EDGE:]]
    pages = Counter(_place(one) for one in edges)
    return {one for one in edges if pages[_place(one)] > 1 or _is_page_number(one)}


def _place(one: PdfLine) -> tuple[str, int, int]:
    return _uncounted(one), round(one.x), round(one.y)


def _uncounted(one: PdfLine) -> str:
    """The line without the number of its page; other figures mean something."""
    return _COUNT.sub("", one.text)


def _is_page_number(one: PdfLine) -> bool:
    found = _PAGE_NUMBER.fullmatch(one.text)
    return bool(found and int(found[1]) == one.page + 1)


@dataclass(frozen=True)
class _Setting:
    """Lines as they were set: how far apart they usually are, and which words stand among them.

    Attributes:
        step: the usual distance from line to line, in sizes of the type.
    """

    lines: Sequence[PdfLine]
    step: float
    words: frozenset[str]

    @classmethod
    def of(cls, lines: Sequence[PdfLine]) -> "_Setting":
        """The setting of these lines."""
        steps = [_step(one, other) for one, other in pairwise(lines) if 0.8 < _step(one, other) < 2.5]
        words = frozenset(word.casefold() for one in lines for word in re.findall(r"[\w-]+", one.text))
        return cls(lines, median_low(steps) if steps else 1.2, words)

    def paragraphs(self) -> Iterator[list[PdfLine]]:
        """The lines that belong together."""
        held: list[PdfLine] = []
        for number, one in enumerate(self.lines):
            if held and not self._goes_on(number):
                yield held
                held = []
            held.append(one)
        yield from [held] if held else []

    def _goes_on(self, number: int) -> bool:
        """Whether a line goes on with the paragraph of the one before it."""
        before, one = self.lines[number - 1], self.lines[number]
        if "\t" in before.text + one.text or without_marker(one.text) != one.text:
            return False
        is_near = before.page == one.page and 0 < _step(before, one) < _MOST_ROOM * self.step
        if is_near and _runs_on(before, one):
            return True
        if is_labelled(one.text) or abs(before.size - one.size) > _SAME_SIZE:
            return False
        if before.text.endswith(_HYPHENS) and one.text[0].islower():
            return True
        if before.page == one.page and before.y < one.y and _step(before, one) > _ROOM * self.step:
            return False
        if one.text[0].islower() and not before.text.endswith(_ENDS):
            return True
        return before.bold == one.bold and self._is_full(number) and (before.y < one.y or not before.bold)

    def _is_full(self, number: int) -> bool:
        """Whether the line before had no room for the first word of this one."""
        before, one = self.lines[number - 1], self.lines[number]
        near = self.lines[max(0, number - _NEAR) : number + _NEAR]
        beside = [other for other in near if other.page == before.page and abs(other.x - before.x) < 40]
        longest = max(len(other.text) for other in beside if abs(other.size - before.size) < _SAME_SIZE)
        return len(before.text) + 1 + len(one.text.split()[0]) > _FULL * longest and len(before.text.split()) > 1

    def joined(self, paragraph: Sequence[PdfLine]) -> str:
        """The text of a paragraph, words that were broken at a line's end whole again."""
        text = paragraph[0].text
        for one in paragraph[1:]:
            if text.endswith(_HYPHENS):
                text = self._mended(text, one.text)
            else:
                text += one.text if _BROKEN_RANGE.search(f"{text}\n{one.text}") else f" {one.text}"
        return text

    def _mended(self, text: str, after: str) -> str:
        """Without the hyphen if it only broke the word: unless the word has one elsewhere, or usually."""
        begun = re.split(r"[^\w]", text[:-1])[-1].casefold()
        ended = re.split(r"[^\w]", after)[0].casefold()
        keeps = not after[0].islower() or f"{begun}-{ended}" in self.words
        keeps = keeps or (begun in _KEEPS_HYPHEN and begun + ended not in self.words)
        return f"{text[:-1]}-{after}" if keeps else text[:-1] + after


def _runs_on(before: PdfLine, one: PdfLine) -> bool:
    """Whether a long line, of whatever size, plainly begins what the one below goes on with: 'care: its people'."""
    return one.text[0].islower() and len(before.text) >= _LONG and not before.text.endswith(_ENDS)


def _step(before: PdfLine, one: PdfLine) -> float:
    return (one.y - before.y) / max(before.size, 1.0)


def _piece(text: str, paragraph: Sequence[PdfLine], sizes: Mapping[float, int]) -> Piece:
    fact = row(text.split("\t"))
    if fact:
        return fact
    text = text.replace("\t", " ")
    first, is_short = paragraph[0], len(text.split()) <= _LONGEST_HEADING and not _SENTENCE_END.search(text)
    is_of_a_size = all(abs(one.size - first.size) <= _SAME_SIZE for one in paragraph)
    if first.size in sizes and is_short and is_of_a_size:
        return Piece(without_marker(text), "heading", sizes[first.size])
    if is_short and all(one.bold for one in paragraph) and without_marker(text) == text and not is_labelled(text):
        return Piece(text, "strong")
    return line(text)


KIND = Kind(is_pdf, read)
