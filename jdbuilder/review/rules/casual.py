"""A tone so casual that it puts people off: slang, emoji, a string of exclamations."""

import re
from collections.abc import Iterator

from jdbuilder.review.finding import Finding, Remedy, Rewrite
from jdbuilder.review.marks import calmed
from jdbuilder.review.reading import Passage, Reading, once
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms, is_no_name

_EMOJI = re.compile("[\U0001f300-\U0001faff✅✨❤⚡⭐☕☀⚽⏰]\ufe0f?")
_GAP = re.compile(r"(?<! ) {2,}")
_MANY_EMOJI = 4
_EXCLAMATION = re.compile(r"(?<![!?(])!(?![!?])|(?<=\()!(?=[^!?)])")
_MANY_EXCLAMATIONS = 4
_PLAIN = "Say it as you would to somebody whom you meet for the first time."

_SLANG = Terms(
    (
        Term("gonna", ("going to",)),
        Term("wanna", ("want to",)),
        Term("gotta", ("have to",), but_not=("you've|we've|they've gotta",)),
        Term("you've|we've|they've gotta", ask=_PLAIN),
        Term("y'all", ("you",)),
        Term("lol|lmao|omg|yolo|fomo", ask=_PLAIN),
        Term("yay|woohoo|woo hoo", ask=_PLAIN),
        Term("kick ass", spare=True, ask=_PLAIN),
        Term("kickass", spare=True, ask=_PLAIN),
        Term("awesomesauce", ask=_PLAIN),
        Term("awesome sauce", ask=_PLAIN),
        Term("crush|crushing|crushed|crushes it", ask=_PLAIN),
        Term("super cool|fun|awesome|exciting|chill|stoked|pumped|excited", ask=_PLAIN),
        Term("get shit|stuff done", ("get work done",)),
        Term("gets shit|stuff done", ("gets work done",)),
        Term("getting shit|stuff done", ("getting work done",)),
        Term("shit|damn|wtf|bullshit", ask=_PLAIN),
        Term("no biggie|brainer", ask=_PLAIN),
        Term("good vibes", ask=_PLAIN),
        Term("hey there", ask=_PLAIN),
        Term("dude|dudes", ask=_PLAIN),
    ),
    "“{words}” is very casual for an ad. Some readers take the job less seriously for it.",
    keep=is_no_name,
)


def _casual(reading: Reading) -> Iterator[Finding]:
    yield from _SLANG(reading)
    yield from _emoji(reading)
    yield from _exclamations(reading)


def _emoji(reading: Reading) -> Iterator[Finding]:
    """One word on all of them, at the first."""
    found = [(one, emoji) for one in reading.of() for emoji in _emoji_in(one)]
    count = len(found)
    if count >= _MANY_EMOJI:
        passage, first = found[0]
        without = _GAP.sub(" ", _EMOJI.sub("", passage.text)).strip()
        yield passage.found(
            *first.span(),
            f"The ad has {count} emoji. Screen readers speak the name of each, and many readers find them odd.",
            Remedy("Take them out of this line", (Rewrite(without),)),
        )


def _exclamations(reading: Reading) -> Iterator[Finding]:
    """One word on all of them, at the first one that is too many."""
    every = [(one, sign) for one in reading.of() for sign in _exclamations_in(one)]
    if len(every) >= _MANY_EXCLAMATIONS:
        passage, sign = every[_MANY_EXCLAMATIONS - 1]
        yield passage.found(
            *sign.span(),
            f"{len(every)} sentences end with an exclamation mark. A full stop is calmer.",
            Remedy("Make it a full stop, or none", (Rewrite(calmed(passage.text, *sign.span())),)),
        )


@once
def _emoji_in(passage: Passage) -> Iterator[re.Match[str]]:
    return _EMOJI.finditer(passage.own)


@once
def _exclamations_in(passage: Passage) -> Iterator[re.Match[str]]:
    return _EXCLAMATION.finditer(passage.own)


RULE = Rule(
    id="casual",
    severity="style",
    name="A very casual tone",
    reason="People say that they are far less likely to apply to an extremely casual ad.",
    sources=(
        Source("LinkedIn, how members read job ads; two to four times less likely to apply to a very casual one"),
    ),
    grade="C",
    counter="A survey of readers, not of what they did; a young trade may read it otherwise.",
    find=_casual,
    exclusions="A single emoji or exclamation mark, names, and such words in the sense of a trade.",
    flags=(
        "You’re [[gonna]] love it here.",
        "[[Hey there]], designer.",
        "You [[get stuff done]] and [[crush it]].",
        "[[Super cool]] clients and [[good vibes]].",
        "Come in! Sit down! Have tea! Say hello[[!]]",
        "[[🎉]] Party 🎈 cake 🍰 and fun 🎊 with us",
        "[[Y’all]] will meet us in May.",
    ),
    passes=(
        "You’re going to like the workshop.",
        "Write to us today!",
        "We work in a kind and informal way 🙂",
        "Crush stone and screen gravel at the quarry.",
        "No worries about the move: we pay for it.",
        "Check the sluice gates of the dam.",
        "The super cools the magnets each night.",
    ),
)
