"""A review as its page shows it: the ad part by part, each line with its marked words and what is said of them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from jdbuilder.library.library import Library
from jdbuilder.posting import edit
from jdbuilder.posting.model import Posting
from jdbuilder.posting.sections import SECTIONS
from jdbuilder.review.examples import CLOSE, OPEN
from jdbuilder.review.finding import WHOLE, Finding, Place
from jdbuilder.review.rule import Rule
from jdbuilder.review.texts import Text, heading, texts
from jdbuilder.web.findings import anchor, keys_of
from jdbuilder.web.marked import Mark, Piece, marked

_MOST_EXAMPLES = 2


@dataclass(frozen=True)
class Line:
    """One text of the ad, with the findings on it; those of its words are marked in its pieces by their keys."""

    text: Text
    pieces: tuple[Piece, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Part:
    """A part of the ad, with what is said of it as a whole.

    Attributes:
        id: 'title', 'facts', a section's id, or 'posting' for the ad as a whole, which has no lines.
    """

    id: str
    heading: str
    findings: tuple[Finding, ...]
    lines: tuple[Line, ...] = ()


def parts(posting: Posting, findings: Iterable[Finding], *, unfilled: bool) -> tuple[Part, ...]:
    """The parts of the ad that have a text or a finding; every finding stands in exactly one place.

    Args:
        unfilled: whether facts that nobody filled are shown even where nothing is said of them.
    """
    at: dict[Place, list[Finding]] = {}
    for one in findings:
        at.setdefault(one.place.whole, []).append(one)
    lines: dict[str, list[Line]] = {}
    for text in texts(posting):
        mine = tuple(at.pop(text.place, ()))
        if mine or text.filled or unfilled:
            lines.setdefault(text.place.part, []).append(_line(text, mine))
    left = [one for some in at.values() for one in some]
    made = (
        Part(name, said, tuple(one for one in left if one.place.part == name), tuple(lines.get(name, ())))
        for name, said in _headings(posting)
    )
    return tuple(part for part in made if part.lines or part.findings)


def _line(text: Text, findings: tuple[Finding, ...]) -> Line:
    marks = [(one.key, *span) for one in findings if (span := text.span(one))]
    return Line(text, marked(text.text, marks), findings)


def _headings(posting: Posting) -> Iterator[tuple[str, str]]:
    yield from ((WHOLE, "The ad as a whole"), ("title", "Title"), ("facts", "Facts"))
    yield from ((section.id, heading(section.id, posting)) for section in SECTIONS)


def anchors(posting: Posting, library: Library) -> Callable[[Place], str]:
    """Gives for a place where in the builder it is, as the builder's page names it."""
    keys = {one.id: keys_of(posting, one.id, edit.rows(posting, library, one.id)) for one in SECTIONS}
    return lambda place: anchor(place, keys)


def examples(rule: Rule) -> tuple[tuple[Piece, ...], ...]:
    """Two texts in which a rule finds something, the words that it finds marked."""
    texts = [one for one in rule.flags if isinstance(one, str)]
    return tuple(_example(one) for one in texts[:_MOST_EXAMPLES])


def _example(text: str) -> tuple[Piece, ...]:
    """An example's text with what stands in its brackets marked."""
    marks: list[Mark] = []
    plain = ""
    for number, piece in enumerate(text.split(OPEN)):
        found, _, after = piece.partition(CLOSE) if number else ("", "", piece)
        marks += [("", len(plain), len(plain) + len(found))] if number else []
        plain += found + after
    return marked(plain, marks)
