"""An ad's parts as lines of our sections: by headings, and where there are none, by what sentences say."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from jdbuilder.intake.foreign import cues
from jdbuilder.intake.foreign.parts import Part, Parts
from jdbuilder.intake.foreign.piece import Piece, is_in_capitals
from jdbuilder.intake.foreign.sentences import sentences
from jdbuilder.library.library import Library
from jdbuilder.library.model import SectionId
from jdbuilder.posting.sections import BY_ID

_EITHER = re.compile(
    r"\W*(about )?(the|this|your|our|ihr|der|die)?\s*(role|job|position|work|post|opportunity|vacancy|description|"
    r"(job|role|position) description)\W*",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"About ((?!Us\b|The\b|Our\b|You)[A-Z0-9][^:?!]{1,80})")
_LISTS: frozenset[SectionId] = frozenset({"responsibilities", "metrics", "must_haves", "nice_to_haves"})
_AFTER: frozenset[SectionId] = frozenset({"benefits", "apply", "about"})
_LIKELY = 0.3
"""How near to a snippet a line has to be, if that is to tell its section."""


@dataclass(frozen=True)
class Placed:
    """A text in its section."""

    section: SectionId
    text: str


@dataclass(frozen=True)
class Read:
    """A heading of the ad, and the section that it was read as; None for one that is unknown, kept as a line."""

    heading: str
    section: SectionId | None


def read_headings(parts: Parts) -> tuple[Read, ...]:
    """The ad's headings as they were read."""
    return tuple(
        Read(part.heading.text, _section(part, parts) if part.sections else None)
        for part in parts.parts
        if part.heading
    )


def placed(parts: Parts, library: Library) -> tuple[Placed, ...]:
    """Every text of the parts in its section, in the ad's order."""
    found: list[Placed] = []
    for part in parts.parts:
        if parts.is_ours and (part.sections or not part.heading):
            section = _section(part, parts) if part.sections else "opening"
            found += [Placed(section, piece.text) for piece in part.pieces]
        elif part.sections:
            found += _headed(part, _section(part, parts))
        elif part.heading is None or not parts.has_headings:
            found += _unheaded(part, parts, found, library)
        else:
            section = _guessed(part, parts, found, library)
            found += [Placed(section, part.heading.text), *_headed(part, section)]
    found += [Placed(section, text) for section, text in parts.strays]
    found += [Placed("about", text) for text in parts.margins]
    return tuple(found)


def company(parts: Parts) -> str:
    """The company that a heading names: 'About Koala Cold Storage'; empty where none does."""
    texts = [part.heading.text for part in parts.parts if part.heading and part.sections == ("about",)]
    named = (found[1] for text in texts if not is_in_capitals(text) and (found := _ABOUT.fullmatch(text)))
    return next(named, "")


def _section(part: Part, parts: Parts) -> SectionId:
    """What a heading means; 'The role' may open an ad or list what there is to do, if nothing else does."""
    first = part.sections[0]
    if first not in {"opening", "responsibilities"} or not part.heading or not _EITHER.fullmatch(part.heading.text):
        return first
    if any(other.sections[:1] == ("responsibilities",) and not _is_either(other) for other in parts.parts):
        return "opening"
    texts = [sentence for piece in part.pieces for sentence in sentences(piece.text)]
    doing = sum(cues.told(text, {"responsibilities"}) is not None for text in texts)
    is_list = any(piece.look == "item" for piece in part.pieces)
    return "responsibilities" if is_list or doing * 2 > len(texts) else "opening"


def _is_either(part: Part) -> bool:
    return bool(part.heading and _EITHER.fullmatch(part.heading.text))


