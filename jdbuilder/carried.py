"""By which names a file of ours carries its posting, so that what writes it and what reads it agree."""

import hashlib
import re
from dataclasses import dataclass

WORD_NAMESPACE = "urn:jdbuilder:posting"
"""The root `posting` of the custom XML part of a Word file has this namespace; its text is the record as JSON."""

FIELDS_NAMESPACE = "urn:jdbuilder:fields"
"""The root `fields` of the custom XML part that a Word file's content controls for placeholders are bound to."""

PDF_NAME = "posting.json"
"""The file that is attached to a PDF."""

HTML_ID = "jdbuilder-posting"
"""The id of the data block, of type application/json, in a web page."""

REVIEWER = "jdbuilder review"
"""The author of the comments in a reviewer's copy, by which they are known as no person’s."""

_DIGEST = 8
_MARK = re.compile(r"_jd_([a-z_]{1,17}?)(?:_(\d{1,4})(?:_([0-9a-f]{8}))?)?")


@dataclass(frozen=True)
class Mark:
    """Where a paragraph of a Word file came from; its name is that of a hidden bookmark.

    Attributes:
        part: 'title', 'company', 'facts', or a section's id.
        line: which line of the section, from 0, of those that the record has (unprinted ones count); none for the
            section's heading.
        snippet: the first digits of the digest of the id of the snippet that the line was copied from; empty for an
            own line.
    """

    part: str
    line: int | None = None
    snippet: str = ""

    @property
    def name(self) -> str:
        """The bookmark's name; Word allows 40 letters, digits and underscores, and hides what begins with one."""
        return "_".join(
            ["_jd", self.part, *([] if self.line is None else [str(self.line)]), *filter(None, [self.snippet])]
        )

    @classmethod
    def read(cls, name: str) -> "Mark | None":
        """The mark of that name; None if the bookmark isn't ours."""
        found = _MARK.fullmatch(name)
        if not found:
            return None
        return cls(found[1], None if found[2] is None else int(found[2]), found[3] or "")


def digest(snippet: str | None) -> str:
    """How a mark names a snippet: eight hexadecimal digits, enough to tell some thousand snippets apart."""
    return hashlib.sha256(snippet.encode()).hexdigest()[:_DIGEST] if snippet else ""
