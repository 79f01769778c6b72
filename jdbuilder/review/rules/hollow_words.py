"""Praise without proof: world-class, cutting-edge and their like."""

from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms, is_no_name

_PROOF = "Say what shows it: a figure, an award, a customer, what the thing can do."
_SPORT = ("athlete*|player*|olympic*|championship*|musician*|orchestra*",)
_TOOLS = ("blade*|knife|knives|sharpen*|grind*|lathe*|mill|milling|saw|saws|tooling|carbide|mower*",)

_TERMS = (
    Term("world class", spare=True, ask=_PROOF, unless=_SPORT),
    Term("cutting edge", spare=True, ask=_PROOF, unless=_TOOLS),
    Term("bleeding edge", spare=True, ask=_PROOF),
    Term("best of breed", spare=True, ask=_PROOF, unless=("dog|dogs|cat|cats|cattle|horse*|kennel*|sheep|pedigree",)),
    Term("best in breed", spare=True, ask=_PROOF, unless=("dog|dogs|cat|cats|cattle|horse*|kennel*|sheep|pedigree",)),
    Term("best in class", spare=True, ask=_PROOF),
    Term("visionary", spare=True, ask="Say what is to be changed, and by when."),
    Term("visionaries", ask="Say what is to be changed, and by when."),
    Term("game changing", spare=True, ask=_PROOF),
    Term("game changer|changers", ask=_PROOF),
    Term("second to none", ask=_PROOF),
)

RULE = Rule(
    id="hollow-words",
    severity="style",
    name="Praise without proof",
    reason="Praise that any company could print tells a reader nothing that helps to decide.",
    sources=(
        Source("joblint, its rules on business jargon", "https://github.com/rowanmanning/joblint"),
        Source("startupkit.app, a guide to job ads"),
    ),
    grade="D",
    counter="No study that we know of tested these words on their own.",
    find=Terms(_TERMS, "“{words}” is praise that any company could print. Say what shows it.", keep=is_no_name),
    flags=(
        "Build [[world-class]] products with [[cutting-edge]] tools.",
        "Our service is [[second to none]].",
        "We are a [[visionary]] agency.",
        "You choose [[best-of-breed]] software for us.",
        "Work at the [[cutting edge]] of optics.",
        "A [[game-changing]] idea and [[best-in-class]] people.",
        "We look for [[visionaries]].",
    ),
    passes=(
        "Grind and set cutting edges on the lathe.",
        "Coach world-class athletes before the games.",
        "Judge best of breed at dog shows.",
        "Our lab measures to a millionth of a millimetre.",
        "Change the cutting edge of each blade every week.",
        "You work in Visionary Hall, our building by the river.",
        "We won the state’s design award twice.",
    ),
)
