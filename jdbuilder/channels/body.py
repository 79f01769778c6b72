"""The text of a posting for a channel: what can be posted of it, and what can't yet."""

from collections.abc import Iterable, Iterator

from jdbuilder import placeholders
from jdbuilder.channels.channel import Change
from jdbuilder.outline import Block, Bullets, Facts, Item, Subtitle, Title
from jdbuilder.posting import facts
from jdbuilder.posting.blocks import blocks, whole
from jdbuilder.posting.model import Posting
from jdbuilder.posting.sections import SECTIONS
from jdbuilder.text import paragraphs


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
    return next((placeholders.filled(fact.say(posting)) for fact in facts.kept(posting) if fact.id == fact_id), "")


def plain(given: Iterable[Block]) -> str:
    """Blocks as plain characters to paste: no line is broken, bullets are hyphens."""
    return "\n\n".join("\n".join(_plain(block)) for block in given if block.words()) + "\n"


def _plain(block: Block) -> Iterator[str]:
    match block:
        case Facts(rows):
            yield from (f"{label}: {text}" for label, text in rows)
        case Bullets(items):
            yield from (f"- {_named(item)}" for item in items)
        case _:
            yield from block.words()


def _named(item: Item) -> str:
    return f"{item.name}: {item.text}" if item.name else item.text


def _facts(posting: Posting) -> Iterator[Change]:
    what = "Left out, since it is still to be filled. Fill it in, or tick it under “Leave out”:"
    if not placeholders.filled(posting.facts.company):
        yield Change("Left out, since it is still to be filled:", "Company", "company")
    for fact in facts.kept(posting):
        if not said(posting, fact.id):
            yield Change(what, fact.label, "pay_low" if fact.id == "pay" else fact.id)


def _lines(posting: Posting) -> Iterator[Change]:
    values = facts.values(posting)
    for section in SECTIONS:
        for line in posting.sections.of(section.id):
            text = placeholders.fill(line.text, values)
            parts = paragraphs(text) if section.part != "bullets" else [text]
            for part in parts if line.chosen else ():
                if placeholders.names([part, line.target]):
                    yield Change(
                        "Left out, since something in it is still to be filled:", part, f"section-{section.id}"
                    )
