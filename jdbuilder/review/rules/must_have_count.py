"""How many things the ad asks for."""

from collections.abc import Iterator
from itertools import takewhile

from jdbuilder.posting.sections import BY_ID, meter
from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding, Place, Remedy
from jdbuilder.review.reading import Passage, Reading
from jdbuilder.review.rule import Rule, Source

_SECTION = BY_ID["must_haves"]
_FAR_TOO_MANY = 10
"""In an imported ad fewer may be our reading of it."""
_COMPANY = frozenset(("we", "our", "us", "join", "we're", "we've", "apply"))
_NINE = ("Two years in a studio", "A portfolio", "German", "English", "Typography", "Print", "Web", "Sketching", "Film")


def _count(reading: Reading) -> Iterator[Finding]:
    lines = reading.of("must_haves", locked=True)
    count = len(tuple(takewhile(_asks, lines))) if reading.foreign else len(lines)
    read = meter(_SECTION, count)
    if read and (count >= _FAR_TOO_MANY or (read.verdict in {"many", "too many"} and not reading.foreign)):
        yield Finding(
            Place("must_haves"),
            f"The ad asks for {count} things; {read.advice}. Each one more sends away people who could do the job.",
            remedies=(
                Remedy("Keep what nobody could start without; move or leave out what can be learnt on the job."),
            ),
        )


def _asks(passage: Passage) -> bool:
    """Whether a line of an imported ad asks for something, rather than speaks of the company, which often follows."""
    return passage.text[-1] not in "!?" and not any(one.text in _COMPANY for one in passage.words)


RULE = Rule(
    id="must-have-count",
    severity="clarity",
    name="Number of must-haves",
    reason="A long list of must-haves mixes what is needed with what is wished for, and able people don’t apply.",
    sources=(
        Source("TalentCloud, the limits in its builder of job posters"),
        Source("Coffman, Collis & Kulkarni, Whether to Apply, 2023", "https://topsight.net/paper/W4386774928"),
    ),
    grade="C",
    counter="The number itself is a convention; the study is about how clearly the needed is told from the wished for.",
    find=_count,
    reads=("must_haves",),
    exclusions="Lines about the company, and in ads that were brought from elsewhere fewer than ten things.",
    flags=(
        ad(must_haves=_NINE),
        ad(must_haves=_NINE[:8]),
        ad(must_haves=_NINE[:7]),
        ad(must_haves=(*_NINE, "Photography")),
        ad(must_haves=(*_NINE, "Photography", "Sculpture", "Choir")),
    ),
    passes=(
        ad(must_haves=_NINE[:6]),
        ad(must_haves=_NINE[:4]),
        ad(must_haves=_NINE[:2]),
        ad(nice_to_haves=_NINE),
        ad(must_haves=tuple({"text": one, "chosen": False} for one in _NINE)),
    ),
    part="must_haves",
)
