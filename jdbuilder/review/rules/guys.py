"""Guys, bros and other words for men that are meant to be for everybody."""

from jdbuilder.review.reading import PROSE, Passage, Reading
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms
from jdbuilder.review.words import Word

_VILLAINS = ("good|bad|wise|family|tough guy|guys", "guy|guys fawkes")

_TERMS = (
    Term("you guys", ("you",)),
    Term("hi|hey|hello guys", ("Hello",)),
    Term("guys", ("people",), but_not=_VILLAINS),
    Term("guys and girls|gals", ("people",)),
    Term("go to guy", ("go-to person",)),
    Term("guy", ("person",), but_not=(*_VILLAINS, "guy|girl friday", "guy rope|ropes|wire|wires|line|lines")),
    Term("bros", ("people",)),
    Term("bro", ("person",)),
    Term("brogrammer", ("programmer",)),
    Term("brogrammers", ("programmers",)),
    Term("brotherhood", ("community",), but_not=("brotherhood of",)),
    Term("dudes|lads", ("people",)),
    Term("dude", ("person",)),
    Term("boys club|network", ask="Say who works together, and how."),
    Term("best man for the job", ("best person for the job",)),
    Term(
        "man the phones|phone|desk|counter|stand|booth|bar|till|tills|reception", ask="Write “staff” or “look after”."
    ),
)


def _is_no_name(_: Reading, passage: Passage, first: Word, last: Word) -> bool:
    """Guy is a name, Bros. a firm's; in small letters, behind a greeting, or as “guys” that begin, they are none."""
    if last.text == "guys" and passage.sentence_at(first.start).start == first.start:
        return (
            not passage.text[last.end :].startswith((" &", "’", "'")) and passage.text[first.start : last.end] != "GUYS"
        )
    return first.text in {"hi", "hey", "hello", "you"} or not passage.text[last.start].isupper()


RULE = Rule(
    id="guys",
    severity="exclusion",
    name="Guys and bros",
    reason="Words for men that are meant for everybody tell other readers that they were not thought of.",
    sources=(
        Source("joblint, its rules on gender"),
        Source("Stout & Dasgupta, When He Doesn’t Mean You, 2011"),
    ),
    grade="C",
    counter="The studies tested “he” and “him” for everybody, not these words.",
    find=Terms(_TERMS, "“{words}” means men to many readers.", ("title", *PROSE), keep=_is_no_name),
    exclusions="Guy as a name, firms such as Warner Bros., villains, ropes and wires.",
    flags=(
        "You join a bunch of great [[guys]].",
        "[[Hey guys]], we need a designer.",
        "Be the [[go-to guy]] for our printers.",
        "Our [[bros]] in the warehouse will show you round.",
        "We want the [[best man for the job]].",
        "The IT [[guys]] sit next door, and [[you guys]] have lunch together.",
        "You [[man the phones]] on Fridays.",
        "[[Guys]] who aren’t scared of heights, apply.",
    ),
    passes=(
        "Report to Guy Martin, Head of Production.",
        "Before this you worked at Warner Bros. or Lehman Brothers.",
        "Protect our customers from the bad guys.",
        "Guy’s and St Thomas’ is our client.",
        "Deliver burgers for Five Guys.",
        "Check guy ropes and pegs before each show.",
        "Work with women and men of every trade.",
    ),
)
