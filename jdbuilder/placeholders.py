"""Text still to be filled: `<company XXX>`, found, filled from the facts, and shown where it stays."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from jdbuilder.links import links

# Two forms stand in templates that people already have: a name before XXX, and an order to insert something here.
_PLACEHOLDER = re.compile(r"<(?:(?P<name>[^<>\n]{1,60}?)\s+XXX|INSERT [^<>\n]{1,80} HERE)>")

_LONGEST_REMEMBERED = 500
"""Texts longer than this, in characters, are cut anew each time: a thousand of them would take much room."""

COPY_MARKER = "<INSERT JOB DESCRIPTION COPY FROM BLOG POST HERE>"


@dataclass(frozen=True)
class Span:
    """A stretch of text: a placeholder, a link to an address, or plain."""

    text: str
    unfilled: bool = False
    address: str = ""


def placeholder(name: str) -> str:
    """The placeholder for a fact: 'company' is '<company XXX>'."""
    return f"<{name} XXX>"


def fill(text: str, values: Mapping[str, str]) -> str:
    """Put values at their placeholders, once: what a value itself holds is never filled again."""
    return "".join(put for _, _, put in pieces(text, values))


def pieces(text: str, values: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """The text cut at its placeholders: from where to where each piece stands in it, and what is put there."""
    done = 0
    for found in _PLACEHOLDER.finditer(text):
        yield done, found.start(), text[done : found.start()]
        yield found.start(), found.end(), values.get((found["name"] or "").casefold()) or found[0]
        done = found.end()
    yield done, len(text), text[done:]


def filled(text: str) -> str:
    """The text, or nothing if something in it is still to be filled."""
    return "" if _PLACEHOLDER.search(text) else text


def names(texts: Iterable[str]) -> tuple[str, ...]:
    """What is still to be filled, in order of appearance, each once: the placeholders' names or whole orders."""
    found = (match for text in texts for match in _PLACEHOLDER.finditer(text))
    return tuple(dict.fromkeys((match["name"] or match[0].strip("<>")) for match in found))


def spans(text: str) -> tuple[Span, ...]:
    """The text cut into plain stretches, placeholders and links; joined again it is the text."""
    return (_remembered if len(text) <= _LONGEST_REMEMBERED else _cut)(text)


def _cut(text: str) -> tuple[Span, ...]:
    marked = [(*match.span(), Span(match[0], unfilled=True)) for match in _PLACEHOLDER.finditer(text)]
    marked += [(link.start, link.end, Span(text[link.start : link.end], address=link.address)) for link in links(text)]
    cut: list[Span] = []
    done = 0
    for start, end, span in sorted(marked, key=lambda mark: mark[0]):
        if start >= done:
            cut += [Span(text[done:start]), span]
            done = end
    cut.append(Span(text[done:]))
    return tuple(piece for piece in cut if piece.text)


_remembered = lru_cache(maxsize=1024)(_cut)
