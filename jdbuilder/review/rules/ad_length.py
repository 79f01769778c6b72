"""How long the ad is."""

from collections.abc import Iterator
from dataclasses import dataclass

from jdbuilder.review.examples import ad
from jdbuilder.review.finding import WHOLE, Finding, Place, Remedy
from jdbuilder.review.reading import EVERYWHERE, Reading
from jdbuilder.review.rule import Rule, Source


@dataclass(frozen=True)
class _Channel:
    """How long an ad should be in one kind of place.

    Attributes:
        words: the fewest and the most that do well there, statements whose wording is fixed left out.
        letters: the same in characters; what it takes at most where nobody measured what does well.
        source: who says so.
    """

    name: str
    words: tuple[int, int]
    letters: tuple[int, int]
    source: Source


_BOARD = _Channel(
    "job boards",
    (300, 700),
    (2_000, 10_000),
    Source("Textio and Ongig on words in job ads; Appcast, 2015, on the characters that 400,000 people liked best"),
)
_POST = _Channel(
    "a short post, as on LinkedIn",
    (100, 150),
    (0, 25_000),
    Source("LinkedIn: ads below 150 words had 18 per cent more applications than those of 450 to 600"),
)
_SHORTER = (
    Remedy("Cut what a colleague in the job would skip"),
    Remedy("Keep it, if it stands on your own site only: boards and telephones are what needs it short"),
)
_LONGER = (
    Remedy("Say what is done on a usual day, what is paid and how to apply"),
    Remedy("Keep it, if it is a short post: on LinkedIn, ads below 150 words did well"),
)


def _find(reading: Reading) -> Iterator[Finding]:
    texts = [one for one in reading.of(*EVERYWHERE, headings=True) if not one.locked]
    words, letters = sum(len(one.words) for one in texts), sum(len(one.text) for one in texts)
    least, most = _BOARD.words
    fewest, longest = _BOARD.letters
    if letters > longest:
        limit = f" LinkedIn takes no more than {_POST.letters[1]:,}." if letters > _POST.letters[1] else ""
        yield _finding(f"The ad has {letters:,} characters. {fewest:,} to {longest:,} are good.{limit}", *_SHORTER)
    elif words > most:
        yield _finding(f"The ad has {words:,} words. {least} to {most} are good.", *_SHORTER)
    elif words < least and not _is_short_enough(words, reading):
        counted = f"{words} word" + ("s" if words != 1 else "")
        yield _finding(f"The ad has only {counted}. Good are {_said(_BOARD)}, {_said(_POST)}.", *_LONGER)


def _is_short_enough(words: int, reading: Reading) -> bool:
    """Whether an ad is as short as a post may be; of one from elsewhere nobody knows where it stands."""
    least, most = _POST.words
    return words >= least and (words <= most or reading.foreign)


def _said(channel: _Channel) -> str:
    least, most = channel.words
    return f"{least} to {most} for {channel.name}"


def _finding(message: str, *remedies: Remedy) -> Finding:
    return Finding(Place(WHOLE), message, remedies=remedies)


_TEN = "You plan the work of each week and share it."  # ten words

RULE = Rule(
    id="ad-length",
    severity="style",
    name="Length of the ad",
    reason="Too short an ad leaves questions open, and too long a one isn’t read to its end.",
    sources=(
        _BOARD.source,
        _POST.source,
    ),
    grade="C",
    counter="The studies differ: on LinkedIn ads of up to 300 words did best, elsewhere those of 600.",
    find=_find,
    reads=(WHOLE,),
    exclusions="Fixed wording, posts of 100 to 150 words, and ads from elsewhere of 100 words and more.",
    flags=(
        ad(),
        ad(opening=(_TEN,)),
        ad(responsibilities=(_TEN,) * 8),
        ad(responsibilities=(_TEN,) * 20),
        ad(responsibilities=(_TEN,) * 71),
        ad(responsibilities=("x" * 5000, "x" * 5001)),
        ad(responsibilities=("x" * 10_000,) * 3),
    ),
    passes=(
        ad(responsibilities=(_TEN,) * 30),
        ad(responsibilities=(_TEN,) * 69),
        ad(responsibilities=(_TEN,) * 50, equal_opportunity=(_TEN,) * 30),
        ad(responsibilities=(_TEN,) * 30, benefits=({"text": "Bread", "chosen": False},) * 500),
        ad(responsibilities=(_TEN,) * 10),
        ad(responsibilities=(_TEN,) * 14),
    ),
)
