"""Dates as texts write them, each with its place and the last day that it can mean."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from jdbuilder.review.reading import Passage, once

_MONTHS = re.findall(r"\w+", "january february march april may june july august september october november december")
_MONTH = "|".join(f"{name}|{name[:4]}|{name[:3]}" for name in _MONTHS)
_YEAR = r"(?P<year>20\d{2})\b"
_FORMS = (
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?\.? (?P<name>{_MONTH})\b\.?,? {_YEAR}"),
    re.compile(rf"\b(?P<name>{_MONTH})\b\.? (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}"),
    re.compile(r"\b(?P<year>20\d{2})-(?P<month>\d{2})-(?P<day>\d{2})\b"),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?P<mark>[./])(?P<month>\d{{1,2}})(?P=mark){_YEAR}"),
    re.compile(rf"(?<!\d )\b(?P<name>{_MONTH})\b\.?,? {_YEAR}"),
)


@dataclass(frozen=True)
class Day:
    """A date in a text.

    Attributes:
        first: the first day that it can mean.
        last: the last: that of a month without a day, or where '5/6' may be in May or June.
    """

    start: int
    end: int
    first: date
    last: date


def dates(text: str) -> tuple[Day, ...]:
    """The dates with a year in a text of small letters, in its order; of two readings of a place the longer counts."""
    found = sorted((day for form in _FORMS for day in _read(form, text)), key=lambda day: (day.start, -day.end))
    kept: list[Day] = []
    for day in found:
        if not kept or day.start >= kept[-1].end:
            kept.append(day)
    return tuple(kept)


@once
def dated(passage: Passage) -> Iterator[tuple[str, tuple[Day, ...]]]:
    """Every sentence of a passage that names dates, in small letters, with those dates."""
    found = list(reversed(dates(passage.plain)))
    for sentence in passage.sentences:
        held: list[Day] = []
        while found and found[-1].start < sentence.end:
            held.append(found.pop())
        if held:
            yield passage.plain[sentence.start : sentence.end], tuple(held)


def _read(form: re.Pattern[str], text: str) -> Iterator[Day]:
    for match in form.finditer(text):
        days = sorted(_days(match.groupdict()))
        if days:
            yield Day(*match.span(), days[0], days[-1])


def _days(parts: dict[str, str | None]) -> Iterator[date]:
    """The first and last day that a match can mean; none where there is no such day."""
    year, name, day = int(parts["year"] or 0), parts.get("name"), int(parts.get("day") or 0)
    month = _month(name) if name else int(parts.get("month") or 0)
    if not day:
        yield from (date(year, month, 1), date(year, month, monthrange(year, month)[1]))
        return
    readings = {(month, day)} | ({(day, month)} if parts.get("mark") == "/" else set())
    for one, other in readings:
        if 1 <= one <= len(_MONTHS) and 1 <= other <= monthrange(year, one)[1]:
            yield date(year, one, other)


def _month(name: str) -> int:
    return next(number for number, full in enumerate(_MONTHS, start=1) if full.startswith(name[:3]))
