"""Text as words and sentences, each with its place, so that what is found can be shown, changed and commented on."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from jdbuilder.links import links
from jdbuilder.placeholders import spans

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_APOSTROPHES = str.maketrans("’‘ʼ＇", "''''")
_GAP = re.compile(r"[\s\-‐‑–/,+&'\"“”()]{0,6}")
# Words that a full stop behind them doesn't part from the number that follows: 'max. 5'.
_CUT_SHORT = frozenset({"max", "min", "approx"})
_BLANK = "\x00"
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’)\]]*+(?=\s|$)|\n+")
_ABBREVIATED = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|incl|approx|min|max|vs|no|nos|mr|mrs|ms|dr|st|inc|ltd|co|corp|dept|p\.a|a\.m|p\.m|u\.s|u\.k)"
    r"|\b[A-Za-z])\.$",
    re.IGNORECASE,
)

# Of these, those behind which a sentence often ends.
_AT_ENDS = frozenset({"etc.", "a.m.", "p.m.", "p.a."})
_CAPITAL = re.compile(r"\s+[^\W\d_a-z]")
_STARTS = re.compile(r"\s+(?:We|You|Your|Our|The|This|They|It|If|In|As)\b")


@dataclass(frozen=True)
class Span:
    """A stretch of a text, in characters."""

    start: int
    end: int


@dataclass(frozen=True)
class Word:
    """A word in small letters.

    Attributes:
        joined: whether only spaces, hyphens, commas and the like stand between it and the word before.
    """

    text: str
    start: int
    end: int
    joined: bool


def folded(text: str) -> str:
    """The text in small letters with plain apostrophes, letter for letter as long as before."""
    low = text.translate(_APOSTROPHES).lower()
    return low if len(low) == len(text) else "".join(_small(letter) for letter in text.translate(_APOSTROPHES))


def masked(text: str, names: tuple[str, ...] = ()) -> str:
    """The text with placeholders, web and e-mail addresses and names blanked, so that nothing is found in them."""
    found = [Span(link.start, link.end) for link in links(text)]
    at = 0
    for span in spans(text):
        found += [Span(at, at + len(span.text))] if span.unfilled else []
        at += len(span.text)
    for name in names:
        named = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
        found += [Span(*match.span()) for match in named.finditer(text)]
    return blanked(text, found)


def blanked(text: str, stretches: Iterable[Span]) -> str:
    """The text, as long as it was, with these stretches blanked."""
    for blank in stretches:
        text = text[: blank.start] + _BLANK * (blank.end - blank.start) + text[blank.end :]
    return text


def words(text: str) -> tuple[Word, ...]:
    """The words of a folded text."""
    found: list[Word] = []
    last = 0
    for match in _WORD.finditer(text):
        gap = last + 1 if found and found[-1].text in _CUT_SHORT and text[last] == "." else last
        joined = bool(found) and bool(_GAP.fullmatch(text, gap, match.start()))
        found.append(Word(match[0], match.start(), match.end(), joined))
        last = match.end()
    return tuple(found)


def sentences(text: str) -> tuple[Span, ...]:
    """Where each sentence begins and ends, its sign included; a line break ends one too."""
    found: list[Span] = []
    start = 0
    for end in _END.finditer(text):
        short = "\n" not in end[0] and _ABBREVIATED.search(text, max(start, end.start() - 8), end.start() + 1)
        if short and not (_CAPITAL if short[0].casefold() in _AT_ENDS else _STARTS).match(text, end.end()):
            continue
        found.append(_stripped(text, start, end.end()))
        start = end.end()
    found.append(_stripped(text, start, len(text)))
    return tuple(span for span in found if span.start < span.end)


def _stripped(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip())))


def _small(letter: str) -> str:
    low = letter.lower()
    return low if len(low) == 1 else letter
