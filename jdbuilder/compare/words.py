"""Small words of English that sentences on several roles are joined with."""

from collections.abc import Sequence

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_VOWELS = "aeiou"
_TWO = 2


def listed(names: Sequence[str], last: str = "and") -> str:
    """'a, b and c'."""
    if len(names) < _TWO:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def article(title: str) -> str:
    """The title with 'a' or 'an': 'an IT Specialist'."""
    return f"{'an' if title[:1].casefold() in _VOWELS else 'a'} {title}"


def both(number: int) -> str:
    """All of so many, at the start of a sentence."""
    return "Both" if number == _TWO else f"All {counted(number)}"


def among(number: int) -> str:
    """'Of the three'."""
    return f"Of the {counted(number)}"


def counted(number: int) -> str:
    """A number in words up to twelve."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def lowered(text: str) -> str:
    """The text with a small first letter, unless it starts with an abbreviation: 'communication', but 'APICS …'."""
    return text if text[1:2].isupper() or not text else text[0].lower() + text[1:]


def sentence(text: str) -> str:
    """The text with a capital and a full stop."""
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else text + "."
