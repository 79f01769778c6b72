"""Lifting, standing, seeing and hearing asked for with no task behind it."""

from collections.abc import Iterator

from jdbuilder.review.finding import Finding, Remedy, Replace
from jdbuilder.review.reading import Passage, Reading, once
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.words import Word, words

_WEIGHTS = {"kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "lb", "lbs", "pound", "pounds", "stone"}
_LIFT = {"lift", "lifting", "carry", "carrying", "push", "pushing", "pull", "pulling", "move", "moving", "hoist"}


def _set(text: str) -> frozenset[str]:
    return frozenset(word.text for word in words(text))


_BODY = _set(
    "balance bend bending climb climbing crawl crawling crouch crouching hear kneel kneeling lift lifting reach "
    "reaching see sit sitting squat squatting stand standing stoop stooping talk twist twisting type walk walking "
)
_HEAVY = {"heavy", "weights", "loads", "objects"}
_LASTING = {"periods", "prolonged", "extended", "hours", "feet", "shift", "day"}
# Words with which a demand is made; any other word is taken to name the task, or where it is done.
_BARE = _set(
    "a abilities ability able about absence active all also an and any applicant applicants approximately are as "
    "assist assistance assisted at basis be candidate capable carry certain clearly constantly continually "
    "continuously day demand demands down duration during duties each either employee employees endurance entire "
    "environment environments essential excess extended extremities fast feet fine finger fingers fit for "
    "frequent frequently full functions general good hand hands have hear heavy height help here hold hour hours "
    "if in include includes including incumbent individual is it item items job job's least less lift limit load "
    "loads long lots many material materials maximum may medium minimum minutes month more most motor move "
    "movement movements multiple must need needed needs no normal normally not object objects occasional "
    "occasionally of often on once one or other our out over overhead own paced package packages per perform "
    "performing period periods person physical physically position possess prolonged pull push range regular "
    "regularly repeatedly repetitive repetitively require required requirement requirements requires role safely "
    "see shift shifts should significant sit someone sometimes speak stairs stamina standing strength strong "
    "successful such sufficient talk team than that the their them these they this throughout time times to "
    "typical typically unaided unassisted up upto upwards use using usual usually various varying very vision "
    "walk week weighing weight weights well when while whole will with without words work workday working wpm "
    "minute you your "
)
_MOST = 40  # words of a sentence that asks for something and nothing else
_KIND = {"accommodation", "accommodations", "adjustment", "adjustments"}
_ADDED = ", with or without reasonable accommodation"
_SAID = "This asks for a body without saying what for. Name the task, so that people can tell how they would do it."
_ASK = "What is lifted, or done while standing, and how often? Name the task."


def _find(reading: Reading) -> Iterator[Finding]:
    for passage in reading.of("title", "opening", "responsibilities", "must_haves", "nice_to_haves", "environment"):
        yield from _of(passage)


@once
def _of(passage: Passage) -> Iterator[Finding]:
    for asked in _sentences(passage):
        if _is_demand(asked) and all(map(_is_bare, asked)):
            start, end = asked[0].start, asked[-1].end
            added = Remedy(f"Add “{_ADDED[2:]}”", (Replace(passage.text[start:end] + _ADDED),))
            yield passage.found(start, end, _SAID, Remedy(_ASK), added)


def _sentences(passage: Passage) -> Iterator[list[Word]]:
    """The words of each sentence that isn't too long."""
    number, every = 0, passage.words
    for sentence in passage.sentences:
        first = number
        while number < len(every) and every[number].start < sentence.end:
            number += 1
        if 0 < number - first <= _MOST:
            yield list(every[first:number])


def _is_demand(asked: list[Word]) -> bool:
    said = {word.text for word in asked}
    if said & _KIND:
        return False
    has_weight = any(_weighs(word.text) for word in asked) or bool(said & _WEIGHTS)
    if said & _LIFT and (has_weight or said & _HEAVY):
        return True
    body = said & _BODY
    return bool(body) and (len(body) > 1 or bool(said & _LASTING) or bool(said & {"able", "ability"}))


def _weighs(word: str) -> bool:
    """Whether it is a weight in one word: '15kg'."""
    return word[:1].isdigit() and word.lstrip("0123456789") in _WEIGHTS


def _is_bare(word: Word) -> bool:
    text = word.text
    return text in _BARE or text in _BODY or text in _LIFT or text in _WEIGHTS or text[:1].isdigit() or text.isdigit()


RULE = Rule(
    id="physical-demands",
    severity="exclusion",
    name="Physical demands without a task",
    reason="A demand on the body without its task keeps away people who would do that task another way.",
    sources=(
        Source("Americans with Disabilities Act: essential functions, with or without reasonable accommodation"),
        Source("joblint and retext-equality, their data on ability"),
    ),
    grade="C",
    counter="Where a standard is fixed by law, it has to be named as it is.",
    find=_find,
    reads=("title", "opening", "responsibilities", "must_haves", "nice_to_haves", "environment"),
    exclusions="A demand whose sentence names the task or what is carried, or offers an accommodation.",
    flags=(
        "[[Must be able to lift up to 50 lbs]].",
        "[[Ability to stand for long periods of time]]",
        "You know the trade. [[You must be able to lift 25kg]].",
        "[[Must be able to see, hear and talk]].",
        "[[Able to walk, bend, kneel and climb]]",
        "[[Must be able to lift heavy objects]]!",
        "[[Must be able to type 60 words per minute]]",
        "[[The employee must occasionally lift and/or move up to 25 pounds]].",
    ),
    passes=(
        "You carry camera cases of up to 15 kg to locations.",
        "Must be able to lift 20 kg, with or without reasonable accommodation.",
        "Stand at the press for most of a shift and feed it with paper.",
        "Able to see projects through to the end",
        "You walk new customers through the program.",
        "Able to work without supervision",
        "Able to type letters at 60 words per minute",
        "Lift bags of flour of 16 kg into the mixer.",
        "Carry out the work that the plan asks for.",
        "A position with a long shift on one day of each week",
    ),
    part="must_haves",
)
