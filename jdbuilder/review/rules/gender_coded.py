"""Masculine-coded words, where an ad is full of them: the list of Gaucher, Friesen and Kay, read in context."""

from collections.abc import Iterator

from jdbuilder.review.finding import Finding
from jdbuilder.review.reading import PROSE, Passage, Reading
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms, remedies

# Percent of words in the ads of the paper: 0.97 in male-dominated fields, 0.70 in female-dominated ones, d = 0.40, and
# so a standard deviation of about 0.68. Half of one above the higher mean is much: the paper counted the work itself,
# too, and by its way such an ad has some six times as many (a hundred real ads had 1.1 % its way, 0.2 % ours).
_USUAL = 0.97
_MUCH = 1.3
_DIFFERENT = 3
_SHORT = 200  # words: in a shorter ad three words would be a large share by chance

_PEOPLE = "person|people|individual|individuals|candidate|candidates|professional|professionals|team|teams|character"
_THINGS = (
    "plan|plans|goal|goals|target|targets|project|projects|programme|programmes|program|growth|agenda|vision|roadmap|strategy"
    "|timeline|timelines|deadline|deadlines|objectives|brief|company|business|brand|charity|agency|start up|startup"
)
_ASK_TRAIT = "What does the work ask for? Say that, instead of a trait."
_ASK_TASK = "Say what the task is, and what makes it hard."
_DRIVEN = "aggressive|ambitious|assertive|determined|driven|hungry|relentless"
_ALONE = "without supervision"
_MACHINES = (
    "autonomous|autonomously vehicle*|driving|system*|agent*|robot*|drone*|car|cars|flight|mobile|mobility|operating",
    "operate|operates|fly|drive autonomously",
    "autonomy stack|software|system*",
)

_TERMS = (
    Term("adventurous", ("curious",)),
    Term("aggressive", ("strong",), but_not=("aggressive tumour*|tumor*|cancer*|behaviour*|behavior*|dog|dogs|media",)),
    Term("aggressively", ("strongly",)),
    Term(
        "ambitious",
        ("motivated",),
        but_not=(f"ambitious {_THINGS}", f"ambitious and? _ {_THINGS}", "ambitious about|for"),
    ),
    Term(f"ambitious {_THINGS}", ask="Say how large or how new it is."),
    Term("ambition", ask=_ASK_TRAIT, only=("you", "your", "candidate*"), but_not=("our|company|group ambition",)),
    Term(f"analytical mind|mindset|thinker|nature|{_PEOPLE}", ask=_ASK_TRAIT),
    Term("assertive", ("clear",)),
    Term("assertively", ("clearly",)),
    Term("assertiveness", ("clarity",)),
    Term(f"athletic build|{_PEOPLE}", ask=_ASK_TRAIT),
    *(Term(f"{verb} autonomously", (f"{verb} {_ALONE}",)) for verb in ("work", "works", "working")),
    *(Term(f"{verb} independently", (f"{verb} {_ALONE}",)) for verb in ("work", "works", "working")),
    Term("autonomously", ask=_ASK_TRAIT, but_not=_MACHINES),
    Term("autonomous", ask=_ASK_TRAIT, but_not=_MACHINES),
    Term("autonomy", ("freedom",), but_not=_MACHINES),
    Term("boasts", ("has",)),
    Term("we boast", ("we have",)),
    Term("boasting", ("with",)),
    Term("challenging", ("demanding",), but_not=("challenging behaviour*|behavior*|the|our|your|each|assumptions",)),
    Term("challenges", ("problems", "tasks")),
    Term("a|new|next|this|exciting|real|big|the challenge", ask=_ASK_TASK),
    Term(f"competitive nature|spirit|streak|drive|mindset|personality|environment|{_PEOPLE}", ask=_ASK_TRAIT),
    Term("competitive by nature", ask=_ASK_TRAIT),
    Term("competitive", ask=_ASK_TRAIT, only=(f"competitive and? {_DRIVEN}", f"{_DRIVEN} and? competitive")),
    Term("natural|born|fierce competitor|competitors", ask=_ASK_TRAIT),
    *(
        Term(f"confident {word}", (f"at ease {word}",))
        for word in ("with", "using", "in", "when", "presenting", "talking")
    ),
    Term("confident", ask=_ASK_TRAIT, but_not=("are|is|am|feel|be confident that|we|you", "confident that")),
    Term("courage|courageous", ask=_ASK_TRAIT),
    Term("decisive", ("clear",), but_not=("decisive factor|role|for|moment",)),
    Term(f"determined {_PEOPLE}", ask=_ASK_TRAIT),
    Term("determined to", ("keen to",), but_not=("is|are|was|were|been|be determined to be",)),
    Term(
        "determination",
        ask=_ASK_TRAIT,
        but_not=("determination of|is|was|process", "pay|title|final|eligibility determination"),
    ),
    Term("dominant", ("major",), but_not=("dominant hand|gene|colour|color",)),
    Term("dominate|dominates|dominating", ask="Say what you want to do well, and where."),
    Term("forceful|forcefully", ask=_ASK_TRAIT),
    Term("greedy", ask=_ASK_TRAIT, but_not=("greedy algorithm*|search",)),
    Term("headstrong|impulsive|reckless|stubborn|outspoken", ask=_ASK_TRAIT),
    Term(
        "independently",
        ask="What is done without being told? Say that.",
        but_not=("independently of|owned|run|funded|verified|tested|audited|living|living",),
    ),
    Term(f"independent worker|thinker|mindset|spirit|{_PEOPLE}", ask=_ASK_TRAIT),
    Term("individualistic|individualist", ask=_ASK_TRAIT),
    Term("intellectual curiosity", ("curiosity",)),
    Term("intellectually curious", ("curious",)),
    Term("intellect", ask=_ASK_TRAIT),
    Term("natural|born|strong|proven leader|leaders", ask=_ASK_TRAIT),
    Term("masculine", ask=_ASK_TRAIT, but_not=("masculine and|or|style*|fit|cut|look",)),
    Term("strong opinions|opinion", ask=_ASK_TRAIT),
    Term("principled", ("fair",)),
    Term("self confident|confidence|sufficient|sufficiency|reliant|reliance", ask=_ASK_TRAIT),
    Term("superior", ("excellent",), but_not=("your|a|the|direct|to superior", "superior court|officer*|to")),
)
CODED = Terms(_TERMS, "")
"""The words that are counted, where they mean what the paper’s do."""


