"""A degree as a must where experience would do as well."""

import re
from collections.abc import Iterator

from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding, Remedy, Rewrite
from jdbuilder.review.reading import Passage, Reading
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms, slots, stands_in

_OTHERWISE = (
    "equivalent|equivalence|equivalency|alternatively|apprenticeship",
    "or at? least? # years|yrs",
    "or # or more years",
    "or _ experience",
    "or _ _ experience",
    "or other|further|professional|vocational|technical|formal? education|training|qualification|qualifications",
    "or experience|years|vocational|apprenticeship|hnd|diploma|trade|qualified|nvq|extensive|substantial",
    "or a|an? vocational|apprenticeship|diploma|similar|comparable|equal|proven|track",
    "in lieu",
    "not required|needed|necessary|essential|require|need",
    "don't require|need",
    "no degree",
    "substitute|instead|replace",
    "preferred|preferably|ideally|desirable|desired|advantage|advantageous|plus|asset|bonus|welcome|nice|beneficial",
    "working|studying|study towards|toward|for",
    "students|student|enrolled|pursuing|current|final|penultimate",
)
_REGULATED = (
    "nurs*|rn|bsn|midwi*|physician*|medical|medicine|mbbs|doctor*|dent*|veterinar*|pharmac*|optom*|radiograph*|sonograph*",
    "physiotherap*|therap*|psycholog*|psychiatr*|dietitian*|dietetic*|audiolog*|paramedic*|podiatr*|clinical|biomedical",
    "social work|worker|workers|care",
    "solicitor*|barrister*|lawyer*|attorney*|law|llb|jd|juris|paralegal|legal",
    "teacher*|teaching|pgce|qts|lecturer*|professor*|academic",
    "research|researcher*|scientist*|scientific|postdoctoral|phd|doctorate",
    "chartered|licensed|licensure|registered|accredited|pe|ceng|surveyor*|actuar*",
    "architect|architects|riba|arb",
    "accountant|accountants|cpa|aca|acca|auditor|counsellor*|counselor*|speech",
    "visa|h-1b|law requires|required by law",
    "licence|license|licensing|act|law|register|statute asks|requires|demands|needs",
)
_BARE = Term("degree")
"""Is one only where nothing else stands in the line, and we know that the line is a must."""
_FIND = Terms(
    (
        _BARE,
        Term("bachelor*|master's|masters|baccalaureate degree|degrees"),
        Term("bachelor*|master's|masters of science|arts|engineering|business|commerce"),
        Term("bachelor*|master's|masters in"),
        Term("university|college|undergraduate|graduate|postgraduate|honours|honors|academic|tertiary|relevant degree"),
        Term("ba|bs|bsc|beng|msc in|or|degree"),
        Term("degree level|qualified|educated"),
        Term("degree in|or"),
        Term("educated to degree level?"),
        Term("degree is|are? required|essential|needed|necessary|mandatory|compulsory|must"),
        Term("degree is a must"),
        Term("have|hold|possess|need a? degree", but_not=("degree of",)),
        Term("four|4 year college|university? degree"),
    ),
    "",
    ("must_haves",),
    once=True,
)
_ASKING = frozenset(
    (
        *("in", "or", "is", "are", "a", "must", "required", "essential", "needed", "necessary", "mandatory"),
        *("compulsory", "have", "hold", "possess", "need"),
    )
)
_NOT_A_DEGREE = re.compile(r"\b(?:high|certain|some|360|greater|large)\s*-?\s*$")
# Where the part of a sentence that names a degree ends.
_ENDS = re.compile(
    r"\s*(?:;|[.?!](?:\s|$)|$|\n|\(|\s(?:with|plus|is|are|required|essential|who|and\s(?:at\sleast|a\s|an\s|\d|strong|excellent"
    r"|good|proven|some|experience|knowledge|relevant|minimum|several|two|three|four|five))\b|,\s(?:with|plus|and\s(?:at|a|\d))\b)"
)
_SAY = "“{words}” turns away everybody who learnt the same at work. Does the job need the degree itself?"
_ASK = Remedy("If a law or a register asks for it, say so in the line.")


def _degrees(reading: Reading) -> Iterator[Finding]:
    """The first degree that a line asks for, unless another way in stands there, or a law guards the profession."""
    for passage in reading.of("must_haves"):
        for term, first, last in _FIND.matches(passage):
            if term is _BARE and (reading.foreign or not {one.text for one in passage.words} <= {"a", "degree"}):
                continue
            first, last = _named(passage, first, last)
            start, end = passage.words[first].start, passage.words[last].end
            if _NOT_A_DEGREE.search(passage.plain, max(0, start - 12), start):
                continue
            if not _is_any(passage, (*_OTHERWISE, *_REGULATED)) and not _is_any(reading.of("title")[0], _REGULATED):
                yield passage.found(start, end, _SAY, _or_equivalent(passage, end), _ASK)
            break


def _named(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """The first and last word that name the degree, without those that ask for it."""
    while passage.words[last].text in _ASKING:
        last -= 1
    while passage.words[first].text in _ASKING:
        first += 1
    return first, last


def _is_any(passage: Passage, phrases: tuple[str, ...]) -> bool:
    words = list(passage.words)
    return any(stands_in(slots(phrase), words) for phrase in phrases)


def _or_equivalent(passage: Passage, end: int) -> Remedy:
    """The line with the other way in, put behind what is said of the degree."""
    text = passage.text
    stop = _ENDS.search(text, end)
    at = stop.start() if stop else len(text)
    said, rest = text[end:at], text[at:]
    before = "," if "," in said or " or " in said else ""
    after = "," if before and re.match(r" \w", rest) else ""
    return Remedy(
        "Add “or equivalent experience”", (Rewrite(f"{text[:at]}{before} or equivalent experience{after}{rest}"),)
    )


RULE = Rule(
    id="degree-required",
    severity="exclusion",
    name="Degree as a must",
    reason="Where experience does as well, asking for a degree alone turns away people who could not afford to study.",
    sources=(
        Source("USAJOBS, its playbook for job announcements"),
        Source(
            "Google, experience in place of education",
            "https://developers.google.com/search/docs/appearance/structured-data/job-posting",
        ),
    ),
    grade="D",
    counter="Professions that a law or a register guards need theirs; such titles and lines pass.",
    find=_degrees,
    reads=("must_haves",),
    exclusions="A degree beside another way in, one that is only preferred, and professions that a law, register or "
    "chamber guards.",
    flags=(
        "A [[bachelor’s degree]] in communication, marketing or business",
        "[[University degree]] with strong English",
        "[[Degree]] in graphic design",
        "[[Educated to degree level]]",
        "[[BSc]] in computer science required",
        "[[Master’s degree]]",
        "Two or [[four year college degree]] in construction",
        "A [[degree]] is required.",
        "A [[degree]].",
        "You have a [[degree]].",
        "[[Degree]] essential",
    ),
    passes=(
        "A bachelor’s degree in marketing, or equivalent experience",
        "Degree or similar experience",
        "Bachelor’s degree or 5 years in sales",
        "Bachelor’s degree or at least five years in sales",
        "You have a degree of freedom in how you work.",
        "A nursing degree and registration",
        "A law degree",
        "A degree in engineering, as the licence under the Engineers Act asks",
        "A high degree of care with figures",
        "A PhD in physics",
        "MBA preferred, master’s degree a plus",
        "Chartered engineer with a degree in civil engineering",
        ad("Registered Nurse", must_haves=("A bachelor’s degree",)),
    ),
    part="must_haves",
)
