"""Office jargon: borrowed phrases where a plain word stands ready."""

import re
from collections.abc import Iterator

from jdbuilder.review.reading import Passage, Reading
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms, is_no_name
from jdbuilder.review.words import Word

_FINANCE = ("debt|ebitda|balance|equity|buyout*|derivative*|lbo|bond|bonds|margin|credit|capital",)
_NOUN = (
    "financial|operating|operational|the|more|much|little|no|any|some|of|high|low|negotiating|commercial|have|has"
    "|political|lever leverage",
    "leverage ratio*|finance|lending|loan*|buyout*|point*|over|effect*",
)
# “leverage” is a verb behind such words, unless what follows is no object, or before an article and the like.
_SUBJECT = re.compile(
    r"(?:^|[.!?:;]\s|\b(?:(?:you|we|they)(?:'ll|'d|'ve)?|who|that|to|and|or|can|could|will|would|may|must|should|help|helps"
    r"|us|them|successfully|effectively|fully)\s)$"
)
_OBJECT = re.compile(
    r"\s(?!(?:is|are|was|has|and|or|of|in|on|over|with|within|as|at|for|from|to|by|that|which|will|can|should|ratios?)\b)\w"
)
_ARTICLE = re.compile(r"\s(?:a|an|the|all|any|both|our|your|their|its|this|these|those|existing|new|what|every)\b")
_DEALS = ("merger*|acquisition*|acquired|m&a|deal*|integration",)
_DOSES = ("drug*|compound*|antibiotic*|muscle*|toxic*|dose|doses|dosing|herb|herbs|chemical*|enzyme*",)
_PROGRAMME = ("reach out program*|project*|team|teams|worker|workers|service*",)
_HITS = (
    "impact assessment*|study|studies|report*|investing|investment*|fund|funds|analysis|statement*|resistant|wrench*"
    "|driver*|drill*|test*|proof",
)
_SHARED = "Say what is shared, or what becomes cheaper or quicker."
_WHAT = "Say what changes, for whom, and how one can tell."


def _forms(*pairs: tuple[str, str], but_not: tuple[str, ...] = (), unless: tuple[str, ...] = ()) -> Iterator[Term]:
    """One term for each form of a verb or noun, with the form that takes its place."""
    for phrase, instead in pairs:
        yield Term(phrase, (instead,), but_not=but_not, unless=unless)


_TERMS = (
    *_forms(
        ("leverage", "use"),
        ("leverages", "uses"),
        ("leveraging", "using"),
        but_not=_NOUN,
        unless=_FINANCE,
    ),
    Term(
        "best of|in breed",
        spare=True,
        ask="Say what makes it good.",
        unless=("dog|dogs|cat|cats|cattle|horse*|kennel*|sheep|pedigree",),
    ),
    Term(
        "deep dive|dives",
        ask="Say what is looked at closely.",
        unless=("scuba|diver*|diving|sea|wreck*|ocean|underwater|submarine*",),
    ),
    Term(
        "to the next level",
        ask="Say what changes: what one learns, what the thing can do afterwards.",
        but_not=("next level of|support|manager|management|up",),
    ),
    Term("thought leader|leaders|leadership", ask="Say who listens, and on what subject."),
    Term("actionable insight|insights", ask="Say what is decided with it."),
    Term("win win", ask="Say what each side gets."),
    Term("disruptive technology|technologies|company|start-up|startup|innovation|innovations|brand", ask=_WHAT),
    Term("disrupt|disrupts|disrupting the|an? _? industry|market|sector", ask=_WHAT),
    Term("synergy|synergies", ask=_SHARED, unless=(*_DEALS, *_DOSES)),
    Term("synergistic|synergistically", ask=_SHARED, unless=_DOSES),
    Term("synergize|synergise|synergizing|synergising", ask="Say who works together, and on what."),
    *_forms(("paradigm shift", "change"), ("paradigm shifts", "changes")),
    Term(
        "shift|change|new the|a? paradigm|paradigms", ask=_WHAT, unless=("program*|oriented|software|code|coding|data",)
    ),
    Term("blue sky thinking|thinker|thinkers|ideas|approach|vision", ask="Say what may be thought up anew."),
    Term("deliver|delivers|delivering real|meaningful|lasting|true|tangible? impact", ask=_WHAT, but_not=_HITS),
    Term("drive|drives|driving real|meaningful|lasting|true|tangible impact", ask=_WHAT, but_not=_HITS),
    *_forms(
        ("move the needle", "make a difference"),
        ("moves the needle", "makes a difference"),
        ("moving the needle", "making a difference"),
        ("moved the needle", "made a difference"),
    ),
    *_forms(
        ("incentivise|incentivize", "encourage"),
        ("incentivises|incentivizes", "encourages"),
        ("incentivising|incentivizing", "encouraging"),
        ("incentivised|incentivized", "encouraged"),
    ),
    *_forms(
        ("reach out to", "contact"),
        ("reaches out to", "contacts"),
        ("reaching out to", "contacting"),
        ("reached out to", "contacted"),
        ("reach out", "get in touch"),
        ("reaches out", "gets in touch"),
        ("reaching out", "getting in touch"),
        but_not=_PROGRAMME,
    ),
    Term(
        "low hanging fruit|fruits",
        ask="Say what can be gained soon.",
        unless=("orchard*|pick|picking|harvest*|tree|trees",),
    ),
    *_forms(("touch base with", "talk to"), ("touching base with", "talking to")),
    *_forms(("circle back", "come back"), ("circling back", "coming back")),
)


