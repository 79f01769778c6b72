"""Terms to look for, as data: words in a row, what makes them mean something else, and what to write instead."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property

from jdbuilder.review.finding import Finding, Remedy, Replace, Untick
from jdbuilder.review.reading import PROSE, STEM, Passage, Reading
from jdbuilder.review.spare import is_spare
from jdbuilder.review.words import Word

_NEAR = 40
_Slot = tuple[str, ...]


@dataclass(frozen=True)
class Term:
    """One way of saying what a rule looks for.

    Phrases are words with a space between them, which stands for a space, a hyphen or a comma. 'a|b' is either word,
    'word*' any ending, '#' any number in figures or words, '_' any word; a word with '?' behind it may be missing:
    'the|a? last'.

    Attributes:
        instead: what to write in its place; an empty text deletes it.
        ask: what to ask oneself, where no other words would do.
        say: what is the matter with it; else the rule's own sentence. '{words}' stands for the words.
        but_not: phrases around the words with which they mean something else: 'cloud native' for 'native'.
        unless: phrases that make them harmless anywhere in the same sentence, up to 40 words away.
        only: phrases, one of which has to stand in the same sentence, up to 40 words away.
        sure: phrases right before the words, with which `unless` and `only` count no more.
        spare: whether it is an adjective, which can be left out where it stands alone before its noun.
    """

    phrase: str
    instead: tuple[str, ...] = ()
    ask: str = ""
    say: str = ""
    but_not: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    sure: tuple[str, ...] = ()
    spare: bool = False

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
        return self._is_sure(words, first) or self._is_in_its_sentence(passage, first, last)

    def _is_sure(self, words: tuple[Word, ...], first: int) -> bool:
        return words[first].joined and any(follows(slots(phrase), words, first) for phrase in self.sure)

    def _is_in_its_sentence(self, passage: Passage, first: int, last: int) -> bool:
        if not self.unless and not self.only:
            return True
        sentence = passage.sentence_at(passage.words[first].start)
        near = passage.words[max(0, first - _NEAR) : last + _NEAR + 1]
        within = [one for one in near if sentence.start <= one.start < sentence.end]
        if any(stands_in(slots(phrase), within) for phrase in self.unless):
            return False
        return not self.only or any(stands_in(slots(phrase), within) for phrase in self.only)


@cache
def slots(phrase: str) -> tuple[_Slot, ...]:
    """A phrase as the words that can stand at each place; '?' behind the last says that the place may be empty."""
    return tuple((*word.rstrip("?").split("|"), *(("?",) if word.endswith("?") else ())) for word in phrase.split())


_SPOKEN = slots(
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty"
)[0]


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


def follows(phrase: tuple[_Slot, ...], words: tuple[Word, ...], at: int) -> bool:
    """Whether the word at `at` stands right behind the phrase."""
    return any(matched(phrase, words, start) == at - 1 for start in range(max(0, at - len(phrase)), at))


def stands_in(phrase: tuple[_Slot, ...], words: list[Word]) -> bool:
    """Whether a phrase stands anywhere among the words."""
    return any(matched(phrase, words, at) is not None for at in range(len(words)))


def says(passage: Passage, start: int, end: int, phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases stands between two places of the text."""
    within = [one for one in passage.words if start <= one.start < end]
    return any(stands_in(slots(phrase), within) for phrase in phrases)


def _is(asked: str, word: str) -> bool:
    if asked.endswith("*"):
        return word.startswith(asked[:-1])
    return asked == word or (asked == "#" and (word[0].isdigit() or word in _SPOKEN)) or (asked == "_")


