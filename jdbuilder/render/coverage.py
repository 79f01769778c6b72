"""Which characters of a document no font has, so that the person hears of them by name before the PDF leaves."""

import re
import unicodedata
from collections.abc import Sequence

from jdbuilder.errors import UserError
from jdbuilder.outline import Outline
from jdbuilder.render import press

_UNSURE = re.compile(
    "[^\t\n -~\u00a0-\u017e\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0490\u0491"
    "\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac\u2122\u2212\u2248\u2260\u2264\u2265]"
)
"""What may not be among the glyphs of our own fonts, so that the press has to be asked."""
_NAMED = 8
"""How many characters a sentence names."""
_REMEDIES: Sequence[tuple[re.Pattern[str], str]] = (
    (re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]"), ""),  # what these mean depends on the font
    (
        re.compile(
            "[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
        ),
        "fonts-noto-cjk has Chinese, Japanese and Korean",
    ),
    (
        re.compile("[\u2600-\u27bf\U0001f000-\U0001f6ff\U0001f900-\U0001faff]"),
        "fonts-noto-color-emoji has emoji",
    ),
    (re.compile("."), "fonts-noto-core has most scripts and signs"),
)
"""Which characters are best helped by what."""


def missing(outline: Outline, wait: bool = False) -> tuple[str, ...]:
    """The characters that print as empty boxes, in the document's order; none where printing doesn't work at all.

    As far as it is known, and the rest is asked in the background; with `wait` it is asked here and now.
    """
    unsure = _unsure(outline)
    if not unsure:
        return ()
    try:
        return tuple(press.characters().lacking(unsure, wait))
    except UserError:
        return ()


def is_known(outline: Outline) -> bool:
    """Whether of every character of the document it is known."""
    return press.characters().knows(_unsure(outline))


def is_asked(outline: Outline) -> bool:
    """Whether something is still being asked about this document."""
    return press.characters().asks(_unsure(outline))


def _unsure(outline: Outline) -> str:
    return "".join(_UNSURE.findall("".join((outline.title, *outline.words()))))


def called(character: str) -> str:
    """The character by its number and name: 'U+1F701 ALCHEMICAL SYMBOL FOR AIR'."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def sentences(outline: Outline, wait: bool = False) -> tuple[str, ...]:
    """What to tell the person of characters that no font has, and what to do about them; `wait` as above."""
    lacking = missing(outline, wait)
    helped = {one: next(remedy for signs, remedy in _REMEDIES if signs.match(one)) for one in lacking}
    groups = ((remedy, [one for one in lacking if helped[one] == remedy]) for _, remedy in _REMEDIES)
    return tuple(_sentence(group, remedy) for remedy, group in groups if group)


def _sentence(characters: Sequence[str], remedy: str) -> str:
    named = [f"{one} ({called(one)})" for one in characters[:_NAMED]]
    more = [f"{len(characters) - _NAMED} more"] if len(characters) > _NAMED else []
    *first, last = named + more
    listed = f"{', '.join(first)} and {last}" if first else last
    it, prints, boxes = ("them", "they print", "empty boxes") if first else ("it", "it prints", "an empty box")
    install = f", or install a font that has {it} ({remedy}) and start jdbuilder again" if remedy else ""
    return f"No font here has {listed}: in the PDF {prints} as {boxes}. Replace {it}{install}."
