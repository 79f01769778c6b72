"""He, she, his and her for whoever gets the job."""

from collections.abc import Iterator

from jdbuilder.review.finding import Finding, Remedy, Replace
from jdbuilder.review.reading import Passage, Reading
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import matched, slots
from jdbuilder.review.words import Word

_PRONOUNS = {"he", "she", "his", "her", "him", "hers", "himself", "herself"}
_OTHERS = {"he": "she", "she": "he", "his": "her", "her": "his", "him": "her", "hers": "his"}
_THEIRS = {"his": "their", "him": "them", "himself": "themselves", "herself": "themselves", "hers": "theirs"}
_MODALS = {"will", "must", "should", "shall", "may", "can", "would", "could", "might"}
_JOBS = (
    "manager|engineer|developer|designer|assistant|officer|analyst|coordinator|representative|specialist|technician"
    "|supervisor|administrator|consultant|teacher|nurse|executive|associate|operator|worker|driver"
)
_DOES = "will|must|should|shall|is|has"
# Who gets the job, before it is known who that is.
_ANYBODY = tuple(
    map(
        slots,
        (
            "the|a|an|our|ideal|successful|right|this|every|each|any candidate|applicant|person|individual|employee",
            "the|a|an|our|new|ideal|successful|right incumbent|holder|postholder|hire|jobholder|colleague|professional",
            "job|post|position holder",
            "someone|somebody|anyone|anybody|whoever who|that?",
            "in this|the role|post|position|job",
            "looking for a|an",
            "seek|seeking|need|want|hire|hiring|require a|an",
            *(f"the|a|an|this|each|every {more}{_JOBS} {_DOES}" for more in ("", "_ ", "_ _ ")),
        ),
    )
)
# Another person, of whom the words may be said.
_SOMEBODY = slots(
    "director|founder|ceo|owner|boss|chief|president|head|partner|customer|client|patient|child|resident|pupil|student"
    "|guest|minister|doctor|principal|mother|father|mentor|mate|friend"
)[0]
_FIRSTS = {word for phrase in _ANYBODY for word in phrase[0]}
_BEFORE = 40
_LONGEST = 5
_NEAR = 4
_SAID = "“{words}” names one sex. Speak to the reader, or write so that everybody is meant."
_ASK = "Write “you”, and mend the verb; or name the job instead."


def _find(reading: Reading) -> Iterator[Finding]:
    for passage in reading.of():
        for number, word in enumerate(passage.words):
            written = passage.text[word.start : word.end]
            if (
                word.text in _PRONOUNS
                and not written.isupper()
                and _is_reader(passage, number)
                and not _is_paired(passage.words, number)
            ):
                yield passage.found(word.start, word.end, _SAID, *_remedies(passage.words, number))


def _is_reader(passage: Passage, number: int) -> bool:
    """Whether whoever gets the job was named in the words before, and nobody by name since."""
    words = passage.words
    if number == 0 and len(words) > 1 and words[0].text in {"he", "she"} and words[1].text in _MODALS:
        return True
    before = words[max(0, number - _BEFORE) : number]
    for at in range(len(before) - 1, -1, -1):
        if any(_is_anybody(before, start, at) for start in range(at, max(-1, at - _LONGEST), -1)):
            return True
        if before[at].text in _SOMEBODY or _is_name(passage, before[at]):
            return False
    return False


def _is_anybody(words: tuple[Word, ...], start: int, at: int) -> bool:
    """Whether a phrase for whoever gets the job begins at `start` and takes in the word at `at`."""
    if words[start].text not in _FIRSTS:
        return False
    return any((end := matched(phrase, words, start)) is not None and end >= at for phrase in _ANYBODY)


def _is_name(passage: Passage, word: Word) -> bool:
    begins = passage.sentence_at(word.start).start == word.start
    return passage.text[word.start].isupper() and not begins


def _is_paired(words: tuple[Word, ...], number: int) -> bool:
    """Whether the other sex stands beside it: 'he/she', 'his or her'."""
    near = words[max(0, number - _NEAR) : number + _NEAR + 1]
    return any(word.text in {_OTHERS.get(words[number].text), "s", "they", "their", "them"} for word in near)


def _remedies(words: tuple[Word, ...], number: int) -> Iterator[Remedy]:
    word = words[number].text
    following = words[number + 1] if number + 1 < len(words) else None
    if word in {"he", "she"} and following and following.joined and following.text in _MODALS:
        yield Remedy("Write “they”", (Replace("they"),))
    elif word in _THEIRS:
        yield Remedy(f"Write “{_THEIRS[word]}”", (Replace(_THEIRS[word]),))
    yield Remedy(_ASK)


RULE = Rule(
    id="gendered-pronouns",
    severity="law",
    name="He or she for the reader",
    reason="An ad that calls whoever gets the job “he” or “she” says that the other sex isn’t expected.",
    sources=(
        Source(
            "Equality and Human Rights Commission, guidance on advertising, 2024", "https://equalityhumanrights.com"
        ),
        Source("Stout & Dasgupta, When He Doesn’t Mean You, 2011"),
    ),
    grade="A",
    find=_find,
    exclusions="Pairs such as “his or her”, somebody who was named before, and sentences that don’t speak of whoever "
    "gets the job.",
    flags=(
        "The successful candidate knows the trade, and [[he]] will lead the team.",
        "The ideal person plans [[his]] own week.",
        "We want someone who takes pride in [[her]] work.",
        "The job holder reports to the board. [[He]] is on call at weekends.",
        "The Sales Manager will lead [[his]] team.",
        "[[He]] must know the trade.",
        "In this role, [[he]] will look after two vans.",
        "We are looking for a cook. [[He]] will run the kitchen.",
        "We need a strong seller: [[he]] sets the targets.",
        "Every employee gets a desk of [[his]] own; ask [[him]].",
    ),
    passes=(
        "The successful candidate manages his or her own time.",
        "The candidate knows what he/she wants.",
        "Maria Lopez founded the studio, and she still paints.",
        "You support the director and plan her diary.",
        "The right person works with our founder Tom Reid, who gives his time freely.",
        "Your manager will give you her feedback.",
        "Applicants send their papers to us.",
        "We need an assistant for our director. She will show you the work.",
        "Help each patient and his family.",
    ),
)
