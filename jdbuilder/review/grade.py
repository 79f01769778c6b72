"""How hard sentences are to read: their words, and the school grade by Flesch and Kincaid's formula (1975)."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from jdbuilder.review.reading import Passage, Reading, once
from jdbuilder.review.syllables import syllables
from jdbuilder.review.words import Span, Word

_PAUSE = re.compile(r";|:(?=\s)")
_KNOWN = 2
"""As many syllables a word counts at most that the readers of an ad know well, such as a term of their trade."""


@dataclass(frozen=True)
class Sentence:
    """A sentence, or a part of one between semicolons and colons."""

    passage: Passage
    span: Span
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """As the posting holds it."""
        return self.passage.text[self.span.start : self.span.end]

    def grade(self, known: Collection[str] = ()) -> float:
        """The grade of the school whose pupils can read it; words that are known count as short."""
        count = len(self.words)
        if not count:
            return 0.0
        sounds = (min(syllables(word.text), _KNOWN if word.text in known else 99) for word in self.words)
        return 0.39 * count + 11.8 * sum(sounds) / count - 15.59


@once
def sentences_of(passage: Passage) -> Iterator[Sentence]:
    """The sentences of a passage with their words, cut at semicolons and colons."""
    words = iter(passage.words)
    following = next(words, None)
    for span in _cut(passage):
        held: list[Word] = []
        while following is not None and following.start < span.end:
            held.append(following)
            following = next(words, None)
        if held:
            yield Sentence(passage, span, tuple(held))


def read_sentences(reading: Reading) -> Iterator[Sentence]:
    """All sentences of somebody's own wording."""
    for passage in reading.of():
        yield from sentences_of(passage)


def _cut(passage: Passage) -> Iterator[Span]:
    for sentence in passage.sentences:
        start = sentence.start
        for sign in _PAUSE.finditer(passage.plain, start, sentence.end):
            yield Span(start, sign.start())
            start = sign.end()
        yield Span(start, sentence.end)
