"""Shouting: sentences in capitals, and exclamation marks in a row."""

import re
from collections.abc import Iterator

from jdbuilder.review.capitals import as_sentence, is_acronym
from jdbuilder.review.finding import Finding, Remedy, Rewrite
from jdbuilder.review.marks import calmed
from jdbuilder.review.reading import Passage, Reading, once
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.words import Word

_MARKS = re.compile(r"[!?]{2,}")
_LEAST = 4
"""So many words in capitals in a row, of which two are long and no acronyms, are a shout."""
_LONG, _LONGER = 4, 6  # letters; the longer where no small word says that this is a sentence
_SMALL = frozenset(
    ("the", "a", "an", "and", "to", "for", "of", "we", "you", "not", "no", "only", "now", "with", "without")
)


def _shouts(reading: Reading) -> Iterator[Finding]:
    for passage in reading.of(headings=True):
        if not passage.heading or passage.text.endswith("!"):
            yield from _in(passage)


@once
def _in(passage: Passage) -> Iterator[Finding]:
    told = 0
    for first, last in _runs(passage):
        yield (loud := _in_capitals(passage, first, last))
        told = loud.place.end
    for marks in _MARKS.finditer(passage.own):
        if "!" in marks[0] and marks.end() > told:
            calm = Remedy("Make it one calm sign, or none", (Rewrite(calmed(passage.text, *marks.span())),))
            yield passage.found(*marks.span(), "“{words}” shouts. One sign is enough.", calm)


def _in_capitals(passage: Passage, first: Word, last: Word) -> Finding:
    """The finding on a stretch in capitals, exclamation marks behind it included."""
    text, start = passage.text, first.start
    marks = _MARKS.match(text, last.end)
    end = marks.end() if marks else last.end
    begins = passage.sentence_at(start).start == start
    words = text[start : last.end]
    calm = text[:start] + (as_sentence(words) if begins else as_sentence(f"x{words}")[1:])
    left = calmed(f"{calm}{text[last.end :]}", len(calm), len(calm) + end - last.end) if marks else calm + text[end:]
    remedy = Remedy("Write it in small letters", (Rewrite(left),))
    return passage.found(start, end, "Words in capitals read as shouting, and are slower to read.", remedy)


def _runs(passage: Passage) -> Iterator[tuple[Word, Word]]:
    """The first and last word of each stretch that is written in capitals."""
    run: list[Word] = []
    for word in (*passage.words, None):
        loud = word is not None and passage.text[word.start : word.end].isupper()
        if word and loud and (not run or _follows(passage, run[-1], word)):
            run.append(word)
            continue
        if _is_shout(run):
            yield run[0], run[-1]
        run = [word] if word and loud else []


def _follows(passage: Passage, before: Word, word: Word) -> bool:
    """Whether two words belong to one sentence rather than to a list."""
    return passage.text[before.end : word.start] in {" ", "-", " & ", " - ", " – ", ", "}


def _is_shout(run: list[Word]) -> bool:
    """Whether words in capitals say something, rather than stand in a row of acronyms."""
    speaks = any(one.text in _SMALL for one in run)
    long = [one for one in run if len(one.text) >= (_LONG if speaks else _LONGER) and not is_acronym(one.text)]
    return len(run) >= _LEAST and len(long) >= _LEAST // 2


RULE = Rule(
    id="shouting",
    severity="style",
    name="Shouting",
    reason="Capitals and rows of exclamation marks read as shouting, and capitals are slower to read.",
    sources=(
        Source("Indeed, what a job’s text may hold", "https://docs.indeed.com/job-sync-api/formatting-guidelines"),
        Source("Ongig and Glassdoor on how job ads look"),
    ),
    grade="D",
    find=_shouts,
    exclusions="Acronyms and rows of them, a single word in capitals, and headings of ads that were brought from "
    "elsewhere.",
    flags=(
        "[[DO NOT APPLY WITHOUT EXPERIENCE]] of night work.",
        "We are hiring[[!!!]]",
        "[[IMMEDIATE START FOR THE RIGHT PERSON]]",
        "[[THIS IS NOT A NINE TO FIVE!!!]]",
        "Sounds good[[?!]] Write to us.",
        "Please note: [[ONLY SHORTLISTED APPLICANTS WILL HEAR]] from us.",
    ),
    passes=(
        "Know HTML, CSS, SQL and REST.",
        "You MUST hold an LGV licence.",
        "Write to us today!",
        "ISO 9001, ISO 14001 and OSHA rules",
        "Report to the VP of EMEA Sales.",
        "AWS, GCP, SAP, NHS and HVAC systems",
    ),
)
