"""Draws one SVG within limits, as a program: the drawing on standard input, a PNG on standard output."""

import resource
import sys

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
    """Draw what is sent; `width=1600` or `height=1600` says how large."""
    side, _, asked = sys.argv[1].partition("=")
    width, height = (int(asked) if side == name else None for name in ("width", "height"))
    import resvg_py  # the limits leave no room for loading it

    _limit()
    drawing = sys.stdin.buffer.read().decode()
    made = resvg_py.svg_to_bytes(
        svg_string=drawing, skip_system_fonts=True, width=width, height=height, dpi=DOTS_PER_INCH
    )
    sys.stdout.buffer.write(made)


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
