"""An ad of our own that carries no memory: its headings, lead-ins and facts are known by their very words."""

import re
from collections.abc import Iterator, Sequence

from jdbuilder import placeholders
from jdbuilder.intake.foreign import headings
from jdbuilder.intake.foreign.piece import Piece
from jdbuilder.posting.facts import COMPANY, FACTS, OPTIONAL
from jdbuilder.posting.sections import SECTIONS

_COMPANY = placeholders.placeholder(COMPANY.placeholder)
_ABOUT = next(section.heading for section in SECTIONS if _COMPANY in section.heading)
_LEAD_INS = frozenset(words for section in SECTIONS for words in section.lead_in.values())
_ENOUGH = 4
"""So many of our headings no other ad has word for word."""
_UNFILLED = re.compile(
    "|".join(
        rf"{re.escape(fact.label)}:? {re.escape(placeholders.placeholder(fact.placeholder))}"
        rf"(?:, (?P<of_{fact.id}>[\w-]+))?"
        for fact in (*FACTS, *OPTIONAL)
    )
)
_LABELS = "|".join(re.escape(fact.label) for fact in (*FACTS, *OPTIONAL))
_ROW = re.compile(rf"(?P<label>{_LABELS}) (?P<value>.+)")
_NEXT_ROW = re.compile(rf" (?=(?:{_LABELS}) )")
_LONGEST_COMPANY = 200
_LONGEST_ROWS = 25
"""Words; what is longer is a paragraph."""


def is_lead_in(text: str) -> bool:
    """Whether a line is what we print before a list."""
    return text in _LEAD_INS


def is_ours(pieces: Sequence[Piece]) -> bool:
    """Whether an ad was made here: it has our headings, and our words before its list or more headings still."""
    found = {section for piece in pieces if piece.look == "heading" and (section := headings.ours(piece.text))}
    return len(found) >= _ENOUGH or bool(found and any(is_lead_in(piece.text) for piece in pieces))


def said(pieces: Sequence[Piece], at: int) -> Iterator[Piece]:
    """What an ad of ours says of its job, without what only leads on, counts pages or still has to be filled.

    Args:
        at: where its title stands.
    """
    title = pieces[at].text
    below = pieces[at + 1].text if at + 1 < len(pieces) else ""
    company = below if _may_be_company(pieces, at + 1) else ""
    foot = re.compile(rf"{re.escape(title)}(?: – {re.escape(company)})?:? \d+ / \d+")
    about = _ABOUT.replace(_COMPANY, company)
    headed = next((number for number, piece in enumerate(pieces) if headings.ours(piece.text)), 0)
    for number, piece in enumerate(pieces):
        if company and number == at + 1:
            yield from [] if company == _COMPANY else [Piece(f"{COMPANY.label}: {company}", "fact")]
        elif company and piece.look == "heading" and piece.text == about:
            yield Piece(_ABOUT.replace(_COMPANY, "us"), "heading", piece.level)
        elif not is_lead_in(piece.text) and not foot.fullmatch(piece.text):
            yield from (one for row in (_rows(piece) if number < headed else [piece]) for one in _filled(row))


def _may_be_company(pieces: Sequence[Piece], number: int) -> bool:
    """Whether the piece below the title is the company, as we print it."""
    if number >= len(pieces) or headings.ours(pieces[number].text):
        return False
    piece = pieces[number]
    is_short = len(piece.text) <= _LONGEST_COMPANY and ". " not in piece.text
    return is_short and piece.look in {"text", "heading", "strong"}


def _rows(piece: Piece) -> Sequence[Piece]:
    """The facts of a line that says label and value with nothing between, as PDFs have it; else the line alone."""
    rows = [_ROW.fullmatch(row) for row in _NEXT_ROW.split(piece.text)]
    is_paragraph = piece.text.endswith(".") or len(piece.text.split()) > _LONGEST_ROWS
    if piece.look not in {"text", "strong"} or is_paragraph or not all(rows):
        return [piece]
    return [Piece(f"{row['label']}: {row['value']}", "fact") for row in rows if row]


def _filled(piece: Piece) -> Iterator[Piece]:
    """A piece, unless it is facts that nobody has filled; how one works may stand beside an unfilled place."""
    if piece.look == "heading" or _UNFILLED.sub("", piece.text).strip(" ·"):
        yield piece
        return
    kept = (found["of_place"] for found in _UNFILLED.finditer(piece.text))
    yield from (Piece(f"Workplace: {workplace}", "fact") for workplace in kept if workplace)
