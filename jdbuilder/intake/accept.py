"""Changes that a person accepts, put into the posting; every number still means the line that it meant at first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from jdbuilder.errors import UserError
from jdbuilder.intake.facts import with_fact, with_facts
from jdbuilder.intake.model import Change, Numbers, Opened
from jdbuilder.intake.reworded import reworded
from jdbuilder.library.model import SectionId
from jdbuilder.model import LONGEST_WORDS
from jdbuilder.posting.model import MOST_LINES, Line, Posting
from jdbuilder.posting.sections import BY_ID

_NEW = Line(text="–")  # what an added line is made of: nothing of it stays


def accepted(opened: Opened, numbers: Numbers) -> Posting:
    """The posting with some of the changes, by their numbers; those that we can't read are passed over."""
    wanted = {*numbers}
    chosen = [change for number, change in enumerate(opened.changes) if number in wanted and change.readable]
    lines = [change for change in chosen if change.kind != "fact"]
    posting = with_facts(opened.posting, _facts(chosen))
    wordings = (opened.posting, with_facts(opened.posting, _facts(opened.changes)))
    for section in dict.fromkeys(section for change in lines for section in _touched(change)):
        changed = tuple(_changed(section, lines, wordings))
        posting = posting.with_lines(section, fitting(section, changed, "Refuse some of the added lines."))
    return posting


def fitting(section: SectionId, lines: tuple[Line, ...], remedy: str) -> tuple[Line, ...]:
    """The lines, if the section can hold so many; else UserError."""
    if len(lines) > MOST_LINES:
        name = BY_ID[section].heading or "The opening"
        raise UserError.of(name, f"would have more than {MOST_LINES} lines", remedy)
    return lines


def told_if_unreadable(posting: Posting, changes: Iterable[Change]) -> Iterator[Change]:
    """The changes, those that no posting could hold marked as such: a line too long, a day that can't be read."""
    return (replace(change, readable=_is_readable(change, posting)) for change in changes)


def _is_readable(change: Change, posting: Posting) -> bool:
    if change.kind == "fact":
        return with_fact(posting, change.field, change.after) is not None
    return len(change.after) <= LONGEST_WORDS


def _facts(changes: Iterable[Change]) -> Iterator[tuple[str, str]]:
    return ((change.field, change.after) for change in changes if change.kind == "fact")


def _touched(change: Change) -> Iterator[SectionId]:
    """The sections of which a change takes or to which it gives."""
    if change.section:
        yield change.section
    if change.to:
        yield change.to[0]


def _changed(section: SectionId, changes: Sequence[Change], wordings: Sequence[Posting]) -> Iterator[Line]:
    """The section's lines as they become."""
    lines = wordings[0].sections.of(section)
    words = {(one.section, one.line): one.after for one in changes if one.kind == "edited"}
    gone = {(one.section, one.line) for one in changes if one.kind in {"deleted", "moved"}}
    arriving = defaultdict[int, list[Line]](list)
    for one in changes:
        to, place = one.to or (one.section, one.line)
        if one.kind in {"added", "moved"} and to == section:
            said = words.get((one.section, one.line), one.after) if one.kind == "moved" else one.after
            arriving[min(place or 0, len(lines))].append(_arrived(one, said, wordings))
    for number, line in enumerate(lines):
        yield from arriving[number]
        now = words.get((section, number))
        if (section, number) not in gone:
            yield line if now is None else reworded(line, section, now, wordings)
    yield from arriving[len(lines)]


def _arrived(change: Change, said: str, wordings: Sequence[Posting]) -> Line:
    """The line that is added, or that moves, as it says its words in the section where it will stand."""
    line, section = _NEW, change.to[0] if change.to else change.section
    if change.kind == "moved" and change.section is not None and change.line is not None:
        line = wordings[0].sections.of(change.section)[change.line]
    return reworded(line, section, said, wordings) if section else line
