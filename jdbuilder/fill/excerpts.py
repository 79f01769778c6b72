"""Parts of a posting as its paper has them, each without what belongs to its neighbours."""

import re
from collections.abc import Callable

from jdbuilder.library.model import SectionId
from jdbuilder.links import links
from jdbuilder.outline import Block, Bullets, Facts, Heading, Item, Paragraph, Subtitle, Title
from jdbuilder.posting import facts
from jdbuilder.posting.blocks import blocks
from jdbuilder.posting.model import Posting, Sections

_PHONE = re.compile(r"(?<![\w.@])\+?\(?\d[\d ()/.-]{5,20}\d(?![\w@])")


def body(posting: Posting) -> tuple[Block, ...]:
    """The whole ad with its headings, without title, company and facts."""
    return tuple(block for block in blocks(posting) if not isinstance(block, Title | Subtitle | Facts))


def copy(posting: Posting) -> tuple[Block, ...]:
    """What is copied whole: the opening, the lead-in to the responsibilities, and these as a list."""
    held = (*_printed(posting, "opening"), *_printed(posting, "responsibilities"))
    return tuple(block for block in held if not isinstance(block, Heading))


def lines(posting: Posting, section: SectionId) -> tuple[Block, ...]:
    """A section's list or paragraphs, without heading and lead-in."""
    return tuple(block for block in _printed(posting, section) if not isinstance(block, Heading) and not _leads(block))


def heading(posting: Posting, section: SectionId) -> str:
    """A section's heading; empty where the section is."""
    return next((block.text for block in _printed(posting, section) if isinstance(block, Heading)), "")


def lead_in(posting: Posting) -> str:
    """The words before the list of responsibilities."""
    held = (block.words()[0] for block in _printed(posting, "responsibilities") if _leads(block))
    return next(held, "")


def items(posting: Posting, section: SectionId) -> tuple[Item, ...]:
    """The items of a section that is a list."""
    held = (block for block in _printed(posting, section) if isinstance(block, Bullets))
    return tuple(item for block in held for item in block.items)


def of_metrics(part: Callable[[Item, str], str]) -> Callable[[Posting], tuple[Item, ...]]:
    """What gives one part of every metric, made of the metric as it reads without its target, and of the target."""

    def found(posting: Posting) -> tuple[Item, ...]:
        chosen = [line for line in posting.sections.metrics if line.chosen]
        bare = tuple(line.model_copy(update={"target": ""}) for line in chosen)
        read = items(posting.with_lines("metrics", bare), "metrics")
        return tuple(Item(part(item, line.target)) for item, line in zip(read, chosen, strict=True))

    return found


def key_facts(posting: Posting) -> tuple[Block, ...]:
    """The filled facts as a list."""
    said = [(fact.label, fact.say(posting)) for fact in (*facts.kept(posting), *facts.OPTIONAL)]
    filled = tuple(Item(text, label) for label, text in said if text)
    return (Bullets(filled),) if filled else ()


def contact_name(posting: Posting) -> str:
    """Whom to contact: what stands before the first address, number or comma."""
    first = re.split(r"[,;:<(|–]|\s[-–—]\s", posting.facts.contact)[0].strip()
    return "" if "@" in first or any(character.isdecimal() for character in first) else first


def contact_email(posting: Posting) -> str:
    """The first e-mail address among what is said of the contact."""
    text = posting.facts.contact
    return next((text[one.start : one.end] for one in links(text) if one.address.startswith("mailto:")), "")


def contact_phone(posting: Posting) -> str:
    """The first telephone number among what is said of the contact."""
    found = _PHONE.search(posting.facts.contact)
    return found[0] if found else ""


def _printed(posting: Posting, section: SectionId) -> tuple[Block, ...]:
    """What stands on the paper of one section, with its heading and its lead-in."""
    alone = Sections(**{section: posting.sections.of(section)})
    return body(posting.model_copy(update={"sections": alone}))


def _leads(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.part == "lead-in"
