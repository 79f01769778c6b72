"""The sections of a posting by id, and the forms that a duty is written in: what is known of them everywhere."""

from typing import Literal

SectionId = Literal[
    "opening",
    "responsibilities",
    "metrics",
    "must_haves",
    "nice_to_haves",
    "environment",
    "about",
    "benefits",
    "apply",
    "equal_opportunity",
]
Form = Literal["infinitive", "gerund"]
