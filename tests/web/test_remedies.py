"""What a click on a finding makes of a posting, and what is said where nothing comes of it."""

import pytest
from flask import Flask

from jdbuilder.library.library import Library
from jdbuilder.model import LONGEST_WORDS
from jdbuilder.posting.model import MOST_LINES, Posting, Waiver
from jdbuilder.review.check import Report, review
from jdbuilder.review.examples import DAY, ad, posting_of
from jdbuilder.review.finding import Add, Finding, Place, Remedy, Replace, State, Untick
from jdbuilder.review.law import texts
from jdbuilder.review.law.checklist import Checklist, Item, laws
from jdbuilder.review.law.model import Answered
from jdbuilder.review.law.superset import at_once, with_remedy
from jdbuilder.review.rule import Rule, rules
from jdbuilder.web import actions
from jdbuilder.web.draft_form import DraftForm, as_typed
from jdbuilder.web.findings import is_offered, named
from jdbuilder.web.remedies import NOTICES, Outcome, Reviews, done, is_one

POSTING = ad(about=("A rockstar", {"text": "A rockstar", "locked": True}))
WRITE = Remedy("Write “expert”", (Replace("expert"),))


def finding(line: int = 0, *remedies: Remedy) -> Finding:
    place = Place("about", line, 2, 10)
    return Finding(place, "Hm.", "rockstar", "A rockstar", remedies or (WRITE, Remedy("Really?")), "hero-words", line)


FIRST, LOCKED = finding(0), finding(1, WRITE, Remedy("Untick", (Untick(),)))
LAW = laws()["US-CO"]
MISSING = Answered("missing", "No.", (Remedy("Say so", (State("facts", "vacancy", True),)),))


def reviews(*findings: Finding) -> Reviews:
    """A review that finds the same whatever it reads; what was let stand is let stand."""

    def review(posting: Posting) -> Report:
        stand = [(one, held) for one in findings for held in posting.review.waivers if one.is_waived_by(held)]
        left = tuple(one for one in findings if one not in [waived for waived, _ in stand])
        places = (Checklist(LAW, "missing", (Item(LAW.duties[0], MISSING),), ""),)
        return Report(left, tuple(stand), places, 4, DAY)

    return review


def outcome(do: str, reason: str = "") -> Outcome:
    return done(do, {f"reason-{FIRST.key}": reason} if reason else {}, POSTING, reviews(FIRST, LOCKED))


def abouts(posting: Posting) -> list[tuple[str, bool]]:
    return [(line.text, line.chosen) for line in posting.sections.about]


def test_a_remedy_is_applied_where_its_finding_is() -> None:
    came = outcome(f"mend:{FIRST.key}:0")
    assert abouts(came.posting) == [("An expert", True), ("A rockstar", True)]
    assert (came.said, came.place) == ("", FIRST.place)
    assert abouts(outcome(f"mend:{LOCKED.key}:1").posting) == [("A rockstar", True), ("A rockstar", False)]


@pytest.mark.parametrize(
    "do",
    [
        f"mend:{LOCKED.key}:0",  # a locked line's words
        f"mend:{FIRST.key}:1",  # a question
        *(f"mend:{FIRST.key}:{number}" for number in ("2", "-1", "x", "", "9" * 5000, "²")),
        *("mend:nobody:0", "mend:", "mend", "mend::::"),
        *("waive:nobody", "waive", "unwaive:nobody", "unwaive:"),
        *("superset", "superset:all:1", "superset:pay:0", "superset:nothing:0"),
        *("supply:US-CO:nothing:0", "supply:XX:x:0", f"supply:US-CO:{LAW.duties[0].id}:1", "supply"),
    ],
)
def test_what_is_gone_changes_nothing_and_says_so(do: str) -> None:
    assert outcome(do) == Outcome(POSTING, "gone")


def test_a_finding_stands_for_a_reason_until_that_is_taken_back() -> None:
    came = outcome(f"waive:{FIRST.key}", "  Our\nband ")
    waiver = Waiver(rule="hero-words", part="about", quote="rockstar", reason="Our band")
    assert came.posting.review.waivers == (waiver,)
    assert came.place == FIRST.place
    back = done(f"unwaive:{FIRST.key}", {}, came.posting, reviews(FIRST))
    assert (back.posting, back.said) == (POSTING, "")


@pytest.mark.parametrize("reason", ["", "  \n "])
def test_nothing_stands_without_a_reason(reason: str) -> None:
    came = outcome(f"waive:{FIRST.key}", reason)
    assert (came.posting, came.said, came.place) == (POSTING, "reason", FIRST.place)


def test_a_reason_that_was_typed_counts_whatever_button_was_pressed() -> None:
    sent = {f"reason-{FIRST.key}": "Ours", "reason-nobody": "Gone", "reason-other": " "}
    came = done("save", sent, POSTING, reviews(FIRST))
    assert [one.reason for one in came.posting.review.waivers] == ["Ours"]
    assert came.said == ""


