"""Lines that say what another line has said already."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from jdbuilder.library.reading import stems
from jdbuilder.posting.sections import BY_ID
from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding, Remedy
from jdbuilder.review.reading import Passage, Reading, once
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import UNTICK

_ALIKE = 0.8
"""The part of the stems of two lines that both must have."""
_LEAST = 4
_SHOWN = 60
_DIGITS = re.compile(r"\d+")
_CHOOSE = Remedy("Keep the better of the two")


@dataclass(frozen=True)
class _Line:
    passage: Passage
    stems: frozenset[str]
    figures: tuple[str, ...]

    def repeats(self, other: "_Line") -> bool:
        """Whether two lines say the same; other figures say something else."""
        shared = len(self.stems & other.stems)
        return self.figures == other.figures and shared >= _ALIKE * len(self.stems | other.stems)


def _find(reading: Reading) -> Iterator[Finding]:
    lines = [_line(passage) for passage in reading.of() if passage.place.part != "opening" or not reading.foreign]
    lines = [line for line in lines if len(line.stems) >= _LEAST]
    count = Counter(chain.from_iterable(line.stems for line in lines))
    begun: defaultdict[tuple[str, tuple[str, ...]], list[_Line]] = defaultdict(list)
    for line in lines:
        firsts = _rarest(line, count)
        before = next((one for stem in firsts for one in begun[stem, line.figures] if line.repeats(one)), None)
        if before:
            yield line.passage.found_whole(_said(line, before), UNTICK, _CHOOSE)
            continue
        for stem in firsts:
            begun[stem, line.figures].append(line)


def _line(passage: Passage) -> _Line:
    return _Line(passage, *_read(passage))


@once
def _read(passage: Passage) -> tuple[frozenset[str], tuple[str, ...]]:
    return stems(passage.plain), tuple(sorted(_DIGITS.findall(passage.plain)))


def _rarest(line: _Line, count: Counter[str]) -> list[str]:
    """So many of its stems, the rarest first, that a line like it must share one of them."""
    ordered = sorted(line.stems, key=lambda stem: (count[stem], stem))
    return ordered[: len(ordered) - int(-(-_ALIKE * len(ordered) // 1)) + 1]


def _said(line: _Line, before: _Line) -> str:
    text = before.passage.text
    quote = text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]} …"
    same = before.passage.place.section == line.passage.place.section
    section = before.passage.place.section
    where = "" if same or not section else f" under “{BY_ID[section].heading}”" if BY_ID[section].heading else ""
    return f"This says again what “{quote}” says{where}."


RULE = Rule(
    id="repeated-lines",
    severity="clarity",
    name="Lines said twice",
    reason="A point that is made twice makes an ad longer and tells nothing new.",
    sources=(Source("jdbuilder’s own rule; the length that is good follows Textio and Ongig"),),
    grade="D",
    find=_find,
    exclusions="Short lines, lines with other figures, and the opening of ads that were brought from elsewhere.",
    flags=(
        ad(responsibilities=("Plan campaigns for new shoes", "Planning the campaigns for our new shoes")),
        ad(
            must_haves=("Three years in brand marketing teams",),
            nice_to_haves=("Three years in a brand marketing team",),
        ),
        ad(benefits=("25 days of paid leave a year, plus Christmas", "25 days of paid leave a year, plus Christmas")),
        ad(responsibilities=("Write weekly reports for the board", "Lead a team", "Weekly: write the board’s reports")),
        ad(about=("We make films for museums in Leeds.",), environment=("We make films for museums in Leeds.",)),
    ),
    passes=(
        ad(responsibilities=("Plan campaigns for new shoes", "Plan budgets for new shops")),
        ad(must_haves=("3 years of experience with SQL databases", "5 years of experience with SQL databases")),
        ad(must_haves=("Experience with Python", "Experience with Python")),
        ad(responsibilities=("Hire people", "Coach people", "Plan shifts")),
        ad(
            responsibilities=(
                "Write reports for the board each week",
                {"text": "Write reports for the board each week", "chosen": False},
            )
        ),
        ad(must_haves=("Written English at level C1 or above", "Written German at level C1 or above")),
    ),
)
