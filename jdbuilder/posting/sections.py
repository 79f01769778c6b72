"""The sections of a posting as data: heading, lead-in, how lines are set, and how many are good."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from jdbuilder.library.section import Form, SectionId


@dataclass(frozen=True)
class Section:
    """One section of the paper.

    Attributes:
        heading: as printed; an opening has none.
        lead_in: the words before the list, by form.
        good: the number of lines that is good, from and to.
        most: more than this is too many.
        sister: the section to which a line can be moved across.
        lockable: whether its texts, which serve every role, can be locked and unlocked.
    """

    id: SectionId
    heading: str
    ask: str
    part: Literal["bullets", "opening", "body", "small"] = "bullets"
    lead_in: Mapping[Form, str] = field(default_factory=dict)
    good: tuple[int, int] | None = None
    most: int = 0
    sister: SectionId | None = None
    lockable: bool = False


SECTIONS: tuple[Section, ...] = (
    Section("opening", "", "One or two paragraphs that say what the job is about.", part="opening"),
    Section(
        "responsibilities",
        "What you’ll do",
        "Tick what the person will really do; start with what matters most.",
        lead_in={"infinitive": "You’ll get to:", "gerund": "Daily responsibilities include:"},
        good=(4, 8),
        most=10,
    ),
    Section(
        "metrics",
        "How success is measured",
        "Name what the first year will be judged by. Write it as “Name: what it tells”.",
        good=(2, 5),
        most=7,
    ),
    Section(
        "must_haves",
        "What you bring",
        "Only what nobody could do the job without.",
        good=(4, 6),
        most=8,
        sister="nice_to_haves",
    ),
    Section(
        "nice_to_haves",
        "Nice to have",
        "Welcome, but learnable on the job.",
        good=(0, 4),
        most=6,
        sister="must_haves",
    ),
    Section("environment", "Where you’ll work", "The surroundings of the work.", part="body"),
    Section("about", "About <company XXX>", "Who you are, in two or three sentences.", part="body", lockable=True),
    Section("benefits", "What we offer", "Concrete benefits, with their figures.", lockable=True),
    Section("apply", "How to apply", "Where to write, what to send, what happens then.", part="body", lockable=True),
    Section(
        "equal_opportunity", "Equal opportunity", "Statements whose wording is fixed.", part="small", lockable=True
    ),
)

BY_ID: Mapping[str, Section] = {section.id: section for section in SECTIONS}


@dataclass(frozen=True)
class Meter:
    """How many lines a section has, and whether that is a good number."""

    count: int
    verdict: Literal["few", "good", "many", "too many"]
    advice: str


def meter(section: Section, count: int) -> Meter | None:
    """The meter of a section that has a good number of lines; none for the others."""
    if section.good is None:
        return None
    least, most = section.good
    advice = f"{least}–{most} is good" if least else f"up to {most} is good"
    if count < least:
        return Meter(count, "few", advice)
    if count <= most:
        return Meter(count, "good", advice)
    return Meter(count, "many" if count <= section.most else "too many", advice)
