"""Text at the edge: what comes in is cleaned once, so that every store and every format can hold it."""

import re
import unicodedata
from itertools import dropwhile

# C0 and C1 controls but tab and line feed, surrogates, and the code points that Unicode reserves for nobody:
# Word, PostgreSQL or PDF/UA refuse one or another of them.
_UNFIT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff"
    + "".join(chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF))
    + "]"
)
# Overrides and isolates that make a text read otherwise than it is stored.
_BIDI_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_GAPS = re.compile("[ \t\n]+")
_NEW_LINES = re.compile("\r\n?|[\u2028\u2029\x0b\x0c\x85]")


def clean_text(text: str) -> str:
    """Normalise to NFC with plain line feeds, and drop what no document can hold."""
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text  # nearly all that is typed: what is dropped or changed below can't be printed
    text = _NEW_LINES.sub("\n", text)
    text = _UNFIT.sub("", text)
    return unicodedata.normalize("NFC", text)


def clean_line(text: str) -> str:
    """Clean text for one line (a title, a name): no line breaks, no direction overrides, single spaces."""
    return " ".join(clean_text(_BIDI_CONTROLS.sub("", text)).split())


def single_spaced(text: str) -> str:
    """The text on one line with single spaces; a space that holds two words together is meant, and stays."""
    return _GAPS.sub(" ", text).strip()


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, one per line that isn't blank."""
    return [single_spaced(line) for line in text.split("\n") if line.strip()]


def reads_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left (Unicode's rule P2)."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in {"L", "R", "AL"}:
            return direction != "L"
    return False


def slug(text: str, longest: int = 60) -> str:
    """A readable file name part: lower case, hyphens, Latin letters without their marks, other scripts kept."""
    plain = "".join(_unmarked(character) for character in clean_line(text).casefold())
    kept = "".join(c if c.isalnum() or _is_mark(c) else " " for c in plain)
    words = ("".join(dropwhile(_is_mark, word)) for word in unicodedata.normalize("NFC", kept).split())
    return "-".join(word for word in words if word)[:longest].strip("-")


def _unmarked(character: str) -> str:
    base = unicodedata.normalize("NFKD", character)
    return base[0] if base[0].isascii() and base[0].isalnum() and _only_marks(base[1:]) else character


def _is_mark(character: str) -> bool:
    """Whether it is written on the letter before it; on its own, as after an emoji, it can't be seen."""
    return unicodedata.category(character).startswith("M")


def _only_marks(text: str) -> bool:
    return all(unicodedata.combining(character) for character in text)
