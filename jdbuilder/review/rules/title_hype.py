"""Praise and clichés in a title."""

from collections.abc import Iterator

from jdbuilder.posting.titles import tidied
from jdbuilder.review.finding import Finding, Remedy, Rewrite
from jdbuilder.review.mend import put
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms

_NAMES = (
    "amazing grace",
    "passionate about",
    "dynamic data|systems|modelling|modeling|simulation|testing|positioning|media|creative",
)

_FIND = Terms(
    (
        Term(
            "amazing|awesome|fantastic|incredible|extraordinary|outstanding|exceptional|brilliant",
            but_not=_NAMES,
        ),
        Term("world class"),
        Term("best in class"),
        Term(
            "passionate|enthusiastic|motivated|dynamic|ambitious|talented|hungry|energetic|visionary",
            but_not=_NAMES,
        ),
        Term("highly|self motivated"),
        Term("results driven|oriented|focused"),
        Term("kick ass"),
        Term("super talented|motivated|star"),
        Term("go getter|getters"),
        Term("self starter|starters"),
        Term("exciting|unique|great|dream|fabulous opportunity|role|job"),
        Term("extraordinaire|unicorn"),
    ),
    "",
    ("title",),
)


def _hype(reading: Reading) -> Iterator[Finding]:
    (passage,) = reading.of("title")
    for _, first, last in _FIND.matches(passage):
        start, end = passage.words[first].start, passage.words[last].end
        title = tidied(put(passage.text, start, end, ""))
        remedy = Remedy(f"Write “{title}”", (Rewrite(title),)) if title else Remedy("Give it the job’s plain name.")
        yield passage.found(
            start, end, "“{words}” takes the place of the job’s plain name, which is what people search for.", remedy
        )


RULE = Rule(
    id="title-hype",
    severity="clarity",
    name="Praise in a title",
    reason="People search for the job’s plain name, and praise before it pushes the name out of sight.",
    sources=(
        Source("Ongig and Glassdoor on titles"),
        Source("Indeed, what a title may hold", "https://docs.indeed.com/job-sync-api/formatting-guidelines"),
    ),
    grade="D",
    counter="No study that we know of tested such words in titles.",
    find=_hype,
    reads=("title",),
    exclusions="Such words in the name of a trade, a product or a department.",
    flags=(
        "[[Amazing]] Designer",
        "[[World-class]] Operations Manager",
        "[[Passionate]] Pastry Chef",
        "Office Manager – [[exciting opportunity]]",
        "[[Results-driven]] Account Manager",
        "[[Self-motivated]] Sales Assistant",
        "Copywriter [[Extraordinaire]]",
    ),
    passes=(
        "Designer",
        "Senior Art Director",
        "Dynamic Positioning Officer",
        "Opportunity Manager",
        "Super Yacht Engineer",
        "Head of Talent",
        "Self-Storage Manager",
    ),
    part="title",
)
