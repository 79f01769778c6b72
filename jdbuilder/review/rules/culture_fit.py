"""Culture fit asked for, which nobody can check."""

from jdbuilder.review.reading import PROSE
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms

_REFUSED = "don't|not|never hire|look|looking|want|screen|recruit|ask"
_NOT_ASKED = (
    "culture add|adds|addition|contribution",
    "not|over|beyond|than|rather culture|cultural fit",
    "fit is|isn't not?",
    _REFUSED,
)
_ASK = "Name the values or the ways of working that you mean."

_TERMS = (
    Term("culture|cultural fit", ("culture add",), ask=_ASK, unless=_NOT_ASKED),
    Term("culture|cultural fits", ("culture adds",), ask=_ASK, unless=_NOT_ASKED),
    Term("good|great|right|perfect|strong fit for|with our|the team? culture", ask=_ASK),
    Term("fit|fits|fitting in|into|with? our|the company? culture", ask=_ASK),
    Term("someone who fits in", ask=_ASK),
    Term("fit|fits in with us|our|the", ask=_ASK, only=("you", "must", "who", "should", "candidate*")),
    Term("beer|airport test", ask=_ASK, unless=("hop*", "brew*", "lab*", "quality", "taste*", "software")),
)

RULE = Rule(
    id="culture-fit",
    severity="exclusion",
    name="Culture fit",
    reason="Culture fit is judged by likeness, and so keeps out whoever is unlike those who are there.",
    sources=(Source("jdbuilder’s list, after the term lists of joblint and of recruiters’ guides"),),
    grade="D",
    counter="Shared ways of working do matter; they can be named.",
    find=Terms(_TERMS, "Nobody can tell from “{words}” what is meant, and it often means likeness.", PROSE),
    exclusions="An ad that says it doesn’t look for it, and “fit” in any other sense.",
    flags=(
        "We hire for [[cultural fit]].",
        "You are a great [[culture fit]].",
        "You [[fit into our culture]].",
        "A [[good fit for our culture]] matters most.",
        "You must [[fit in with us]].",
        "We look for [[someone who fits in]].",
    ),
    passes=(
        "We look for culture add, not culture fit.",
        "Fit kitchens in old houses.",
        "Our culture is calm and direct.",
        "Cultural events in the evenings",
        "Find the right fit for each customer’s feet.",
        "Brew and test beer for hops and taste.",
    ),
)
