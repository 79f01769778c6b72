"""A religion, a family, an origin, or no pregnancy asked for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding, Remedy
from jdbuilder.review.reading import PROSE, Passage, Reading, once
from jdbuilder.review.refused import is_refused
from jdbuilder.review.rule import Rule, Source

_FAITH = r"(?:christian|catholic|protestant|evangelical|muslim|jewish|hindu|sikh|buddhist|mormon)"
_FAITHFUL = r"(?:christians|catholics|protestants|muslims|jews|hindus|sikhs|buddhists|mormons)"
_RACE = r"(?:white|black|caucasian|asian|hispanic|latino|arab)"
_ORIGIN = (
    r"(?:indian|chinese|filipino|pakistani|bangladeshi|nepali|polish|romanian|ukrainian|russian|turkish|french|italian"
    r"|spanish|dutch|swedish|danish|norwegian|finnish|greek|portuguese|japanese|korean|vietnamese|thai|mexican"
    r"|brazilian|nigerian|kenyan|swiss|austrian)"
)
_NATIVES = r"(?:indians|filipinos|americans|canadians|australians|germans|ukrainians|russians)"
_FOREIGN = r"(?:foreigners|immigrants|migrants|refugees|foreign (?:applicants|candidates|nationals|workers))"
_SOMEBODY = r"(?:applicants?|candidates?|people|persons?|men|women|ladies|males?|females?|staff|workers)"
_WORKER = rf"(?:{_SOMEBODY}|teachers?|drivers?|nurses?|carers?|nann(?:y|ies)|maids?|tutors?|managers?|employees)"
_ONLY = (
    r"(?:,? please)? (?:only|preferred|wanted|need apply)"
    r"(?=\W*$|\s*[.,;:!)]| (?:and|or|please|need|for|in|at|as|who|with|may|can|should)\b)"
)
_MUST = (
    r"(?:^\W{0,4}|\byou |\bcandidates? |\bapplicants? |\bhe |\bshe |\bwho |\band )"
    r"(?:must|should|has to|have to|need to|shall) "
)
_ENDS = r"(?=\W*$|\s*[.,;!)]| (?:and|or|with|without|who|but|please|need apply)\b)"
_NONE_BUT = r"(?:^\W{0,4}|\b(?:to|accept|consider|hire|take|want|seek|seeking|for) )only "
# Where a section tells of the work, a sentence has to speak of the job or its applicants.
_TOLD = frozenset({"about", "responsibilities", "metrics", "benefits"})
_HIRES = re.compile(
    r"\b(?:must|apply|applicants?|candidates?|hir(?:e|ing)|job|role|post|position|vacancy|preferred|wanted|seek"
    r"|looking for|please)\b"
)
_FAMILY = r"(?:(?:young |small |own )?(?:children|kids|dependants|dependents)|family (?:ties|commitments|obligations))"


@dataclass(frozen=True, eq=False)
class _Demand:
    """What may not be asked for.

    Attributes:
        finds: it in a sentence; the group `it` is the words themselves.
        say: what is the matter.
        excuse: words that make it lawful or mean something else, anywhere in the ad.
    """

    finds: re.Pattern[str]
    say: str
    excuse: re.Pattern[str]


_LAWFUL = r"occupational (?:requirement|qualification)|bona fide|schedule 9|positive action|required by law"
_DEMANDS = (
    _Demand(
        re.compile(
            rf"\b(?P<it>{_FAITH} {_WORKER}){_ONLY}|{_NONE_BUT}(?P<it2>{_FAITH} {_WORKER})\b"
            rf"|\b(?P<it3>{_FAITHFUL}){_ONLY}|{_NONE_BUT}(?P<it4>{_FAITHFUL})\b|\b(?P<it5>no {_FAITHFUL}){_ENDS}"
            rf"|{_MUST}be (?P<it6>(?:an? )?(?:[\w-]+ ){{0,2}}?{_FAITH}){_ENDS}"
            rf"|{_MUST}be (?P<it7>of (?:the )?{_FAITH} (?:faith|religion))\b"
        ),
        "“{words}” asks for a religion. Only a job whose very nature needs one may do so.",
        re.compile(
            rf"\b(?:{_LAWFUL}|chaplain\w*|priests?|pastors?|pastoral|imam|rabbi|vicar|clergy|ministry|worship|church"
            r"|diocese|parish|mosque|synagogue|temple|ethos|faith school|seminary|halal|kosher|gospel|bible"
            rf"|{_FAITH} (?:school|college|academy|charity|organi[sz]ation|community|centre|mission|faith based))\b"
        ),
    ),
    _Demand(
        re.compile(
            rf"{_MUST}be (?P<it>single|unmarried|married|childless|child-free){_ENDS}"
            rf"|\b(?P<it2>(?:single|unmarried|married|childless) {_SOMEBODY}){_ONLY}"
            rf"|{_NONE_BUT}(?P<it3>(?:single|unmarried|married|childless) {_SOMEBODY})\b"
            rf"|{_MUST}(?:not have|have no|be without) (?P<it4>{_FAMILY}){_ENDS}"
            rf"|\b(?P<it5>no family (?:ties|commitments|obligations)){_ENDS}"
            rf"|\b(?P<it6>{_SOMEBODY} (?:without|with no) {_FAMILY}){_ONLY}"
        ),
        "“{words}” asks how people live at home, which is their own affair.",
        re.compile(rf"\b(?:{_LAWFUL})\b"),
    ),
    _Demand(
        re.compile(
            rf"{_MUST}(?P<it>not be pregnant){_ENDS}|\b(?P<it2>no pregnant {_SOMEBODY}){_ENDS}"
            rf"|\b(?P<it3>pregnant {_SOMEBODY}) (?:need not|cannot|can't|should not|may not) apply\b"
            rf"|{_MUST}(?P<it4>not (?:be planning|plan|intend) (?:to have|to start|to become|on having|a) "
            r"(?:a )?(?:family|children|pregnancy|pregnant))\b"
            r"|\b(?P<it5>no plans (?:to have|to start|for) (?:a )?(?:family|children|kids))\b"
        ),
        "“{words}” shuts out people for a pregnancy or the thought of one.",
        re.compile(rf"\b(?:{_LAWFUL}|participants|donors?|surrogate|clinical trials?|study visits?)\b"),
    ),
    _Demand(
        re.compile(
            rf"\b(?P<it>{_RACE} {_SOMEBODY}){_ONLY}|{_NONE_BUT}(?P<it2>{_RACE} {_SOMEBODY})\b"
            r"|\b(?P<it3>whites|blacks|caucasians|asians) only\b"
            rf"|(?:\byou |\bcandidates? |\bapplicants? )(?:must|should|have to) be (?P<it4>{_RACE}){_ENDS}"
        ),
        "“{words}” asks for a skin colour or a descent.",
        re.compile(rf"\b(?:{_LAWFUL}|actors?|actress|models?|casting|film)\b"),
    ),
    _Demand(
        re.compile(
            rf"\b(?P<it>no {_FOREIGN}){_ENDS}|\b(?P<it2>{_NATIVES}){_ONLY}|{_NONE_BUT}(?P<it3>{_NATIVES})\b"
            rf"|\b(?P<it4>{_ORIGIN} (?:nationals|citizens|passport holders)){_ONLY}"
            rf"|{_NONE_BUT}(?P<it5>{_ORIGIN} (?:nationals|citizens|passport holders))\b"
            rf"|{_MUST}be (?P<it6>(?:an? )?{_ORIGIN} (?:national|citizen))s?\b"
            rf"|\b(?P<it7>{_ORIGIN} nationality) (?:is )?(?:required|preferred|only|a must|essential)\b"
        ),
        "“{words}” asks where people come from, not whether they may work here.",
        re.compile(rf"\b(?:{_LAWFUL}|clearance|embassy|consulate|quota|export control)\b"),
    ),
)
_ASK = "Leave it out. If the work itself can’t do without it, say why, and have a lawyer look at the sentence first."


def _find(reading: Reading) -> Iterator[Finding]:
    passages = reading.of("title", *PROSE)
    for demand in _DEMANDS:
        found = [(one, *span) for one in passages for span in _spans(one, demand)]
        if found and not any(one.finds(demand.excuse) for one in reading.passages):
            yield from (one.found(start, end, demand.say, Remedy(_ASK)) for one, start, end in found)


@once
def _spans(passage: Passage, demand: _Demand) -> Iterator[tuple[int, int]]:
    """Where a passage asks for it, sentence by sentence."""
    for sentence in passage.sentences:
        said = passage.plain[sentence.start : sentence.end]
        if passage.place.part in _TOLD and not _HIRES.search(said):
            continue
        for match in demand.finds.finditer(said):
            start, end = next(match.span(name) for name in match.groupdict() if match[name] is not None)
            if not is_refused(passage, sentence.start + start, sentence.start + end):
                yield sentence.start + start, sentence.start + end


RULE = Rule(
    id="personal-demands",
    severity="law",
    name="Religion, family or origin asked for",
    reason="Choosing people by religion, family, pregnancy, race or nationality is forbidden in most countries.",
    sources=(
        Source("Title VII of the Civil Rights Act of 1964 and the Immigration and Nationality Act, 8 U.S.C. 1324b"),
        Source("The Equality Act 2010, as equalityhumanrights.com explains it", "https://equalityhumanrights.com"),
    ),
    grade="A",
    counter="Few jobs, such as a chaplain’s, may ask for a religion; the law calls it an occupational requirement.",
    find=_find,
    flags=(
        "[[Christian teachers]] only",
        "You must be [[a practising Catholic]].",
        "Must be [[single]] without children",
        "You have a car and [[no family commitments]].",
        "[[Unmarried women]] preferred",
        "[[No foreigners]]",
        "[[Indian nationals]] only",
        "This job is open to only [[Hindu applicants]].",
        "Only [[Muslims]] need apply.",
        "You must be [[a Polish citizen]].",
        "Must [[not be pregnant]]",
        "[[No pregnant women]], please.",
        "[[No plans to have children]]",
        "[[White applicants]] only",
        "We value diversity. [[No immigrants]].",
    ),
    passes=(
        "Must be single-minded about quality",
        "The post has an occupational requirement: Christian teachers only.",
        ad("Chaplain", must_haves=("You must be a Christian.",)),
        ad(must_haves=("Must be a practising Catholic", "You lead our parish.")),
        "Cook Indian and Italian food only.",
        "Help foreigners and refugees with their papers.",
        "We don’t look for Christian teachers only.",
        "Teach Muslim and Christian children.",
        "Plan holidays for families with no children.",
        "You need not be a Catholic.",
        "Shirts must be white, trousers black.",
        "You must be fluent in Polish.",
        ad(responsibilities=("Process visas for Indian nationals only.",)),
        "We are the only Muslim women’s charity in Leeds.",
        "No refugees are turned away.",
        "Remote, European time zones only",
        "The group counts single people only once.",
    ),
    part="must_haves",
    reads=("title", *PROSE),
    exclusions="Occupational requirements, chaplains and faith schools, food and clients, and what isn’t asked for.",
)
