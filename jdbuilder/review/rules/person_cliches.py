"""Clichés about people: go-getter, self-starter, results-driven."""

from jdbuilder.review.reading import Passage, Reading
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms, is_no_name
from jdbuilder.review.words import Word

_DOES = "Say what the person will do without being asked."
_RESULT = "Name the result that counts, and how it is measured."
_TEAM = "Say with whom the person works, and who depends on whom."
_OWNS = "Name what the person decides alone."
_GOES_ON = (
    "self starter|starters attitude|mentality|mindset|personality|who|with|that|and|or|able",
    *(f"who|that|which {between} self starter|starters" for between in ("", "_", "_ _", "_ _ _")),
)

_TERMS = (
    Term("a self starter", ("somebody who plans their own work",), ask=_DOES, but_not=_GOES_ON),
    Term("self starter", ask=_DOES),
    Term("self starters", ("people who plan their own work",), ask=_DOES, but_not=_GOES_ON),
    Term("self starters", ask=_DOES),
    Term("go getter|getters", ask=_DOES),
    Term(
        "results|result driven|oriented|orientated|focused|focussed",
        spare=True,
        ask=_RESULT,
        but_not=("data|evidence results",),
    ),
    Term("ownership|owner|owner's mentality|mindset", ask=_OWNS),
    Term("can do attitude|mentality|spirit|mindset", ask=_DOES),
    Term("think|thinks|thinking outside of? the box", ask="Say what needs a new idea."),
    Term("out of the box thinker|thinkers|thinking", ask="Say what needs a new idea."),
    Term("hungry for success|growth|results|more", ask=_RESULT),
    Term(
        "hungry individual|individuals|people|person|candidate|candidates|professional|professionals|salesperson",
        ask=_RESULT,
        unless=("food|feed|meal*",),
    ),
    Term("hustler|hustlers|hustle", ask=_DOES),
    Term("great|good|excellent|strong|real|true? team player|players", ask=_TEAM),
    Term("highly motivated", spare=True, ask=_DOES),
    Term("roll|rolls|rolling up your|their|our sleeves", ask="Say which hands-on work there is."),
    Term("bring|brings|bringing your|their a game", ask=_DOES),
    Term("born leader|leaders", ask="Say whom the person leads, and in what."),
)


def _is_left_open(reading: Reading, passage: Passage, first: Word, last: Word) -> bool:
    """Whether the words aren't explained after a colon or a dash, and are no name."""
    explained = passage.text[last.end :].lstrip()[:1] in {":", "–", "—"}
    return not explained and is_no_name(reading, passage, first, last)


RULE = Rule(
    id="person-cliches",
    severity="style",
    name="Clichés about people",
    reason="Nobody can tell whether such a word describes them, so it neither invites nor sorts anybody.",
    sources=(
        Source("joblint, its rules on business jargon and people", "https://github.com/rowanmanning/joblint"),
        Source("startupkit.app, a guide to job ads"),
    ),
    grade="D",
    counter="No study that we know of tested these words on their own.",
    find=Terms(
        _TERMS,
        "“{words}” could describe anybody. Say what the person will do.",
        keep=_is_left_open,
        short=3,
    ),
    exclusions="Words that the line goes on to explain, names, and food, machines and shares in the company.",
    flags=(
        "You are [[a self-starter]].",
        "We need a [[self-starter]] and [[go-getter]].",
        "[[Self-starter]] with an eye for type",
        "We want [[results-driven]] people with an [[ownership mentality]].",
        "A [[can-do attitude]]",
        "You [[think outside the box]].",
        "You [[roll up your sleeves]] and [[bring your A game]].",
        "[[Hungry individuals]] who love to sell.",
        "A [[highly motivated]] [[team player]]",
    ),
    passes=(
        "You plan your own week and say early when it won’t hold.",
        "Cook for hungry people at our soup kitchen and serve meals.",
        "Replace the starter motor and its relay.",
        "Run the employee ownership plan.",
        "Results are driven by two tests a month.",
        "Team player: you hand over each shift in writing",
        "You can do all of this in four days a week.",
        "Cut each lid outside the box and glue it in.",
    ),
)
