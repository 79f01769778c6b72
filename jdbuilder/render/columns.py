"""Text in columns of a fixed width, as terminals and mail programs show it: East Asian letters take two columns."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

_ADDRESS = re.compile(r"://|@")
_NEVER_FIRST = frozenset("ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ")
_CLOSING = {"Pe", "Pf", "Po", "Pd", "Lm", "Sk"}
_OPENING = {"Ps", "Pi"}
_HANGUL = re.compile("[\uac00-\ud7a3]")


def width(text: str) -> int:
    """How many columns the text takes."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def wrapped(text: str, columns: int, first: str = "", rest: str = "") -> list[str]:
    """The text's lines, indented by `first` and then `rest`; a word or address that is too long stands over.

    Lines are cut at spaces and between letters of scripts that write none. A space that holds two words together
    has done so then, and is an ordinary one in what is given back, since it seldom survives copying.
    """
    lines = [first]
    bare = True
    for glue, piece in _pieces(text):
        if bare or width(lines[-1] + glue + piece) <= columns:
            lines[-1] += piece if bare else glue + piece
        else:
            lines.append(rest + piece)
        bare = False
    return [re.sub("[\u00a0\u202f]", " ", line).rstrip() for line in lines] if not bare else []


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """What a line's end can't part, each with what stands before it on the same line."""
    for word in re.split("[ \t\n]+", text.strip()):
        glue = " "
        for piece in _cut(word):
            yield glue, piece
            glue = ""


def _cut(word: str) -> Iterator[str]:
    """The parts of a word between which a line may end."""
    begun = 0
    for place, (before, after) in enumerate(pairwise("" if _ADDRESS.search(word) else word), start=1):
        if _may_part(before, after):
            yield word[begun:place]
            begun = place
    if word:
        yield word[begun:]


def _may_part(before: str, after: str) -> bool:
    if not (_is_wide(before) and _is_wide(after)) or _HANGUL.match(after) or after in _NEVER_FIRST:
        return False
    return unicodedata.category(before) not in _OPENING and unicodedata.category(after) not in _CLOSING


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in {"W", "F"}


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if _is_wide(character) else 1
