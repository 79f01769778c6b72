"""Whether a text is English, which is all that the review can read."""

import unicodedata
from functools import lru_cache

from jdbuilder.review.words import folded, words

_REMEMBERED = 512
_ENGLISH = "the and with you your our from that this to for of are we who have will what"
# The commonest small words of other languages; none that is an English word, too.
_OTHERS = (
    "und der das ein eine einen für mit wir sie ist im zur zum bei oder dich dir deine von den auf als "
    "et les une pour avec vous nous dans votre du le sur au aux est "
    "el los las para con y del una en se por su os uma com e da na em ao seu sua "
    "il di che gli nel della sono ti het een voor je jij ons bij wij naar onze zijn "
    "og det som til på av och att är vi ja w z się oraz ve ile bir için"
)
_OURS, _THEIRS = frozenset(_ENGLISH.split()), frozenset(_OTHERS.split())
_FEWEST = 8
_SOME = 2
_MANY = 50
_LEAST = 0.04
"""In plain English about every fourth word is one of them, in a terse list about every tenth."""


def is_english(*texts: str) -> bool:
    """Whether texts are English as far as small words tell; a few words, of which nothing can be told, are."""
    letters, latin, said, ours, theirs = (sum(counted) for counted in zip(*map(_counts, texts), strict=True))
    if 2 * latin < letters:
        return False
    if said < _FEWEST:
        return True
    return bool((theirs < _SOME or theirs <= ours) and (said < _MANY or ours >= _LEAST * said))


@lru_cache(maxsize=_REMEMBERED)
def _counts(text: str) -> tuple[int, int, int, int, int]:
    """Letters, Latin ones among them, words, and those of English and of other languages among these."""
    letters = [letter for letter in text if letter.isalpha()]
    said = [word.text for word in words(folded(text)) if word.text.isalpha()]
    ours, theirs = sum(one in _OURS for one in said), sum(one in _THEIRS for one in said)
    return len(letters), sum(map(_is_latin, letters)), len(said), ours, theirs


def _is_latin(letter: str) -> bool:
    return letter.isascii() or unicodedata.name(letter, "").startswith("LATIN")
