"""Praise without proof: world-class, cutting-edge and their like."""

from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms, is_no_name

_PROOF = "Say what shows it: a figure, an award, a customer, what the thing can do."
_SPORT = ("athlete*|player*|olympic*|championship*|musician*|orchestra*",)
_TOOLS = ("blade*|knife|knives|sharpen*|grind*|lathe*|mill|milling|saw|saws|tooling|carbide|mower*",)

_GROUP = (
    "team|environment|company|organisation|organization|business|workplace|culture|agency|firm|individual|person|people"
    "|professional|group|office"
)

_TERMS = (
    Term("world class", spare=True, ask=_PROOF, unless=_SPORT),
    Term("cutting edge", spare=True, ask=_PROOF, unless=_TOOLS),
    Term("leading edge", spare=True, ask=_PROOF, unless=("wing*|aerofoil*|airfoil*|rotor*|blade*|flap*|slat*",)),
    Term("industry|market|world|class leading", spare=True, ask=_PROOF),
    Term(
        "passionate individual|individuals|people|person|team|professional|professionals",
        ask="Say what the person does.",
    ),
    Term("best in the business|industry", ask=_PROOF),
    Term("bleeding edge", spare=True, ask=_PROOF),
    Term("best in class", spare=True, ask=_PROOF),
    Term("unrivalled|unrivaled|unparalleled|unmatched", spare=True, ask=_PROOF),
    Term("forward thinking", spare=True, ask=_PROOF),
    Term(
        "dynamic",
        spare=True,
        ask=_PROOF,
        only=tuple(f"dynamic {between} {_GROUP}" for between in ("", "_", "and _")),
    ),
    Term(
        "exciting|fantastic|amazing|unique|excellent opportunity|opportunities",
        ask="Say what there is to learn, decide or build.",
    ),
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
    exclusions="Tools, wings and sport in their own sense, dynamic things other than teams and firms, and names.",
    flags=(
        "Build [[world-class]] products with [[cutting-edge]] tools.",
        "Our service is [[second to none]].",
        "We are a [[visionary]] agency.",
        "An [[unrivalled]] view of the trade and an [[exciting opportunity]].",
        "A [[forward-thinking]] and [[dynamic]] team",
        "Work at the [[cutting edge]] of optics.",
        "A [[game-changing]] idea and [[best-in-class]] people.",
        "We look for [[visionaries]].",
        "A [[market-leading]] firm full of [[passionate people]]",
    ),
    passes=(
        "Grind and set cutting edges on the lathe.",
        "Coach world-class athletes before the games.",
        "Model the dynamic loads on each bridge.",
        "Dynamic pricing is decided by two people.",
        "Test the leading edges of each wing.",
        "Our lab measures to a millionth of a millimetre.",
        "Change the cutting edge of each blade every week.",
        "You work in Visionary Hall, our building by the river.",
        "We won the state’s design award twice.",
    ),
)
