"""What a page or a PDF of ours shows otherwise than the posting that it remembers: words that somebody changed."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import islice, takewhile

from jdbuilder.intake.printed import key
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline

_MOST_WORDS = 2000  # of both texts together, between what both begin and end with; more are told as one difference
_MOST_TOLD = 10
_LONGEST = 200  # characters of each side
_FEWEST = 20
_PART = 0.25
_PLAIN_WORD = re.compile("[a-z]{4,}")
_REMEMBERED = (
    "What opens is the posting that the file remembers; whatever you want to keep of what it says now, put into the"
    " builder yourself."
)


def changed(posting: Posting, shown: str) -> Iterator[str]:
    """A sentence for each place where the words that are shown aren't the posting's, and what to do about them."""
    before, after = _words(" ".join(outline(posting).words())), _words(shown)
    if _letters(before) == _letters(after):
        return
    yield f"The text was changed since the file was made. {_REMEMBERED}"
    yield from islice(_differences(before, after), _MOST_TOLD)


def replaced(posting: Posting, shown: str) -> Iterator[str]:
    """A sentence if much of what is shown is another text, however its words are cut and ordered, as in a PDF.

    Only words of plain letters are counted: what others are in a PDF depends on its fonts and on who reads it.
    """
    before, after = (
        Counter(_PLAIN_WORD.findall(text.casefold())) for text in (" ".join(outline(posting).words()), shown)
    )
    other = (before - after).total() + (after - before).total()
    if before.total() >= _FEWEST and other > _PART * before.total():
        yield f"Much of the text isn’t what the file remembers. {_REMEMBERED}"


def _words(text: str) -> list[str]:
    """The words without colons, which stand behind some labels only."""
    return key(text).replace(":", "").split()


def _letters(words: Sequence[str]) -> str:
    return "".join(words)


def _differences(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    first = _alike(before, after)
    last = _alike(before[first:][::-1], after[first:][::-1])
    before, after = before[first : len(before) - last], after[first : len(after) - last]
    steps: Sequence[tuple[str, int, int, int, int]] = [("replace", 0, len(before), 0, len(after))]
    if len(before) + len(after) <= _MOST_WORDS:
        steps = SequenceMatcher(None, before, after).get_opcodes()
    for tag, start, end, from_, to in steps:
        old, new = _excerpt(before[start:end]), _excerpt(after[from_:to])
        if tag == "replace":
            yield f"It says “{new}” instead of “{old}”."
        elif tag == "insert":
            yield f"It says “{new}”, which was added."
        elif tag == "delete":
            yield f"It says “{old}” no more."


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _excerpt(words: Sequence[str]) -> str:
    text = " ".join(words)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
