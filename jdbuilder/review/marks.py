"""Exclamation marks, one or several, made calm where they stand: by a full stop, a question mark, or none."""

_ENDS = (".", ",", ";", ":", "?", "!", "…", "(", "[")


def calmed(text: str, start: int, end: int) -> str:
    """The text with one calm sign in place of the marks between two places, and without the brackets that held only
    them."""
    before, after = text[:start].rstrip(), text[end:]
    if before.endswith("(") and after.startswith(")"):
        return _joined(before[:-1].rstrip(), after[1:])
    sign = "?" if "?" in text[start:end] else "."
    if sign == "." and (after.startswith((")", "]")) or not before or before.endswith(_ENDS)):
        sign = ""
    return _joined(before + sign, after)


def _joined(before: str, after: str) -> str:
    """Two pieces of a text, a space between them only where there was one."""
    return before + after if before else after.lstrip()
