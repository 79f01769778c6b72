"""What is said of each line, in the terminal and in docs/benchmarks.md."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import ModuleType

from tests.bench.measure import Line, Measured, NotHereError

PAGE = Path(__file__).parents[2] / "docs" / "benchmarks.md"
_WIDTH = 62

_HEAD = """# How fast it is

Measured on {day:%-d %B %Y} by `make bench` on {on}.

Every ratio is of two things that were done in turn, in one run; it is the median of the rounds, and the span beside it
holds four in five of them; where a line says “95 of 100”, it is from the median to the slowest. A bar is
the most that a line may say{verdict}.{busy}
"""

_FOOT = """
Not measured here: what Lighthouse says of the pages. How each figure is come by, and what each peer is given to do,
stands in `tests/bench/`, one file for each subject.
"""


@dataclass(frozen=True)
class Result:
    """A line, and what was found.

    Attributes:
        found: nothing where what it takes isn't here.
        why: what isn't here.
    """

    line: Line
    found: Measured | None
    why: str = ""

    @property
    def is_missed(self) -> bool:
        """Whether it is above its bar."""
        return self.found is not None and self.line.most is not None and self.found.value > self.line.most


def result(line: Line) -> Result:
    """Measure a line."""
    try:
        return Result(line, line.measure())
    except NotHereError as missing:
        return Result(line, None, f"{missing} is not here")


def said(one: Result) -> str:
    """The line for a terminal."""
    what = one.line.what if len(one.line.what) < _WIDTH else one.line.what[: _WIDTH - 2] + "…"
    if one.found is None:
        return f"  {what:{_WIDTH}}{'–':>10}  {one.why}"
    value, span, bar, verdict = _cells(one.line, one.found, one.is_missed)
    return f"  {what:{_WIDTH}}{value:>10}  {span:>17}  {bar:>10}  {verdict:6}  {one.found.detail}"


def headings() -> str:
    """What stands above such lines."""
    return f"  {'':{_WIDTH}}{'median':>10}  {'four in five':>17}  {'bar':>10}"


def text(results: Mapping[ModuleType, Sequence[Result]], day: date, on: str, busy: str = "") -> str:
    """The page, of what was measured on a day and a machine; with a word on how busy that was, if it was."""
    every = [one for some in results.values() for one in some]
    missed = sum(one.is_missed for one in every)
    held = sum(one.line.most is not None and one.found is not None for one in every) - missed
    verdict = f": {held} held" + (f", {missed} missed" if missed else "")
    head = _HEAD.format(day=day, on=on, verdict=verdict, busy=busy and f" {busy}")
    rows = (row for subject, some in results.items() for row in _part(subject, some))
    return "\n".join((head, *rows, _FOOT.strip(), ""))


def _part(subject: ModuleType, results: Sequence[Result]) -> Iterator[str]:
    title, _, rest = (subject.__doc__ or "").partition("\n")
    yield f"## {title.rstrip('.')}\n"
    if rest.strip():
        yield f"{rest.strip()}\n"
    yield "| | median | four in five | bar | | |"
    yield "|---|---:|---:|---:|---|---|"
    for one in results:
        if one.found is None:
            yield f"| {one.line.what} | – | | | | {one.why} |"
        else:
            cells = _cells(one.line, one.found, one.is_missed)
            yield f"| {one.line.what} | {' | '.join(cells)} | {one.found.detail} |"
    yield ""


def _cells(line: Line, found: Measured, is_missed: bool) -> tuple[str, str, str, str]:
    bar = "" if line.most is None else f"≤ {_figure(line.most, line.unit, exact=True)}"
    verdict = "" if line.most is None else "missed" if is_missed else "holds"
    span = "" if found.low == found.high else f"{_figure(found.low)} – {_figure(found.high)}"
    return _figure(found.value, line.unit), span, bar, verdict


def _figure(value: float, unit: str = "", exact: bool = False) -> str:
    """A figure with three digits that count, or as it is."""
    size = abs(value)
    digits = 0 if size >= 100 else 1 if size >= 10 else 2
    return f"{f'{value:g}' if exact else f'{value:,.{digits}f}'} {unit}".rstrip()
