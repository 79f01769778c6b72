"""Years of experience as a requirement: time in place of skill, and ranges that set an upper limit."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from jdbuilder.review.finding import Finding, Remedy, Replace, Rewrite
from jdbuilder.review.mend import put
from jdbuilder.review.reading import Passage, Reading
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import slots, stands_in

_SPOKEN = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(_SPOKEN)}|fifteen|twenty)\b(?:\s?\(\d{{1,2}}\))?"
_YEARS = re.compile(
    r"(?<![\w$€£.,/-])(?:[>≥]\s?|(?:a\s)?min(?:imum|\.)?(?:\sof)?\s|at\sleast\s|over\s|more\sthan\s|around\s|approximately\s)?"
    rf"(?P<low>{_NUMBER})(?P<range>\s?(?:-|–|to)\s?{_NUMBER})?(?:\s?\+|\splus|\sor\smore)?(?:\s|-)?"
    r"(?:years?|yrs?)\b(?:'s|'|s')?(?:\+|\sor\smore\b|\splus\b(?!\s[a-z]))?"
)
_NEAR = 40  # words
_FEWEST = 5
_MANY = 10
_BEFORE = re.compile(
    r"\b(?:last|past|previous|next|every|each|within|or|age|aged|degree\s+of)\s+(?:the\s+)?(?:last\s+|past\s+)?$"
)
# A most, which is a limit of age rather than a demand.
_MOST = re.compile(r"\b(?:no|not|max(?:imum|\.)?(?:\sof)?|up\sto|(?:less|fewer)\sthan)\s+$")
_AFTER = re.compile(
    r"\s?-?(?:olds?\b|of\s(?:\w{1,20}\s)?(?:age|study|education|training|school|college|university)|ago\b|degree|diploma|course|program"
    r"|apprentice|contract|guarantee|term\b|post\b|full-time\sstudy)"
)
_UNLESS = (
    "licence|license|licensed|insurance|resident|residency|residence|lived|clearance|checkable|history|references|visa",
    "preferred|preferably|ideally|desirable|desired|advantage|plus|asset|bonus",
    "or equivalent|similar|comparable",
    "we|we've|our|us",
    "substitute|lieu",
    "fixed term",
)
_OF_THEM = re.compile(
    rf"\bof\s(?:which|these|those)\b|\b{_NUMBER}\s(?:or\smore\s)?(?:of\sthem|in|as|at|with|years?|yrs?)\b"
)
_OF_DOING = re.compile(r"\sof(?=\s[a-z]{2,14}ing\b)")
_OF = re.compile(r"\s+of\b")
_EXPERIENCE = re.compile(r"\s+(?:[\w/&-]+,?\s+){0,5}?experience\b")
_GOES_ON = re.compile(r"\s+(?:in|with|as|[a-z]{2,14}ing)\b")
_HAS = re.compile(r"\b(?:with|have|has|bring|need|needs|requires?|possess)\s+$")

_ASK = Remedy("Say what somebody must have done, and how often or how large.")


def _years(reading: Reading) -> Iterator[Finding]:
    """The first that a line asks for."""
    for passage in reading.of("must_haves"):
        for found in _YEARS.finditer(passage.plain):
            low = _value(found["low"])
            if (low >= _FEWEST or found["range"]) and _is_experience(passage, found):
                yield passage.found(*found.span(), _said(low, bool(found["range"])), *_remedies(passage, found))
                break


def _value(number: str) -> int:
    word = number.split("(")[0].strip()
    return int(word) if word.isdigit() else {"fifteen": 15, "twenty": 20}.get(word) or _SPOKEN.index(word) + 1


def _is_experience(passage: Passage, found: re.Match[str]) -> bool:
    """Whether the years are of experience that is asked for."""
    start, end = found.span()
    near_by = max(0, start - 30)
    if any(one.search(passage.plain, near_by, start) for one in (_BEFORE, _MOST)) or _AFTER.match(passage.plain, end):
        return False
    sentence = passage.sentence_at(start)
    at = bisect_left(passage.words, start, key=lambda one: one.start)
    near = [one for one in passage.words[max(0, at - _NEAR) : at + _NEAR] if sentence.start <= one.start < sentence.end]
    return not any(stands_in(slots(phrase), near) for phrase in _UNLESS)


def _said(low: int, is_range: bool) -> str:
    if is_range:
        return "“{words}” also sets an upper limit, which turns older people away and can count as age discrimination."
    if low >= _MANY:
        return "“{words}” turns away everybody who learnt the same in less time. Say what they must have done."
    return "“{words}” counts time, not skill. Say what somebody must have done."


def _remedies(passage: Passage, found: re.Match[str]) -> Iterator[Remedy]:
    start, end = found.span()
    if found["range"] and 0 < _value(found["low"]) < _FEWEST:
        low = found["low"].split("(")[0].strip()
        begins = passage.sentence_at(start).start == start
        least = f"{'At' if begins else 'at'} least {low} year{'s' if _value(low) > 1 else ''}"
        yield Remedy(f"Write “{least}”", (Replace(least),))
    yield from _without(passage, start, end)
    yield _ASK


def _without(passage: Passage, start: int, end: int) -> Iterator[Remedy]:
    """The line without the years, where it stays a sentence."""
    text, plain = passage.text, passage.plain
    of = _OF.match(plain, end)
    after = of.end() if of else end
    sentence = passage.sentence_at(start)
    begins = sentence.start == start
    if _OF_THEM.search(plain, end, sentence.end):
        return
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        yield Remedy("Leave the years out", (Rewrite(put(text, start - 1, end + 1, "")),))
    elif _EXPERIENCE.match(plain, after):
        left = put(text, start, after, "")
        if " " in left:
            yield Remedy("Leave the years out", (Rewrite(left),))
    elif (of or _GOES_ON.match(plain, end)) and "experience" not in plain[:start] and _holds(passage, start):
        doing = _OF_DOING.match(plain, end)
        said = ("Experience" if begins else "experience") + (" in" if doing else "")
        yield Remedy(
            f"Write “{said}” in their place", (Rewrite(put(text, start, doing.end() if doing else end, said)),)
        )


def _holds(passage: Passage, start: int) -> bool:
    """Whether “experience” can stand here: where a sentence begins, or somebody has or needs it."""
    begins = passage.sentence_at(start).start == start
    return begins or bool(_HAS.search(passage.plain, max(0, start - 12), start))


RULE = Rule(
    id="years-required",
    severity="exclusion",
    name="Years of experience",
    reason="Years tell how long somebody did a job, not what they can do, and turn away who learnt it sooner.",
    sources=(
        Source("Coffman, Collis & Kulkarni, Whether to Apply, 2023", "https://topsight.net/paper/W4386774928"),
        Source("Foley & Lardner on wording that points at age, foley.com"),
    ),
    grade="D",
    counter="Where a law, an insurer or a licence asks for years, they have to stand; up to four years pass.",
    find=_years,
    reads=("must_haves",),
    exclusions="Fewer than five years, ages, licences and residence, spans that something took, and years beside "
    "another way in.",
    flags=(
        "[[5+ years]] of experience in print production",
        "[[At least five years’]] experience of leading a studio",
        "[[3–5 years]] in a similar role",
        "[[Minimum of 10 years]] of relevant experience",
        "Experience in sales ([[5+ years]])",
        "You have [[7 years]] managing shops.",
        "[[0-2 years]] of experience",
    ),
    passes=(
        "Three years in a print shop",
        "You must be 18 years old or over",
        "A degree, or five years of experience",
        "A driving licence held for at least three years",
        "A project that you finished within the last five years",
        "Experience of running a budget from estimate to final account",
        "A four-year degree in nursing",
        "Max. 5 years of experience",
        "No more than five years’ experience",
        "Up to 5 years of experience",
    ),
    part="must_haves",
)
