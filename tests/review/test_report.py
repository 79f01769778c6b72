"""A report in words: by severity, each finding with its place and what to do; checklists; the counts last."""

from dataclasses import replace

import pytest

from jdbuilder.review.examples import ad
from jdbuilder.review.law.model import NO_ADVICE
from jdbuilder.review.report import counted, lines
from jdbuilder.review.rule import SEVERITIES
from tests.review.sample import EMPTY, POSTING, REPORT, TITLE


def test_a_report_reads_like_this() -> None:
    assert list(lines(POSTING, REPORT)) == [
        SEVERITIES["exclusion"],
        "  The ad as a whole: The ad is long.",
        "  Title: “Ninja” says nothing. → Write “expert”. Or: What can the person do?",
        "",
        "Let stand",
        "  What you’ll do, line 1: “guru”: It is a yoga school",
        "",
        "Checked for the United Kingdom.",
        "",
        "Colorado: missing. The job is done here.",
        "  missing: The pay – No pay is named. → Pay: <amount>",
        "",
        NO_ADVICE,
        "",
        "2 findings in 12 words: 2 exclusion.",
    ]


def test_without_findings_it_says_so() -> None:
    checked = "Checked for the United Kingdom."
    assert list(lines(POSTING, EMPTY)) == [checked, "", NO_ADVICE, "", "Nothing was found in 1 word."]


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("Springfield", "We can’t tell which state or country “Springfield” is in: add its name."),
        (
            "",
            "Say where the job is done, or where applicants for remote work may live: laws differ from place to place.",
        ),
    ],
)
def test_without_a_place_that_is_understood_it_asks_for_one(place: str, told: str) -> None:
    assert list(lines(ad(facts={"place": place}), EMPTY))[:3] == [told, "", NO_ADVICE]


def test_one_finding_is_one() -> None:
    assert counted(replace(REPORT, findings=(TITLE,))) == "1 finding in 12 words: 1 exclusion."


def test_gaps_are_counted_apart() -> None:
    gap = replace(TITLE, rule="unfilled")
    said = counted(replace(REPORT, findings=(TITLE, gap, gap)))
    assert said == "1 finding, and 2 gaps to fill, in 12 words: 1 exclusion."
    assert counted(replace(EMPTY, findings=(gap,))) == "Nothing was found in 1 word, but 1 gap to fill."


def test_a_finding_stays_on_its_line_and_gives_a_terminal_nothing_to_obey() -> None:
    odd = replace(TITLE, quote="a\nb\x1b[2J\u202ec")
    said = [one for one in lines(POSTING, replace(REPORT, findings=(odd,))) if "a b" in one]
    assert said == ["  Title: “a b[2Jc”: “Ninja” says nothing. → Write “expert”. Or: What can the person do?"]


def test_words_are_named_where_the_message_does_not_and_long_ones_are_cut() -> None:
    (said,) = (
        one for one in lines(POSTING, replace(REPORT, findings=(replace(TITLE, quote="so " * 60),))) if "so" in one
    )
    assert said.startswith("  Title: “so so ")
    assert "so …”: “Ninja” says nothing." in said
    assert len(said) < 180
