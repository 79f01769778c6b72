"""docs/documents.md says what the code asks: every bar, passed by all, and every seeded defect."""

import re

import pytest

from tests.checkers import office, postings, report
from tests.checkers.bars import BARS, Bar, Made
from tests.checkers.seeded import TRIALS, Trial

PAGE = report.PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("bar", BARS, ids=lambda bar: f"{bar.who} on {bar.made}: {bar.asks}")
def test_every_posting_passes_every_bar(bar: Bar) -> None:
    row = re.escape(report.row_of(bar)).replace(re.escape("?"), "[^|]+")
    assert re.search(rf"^{row} {postings.MANY} of {postings.MANY} \|$", PAGE, re.MULTILINE)


@pytest.mark.parametrize("trial", TRIALS, ids=lambda trial: trial.what)
def test_every_seeded_defect_is_in_its_table(trial: Trial) -> None:
    table = PAGE.partition(f"### {trial.what}: ")[2].partition("###")[0]
    found = {row[0]: "●" in "".join(row[1:]) for row in re.findall(r"^\| ([^|]+?) \|(.*)$", table, re.MULTILINE)[2:]}
    assert found == {defect: bool(who) for defect, who in trial.said.items()}


def test_a_bar_that_is_missed_is_said_with_its_complaints() -> None:
    bar = Bar("qpdf", "pdf", "sound syntax", lambda made: {case.name: ["torn"] for case in made.cases[:1]})
    made = Made(postings.few(), {})
    verdict = report.judged(bar, made)
    page = report.text(made, [verdict], {})
    assert "| PDF | qpdf --check | – | sound syntax | 11 of 12 |" in page
    assert f"  - {made.cases[0].name}: torn" in page


def test_what_is_corrected_before_it_is_judged_is_said_and_counted() -> None:
    page = report.text(Made(postings.few(), {}, {office.TABS: 12, office.BORDER: 7}), [], {})
    said = " ".join(page.partition("## What to know")[2].split())
    assert "Nothing that a judge reports is waived but these two faults of LibreOffice" in said
    assert "where the standard has a name (12 of 12)" in said
    assert "a paragraph’s border is decoration (7 of 12)" in said