def _is_meant(reading: Reading, passage: Passage, first: Word, last: Word) -> bool:
    """Whether words are no name, and “leverage” a verb."""
    return is_no_name(reading, passage, first, last) and (first.text != "leverage" or _is_verb(passage, first))


def _is_verb(passage: Passage, word: Word) -> bool:
    plain, start, end = passage.plain, word.start, word.end
    begins = bool(_SUBJECT.search(plain, max(0, start - 16), start) and _OBJECT.match(plain, end))
    return begins or bool(_ARTICLE.match(plain, end))


RULE = Rule(
    id="jargon",
    severity="style",
    name="Office jargon",
    reason="Jargon takes longer to read than the plain word and tells less about the work.",
    sources=(
        Source("joblint, its rules on business jargon", "https://github.com/rowanmanning/joblint"),
        Source("startupkit.app, a guide to job ads"),
    ),
    grade="D",
    counter="Readers of one trade may expect some of it; no study that we know of tested these words on their own.",
    find=Terms(_TERMS, "“{words}” is office jargon. A plain word says it sooner.", keep=_is_meant),
    exclusions="Names, and the same words in their own sense, as in finance, farming, diving, breeding or software.",
    flags=(
        "You [[leverage]] data to plan campaigns.",
        "Plan campaigns and [[leverage]] our data.",
        "You’ll [[leverage]] tools that help us [[leverage]] figures.",
        "[[Leveraging]] our tools, you find new clients.",
        "The team [[leverages]] what customers tell us.",
        "Find [[synergies]] between the two studios.",
        "Lead a [[paradigm shift]] in how we buy paper.",
        "We want [[blue-sky thinking]] and [[low-hanging fruit]].",
        "You [[deliver real impact]] and [[move the needle]].",
        "[[Incentivise]] dealers to order early.",
        "[[Reach out to]] suppliers when parts run late.",
        "Questions? Please [[reach out]].",
        "Take your career [[to the next level]].",
        "Offer [[actionable insights]] and [[thought leadership]] in a [[disruptive company]].",
        "You choose [[best-of-breed]] software after a [[deep dive]] into the figures.",
        "[[Reaching out to]] parents is part of the work.",
    ),
    passes=(
        "Watch the company’s financial leverage and its leverage ratio.",
        "Model leveraged buyouts and the leverage that each deal can carry.",
        "Work in our Reach Out programme for young carers.",
        "Know object-oriented and functional programming paradigms.",
        "Write environmental impact assessments and deliver impact studies.",
        "Value the synergies of each merger before it is signed.",
        "Blue Sky Energy is the name of our tariff.",
        "Use what customers tell us to plan the next range.",
        "Pick low-hanging fruit and prune trees in the orchard.",
        "Deliver parcels within the city.",
        "Pass calls on to the next level of support.",
        "Judge best of breed at dog shows.",
        "Help pupils whose behaviour is disruptive.",
        "Report on leverage and financial covenants.",
        "Leverage is key in our trade.",
        "We know that political leverage and patience are key.",
        "Model the synergy of two drugs.",
    ),
)
