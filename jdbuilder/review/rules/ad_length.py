"""How long the ad is."""

from collections.abc import Iterator

from jdbuilder.review.examples import ad
from jdbuilder.review.finding import WHOLE, Finding, Place, Remedy
from jdbuilder.review.reading import EVERYWHERE, Reading
from jdbuilder.review.rule import Rule, Source

_LEAST, _MOST = 300, 700
"""Words, statements whose wording is fixed left out."""
_SHORT = 100
"""Below so many an ad is called short: studies differ on those between."""
_MOST_LETTERS, _LINKEDIN = 10_000, 25_000
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
    if letters > _MOST_LETTERS:
        limit = f" LinkedIn takes no more than {_LINKEDIN:,}." if letters > _LINKEDIN else ""
        yield _finding(f"The ad has {letters:,} characters. Up to {_MOST_LETTERS:,} are good.{limit}", *_SHORTER)
    elif words > _MOST:
        yield _finding(f"The ad has {words:,} words. {_LEAST} to {_MOST} are good.", *_SHORTER)
    elif words < _SHORT:
        yield _finding(f"The ad has only {words} words. {_LEAST} to {_MOST} are good.", *_LONGER)


def _finding(message: str, *remedies: Remedy) -> Finding:
    return Finding(Place(WHOLE), message, remedies=remedies)


_TEN = "You plan the work of each week and share it."  # ten words

RULE = Rule(
    id="ad-length",
    severity="style",
    name="Length of the ad",
    reason="Too short an ad leaves questions open, and too long a one isn’t read to its end.",
    sources=(
        Source("Textio and Ongig on words in job ads"),
        Source("Appcast, 2015: 400,000 people who looked for a job, best at 4,000 to 5,000 characters"),
    ),
    grade="C",
    counter="LinkedIn saw 18 per cent more applications on ads below 150 words than on those of 450 to 600.",
    find=_find,
    flags=(
        ad(),
        ad(opening=(_TEN,)),
        ad(responsibilities=(_TEN,) * 8),
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
    ),
)
