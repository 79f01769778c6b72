"""What filling a template speaks of: markers, what is put at them, and what somebody chose for each."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from jdbuilder.model import Frozen, OptionalWords
from jdbuilder.outline import Block

Form = Literal["angle", "guillemets", "braces", "brackets", "merge field", "form field", "control"]


@dataclass(frozen=True)
class Marker:
    """One place in a template that is to be filled.

    Attributes:
        name: the words inside, single-spaced, without delimiters and XXX: 'company', 'RESPONSIBILITY_1..5'.
        text: as it stands in the template, joined over runs: '<company XXX>'.
        form: how it is written.
        where: where it stands, in words: 'body, paragraph 3', 'header', 'table 1, row 2', 'text box', 'footnote'.
        before: up to 40 characters of the same paragraph before it.
        after: up to 40 after it.
    """

    name: str
    text: str
    form: Form
    where: str
    before: str = ""
    after: str = ""

    @property
    def key(self) -> str:
        """What markers have in common that stand for the same: the name, whatever its case and separators."""
        return key(self.name)


@dataclass(frozen=True)
class Words:
    """A text to put at a marker; line feeds in it are line breaks."""

    text: str


@dataclass(frozen=True)
class Blocks:
    """Paragraphs, headings and lists to put in place of a marker's paragraph; inside a sentence, in a row."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Each:
    """One value for each line: the table row or list item that holds the marker is repeated for each of them."""

    texts: tuple[str, ...]


Value = Words | Blocks | Each
Values = Mapping[str, Value]
"""What is put at the markers of each key; a marker whose key is absent is left as it stands."""


class Choice(Frozen):
    """What somebody chose for the markers of one key: a field of the posting, a text of one's own, or neither.

    With neither, the marker is left as it stands in the template.
    """

    field: Annotated[str, StringConstraints(max_length=60)] = ""
    text: OptionalWords = ""


Choices = Annotated[dict[str, Choice], Field(max_length=2000)]
"""The choices for a template, by key: what is remembered for it."""


def key(name: str) -> str:
    """A name as it is compared: no case, separators as single spaces: 'COMPANY_NAME' is 'company name'."""
    kept = (c if _is_of_a_word(c) or c in ".%&+#" else " " for c in unicodedata.normalize("NFKC", name).casefold())
    return " ".join(unicodedata.normalize("NFC", "".join(kept)).split())


def _is_of_a_word(character: str) -> bool:
    """Whether it is a letter, a digit, or a mark on one, as the vowel signs of Hindi and Thai are."""
    return character.isalnum() or unicodedata.category(character).startswith("M")
