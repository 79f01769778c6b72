"""Words that older people read as “not you”: digital native, fit and energetic, fresh thinking."""

from jdbuilder.review.reading import PROSE
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms

_THINGS = (
    "digital native company|companies|brand|brands|business|businesses|bank|banks|publisher*|agency|organisation"
    "|organization|startup|product*|platform*|consumer*|customer*|audience*|generation*|service*|retailer*|channel*"
    "|advert*|marketing|ads|content|media",
)
_PEOPLE = "person|individual|people|candidate|candidates|applicant"
_PHYSICS = ("high energy physics|cost*|price*|use|consum*|bill*|user*|particle*|laser*|density|demand*",)
_OLD = "“{words}” reads as “too old” to many. Everybody knows best which work they want."
_ASK = "Name the skill or the tool that the job needs."

_TERMS = (
    Term("digital native", ("skilled user of digital tools",), but_not=_THINGS),
    Term("digital natives", ("skilled users of digital tools",), but_not=_THINGS, unless=("audience*", "customer*")),
    Term("tech savvy native|generation|youngster|youngsters|millennial|millennials", ask=_ASK),
    Term("millennial mindset|attitude|team|spirit", ask=_ASK),
    Term("fit energetic", ("motivated",)),
    Term("fit and energetic", ("motivated",)),
    Term("energetic and fit", ("motivated",)),
    Term("young at heart", ask="Leave it out, or say what the work is like."),
    Term("energetic", ("keen",), only=tuple(f"energetic {more}{_PEOPLE}" for more in ("", "and? _ ", "and? _ _ "))),
    Term("energetic", ("keen",), only=("be|are energetic", "be|are _ and? energetic", "be|are _ _ and energetic")),
    Term("tons|bags|loads|bundles of energy", ask="What does the work ask for? Say that."),
    Term("boundless|endless energy", ask="What does the work ask for? Say that."),
    *(
        Term(f"high energy {noun}", (f"motivated {noun}",))
        for noun in ("person", "individual", "individuals", "people", "candidate", "candidates", "professional")
    ),
    *(
        Term(f"high energy {noun}", (f"busy {noun}",))
        for noun in ("environment", "team", "workplace", "office", "culture", "atmosphere", "sales team", "start up")
    ),
    Term("high energy", ("motivated",), only=("be|are|you're high energy",), but_not=_PHYSICS),
    Term("fresh thinking", ("new ideas",)),
    Term("fresh thinker", ("creative thinker",)),
    Term("fresh thinkers", ("creative thinkers",)),
    Term("new|fresh blood", ("new colleagues",), unless=("sample*", "test*", "donor*", "lab*", "patient*")),
    Term("fresh faces", ("new colleagues",)),
    Term("overqualified", say=_OLD, ask="Say what the work is and pays; let people judge for themselves."),
    Term("over qualified", say=_OLD, ask="Say what the work is and pays; let people judge for themselves."),
    Term(
        "up to date with|on current|the|all|every? latest|current|industry? industry? jargon|lingo|buzzword|buzzwords",
        ask=_ASK,
    ),
)

RULE = Rule(
    id="age-coded",
    severity="exclusion",
    name="Words that stand for youth",
    reason="In a field experiment, stereotyped phrases about age kept as many people over 40 from applying as open "
    "discrimination would have.",
    sources=(Source("Federal Reserve Bank of San Francisco, Economic Letter 2023-07", "https://frbsf.org"),),
    grade="A",
    counter="The experiment tested three phrases; the others here are of the same kind, but weren’t tested.",
    find=Terms(_TERMS, "“{words}” reads as “young” to many. Say what the work asks for.", ("title", *PROSE)),
    exclusions="Companies, goods and audiences, energy in physics, music and films, fresh goods and samples.",
    flags=(
        "You are a [[digital native]].",
        "You must be a [[fit and energetic]] person.",
        "We look for [[high-energy people]] with ideas.",
        "Join our [[high-energy team]].",
        "Bring [[fresh thinking]] to our shop.",
        "You stay [[up to date with industry jargon]].",
        "An [[energetic]] person for our front desk",
        "An outgoing, [[energetic]] and self-motivated individual",
        "You must be tenacious and [[energetic]].",
        "Bring [[bags of energy]].",
        "You are [[high-energy]].",
        "Please don’t apply if you are [[overqualified]].",
    ),
    passes=(
        "Build cloud-native services and React Native apps.",
        "A doctorate in high-energy physics",
        "Some of our tenants are high-energy users.",
        "You walk high-energy dogs in all weathers.",
        "Advise on high energy costs and how to lower them.",
        "We are a digital-native brand with shops in six cities.",
        "Sell fresh fruit and vegetables.",
        "Our films have an energetic beat.",
        "Energetic music for our films",
        "Keep your training up to date.",
        "You take fresh blood samples from patients.",
    ),
)
