"""What the review keeps of lines that it has read, let go of: a measure is of work, and not of what is remembered."""

from jdbuilder.review import language, reading, statements


def forget() -> None:
    """Let go of all that was kept of lines."""
    for kept in (reading._shared, language._counts, statements._stated):
        kept.cache_clear()
