"""`make documents`: two hundred postings before every judge, every judge before its defects, and docs/documents.md."""

import sys
import time
import warnings

from jdbuilder.render import press
from tests import needs
from tests.checkers import report
from tests.checkers.bars import BARS, Made
from tests.checkers.postings import cases
from tests.checkers.seeded import TRIALS

_NEEDED = ("java", "node", "qpdf", "fonts", "office", "pdftotext")
_started = time.monotonic()


def main() -> int:
    """Judge, write the page, and say whether every bar was passed and every judge kept its word."""
    missing = [said for name in _NEEDED if (said := needs.MARKED[name]())]
    if missing:
        _say("\n".join(missing))
        return 2
    found = {trial.what: trial.found() for trial in TRIALS}
    astray = [trial.what for trial in TRIALS if found[trial.what] != dict(trial.said)]
    _say(f"seeded defects: {'as said' if not astray else 'other than said: ' + ', '.join(astray)}")
    made = Made.of(cases(), "pdf", "docx", "html", "jsonld", "office")
    _say(f"{len(made.cases)} postings written in every format")
    verdicts = []
    for bar in BARS:
        verdicts.append(report.judged(bar, made))
        _say(f"{bar.who} on {bar.made}, {bar.asks}: {verdicts[-1].passed} of {len(made.cases)}")
    report.PAGE.parent.mkdir(exist_ok=True)
    report.PAGE.write_text(report.text(made, verdicts, found), encoding="utf-8")
    _say(f"wrote {report.PAGE.name}")
    return int(bool(astray) or any(verdict.complaints for verdict in verdicts))


def _say(text: str) -> None:
    print(f"{time.monotonic() - _started:4.0f} s  {text}", flush=True)  # noqa: T201 - a program for the terminal


if __name__ == "__main__":
    warnings.filterwarnings("ignore", "Duplicate name")  # one of the defects is a part that is there twice
    try:
        sys.exit(main())
    finally:
        press.shared().close()
