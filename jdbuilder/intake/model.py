"""What comes of a file that is opened: a posting, how it was found, and what has changed in the file since."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from jdbuilder.library.model import SectionId
from jdbuilder.posting.model import Posting

UNTITLED = "Job ad"
"""The title of a posting from a file that has none."""

How = Literal["memory", "marks", "text", "foreign"]
"""How a posting was found: as the file remembers it and unchanged; by the marks that its paragraphs still carry; by
matching its text to the remembered or known lines; or as any job ad, cut into sections."""


@dataclass(frozen=True)
class Change:
    """One difference between what the file remembers and what it says now, to accept or refuse.

    Attributes:
        kind: 'fact' for title, company and facts; the others speak of a line of `section`.
        field: for a fact, its id: 'title', 'company', 'place'.
        line: which line of the section, from 0; where one is added, the place before which it goes.
        before: the text as remembered, as printed; empty for an added line.
        after: the text as it stands now; empty for a deleted line.
        author: who proposed it, where the file tracks changes and the change is still open.
        readable: whether accepting it can be done by us; if not, the person must type it, and it is only told.
        to: where a moved line goes: the section, and the place before which it stands there.
    """

    kind: Literal["edited", "added", "deleted", "moved", "fact"]
    before: str
    after: str
    section: SectionId | None = None
    line: int | None = None
    field: str = ""
    author: str = ""
    readable: bool = True
    to: tuple[SectionId, int] | None = None


@dataclass(frozen=True)
class Proposal:
    """Snippets that may say what a line of a foreign ad says, the nearest first, with how near each is (0 to 1)."""

    section: SectionId
    line: int
    snippets: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Opened:
    """A file that was opened.

    Attributes:
        posting: as the file remembers it; of a foreign ad, as it was understood.
        kind: which kind of file it was: 'docx', 'pdf', 'html', 'json', 'md', 'txt'.
        said: sentences on what was found, for the person who opened it.
    """

    posting: Posting
    how: How
    kind: str
    changes: tuple[Change, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    said: tuple[str, ...] = ()


Numbers = Iterable[int]
"""Which changes, by their place in `Opened.changes`."""
