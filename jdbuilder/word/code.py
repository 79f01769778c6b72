"""The code of a field, as the programs that open a file may read it; and what is said of fields that don't travel."""

import re
from collections.abc import Iterator

FIELD = "\ufffc"
"""Stands for the field within a field's code, or for what programs choose from."""
GAP = "\v"
"""Stands for what separates words in some programs: a tab, a break, the end of a paragraph."""
GAPS = {"tab", "ptab", "br", "cr", "p"}
"""The elements that are a gap."""
WRITTEN = {"instrText", "delInstrText", "t", "delText"}
"""The elements whose text is read as code where a field's code stands."""
DELETED = {"del", "moveFrom", "delInstrText", "delText"}
"""The elements whose code some programs leave out."""
SAFE = re.compile(r"(?:https?|mailto|tel):|#", re.IGNORECASE)
"""How a link begins that leads to no file, and runs nothing."""

LINK = "Links to files on a computer were taken out; their words stay."
BUTTON = "Buttons that would run a macro run none any more; their words stay."
FIELDS = "Fields that bring something in or run it were taken out; what they show stays."
"""What is said of fields that are taken out."""

_BEFORE = re.compile(r"[\s\"“”\\]*")
_WORD = re.compile(r"[^\s\"“”\\]*")
_ARGUMENT = re.compile(r'\\[lot]\s*(?:"[^"]*"|[^\s"]+)|\\\w(?!\S)|"([^"]*)"?|([^\s"]+)', re.IGNORECASE)
_GOING = {"AUTOTEXT", "AUTOTEXTLIST", "GLOSSARY", "EMBED", "HTMLACTIVEX", "HTMLCONTROL", "CONTROL", "PRINT"}
_QUOTES = str.maketrans("“”", '""')


class Code:
    """A code, in however many pieces it comes.

    Attributes:
        is_over: whether what follows is what the field shows.
    """

    def __init__(self) -> None:
        self.is_over = False
        self._all: list[str] = []
        self._kept: list[str] = []

    def put(self, text: str, *, is_deleted: bool = False) -> None:
        """Text that comes next, which is the code's until that is over."""
        if self.is_over:
            return
        for held in (self._all,) if is_deleted else (self._all, self._kept):
            if found := text if held else _BEFORE.sub("", text, count=1):
                held.append(found)

    def readings(self) -> Iterator[str]:
        """What it may be: with what is deleted in it and without, with gaps and without."""
        for held in (self._all, self._kept):
            text = "".join(held)
            yield text.replace(GAP, "")
            yield text.replace(GAP, " ")


def first_word(code: str) -> str:
    """The name of the field."""
    found = _WORD.match(_BEFORE.sub("", code, count=1))
    return found[0] if found else ""


def goes(code: str) -> str:
    """Why a field doesn't travel as it is, as a sentence; empty where it does."""
    word = first_word(code)
    name, rest = word.upper(), code.partition(word or " ")[2].translate(_QUOTES)
    if name == "HYPERLINK":
        return "" if all(SAFE.match(target) for target in _targets(rest)) else LINK
    if name == "MACROBUTTON":
        macro = rest.replace('"', " ").replace("\\", " ").casefold().split()[:1]
        return "" if macro in ([], ["nomacro"]) else BUTTON
    return FIELDS if name in _GOING else ""


def without_macro(code: str) -> str:
    """The code of a button that runs nothing and shows the same words."""
    words = code.split(None, 2)[2:]
    return " MACROBUTTON NoMacro " + "".join(words).replace(FIELD, "")


def _targets(given: str) -> list[str]:
    """What a field is given, without switches and what those are given."""
    found = ((one[1] or one[2] or "").strip() for one in _ARGUMENT.finditer(given))
    return [one for one in found if one]