def _headed(part: Part, section: SectionId) -> Iterator[Placed]:
    """A part's pieces in its section, but for sentences that plainly belong to another, or end it.

    What stands below a list of duties or the like, and tells of pay or of applying, begins something else.
    """
    may_end = section in _LISTS
    is_listed = False
    for piece in part.pieces:
        is_listed = is_listed or (may_end and piece.look == "item")
        if is_listed and piece.look == "text" and (ended := cues.told(piece.text, _AFTER)):
            section = ended
        texts = _cut(piece)
        statement = cues.statement(texts)
        yield from _joined(
            Placed("equal_opportunity", text) if number in statement else _of_sentence(text, section, part, piece)
            for number, text in enumerate(texts)
        )


def _cut(piece: Piece) -> tuple[str, ...]:
    return (piece.text,) if piece.look == "item" else sentences(piece.text)


def _of_sentence(text: str, section: SectionId, part: Part, piece: Piece) -> Placed:
    if len(part.sections) > 1:
        section = cues.told(text, part.sections) or section
    if section == "must_haves" and cues.told(text, {"nice_to_haves"}):
        return Placed("nice_to_haves", text)
    elsewhere = cues.told_anywhere(text) if piece.look != "item" or section != "apply" else None
    is_duty = piece.look == "item" and section != "benefits"
    if elsewhere == "apply" and (section == "equal_opportunity" or is_duty):
        return Placed(section, text)
    return Placed(elsewhere or section, text)


def _joined(sentences_of_piece: Iterator[Placed]) -> Iterator[Placed]:
    """Sentences of one paragraph: a line each in a list, one line together where paragraphs are printed."""
    for section, group in groupby(sentences_of_piece, key=lambda one: one.section):
        texts = [one.text for one in group]
        is_list = BY_ID[section].part == "bullets"
        yield from (Placed(section, text) for text in (texts if is_list else [" ".join(texts)]))


def _unheaded(part: Part, parts: Parts, before: Sequence[Placed], library: Library) -> Iterator[Placed]:
    """What stands before the first heading, or in an ad that has none."""
    heading = [Piece(part.heading.text)] if part.heading else []
    if parts.has_headings:
        opening = Part(pieces=[*heading, *part.pieces])
        yield from _headed(opening, "opening")
        return
    current: SectionId = before[-1].section if before else "opening"
    for piece in [*heading, *part.pieces]:
        told: list[Placed] = []
        texts = _cut(piece)
        statement = cues.statement(texts)
        for number, text in enumerate(texts):
            of_words = "equal_opportunity" if number in statement else cues.told(text)
            current = of_words or _by_likeness(text, piece, library) or current
            told.append(Placed(current, text))
        yield from _joined(iter(told))


def _by_likeness(text: str, piece: Piece, library: Library) -> SectionId | None:
    """The section of the snippet that an item is nearest to, if it is near to one."""
    if piece.look != "item":
        return None
    sections: tuple[SectionId, ...] = ("responsibilities", "must_haves", "metrics", "benefits")
    near = {one: library.likeness(one).nearest(text, most=1) for one in sections}
    best = max(sections, key=lambda one: near[one][0][1] if near[one] else 0.0)
    return best if near[best] and near[best][0][1] >= _LIKELY else None


def _guessed(part: Part, parts: Parts, before: Sequence[Placed], library: Library) -> SectionId:
    """The section of a heading that is unknown, by what stands under it."""
    texts = [(sentence, piece) for piece in part.pieces for sentence in _cut(piece)]
    votes: dict[SectionId, int] = {}
    for text, piece in texts:
        section = cues.told(text) or _by_likeness(text, piece, library)
        if section:
            votes[section] = votes.get(section, 0) + 1
    best = max(votes, key=lambda one: votes[one], default=None)
    if best and votes[best] * 2 >= len(texts):
        return best
    if not texts:
        return before[-1].section if before else "opening"
    if any(piece.look == "item" for _, piece in texts):
        listed: tuple[SectionId, ...] = ("responsibilities", "must_haves", "nice_to_haves")
        taken = {one for other in parts.parts for one in other.sections}
        return next((one for one in listed if one not in taken), "environment")
    return "environment" if before else "about"
