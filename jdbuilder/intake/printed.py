"""What a posting prints, piece by piece, each with the name of its mark; and texts compared as a reader does."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, get_args

from jdbuilder.carried import Mark
from jdbuilder.library.model import SectionId
from jdbuilder.outline import Block, Bullets, Facts, Heading, Paragraph, Subtitle, Title
from jdbuilder.posting.blocks import blocks
from jdbuilder.posting.facts import FACTS, OPTIONAL
from jdbuilder.posting.model import Posting
from jdbuilder.posting.sections import BY_ID

Kind = Literal["title", "company", "fact", "heading", "lead-in", "line"]

_SAME = str.maketrans(
    {**dict.fromkeys("‘’‚‛′", "'"), **dict.fromkeys("“”„‟″«»", '"'), **dict.fromkeys("\u00a0\u202f\u2007", " ")}
)


@dataclass(frozen=True)
class Printed:
    """One piece of the paper.

    Attributes:
        texts: its paragraphs; only a line of a section that isn't a list may have several.
        mark: the name of the bookmark that a Word file has around it; a lead-in has none.
        section: of a heading, a lead-in or a line.
        line: which line of the section.
        field: of a fact, its id; its text is its label, a colon and its value.
        label: of a fact.
    """

    kind: Kind
    texts: tuple[str, ...]
    mark: str = ""
    section: SectionId | None = None
    line: int = 0
    field: str = ""
    label: str = ""

    @property
    def text(self) -> str:
        """Its paragraphs, each on a line."""
        return "\n".join(self.texts)

    @property
    def may_have_several(self) -> bool:
        """Whether it may take several paragraphs."""
        return self.kind == "line" and self.section is not None and BY_ID[self.section].part != "bullets"


def printed(posting: Posting) -> tuple[Printed, ...]:
    """The pieces in the order of the paper, without those that have no text."""
    pieces = (piece for block in blocks(posting) for piece in _pieces(block))
    same = (list(found) for _, found in groupby(pieces, key=lambda one: (one.kind, one.mark or one.texts)))
    return tuple(_joined(found) for found in same if any(one.text for one in found))


def said_by(posting: Posting, section: SectionId, line: int) -> str:
    """What a line says on the paper, each paragraph on a line of its own; nothing where it isn't printed."""
    return next(
        (one.text for one in printed(posting) if (one.section, one.line, one.kind) == (section, line, "line")), ""
    )


def key(text: str) -> str:
    """The text as it is compared: quotes and spaces, which programs change of themselves, make no difference."""
    return " ".join(text.translate(_SAME).split())


def keys(text: str) -> tuple[str, ...]:
    """The paragraphs of a text, each as it is compared."""
    return tuple(key(one) for one in text.split("\n"))


def _pieces(block: Block) -> Iterator[Printed]:
    match block:
        case Title(text, mark):
            yield Printed("title", (text,), mark, field="title")
        case Subtitle(text, mark=mark):
            yield Printed("company", (text,), mark, field="company")
        case Facts():
            for (label, value), mark in block.marked():
                yield Printed("fact", (f"{label}: {value}",), mark, field=_fact(mark), label=label)
        case Heading(text, mark=mark):
            yield Printed("heading", (text,), mark, _section(Mark.read(mark)))
        case Paragraph(text, "lead-in"):
            yield Printed("lead-in", (text,))
        case Paragraph(text, mark=mark):
            yield _line(text, mark)
        case Bullets(items):
            yield from (_line(item.named, item.mark) for item in items)


def _line(text: str, name: str) -> Printed:
    mark = Mark.read(name)
    return Printed("line", (text,), name, _section(mark), (mark and mark.line) or 0)


def _section(mark: Mark | None) -> SectionId | None:
    return next((known for known in get_args(SectionId) if mark and known == mark.part), None)


def _fact(name: str) -> str:
    mark = Mark.read(name)
    return (*FACTS, *OPTIONAL)[mark.line].id if mark and mark.line is not None else ""


def _joined(found: list[Printed]) -> Printed:
    """A piece whose paragraphs came one by one."""
    first = found[0]
    texts = tuple(text for one in found for text in one.texts if text)
    return Printed(first.kind, texts, first.mark, first.section, first.line, first.field, first.label)
