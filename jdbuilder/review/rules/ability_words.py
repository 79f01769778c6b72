"""Words for illness and disability used as figures of speech: crazy, sanity check, tone-deaf."""

from jdbuilder.review.reading import PROSE, Passage, Reading
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms, is_no_name
from jdbuilder.review.words import Word

_ANIMALS = ("horse*", "cow", "cows", "cattle", "vet", "veterinary", "sheep", "hoof", "animal*", "dog*", "pig", "pigs")
_PEOPLE = "“{words}” is a word that many disabled people don’t use of themselves."
_ASK = "Say it without the picture: “wild”, “huge”, “surprising” or nothing."
_DEAF = ("turn|turns|turning|turned a deaf ear", "fall|falls|falling|fell on deaf ears")
_BLIND = "turn|turns|turning|turned a blind eye"
_OBSESSED = "ocd about|level|levels|tendencies|tendency|when|approach|attention|streak"

_TERMS = (
    *(Term(f"crazy|insane {word}", (f"very {word}",)) for word in ("good", "busy", "fast", "fun", "smart", "talented")),
    Term("crazy|insane", ask=_ASK, but_not=("crazy golf|egg|horse|frog|domains|games", "crazy paving"), spare=True),
    Term("insanely|crazily", ("very",)),
    Term("sanity check", ("check",)),
    Term("sanity checks", ("checks",)),
    Term("sanity checked", ("checked",)),
    Term("sanity checking", ("checking",)),
    Term("lame", ("weak",), unless=_ANIMALS),
    Term("blind to", ("unaware of",), but_not=("double|single|triple blind to", "blind to the? treatment|allocation")),
    Term(_BLIND, ask="Write what is meant: “ignore”."),
    Term("mad about", ("keen on",)),
    Term("tone deaf", ("insensitive",)),
    *(Term(phrase, ask="Write what is meant: “ignore”, “go unheard”.") for phrase in _DEAF),
    Term(_OBSESSED, ask="Write what is meant: “thorough”, “tidy”."),
    Term("wheelchair bound", say=_PEOPLE, ask="Write “who uses a wheelchair”, or “wheelchair user” for the person."),
    Term("handicapped", ("disabled",), say=_PEOPLE, unless=("golf*", "race*", "racing")),
    Term("mentally handicapped|retarded", say=_PEOPLE, ask="Write “with learning disabilities”."),
    Term(
        "the disabled",
        ("disabled people",),
        say=_PEOPLE,
        but_not=("the disabled people|person|students|passengers|access|toilet*",),
        unless=("button*", "feature*", "account*", "users'", "state"),
    ),
)


def _is_meant(reading: Reading, passage: Passage, first: Word, last: Word) -> bool:
    return first.text == "ocd" or is_no_name(reading, passage, first, last)


RULE = Rule(
    id="ability-words",
    severity="exclusion",
    name="Illness as a figure of speech",
    reason="Words for illness or disability, used for what is bad or odd, hurt readers whom they describe.",
    sources=(Source("retext-equality, its data on ableist language (MIT)"),),
    grade="D",
    counter="No study that we know of measured what these words do to applications.",
    find=Terms(
        _TERMS, "“{words}”: here an illness or a disability is a figure of speech.", ("title", *PROSE), keep=_is_meant
    ),
    exclusions="Illness and disability in their own sense, terms of science, animals, games and names.",
    flags=(
        "We have [[crazy]] ideas and make them real.",
        "You [[sanity-check]] the numbers before they go out.",
        "No [[lame]] excuses here.",
        "We are not [[blind to]] costs.",
        "Our ads are never [[tone-deaf]].",
        "It gets [[insanely]] busy before Christmas.",
        "We are [[mad about]] bread.",
        "A bit [[OCD about]] detail",
        "Some [[sanity checks]] on each report",
    ),
    passes=(
        "Run double-blind trials with two clinics.",
        "Fit blinds, shutters and awnings.",
        "We use blind hiring: names are hidden from whoever reads first.",
        "Treat lame horses on the farms around.",
        "You support blind and deaf customers.",
        "Watch how visitors click with Crazy Egg.",
        "Write content in Sanity and Contentful.",
        "Care for patients with OCD.",
    ),
)
