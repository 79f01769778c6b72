"""Whether a text is English, which is all that the review can read."""

import unicodedata

from jdbuilder.review.words import folded, words

_ENGLISH = "the and with you your our from that this to for of are we who have will what"
# The commonest small words of other languages; none that is an English word, too.
_OTHERS = (
    "und der das ein eine einen für mit wir sie ist im zur zum bei oder dich dir deine von den auf als "
    "et les une pour avec vous nous dans votre du le sur au aux est "
    "el los las para con y del una en se por su os uma com e da na em ao seu sua "
    "il di che gli nel della sono ti het een voor je jij ons bij wij naar onze zijn "
    "og det som til på av och att är vi ja w z się oraz ve ile bir için"
)
_FEWEST = 8
_SOME = 2
_MANY = 50
_LEAST = 0.04
"""In plain English about every fourth word is one of them, in a terse list about every tenth."""


def is_english(text: str) -> bool:
    """Whether a text is English as far as its small words tell; a few words, of which nothing can be told, are."""
    letters = [letter for letter in text if letter.isalpha()]
    if 2 * sum(_is_latin(letter) for letter in letters) < len(letters):
        return False
    english, others = set(_ENGLISH.split()), set(_OTHERS.split())
    said = [word.text for word in words(folded(text)) if word.text.isalpha()]
    ours, theirs = sum(one in english for one in said), sum(one in others for one in said)
    if len(said) < _FEWEST:
        return True
    return (theirs < _SOME or theirs <= ours) and (len(said) < _MANY or ours >= _LEAST * len(said))


def _is_latin(letter: str) -> bool:
    return letter.isascii() or unicodedata.name(letter, "").startswith("LATIN")
