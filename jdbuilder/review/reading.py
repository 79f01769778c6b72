"""A posting as rules read it: passages with their words and sentences, and what stands around them."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from jdbuilder.library.library import Library
from jdbuilder.library.model import SectionId
from jdbuilder.posting.model import Posting
from jdbuilder.posting.sections import SECTIONS
from jdbuilder.review.finding import Finding, Place, Remedy
from jdbuilder.review.statements import is_heading, statements
from jdbuilder.review.words import Span, Word, folded, masked, sentences, words

FACTS = ("place", "hours", "start", "contact", "other_pay")
"""The facts that are texts of the writer's own."""

PROSE: tuple[SectionId, ...] = tuple(section.id for section in SECTIONS if section.id != "equal_opportunity")
"""Every section but statements whose wording is fixed."""

STEM = 3
"""Letters by which words with any ending are looked up."""

EVERYWHERE: tuple[str, ...] = ("title", "facts", *(section.id for section in SECTIONS))


@dataclass(frozen=True)
class Passage:
    """One line of a section, the title, or a fact.

    Attributes:
        text: as the posting holds it.
        locked: whether its wording is fixed.
        statement: whether it speaks of equal opportunity or accommodation, wherever it stands.
        heading: whether it is a heading that an imported ad had and that we don't know.
        names: proper names, such as the company's, which no rule shall read as words.
    """

    place: Place
    text: str
    locked: bool = False
    statement: bool = False
    heading: bool = False
    names: tuple[str, ...] = ()

    @cached_property
    def plain(self) -> str:
        """The text in small letters, as long as it is; placeholders, addresses and names blanked."""
        return folded(masked(self.text, self.names))

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words, in small letters, each with its place in the text."""
        return words(self.plain)

    @cached_property
    def beginnings(self) -> Mapping[str, tuple[int, ...]]:
        """The numbers of its words by the word, and by its first letters with a star behind them."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for at, word in enumerate(self.words):
            found[word.text].append(at)
            found[f"{word.text[:STEM]}*"].append(at)
        return {name: tuple(places) for name, places in found.items()}

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Where each of its sentences begins and ends."""
        return sentences(self.text)

    def sentence_at(self, start: int) -> Span:
        """The sentence that a place in the text belongs to."""
        at = bisect_right(self.sentences, start, key=lambda one: one.start) - 1
        one = self.sentences[at] if at >= 0 else None
        return one if one and start < one.end else Span(0, len(self.text))

    def found(self, start: int, end: int, message: str, *remedies: Remedy) -> Finding:
        """A finding on a stretch of the text; '{words}' in the message stands for it."""
        place = Place(self.place.part, self.place.line, start, end, self.place.field)
        quote = self.text[start:end]
        return Finding(place, message.replace("{words}", quote), quote, self.text, remedies)

    def found_whole(self, message: str, *remedies: Remedy) -> Finding:
        """A finding on all of the text."""
        return self.found(0, len(self.text), message, *remedies)


@dataclass(frozen=True)
class Reading:
    """A posting to review, on a day.

    Attributes:
        day: the day, which is never taken from a clock here.
        foreign: whether it is somebody's ad that was taken in, so that what stands where is our reading of it.
    """

    posting: Posting
    library: Library
    day: date
    foreign: bool = False

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """All that stands on the paper in words of somebody's own, in the paper's order, fixed texts included."""
        return tuple(self._passages())

    def of(
        self, *parts: str, locked: bool = False, statements: bool = False, headings: bool = False
    ) -> tuple[Passage, ...]:
        """The passages of these parts (all prose if none is named), without what a rule has to ask for."""
        wanted: Collection[str] = parts or PROSE
        return tuple(
            one
            for one in self.passages
            if one.place.part in wanted
            and (locked or not one.locked)
            and (statements or not (one.statement or one.place.part == "equal_opportunity"))
            and (headings or not one.heading)
        )

    @cached_property
    def count(self) -> int:
        """How many words the ad has, fixed texts included."""
        return sum(len(one.words) for one in self.passages)

    def _passages(self) -> Iterator[Passage]:
        posting = self.posting
        names = tuple(filter(None, (posting.facts.company,)))
        yield Passage(Place("title"), posting.title, names=names)
        for field in FACTS:
            text = getattr(posting.facts, field)
            if text and field not in posting.facts.left_out:
                yield Passage(Place("facts", field=field), text, names=names)
        for section in SECTIONS:
            lines = [(Place(section.id, number), one) for number, one in enumerate(posting.sections.of(section.id))]
            printed = [(place, line) for place, line in lines if line.chosen]
            stated = statements([line.text for _, line in printed])
            for (place, line), statement in zip(printed, stated, strict=True):
                heading = self.foreign and is_heading(line.text)
                yield Passage(place, line.text, line.locked, statement, heading, names)
