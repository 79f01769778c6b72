"""The reader spoken of as somebody else: 'the candidate', 'the incumbent', 'the successful applicant'."""

import re
from collections.abc import Iterator
from functools import lru_cache

from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding, Remedy, Replace
from jdbuilder.review.reading import Passage, Reading
from jdbuilder.review.rule import Rule, Source

_SHOWN = 3
_NEXT = 6
"""Letters of the sentence after it that are read too, since it may go on about “they”."""
_PARTS = ("opening", "responsibilities", "metrics", "must_haves", "nice_to_haves", "environment", "about", "benefits")
_PRAISED = "successful|ideal|right|chosen|selected|preferred|strong|qualified|best|perfect|suitable|prospective|winning"
_ONE = "candidate|applicant|incumbent|post ?-?holder|job ?-?holder|role ?-?holder|appointee|position holder"
_HERE = r"(?:in|for) (?:this|the) (?:role|position|post|job)"
_PERSON = rf"this (?:person|individual)|the (?:person|individual|employee) {_HERE}|the new hire|the employee"
_DUTIES = frozenset({"opening", "responsibilities", "must_haves", "nice_to_haves"})
"""Where 'the employee' is the reader; elsewhere it is whoever works there."""
_DOES = r"(?P<gap>,? (?:also |then )?)(?P<verb>[a-z]+)\b"
_WHO = re.compile(
    rf"(?P<title>)(?:(?:(?:the|our|an?|your|this|any|all) )?(?:(?:{_PRAISED}) )?(?:{_ONE})(?P<many>s?)(?: {_HERE})?"
    rf"|{_PERSON}){_DOES}"
)
"""Finds somebody who isn't called you and does something."""
_MODAL = frozenset({"will", "must", "should", "can", "may", "shall", "would", "could"})
_FINITE = {"is": "are", "has": "have", "does": "do", "was": "were"}
_MANY = frozenset({"have", "need", "are", "bring", "possess"})
_NO_VERBS = frozenset(
    re.findall(
        r"\w+",
        "as this thus across besides towards always perhaps unless experiences relations pools profiles lists databases"
        " sessions references interviews days journeys systems",
    )
)
_SELECTION = re.compile(
    r"\b(?:background|(?:security|criminal|reference|credit|police) checks?"
    r"|screening|vetting|clearance|drug|dbs|references?|right to work|interview\w*|selection"
    r"|shortlist\w*|contacted|invited|notified|informed|considered|selected|appointed|offered|assessed|hired|start date"
    r"|apply|application|appointment|submit|provide proof|probation\w*|visa|sponsor\w*|reimburse\w*|relocat\w*)\b"
)
_SOMEBODY = re.compile(r"\b(?:they|their|theirs|them|themselves|he|she|his|her|hers|him|himself|herself|he/she)\b")
_ANOTHER = re.compile(r"\b(?:and|or|but)\b,? (?:also )?(?:is|has|does|[a-z]+[^s\W]s)\b|, (?:is|has|[a-z]+[^s\W]s) ")
_RECRUITER = re.compile(r"\b(?:recruit\w*|talent|sourc\w+|staffing|headhunt\w*)\b")
_SAY = "“{words}” keeps readers at a distance: speak to them."
_ASK = Remedy("Write “you” and “your” throughout the sentence")


def _find(reading: Reading) -> Iterator[Finding]:
    if _RECRUITER.search(reading.posting.title.casefold()):
        return
    holder, shown = _holder(reading.posting.title.casefold()), 0
    for passage in reading.of(*_PARTS):
        for sentence in passage.sentences:
            where = passage.plain, sentence.start, sentence.end
            found = _WHO.match(*where) or holder.match(*where)
            rest = passage.plain[found.end() : sentence.end + _NEXT] if found else ""
            if found and found[0].startswith("the employee") and passage.place.part not in _DUTIES:
                continue
            if found and shown < _SHOWN and _is_meant(found) and not _SELECTION.search(rest):
                shown += 1
                yield _finding(passage, found, rest)


@lru_cache(maxsize=64)
def _holder(title: str) -> re.Pattern[str]:
    """Finds the job's own title as such a name; apart from the rest, which takes long to build, for it is typed."""
    return re.compile(rf"(?P<title>the {re.escape(title)})(?P<many>){_DOES}")


def _is_meant(found: re.Match[str]) -> bool:
    """Whether a verb follows, so that the person is who does it."""
    verb = found["verb"]
    if verb in _MODAL or (found["title"] and verb in _FINITE):
        return True
    if found["title"]:  # 'The President sees …' may tell one job from another
        return False
    if found["many"]:
        return verb in _MANY
    return verb in _FINITE or (verb.endswith("s") and not verb.endswith("ss") and verb not in _NO_VERBS)


def _finding(passage: Passage, found: re.Match[str], rest: str) -> Finding:
    """On the person with the verb; with one click where the rest of the sentence stays right."""
    verb = found["verb"]
    again = not found["many"] and verb not in _MODAL and _ANOTHER.search(rest)
    if again or _SOMEBODY.search(rest):
        return passage.found(found.start(), found.end(), _SAY, _ASK)
    written = f"you{found['gap'].lstrip(',')}{_with_you(verb, bool(found['many']))}"
    return passage.found(found.start(), found.end(), _SAY, Remedy(f"Write “{written}”", (Replace(written),)))


def _with_you(verb: str, many: bool) -> str:
    if many or verb in _MODAL:
        return verb
    if verb in _FINITE:
        return _FINITE[verb]
    if verb.endswith("ies"):
        return f"{verb[:-3]}y"
    return verb[:-2] if re.search(r"(?:ss|sh|ch|x|zz|o)es$", verb) else verb[:-1]


RULE = Rule(
    id="third-person",
    severity="style",
    name="The reader in the third person",
    reason="Who is spoken to sees themselves in the job; “the candidate” is somebody else.",
    sources=(
        Source("USAJOBS, writing playbook: second person, active voice, no “incumbent”"),
        Source("Textio, on ads in the third person and how fast jobs are filled"),
    ),
    grade="C",
    counter="Textio saw the best mix of “we” and “you” change in 2024, so no share of either is asked for.",
    find=_find,
    reads=_PARTS,
    exclusions="Titles of recruiters, conditions of the selection, candidates as the subject of the work, and "
    "suppliers.",
    flags=(
        "[[The candidate will]] lead a team of five.",
        "[[The successful applicant must]] hold a driving licence.",
        "You know. [[The incumbent reports]] to the head of studio.",
        "[[Our ideal candidate has]] worked in print.",
        "[[The post holder carries]] out tests and reports faults.",
        "[[The Studio Manager will]] plan the week.",
        "[[The employee sets]] up two mills.",
        "[[This individual is]] part of a team of five.",
        "[[Candidates must]] be able to read drawings.",
        "[[The candidate will]] bring their own laptop.",
        ad(must_haves=("The ideal candidate is organised.",)),
    ),
    passes=(
        "Screen candidates and keep the candidate informed.",
        "We thank all candidates who write to us.",
        "The incumbent supplier leaves in May; candidate experience comes first.",
        "The successful candidate will have to pass a background check.",
        "You will lead a team of five.",
        ad(apply=("The successful candidate will hear from us in May.",)),
        ad(equal_opportunity=("All candidates will be considered without regard to age.",)),
        ad(benefits=("The employee pays a third of the premium.",)),
        ad("Recruiter", responsibilities=("Candidates must feel welcome.",)),
    ),
)
