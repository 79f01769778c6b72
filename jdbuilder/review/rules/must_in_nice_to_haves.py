"""Musts among the nice-to-haves: required, essential, a must."""

from jdbuilder.review.finding import Move, Remedy
from jdbuilder.review.reading import Passage, Reading
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms
from jdbuilder.review.words import Word

_NO = ("no|not|never|isn't|aren't|without|unless",)
_WISHES = frozenset(
    (
        "plus",
        "preferred",
        "preferably",
        "ideally",
        "ideal",
        "desirable",
        "desired",
        "advantage",
        "bonus",
        "asset",
        "nice",
    )
)


def _is_ours(reading: Reading, passage: Passage, *_: Word) -> bool:
    """Whether the line stands where its writer put it; in an imported ad a wish in it may have moved it there."""
    return not reading.foreign or _WISHES.isdisjoint(one.text for one in passage.words)


RULE = Rule(
    id="must-in-nice-to-haves",
    severity="clarity",
    name="Must among the nice-to-haves",
    reason="Who reads that a wish is required doesn’t know which of the two it is, and the careful ones don’t apply.",
    sources=(
        Source("Coffman, Collis & Kulkarni, Whether to Apply, 2023", "https://topsight.net/paper/W4386774928"),
        Source("The study’s registration", "https://www.socialscienceregistry.org/trials/8223"),
    ),
    grade="B",
    counter="The study was about how clear requirements are, not about the place where they stand.",
    find=Terms(
        (
            Term("a must have?", unless=_NO, but_not=("must see|read|try|do|visit",)),
            Term("is|are absolutely? required|essential|mandatory|compulsory|obligatory", unless=_NO),
            Term(
                "required|mandatory|compulsory",
                unless=_NO,
                only=("experience|degree|licence|license|knowledge|certificate required|mandatory|compulsory",),
            ),
            Term("you must"),
            Term("must have|be|hold|speak|know", unless=_NO),
        ),
        "“{words}” makes this a must, and it stands among what is only welcome.",
        ("nice_to_haves",),
        _is_ours,
        once=True,
        ways=(Remedy("Move the line to “What you bring”", (Move("must_haves"),)),),
    ),
    exclusions="What isn’t required, standards that require something, and lines with a wish in ads that were brought "
    "from elsewhere.",
    flags=(
        "German is [[a must]]",
        "A forklift licence [[is required]]",
        "[[Must have]] worked in print",
        "[[You must]] hold a clean licence.",
        "Experience [[required]]",
        "Night shifts [[are mandatory]]",
    ),
    passes=(
        "German is not required",
        "Some French",
        "Knowledge of what the standards require",
        "A sense for required and optional parts of a form",
        "No experience is required for this",
    ),
    part="nice_to_haves",
)