@pytest.mark.parametrize(("do", "one"), [("save", False), ("up:about:x", False), ("mend:x:0", True), ("waive", True)])
def test_only_what_is_about_a_finding_is_one_of_the_review(do: str, one: bool) -> None:
    assert is_one(do) is one
    asked: list[Posting] = []

    def review(posting: Posting) -> Report:
        asked.append(posting)
        return reviews()(posting)

    done(do, {"reason-x": " "}, POSTING, review)
    assert bool(asked) is one


def test_what_a_place_asks_for_is_supplied() -> None:
    came = outcome(f"supply:US-CO:{LAW.duties[0].id}:0")
    assert came.posting.facts.vacancy is True
    assert came.said == ""


def test_all_that_the_strictest_laws_ask_for_is_added_at_once_or_one_by_one() -> None:
    came = outcome("superset:all:0")
    assert came.posting == with_remedy(POSTING, at_once(POSTING)) != POSTING
    assert outcome("superset:vacancy:0").posting.facts.vacancy is not None
    nothing = done("superset:vacancy:0", {}, ad(facts={"vacancy": False}), reviews())
    assert nothing.said == "gone"


def test_a_statement_for_a_place_is_added_by_its_words() -> None:
    there = ad(facts={"place": "London, United Kingdom"})
    offered = texts.offered(there)
    came = done(f"state:{named(offered[-1])}", {}, there, reviews())
    (change,), (added,) = offered[-1].changes, came.posting.sections.equal_opportunity
    assert isinstance(change, Add)
    assert (came.said, added.text, added.locked) == ("", change.text, True)
    assert done(f"state:{named(offered[-1])}", {}, came.posting, reviews()).said == "gone"
    assert outcome("state:").said == "gone"


def test_a_graded_statement_that_is_added_takes_the_place_of_the_one_before() -> None:
    own = "We are kind."
    there = ad(facts={"place": "Toronto, ON"}, equal_opportunity=(texts.SHORT, own))
    (full,) = (one for one in texts.offered(there) if "full list" in one.said)
    came = done(f"state:{named(full)}", {}, there, reviews()).posting
    ticked = [line.text for line in came.sections.equal_opportunity if line.chosen]
    assert ticked[0] == own
    assert len(ticked) == 2
    anywhere = texts.offered(there)[-1]
    came = done(f"state:{named(anywhere)}", {}, there, reviews()).posting
    assert all(line.chosen for line in came.sections.equal_opportunity)


def test_a_contractors_statement_that_mends_a_finding_stands_alone(library: Library) -> None:
    there = ad(review={"contractor": True}, equal_opportunity=(texts.SHORT,))
    (one,) = (each for each in review(there, library, DAY).findings if each.rule == "eeo-contractor")
    came = done(f"mend:{one.key}:0", {}, there, lambda held: review(held, library, DAY)).posting
    assert [line.text for line in came.sections.equal_opportunity if line.chosen] == [texts.CONTRACTOR]


def test_what_a_posting_cannot_hold_changes_nothing() -> None:
    long = ad(about=("A rockstar" + "!" * (LONGEST_WORDS - 10),))
    grown = finding(0, Remedy("Write more", (Replace("rock and roll star"),)))
    assert done(f"mend:{grown.key}:0", {}, long, reviews(grown)) == Outcome(long, "same", grown.place)
    waivers = [{"rule": "x", "part": "title", "reason": "r"}] * MOST_LINES
    full = ad(review={"waivers": waivers})
    sent = {f"reason-{FIRST.key}": "One more"}
    assert done(f"waive:{FIRST.key}", sent, full, reviews(FIRST)).said == "same"
    assert outcome(f"waive:{FIRST.key}", "x" * 201).said == "same"


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.id)
def test_every_remedy_of_a_rules_examples_mends_them_and_goes_through_the_form(
    rule: Rule, busy_app: Flask, library: Library
) -> None:
    for posting in (posting_of(example, rule.part) for example in rule.flags):
        found = [each for each in review(posting, library, DAY).findings if each.rule == rule.id]
        assert found
        for one, number in [(finding, number) for finding in found for number in range(len(finding.remedies))]:
            if is_offered(posting, one, one.remedies[number]):
                came = done(f"mend:{one.key}:{number}", {}, posting, lambda held: review(held, library, DAY))
                assert came.said == ""
                assert through_the_form(busy_app, library, came.posting) == came.posting
                left = review(came.posting, library, DAY).found(one.key)
                assert left is None or left.text != one.text


def through_the_form(app: Flask, library: Library, posting: Posting) -> Posting:
    with app.test_request_context():
        form = DraftForm(as_typed(posting, library, {}), {"studio": "Studio"}, posting)
        assert form.validate(), form.errors
        return actions.read(form, posting, library, "save")


def test_every_notice_says_that_nothing_was_changed() -> None:
    assert all("othing was changed" in said for said in NOTICES.values())
