"""Wishes among the must-haves: a plus, preferred, ideally."""

import re
from collections.abc import Iterator

from jdbuilder.review.finding import Finding, Move, Remedy
from jdbuilder.review.reading import Passage, Reading
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms

_WISHES = Terms(
    (
        Term("a|an big|huge|definite|real|strong|distinct|added? plus|asset|advantage|bonus"),
        Term("preferred", but_not=("preferred supplier*|vendor*|partner*|name|term|terms|stock|customer*|method*",)),
        # of what a must may be made is no wish: "a degree, preferably in business"
        Term("preferably|ideally", but_not=("_ preferably|ideally in|from|with|within|at",)),
        Term("nice to have"),
        Term("desirable|advantageous|beneficial"),
        Term("bonus points"),
        Term("would be great|helpful|useful|good|welcome|ideal|nice"),
        Term("not essential|required|necessary|mandatory"),
    ),
    "",
    ("must_haves",),
)
_MUSTS = Terms((Term("must|required|essential|mandatory|minimum"), Term("at least")), "", ("must_haves",))
_SOON = 4  # words into a line
_BREAK = re.compile(r"[,;(–—]")

_SAY = "“{words}” makes this a wish, and it stands among what nobody could do the job without."
_MOVE = Remedy("Move the line to “Nice to have”", (Move("nice_to_haves"),))
_SPLIT = Remedy("Keep the part that is a must, and make the wish a line of its own under “Nice to have”.")


def _wishes(reading: Reading) -> Iterator[Finding]:
    for passage in reading.of("must_haves"):
        for _, first, last in _WISHES.matches(passage):
            start, end = passage.words[first].start, passage.words[last].end
            yield passage.found(start, end, _SAY, *_ways(passage, first, last))
            break


def _ways(passage: Passage, first: int, last: int) -> tuple[Remedy, ...]:
    """What can be done: a line that is all wish can be moved, and one that may be; one that is half a must can’t."""
    start, end = passage.words[first].start, passage.words[last].end
    musts = [at for _, at, _ in _MUSTS.matches(passage) if not first <= at <= last]
    ends = not passage.text[end:].strip(" .!)”")
    breaks = _BREAK.search(passage.text[:start].rstrip(" ("))
    if musts or len(passage.sentences) > 1 or not (ends or first < _SOON):
        return (_SPLIT,)
    if breaks:
        return (_SPLIT, _MOVE) if ends else (_SPLIT,)
    return (_MOVE,)


RULE = Rule(
    id="wish-in-must-haves",
    severity="clarity",
    name="Wish among the must-haves",
    reason="Requirements that keep the needed apart from the wished for bring more applications from qualified women.",
    sources=(
        Source("Coffman, Collis & Kulkarni, Whether to Apply, 2023", "https://topsight.net/paper/W4386774928"),
        Source("The study’s registration", "https://www.socialscienceregistry.org/trials/8223"),
    ),
    grade="B",
    counter="The study was about how clear requirements are, not about the place where they stand.",
    find=_wishes,
    reads=("must_haves",),
    exclusions="Preferred suppliers and the like, and a preference within a must, such as the subject of a degree.",
    flags=(
        "German is [[a plus]]",
        "Experience with Figma [[preferred]]",
        "[[Ideally]], you have worked in print before",
        "A driving licence, [[preferably]] for vans up to 7.5 t",
        "Knowledge of paper is required, of inks [[desirable]]",
        "Photography skills [[would be great]].",
        "French ([[nice to have]])",
    ),
    passes=(
        "Two years in a print shop",
        "Experience of choosing preferred suppliers",
        "You plan with our preferred partners.",
        "You sell bonus cards and run the points scheme.",
        "A sense of which wishes are firm",
        "Fluent German",
        "A bachelor’s degree, preferably in business",
    ),
    part="must_haves",
)
