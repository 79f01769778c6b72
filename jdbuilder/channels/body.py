"""The text of a posting for a channel: what can be posted of it, and what can't yet."""

from collections.abc import Iterable, Iterator

from jdbuilder import placeholders
from jdbuilder.channels.channel import Change
from jdbuilder.outline import Block, Bullets, Facts, Subtitle, Title
from jdbuilder.posting import facts
from jdbuilder.posting.blocks import blocks, whole
from jdbuilder.posting.model import Line, Posting
from jdbuilder.posting.sections import SECTIONS, Section
from jdbuilder.text import paragraphs, single_spaced

_TO_FILL = "Left out, since something in it is still to be filled:"


def body(posting: Posting) -> tuple[Block, ...]:
    """The ad without title and company, which places have fields for, and without what is still to be filled."""
    return tuple(block for block in headed(posting) if not isinstance(block, Title | Subtitle))


def headed(posting: Posting) -> tuple[Block, ...]:
    """The whole ad, but for what is still to be filled."""
    return whole(blocks(posting))


def unfilled(posting: Posting) -> tuple[Change, ...]:
    """What is left out because something in it is still to be filled, each with the builder's place for it."""
    return (*_facts(posting), *_lines(posting))


def said(posting: Posting, fact_id: str) -> str:
    """A fact in words, if it is filled in and not left out."""
    return next((placeholders.filled(fact.say(posting)) for fact in facts.stated(posting) if fact.id == fact_id), "")


def texts(posting: Posting, section: Section, line: Line) -> list[str]:
    """What a line says, in the pieces that are posted or left out whole: facts filled in, a measure with its target."""
    text = placeholders.fill(line.text, facts.values(posting))
    if section.part != "bullets":
        return paragraphs(text)
    return [single_spaced(text) + (f" (target: {line.target})" if section.id == "metrics" and line.target else "")]


def plain(given: Iterable[Block]) -> str:
    """Blocks as plain characters to paste: no line is broken or underlined, bullets are dots."""
    return "\n\n".join("\n".join(_plain(block)) for block in given if block.words()) + "\n"


def _plain(block: Block) -> Iterator[str]:
    match block:
        case Facts(rows):
            yield from (f"{label}: {text}" for label, text in rows)
        case Bullets(items):
            yield from (f"• {item.named}" for item in items)
        case _:
            yield from block.words()


def _facts(posting: Posting) -> Iterator[Change]:
    what = "Left out, since it is still to be filled. Fill it in, or tick it under “Leave out”:"
    if not placeholders.filled(posting.title):
        yield Change(_TO_FILL, posting.title, "title")
    if not placeholders.filled(posting.facts.company):
        yield Change("Left out, since it is still to be filled:", "Company", "company")
    for fact in facts.stated(posting):
        if not said(posting, fact.id):
            yield Change(_TO_FILL if fact in facts.OPTIONAL else what, fact.label, fact.field)


def _lines(posting: Posting) -> Iterator[Change]:
    for section in SECTIONS:
        for line in posting.sections.of(section.id):
            for text in texts(posting, section, line) if line.chosen else ():
                if not placeholders.filled(text):
                    yield Change(_TO_FILL, text, f"section-{section.id}")
