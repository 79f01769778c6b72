"""The job ad that everything here is measured with: about 620 words on two pages, never the same twice."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import count
from typing import Any

from jdbuilder import placeholders, shipped
from jdbuilder.library.library import Library
from jdbuilder.library.load import load
from jdbuilder.outline import Bullets, Facts, Heading, Outline, Paragraph, Subtitle, Title
from jdbuilder.posting import assemble
from jdbuilder.posting.model import Facts as PostingFacts
from jdbuilder.posting.model import Line, Pay, Posting
from jdbuilder.posting.outline import outline
from jdbuilder.render.format import Look
from tests.bench.measure import ROUNDS, WARMING

ROLE = "studio-production-manager"
LOOK = Look("studio", "a4", shipped.folders("templates", None))
_FACTS = PostingFacts(
    company="Acme & Söhne",
    place="Berlin",
    workplace="hybrid",
    employment="full-time",
    hours="40 a week",
    pay=Pay(low=Decimal(52000), high=Decimal(61000), currency="EUR", period="year"),
    start="as soon as you can",
    closing=date(2027, 1, 31),
    contact="jobs@acme.example",
    reference="PM-7",
)
_numbers = count(1)


@cache
def library() -> Library:
    """The library that ships."""
    return load(shipped.folders("snippets", None))


@cache
def posting() -> Posting:
    """The ad as it was filled in."""
    return assemble.full(library(), library().role(ROLE)).model_copy(update={"facts": _FACTS})


def another(times: int = 1) -> Posting:
    """The same ad with another word in its opening, so that nobody remembers it; its duties so many times over."""
    first, *rest = posting().sections.opening
    number = next(_numbers)
    changed = posting().with_lines("opening", (Line(text=f"{first.text} This is ad {number}."), *rest))
    if times == 1:
        return changed
    duties = changed.sections.responsibilities
    more = tuple(Line(text=f"{line.text} ({again})") for again in range(times) for line in duties)
    return changed.with_lines("responsibilities", more)


TWELVE_PAGES = 40
"""How many times over the duties fill twelve pages."""


def drawn_up(times: int = 1) -> Outline:
    """The document of another ad."""
    return outline(another(times))


def documents(rounds: int = ROUNDS, times: int = 1) -> Iterator[Outline]:
    """One for each of so many rounds and those before them."""
    return (drawn_up(times) for _ in range(rounds + WARMING))


def data(document: Outline) -> dict[str, Any]:
    """What the peers are given: the document's texts as plain data, each cut into its runs."""
    return {
        "title": document.title,
        "language": document.language,
        "author": document.author,
        "description": document.description,
        "blocks": [*_blocks(document)],
    }


def _blocks(document: Outline) -> Iterator[dict[str, Any]]:
    for block in document.blocks:
        match block:
            case Facts(rows):
                yield {"kind": "facts", "rows": [{"label": f"{label}:", "runs": _runs(text)} for label, text in rows]}
            case Bullets(items):
                texts = [{"label": one.name and f"{one.name}:", "runs": _runs(one.text)} for one in items]
                yield {"kind": "bullets", "rows": texts}
            case Title(text) | Subtitle(text) | Heading(text) | Paragraph(text):
                kind = block.part if isinstance(block, Paragraph) else type(block).__name__.lower()
                yield {"kind": kind, "rows": [{"label": "", "runs": _runs(text)}]}
            case _:
                raise TypeError(f"no ad has {type(block).__name__}")


def _runs(text: str) -> list[dict[str, Any]]:
    return [{"text": one.text, "unfilled": one.unfilled, "address": one.address} for one in placeholders.spans(text)]
