"""Empty words on benefits: a great package of which nothing is said."""

from jdbuilder.review.reading import Passage, Reading
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms, slots
from jdbuilder.review.words import Word

_PRAISE = (
    "great|excellent|generous|competitive|attractive|fantastic|amazing|awesome|comprehensive|full|good|outstanding|superb"
    "|extensive|exceptional|wonderful"
)
_SAYS = slots("including|include|includes|such|consisting|comprising")[0]
_FEW = 3

_ASK = "Name the benefits, each with its figure: days of leave, share of the pension, what the health plan covers."


def _says_no_more(reading: Reading, passage: Passage, _: Word, last: Word) -> bool:
    """Whether nothing after the words, nor in a list of benefits, says what the benefits are."""
    told = passage.plain[last.end :].lstrip()[:1] in {":", "(", "–", "—", "-"}
    told = told or any(one.text in _SAYS for one in passage.words if one.start >= last.end)
    return not told and len(reading.of("benefits")) <= _FEW


RULE = Rule(
    id="empty-benefits",
    severity="clarity",
    name="Empty words on benefits",
    reason="A benefit that isn’t named attracts nobody, and several US states ask for a description of all of them.",
    sources=(
        Source("New Jersey’s pay transparency act as read by constangy.com and natlawreview.com, 2025"),
        Source("joblint, its rules on recruitment", "https://github.com/rowanmanning/joblint"),
    ),
    grade="C",
    counter="Outside the places whose law asks for it, this is a convention; no study that we know of tested it.",
    find=Terms(
        (
            Term(
                f"{_PRAISE} employee|company|staff|workplace? benefits package|packages|program|programme?",
                ask=_ASK,
            ),
            Term(f"{_PRAISE} benefit package|packages", ask=_ASK),
            Term(f"{_PRAISE} perks", ask=_ASK),
        ),
        "“{words}” doesn’t say what there is. New Jersey, for one, doesn’t take such words for a description.",
        ("opening", "environment", "about", "benefits", "apply", "facts"),
        _says_no_more,
        once=True,
        short=1,
    ),
    exclusions="Praise after which the benefits are named, and ads whose list has more than a few lines.",
    flags=(
        "[[Great benefits]]",
        "We offer a [[comprehensive benefits package]].",
        "[[Excellent employee benefits]] and a friendly team",
        "You’ll enjoy [[generous perks]].",
        "A [[competitive benefits program]]",
    ),
    passes=(
        "Great benefits, including 30 days of leave and a pension to which we add 8 %",
        "Excellent benefits: health cover from the first day, 30 days of leave",
        "Health cover for you and your family from the first day",
        "The benefits office is on the ground floor.",
        "Generous leave: 30 days a year, public holidays on top",
    ),
    part="benefits",
)
