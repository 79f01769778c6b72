"""What a channel is: a place, and a function from a posting to the parts to copy there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from jdbuilder.posting.model import Posting

Kind = Literal["text", "rich", "xml", "json-ld", "script", "markdown"]
"""Rich text is HTML with its words in plain characters; a script is a piece of HTML to be put into a page's source."""

FILES: Mapping[Kind, tuple[str, str]] = {
    "text": ("txt", "text/plain; charset=utf-8"),
    "rich": ("html", "text/html; charset=utf-8"),
    "xml": ("xml", "application/xml"),
    "json-ld": ("jsonld", "application/ld+json"),
    "script": ("html", "text/html; charset=utf-8"),
    "markdown": ("md", "text/markdown; charset=utf-8"),
}
"""The ending and the media type of a part as a file."""


@dataclass(frozen=True)
class Limit:
    """How long a place lets a text be, in characters.

    Attributes:
        most: the most it takes; or, where it is only advised, what reads well.
        least: the least it takes.
        source: where that is said.
        checked: the day on which we last read it there.
    """

    most: int
    source: str
    checked: date
    least: int = 0
    advised: bool = False


@dataclass(frozen=True)
class Part:
    """One thing to copy.

    Attributes:
        id: names it within its channel, in addresses and files.
        value: the thing itself; of rich text, its HTML.
        plain: of rich text, the same in plain characters.
        note: a word to whoever copies it.
    """

    id: str
    label: str
    kind: Kind
    value: str
    plain: str = ""
    limit: Limit | None = None
    note: str = ""

    @property
    def text(self) -> str:
        """What a person reads of it."""
        return self.plain if self.kind == "rich" else self.value

    @property
    def count(self) -> str:
        """'1,832 of 25,000 characters', as the place counts them: tags included."""
        tags = " with its tags" if self.kind == "rich" else ""
        if self.limit is None:
            return f"{len(self.value):,} characters{tags}"
        advised = " advised" if self.limit.advised else ""
        return f"{len(self.value):,} of {self.limit.most:,} characters{advised}{tags}"

    @property
    def fits(self) -> bool:
        """Whether the place takes it, as far as its length goes."""
        limit = self.limit
        return limit is None or limit.advised or limit.least <= len(self.value) <= limit.most


@dataclass(frozen=True)
class Change:
    """What had to change, be left out or is missing, in plain words.

    Attributes:
        line: the words that it is about, as the posting has them.
        field: the builder's field where it can be mended.
    """

    what: str
    line: str = ""
    field: str = ""

    def __str__(self) -> str:
        return f"{self.what} “{self.line}”" if self.line else self.what


@dataclass(frozen=True)
class Pack:
    """All that one place takes of a posting.

    Attributes:
        changes: what had to change or be left out, line by line.
        missing: what the place asks for and the posting doesn't say.
        notes: what to know before posting there.
    """

    parts: tuple[Part, ...]
    changes: tuple[Change, ...] = ()
    missing: tuple[Change, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Channel:
    """A place where a job is posted.

    Attributes:
        id: names it in addresses and on the command line.
        rank: its place among the channels, first ones first.
        sources: where its rules are said, each with the day on which we last read it there.
    """

    id: str
    name: str
    rank: int
    pack: Callable[[Posting], Pack]
    sources: tuple[tuple[str, date], ...] = ()
