"""A posting's blocks in the order of the paper, placeholders filled from the facts; and those that are whole."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from jdbuilder import placeholders
from jdbuilder.carried import Mark, digest
from jdbuilder.outline import Block, Bullets, Facts, Heading, Item, Paragraph, Subtitle, Title
from jdbuilder.posting import facts
from jdbuilder.posting.model import Line, Posting
from jdbuilder.posting.sections import SECTIONS, Section
from jdbuilder.text import paragraphs, reads_right_to_left, single_spaced

_LONGEST_NAME = 60
_REMEMBERED = 16  # postings: paper, listing and gaps of one ask for the same blocks
_LONGEST_REMEMBERED = 100_000  # letters: ten times a long ad


def blocks(posting: Posting) -> tuple[Block, ...]:
    """All that stands on the paper."""
    return _all.__wrapped__(posting) if is_long(posting) else _all(posting)


@lru_cache(maxsize=_REMEMBERED)
def _all(posting: Posting) -> tuple[Block, ...]:
    return tuple(_blocks(posting))


def is_long(posting: Posting) -> bool:
    """Whether a posting's texts are too much to remember what was made of them."""
    return sum(len(line.text) for one in SECTIONS for line in posting.sections.of(one.id)) > _LONGEST_REMEMBERED


def whole(given: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks without what still has a placeholder, and without headings and lead-ins that then lead to nothing.

    An unnamed company's heading is about "us".
    """
    kept: list[Block] = []
    for block in reversed([part for one in given for part in _whole(one)]):
        leads = isinstance(block, Heading) or (isinstance(block, Paragraph) and block.part == "lead-in")
        if not leads or (kept and not isinstance(kept[-1], Heading)):
            kept.append(block)
    return tuple(reversed(kept))


def _whole(block: Block) -> Iterator[Block]:
    match block:
        case Bullets(items):
            filled = tuple(item for item in items if not placeholders.names([item.name, item.text]))
            yield from [Bullets(filled)] if filled else []
        case Facts(rows):
            said = tuple(row for row in rows if not placeholders.names(row))
            yield from [Facts(said)] if said else []
        case Heading(text) if placeholders.names([text]):
            named = text.replace(placeholders.placeholder(facts.COMPANY.placeholder), "us")
            yield from [] if placeholders.names([named]) else [replace(block, text=named)]
        case _ if not placeholders.names(block.words()):
            yield block


def _blocks(posting: Posting) -> Iterator[Block]:
    values = facts.values(posting)
    opening, *rest = SECTIONS
    yield Title(posting.title, mark=Mark("title").name)
    company = posting.facts.company or placeholders.placeholder(facts.COMPANY.placeholder)
    yield Subtitle(company, rtl=reads_right_to_left(posting.title), mark=Mark("company").name)
    yield from _section(posting, opening, values)
    rows = facts.rows(posting)
    if rows:
        yield Facts(rows, tuple(_fact_mark(fact) for fact in facts.stated(posting)))
    for section in rest:
        yield from _section(posting, section, values)


def _section(posting: Posting, section: Section, values: dict[str, str]) -> Iterator[Block]:
    chosen = [(line, mark) for line, mark in _marked(posting, section) if line.chosen]
    if not chosen:
        return
    if section.heading:
        yield Heading(placeholders.fill(section.heading, values), mark=Mark(section.id).name)
    lead_in = section.lead_in.get(posting.look.form)
    if lead_in:
        yield Paragraph(lead_in, "lead-in")
    if section.part == "bullets":
        yield Bullets(tuple(replace(_item(line, section, values), mark=mark) for line, mark in chosen))
    else:
        texts = ((text, mark) for line, mark in chosen for text in paragraphs(placeholders.fill(line.text, values)))
        yield from (Paragraph(text, section.part, mark) for text, mark in texts)


def _marked(posting: Posting, section: Section) -> Iterator[tuple[Line, str]]:
    """A section's lines, printed or not, each with its mark."""
    for number, line in enumerate(posting.sections.of(section.id)):
        yield line, Mark(section.id, number, digest(line.snippet)).name


def _fact_mark(fact: facts.Fact) -> str:
    return Mark("facts", (*facts.FACTS, *facts.OPTIONAL).index(fact)).name


def _item(line: Line, section: Section, values: dict[str, str]) -> Item:
    text = single_spaced(placeholders.fill(line.text, values))
    if section.id != "metrics":
        return Item(text)
    name, text = _named(text)
    return Item(_ended(f"{_ended(text)} Target: {_unbroken(line.target)}") if line.target else text, name)


def _named(text: str) -> tuple[str, str]:
    """A metric's name and its definition, cut at the first colon where a short name stands before it."""
    name, _, rest = text.partition(": ")
    is_name = 0 < len(name) <= _LONGEST_NAME and name == name.strip()  # no format would keep a space before the colon
    return (name, rest) if is_name and rest else ("", text)


def _unbroken(target: str) -> str:
    """A target whose figure stays with its signs at the end of a line: '≥ 95 %'."""
    return re.sub(r"(?<=[≥≤<>=±]) (?=\d)|(?<=\d) (?=%)", "\u00a0", target)


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else text + "."
