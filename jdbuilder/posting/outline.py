"""A posting as an outline: the order of the paper, placeholders filled from the facts."""

import re
from collections.abc import Iterator

from jdbuilder import placeholders
from jdbuilder.outline import Block, Bullets, Facts, Heading, Item, Outline, Paragraph, Subtitle, Title
from jdbuilder.posting import facts, record
from jdbuilder.posting.model import Line, Posting
from jdbuilder.posting.sections import SECTIONS, Section
from jdbuilder.text import paragraphs, reads_right_to_left, single_spaced, slug

_LONGEST_NAME = 60


def outline(posting: Posting) -> Outline:
    """The document that a posting stands for."""
    company = posting.facts.company
    return Outline(
        title=f"{posting.title} – {company}" if company else posting.title,
        name=slug(f"{posting.title} {company}") or "job-ad",
        language=posting.look.language,
        blocks=tuple(_blocks(posting)),
        author=company,
        description=f"Job ad: {posting.title}" + (f" at {company}" if company else ""),
        record=record.to_dict(posting),
    )


def unfilled(posting: Posting) -> tuple[str, ...]:
    """The names of the placeholders that stay on the paper, in reading order."""
    return placeholders.names(outline(posting).words())


def _blocks(posting: Posting) -> Iterator[Block]:
    values = facts.values(posting)
    opening, *rest = SECTIONS
    yield Title(posting.title)
    company = posting.facts.company or placeholders.placeholder(facts.COMPANY.placeholder)
    yield Subtitle(company, rtl=reads_right_to_left(posting.title))
    yield from _section(posting, opening, values)
    rows = facts.rows(posting)
    if rows:
        yield Facts(rows)
    for section in rest:
        yield from _section(posting, section, values)


def _section(posting: Posting, section: Section, values: dict[str, str]) -> Iterator[Block]:
    chosen = [line for line in posting.sections.of(section.id) if line.chosen]
    if not chosen:
        return
    if section.heading:
        yield Heading(placeholders.fill(section.heading, values))
    lead_in = section.lead_in.get(posting.look.form)
    if lead_in:
        yield Paragraph(lead_in, "lead-in")
    if section.part == "bullets":
        yield Bullets(tuple(_item(line, section, values) for line in chosen))
    else:
        texts = (text for line in chosen for text in paragraphs(placeholders.fill(line.text, values)))
        yield from (Paragraph(text, section.part) for text in texts)


def _item(line: Line, section: Section, values: dict[str, str]) -> Item:
    text = single_spaced(placeholders.fill(line.text, values))
    if section.id != "metrics":
        return Item(text)
    name, text = _named(text)
    return Item(_ended(f"{_ended(text)} Target: {_unbroken(line.target)}") if line.target else text, name)


def _named(text: str) -> tuple[str, str]:
    """A metric's name and its definition, cut at the first colon where a short name stands before it."""
    name, _, rest = text.partition(": ")
    return (name, rest) if name and rest and len(name) <= _LONGEST_NAME else ("", text)


def _unbroken(target: str) -> str:
    """A target whose figure stays with its signs at the end of a line: '≥ 95 %'."""
    return re.sub(r"(?<=[≥≤<>=±]) (?=\d)|(?<=\d) (?=%)", "\u00a0", target)


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else text + "."
