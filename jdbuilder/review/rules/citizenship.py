"""Citizens only, where no law asks for it."""

import re
from collections.abc import Iterator

from jdbuilder.review.finding import Finding, Remedy
from jdbuilder.review.reading import PROSE, Passage, Reading
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
# What lets others in, or says that the law or a client's does the asking.
_OPEN = re.compile(
    r"\b(?:or (?:a |an |be )?(?:lawful |us |u\.s\. )?(?:permanent|green card|authori[sz]ed|eligible"
    r"|otherwise|legal|have|hold|visa|resident|equivalent|lpr)|right to work|work permit|not required"
    r"|not necessary|regardless|eligible to work"
    r"|(?:support|help|serve|assist|advise)s? )"
)
_BY_LAW = re.compile(
    r"\b(?:clearance|itar|export[ -]control\w*|required by law|federal|government|dod|defen[cs]e|secret|nato|police"
    r"|public trust|nuclear|military|classified|civil service|law enforcement|regulations?|ministry"
    r"|contract requires)\b"
)
_SAID = "“{words}” alone may do this job, the ad says, and names no law that asks for it."
_ASK = "If a law or a contract asks for it, name it; otherwise ask for the right to work in the country."


def _find(reading: Reading) -> Iterator[Finding]:
    found = [(one, match) for one in reading.of("title", *PROSE) for match in _CITIZENS.finditer(one.plain)]
    if found and not any(_BY_LAW.search(one.plain) for one in reading.passages):
        for passage, match in found:
            if _is_asked(passage, match):
                yield passage.found(*match.span(), _SAID, Remedy(_ASK))


def _is_asked(passage: Passage, match: re.Match[str]) -> bool:
    sentence = passage.sentence_at(match.start())
    around = passage.plain[max(sentence.start, match.start() - 200) : min(sentence.end, match.end() + 200)]
    return bool(_ASKED.search(around)) and not _OPEN.search(around)


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
    flags=(
        "You must be a [[U.S. citizen]].",
        "[[US citizens]] only, please.",
        "[[Canadian citizenship]] is required.",
        "We take [[citizens only]].",
        "Only [[British nationals]] need apply.",
        "Applicants have to be [[citizens of the United States]].",
    ),
    passes=(
        "US citizenship is required for the security clearance.",
        "You must be a U.S. citizen or permanent resident.",
        "You help citizens of the EU with their papers.",
        "A service for every citizen of the town",
        "You must have the right to work in the United Kingdom.",
        "Citizenship is not required.",
        "US citizenship required under ITAR",
    ),
    part="must_haves",
)
