"""The paper's fonts as a browser gets them: the characters of most postings in a small file, the rest when needed."""

import re
from string import ascii_letters, digits

from jdbuilder.render import fonts
from jdbuilder.render.fonts import Face
from jdbuilder.web import static_files

_USUAL = "!$%&'()+,-./:;<>?@\u00a0£±–—‘’“”•…€≤≥ "
LETTERS = frozenset(map(ord, f"{ascii_letters}{digits}{_USUAL}"))
"""The characters of the small files, which scripts/web_fonts.py makes: those of a posting in English."""


def small(face: Face) -> str:
    """The name of a face's small file among the static files; it may not be the font's, which is reserved."""
    return f"fonts/{face.family.split()[1].casefold()}-{face.weight}.woff2"


def css() -> str:
    """@font-face rules: each face whole, and before it its small file for the characters that are in it.

    A browser takes the rule that stands last, and fetches a file only for characters that are on the paper.
    """
    whole = fonts.css(lambda face: static_files.address(f"fonts/{face.file}"))
    return "\n".join([whole, *map(_small_rule, fonts.FACES.values())])


def _small_rule(face: Face) -> str:
    return (
        f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; font-display: swap;'
        f' src: url("{static_files.address(small(face))}") format("woff2"); unicode-range: {_range()}; }}'
    )


def _range() -> str:
    """The characters as CSS lists them: neighbours in one piece."""
    marks = "".join("x" if code in LETTERS else " " for code in range(max(LETTERS) + 1))
    return ", ".join(f"U+{run.start():X}-{run.end() - 1:X}" for run in re.finditer("x+", marks))
