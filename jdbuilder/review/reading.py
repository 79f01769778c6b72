"""A posting as rules read it: passages with their words and sentences, and what stands around them."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache, wraps
from re import IGNORECASE, Match, Pattern, escape, search
from typing import Any, TypeVar, TypeVarTuple, overload

from jdbuilder.library.library import Library
from jdbuilder.library.model import SectionId
from jdbuilder.posting.model import Posting
from jdbuilder.posting.sections import SECTIONS
from jdbuilder.review.finding import Finding, Place, Remedy
from jdbuilder.review.language import is_english
from jdbuilder.review.statements import is_heading, stated
from jdbuilder.review.words import Span, Word, blanked, folded, masked, sentences, words

FACTS = ("place", "hours", "start", "contact", "other_pay")
"""The facts that are texts of the writer's own."""

PROSE: tuple[SectionId, ...] = tuple(section.id for section in SECTIONS if section.id != "equal_opportunity")
"""Every section but statements whose wording is fixed."""

STEM = 3
"""Letters by which words with any ending are looked up."""

_SHARED = 512
"""How many passages are kept for the reviews that follow: those of some fifteen ads."""
_LONGEST_SHARED = 2000
"""Characters of a text above which it isn't kept."""
_Read = TypeVar("_Read")
_Asked = TypeVarTuple("_Asked")

EVERYWHERE: tuple[str, ...] = ("title", "facts", *(section.id for section in SECTIONS))


@dataclass(frozen=True)
class Passage:
    """One line of a section, the title, or a fact.

    Attributes:
        text: as the posting holds it.
        locked: whether its wording is fixed.
        stated: its sentences that speak of equal opportunity or accommodation, wherever it stands.
        blank: stretches of it that aren't the writer's wording, and are read by no rule.
        heading: whether it is a heading that an imported ad had and that we don't know.
        names: proper names, such as the company's, which no rule shall read as words.
    """

    place: Place
    text: str
    locked: bool = False
    stated: tuple[Span, ...] = ()
    heading: bool = False
    names: tuple[str, ...] = ()
    blank: tuple[Span, ...] = ()

    @property
    def statement(self) -> bool:
        """Whether any of it speaks of equal opportunity or accommodation."""
        return bool(self.stated)

    @cached_property
    def own(self) -> str:
        """The text, as long as it is, with what is to be left unread blanked."""
        return blanked(self.text, self.blank)

    @cached_property
    def plain(self) -> str:
        """The text in small letters, as long as it is; placeholders, addresses and names blanked, too."""
        return folded(masked(self.own, self.names))

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
        """Where each of its sentences begins and ends, those apart that are left unread."""
        return tuple(
            one for one in sentences(self.text) if not self.blank or self.own[one.start : one.end].strip("\x00 ")
        )

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

    @cached_property
    def held(self) -> dict[Hashable, Any]:
        """What was read in it, by who read it: see `once`."""
        return {}

    def finds(self, pattern: Pattern[str]) -> tuple[Match[str], ...]:
        """Every place where a pattern stands in its plain text."""
        kept = self.held.get(id(pattern))  # to hash a pattern takes longer than to search with it
        if kept is None:
            kept = self.held[id(pattern)] = tuple(pattern.finditer(self.plain)), pattern  # held: its id stays its own
        found: tuple[Match[str], ...] = kept[0]
        return found

    def found_whole(self, message: str, *remedies: Remedy) -> Finding:
        """A finding on all of the text."""
        return self.found(0, len(self.text), message, *remedies)


@overload
def once(
    read: Callable[["Passage", *_Asked], Iterator[_Read]],
) -> Callable[["Passage", *_Asked], tuple[_Read, ...]]: ...


@overload
def once(read: Callable[["Passage", *_Asked], _Read]) -> Callable[["Passage", *_Asked], _Read]: ...


def once(read: Any) -> Any:
    """Has a passage keep what is read in it alone; what an iterator yields is kept as a tuple.

    Reviews that follow share the passage, so that a text that stays is read once, whatever is typed elsewhere.
    """

    @wraps(read)
    def kept(passage: Passage, *asked: Hashable) -> Any:
        name, held = (read, *asked), passage.held
        if name not in held:
            found = read(passage, *asked)
            held[name] = tuple(found) if isinstance(found, Iterator) else found
        return held[name]

    return kept


@lru_cache(maxsize=_SHARED)
def _shared(*parts: Any) -> Passage:
    return Passage(*parts)


def _passage(place: Place, text: str, *rest: Hashable) -> Passage:
    """The passage of an earlier review, if there was one like it."""
    return _shared(place, text, *rest) if len(text) <= _LONGEST_SHARED else Passage(place, text, *rest)  # type: ignore[arg-type]


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
        """The passages of these parts (all prose if none is named), without what a rule has to ask for.

        A line that is partly a statement is given with that part blanked.
        """
        asked = (parts, locked, statements, headings)
        if asked not in self._asked:
            wanted: Collection[str] = parts or PROSE
            self._asked[asked] = tuple(
                one
                for one in (self.passages if statements else self._own)
                if one.place.part in wanted and (locked or not one.locked) and (headings or not one.heading)
            )
        return self._asked[asked]

    @cached_property
    def stating(self) -> frozenset[tuple[str, int | None]]:
        """The parts and lines that speak of equal opportunity or accommodation, as a whole or in a sentence."""
        return frozenset((one.place.part, one.place.line) for one in self.passages if one.stated)

    @cached_property
    def count(self) -> int:
        """How many words the ad has, fixed texts included."""
        return sum(len(one.words) for one in self.passages)

    @cached_property
    def is_english(self) -> bool:
        """Whether the writer's own words are English, so that finding nothing in them means something."""
        return is_english(*(one.own.replace("\x00", " ") for one in self.of("title", *PROSE, headings=True)))

    @cached_property
    def _asked(self) -> dict[tuple[object, ...], tuple[Passage, ...]]:
        """What was asked for before."""
        return {}

    @cached_property
    def _own(self) -> tuple[Passage, ...]:
        """The passages without statements; those gone of which nothing is left, as is the section for them."""
        plain = (
            _passage(one.place, one.text, one.locked, one.stated, one.heading, one.names, one.stated)
            if one.stated
            else one
            for one in self.passages
            if one.place.part != "equal_opportunity"
        )
        return tuple(one for one in plain if not one.blank or one.sentences)

    def _passages(self) -> Iterator[Passage]:
        posting = self.posting
        yield _passage(Place("title"), posting.title, False, (), False, self._names(posting.title))
        for field in FACTS:
            text = getattr(posting.facts, field)
            if text and field not in posting.facts.left_out:
                yield _passage(Place("facts", field=field), text, False, (), False, self._names(text))
        for section in SECTIONS:
            lines = [(Place(section.id, number), one) for number, one in enumerate(posting.sections.of(section.id))]
            printed = [(place, line) for place, line in lines if line.chosen]
            said = stated(line.text for _, line in printed)
            for (place, line), spans in zip(printed, said, strict=True):
                heading = self.foreign and is_heading(line.text)
                yield _passage(place, line.text, line.locked, spans, heading, self._names(line.text))

    def _names(self, text: str) -> tuple[str, ...]:
        """The names that may stand in a text; where there is none, it is the same passage whatever name is typed."""
        name = self.posting.facts.company
        return (name,) if name and search(escape(name), text, IGNORECASE) else ()
