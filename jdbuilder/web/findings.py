"""The review as the builder shows it: each finding at the place of the form where its words stand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from jdbuilder.carried import digest
from jdbuilder.library.library import Library
from jdbuilder.library.model import SectionId
from jdbuilder.posting import edit
from jdbuilder.posting.edit import Row
from jdbuilder.posting.facts import COMPANY, FACTS, OPTIONAL
from jdbuilder.posting.model import Posting
from jdbuilder.posting.sections import SECTIONS
from jdbuilder.review import rule as rules_
from jdbuilder.review.check import Report
from jdbuilder.review.finding import WHOLE, Add, Change, Finding, Place, Remedy, Replace, Rewrite, State
from jdbuilder.review.law import superset, texts
from jdbuilder.review.law import where as law_where
from jdbuilder.review.report import apart, in_gaps
from jdbuilder.review.rule import SEVERITIES, Rule
from jdbuilder.review.texts import where

_FIELDS = {fact.id: fact.field for fact in (COMPANY, *FACTS, *OPTIONAL)} | {"workplace": "workplace"}

Keys = Mapping[SectionId, tuple[str, ...]]
"""The keys of a section's rows, one for each line that the posting has there."""


@dataclass(frozen=True)
class Way:
    """A way out of a finding: what to do, and the value of the button that does it; none where only a person can."""

    said: str
    do: str


@dataclass(frozen=True)
class Shown:
    """A finding at its place in the form.

    Attributes:
        anchor: the id of the field, or section, that it is about.
        where: the same in words.
    """

    finding: Finding
    rule: Rule
    ways: tuple[Way, ...]
    anchor: str
    where: str

    @property
    def key(self) -> str:
        """The finding's key."""
        return self.finding.key


@dataclass(frozen=True)
class Lacking:
    """One of the things that the strictest of all laws ask for, and that the posting doesn't say.

    Attributes:
        to_fill: whether it stands there already and waits to be filled in.
    """

    asks: str
    anchor: str
    ways: tuple[Way, ...]
    to_fill: bool = False


@dataclass(frozen=True)
class Beside:
    """A report, as the form shows it.

    Attributes:
        said: how much was found, in a sentence.
        every: all that was found, in the paper's order.
        at: the same by place, the gravest first: 'title', a fact's field, 'facts', a section, 'section:row', 'posting'.
        waived: what somebody let stand, with its rule, the reason, and the value of the button that takes it back.
        lacking: what would have to be said to meet the law of every place that we know.
        at_once: the click that says as much of it as can be said without asking; None where there is nothing.
        known: what is known of where the job may be done, in a sentence.
        texts: statements for these places that can be added, one click each.
    """

    report: Report
    said: str
    every: tuple[Shown, ...]
    at: Mapping[str, tuple[Shown, ...]]
    waived: tuple[tuple[Finding, Rule, str, str], ...]
    lacking: tuple[Lacking, ...]
    at_once: Way | None
    known: str
    texts: tuple[Way, ...]


def beside(report: Report, posting: Posting, keys: Keys) -> Beside:
    """Every finding of a report on a posting, where the form has its words; but for gaps, which it lists elsewhere."""
    report, gaps = apart(report)
    at: dict[str, list[Shown]] = {}
    every = tuple(_shown(one, posting, keys) for one in report.findings)
    for one in every:
        at.setdefault(_name(one.finding.place, keys), []).append(one)
    gravest = {name: tuple(sorted(some, key=_gravity)) for name, some in at.items()}
    waived = tuple(
        (one, rules_.rules()[one.rule], waiver.reason, f"unwaive:{one.key}") for one, waiver in report.waived
    )
    known = law_where.said(posting)
    statements = tuple(Way(one.said, f"state:{named(one)}") for one in texts.offered(posting))
    rest = lacking(posting, keys), at_once(posting), known, statements
    return Beside(report, _said(report, gaps), every, gravest, waived, *rest)


def told(shown: Iterable[Shown]) -> tuple[object, ...]:
    """All that is shown of findings, to tell whether any of it is new."""
    return tuple(
        (one.finding.rule, one.finding.message, one.finding.quote, one.finding.text, one.key, one.ways) for one in shown
    )


def named(statement: Remedy) -> str:
    """How a button names a statement that it adds: by its words."""
    return digest(" ".join(one.text for one in statement.changes if isinstance(one, Add)))


