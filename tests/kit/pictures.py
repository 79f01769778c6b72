"""Files that somebody might upload as a logo: good ones, and those that would hurt."""

import io
import struct
import zlib
from typing import Any

from PIL import Image, ImageDraw

SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def drawn(size: tuple[int, int] = (300, 100), mode: str = "RGB", colour: Any = "#333333") -> Image.Image:
    """A box on a lighter ground, or on nothing where the mode lets through."""
    image = Image.new(mode, size)
    if mode in {"RGB", "L"}:
        image.paste("white", (0, 0, *size))
    ImageDraw.Draw(image).rectangle((0, 0, size[0] // 2, size[1] // 2), fill=colour)
    return image


def saved(image: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    held = io.BytesIO()
    image.save(held, kind, **options)
    return held.getvalue()


def png(size: tuple[int, int] = (300, 100), **options: Any) -> bytes:
    """A good PNG."""
    return saved(drawn(size), **options)


def svg(
    inside: str = '<rect width="200" height="100" fill="#a00"/>', attributes: str = 'viewBox="0 0 300 100"'
) -> bytes:
    """A good SVG, or one with something else inside."""
    return f"<svg {SVG} {attributes}>{inside}</svg>".encode()


def empty_png(width: int, height: int) -> bytes:
    """A PNG of one bit to a pixel, as large as asked for, and tiny as a file."""
    row = b"\0" * (1 + (width + 7) // 8)
    packer, packed = zlib.compressobj(9), b""
    packed = b"".join([*(packer.compress(row) for _ in range(height)), packer.flush()])
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def nested_uses(levels: int, each: int = 10) -> bytes:
    """A drawing of a kilobyte that is `each` to the power of `levels` boxes."""
    groups = "".join(
        f'<g id="g{level}">' + f'<use xlink:href="#g{level - 1}"/>' * each + "</g>" for level in range(1, levels + 1)
    )
    return svg(f'<defs><g id="g0"><rect width="1" height="1"/></g>{groups}</defs><use href="#g{levels}"/>')
