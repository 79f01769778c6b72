"""Contrast as WCAG 2 counts it, and a colour that is too pale for text made dark enough."""

import colorsys

NEEDED = 4.5
"""The least contrast of text with its ground, as a ratio to one."""
WHITE = "#ffffff"
_STEPS = 1000


def contrast(colour: str, ground: str = WHITE) -> float:
    """The ratio of two colours' luminances, from 1 (the same) to 21 (black and white); colours are #rrggbb."""
    lighter, darker = sorted((luminance(colour), luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """How bright a colour of sRGB is, from 0 to 1."""
    red, green, blue = (_linear(part) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def readable(colour: str) -> str:
    """The colour itself where text in it can be read on white, else the lightest of the same hue that can."""
    if contrast(colour) >= NEEDED:
        return colour
    hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(colour))
    darker = (colorsys.hls_to_rgb(hue, lightness * step / _STEPS, saturation) for step in range(_STEPS, -1, -1))
    return next(found for parts in darker if contrast(found := _written(parts)) >= NEEDED)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _parts(colour: str) -> tuple[float, float, float]:
    """Red, green and blue, each from 0 to 1."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red / 255, green / 255, blue / 255


def _written(parts: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)
