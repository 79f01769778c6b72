"""Work for nothing: unpaid internships, trials and overtime."""

from collections.abc import Iterator

from jdbuilder.review.finding import Finding
from jdbuilder.review.reading import PROSE, Reading
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms

_ASK = "Pay for it, and say how much; or say that it is for volunteers, and what they get."
_FREE = ("unpaid leave|time|claim*|break|lunch|invoice*|bill*|parental|carer*|care",)
_REPORTED = ("unpaid overtime|hours|work|training|position claim|claims|payment|payments|case|cases",)
_NONE = ("no|never|not|without unpaid", "never", "is|are not", "isn't|aren't|don't|doesn't")

_TERMS = (
    Term(
        "unpaid|voluntary summer|student? internship|internships|intern|interns|traineeship|traineeships",
        ask=_ASK,
        unless=_NONE,
    ),
    Term("unpaid trial|trials shift|shifts|day|days|period|week?", ask=_ASK, unless=_NONE),
    Term(
        "unpaid overtime|training|induction|work|position|role|post|job|hours|placement|placements",
        ask=_ASK,
        unless=_NONE,
        but_not=_REPORTED,
    ),
    Term("unpaid", ask=_ASK, unless=_NONE, but_not=_FREE, only=("intern", "internship*", "traineeship*")),
    Term("expenses only", ask=_ASK, only=("internship*", "intern", "placement*", "position", "role", "post", "paid")),
)
_find = Terms(
    _TERMS,
    "Only those who can afford it can take “{words}”, and in many places work for nothing is unlawful.",
    ("title", *PROSE),
)


def _found(reading: Reading) -> Iterator[Finding]:
    """Whoever looks for volunteers says so."""
    if reading.posting.facts.employment != "volunteer":
        yield from _find(reading)


RULE = Rule(
    id="unpaid",
    severity="exclusion",
    name="Work without pay",
    reason="Work without pay can be done only by those who have other means.",
    sources=(Source("joblint and the startupkit guide, their term lists"),),
    grade="D",
    counter="Placements that are part of a course are unpaid by rule in some countries.",
    find=_found,
    reads=("title", *PROSE),
    exclusions="Unpaid leave and breaks, unpaid invoices, people who care for others, and ads that look for "
    "volunteers.",
    flags=(
        "This is an [[unpaid internship]] of three months.",
        "There will be an [[unpaid trial shift]].",
        "You are ready for some [[unpaid overtime]].",
        "Design intern ([[unpaid]], three months)",
        "Two days of [[unpaid training]] come first.",
        "The post is an internship, [[expenses only]].",
    ),
    passes=(
        "Up to four weeks of unpaid leave each year",
        "Chase unpaid invoices kindly.",
        "A day has eight hours and an unpaid lunch break.",
        "Unpaid carers are among those whom we help.",
        "A paid internship of six months",
        "Report unpaid overtime claims.",
        "Unpaid parental leave on top",
    ),
)
