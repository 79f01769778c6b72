"""How many things the ad asks for."""

from collections.abc import Iterator

from jdbuilder.posting.sections import BY_ID, meter
from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding, Place, Remedy
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import Rule, Source

_SECTION = BY_ID["must_haves"]
_TEN = ("Two years in a studio", "A portfolio", "German", "English", "Typography", "Print", "Web", "Sketching", "Film")


def _count(reading: Reading) -> Iterator[Finding]:
    """Says it of an imported ad only where there are far too many, since some lines may belong elsewhere."""
    count = len(reading.of("must_haves", locked=True))
    read = meter(_SECTION, count)
    if read and (read.verdict == "too many" or (read.verdict == "many" and not reading.foreign)):
        yield Finding(
            Place("must_haves"),
            f"The ad asks for {count} things; {read.advice}. Each one more sends away people who could do the job.",
            remedies=(Remedy("Keep what nobody could start without; move or leave out what can be learnt on the job"),),
        )


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
    flags=(
        ad(must_haves=_TEN),
        ad(must_haves=_TEN[:8]),
        ad(must_haves=_TEN[:7]),
        ad(must_haves=(*_TEN, "Photography")),
        ad(must_haves=(*_TEN, "Photography", "Sculpture", "Choir")),
    ),
    passes=(
        ad(must_haves=_TEN[:6]),
        ad(must_haves=_TEN[:4]),
        ad(must_haves=_TEN[:2]),
        ad(nice_to_haves=_TEN),
        ad(must_haves=tuple({"text": one, "chosen": False} for one in _TEN)),
    ),
    part="must_haves",
)
