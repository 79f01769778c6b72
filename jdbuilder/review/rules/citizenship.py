"""Citizens only, where no law asks for it."""

import re
from collections.abc import Iterator

from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding, Remedy
from jdbuilder.review.reading import PROSE, Passage, Reading
from jdbuilder.review.refused import is_refused
from jdbuilder.review.rule import Rule, Source

_NATION = r"(?:u\.?s\.?a?\.?|united states|american|canadian|british|uk|u\.k\.|irish|eu|german|australian)"
_CITIZENS = re.compile(
    rf"\b(?:{_NATION} citizen(?:ship|s)?|citizens(?: and green card holders)? only|green card holders? only"
    rf"|citizens of (?:the )?{_NATION}|{_NATION} nationals?)(?!\w)"
)
_ASKED = re.compile(
    r"\b(?:must|only|solely|required?|requires|requirement|mandatory|need(?:s|ed)?|has to|have to|essential"
    r"|restricted to)\b"
)
# What lets others in.
_OPEN = re.compile(
    r"\b(?:or (?:a |an |be )?(?:lawful |us |u\.s\. )?(?:permanent|green card|authori[sz]ed|eligible"
    r"|otherwise|legal|have|hold|visa|resident|equivalent|lpr)|right to work|work permit|regardless|eligible to work)"
)
# Citizens whom the job serves.
_SERVED = re.compile(r"\b(?:support|help|serv|assist|advis)(?:e|es|s|ing)? (?:the |our |all |only )?$")
# Laws and contracts that ask for citizens, wherever the ad names them.
_BY_LAW = re.compile(
    r"\b(?:clearance|itar|export[ -]control\w*|required by law|dod|department of defen[cs]e|public trust|nato"
    r"|law enforcement|contract requires|federal (?:contract|law|regulation|position|employ|agency|job)\w*)\b"
)
# What may do the asking, where the sentence says that it does.
_LAWFUL = re.compile(
    r"\b(?:because|since|as|due to|under|by|per|pursuant|owing to|for|of|with|in) (?:[\w.]+ ){0,4}?(?:federal"
    r"|government|department of|law|laws|defen[cs]e|secret|police|nuclear|military|classified"
    r"|civil service|regulations?|ministry)\b"
    r"|\b(?:law|laws|regulations?|government|contracts?|ministry) (?:requires?|asks?|demands?)"
)
_NEAR = 200
_SAID = "“{words}” alone may do this job, the ad says, and names no law that asks for it."
_ASK = "If a law or a contract asks for it, name it; otherwise ask for the right to work in the country."


def _find(reading: Reading) -> Iterator[Finding]:
    found = [(one, match) for one in reading.of("title", *PROSE) for match in one.finds(_CITIZENS)]
    if found and not any(one.finds(_BY_LAW) for one in reading.passages):
        for passage, match in found:
            if _is_asked(passage, match):
                yield passage.found(*match.span(), _SAID, Remedy(_ASK))


def _is_asked(passage: Passage, match: re.Match[str]) -> bool:
    sentence = passage.sentence_at(match.start())
    before = passage.plain[max(sentence.start, match.start() - _NEAR) : match.start()]
    around = f"{before}{passage.plain[match.start() : min(sentence.end, match.end() + _NEAR)]}"
    if not _ASKED.search(around) or _OPEN.search(around) or _LAWFUL.search(around) or _SERVED.search(before):
        return False
    return not is_refused(passage, *match.span())


RULE = Rule(
    id="citizenship",
    severity="law",
    name="Citizens only",
    reason="A job for citizens only, where no law asks for it, discriminates by origin.",
    sources=(
        Source("Immigration and Nationality Act, 8 U.S.C. 1324b, on citizenship in hiring"),
        Source("joblint and retext-equality, their data on origin"),
    ),
    grade="A",
    counter="Clearances, export control and some public offices do ask for citizenship.",
    find=_find,
    reads=("title", *PROSE),
    exclusions="Ads that name a law, a clearance or a public office, and sentences that let others in or speak of "
    "those who are served.",
    flags=(
        "You must be a [[U.S. citizen]].",
        "[[US citizens]] only, please.",
        "[[Canadian citizenship]] is required.",
        "We take [[citizens only]].",
        "Only [[British nationals]] need apply.",
        "Applicants have to be [[citizens of the United States]].",
        "[[US citizens]] only, please: we serve the federal government.",
        "[[UK citizens]] only; regulations apply to our products.",
        "Must be a [[UK citizen]] and support customers.",
        "Must be a [[U.S. Citizen]]",
    ),
    passes=(
        "US citizenship is required for the security clearance.",
        "You must be a U.S. citizen or permanent resident.",
        "You help citizens of the EU with their papers.",
        "A service for every citizen of the town",
        "You must have the right to work in the United Kingdom.",
        "Citizenship is not required.",
        "US citizenship required under ITAR",
        "US citizens only, as federal law requires it for this work.",
        "By government rules, applicants must be UK nationals.",
        "You must be patient and help US citizens with their forms.",
        "You need not be a British citizen.",
        "U.S. citizenship is required by the Department of Energy.",
        ad(must_haves=("Must be a US citizen", "An active clearance")),
    ),
    part="must_haves",
)
