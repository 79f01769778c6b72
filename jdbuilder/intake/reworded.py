"""A line made of what stands in a file: its target told from its text, its placeholders kept where they still fit."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import product

import pydantic

from jdbuilder import placeholders
from jdbuilder.intake.matched import likeness
from jdbuilder.intake.printed import key, keys, said_by
from jdbuilder.library.model import SectionId
from jdbuilder.posting import facts
from jdbuilder.posting.model import Line, Posting, Sections
from jdbuilder.posting.sections import BY_ID
from jdbuilder.text import paragraphs

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_HELD_TOGETHER = re.compile(r"(?<=[≥≤<>=±])\u00a0(?=\d)|(?<=\d)\u00a0(?=%)")
# Of both texts together; past it only what stands at beginning and end is compared. Few words said over and over take
# time by the cube.
_MOST_TOKENS = 600


def reworded(line: Line, section: SectionId, said: str, postings: Sequence[Posting]) -> Line:
    """The line so that it says the words in its section, each paragraph on a line; ValueError if none may hold them.

    Args:
        line: as it was; for a new one, any line of text.
        postings: whose facts the words may name: those remembered, and those as they have been changed.
    """
    said = said.replace("\n", " ") if BY_ID[section].part == "bullets" else said
    posting = max(postings, key=lambda one: likeness(_printed(one, section, line), said))
    if keys(_printed(posting, section, line)) == keys(said):
        return line
    found = (_changed(line, changes) for changes in _readings(line, section, said, posting))
    says = (one for one in found if one and keys(_printed(posting, section, one)) == keys(said))
    return next(says, None) or Line.model_validate({**dict(line), "text": said, "target": ""})


def _changed(line: Line, changes: Mapping[str, str]) -> Line | None:
    """The line with other words, if they aren't too long."""
    try:
        return Line.model_validate({**dict(line), **changes})
    except pydantic.ValidationError:
        return None


def _printed(posting: Posting, section: SectionId, line: Line) -> str:
    alone = posting.model_copy(update={"sections": Sections()})
    return said_by(alone.with_lines(section, (line.model_copy(update={"chosen": True}),)), section, 0)


def _readings(line: Line, section: SectionId, said: str, posting: Posting) -> Iterator[Mapping[str, str]]:
    """What text and target the words may come from, the likeliest first."""
    values = facts.values(posting)
    if section != "metrics":
        yield {"text": _kept(line.text, said, values), "target": ""}
        return
    text, _, target = said.rpartition(" Target: ")
    goals = _unended(_HELD_TOGETHER.sub(" ", target), line.target)
    if text:
        yield from (
            {"text": _kept(line.text, one, values), "target": line.target if key(goal) == key(line.target) else goal}
            for one, goal in product(_unended(text, line.text), goals)
        )
    yield {"text": _kept(line.text, said, values), "target": ""}


def _unended(said: str, before: str) -> tuple[str, ...]:
    """The words with and without the full stop that the paper puts where there is none; as before comes first."""
    both = (said, said.removesuffix("."))
    return both if before.endswith((".", "!", "?")) else both[::-1]


def _kept(source: str, said: str, values: Mapping[str, str]) -> str:
    """The words with the source's placeholders at the places where its values stand unchanged."""
    tokens, spans = _cut(source, values)
    if not spans:
        return said
    after = _TOKEN.findall(said)
    put = {start: (end, span) for start, end, span in _moved(spans, tokens, after)}
    kept: list[str] = []
    place = 0
    while place < len(after):
        end, text = put.get(place, (place + 1, after[place]))
        kept.append(text)
        place = end
    joined = "".join(kept)
    return joined.replace("\n", "\n\n") if "\n\n" in source else joined


_Span = tuple[int, int, str]
"""From which token to before which one a placeholder's value stands, and the placeholder."""


def _cut(source: str, values: Mapping[str, str]) -> tuple[list[str], list[_Span]]:
    """The printed text in tokens, and where in it placeholders were filled."""
    tokens: list[str] = []
    filled: list[_Span] = []
    for span in placeholders.spans("\n".join(paragraphs(source))):
        start = len(tokens)
        tokens += _TOKEN.findall(placeholders.fill(span.text, values))
        if span.unfilled:
            filled.append((start, len(tokens), span.text))
    return tokens, filled


def _moved(spans: Sequence[_Span], before: Sequence[str], after: Sequence[str]) -> Iterator[_Span]:
    """The spans where they stand now, without those that something was changed in."""
    for old, new, size in _same(before, after):
        for start, end, text in spans:
            if old <= start and end <= old + size:
                yield start - old + new, end - old + new, text


def _same(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """The stretches that both have: where each begins, before and after, and how long it is."""
    if len(before) + len(after) <= _MOST_TOKENS:
        yield from SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
        return
    first = _alike(before, after)
    last = _alike(before[:first:-1], after[:first:-1])
    yield 0, 0, first
    yield len(before) - last, len(after) - last, last


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many tokens both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (mine, its) in pairs if mine != its), min(len(one), len(other)))
