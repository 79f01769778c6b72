"""What a format is: a name, an ending, a media type, and a function from outline and look to bytes."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from jdbuilder.outline import Outline
from jdbuilder.render import theme
from jdbuilder.render.theme import Paper, Theme


@dataclass(frozen=True)
class Look:
    """Theme, paper and where the templates lie: all that decides how an outline is set."""

    theme_id: str
    paper: Paper
    templates: tuple[Path, ...]

    @cached_property
    def theme(self) -> Theme:
        """The theme, read once."""
        return theme.load(self.templates, self.theme_id)


@dataclass(frozen=True)
class Format:
    """A way out.

    Attributes:
        id: names it in addresses, on the command line and as the file's ending.
        rank: its place among the formats that are offered, first ones first.
        write: makes the file's bytes.
        needs_record: whether it is made from the data behind a document, which only postings have.
    """

    id: str
    label: str
    media_type: str
    rank: int
    write: Callable[[Outline, Look], bytes]
    needs_record: bool = False
