"""Small words of English that sentences on several roles are joined with."""

import re
from collections.abc import Sequence

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_VOWEL = re.compile(r"(?!(?:eu|one\b|uni(?!n)|us[ea]|util))[aeiou]", re.IGNORECASE)
_CAPITALS = re.compile(r"[A-Z]{1,4}\b")
_SPELT = re.compile("[AEFHILMNORSX]")
_ABBREVIATED = re.compile(r"\S+[A-Z]|[B-HJ-Z]\b")
_TWO = 2


def listed(names: Sequence[str], last: str = "and") -> str:
    """'a, b and c'."""
    if len(names) < _TWO:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def article(title: str) -> str:
    """The title with 'a' or 'an', as it is spoken: 'an IT Specialist', 'a User Researcher'."""
    sound = _SPELT if _CAPITALS.match(title) else _VOWEL
    return f"{'an' if sound.match(title) else 'a'} {title}"


def both(number: int) -> str:
    """All of so many, at the start of a sentence."""
    return "Both" if number == _TWO else f"All {counted(number)}"


def neither(number: int) -> str:
    """None of so many, at the start of a sentence."""
    return "Neither" if number == _TWO else f"None of the {counted(number)}"


def counted(number: int) -> str:
    """A number in words up to twelve."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def lowered(text: str) -> str:
    """The text with a small first letter, unless it starts with an abbreviation: 'sales', but 'CompTIA …', 'R&D'."""
    return text if _ABBREVIATED.match(text) else text[:1].lower() + text[1:]


def sentence(text: str) -> str:
    """The text with a capital and a full stop."""
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else text + "."
