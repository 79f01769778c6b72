"""Sentences that are hard to read for their long words; the hardest are shown, and the ad as a whole gets no grade."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding, Remedy
from jdbuilder.review.grade import Sentence, read_sentences, sentences_of
from jdbuilder.review.reading import Passage, Reading, once
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.rules.long_sentences import MOST
from jdbuilder.review.syllables import syllables

_GRADE = 19.0
_LEAST_WORDS = 14
_SHOWN = 2
_MOST_COMMAS = 3
"""Above so many a sentence is a list, whose words are read one by one."""
_LONG = 4
"""Syllables of a long word."""
_OFTEN = 3
_PARTS = ("opening", "responsibilities", "environment", "about", "benefits", "apply")
_ASK = Remedy("Say it as you would across a table: verbs for nouns, short words for long ones")


def _find(reading: Reading) -> Iterator[Finding]:
    known = _known(reading)
    graded = [(one.grade(known), one) for one in read_sentences(reading) if _is_running(one)]
    hard = sorted(((grade, one) for grade, one in graded if grade > _GRADE), key=lambda pair: -pair[0])[:_SHOWN]
    for _, one in hard:
        words = _longest(one, known)
        yield one.passage.found(one.span.start, one.span.end, f"Many long words in one sentence: {words}.", _ASK)


def _is_running(one: Sentence) -> bool:
    is_length = _LEAST_WORDS <= len(one.words) <= MOST
    return is_length and one.passage.place.part in _PARTS and one.text.count(",") <= _MOST_COMMAS


def _known(reading: Reading) -> frozenset[str]:
    """Terms of the trade: words of the title, words that the ad says often, and names."""
    count = Counter(chain.from_iterable(_said_in(passage) for passage in reading.of()))
    title = {word.text for passage in reading.of("title") for word in passage.words}
    return frozenset(title | {word for word, times in count.items() if times >= _OFTEN} | _names(reading))


def _names(reading: Reading) -> set[str]:
    return {name for passage in reading.of() for name in _names_in(passage)}


@once
def _said_in(passage: Passage) -> Iterator[str]:
    return (word.text for word in passage.words)


@once
def _names_in(passage: Passage) -> Iterator[str]:
    for one in sentences_of(passage):
        yield from (word.text for word in one.words[1:] if passage.text[word.start].isupper())


def _longest(one: Sentence, known: frozenset[str]) -> str:
    words = {word.text: syllables(word.text) for word in one.words if word.text not in known}
    long = sorted((word for word, count in words.items() if count >= _LONG), key=lambda word: -words[word])[:3]
    return ", ".join(f"“{word}”" for word in long) or "hardly one is short"


_HARD = (
    "Facilitating the operationalisation of organisational transformation methodologies necessitates collaborative"
    " prioritisation of interdisciplinary implementation"
)

RULE = Rule(
    id="hard-sentences",
    severity="style",
    name="Sentences that are hard to read",
    reason="Long words in long sentences shut out people who could do the job, above all in a second language.",
    sources=(
        Source("Kincaid and others, Derivation of new readability formulas, 1975"),
        Source("Ongig and Paycor on the reading grade of job ads: 8 for most, 10 to 12 for specialists"),
    ),
    grade="C",
    counter="A formula knows no meaning: terms that every reader of the ad knows count as long as others do.",
    find=_find,
    reads=_PARTS,
    exclusions="Short and very long sentences, lists, words of the trade that the ad says often, and names.",
    flags=(
        f"[[{_HARD} activities.]]",
        f"Plan the week. [[{_HARD} initiatives across divisions.]]",
        f"[[{_HARD} opportunities]]",
        f"[[{_HARD} capabilities; ]]lead a team".replace("; ]]", "]]; "),
        ad(about=(f"{_HARD} activities.", "We bake bread.")),
    ),
    passes=(
        "Plan the week with the team, tell the client what was done, and keep the list of what is left to do.",
        "Responsibilities, qualifications, organisational capabilities",
        "Write to the people who bought our shoes last year and ask them what they think of this year’s shoes.",
        "Health insurance, dental insurance, life insurance, disability insurance, retirement contributions and"
        " educational reimbursement for every employee",
        ad(must_haves=(f"{_HARD} activities.",)),
        ad(
            "Pharmaceutical Manufacturing Validation Engineer",
            responsibilities=(
                "As a validation engineer in pharmaceutical manufacturing you test what we make and note it.",
            ),
        ),
    ),
)