@dataclass(frozen=True, eq=False)
class Terms:
    """A rule's terms, and what it says of each.

    Attributes:
        say: what is the matter, where a term doesn't say it itself. '{words}' stands for the words.
        parts: which parts of a posting are read; all prose if none is named.
        keep: has the last word on whether something found is a finding.
        once: whether a line is told only the first that is found in it.
        ways: what can be done about any of them, beside what a term says.
        short: a line with no more words than this beside those found says little else, and can be taken off the paper.
    """

    terms: tuple[Term, ...]
    say: str
    parts: tuple[str, ...] = PROSE
    keep: Callable[[Reading, Passage, Word, Word], bool] = field(default=lambda *_: True)
    once: bool = False
    ways: tuple[Remedy, ...] = ()
    short: int = -1

    def __call__(self, reading: Reading) -> Iterator[Finding]:
        """Every place where a term stands and means it."""
        for passage in reading.of(*self.parts):
            for term, first, last in self.matches(passage):
                start, end = passage.words[first], passage.words[last]
                if self.keep(reading, passage, start, end):
                    ways = self._remedies(passage, term, first, last)
                    yield passage.found(start.start, end.end, term.say or self.say, *ways)
                    if self.once:
                        break

    def matches(self, passage: Passage) -> tuple[tuple[Term, int, int], ...]:
        """Every term that stands in the passage and is meant, with its first and last word; the longest at each place.

        Work is in proportion to the passage's length: only terms that begin with a word are tried at it.
        """
        held = passage.held  # as `once` does, and in half the time, for this is asked most
        if self not in held:
            held[self] = tuple(self._matches(passage))
        found: tuple[tuple[Term, int, int], ...] = held[self]
        return found

    def _matches(self, passage: Passage) -> Iterator[tuple[Term, int, int]]:
        words, free = passage.words, 0
        names = self._index.keys() & passage.beginnings.keys()
        for at in sorted({at for name in names for at in passage.beginnings[name]}):
            if at < free:
                continue
            ends = [
                (end, term)
                for term in self._beginning(words[at].text)
                if (end := matched(term.slots, words, at)) is not None
            ]
            for end, term in sorted(ends, key=lambda pair: -pair[0]):
                if term.is_meant(passage, at, end):
                    yield term, at, end
                    free = end + 1
                    break

    def _remedies(self, passage: Passage, term: Term, first: int, last: int) -> Iterator[Remedy]:
        if term.spare and is_spare(passage, first, last):
            yield _written("")
        yield from (*remedies(term), *self.ways)
        beside = first + len(passage.words) - 1 - last
        if passage.place.line is not None and beside <= self.short and not {",", ";"} & set(passage.text):
            yield UNTICK

    def _beginning(self, word: str) -> tuple[Term, ...]:
        return self._index.get(word, ()) + self._index.get(f"{word[:STEM]}*", ())

    @cached_property
    def _index(self) -> dict[str, tuple[Term, ...]]:
        """The terms by their first word, or by its first letters where it may have any ending."""
        index: dict[str, tuple[Term, ...]] = {}
        for term in self.terms:
            for asked in _firsts(term.slots):
                stem = asked.removesuffix("*")
                if not stem.replace("'", "").isalnum() or (asked != stem and len(stem) < STEM):
                    raise ValueError(f"{term.phrase!r} has to begin with a word, or with {STEM} letters of one")
                name = f"{stem[:STEM]}*" if asked != stem else asked
                index[name] = (*index.get(name, ()), term)
        return index


def _firsts(phrase: tuple[_Slot, ...]) -> Iterator[str]:
    """The words that a phrase can begin with."""
    for slot in phrase:
        yield from (word for word in slot if word != "?")
        if slot[-1] != "?":
            return


def is_no_name(_: Reading, passage: Passage, first: Word, last: Word) -> bool:
    """Whether words are none of a name's: in small letters, or at a sentence's beginning with a small word after."""
    if not passage.text[first.start].isupper():
        return True
    begins = passage.sentence_at(first.start).start == first.start
    return begins and not passage.text[last.end :].lstrip()[:1].isupper()


def remedies(term: Term) -> tuple[Remedy, ...]:
    """What can be done about a term: other words, none at all, or a question."""
    written = (_written(text) for text in term.instead)
    return (*written, *((Remedy(term.ask),) if term.ask else ()))


def _written(text: str) -> Remedy:
    return Remedy(f"Write “{text}”" if text else "Leave it out", (Replace(text),))


UNTICK = Remedy("Take the line off the paper", (Untick(),))
