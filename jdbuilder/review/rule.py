"""What a rule is: why, from where, how sure, what it reads, what it looks for, and its own examples."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal, cast

from jdbuilder.discover import collect
from jdbuilder.posting.model import Posting
from jdbuilder.review.finding import Finding
from jdbuilder.review.reading import PROSE, Reading
from jdbuilder.review.terms import Terms

Severity = Literal["law", "exclusion", "clarity", "style"]
SEVERITIES: Mapping[Severity, str] = {
    "law": "Law: may break a law, or lacks what a law asks for",
    "exclusion": "Exclusion: keeps people away who could do the job",
    "clarity": "Clarity: leaves readers guessing",
    "style": "Style: reads worse than it could",
}
"""Every severity, the gravest first, with what it means."""

Grade = Literal["A", "B", "C", "D"]
GRADES: Mapping[Grade, str] = {
    "A": "the law itself, or field experiments with many people",
    "B": "several studies, or one large one of what people really did",
    "C": "one small study, a survey, or an authority’s guidance",
    "D": "a convention of the field, without a study that we know of",
}
"""How sure one can be."""


@dataclass(frozen=True)
class Source:
    """Where a reason comes from.

    Attributes:
        name: author, title, year.
        address: where it can be read; empty where it can't be linked.
        checked: when we last looked.
    """

    name: str
    address: str = ""
    checked: date = date(2026, 11, 1)


Example = str | Posting
"""A text for one line, with double square brackets around each stretch to be found; or a whole posting."""


@dataclass(frozen=True)
class Rule:
    """One thing to look for.

    Attributes:
        id: names it in findings, addresses and waivers.
        name: what a list of rules calls it, in a few words.
        reason: why it matters, in one sentence.
        counter: the evidence against it, where there is some.
        find: what it finds in a posting; it asks the reading for the passages that it wants.
        flags: at least five examples in which it finds something.
        passes: at least five in which it finds nothing.
        part: where an example that is a text stands: 'title' or a section's id.
        reads: in which parts it finds something, where that isn't all prose, nor what its terms say: 'title', 'facts',
            a section's id; 'posting' where it looks at the ad as a whole.
        exclusions: what it passes over, in one sentence.
    """

    id: str
    severity: Severity
    name: str
    reason: str
    sources: tuple[Source, ...]
    grade: Grade
    find: Callable[[Reading], Iterable[Finding]]
    flags: tuple[Example, ...]
    passes: tuple[Example, ...]
    counter: str = ""
    part: str = "responsibilities"
    reads: tuple[str, ...] = ()
    exclusions: str = ""

    @property
    def scope(self) -> tuple[str, ...]:
        """The parts of an ad that it reads."""
        return self.reads or (self.find.parts if isinstance(self.find, Terms) else PROSE)


@cache
def rules() -> Mapping[str, Rule]:
    """Every rule by its id, the gravest first."""
    found = cast(Mapping[str, Rule], collect("jdbuilder.review.rules", "RULE")).values()
    order = list(SEVERITIES)
    return {rule.id: rule for rule in sorted(found, key=lambda rule: (order.index(rule.severity), rule.id))}
