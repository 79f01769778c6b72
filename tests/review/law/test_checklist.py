from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.library.library import Library
from jdbuilder.posting.model import Posting
from jdbuilder.review.check import review
from jdbuilder.review.examples import DAY, ad
from jdbuilder.review.law.checklist import STATUSES, Checklist, checklists, laws
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
    st.integers(0, 50_000),
    st.sampled_from(["neither", "commission", "tips"]),
    st.booleans(),
    st.booleans(),
)


@given(facts=filled, day=st.dates(date(2020, 1, 1), date(2030, 1, 1)))
@settings(deadline=None, max_examples=40)
def test_with_the_ten_fields_filled_anyhow_no_place_is_red_on_any_day(
    library: Library, facts: dict[str, Any], day: date
) -> None:
    posting = ad(facts=facts, listing={"applicants_in": EVERYWHERE}, benefits=BENEFITS)
    assert [one.law.place for one in listed(posting, library, day).values() if one.status == "missing"] == []


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
    found = [one.rule for one in review(posting, library, DAY).findings]
    assert "local-experience" in found
    assert "pay-law" not in found
    assert listed(posting, library)["CA-ON"].status == "missing"


def test_letting_one_missing_fact_stand_leaves_the_others(library: Library) -> None:
    posting = ad(facts={"place": "Toronto, ON"})
    found = [one for one in review(posting, library, DAY).findings if one.rule == "pay-law"]
    left = review(waived(posting, found[0], "Our lawyer says so"), library, DAY)
    assert [one.key for one in left.findings if one.rule == "pay-law"] == [one.key for one in found[1:]]
    assert [one.key for one, _ in left.waived] == [found[0].key]
