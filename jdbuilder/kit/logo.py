"""A logo from a file that somebody uploads: PNG, JPEG or SVG, decoded within limits and written anew as one PNG."""

import io
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageChops, ImageFile, ImageOps
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

from jdbuilder.errors import UserError
from jdbuilder.kit import svg
from jdbuilder.kit.model import Logo

LARGEST_FILE = 2 * 1024 * 1024
"""In bytes."""
MOST_PIXELS = 25_000_000
LONGEST_SIDE = 1600
"""Of the PNG that is kept, in pixels."""
LARGEST_KEPT = 500_000
"""The PNG is made smaller until it has at most so many bytes: it stands in every file that leaves."""

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_READERS: Mapping[bytes, tuple[str, Callable[[io.BytesIO], ImageFile.ImageFile]]] = {
    _PNG: ("PNG", PngImageFile),  # the classes themselves: Image.open would first try what the header doesn't say
    _JPEG: ("JPEG", JpegImageFile),
}
_SMALLER = "Save it smaller: 1,600 pixels on the longer side are plenty."
_PALE = 225
"""What has no channel darker, of 255, can hardly be told from white."""
_SEEN = 0.002
"""The least share of a logo that has to be darker."""
_TINY = 24
"""A logo with a longer side below so many pixels is a dot on paper."""
_THIN = 25
"""A logo so many times as long as wide is a hairline on paper."""


@dataclass(frozen=True)
class Picture:
    """A logo as it was decoded, without words yet; its size is in pixels."""

    png: bytes
    width: int
    height: int

    def described(self, alt: str) -> Logo:
        """The logo with its words."""
        return Logo(png=self.png, width=self.width, height=self.height, alt=alt)


def read(data: bytes) -> Picture:
    """The picture in a file's bytes; UserError that says what to do where it can't be taken."""
    if not data:
        raise _refused("is empty", "Choose the file again.")
    if len(data) > LARGEST_FILE:
        raise _refused("is larger than 2 MiB", _SMALLER)
    for start, (name, reader) in _READERS.items():
        if data.startswith(start):
            return _written(_decoded(data, name, reader))
    if svg.looks_like_one(data):
        return _written(_decoded(svg.drawn(data, LONGEST_SIDE), "PNG", PngImageFile))
    raise _refused("is not a PNG, a JPEG or an SVG", "Save it as one of these, whatever the file is called.")


@lru_cache(maxsize=4)
def is_pale(png: bytes) -> bool:
    """Whether hardly anything of a picture of ours can be seen on paper, which is white where it lets it through."""
    small = PngImageFile(io.BytesIO(png)).convert("RGBA")
    small.thumbnail((400, 400))
    paper = Image.new("RGBA", small.size, "white")
    paper.alpha_composite(small)
    red, green, blue, _ = paper.split()
    shades = ImageChops.darker(ImageChops.darker(red, green), blue).histogram()
    return sum(shades[:_PALE]) < _SEEN * sum(shades)


def is_tiny(logo: Logo) -> bool:
    """Whether it has too few pixels to be more than a dot on paper."""
    return max(logo.width, logo.height) < _TINY


def is_thin(logo: Logo) -> bool:
    """Whether it is so long for its width that it becomes a hairline on paper."""
    return max(logo.width, logo.height) >= _THIN * min(logo.width, logo.height)


def _decoded(data: bytes, name: str, reader: Callable[[io.BytesIO], ImageFile.ImageFile]) -> Image.Image:
    """The picture upright and in colours of the screen, its metadata dropped."""
    try:
        image = reader(io.BytesIO(data))
        if image.width * image.height > MOST_PIXELS:
            raise _refused("has more than 25 megapixels", _SMALLER)
        if name == "PNG" and getattr(image, "is_animated", False):
            raise _refused("is animated, and paper can’t move", "Save one of its pictures as a PNG.")
        with _whole_only():
            image.load()
        return _plain(ImageOps.exif_transpose(image))
    except UserError:
        raise
    except Exception as error:  # Pillow raises whatever it trips over
        raise _refused(f"is not a whole {name}", "Open it, save it anew as a PNG and choose that.") from error


@contextmanager
def _whole_only() -> Iterator[None]:
    """Pillow refuses half a picture, unless somebody asked it not to, as WeasyPrint does wherever it is imported."""
    asked = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = asked


def _plain(image: Image.Image) -> Image.Image:
    """The picture as RGB, or RGBA where it lets something through."""
    if image.mode.startswith("I"):  # sixteen bits of grey, which Pillow would cut off instead of scaling
        image = image.convert("I").point(lambda value: value / 257).convert("L")
    if not image.has_transparency_data:
        return image.convert("RGB")
    full = image.convert("RGBA")
    lets_through = full.getchannel("A").getextrema()
    if lets_through == (0, 0):
        raise _refused("is empty: all of it is transparent", "Save it anew with its drawing visible and choose that.")
    return full if lets_through != (255, 255) else full.convert("RGB")


def _written(image: Image.Image) -> Picture:
    side = LONGEST_SIDE
    while True:
        image.thumbnail((side, side), Image.Resampling.LANCZOS)
        held = io.BytesIO()
        image.save(held, "PNG", optimize=True)
        if len(held.getvalue()) <= LARGEST_KEPT:
            return Picture(held.getvalue(), image.width, image.height)
        side = side * 3 // 4


def _refused(what: str, remedy: str) -> UserError:
    return UserError.of("The logo", what, remedy)