def _find(reading: Reading) -> Iterator[Finding]:
    found = [(one, *place) for one in reading.of(*PROSE) for place in CODED.matches(one)]
    different = {passage.words[first].text for passage, _, first, _ in found}
    dose = 100 * len(found) / max(reading.count, _SHORT)
    if len(different) >= _DIFFERENT and dose >= _MUCH:
        for passage, term, first, last in found:
            yield _finding(passage, term, first, last, _said(len(found), dose))


def _said(count: int, dose: float) -> str:
    return (
        f"“{{words}}” is one of {count} masculine-coded words here: {dose:.1f} % of the ad, where ads of "
        f"male-dominated fields have {_USUAL} % with every such word counted. One does no harm; so many do."
    )


def _finding(passage: Passage, term: Term, first: int, last: int, said: str) -> Finding:
    start, end = passage.words[first].start, passage.words[last].end
    return passage.found(start, end, said, *remedies(term))


RULE = Rule(
    id="gender-coded",
    severity="style",
    name="Too many masculine-coded words",
    reason="Where masculine-coded words are many, fewer women apply, and fewer men who don’t see themselves in them; "
    "neutral words bring both back.",
    sources=(
        Source("Gaucher, Friesen & Kay, Evidence that gendered wording in job advertisements exists, 2011"),
        Source("He & Kang, PNAS 2025, four studies with 37,920 people: neutral words, not feminine ones"),
        Source("Castilla & Rho, The Gendering of Job Postings in the Online Recruitment Process, 2023"),
    ),
    grade="B",
    counter="Castilla and Rho (Management Science, 2023) found next to no effect in practice, and a trial in Latin "
    "America none in male-dominated fields. Feminine-coded words made no difference in the first paper; we don’t count "
    "them. We count fewer words than the paper did, as “analyse” or “lead a team” are the work itself.",
    find=_find,
    exclusions="Ads with few such words, and the same letters in another sense, such as tenders, childcare or an "
    "independent contractor.",
    flags=(
        "We want an [[aggressive]], [[competitive person]], [[decisive]] and [[assertive]].",
        "You are [[competitive]] and driven, [[aggressive]], and a [[natural competitor]].",
        "[[Dominate]] the market with a [[stubborn]] team. You are [[outspoken]] and [[self-confident]].",
        "A [[challenging]] role for an [[ambitious]] and [[adventurous]] person who [[works independently]]",
        "You are a [[natural leader]], [[headstrong]], [[self-reliant]] and [[determined to]] win.",
        "Our [[superior]] team [[boasts]] [[intellectual curiosity]] and [[works autonomously]].",
    ),
    passes=(
        "Responsibilities: competitive salary, childcare, SharePoint, tender documents and yield of the line.",
        "Lead developer, technical support, objectives, individual goals; pay is determined by experience.",
        "Analyse the month’s figures, lead a team of four and decide on the budget.",
        "An ambitious plan and a challenging year",
        "Competitive pay for a determined, decisive and assertive seller",
        "Compete for tenders, and support independent living with an independent contractor.",
        "Build autonomous vehicles, an autonomous robot and autonomy software that can drive autonomously.",
        "Competence in data analysis, analytics and decision-making by the committee of the trust",
        "Aggressive tumours, challenging behaviour, competitive analysis, individual therapy, a dominant hand",
    ),
)
