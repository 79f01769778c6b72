"""Checks and draws one SVG within limits, as a program: the file on standard input, a PNG on standard output."""

import json
import resource
import sys

import resvg_py

from jdbuilder.kit import gate

MEMORY = 512 * 1024 * 1024
"""Address space in bytes."""
CPU_SECONDS = 5
"""Processor time."""
FILE_SIZE = 0
"""Nothing may be written to a file."""
DOTS_PER_INCH = 96
"""What CSS says of a drawing measured in centimetres."""
OPEN_FILES = 3
"""The three that a program begins with: the drawing can name files, and resvg would open them."""


def main() -> None:
    """Check and draw what is sent; `1600` says how long the longer side is."""
    _limit()
    try:
        drawing, is_upright = gate.checked(sys.stdin.buffer.read())
    except gate.RefusedError as refused:
        sys.stdout.write(json.dumps([refused.what, refused.remedy]))
        sys.exit(gate.REFUSED)
    sys.stdout.buffer.write(png(drawing, int(sys.argv[1]), is_upright))


def png(drawing: bytes, longest_side: int, is_upright: bool) -> bytes:
    """The PNG of a drawing, whatever that asks for."""
    width, height = (None, longest_side) if is_upright else (longest_side, None)
    return resvg_py.svg_to_bytes(
        svg_string=drawing.decode(), skip_system_fonts=True, width=width, height=height, dpi=DOTS_PER_INCH
    )


def _limit() -> None:
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_FSIZE, FILE_SIZE),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


if __name__ == "__main__":
    main()
