"""Adjectives that can be left out: alone before a noun of which more is said."""

from jdbuilder.review.reading import Passage

# Words after which an adjective is the only one before its noun, and words that no adjective stands before.
_BEFORE = frozenset(
    (
        *("a", "an", "the", "our", "your", "their", "its", "this", "that", "these", "those", "some", "any"),
        *("of", "with", "in", "to", "on", "for", "using", "at", "from", "by", "as", "into", "through"),
        *("build", "create", "make", "design", "deliver", "provide", "offer", "write", "produce", "develop"),
        *("use", "see", "seek", "find", "run", "lead"),
    )
)
_NO_NOUN = frozenset(
    (
        *("and", "or", "but", "nor", "of", "in", "to", "for", "that", "which", "who", "with", "by", "as"),
        *("at", "is", "are", "was", "were", "be", "when", "where", "while", "if", "than", "on", "from"),
        *("you", "we", "i", "it"),
    )
)
_KNOWN = frozenset(("the", "our", "your", "their", "its", "this", "that", "these", "those"))
_NO_MORE = frozenset(
    (
        *("and", "or", "but", "nor", "is", "are", "was", "were", "be", "can", "will", "while", "if", "than"),
        *("you", "we", "i", "it", "as"),
    )
)


def is_spare(passage: Passage, first: int, last: int) -> bool:
    """Whether an adjective stands alone before its noun, and the sentence says something without it."""
    words, text = passage.words, passage.text
    if last + 1 >= len(words) or text[words[last].end : words[last + 1].start] != " ":
        return False
    if words[last + 1].text in _NO_NOUN:
        return False
    if first == 0 or not words[first].joined:
        return _goes_on(passage, last + 1) and _goes_on(passage, last + 2)
    before = words[first - 1]
    alone = text[before.end : words[first].start] == " " and before.text in _BEFORE
    return alone and (before.text in _KNOWN or _goes_on(passage, last + 1))


def _goes_on(passage: Passage, noun: int) -> bool:
    """Whether more is said of a noun than the adjective before it: “a team of potters”."""
    words, text = passage.words, passage.text
    following = words[noun + 1] if noun + 1 < len(words) else None
    return bool(following and text[words[noun].end : following.start] == " " and following.text not in _NO_MORE)
