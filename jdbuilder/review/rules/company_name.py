"""The company's own name, written otherwise than among the facts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding, Remedy, Replace
from jdbuilder.review.reading import EVERYWHERE, Passage, Reading, once
from jdbuilder.review.rule import Rule, Source

_TOKEN = re.compile(r"[^\W_]+(?:[.&'’\-][^\W_]+)*")
_LEGAL = frozenset(
    re.findall(
        r"\w+",
        "ltd limited inc incorporated llc llp plc gmbh ag se kg bv nv sa sarl spa oy ab as aps pty co corp corporation"
        " company group holding holdings",
    )
)
_POSSESSIVE = re.compile(r"['’]s?$")
_LEAST = 4
"""Letters of a name below which other words are too near it."""
_LEAST_OF_ONE = 6
_MOST = 3
_SAY = "The company is “{name}” among the facts, and “{words}” here."


@dataclass(frozen=True)
class _Name:
    """The words of a name, without a legal ending."""

    words: tuple[str, ...]

    def written_as(self, words: tuple[str, ...]) -> bool:
        """Whether these words are the name in other capitals, or with a letter or two gone wrong."""
        if words == self.words:
            return False
        if _low(words) == _low(self.words):
            return len("".join(words)) >= _LEAST and any(word[0].isupper() for word in words)
        pairs = [(one, other) for one, other in zip(_low(words), _low(self.words), strict=True) if one != other]
        if len(pairs) != 1 or not all(word[0].isupper() for word in words):
            return False
        return _is_slip(*pairs[0], least=_LEAST if len(words) > 1 else _LEAST_OF_ONE)


def _find(reading: Reading) -> Iterator[Finding]:
    found = tuple(_TOKEN.findall(reading.posting.facts.company))
    while len(found) > 1 and found[-1].casefold().rstrip(".") in _LEGAL:
        found = found[:-1]
    if not found or "".join(found).isupper():
        return
    name = _Name(found)
    passages = reading.of(*EVERYWHERE, locked=True, statements=True, headings=True)
    written = (one for passage in passages if not passage.text.isupper() for one in _misspelt(passage, name))
    yield from islice(written, _MOST)


@once
def _misspelt(passage: Passage, name: _Name) -> Iterator[Finding]:
    tokens = list(_TOKEN.finditer(passage.text))
    count, right = len(name.words), " ".join(name.words)
    initials = {name.words[0][0].lower(), name.words[0][0].upper()}
    for at in range(len(tokens) - count + 1):
        if passage.text[tokens[at].start()] not in initials:
            continue
        near = tokens[at : at + count]
        words = tuple(_POSSESSIVE.sub("", token[0]) for token in near)
        if not all(words) or not _side_by_side(near, passage):
            continue
        if not name.written_as(words) or (count == 1 and _begins_sentence(near[0], passage, name.words, words)):
            continue
        end = near[-1].start() + len(words[-1])
        message = _SAY.replace("{name}", right)
        yield passage.found(near[0].start(), end, message, Remedy(f"Write “{right}”", (Replace(right),)))


def _side_by_side(tokens: list[re.Match[str]], passage: Passage) -> bool:
    gaps = pairwise(tokens)
    return all(len(passage.text[one.end() : other.start()].strip(" &,.-–+")) == 0 for one, other in gaps)


def _begins_sentence(token: re.Match[str], passage: Passage, name: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether a capital may be due to the sentence alone, so that another word may be meant."""
    return _low(words) != _low(name) and passage.sentence_at(token.start()).start == token.start()


def _low(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.casefold() for word in words)


def _is_slip(written: str, meant: str, least: int) -> bool:
    """Whether one letter is too many, missing or wrong, or two have changed places; a plural is another word."""
    if min(len(written), len(meant)) < least or abs(len(written) - len(meant)) > 1:
        return False
    if written[0] != meant[0] or written.rstrip("s") == meant.rstrip("s") or _has_digit(written + meant):
        return False
    start = next((n for n, (a, b) in enumerate(zip(written, meant, strict=False)) if a != b), len(min(written, meant)))
    one, other = written[start:], meant[start:]
    swapped = one[:2] == other[:2][::-1] and one[2:] == other[2:]
    return one[1:] == other[1:] or one[1:] == other or one == other[1:] or swapped


def _has_digit(text: str) -> bool:
    return any(letter.isdigit() for letter in text)


RULE = Rule(
    id="company-name",
    severity="clarity",
    name="The company’s own name",
    reason="A company that misspells its own name looks careless to the people it wants to win.",
    sources=(Source("jdbuilder’s own rule: the facts of a posting and its texts agree"),),
    grade="D",
    find=_find,
    reads=EVERYWHERE,
    exclusions="Names in capitals, words in lines that are all capitals, and a capital that is due to its sentence "
    "alone.",
    flags=(
        ad(facts={"company": "Acme Studios"}, about=("Acme Studois makes films.",)),
        ad(facts={"company": "Acme Studios Ltd"}, about=("At Acme Studos’s house you find us all.",)),
        ad(facts={"company": "Acme"}, about=("ACME makes films.",)),
        ad(facts={"company": "LinkedUp"}, about=("We at Linkedup make films.",)),
        ad(facts={"company": "Northwind"}, about=("You’ll join Nortwind in May.",)),
        ad(facts={"company": "Acme Studios"}, equal_opportunity=("Acme studios is an equal opportunity employer.",)),
    ),
    passes=(
        ad(facts={"company": "Acme Studios"}, about=("Acme Studios makes films. Acme Studios’ films are short.",)),
        ad(facts={"company": "Acme Studios GmbH"}, about=("Acme Studios makes films; Acme Studios Ltd. sells them.",)),
        ad(facts={"company": "Apple Works"}, about=("Apply at work. An apple works wonders.",)),
        ad(facts={"company": "Targets"}, about=("Target people who read. Meet targets.",)),
        ad(facts={"company": "Acme Studios"}, about=("An Acme Studio Manager, and ACME STUDIO TOURS.", "ACME STUDIOS")),
        ad(facts={"company": "Planet"}, about=("Planes land here. We think of our planet.",)),
        ad(about=("Acme Studois makes films.",)),
    ),
    part="about",
)
