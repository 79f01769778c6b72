"""Hollow perks: pizza, beer and table tennis offered as benefits."""

from collections.abc import Iterator
from dataclasses import replace

from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms

_ASK = "Name what helps in daily life, with its figure: leave, hours, pension, learning."
_TRADE = ("discount*|brewery|brewing|brewer*|meal|meals|restaurant*|menu", "off our|all")
_VISITED = (
    "customer*|guest*|member*|visitor*|venue*|pub|pubs|bar|bars|hotel*|tournament*|league*|youth|pupil*|resident*",
)
_NONE = ("no|without|not|nor|than _", "instead|place of _", "instead|place of a|an|the|_ and|or? _")
_GAMES = (
    Term("ping pong table|tables?", ask=_ASK, but_not=_NONE),
    Term("pingpong table|tables?", ask=_ASK, but_not=_NONE),
    Term("pool table|tables", ask=_ASK, but_not=_NONE),
    Term("foosball table|tables?", ask=_ASK, but_not=_NONE),
    Term("table football|soccer|tennis", ask=_ASK, but_not=_NONE),
    Term("bean bag|bags", ask=_ASK, but_not=_NONE),
    Term("beanbag|beanbags", ask=_ASK, but_not=_NONE),
)
_SAY = "Few people choose a job for “{words}”. Name what helps in daily life, or leave it out."

_AS_BENEFITS = Terms(
    (
        *_GAMES,
        Term("pizza|pizzas", ask=_ASK, but_not=_NONE, unless=_TRADE),
        Term("beer|beers", ask=_ASK, but_not=_NONE, unless=_TRADE),
        Term("kombucha|wine|prosecco|cocktails on tap", ask=_ASK, but_not=_NONE, unless=_TRADE),
        Term("playstation|xbox", ask=_ASK, but_not=_NONE, unless=_TRADE),
    ),
    _SAY,
    ("benefits",),
    short=4,
)
_ELSEWHERE = Terms(
    (
        *(replace(one, unless=_VISITED) for one in _GAMES),
        Term("free pizza|beer|beers", ask=_ASK, but_not=_NONE, unless=_VISITED),
        Term("pizza friday|fridays|party|parties", ask=_ASK, but_not=_NONE, unless=_VISITED),
        Term("beer fridge|friday|fridays|cart|o'clock", ask=_ASK, but_not=_NONE, unless=_VISITED),
        Term("friday beer|beers|pizza", ask=_ASK, but_not=_NONE, unless=_VISITED),
    ),
    _SAY,
    ("opening", "environment", "about"),
)


def _perks(reading: Reading) -> Iterator[Finding]:
    yield from _AS_BENEFITS(reading)
    yield from _ELSEWHERE(reading)


RULE = Rule(
    id="hollow-perks",
    severity="style",
    name="Hollow perks",
    reason="Games and drinks fill the place where readers look for pay, leave and hours, and suit only some.",
    sources=(
        Source("joblint, its rules on culture and perks", "https://github.com/rowanmanning/joblint"),
        Source("startupkit.app, a guide to job ads"),
    ),
    grade="D",
    counter="No study that we know of tested single perks; some teams do enjoy them.",
    find=_perks,
    reads=("opening", "environment", "about", "benefits"),
    exclusions="A discount or meals as part of the trade, and games and drinks for guests.",
    flags=(
        "Free [[pizza]] on Fridays",
        "A fridge full of [[beer]]",
        "[[Ping-pong table]] and [[beer]] on tap",
        "A [[pool table]] on every floor",
        "[[Table football]], snacks and good coffee",
        "[[Bean bags]]",
    ),
    passes=(
        "Staff discount on all our pizzas and beers",
        "A meal on each shift: pizza, pasta or salad",
        "28 days of leave and public holidays on top",
        "Free access to the swimming pool",
        "A yearly budget for books and courses",
        "Six crates a month from our brewery",
        "No pizza parties: a pension of 8 %",
        "A pension of 8 % instead of beer and pizza",
        ad(about=("We have no table football and no beer fridge, but a good pension.",)),
    ),
    part="benefits",
)
