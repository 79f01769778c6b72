"""More than eighty job ads of our own writing, each with what a careful editor or employment lawyer would change in it.

All of it was written before the rules' lists were read. A third of the ads is marked `unseen`: no rule was mended on
them. An ad's file begins with what is known of it: `kind` (seen or unseen), `country`, and in `whole` the rules that
have something to say of the ad as a whole. Below the dashes stands the ad: `[[rule|words]]` marks words that a rule
should find (`[[rule/rule|words]]`: either of them), `~` begins a paragraph on equal opportunity or accommodation.
Neither is part of the ad.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from statistics import median

from jdbuilder import shipped
from jdbuilder.intake.open import opened
from jdbuilder.library.library import Library
from jdbuilder.library.load import load
from jdbuilder.review.check import Report, review
from jdbuilder.review.finding import Finding
from jdbuilder.review.rule import rules

FOLDER = Path(__file__).parent / "ads"
DAY = date(2026, 11, 22)
WORDING = frozenset({"exclusion", "style"})
"""The severities of findings that are about single words."""

_MARK = re.compile(r"\[\[([a-z0-9/-]+)\|((?:[^\]]|\](?!\]))+)\]\]")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True)
class Mark:
    """Words that a rule should find, and the line that they stand in.

    Attributes:
        rules: any of them will do, as where a cliché is an empty word too; it counts as the first one's.
    """

    rules: tuple[str, ...]
    words: str
    line: str


@dataclass(frozen=True)
class Ad:
    """One ad with its gold.

    Attributes:
        kind: 'seen', or 'unseen' where no rule was mended on it.
        whole: the rules that have something to say of the ad as a whole.
        text: the ad as its readers get it.
        statements: its paragraphs on equal opportunity and accommodation.
    """

    name: str
    kind: str
    country: str
    whole: frozenset[str]
    text: str
    marks: tuple[Mark, ...]
    statements: tuple[str, ...]


@dataclass(frozen=True)
class Judged:
    """A finding, or something that should have been found.

    Attributes:
        quote: the words; empty where it is about the ad as a whole.
        is_right: whether a finding was wanted, or whether what was wanted was found.
    """

    ad: Ad
    rule: str
    quote: str
    is_right: bool


@dataclass(frozen=True)
class Tally:
    """How well some rules did on some ads."""

    found: Sequence[Judged] = ()
    wanted: Sequence[Judged] = ()

    @property
    def precision(self) -> float:
        """The share of findings that are right; 1 where there are none."""
        return _share(self.found)

    @property
    def recall(self) -> float:
        """The share of marks that were found; 1 where there are none."""
        return _share(self.wanted)

    def of(self, want: Callable[[Judged], bool]) -> "Tally":
        """The same for some of it."""
        return Tally(tuple(filter(want, self.found)), tuple(filter(want, self.wanted)))


@dataclass(frozen=True)
class Reviewed:
    """An ad and what the review has to say of it."""

    ad: Ad
    report: Report
    tally: Tally = field(default_factory=Tally)

    @property
    def density(self) -> float:
        """Findings on words, for each hundred words of the ad."""
        severe = (rules()[one.rule].severity for one in self.report.findings if one.quote)
        return 100 * sum(one in WORDING for one in severe) / max(1, self.report.words)

    @property
    def troubled(self) -> tuple[str, ...]:
        """The statements in which something was found, those apart in which something should be."""
        marked = {_key(mark.line) for mark in self.ad.marks}
        quoted = [_key(one.text) for one in self.report.findings if one.quote]
        plain = [one for one in self.ad.statements if _key(one) not in marked]
        return tuple(one for one in plain if any(text and text in _key(one) for text in quoted))


@cache
def ads() -> tuple[Ad, ...]:
    """Every ad, in the order of their names."""
    return tuple(read(path.stem, path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.txt")))


def read(name: str, source: str) -> Ad:
    """An ad from its file's text; ValueError where something in it is no gold that we know."""
    head, _, body = source.partition("\n---\n")
    said = dict(line.split(": ", 1) for line in head.splitlines())
    lines = [line.removeprefix("~") for line in body.splitlines()]
    marks = tuple(Mark(tuple(one[1].split("/")), one[2], bare(line)) for line in lines for one in _MARK.finditer(line))
    whole = frozenset(filter(None, said.get("whole", "").split(", ")))
    unknown = {*(rule for mark in marks for rule in mark.rules), *whole} - {*rules()}
    if unknown or said["kind"] not in {"seen", "unseen"}:
        raise ValueError(f"{name}: {said['kind']} {sorted(unknown)}")
    stated = tuple(bare(line[1:]) for line in body.splitlines() if line.startswith("~"))
    return Ad(name, said["kind"], said["country"], whole, bare("\n".join(lines)), marks, stated)


def bare(text: str) -> str:
    """A text without its marks."""
    return _MARK.sub(lambda one: one[2], text)


@cache
def reviewed() -> tuple[Reviewed, ...]:
    """Every ad, taken in as a text file and reviewed with the shipped library."""
    library = load(shipped.folders("snippets", None))
    return tuple(_reviewed(ad, library) for ad in ads())


def _reviewed(ad: Ad, library: Library) -> Reviewed:
    posting = opened(ad.text.encode(), f"{ad.name}.txt", library).posting
    report = review(posting, library, DAY, foreign=True)
    return Reviewed(ad, report, judged(ad, report.findings))


def judged(ad: Ad, findings: Iterable[Finding]) -> Tally:
    """Findings against the gold: right where they are of the same rule and share words of the same line."""
    words = [one for one in findings if one.quote]
    whole = {one.rule for one in findings} - {one.rule for one in words}
    found = [Judged(ad, one.rule, one.quote, any(_meets(one, mark) for mark in ad.marks)) for one in words]
    found += [Judged(ad, rule, "", rule in ad.whole) for rule in sorted(whole)]
    wanted = [Judged(ad, one.rules[0], one.words, any(_meets(each, one) for each in words)) for one in ad.marks]
    return Tally(found, [*wanted, *(Judged(ad, rule, "", rule in whole) for rule in sorted(ad.whole))])


def together(some: Iterable[Reviewed]) -> Tally:
    """The tallies of several ads as one."""
    tallies = [one.tally for one in some]
    found = tuple(one for tally in tallies for one in tally.found)
    return Tally(found, tuple(one for tally in tallies for one in tally.wanted))


def density(some: Iterable[Reviewed]) -> float:
    """Findings on words for each hundred words, in the median ad."""
    return median(one.density for one in some)


def by_rule(tally: Tally) -> dict[str, int]:
    """How often each rule found something, right or wrong."""
    return dict(Counter(one.rule for one in tally.found))


def of_rule(tally: Tally, rule: str) -> Tally:
    """What one rule did."""
    return tally.of(lambda one: one.rule == rule)


def _meets(finding: Finding, mark: Mark) -> bool:
    text, line = _key(finding.text), _key(mark.line)
    if finding.rule not in mark.rules or not (text in line or line in text):
        return False
    return bool({*_words(finding.quote)} & {*_words(mark.words)}) or finding.quote in mark.words


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _key(text: str) -> str:
    return " ".join(_words(text))


def _share(some: Sequence[Judged]) -> float:
    return sum(one.is_right for one in some) / len(some) if some else 1.0
