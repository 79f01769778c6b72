"""Addresses within a text: of web pages and of people, found strictly, so that no hostile text makes a bad link."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST = 500
_HOST = r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,24}|xn--[a-z0-9-]{2,50})"
_LOCAL = r"[a-z0-9_](?:[a-z0-9_+&'-]|\.(?!\.)){0,63}(?<!\.)"
# What a mail address may hold: after one of these only its end would be found, which is somebody else's.
_WITHIN = r"(?<![!#$%&*=?^`{|}~])(?<![\w.+&'’!#$%*=?^`{|}~/-]['’])"
_CANDIDATE = re.compile(
    rf"(?<![\w@/.:>+-])(?:https?://|www\.|{_WITHIN}[a-z0-9_][a-z0-9_.+&'-]*+@)[^\s<>\"]++(?!<)", re.IGNORECASE
)
# These two are compiled by the first text that has a candidate; many a command sees none.
_WEB = (
    rf"(?P<scheme>https?://)?{_HOST}(?::[0-9]{{1,5}})?"
    r"(?:[/?#](?:[\w~:/?#@!$&'()*+,;=.\[\]-]|%[0-9a-f]{2})*)?"
)
_MAIL = rf"{_LOCAL}@{_HOST}"
_CLOSING = {")": "(", "]": "["}
_ENDS = ".,;:!?'’‘”“…)]"


@dataclass(frozen=True)
class Link:
    """Where in a text an address stands, and where it leads: http, https or mailto alone."""

    start: int
    end: int
    address: str


def links(text: str) -> Iterator[Link]:
    """The addresses of a text in their order, without the punctuation after them."""
    for candidate in _CANDIDATE.finditer(text):
        if len(candidate[0]) > LONGEST:
            continue
        words = _without_end(candidate[0])
        address = _address(words)
        if address:
            yield Link(candidate.start(), candidate.start() + len(words), address)


def _without_end(words: str) -> str:
    """Without what ends a sentence or closes a bracket that was opened before the address."""
    while words and words[-1] in _ENDS:
        opening = _CLOSING.get(words[-1])
        if opening and words.count(opening) >= words.count(words[-1]):
            break
        words = words[:-1]
    return words


def _address(words: str) -> str:
    """Where the words lead; nothing if they are no address."""
    if re.fullmatch(_MAIL, words, re.IGNORECASE):
        return "mailto:" + words.replace("&", "%26")  # RFC 6068
    web = re.fullmatch(_WEB, words, re.IGNORECASE)
    if not web:
        return ""
    return _in_ascii(words if web["scheme"] else f"https://{words}")


def _in_ascii(address: str) -> str:
    """The address with letters of other scripts written as the bytes that they are sent as."""
    return "".join(c if c.isascii() else "".join(f"%{byte:02X}" for byte in c.encode()) for c in address)
