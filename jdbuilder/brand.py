"""What a company puts on every paper: its accent colour and its logo, ready to be set."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Logo:
    """A picture with its words.

    Attributes:
        png: the picture, as decoded and written anew by us.
        width: in pixels; height too.
        alt: what it says, for those who don't see it.
    """

    png: bytes
    width: int
    height: int
    alt: str


@dataclass(frozen=True)
class Brand:
    """A company's accent colour as #rrggbb, readable on white, and its logo; either may be absent."""

    accent: str = ""
    logo: Logo | None = None


NO_BRAND = Brand()
