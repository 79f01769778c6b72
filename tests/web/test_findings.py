"""Where the builder shows a finding, in which order, and what of it a click can do."""

from dataclasses import replace

import pytest

from jdbuilder.library.library import Library
from jdbuilder.library.model import Role
from jdbuilder.posting import assemble, edit
from jdbuilder.posting.model import Line, Posting, Waiver
from jdbuilder.review.check import Report, review
from jdbuilder.review.examples import DAY, ad
from jdbuilder.review.finding import Finding, Place, Remedy, Replace, Rewrite, State, Untick
from jdbuilder.review.law import superset
from jdbuilder.review.rule import rules
from jdbuilder.web.findings import Beside, Way, anchor, beside, every_key, is_offered, keys_of

POSTING = ad(about=("One", {"text": "Two", "locked": True}, "Three"))
WRITE = Remedy("Write “expert”", (Replace("expert"),))
FILL = Finding(Place("facts", field="pay"), "Pay isn’t filled", rule="unfilled")


def shown(library: Library, *findings: Finding, posting: Posting = POSTING) -> Beside:
    return beside(Report(findings, (), (), 240, DAY), posting, every_key(posting, library))


def found(part: str, line: int | None = None, rule: str = "hero-words", field: str = "", **more: object) -> Finding:
    return replace(Finding(Place(part, line, field=field), "Hm.", rule=rule), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("finding", "place", "element"),
    [
        (found("title"), "title", "title"),
        (found("facts", field="place"), "place", "place"),
        (found("facts", field="pay"), "pay_low", "pay_low"),
        (found("facts", field="other_pay"), "other_pay", "other_pay"),
        (found("facts", field="workplace"), "workplace", "workplace"),
        (found("facts"), "facts", "section-facts"),
        (found("about"), "about", "section-about"),
        (found("about", 2), "about:own-3", "line-about-own-3"),
        (found("posting"), "posting", "section-review"),
    ],
)
def test_a_finding_stands_at_what_it_is_about(library: Library, finding: Finding, place: str, element: str) -> None:
    review = shown(library, finding)
    assert {name: [one.finding for one in some] for name, some in review.at.items()} == {place: [finding]}
    assert review.every[0].anchor == anchor(finding.place, every_key(POSTING, library)) == element


def test_lines_keep_their_keys_among_what_is_still_on_offer(library: Library, studio: Role) -> None:
    full = assemble.full(library, studio)
    kept = full.sections.responsibilities[2]
    posting = full.with_lines("responsibilities", (Line(text="Own"), kept, Line(text="Own"), Line(text="Own")))
    rows = edit.rows(posting, library, "responsibilities")
    assert len(rows) > 4
    assert keys_of(posting, "responsibilities", rows) == ("own-1", kept.snippet, "own-2", "own-3")


def test_the_gravest_comes_first_at_a_place_and_the_papers_order_stays_in_the_list(library: Library) -> None:
    graver = list(rules())
    light, grave = found("title", rule=graver[-1]), found("title", rule=graver[0])
    assert rules()[light.rule].severity != rules()[grave.rule].severity
    review = shown(library, light, grave)
    assert [one.rule.id for one in review.at["title"]] == [grave.rule, light.rule]
    assert [one.rule.id for one in review.every] == [light.rule, grave.rule]


def test_gaps_are_listed_elsewhere(library: Library) -> None:
    review = shown(library, FILL, found("title"))
    assert [one.rule.id for one in review.every] == ["hero-words"]
    assert review.said == "1 finding: 1 exclusion; 1 gap to fill"


def test_the_rule_for_gaps_is_the_one_that_is_left_out(library: Library) -> None:
    posting = ad(about=("We are <number XXX> people",))
    report = review(posting, library, DAY)
    every = beside(report, posting, every_key(posting, library)).every
    assert any("number XXX" in one.quote for one in report.findings)
    assert not any("number XXX" in one.finding.quote for one in every)


def test_every_way_has_a_button_but_what_only_a_person_can_do(library: Library) -> None:
    finding = found("about", 0, remedies=(WRITE, Remedy("Is it so?"), Remedy("Untick", (Untick(),))))
    (one,) = shown(library, finding).every
    assert [way.do for way in one.ways] == [f"mend:{finding.key}:0", "", f"mend:{finding.key}:2"]
    assert [way.said for way in one.ways] == ["Write “expert”", "Is it so?", "Untick"]


@pytest.mark.parametrize(
    ("line", "change", "offered"),
    [
        (0, Replace("x"), True),
        (1, Replace("x"), False),
        (1, Rewrite("x"), False),
        (1, Untick(), True),
        (None, State("facts", "vacancy", True), True),
    ],
)
def test_the_words_of_a_locked_line_are_changed_by_no_click(line: int | None, change: object, offered: bool) -> None:
    assert is_offered(POSTING, found("about", line), Remedy("Do", (change,))) is offered  # type: ignore[arg-type]


def test_the_counts_alone_are_said_so_that_they_change_only_where_a_finding_does(library: Library) -> None:
    assert shown(library).said == "Nothing was found"
    light = list(rules())[-1]
    said = shown(library, found("title"), found("about", 0, rule=light), found("about", 1, rule=light)).said
    assert said == f"3 findings: 1 exclusion, 2 {rules()[light].severity}"


def test_what_the_strictest_laws_ask_for_and_the_posting_lacks_is_listed(library: Library) -> None:
    review = shown(library)
    lacking = {one.asks: one for one in review.lacking}
    assert {one.asks for one in superset.lacking(POSTING)} == {*lacking}
    vacancy = lacking["Whether there is a vacancy now"]
    assert vacancy.anchor == "vacancy"
    assert [way.do for way in vacancy.ways] == ["superset:vacancy:0", "superset:vacancy:1"]
    assert [way.do for way in lacking["The closing date"].ways] == [""]
    assert review.at_once == Way("Add 2 lines to fill in: other pay, the benefits", "superset:all:0")


def test_what_was_added_waits_to_be_filled_in_and_is_not_offered_again(library: Library) -> None:
    added = superset.with_remedy(POSTING, superset.at_once(POSTING))
    review = shown(library, posting=added)
    assert review.at_once is None
    waiting = {one.anchor: [way.said for way in one.ways] for one in review.lacking if one.to_fill}
    assert waiting["other_pay"] == ["Say that there is none"]
    assert not any(way.said.startswith("Add") for one in review.lacking for way in one.ways)


def test_the_click_for_all_says_which_rows_come_back(library: Library) -> None:
    posting = ad(facts={"left_out": ["pay", "hours"], "other_pay": "None"})
    once = shown(library, posting=posting).at_once
    assert once
    assert once.said == "Add 2 lines to fill in: pay, the benefits"


def test_what_stands_is_shown_with_its_reason_and_can_be_taken_back(library: Library) -> None:
    finding, waiver = found("title"), Waiver(rule="hero-words", part="title", reason="Ours")
    report = Report((), ((finding, waiver),), (), 1, DAY)
    assert beside(report, POSTING, {}).waived == ((finding, rules()["hero-words"], "Ours", f"unwaive:{finding.key}"),)
