"""Terms to look for, as data: words in a row, what makes them mean something else, and what to write instead."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from jdbuilder.review.finding import Finding, Remedy, Replace, Untick
from jdbuilder.review.reading import PROSE, Passage, Reading
from jdbuilder.review.words import Word

_STEM = 3
_Slot = tuple[str, ...]


@dataclass(frozen=True)
class Term:
    """One way of saying what a rule looks for.

    Phrases are words with a space between them, which stands for a space, a hyphen or a comma. 'a|b' is either word,
    'word*' any ending, '#' any number, '_' any word; a word with '?' behind it may be missing: 'the|a? last'.

    Attributes:
        instead: what to write in its place; an empty text deletes it.
        ask: what to ask oneself, where no other words would do.
        say: what is the matter with it; else the rule's own sentence. '{words}' stands for the words.
        but_not: phrases around the words with which they mean something else: 'cloud native' for 'native'.
        unless: phrases that make them harmless anywhere in the same sentence.
        only: phrases, one of which has to stand in the same sentence.
    """

    phrase: str
    instead: tuple[str, ...] = ()
    ask: str = ""
    say: str = ""
    but_not: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    only: tuple[str, ...] = ()

    @cached_property
    def slots(self) -> tuple[_Slot, ...]:
        """The phrase, as the words that can stand at each place."""
        return slots(self.phrase)

    @cached_property
    def around(self) -> tuple[tuple[_Slot, ...], ...]:
        """The phrases of `but_not`."""
        return tuple(map(slots, self.but_not))

    def is_meant(self, passage: Passage, first: int, last: int) -> bool:
        """Whether the words from number `first` to number `last` of the passage mean what the rule does."""
        words = passage.words
        for phrase in self.around:
            for start in range(max(0, first - len(phrase) + 1), last + 1):
                end = matched(phrase, words, start)
                if end is not None and end >= first:
                    return False
        return self._is_in_its_sentence(passage, words[first])

    def _is_in_its_sentence(self, passage: Passage, word: Word) -> bool:
        if not self.unless and not self.only:
            return True
        sentence = passage.sentence_at(word.start)
        within = [one for one in passage.words if sentence.start <= one.start < sentence.end]
        if any(stands_in(slots(phrase), within) for phrase in self.unless):
            return False
        return not self.only or any(stands_in(slots(phrase), within) for phrase in self.only)


def slots(phrase: str) -> tuple[_Slot, ...]:
    """A phrase as the words that can stand at each place; '?' behind the last says that the place may be empty."""
    return tuple((*word.rstrip("?").split("|"), *(("?",) if word.endswith("?") else ())) for word in phrase.split())


def matched(phrase: tuple[_Slot, ...], words: tuple[Word, ...] | list[Word], at: int) -> int | None:
    """The number of the last word of the phrase if it begins at `at`; None if it doesn't. Linear in the phrase."""
    last = at - 1
    for number, slot in enumerate(phrase):
        following = last + 1
        fits = following < len(words) and (number == 0 or following == at or words[following].joined)
        if fits and any(_is(word, words[following].text) for word in slot):
            last = following
        elif slot[-1] != "?":
            return None
    return last if last >= at else None


def stands_in(phrase: tuple[_Slot, ...], words: list[Word]) -> bool:
    """Whether a phrase stands anywhere among the words."""
    return any(matched(phrase, words, at) is not None for at in range(len(words)))


def _is(asked: str, word: str) -> bool:
    if asked.endswith("*"):
        return word.startswith(asked[:-1])
    return asked == word or (asked == "#" and word[0].isdigit()) or (asked == "_")


@dataclass(frozen=True)
class Terms:
    """A rule's terms, and what it says of each.

    Attributes:
        say: what is the matter, where a term doesn't say it itself. '{words}' stands for the words.
        parts: which parts of a posting are read; all prose if none is named.
        keep: has the last word on whether something found is a finding.
    """

    terms: tuple[Term, ...]
    say: str
    parts: tuple[str, ...] = PROSE
    keep: Callable[[Reading, Passage, Word, Word], bool] = field(default=lambda *_: True)

    def __call__(self, reading: Reading) -> Iterator[Finding]:
        """Every place where a term stands and means it."""
        for passage in reading.of(*self.parts):
            for term, first, last in self.matches(passage):
                start, end = passage.words[first], passage.words[last]
                if self.keep(reading, passage, start, end):
                    yield passage.found(start.start, end.end, term.say or self.say, *remedies(term))

    def matches(self, passage: Passage) -> Iterator[tuple[Term, int, int]]:
        """Every term that stands in the passage and is meant, with its first and last word; the longest at each place.

        Work is in proportion to the passage's length: only terms that begin with a word are tried at it.
        """
        words, free = passage.words, 0
        for at, word in enumerate(words):
            if at < free:
                continue
            ends = [
                (end, term)
                for term in self._beginning(word.text)
                if (end := matched(term.slots, words, at)) is not None
            ]
            for end, term in sorted(ends, key=lambda pair: -pair[0]):
                if term.is_meant(passage, at, end):
                    yield term, at, end
                    free = end + 1
                    break

    def _beginning(self, word: str) -> tuple[Term, ...]:
        return self._index.get(word, ()) + self._index.get(f"{word[:_STEM]}*", ())

    @cached_property
    def _index(self) -> dict[str, tuple[Term, ...]]:
        """The terms by their first word, or by its first letters where it may have any ending."""
        index: dict[str, tuple[Term, ...]] = {}
        for term in self.terms:
            for asked in _firsts(term.slots):
                stem = asked.removesuffix("*")
                if not stem.replace("'", "").isalnum() or (asked != stem and len(stem) < _STEM):
                    raise ValueError(f"{term.phrase!r} has to begin with a word, or with {_STEM} letters of one")
                name = f"{stem[:_STEM]}*" if asked != stem else asked
                index[name] = (*index.get(name, ()), term)
        return index


def _firsts(phrase: tuple[_Slot, ...]) -> Iterator[str]:
    """The words that a phrase can begin with."""
    for slot in phrase:
        yield from (word for word in slot if word != "?")
        if slot[-1] != "?":
            return


def remedies(term: Term) -> tuple[Remedy, ...]:
    """What can be done about a term: other words, none at all, or a question."""
    written = (_written(text) for text in term.instead)
    return (*written, *((Remedy(term.ask),) if term.ask else ()))


def _written(text: str) -> Remedy:
    return Remedy(f"Write “{text}”" if text else "Leave it out", (Replace(text),))


UNTICK = Remedy("Take the line off the paper", (Untick(),))
