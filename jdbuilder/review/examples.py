"""How rules write the postings that they give as examples."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from jdbuilder.posting.model import Posting

DAY = date(2026, 11, 22)
"""The day on which the examples are read."""

OPEN, CLOSE = "[[", "]]"


def ad(title: str = "Studio Manager", facts: Mapping[str, Any] | None = None, **more: Any) -> Posting:
    """A posting with these facts, and the lines of each section by its id, as texts or with targets and the like.

    'listing', 'look' and 'review' may be given as facts are.
    """
    beside = {name: more.pop(name) for name in ("listing", "look", "review") if name in more}
    lines = {section: [_line(one) for one in given] for section, given in more.items()}
    return Posting.model_validate({"title": title, "facts": facts or {}, "sections": lines, **beside})


def _line(given: str | Mapping[str, Any]) -> Mapping[str, Any]:
    return {"text": given} if isinstance(given, str) else given


def marked(example: str) -> tuple[str, tuple[str, ...]]:
    """The text of an example without its brackets, and what stood in them."""
    pieces = example.split(OPEN)
    found = tuple(piece.partition(CLOSE)[0] for piece in pieces[1:])
    return example.replace(OPEN, "").replace(CLOSE, ""), found


def posting_of(example: str | Posting, part: str) -> Posting:
    """An example as a posting: a text stands in its part."""
    if isinstance(example, Posting):
        return example
    text = marked(example)[0]
    if part == "title":
        return ad(title=text)
    sections: Mapping[str, Any] = {part: (text,)}
    return ad(**sections)
