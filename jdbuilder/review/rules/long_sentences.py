"""Sentences so long that readers lose the thread; the longest are shown."""

import re
from collections.abc import Iterator

from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding, Remedy, Replace
from jdbuilder.review.grade import Sentence, read_sentences
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import Rule, Source

MOST = 32
"""Words that a sentence may have."""
_SHOWN = 3
_LEAST_COMMAS = 2
_LEAST_HALF = 8
"""Words that each of two sentences has to have."""
_SUBJECT = re.compile(r", (?P<and>and|but|so) (?=(?:you|you['’](?:ll|re|ve)|we|we['’](?:ll|re|ve)|they) [a-z])")
_CONDITION = re.compile(
    r"(?:if|when|while|as|because|since|although|though|whether|once|before|after|where|that|who)\b"
)
_ASK = Remedy("Make two sentences of it: one thought in each")


def _find(reading: Reading) -> Iterator[Finding]:
    long = [one for one in read_sentences(reading) if len(one.words) > MOST and not _is_list(one)]
    worst = sorted(long, key=lambda one: -len(one.words))[:_SHOWN]
    for one in long:
        if one in worst:
            message = f"{len(one.words)} words in one sentence: most readers lose the thread."
            yield one.passage.found(one.span.start, one.span.end, message, *_split(one), _ASK)


def _is_list(sentence: Sentence) -> bool:
    """Whether it is a list behind a colon, whose parts are read one by one."""
    before = sentence.passage.text[: sentence.span.start].rstrip()
    return before.endswith(":") and sentence.text.count(",") >= _LEAST_COMMAS


def _split(sentence: Sentence) -> Iterator[Remedy]:
    """Where the sentence goes on with a subject of its own, so that a full stop can stand there."""
    low = sentence.passage.plain[sentence.span.start : sentence.span.end]
    if _CONDITION.match(low):
        return
    for place in _SUBJECT.finditer(low):
        before = len(low[: place.start()].split())
        if _CONDITION.match(low[: place.start()].rpartition(", ")[2]) or _is_in_brackets(low[: place.start()]):
            continue
        if min(before, len(low.split()) - before) >= _LEAST_HALF:
            yield _cut(sentence.text, place)
            return


def _is_in_brackets(before: str) -> bool:
    return any(before.count(opened) > before.count(closed) for opened, closed in ("()", "[]", "“”"))


def _cut(text: str, place: re.Match[str]) -> Remedy:
    rest = text[place.end() :] if place["and"] == "and" else text[place.start() + 2 :]
    rest = rest[0].upper() + rest[1:]
    return Remedy(f"End it before “{' '.join(rest.split()[:3])} …”", (Replace(f"{text[: place.start()]}. {rest}"),))


_LONG = (
    "You plan the work of the studio from the first call to the last file, keep an eye on the hours that were sold and"
    " those that are left, write down who does what by when in the plan"
)

RULE = Rule(
    id="long-sentences",
    severity="style",
    name="Long sentences",
    reason="The longer a sentence, the fewer readers get to its end; 8 to 13 words are good, and 17 are common.",
    sources=(Source("Ongig and Paycor on words per sentence in job ads"),),
    grade="C",
    counter="The figures come from vendors, and a long list can be easy to read.",
    find=_find,
    exclusions="Lists behind a colon or between semicolons, and abbreviations, which end no sentence.",
    flags=(
        f"[[{_LONG}, and you’ll show it to the team every Monday morning.]]",
        f"[[{_LONG}.]]",
        f"Good to know. [[{_LONG}.]] That is all.",
        f"[[{_LONG}]]; more follows",
        f"[[{_LONG}, but we won’t leave you alone with it.]]",
        ad(responsibilities=(f"{_LONG}.", f"{_LONG} that you keep.", f"{_LONG} of ours.", f"{_LONG}, in the end.")),
    ),
    passes=(
        "You plan the work of the studio. You keep an eye on hours. You write down who does what by when.",
        "Plan work; keep an eye on hours; write down who does what by when; show it to the team; ask what they think of"
        " it; change it; show it again; keep it for the next time that such work comes in",
        "Plan campaigns",
        f"How we go on: {_LONG.replace('You', 'you')}.",
        f"Plan print, film, radio, etc. {_LONG.split(', write')[0]}.",
        ad(equal_opportunity=(f"{_LONG}.",)),
    ),
)
