"""The contract of every law: complete, dated, sourced; each place's two golden ads get exactly their answers."""

from datetime import date, timedelta

import pytest

from jdbuilder.library.library import Library
from jdbuilder.posting.areas import is_area
from jdbuilder.posting.model import Posting, Review
from jdbuilder.review.check import review
from jdbuilder.review.examples import DAY, ad
from jdbuilder.review.law.checklist import Checklist, laws
from jdbuilder.review.law.cities import CITIES
from jdbuilder.review.law.model import Law
from jdbuilder.review.law.within import UNION
from tests.review.law.places.golden import GOLDEN, Golden

LAWS = laws()
a_law = pytest.mark.parametrize("law", LAWS.values(), ids=LAWS.keys())
a_place = pytest.mark.parametrize(("place", "golden"), GOLDEN.items(), ids=GOLDEN.keys())
asking = {place: one for place, one in GOLDEN.items() if one.status != "no duty"}
an_asking_place = pytest.mark.parametrize(("place", "golden"), asking.items(), ids=asking.keys())
A_DAY = timedelta(days=1)


def checked(place: str, posting: Posting, library: Library, day: date = DAY) -> Checklist:
    return next(one for one in review(posting, library, day).places if one.law.place == place)


def answers(found: Checklist) -> dict[str, str]:
    return {item.duty.id: item.answered.answer for item in found.items}


def of_size(posting: Posting, employees: int) -> Posting:
    return posting.model_copy(update={"review": Review(employees=employees)})


def test_every_place_has_its_golden_ads_and_every_golden_its_law() -> None:
    assert set(GOLDEN) == set(LAWS)


@a_law
def test_a_law_is_complete(law: Law) -> None:
    assert law.place in CITIES or law.place == UNION or is_area(law.place)
    assert law.name
    assert law.whom[-1:] not in {"", "."}
    assert law.sources
    assert all(source.name and source.checked == law.checked for source in law.sources)
    assert all(source.address.startswith("https://") for source in law.sources)
    assert law.checked < law.review_by <= law.checked + timedelta(days=365)
    assert bool(law.duties) is (law.since is not None)
    assert law.least >= 1
    assert len({duty.id for duty in law.duties}) == len(law.duties)
    for text in (law.covers, law.unread, *law.besides):
        assert not text or text[-1] in ".!"


@a_place
def test_the_ad_that_passes_does(place: str, golden: Golden, library: Library) -> None:
    found = checked(place, golden.posting(golden.good), library)
    assert answers(found) == {item.duty.id: golden.unclear.get(item.duty.id, "present") for item in found.items}
    assert found.status == golden.passes
    assert found.missing == ()


@a_place
def test_the_ad_that_fails_does(place: str, golden: Golden, library: Library) -> None:
    found = checked(place, golden.posting(golden.bad), library)
    assert answers(found) == {item.duty.id: golden.lacks.get(item.duty.id, "present") for item in found.items}
    assert set(golden.lacks) <= set(answers(found))
    assert found.status == golden.status


@an_asking_place
def test_nobody_is_bound_before_the_day(place: str, golden: Golden, library: Library) -> None:
    law, posting = LAWS[place], golden.posting(golden.bad)
    assert law.since is not None
    assert checked(place, posting, library, law.since - A_DAY).status == "not yet"
    assert checked(place, posting, library, law.since).status in {"missing", "unclear"}


@a_place
def test_after_its_review_date_nothing_is_shown_as_met(place: str, golden: Golden, library: Library) -> None:
    law = LAWS[place]
    for given in (golden.good, golden.bad):
        found = checked(place, golden.posting(given), library, law.review_by + A_DAY)
        assert found.status == "check again"
        assert "present" not in answers(found).values()
        assert checked(place, golden.posting(given), library, law.review_by).status != "check again"


@an_asking_place
def test_the_size_counts_from_the_threshold_on(place: str, golden: Golden, library: Library) -> None:
    law, posting = LAWS[place], golden.posting(golden.bad)
    assert law.since is not None
    day = max(law.since, DAY)
    assert checked(place, of_size(posting, law.least), library, day).status in {"missing", "unclear"}
    if law.least > 1:
        below = checked(place, of_size(posting, law.least - 1), library, day)
        assert below.status == "too small"
        assert below.missing == ()
        assert "so it doesn’t bind you" in below.because
        assert "haven’t said how many" in checked(place, posting, library, day).because


def test_delaware_binds_from_september_2027_and_is_to_be_read_again_soon_after(library: Library) -> None:
    golden = GOLDEN["US-DE"]
    day = date(2027, 9, 2)
    assert checked("US-DE", golden.posting(golden.good), library, day).status == "met"
    assert checked("US-DE", golden.posting(golden.bad), library, day).status == "missing"


def test_the_netherlands_are_read_again_when_their_law_may_come(library: Library) -> None:
    posting = GOLDEN["NL"].posting({})
    assert checked("NL", posting, library, date(2027, 1, 1)).status == "check again"


def test_ontario_surely_wants_a_word_on_screening_of_those_it_surely_binds(library: Library) -> None:
    posting = GOLDEN["CA-ON"].posting(GOLDEN["CA-ON"].bad)
    assert answers(checked("CA-ON", of_size(posting, 25), library))["ai-screening"] == "missing"


@pytest.mark.parametrize("low", [200_001, 150_000])
def test_ontario_asks_for_no_range_above_200_000(low: int, library: Library) -> None:
    pay = {"low": low, "high": 260_000, "currency": "CAD", "period": "year"}
    found = checked("CA-ON", ad(facts={"place": "Toronto, ON", "pay": pay}), library)
    assert answers(found)["pay-within-50k"] == "present"


@pytest.mark.parametrize(("high", "answer"), [(120_000, "present"), (120_001, "missing")])
def test_ontario_wants_a_range_of_no_more_than_50_000(high: int, answer: str, library: Library) -> None:
    pay = {"low": 70_000, "high": high, "currency": "CAD", "period": "year"}
    found = checked("CA-ON", ad(facts={"place": "Toronto, ON", "pay": pay}), library)
    assert answers(found)["pay-within-50k"] == answer
