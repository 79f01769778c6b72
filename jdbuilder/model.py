"""What all models share: frozen, no unknown field, text cleaned as it comes in."""

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints

from jdbuilder.text import clean_line, clean_text


class Frozen(BaseModel):
    """A model that never changes after it was made and refuses fields it doesn't know."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


@dataclass(frozen=True)
class Internal:
    """Marks a field that stays in the store: no file carries it."""


def _clean(value: Any) -> Any:
    return clean_text(value) if isinstance(value, str) else value


def _clean_one_line(value: Any) -> Any:
    return clean_line(value) if isinstance(value, str) else value


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""A name for machines: lower case letters and digits, joined by single hyphens."""

# The constraints stand before the cleaner, which runs first all the same: the other way round,
# pydantic measures the string as it would a list and says "needs at least 1 of them".
Name = Annotated[str, StringConstraints(min_length=1, max_length=200), BeforeValidator(_clean_one_line)]
"""One line that must not be empty."""

OptionalName = Annotated[str, StringConstraints(max_length=200), BeforeValidator(_clean_one_line)]
"""One line that may be empty."""

LONGEST_WORDS = 10_000
"""Of what is a sentence or paragraphs, in characters."""

Words = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_WORDS), BeforeValidator(_clean)]
"""A sentence or paragraphs, not empty."""

OptionalWords = Annotated[str, StringConstraints(max_length=LONGEST_WORDS), BeforeValidator(_clean)]
"""A sentence or paragraphs, or nothing."""
