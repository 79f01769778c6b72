"""Whether a text names something only to say that it isn't asked for."""

import re

from jdbuilder.review.reading import Passage

_NEAR = 160
# Up to the words: "we don't ask for …", with nothing between that asks for something after all.
_BEFORE = re.compile(
    r"\b(?:need not|needn't) be "
    r"|(?:n't|\b(?:not|never|without|nor|no longer|neither|cannot|stopped|rather than|instead of))"
    r" (?:\w+ ){0,2}(?:ask|need|requir|insist|expect|demand|look|want|prefer|restrict|limit|matter|favou?r|discriminat"
    r"|have to be|has to be)\w*"
)
_AFTER_ALL = re.compile(r"\b(?:but|must|however|yet|only|please)\b|;")
# Behind the words: "… is not required".
_AFTER = re.compile(
    r"^[^.;:!?]{0,60}?(?:n't|\bnot|\bnever) (?:\w+ ){0,2}"
    r"(?:require|need|necess|ask|expect|essential|matter|a must|importan|demand|a condition|prefer)"
)


def is_refused(passage: Passage, start: int, end: int) -> bool:
    """Whether the sentence says of the words from `start` to `end` that nobody asks for them."""
    sentence = passage.sentence_at(start)
    before = passage.plain[max(sentence.start, start - _NEAR) : start]
    said = list(_BEFORE.finditer(before))
    if said and not _AFTER_ALL.search(before, said[-1].end()):
        return True
    return bool(_AFTER.search(passage.plain[end : min(sentence.end, end + _NEAR)]))
