"""Hero words: rockstar, ninja and their like."""

from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms

_EXPERT = ("expert", "specialist")
_TERMS = (
    Term("rock star*|rockstar*", _EXPERT),
    Term("rock star*", _EXPERT),
    Term("ninja*", _EXPERT),
    Term("guru*", _EXPERT),
    Term("superstar*|badass*", _EXPERT),
)

RULE = Rule(
    id="hero-words",
    severity="exclusion",
    name="Hero words",
    reason="Hero words say nothing about the work and tell many able people that somebody else is meant.",
    sources=(Source("jdbuilder’s list, after joblint’s categories"),),
    grade="D",
    find=Terms(_TERMS, "“{words}” says nothing about the work. Say what the person can do.", ("title",)),
    flags=("[[Rockstar]] designer",),
    passes=("Designer",),
    part="title",
)
