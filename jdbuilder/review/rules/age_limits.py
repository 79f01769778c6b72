"""Ages, and words that stand for one: recent graduate, class of 2026, young team, no more than three years."""

from collections.abc import Iterator

from jdbuilder.review.reading import PROSE, Passage, Reading
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms
from jdbuilder.review.words import Word

_TEACHING = ("mentor*", "train", "training", "coach*", "teach*", "hire", "recruit*", "supervis*", "manage*")
_ASK_SKILL = "Which skill do you mean? Ask for that; it can be had at any age."
_ASK_MOST = "Name the least that the job needs, and leave out the most."
_MOST = "“{words}” shuts out people for having done the work longer, and so the older ones."
_AGE = "“{words}” sets an age. Unless a law asks for it, an ad mustn’t."
_YOUNG = "“{words}” tells older people that they aren’t meant."
_ADJECTIVES = (
    *(
        "dynamic",
        "energetic",
        "ambitious",
        "motivated",
        "enthusiastic",
        "vibrant",
        "creative",
        "passionate",
        "talented",
    ),
    *("hungry", "international", "friendly", "fun", "lively", "driven", "fresh", "innovative", "successful", "agile"),
)
_MATES = (
    "team",
    "teams",
    "crew",
    "colleagues",
    "staff",
    "workforce",
    "atmosphere",
    "environment",
    "culture",
    "spirit",
    "crowd",
    "bunch",
    "gang",
)
_FIRMS = "company|business|brand|firm|industry|market|start|startup|organisation|organization|product|sector|field"
_PEOPLE = ("person", "individual", "candidate", "applicant", "professional", "man", "woman", "lady", "gentleman")
# Those whom the work is for have ages, too; and an insurance or a law may ask for one.
_SERVED = (
    *("child*", "pupil*", "student*", "patient*", "resident*", "client*", "customer*", "adults", "consumers", "users"),
    *("audience*", "learner*", "kids", "player*", "guest*", "visitor*", "babies", "infants", "toddlers", "school*"),
    *("machine*", "vehicle*", "car", "cars", "building*", "families", "boys", "girls", "young people", "youth"),
    *("insurance", "insured", "insurer*", "alcohol", "licen*", "law", "legal", "legally", "regulation*", "apprentic*"),
    *("participants", "members of the public", "elderly", "readers", "viewers", "dependants", "dependents", "athletes"),
)
_APPLYING = ("you", "must", "candidate*", "applicant*", "should", "looking", "seek*", "person", "required", "wanted")


def _young() -> Iterator[Term]:
    for word in _ADJECTIVES:
        firm = (f"young and? {word} {_FIRMS}", f"{word} and? young {_FIRMS}")
        instead = ("motivated" if word == "energetic" else word,)
        yield Term(f"young and? {word}", instead, say=_YOUNG, unless=_SERVED, but_not=firm)
        yield Term(f"{word} and young", instead, say=_YOUNG, unless=_SERVED, but_not=firm)
        for noun in _MATES:
            yield Term(f"{word} young {noun}", (f"{word} {noun}",), say=_YOUNG)
    for noun in _MATES:
        yield Term(f"young|youthful {noun}", (noun,), say=_YOUNG)
    for noun in _PEOPLE:
        yield Term(f"young|youthful {noun}", (noun,), say=_YOUNG, unless=_SERVED)
        yield Term(f"mature {noun}", (noun,), say=_YOUNG.replace("older", "younger"))


