"""`make bench`: everything, or the subjects that are named: `python -m tests.bench pdf docx`."""

import argparse
import importlib
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from types import ModuleType

from jdbuilder.render import press
from tests.bench import machine, report
from tests.bench.report import Result

SUBJECTS = ("docx", "library", "commands", "pages", "session", "pdf")
_QUIET = 1.5
_started = time.monotonic()


def main() -> int:
    """Measure, say each line as it is known, and write the page if all was measured; 1 where a bar is missed."""
    wanted = _wanted()
    on, by = machine.machine(), machine.versions()
    _say(f"{on}\n{by}\n")
    busy = _busy()
    _say(f"{busy}\n" if busy else "")
    _say(report.headings())
    results = {subject: _measured(subject) for subject in map(_subject, wanted)}
    if wanted == SUBJECTS:
        report.PAGE.write_text(
            report.text(results, datetime.now(UTC).date(), f"{on}; with {by}", busy), encoding="utf-8"
        )
        _say(f"\nWrote docs/{report.PAGE.name}.")
    missed = [one for some in results.values() for one in some if one.is_missed]
    _say(f"\n{time.monotonic() - _started:.0f} s. {'Missed:' if missed else 'Every bar holds.'}")
    for one in missed:
        _say(report.said(one))
    return int(bool(missed))


def _busy() -> str:
    """What others do on the machine spoils what is measured."""
    load = machine.load()
    return "" if load <= _QUIET else f"The machine was busy (load {load:.1f}): ratios spread, times are long."


def _wanted() -> tuple[str, ...]:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("subject", nargs="*", help=f"any of {', '.join(SUBJECTS)}; all, if none is named")
    named: Sequence[str] = parser.parse_args().subject
    if unknown := set(named) - set(SUBJECTS):
        parser.error(f"there is no {', '.join(sorted(unknown))}; there are {', '.join(SUBJECTS)}")
    return tuple(one for one in SUBJECTS if one in named) or SUBJECTS


def _subject(name: str) -> ModuleType:
    return importlib.import_module(f"tests.bench.{name}")


def _measured(subject: ModuleType) -> list[Result]:
    _say(f"\n{(subject.__doc__ or '').splitlines()[0]}")
    results = []
    for line in subject.LINES:
        results.append(report.result(line))
        _say(report.said(results[-1]))
    return results


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - a program for the terminal


if __name__ == "__main__":
    try:
        sys.exit(main())
    finally:
        press.close()
