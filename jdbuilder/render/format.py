"""What a format is: a name, an ending, a media type, and a function from outline and look to bytes."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from jdbuilder.brand import NO_BRAND, Brand
from jdbuilder.outline import Outline
from jdbuilder.render import theme
from jdbuilder.render.theme import Paper, Theme


@dataclass(frozen=True)
class Look:
    """All that decides how an outline is set.

    Attributes:
        templates: where the templates lie, a team's own first.
        brand: what a company's kit lends: accent and logo.
        scale: by how much type and spacing are smaller, so that a text fits its page.
        data: whether a PDF carries the posting's data as an attached file.
    """

    theme_id: str
    paper: Paper
    templates: tuple[Path, ...]
    brand: Brand = NO_BRAND
    scale: float = 1.0
    data: bool = False

    @cached_property
    def theme(self) -> Theme:
        """The theme, read once, in the brand's colour and at the text's scale."""
        return theme.load(self.templates, self.theme_id).dressed(self.brand.accent, self.scale)


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
