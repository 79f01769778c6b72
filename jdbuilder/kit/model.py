"""The kit: frozen and typed, what a company says of itself in every posting."""

import re
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, Field

from jdbuilder import brand
from jdbuilder.brand import Brand
from jdbuilder.kit.contrast import readable
from jdbuilder.library.section import SectionId
from jdbuilder.model import Frozen, Name, OptionalName, Words
from jdbuilder.text import clean_line
from jdbuilder.web_address import WebAddress

SECTIONS: tuple[SectionId, ...] = ("about", "benefits", "apply", "equal_opportunity")
"""The sections of a posting that a kit has texts for, each in the kit's field of that name."""

MOST_TEXTS = 40
"""What a kit can hold for one section."""
LARGEST_PNG = 4 * 1024 * 1024
"""Of a kept logo, in bytes; those that we write are much smaller."""

_COLOUR = re.compile("#?(?:[0-9a-f]{3}|[0-9a-f]{6})")


def colour(text: str) -> str:
    """A colour as #rrggbb, read from #rgb or #rrggbb, or nothing; ValueError, in words, if it is none."""
    typed = clean_line(text).casefold()
    if not typed:
        return ""
    if not _COLOUR.fullmatch(typed):
        raise ValueError("must be a colour such as #8f3a1c")
    digits = typed.removeprefix("#")
    return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))


def _each_once(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


Colour = Annotated[str, AfterValidator(colour)]
Texts = Annotated[tuple[Words, ...], Field(max_length=MOST_TEXTS), AfterValidator(_each_once)]


class Logo(Frozen):
    """A logo as we wrote it: a PNG, its size in pixels, and what it says for those who don't see it."""

    model_config = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")

    png: Annotated[bytes, Field(min_length=1, max_length=LARGEST_PNG)]
    width: Annotated[int, Field(ge=1, le=10_000)]
    height: Annotated[int, Field(ge=1, le=10_000)]
    alt: Name


class Kit(Frozen):
    """What a company says of itself; everything may be empty.

    Attributes:
        accent: the colour asked for, as #rrggbb; what is used of it is in `brand`.
        about: paragraphs on the company; the other texts are lines of the section of their name.
        address: on one line.
    """

    company: OptionalName = ""
    accent: Colour = ""
    logo: Logo | None = None
    about: Texts = ()
    benefits: Texts = ()
    apply: Texts = ()
    equal_opportunity: Texts = ()
    address: OptionalName = ""
    website: WebAddress = ""

    @property
    def brand(self) -> Brand:
        """What it lends to every paper: the accent, dark enough to be read, and the logo."""
        logo = self.logo
        picture = brand.Logo(logo.png, logo.width, logo.height, logo.alt) if logo else None
        return Brand(accent=readable(self.accent) if self.accent else "", logo=picture)

    @property
    def facts(self) -> dict[str, str]:
        """What it says of the company, by the names of a posting's facts."""
        return {"company": self.company, "website": self.website, "address": self.address}

    def texts(self, section: SectionId) -> tuple[str, ...]:
        """The texts for a section of a posting; none for those that a kit has no field for."""
        found: tuple[str, ...] = getattr(self, section) if section in SECTIONS else ()
        return found
