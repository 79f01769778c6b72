"""How an ad names a driving licence, and how it says that it asks for none."""

import re

LICENCE = r"\b(?:driving|driver(?:[’']?s|s[’'])?) licen[cs]es?\b"
"""A licence to drive, in a text in small letters."""

NOT_ASKED = r"\b(?:no|not|never|nor|without|isn[’']t|don[’']t|doesn[’']t|if you)\b"
"""What stands in a sentence that asks for none."""

_LICENCE, _NOT_ASKED = re.compile(LICENCE), re.compile(NOT_ASKED)


def asks(sentence: str) -> bool:
    """Whether a sentence in small letters asks for a licence."""
    return bool(_LICENCE.search(sentence)) and not _NOT_ASKED.search(sentence)