_TERMS = (
    Term("recent college|university? graduate|grad", ("graduate",), say=_YOUNG, unless=_TEACHING),
    Term("recent college|university? graduates|grads", ("graduates",), say=_YOUNG, unless=_TEACHING),
    Term("recently graduated", ("graduated",), say=_YOUNG, unless=_TEACHING),
    Term("fresh graduate|grad", ("graduate",), say=_YOUNG),
    Term("fresh graduates|grads", ("graduates",), say=_YOUNG),
    Term("fresh out of college|university|school", ask=_ASK_SKILL, say=_YOUNG),
    Term("class of #", ask=_ASK_SKILL, say=_YOUNG),
    Term("maximum|max of? # years|yrs of? experience", ask=_ASK_MOST, say=_MOST),
    Term("no|not more than # years|yrs of? relevant|work|professional? experience", ask=_ASK_MOST, say=_MOST),
    Term("less|fewer than # years|yrs of? relevant|work|professional? experience", ask=_ASK_MOST, say=_MOST),
    *_young(),
    Term("young blood|guns", ask=_ASK_SKILL, say=_YOUNG),
    Term("suit|suits a? school leaver|leavers", ask=_ASK_SKILL, say=_YOUNG),
    Term("suit|suits a? retired|semi|retiree|pensioner", ask=_ASK_SKILL, say=_YOUNG.replace("older", "younger")),
    Term(
        "is|are|be under|below #",
        ask=_ASK_SKILL,
        only=("candidate*", "applicant*"),
        unless=_SERVED,
        but_not=("# minutes|minute|miles|km|hours|days|percent|kg|people|seconds|feet|metres|meters",),
    ),
    Term("not|no older than #", ask=_ASK_SKILL, unless=_SERVED),
    Term("younger than #", ask=_ASK_SKILL, unless=_SERVED, only=_APPLYING),
    Term("under|below|over|above the? age of? #", ask=_ASK_SKILL, unless=_SERVED, only=_APPLYING),
    Term("under|below|over|above # years old|young", ask=_ASK_SKILL, unless=_SERVED, only=_APPLYING),
    Term("under|below|over|above # years of age", ask=_ASK_SKILL, unless=_SERVED, only=_APPLYING),
    Term("aged|age between? # and|to|or? #", ask=_ASK_SKILL, unless=_SERVED, only=_APPLYING),
    Term("between # and # years old", ask=_ASK_SKILL, unless=_SERVED, only=_APPLYING),
    Term("between # and # years of age", ask=_ASK_SKILL, unless=_SERVED, only=_APPLYING),
    Term("upper? age limit", ask=_ASK_SKILL, unless=_SERVED),
    Term("maximum age", ask=_ASK_SKILL, unless=_SERVED),
)
_GROWN_UP = 21
_YEAR = 4


def _is_meant(_: Reading, passage: Passage, first: Word, last: Word) -> bool:
    """A class has a year; being of age is asked for by many laws, and no sign of an age group."""
    if first.text == "class":
        return len(last.text) == _YEAR and last.text.isdigit()
    said = passage.plain[first.start : last.end]
    numbers = [int(word.text) for word in passage.words if _is_within(word, first, last) and _is_number(word.text)]
    return not (said.startswith(("over", "above")) and numbers and numbers[0] <= _GROWN_UP)


def _is_within(word: Word, first: Word, last: Word) -> bool:
    return first.start <= word.start < last.end


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < _YEAR


RULE = Rule(
    id="age-limits",
    severity="law",
    name="Ages and what stands for them",
    reason="An ad that names an age, or a word that stands for one, can break the laws on age discrimination.",
    sources=(
        Source("Foley & Lardner on risky phrases in job postings", "https://foley.com"),
        Source(
            "Equality and Human Rights Commission, guidance on advertising, 2024", "https://equalityhumanrights.com"
        ),
        Source("Federal Reserve Bank of San Francisco, Economic Letter 2023-07", "https://frbsf.org"),
    ),
    grade="A",
    counter="What is lawful differs by place: some allow programmes for graduates, many a least age for certain work.",
    find=Terms(_TERMS, _AGE, ("title", *PROSE), keep=_is_meant),
    flags=(
        "An ideal post for a [[recent college graduate]].",
        "[[Recent graduates]] are preferred.",
        "Open to the [[class of 2026]].",
        "You join a [[young team]].",
        "Work in a [[young, dynamic]] team and a [[young and vibrant]] office.",
        "[[Maximum 5 years’ experience]]",
        "You must be [[under 35 years old]].",
        "Candidates [[aged 25 to 35]] only",
        "We want a [[mature person]] at the desk.",
        "You should have [[no more than 3 years’ experience]].",
    ),
    passes=(
        "A mature market with well-known brands",
        "You must be over 18 years old to serve alcohol.",
        "Look after children aged 3 to 11.",
        "Work with young people and their families.",
        "Mature students are welcome on the course.",
        "At least three years of experience",
        "A young company with 40 people",
        "Mentor recent graduates in their first year.",
        "Teach a class of 30 pupils.",
        "Keep the stock for no more than 3 weeks.",
    ),
)
