from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.library.library import Library
from jdbuilder.posting.model import Posting
from jdbuilder.review.check import review
from jdbuilder.review.examples import DAY, ad
from jdbuilder.review.law.checklist import STATUSES, WORDS, Checklist, checklists, laws
from jdbuilder.review.law.superset import lacking
from jdbuilder.review.mend import waived
from jdbuilder.review.reading import Reading
from tests.posting import strategies

EVERYWHERE = ("US", "CA", "GB", "DE", "FR", "ES", "NL", "IE", "IT", "LT", "MT", "SK", "PL", "AT")
FILLED: dict[str, Any] = {
    "workplace": "remote",
    "pay": {"low": "60000", "high": "90000", "currency": "CAD", "period": "year"},
    "other_pay": "A bonus of up to 5 %",
    "closing": "2027-01-15",
    "variable": "neither",
    "ai_screening": False,
    "vacancy": True,
}
BENEFITS = ("Health cover, a retirement plan and 25 days of paid leave",)


def listed(posting: Posting, library: Library, day: date = DAY) -> dict[str, Checklist]:
    return {one.law.place: one for one in checklists(Reading(posting, library, day))}


def test_every_place_is_checked_for_a_job_that_is_done_anywhere(library: Library) -> None:
    posting = ad(facts={"workplace": "remote"}, listing={"applicants_in": EVERYWHERE})
    assert set(listed(posting, library)) == set(laws())


def test_with_the_ten_fields_filled_no_place_is_red(library: Library) -> None:
    posting = ad(facts=FILLED, listing={"applicants_in": EVERYWHERE}, benefits=BENEFITS)
    found = listed(posting, library)
    assert len(found) == len(laws())
    for place, one in found.items():
        assert one.status != "missing", (place, [item for item in one.items if item.answered.answer == "missing"])
        assert all(item.answered.answer != "missing" for item in one.items), place


filled = st.builds(
    lambda facts, low, more, variable, ai, vacancy: {
        **FILLED,
        "place": "",
        "company": facts.company,
        "hours": facts.hours,
        "pay": {**FILLED["pay"], "low": low, "high": low + more},
        "variable": variable,
        "ai_screening": ai,
        "vacancy": vacancy,
    },
    strategies.facts,
    st.integers(1, 400_000),
    st.integers(0, 120_000),
    st.sampled_from(["neither", "commission", "tips"]),
    st.booleans(),
    st.booleans(),
)


offered = st.sampled_from(
    ["Great benefits", "A pension", "Our package", "25 days of leave", "$9,000", "A seat in the orchestra", "<all XXX>"]
)


@given(facts=filled, line=offered, day=st.dates(date(2020, 1, 1), date(2030, 1, 1)), foreign=st.booleans())
@settings(deadline=None, max_examples=80)
def test_where_nothing_is_lacking_no_place_is_red_on_any_day(
    library: Library, facts: dict[str, Any], line: str, day: date, foreign: bool
) -> None:
    posting = ad(facts=facts, listing={"applicants_in": EVERYWHERE}, benefits=(line,))
    red = [one.law.place for one in checklists(Reading(posting, library, day, foreign)) if one.status == "missing"]
    assert lacking(posting) or red == []


@given(posting=strategies.postings, day=st.dates(), foreign=st.booleans())
@settings(deadline=None, max_examples=60)
def test_any_posting_gets_its_checklists(library: Library, posting: Posting, day: date, foreign: bool) -> None:
    for one in checklists(Reading(posting, library, day, foreign)):
        assert one.status in STATUSES
        assert one.because.endswith(".")
        assert all(item.answered.why for item in one.items)


def test_a_job_without_a_place_has_no_checklists(library: Library) -> None:
    assert listed(ad(), library) == {}
    assert listed(ad(facts={"place": "Houston, TX"}), library) == {}


def test_employees_that_are_counted_in_the_place_may_be_elsewhere(library: Library) -> None:
    posting = ad(facts={"place": "Duluth, MN"}, review={"employees": 1_200})
    because = listed(posting, library)["US-MN"].because
    assert because.endswith("You have 1,200 in all; we take it that enough of them are there.")


def test_where_a_law_only_forbids_it_is_said_that_nothing_was_found(library: Library) -> None:
    one = listed(ad(facts={"place": "Leeds, UK"}), library)["GB"]
    assert one.status == "nothing found"
    assert one.because.endswith("Binds every employer. No words were found that may discriminate; the duty stands.")


def test_where_no_employer_is_bound_yet_there_is_no_pay_duty_yet(library: Library) -> None:
    assert listed(ad(facts={"place": "Lyon, France"}), library)["FR"].because.endswith("No pay duty yet.")


def test_a_question_that_is_optional_leaves_a_place_met(library: Library) -> None:
    facts = {"place": "Albany, NY", "pay": {**FILLED["pay"], "currency": "USD"}}
    one = listed(ad(facts=facts, responsibilities=("Plan",)), library)["US-NY"]
    assert [item.duty.id for item in one.items if item.answered.optional] == ["commission"]
    assert one.status == "met"


def test_every_status_has_its_word() -> None:
    assert set(WORDS) == set(STATUSES)


def test_only_what_is_asked_for_now_is_missing(library: Library) -> None:
    posting = ad(facts={"place": "Denver, CO"})
    one = listed(posting, library)["US-CO"]
    assert {item.duty.id for item in one.missing} == {"pay", "all-benefits", "closing-date"}
    assert listed(posting, library, date(2020, 12, 31))["US-CO"].missing == ()


def test_the_report_names_each_thing_once_with_the_places_that_ask_for_it(library: Library) -> None:
    posting = ad(facts={"workplace": "remote"}, listing={"applicants_in": ("US",)}, equal_opportunity=("Equal",))
    found = [one for one in review(posting, library, DAY).findings if one.rule == "pay-law"]
    assert len({one.key for one in found}) == len(found) == 3
    assert sum(one.place.field == "pay" for one in found) == 1
    assert "more places" in next(one for one in found if one.place.field == "pay").message


def test_what_is_too_old_is_said_in_one_line(library: Library) -> None:
    posting = ad(facts={"workplace": "remote"}, listing={"applicants_in": ("US", "CA")})
    found = [one for one in review(posting, library, date(2030, 1, 1)).findings if one.rule == "pay-law"]
    assert [one.place.part for one in found] == ["posting"]
    assert "too long ago" in found[0].message


def test_what_another_rule_reports_is_not_said_twice(library: Library) -> None:
    facts = {**FILLED, "workplace": "on-site", "place": "Toronto, ON"}
    posting = ad(facts=facts, must_haves=("Two years of Canadian experience",))
    report = review(posting, library, DAY)
    found = [one.rule for one in report.findings]
    assert "local-experience" in found
    assert "pay-law" not in found
    assert {one.law.place: one.status for one in report.places}["CA-ON"] == "missing"


def test_letting_one_missing_fact_stand_leaves_the_others(library: Library) -> None:
    posting = ad(facts={"place": "Toronto, ON"})
    found = [one for one in review(posting, library, DAY).findings if one.rule == "pay-law"]
    left = review(waived(posting, found[0], "Our lawyer says so"), library, DAY)
    assert [one.key for one in left.findings if one.rule == "pay-law"] == [one.key for one in found[1:]]
    assert [one.key for one, _ in left.waived] == [found[0].key]
