"""A text cut at the ends of its sentences, and where a text is too long for a line, wherever it must be."""

import re
from collections.abc import Iterator

_END = re.compile(r"(?<=[.!?…])[\"”’')\]]*\s+(?=[\"“‘(\[¿¡]?[^\W_a-z])")
_LOOK_BACK = 12  # letters, enough for an abbreviation and the space before it
_ABBREVIATED = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|approx|incl|ca|no|nr|mr|mrs|ms|dr|sr|jr|asst|prof|st|ltd|inc|co|corp|dept|ext|tel|p\.a|a\.m|p\.m"
    r"|u\.s|u\.k|z\.b|bzw)|(?:^|\s)[^\W\d_])\.$",
    re.IGNORECASE,
)


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, in order; joined by spaces they are the text again."""
    cut = 0
    found: list[str] = []
    for end in _END.finditer(text):
        if not _ABBREVIATED.search(text[max(cut, end.start() - _LOOK_BACK) : end.start()].rstrip()):
            found.append(text[cut : end.end()].strip())
            cut = end.end()
    found.append(text[cut:].strip())
    return tuple(sentence for sentence in found if sentence)


def fitting(text: str, longest: int) -> Iterator[str]:
    """The text in parts of at most so many letters: cut between sentences, else between words, else anywhere."""
    held = ""
    for part in (piece for sentence in sentences(text) for piece in _cut(sentence, longest)):
        if held and len(held) + 1 + len(part) > longest:
            yield held
            held = part
        else:
            held = f"{held} {part}".strip()
    if held:
        yield held


def _cut(text: str, longest: int) -> Iterator[str]:
    while len(text) > longest:
        at = text.rfind(" ", 1, longest + 1)
        at = longest if at < 1 else at
        yield text[:at].strip()
        text = text[at:].strip()
    yield text
