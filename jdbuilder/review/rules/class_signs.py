"""Signs of class asked for: top universities, a permanent address, a well-spoken person."""

from jdbuilder.review.examples import ad
from jdbuilder.review.reading import PROSE, Passage, Reading
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms, says
from jdbuilder.review.words import Word

_SCHOOLS = "university|universities|school|schools|college|colleges|institution|institutions|program|programme|degree"
_STUDIED = (
    "degree",
    "graduate",
    "graduated",
    "graduates",
    "educated",
    "education",
    "mba",
    "phd",
    "bachelor's",
    "master's",
    "qualification*",
    "diploma",
    "studied",
    "student",
    "bsc",
    "msc",
    "ba",
    "bs",
    "ms",
    "degrees",
)
_CLIENTS = ("client*", "customer*", "partner*", "admission*", "applying", "tutor*", "students", "recruit*", "sell")
_ASK_SKILL = "What should the person have learnt? Ask for that; it can be learnt at many places."

_TERMS = (
    Term(f"top tier|ranked|notch|rated? {_SCHOOLS}", ask=_ASK_SKILL, only=_STUDIED, unless=_CLIENTS),
    Term(f"top # {_SCHOOLS}", ask=_ASK_SKILL, only=_STUDIED, unless=_CLIENTS),
    Term(
        f"elite|prestigious|leading|redbrick|reputed|renowned {_SCHOOLS}",
        ask=_ASK_SKILL,
        only=_STUDIED,
        unless=_CLIENTS,
    ),
    Term(f"red brick {_SCHOOLS}", ask=_ASK_SKILL, only=_STUDIED, unless=_CLIENTS),
    Term(f"elite|prestigious _ {_SCHOOLS}", ask=_ASK_SKILL, only=_STUDIED, unless=_CLIENTS),
    Term("polished appearance", ask="Does the work need it? Say what is worn, and that you pay for it."),
    Term(f"tier 1|one|i {_SCHOOLS}", ask=_ASK_SKILL, only=_STUDIED, unless=_CLIENTS),
    Term(f"ivy league {_SCHOOLS}", ask=_ASK_SKILL, only=_STUDIED, unless=_CLIENTS),
    Term("ivy league", ask=_ASK_SKILL, only=_STUDIED, unless=_CLIENTS),
    Term(f"russell group {_SCHOOLS}", ask=_ASK_SKILL, only=_STUDIED, unless=_CLIENTS),
    Term("russell group", ask=_ASK_SKILL, only=_STUDIED, unless=_CLIENTS),
    Term(
        "permanent|fixed address",
        ask="Is an address needed to do the work? If it is only for letters, ask for it after hiring.",
        unless=("customer*", "client*", "verify", "data", "record*", "ip", "network*"),
    ),
    Term("well spoken", ask="Ask for clear speech, if the job is talking."),
)
_ASKED = ("you|must|have", "need*", "require*", "applicant*", "candidate*")


def _is_asked(_: Reading, passage: Passage, first: Word, last: Word) -> bool:
    """An address is asked for among the must-haves, or in so many words."""
    if last.text != "address" or passage.place.part == "must_haves":
        return True
    sentence = passage.sentence_at(first.start)
    return says(passage, sentence.start, sentence.end, _ASKED)


RULE = Rule(
    id="class-signs",
    severity="exclusion",
    name="Signs of class",
    reason="A famous school or a permanent address says what somebody’s family had, and little about the work.",
    sources=(Source("joblint and the startupkit guide, their term lists"),),
    grade="D",
    counter="No study that we know of measured what these words do to applications.",
    find=Terms(_TERMS, "“{words}” asks for a start in life, not for a skill.", PROSE, keep=_is_asked),
    exclusions="Schools and universities that are clients or the workplace, and addresses of customers.",
    flags=(
        "A degree from a [[top university]]",
        "You graduated from a [[top-tier school]].",
        "An [[Ivy League]] education is preferred.",
        "You must have a [[permanent address]].",
        "[[Permanent address]]",
        "You are a student at a [[prestigious design school]].",
        "Educated at a [[Russell Group university]]",
        "We want a [[well-spoken]] person at the desk.",
    ),
    passes=(
        "Our clients are leading universities and schools.",
        "Help students with their applications to top universities.",
        "Work at a leading university with a library of its own.",
        "Check each customer’s permanent address.",
        ad(about=("Our permanent address is in Leith.",)),
        "Aim for the top quality at every step.",
        "A degree in design or experience that is worth as much",
    ),
    part="must_haves",
)
