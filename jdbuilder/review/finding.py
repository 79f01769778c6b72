"""A finding as data: whose rule, where, what is said of it, and what can be done about it."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import get_args

from jdbuilder.library.model import SectionId
from jdbuilder.posting.model import Waiver

WHOLE = "posting"
"""The part of a finding that is about the ad as a whole."""


_SECTIONS: dict[str, SectionId] = {one: one for one in get_args(SectionId)}


@dataclass(frozen=True)
class Place:
    """Where in a posting.

    Attributes:
        part: 'title', 'facts', a section's id, or 'posting'.
        line: which line of the section, from 0, of those that the posting has (unprinted ones count); None: all of it.
        start: where the words begin, in characters of the text as the posting holds it, placeholders unfilled.
        end: where they end; equal to `start` where it is about no words.
        field: of facts, the name that `posting.model.Facts` has for it.
    """

    part: str
    line: int | None = None
    start: int = 0
    end: int = 0
    field: str = ""

    @property
    def named(self) -> str:
        """Which part, and of facts which: 'facts.pay'. By this a finding is known again where it is about no words."""
        return f"{self.part}.{self.field}" if self.field else self.part

    @property
    def section(self) -> SectionId | None:
        """The section, if it is in one."""
        return _SECTIONS.get(self.part)

    @property
    def whole(self) -> "Place":
        """The line, title or fact that it is in, without the words."""
        return Place(self.part, self.line, field=self.field)


@dataclass(frozen=True)
class Replace:
    """Put other words for those that were found; an empty text deletes them."""

    text: str


@dataclass(frozen=True)
class Rewrite:
    """Put another text for the whole line, or title."""

    text: str


@dataclass(frozen=True)
class Untick:
    """Take the line off the paper."""


@dataclass(frozen=True)
class Move:
    """Move the line to another section."""

    to: SectionId


@dataclass(frozen=True)
class Add:
    """Add a line to a section, copied from a snippet if one is named."""

    section: SectionId
    text: str
    snippet: str | None = None
    locked: bool = False


@dataclass(frozen=True)
class State:
    """Set a fact, or what the review or job boards are told.

    Attributes:
        model: 'facts', 'listing' or 'review'.
        value: as JSON has it.
    """

    model: str
    field: str
    value: object


Change = Replace | Rewrite | Untick | Move | Add | State


@dataclass(frozen=True)
class Remedy:
    """One way out.

    Attributes:
        said: what to do, in the imperative: 'Write “expert”'; or a question to ask oneself.
        changes: what one click does; none where only a person can.
    """

    said: str
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True)
class Finding:
    """One thing that the review has to say.

    Attributes:
        message: what is the matter with these words here, in a sentence or two.
        quote: the words, as the posting holds them; empty where it is about none.
        text: the whole line, title or fact that they stand in; empty where it is about none.
        rule: the id of the rule; the engine puts it in.
        nth: how many findings before this one have the same rule, part and words; the engine counts them.
    """

    place: Place
    message: str
    quote: str = ""
    text: str = ""
    remedies: tuple[Remedy, ...] = ()
    rule: str = ""
    nth: int = 0

    @cached_property
    def key(self) -> str:
        """Names the finding as long as its words stand: by what it is about, not by where that is."""
        named = "\n".join((self.rule, self.place.named, self.quote.casefold(), str(self.nth)))
        return _digest(named)

    @property
    def about(self) -> str:
        """By what a waiver knows it where it is about no words: a digest of what it says."""
        return "" if self.quote else _digest(self.message)

    def is_waived_by(self, waiver: Waiver) -> bool:
        """Whether somebody let it stand: the same rule on the same words in the same part, or saying the same there."""
        same = (self.rule, self.place.named, self.quote.casefold().strip(), self.about)
        return same == (waiver.rule, waiver.part, waiver.quote.casefold().strip(), waiver.about)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
