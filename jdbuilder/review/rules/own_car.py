"""A car of one's own asked for."""

from jdbuilder.review.reading import PROSE
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms

_ASKED = (
    *("must", "need*", "require*", "essential", "have", "has", "with", "possess", "necessary", "you", "your", "their"),
    *("access", "driver*", "preferred", "a", "own"),
)
_OFFERED = (
    *(
        "mileage",
        "allowance",
        "company car|van|vehicle",
        "pool car|cars",
        "or public",
        "park",
        "parking",
        "leave",
        "service",
    ),
    *(
        "reimburs*",
        "provided",
        "provide",
        "charge*",
        "charging",
        "insurance",
        "customer*",
        "not required|needed|necessary",
    ),
    *("scheme", "lease", "leasing", "patient*", "don't", "bring your own"),
)
# To own something is to answer for it.
_OWNING = (
    "you'll|will|to|fully own",
    "you own",
    "own transport|vehicle|van planning|strategy|operations|budget|policy",
)
# Whose car it is, where it isn't the reader's.
_THEIRS = (
    "owner manager|managers with their",
    "sell|selling|insure|repair|serve|support|advise|help _? _? _? with their",
    "who own",
    "owners|traders|businesses|customers|clients with their",
)
_ASK = "Could it be done by public transport, bicycle, taxi or a car of the firm’s? Offer that, and pay for the miles."

_TERMS = (
    Term(
        "own car|van|vehicle|transport|transportation",
        ask=_ASK,
        but_not=_OWNING,
        only=_ASKED,
        unless=(*_OFFERED, *_THEIRS),
    ),
    Term("own reliable car|van|vehicle|transport|transportation", ask=_ASK, only=_ASKED, unless=_OFFERED),
    Term("reliable means of? transport|transportation|vehicle|car", ask=_ASK, only=_ASKED, unless=_OFFERED),
    Term("reliable transport|transportation|vehicle|car", ask=_ASK, only=_ASKED, unless=_OFFERED),
    Term("car owner|owners", ask=_ASK, only=("must", "only", "essential", "required", "preferred", "you")),
    Term("have|has|own a car", ask=_ASK, only=("must", "you", "need", "candidate*", "applicant*"), unless=_OFFERED),
)

RULE = Rule(
    id="own-car",
    severity="exclusion",
    name="A car of one’s own",
    reason="Asking for a car keeps away those who can’t afford one or can’t drive, though the work may need only that "
    "one gets there.",
    sources=(
        Source("joblint and the startupkit guide, their term lists"),
        Source("California SB 1100 on driving licences, by way of the legal digest Mondaq"),
    ),
    grade="C",
    counter="Where the work is driving, a car may be needed; then the firm can lend one, or pay for its use.",
    find=Terms(_TERMS, "“{words}” costs a lot before the first day’s pay.", PROSE),
    exclusions="Cars of the firm’s, allowances for one’s own, parking, and cars of customers or patients.",
    flags=(
        "You must have your [[own car]].",
        "[[Own transport]] is essential.",
        "[[Reliable transportation]] required",
        "You [[have a car]] and know the town.",
        "Access to your [[own vehicle]] is necessary.",
        "Applicants with their [[own van]]",
        "You support our clients with your [[own car]].",
    ),
    passes=(
        "Use your own car at a mileage allowance, or one of ours.",
        "A company car is part of the deal.",
        "Plan transport for the whole group.",
        "Repair each customer’s own vehicle with care.",
        "Free parking for your own car",
        "Sell to owner-managers with their own van.",
        "You keep the van clean and its tank full.",
    ),
    part="must_haves",
)
