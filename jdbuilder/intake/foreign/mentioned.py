"""A job's place where only a sentence tells it: 'You will work at our site in Hamilton, Ontario.'"""

import re
from collections.abc import Iterable

from jdbuilder.intake.foreign.places import PLACE, is_place
from jdbuilder.intake.foreign.sentences import sentences
from jdbuilder.intake.foreign.towns import TOWNS

_TOWN = "|".join(sorted(map(re.escape, TOWNS), key=len, reverse=True))
_SPOT = rf"(?:(?:central|downtown|the [Cc]ity of) )?(?P<place>{PLACE}|(?:{_TOWN})(?!\w|-(?!based)))"
_SITE = (
    r"(?:(?:home|head|main|new|busy|central|brand) ){0,2}(?:[a-z]+ )?(?:office|studio|site|shop|store|warehouse|depot|"
    r"plant|factory|clinic|hospital|restaurant|hotel|school|branch|practice|workshop|location|facility|bakery|kitchen|"
    r"lab|laboratory|campus|headquarters|HQ|centre|center|team|client)"
)
_AT_SITE = rf"(?:(?:our|the|one of our) {_SITE} (?:located |based )?(?:in|at) |our )?"
_JOB = (
    r"\b(?:[Tt]h(?:e|is) (?:role|job|position|post|vacancy|opportunity|internship|"
    r"(?:right|successful|ideal) candidate) "
    r"|[Yy]ou ?|[Tt]he (?:[A-Z][\w/&-]+ ){1,5})"
)
_WILL = r"(?:is|are|will|will be|would be|[’']ll|[’']ll be|[’']re|must be)"
_TIMES = r"(?:(?:primarily|mainly|mostly|full[- ]time|part[- ]time|on[- ]?site|permanently) )?"
_DONE = r"(?:based|located|work|working|stationed|situated)"
_SOUGHT = r"(?:seeking|seeks|looking for|recruiting(?: for)?|hiring|searching for|opening for|need|want)"
_PLAIN = tuple(
    re.compile(form)
    for form in (
        rf"{_JOB}{_WILL} {_TIMES}{_DONE} {_TIMES}(?:in|at|from|out of) {_AT_SITE}{_SPOT}",
        rf"{_JOB}(?:is|will be) (?:in|at) {_AT_SITE}{_SPOT}",
        rf"\b[Yy]ou work {_TIMES}(?:in|at|from) {_AT_SITE}{_SPOT}",
        rf"\b(?:[Aa]t|[Ii]n|[Ff]rom|[Ff]or|[Jj]oin) our {_SITE} (?:located |based )?in {_SPOT}",
        rf"\b(?:[Aa]t|[Ii]n|[Ff]rom|[Ff]or|[Jj]oin) our (?:growing |busy |new )?{_SPOT}(?:-based)? {_SITE}\b",
    )
)
"""Forms that leave no room between the job and its place."""
_WIDE = re.compile(
    rf"\b{_SOUGHT} (?P<whom>(?:[^\s,;:]+ ){{1,10}}?)(?:(?:(?:to be )?(?:based|located) )?(?:in|at) {_AT_SITE}){_SPOT}"
)
_DOUBT = re.compile(
    r"\b(?:formerly|previously|used to|was|were|founded|opened|travel|trips?|visit\w*|whether|sister|not|never|"
    r"anywhere|relocat\w+|trained|offices in|other offices?)\b",
    re.IGNORECASE,
)
"""It is a past place, one of several or none at all."""
_ELSES = re.compile(
    r"\b(?:customers?|clients|campaigns?|markets?|experienced?|worked|lived|degree|qualified|who|that|with|investors?|"
    r"projects?|stores|territory|interested|help|companies|partners?)\b",
    re.IGNORECASE,
)
"""It may be somebody else’s."""
_ANOTHER = re.compile(r"(?:[ -]\w+){0,2}(?:,| or| and|/| &) (?:in |at |from )?(?:our )?[A-Z]")
"""Behind a place: another one, perhaps."""


def told(texts: Iterable[str]) -> str:
    """The place that sentences tell to be the job's; empty where they tell none, or several."""
    found = {place for text in texts for sentence in sentences(text) if (place := _of(sentence))}
    towns = {place.partition(",")[0] for place in found}
    return max(found, key=len) if len(towns) == 1 else ""


def _of(sentence: str) -> str:
    """The place of the job that a sentence tells."""
    plain = [found for pattern in _PLAIN if (found := pattern.search(sentence))]
    wide = _WIDE.search(sentence)
    able = [*plain, *([wide] if wide and not _ELSES.search(wide["whom"]) else [])]
    return next((match["place"] for match in able if _is_sure(match, sentence)), "")


def _is_sure(match: re.Match[str], sentence: str) -> bool:
    """Whether it is a place, the only one there, and nothing before it makes it another than the job's."""
    is_single = not _ANOTHER.match(sentence[match.end("place") :])
    return is_single and is_place(match["place"]) and not _DOUBT.search(sentence[: match.end()])