def _said(report: Report, gaps: int) -> str:
    """The counts alone: they are read out whenever they change, and a number of words would with every word."""
    counts = {severity: count for severity, count in report.counts().items() if count}
    total, each = sum(counts.values()), ", ".join(f"{count} {severity}" for severity, count in counts.items())
    said = f"{total} {'finding' if total == 1 else 'findings'}: {each}" if total else "Nothing was found"
    return f"{said}; {in_gaps(gaps)}" if gaps else said


def lacking(posting: Posting, keys: Keys) -> tuple[Lacking, ...]:
    """What would have to be said to meet the law of every place that we know, with what a click can do about it."""
    return tuple(_lacking(field, posting, keys) for field in superset.lacking(posting))


def _lacking(field: superset.Field, posting: Posting, keys: Keys) -> Lacking:
    """What a click would add once more isn't offered: it waits to be filled in."""
    remedies = list(enumerate(field.remedies(posting)))
    there = [one for _, one in remedies if one.changes and superset.with_remedy(posting, one) == posting]
    ways = tuple(
        Way(one.said, f"superset:{field.id}:{number}" if one.changes else "")
        for number, one in remedies
        if one not in there
    )
    return Lacking(field.asks, anchor(field.where, keys), ways, bool(there))


def at_once(posting: Posting) -> Way | None:
    """The click that adds at once what can be added without asking; its words say what that is."""
    changes = superset.at_once(posting).changes
    named = [said for change in changes for said in _added(change, posting)]
    lines = f"{len(named)} {'line' if len(named) == 1 else 'lines'}"
    return Way(f"Add {lines} to fill in: {', '.join(named)}", "superset:all:0") if changes else None


def _added(change: Change, posting: Posting) -> list[str]:
    """What a change puts on the paper, in words: rows that were left out come back."""
    if isinstance(change, Add):
        return ["the benefits"]
    if isinstance(change, State) and change.field == "left_out":
        back = [one for one in FACTS if one.id in posting.facts.left_out and one.id not in _values(change)]
        return [one.label.casefold() for one in back]
    return ["other pay"]


def _values(change: State) -> list[object]:
    return list(change.value) if isinstance(change.value, list | tuple) else []


def _gravity(one: Shown) -> int:
    return list(SEVERITIES).index(one.rule.severity)


def every_key(posting: Posting, library: Library) -> Keys:
    """The keys of every section."""
    return {one.id: keys_of(posting, one.id, edit.rows(posting, library, one.id)) for one in SECTIONS}


def keys_of(posting: Posting, section: SectionId, rows: tuple[Row, ...]) -> tuple[str, ...]:
    """The key of the row that shows each line of a section: rows keep the lines' order, with offers among them."""
    lines = posting.sections.of(section)
    return tuple(row.key for row in _of_lines(iter(rows), lines))


def _of_lines(rows: Iterator[Row], lines: tuple[object, ...]) -> Iterator[Row]:
    for line in lines:
        yield next(row for row in rows if row.line == line)


def is_offered(posting: Posting, finding: Finding, remedy: Remedy) -> bool:
    """Whether a click can do it: something is to be done, and nothing to the words of a line that is locked."""
    rewrites = any(isinstance(change, Replace | Rewrite) for change in remedy.changes)
    return bool(remedy.changes) and not (rewrites and _is_locked(posting, finding.place))


def _is_locked(posting: Posting, place: Place) -> bool:
    if place.section is None or place.line is None:
        return False
    return posting.sections.of(place.section)[place.line].locked


def anchor(place: Place, keys: Keys) -> str:
    """The id of the field, or section, that a place is about."""
    name = _name(place, keys)
    if ":" in name:
        return "line-" + name.replace(":", "-", 1)
    return name if name in {"title", *_FIELDS.values()} else f"section-{'review' if name == WHOLE else name}"


def _name(place: Place, keys: Keys) -> str:
    """What the form calls a place."""
    if place.part == "facts":
        return _FIELDS.get(place.field, "facts")
    if place.section is None or place.line is None:
        return place.part
    return f"{place.section}:{keys[place.section][place.line]}"


def _shown(finding: Finding, posting: Posting, keys: Keys) -> Shown:
    ways = tuple(
        Way(remedy.said, f"mend:{finding.key}:{number}" if is_offered(posting, finding, remedy) else "")
        for number, remedy in enumerate(finding.remedies)
    )
    place = finding.place
    return Shown(finding, rules_.rules()[finding.rule], ways, anchor(place, keys), where(place, posting))
