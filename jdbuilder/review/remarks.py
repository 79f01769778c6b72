"""The reviewer's copy: each finding as a remark on its words as the paper prints them, placeholders filled."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from jdbuilder import placeholders
from jdbuilder.carried import Mark, digest
from jdbuilder.outline import Block, Bullets, Facts, Figure, Outline, Point, Remark, Table
from jdbuilder.posting import facts
from jdbuilder.posting.facts import FACTS, OPTIONAL
from jdbuilder.posting.model import Posting
from jdbuilder.review import rule as rules_
from jdbuilder.review.check import Report
from jdbuilder.review.finding import Finding, Place, Remedy, Replace, Rewrite

_ROWS: Mapping[str, int] = {fact.id: number for number, fact in enumerate((*FACTS, *OPTIONAL))}
_TOLD_WITH: Mapping[str, str] = {"workplace": "place", "applicants_in": "place"}
"""Facts that stand in another one's row."""
_ON_PAPER: Mapping[str, str] = {"Fill in ": "Name ", " among the facts": "", "Tick ": "List ", " off the paper": " out"}
"""What a remedy calls a thing in the builder, and what that is on paper."""

_Ends = tuple[Point, Point]


@dataclass(frozen=True)
class _Text:
    """A text of the document: which of its words it is, and what it says."""

    number: int
    text: str


_Printed = Mapping[str, Sequence[_Text]]
"""The texts that were made from each thing, by the name of its mark."""


def remarked(document: Outline, posting: Posting, report: Report) -> Outline:
    """The document of a posting with each finding of a report as a remark on its words, under a name of its own.

    What is about the whole ad, or about something that isn't on the paper, stands on the title.
    """
    printed = _printed(document)
    remarks = (Remark(*_ends(one.place, posting, printed), _said(one)) for one in report.findings)
    return replace(document, name=f"{document.name}-review", remarks=tuple(remarks))


def as_read(posting: Posting) -> Posting:
    """An ad that was taken in, without rows for what it doesn't say."""
    silent = [fact.id for fact in FACTS if not fact.say(posting)]
    if posting.facts.workplace:
        silent = [one for one in silent if one != "place"]  # its row says that much
    left_out = tuple(dict.fromkeys((*posting.facts.left_out, *silent)))
    return posting.model_copy(update={"facts": posting.facts.model_copy(update={"left_out": left_out})})


def _said(finding: Finding) -> tuple[str, ...]:
    """A remark in paragraphs: how grave and which rule, what is the matter, ways out, where the reason comes from."""
    rule = rules_.rules()[finding.rule]
    sources = "; ".join(source.name for source in rule.sources)
    named = f"{rule.severity.capitalize()}: {rule.name}"
    return (named, finding.message, *map(_way_out, finding.remedies), f"Source: {sources}")


def _way_out(remedy: Remedy) -> str:
    """A remedy for who reads the ad on paper, where nothing can be clicked or filled in."""
    if "?" in remedy.said:
        return f"Ask yourselves: {remedy.said}"
    said = remedy.said
    for here, there in _ON_PAPER.items():
        said = said.replace(here, there)
    writes = any(isinstance(change, Replace | Rewrite) and change.text for change in remedy.changes)
    return f"{'Instead' if writes else 'To do'}: {said[:1].lower()}{said[1:]}"


def _printed(document: Outline) -> _Printed:
    marks = (mark for block in document.blocks for mark in _marks(block))
    found: dict[str, list[_Text]] = {}
    for number, (mark, text) in enumerate(zip(marks, document.words(), strict=True)):
        if mark:
            found.setdefault(mark, []).append(_Text(number, text))
    return found


def _marks(block: Block) -> Sequence[str]:
    """The mark of each of a block's words; that of a fact is its value's."""
    match block:
        case Facts():
            return [one for _, mark in block.marked() for one in ("", mark)]
        case Bullets(items):
            return [item.mark for item in items]
        case Table() | Figure():
            return [""] * len(block.words())
        case _:
            return [block.mark]


def _ends(place: Place, posting: Posting, printed: _Printed) -> _Ends:
    """Where the words of a place begin and end on the paper."""
    texts = printed.get(_mark(place, posting), ())
    if not texts:
        return _whole(printed[Mark("title").name])
    if place.part == "facts":
        return _in_a_row(place, posting, texts[0])
    if place.section and place.line is not None:
        return _among(place, posting.sections.of(place.section)[place.line].text, facts.values(posting), texts)
    return _among(place, posting.title, {}, texts) if place.part == "title" else _whole(texts)


def _mark(place: Place, posting: Posting) -> str:
    """The name of the mark of what a place is in."""
    if place.part == "facts":
        row = _ROWS.get(_TOLD_WITH.get(place.field, place.field))
        return Mark("company").name if place.field == "company" else "" if row is None else Mark("facts", row).name
    if place.section is None or place.line is None:
        return Mark(place.part).name
    return Mark(place.part, place.line, digest(posting.sections.of(place.section)[place.line].snippet)).name


def _whole(texts: Sequence[_Text]) -> _Ends:
    return (texts[0].number, 0), (texts[-1].number, len(texts[-1].text))


def _in_a_row(place: Place, posting: Posting, row: _Text) -> _Ends:
    """Words of a fact, beside which its row may say more."""
    held = getattr(posting.facts, place.field, None)
    at = row.text.find(held) if isinstance(held, str) and held else -1
    if at < 0 or place.start == place.end:
        return _whole([row])
    return (row.number, at + place.start), (row.number, at + place.end)


def _among(place: Place, held: str, values: Mapping[str, str], texts: Sequence[_Text]) -> _Ends:
    """Words of a line, which on the paper is filled, spaced evenly and cut into texts, but says the same in order."""
    filled = _characters(held, values)
    on_paper = (((one.number, at), sign) for one in texts for at, sign in enumerate(one.text) if not sign.isspace())
    points: list[Point] = []
    for (sign, start, end), (point, shown) in zip(filled, on_paper, strict=False):
        if sign != shown:
            return _whole(texts)
        if start < place.end and place.start < end:
            points.append(point)
    return (points[0], (points[-1][0], points[-1][1] + 1)) if points else _whole(texts)


def _characters(held: str, values: Mapping[str, str]) -> Iterator[tuple[str, int, int]]:
    """Every sign of a filled text but its spaces, with from where to where it, or its placeholder, stands as held."""
    for start, end, put in placeholders.pieces(held, values):
        is_as_held = put == held[start:end]
        for at, sign in enumerate(put, start):
            if not sign.isspace():
                yield (sign, at, at + 1) if is_as_held else (sign, start, end)
