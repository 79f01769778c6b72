"""A review as its page shows it: the ad part by part, each line with its marked words and what is said of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from jdbuilder.posting.model import Posting
from jdbuilder.posting.sections import SECTIONS
from jdbuilder.review.examples import CLOSE, OPEN
from jdbuilder.review.finding import WHOLE, Finding, Place
from jdbuilder.review.rule import Rule
from jdbuilder.review.texts import Text, heading, texts
from jdbuilder.web.marked import Mark, Piece, marked

_MOST_EXAMPLES = 2
_MOST_ALIKE = 3


@dataclass(frozen=True)
class Line:
    """One text of the ad, with the findings on it; those of its words are marked in its pieces by their keys.

    Attributes:
        findings: those that are shown beside it; others of its marks are among the part's `alike`.
    """

    text: Text
    pieces: tuple[Piece, ...]
    findings: tuple[Finding, ...]

    @property
    def id(self) -> str:
        """How the page names it."""
        return _line_id(self.text.place)


@dataclass(frozen=True)
class Part:
    """A part of the ad, with what is said of it as a whole.

    Attributes:
        id: 'title', 'facts', a section's id, or 'posting' for the ad as a whole, which has no lines.
        alike: findings of a rule on the same words, beyond the first three of the ad, to be folded away.
    """

    id: str
    heading: str
    findings: tuple[Finding, ...]
    lines: tuple[Line, ...] = ()
    alike: tuple[tuple[Finding, ...], ...] = ()


def parts(posting: Posting, findings: Iterable[Finding], *, unfilled: bool) -> tuple[Part, ...]:
    """The parts of the ad that have a text or a finding; every finding stands in exactly one place.

    Args:
        unfilled: whether facts that nobody filled are shown even where nothing is said of them.
    """
    at: dict[Place, list[Finding]] = {}
    for one in findings:
        at.setdefault(one.place.whole, []).append(one)
    folded = _folded(findings)
    lines: dict[str, list[Line]] = {}
    for text in texts(posting):
        mine = tuple(at.pop(text.place, ()))
        if mine or text.filled or unfilled:
            lines.setdefault(text.place.part, []).append(_line(text, mine, folded))
    left = [one for some in at.values() for one in some if one.key not in folded]
    made = (
        Part(
            name,
            said,
            tuple(one for one in left if one.place.part == name),
            tuple(lines.get(name, ())),
            _alike(folded, name),
        )
        for name, said in _headings(posting)
    )
    return tuple(part for part in made if part.lines or part.findings or part.alike)


def spot(posting: Posting, place: Place) -> str:
    """Where on the page to go on after something was done about a place: its line, or else its part, if it is there."""
    shown = [text.place for text in texts(posting)]
    if place.whole in shown:
        return _line_id(place)
    return f"part-{place.part}" if any(one.part == place.part for one in shown) else ""


def _line_id(place: Place) -> str:
    return "-".join(filter(None, ("at", place.part, place.field or ("" if place.line is None else str(place.line)))))


def _line(text: Text, findings: tuple[Finding, ...], folded: Mapping[str, Finding]) -> Line:
    marks = [(one.key, *span) for one in findings if (span := text.span(one))]
    return Line(text, marked(text.text, marks), tuple(one for one in findings if one.key not in folded))


def _folded(findings: Iterable[Finding]) -> Mapping[str, Finding]:
    """Of the findings of one rule on the same words those beyond the first few, by their keys."""
    seen: Counter[tuple[str, str]] = Counter()
    folded = {}
    for one in findings:
        seen[_kind(one)] += 1
        if seen[_kind(one)] > _MOST_ALIKE:
            folded[one.key] = one
    return folded


def _kind(finding: Finding) -> tuple[str, str]:
    return finding.rule, finding.quote.casefold() or finding.message


def _alike(folded: Mapping[str, Finding], part: str) -> tuple[tuple[Finding, ...], ...]:
    """Those of a part, by rule and words."""
    kinds: dict[tuple[str, str], list[Finding]] = {}
    for one in folded.values():
        if one.place.part == part:
            kinds.setdefault(_kind(one), []).append(one)
    return tuple(map(tuple, kinds.values()))


def _headings(posting: Posting) -> Iterator[tuple[str, str]]:
    yield from ((WHOLE, "The ad as a whole"), ("title", "Title"), ("facts", "Facts"))
    yield from ((section.id, heading(section.id, posting)) for section in SECTIONS)


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
