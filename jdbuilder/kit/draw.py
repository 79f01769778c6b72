"""Checks and draws one SVG within limits, as a program: the file on standard input, a PNG on standard output."""

import json
import sys

import resvg_py

from jdbuilder import limits
from jdbuilder.kit import gate

MEMORY = 512 * 1024 * 1024
"""Address space in bytes."""
CPU_SECONDS = 5
"""Processor time."""
DOTS_PER_INCH = 96
"""What CSS says of a drawing measured in centimetres."""


def main() -> None:
    """Check and draw what is sent; `1600` says how long the longer side is."""
    limits.keep_to(MEMORY, CPU_SECONDS)
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


if __name__ == "__main__":
    main()
