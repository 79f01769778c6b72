"""A piece of an ad: one line or paragraph of text, and what it looks like where it stands."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import inf
from typing import Literal
from urllib.parse import unquote

from jdbuilder.intake.foreign import headings
from jdbuilder.text import clean_line

Look = Literal["heading", "strong", "item", "text", "fact", "margin"]
"""What the file says or shows: a heading; bold, large or in capitals, so perhaps one; a list's item; a paragraph; a
label with its value; a page's header, footer or note."""


@dataclass(frozen=True)
class Piece:
    """One line or paragraph.

    Attributes:
        text: on one line; of a fact, label and value joined by a colon.
        level: of a heading, from 1; 0 where nothing tells it.
    """

    text: str
    look: Look = "text"
    level: int = 0


@dataclass(frozen=True)
class Text:
    """What a file says.

    Attributes:
        pieces: in reading order, made one by one as they are asked for, so that whoever has enough can stop.
        notes: a sentence on each thing that was left out.
    """

    pieces: Iterable[Piece]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Kind:
    """A kind of file.

    Attributes:
        is_it: whether a file of this content and name is of this kind.
        read: what it says; UserError where it can't be read.
    """

    is_it: Callable[[bytes, str], bool]
    read: Callable[[bytes, str], Text]


_LONGEST_HEADING = 10  # words
_LONGEST_LABEL = 60
_WRAPPED = 40  # letters; a shorter line was ended on purpose
_NEARLY = 0.8  # of the paragraph's width
_ENDS = (".", "!", "?", ":")
_LARGER = 1.12  # times the usual size of type
_MARKER = re.compile(r"(?:[-*+•·◦▪▫■□●○‣⁃–—>»→➤➢✓✔☑~o]|\(?\d{1,2}[.)]|\(?[a-zA-Z][)])\s+(?=\S)")
SIGNS = frozenset({"So", "Sk", "Cf", "Mn", "Sm", "Co"})
"""The kinds of letter that emoji and bullets are made of; Co is what bullets of Word’s Symbol font become in PDFs."""
_MEANT = frozenset("©®™°№")
_ADDRESS = re.compile(r"https?://\S{1,300}|[\w.+-]{1,64}@[\w.-]{1,200}")
_LABELLED = re.compile(r"[^\s:][^:.!?]{1,38}:\s+\S")


def line(text: str) -> Piece:
    """A line of plain text as what it looks like: an item by its bullet, a possible heading by capitals or a colon."""
    text = clean_line(text)
    bare = without_marker(text)
    is_marked_by_sign = bare != text and not _MARKER.match(text)
    if is_heading_like(bare) or (is_marked_by_sign and headings.is_plain_heading(bare.removesuffix("?"))):
        return Piece(bare, "strong")
    return Piece(bare, "item") if bare != text else Piece(text)


def without_marker(text: str) -> str:
    """A line without its bullet, number or the emoji that serves as one."""
    found = _MARKER.match(text)
    if found:
        return text[found.end() :].strip() or text
    return without_sign(text)


def without_sign(text: str) -> str:
    """A line without the emoji that it begins with."""
    first, _, rest = text.partition(" ")
    is_sign = all(unicodedata.category(one) in SIGNS for one in first) and _MEANT.isdisjoint(first)
    return rest.strip() if rest.strip() and is_sign else text


def is_heading_like(text: str) -> bool:
    """Whether a plain line can be a heading: a few words, in capitals or with a colon after them."""
    words = text.split()
    if not words or len(words) > _LONGEST_HEADING or text.endswith((".", ",", ";")):
        return False
    return text.endswith(":") or (is_in_capitals(text) and len(text) > 3)


def is_labelled(text: str) -> bool:
    """Whether a text begins with a label: 'Location: Leeds'."""
    return bool(_LABELLED.match(text))


def is_in_capitals(text: str) -> bool:
    """Whether all its letters are capitals, of which there are some."""
    return text.upper() == text != text.lower()


def row(cells: Iterable[str]) -> Piece | None:
    """A table's row of a short label and its value; None if it is none."""
    texts = [clean_line(cell) for cell in cells]
    if len(texts) != 2 or not all(texts) or len(texts[0]) > _LONGEST_LABEL or len(texts[0].split()) > _LONGEST_HEADING:
        return None
    return Piece(f"{texts[0].rstrip(':').rstrip()}: {texts[1]}", "fact")


def unwrapped(lines: Iterable[str]) -> Iterator[str]:
    """The lines of one paragraph, joined where they were only broken to fit; a label or a bullet begins anew."""
    texts = [clean_line(each) for each in lines]
    # A paragraph ends in a sign; without one, lines with capitals are a title and a place, or a list without bullets.
    is_prose = bool(texts) and texts[-1].endswith(_ENDS)
    width = max(map(len, texts)) if is_prose else inf
    held = last = ""
    for text in texts:
        if held and _goes_on(last, text, width):
            held = f"{held} {text}"
        else:
            yield from [held] if held else []
            held = text
        last = text
    yield from [held] if held else []


def _goes_on(last: str, text: str, width: float) -> bool:
    """Whether a line goes on with what the one before it, in a paragraph of this width, began to say."""
    if not text or len(last) < _WRAPPED or without_marker(text) != text or is_labelled(text):
        return False
    if text[0].islower() or last.endswith((",", ";", "–", "-", "&")):
        return True
    return len(last) >= _NEARLY * width and not last.endswith(_ENDS) and not is_in_capitals(text)


def address_beside(said: str, address: str) -> str:
    """Where a link leads, in brackets, unless its words say so; nothing for a step within the page or the site."""
    address = clean_line(unquote(address.removeprefix("mailto:").partition("?")[0] if "@" in address else address))
    is_told = address.removeprefix("https://").removeprefix("http://").rstrip("/") in said
    return "" if is_told or not _ADDRESS.fullmatch(address) else f" ({address})"


def levels(letters: Mapping[float, int]) -> dict[float, int]:
    """The levels of headings by the sizes of their type, given how many letters each size has: the largest is 1."""
    usual = max(letters, key=lambda size: (letters[size], size), default=0.0)
    larger = sorted((size for size, count in letters.items() if count and size > _LARGER * usual), reverse=True)
    return {size: level for level, size in enumerate(larger, start=1)}
