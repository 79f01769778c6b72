"""Starters: postings to be filled in Word, one for every role and a blank one, as Word templates to begin with."""

from collections.abc import Iterator
from dataclasses import replace

from jdbuilder import placeholders
from jdbuilder.library.library import Library
from jdbuilder.outline import Block, Bullets, Item, Outline, Paragraph
from jdbuilder.posting import assemble
from jdbuilder.posting.model import Facts as Said
from jdbuilder.posting.model import Line, Look, Posting
from jdbuilder.posting.outline import outline
from jdbuilder.text import slug

BLANK = "blank"
"""The id of the starter for no role."""

_TITLE = placeholders.placeholder("job title")
_COPY = Line(text=placeholders.COPY_MARKER)
_NOTHING_SAID = Said()


def starter(library: Library, starter_id: str, look: Look, facts: Said = _NOTHING_SAID) -> Posting:
    """The posting behind a starter: everything usual of the role; of none a place for the copy, and what serves all.

    Args:
        library: with the company's own texts, where it has some.
        starter_id: a role's id, or BLANK; NotFoundError, which names the nearest roles, if it is neither.
        look: of its file.
        facts: what the company says of itself.
    """
    role = None if starter_id == BLANK else library.role(starter_id)
    posting = assemble.full(library, role, look).model_copy(update={"facts": facts})
    return posting if role else posting.model_copy(update={"title": _TITLE}).with_lines("responsibilities", (_COPY,))


def document(posting: Posting) -> Outline:
    """A starter as an outline, called a template; in the blank one the place for the copy is no item of a list."""
    made = replace(outline(posting), to_fill=True)
    if posting.role:
        return replace(made, name=f"{slug(posting.title)}-template")
    blocks = tuple(_unlisted(made.blocks))
    return replace(made, blocks=blocks, title="Job ad", name="job-ad-template", description="Job ad")


def _unlisted(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks with the place for the copy as a paragraph; the copy brings its own words before its list."""
    for block in blocks:
        match block:
            case Bullets((Item(text=placeholders.COPY_MARKER) as copy,)):
                yield Paragraph(copy.text, mark=copy.mark)
            case Paragraph(part="lead-in"):
                pass
            case _:
                yield block
