import pytest

from jdbuilder.library.library import Library
from jdbuilder.posting.model import Posting
from jdbuilder.review.examples import DAY, ad
from jdbuilder.review.finding import Add, Remedy
from jdbuilder.review.law.superset import with_remedy
from jdbuilder.review.law.texts import (
    ACCOMMODATION,
    CONTRACTOR,
    FAIR_CHANCE,
    GROUNDS,
    SHORT,
    accommodations,
    asks_for_statements,
    full,
    offered,
    statements,
)
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import rules


def texts(remedies: tuple[Remedy, ...]) -> list[str]:
    return [change.text for one in remedies for change in one.changes if isinstance(change, Add)]


def at(place: str, *, contractor: bool = False) -> Posting:
    return ad(facts={"place": place}, review={"contractor": contractor})


def test_the_graded_statements_are_the_librarys(library: Library) -> None:
    words = {one.id: one.words("infinitive") for one in library.offers(None, "equal_opportunity")}
    changes = (change for one in accommodations(ad()) for change in one.changes)
    added = {change.snippet: change.text for change in changes if isinstance(change, Add)}
    assert words == {"eeo-short": SHORT, "eeo-us-federal-contractor": CONTRACTOR, **added}


def test_the_chosen_state_has_its_own_list() -> None:
    assert texts(statements(at("Denver, CO"))) == [SHORT, full("US-CO")]
    assert "creed" in full("US-CO")
    assert "the law of Colorado" in full("US-CO")


def test_a_place_without_a_list_takes_its_countrys() -> None:
    assert GROUNDS["US"] in full("US-TX")
    assert GROUNDS["CA"] in full("CA-ON")
    assert GROUNDS["EU"] in full("DE")
    assert texts(statements(at("Nairobi, Kenya"))) == [SHORT]


def test_a_federal_contractor_is_offered_its_own_statement_first() -> None:
    assert texts(statements(at("Denver, CO", contractor=True)))[0] == CONTRACTOR
    assert CONTRACTOR not in texts(statements(at("Denver, CO")))


@pytest.mark.parametrize(
    ("place", "kind"), [("Denver, CO", "US"), ("Toronto, ON", "CA"), ("Leeds, UK", "GB"), ("Milan, Italy", "EU")]
)
def test_accommodation_is_offered_in_the_words_of_the_place(place: str, kind: str) -> None:
    assert texts(accommodations(at(place)))[0] == ACCOMMODATION[kind]
    assert asks_for_statements(at(place))


def test_what_is_on_the_paper_already_is_not_offered() -> None:
    oakland = at("Oakland, CA")
    every = texts(offered(oakland))
    assert {SHORT, full("US-CA"), ACCOMMODATION["US"], FAIR_CHANCE} <= set(every)
    assert FAIR_CHANCE not in texts(offered(at("Denver, CO")))
    better = with_remedy(oakland, offered(oakland)[0])
    assert texts(offered(better)) == every[1:]


def test_elsewhere_no_statement_is_missed() -> None:
    assert not asks_for_statements(at("Nairobi, Kenya"))
    assert not asks_for_statements(ad())


def test_every_statement_that_is_added_is_locked_and_fits_a_line() -> None:
    for remedy in (*statements(at("Denver, CO")), *accommodations(at("Milan, Italy"))):
        line = with_remedy(ad(), remedy).sections.equal_opportunity[0]
        assert line.locked


@pytest.mark.parametrize("text", [SHORT, CONTRACTOR, *map(full, GROUNDS), *ACCOMMODATION.values(), FAIR_CHANCE])
def test_every_text_is_known_for_a_statement_and_passes_the_review(text: str, library: Library) -> None:
    reading = Reading(ad(equal_opportunity=(text,)), library, DAY)
    placed = {"unfilled", "section-balance", "ad-length", "no-flexibility"}
    found = [one for name, rule in rules().items() if name not in placed for one in rule.find(reading)]
    assert found == []


@pytest.mark.parametrize("name", ["eeo-missing", "accommodation-missing", "eeo-twice"])
def test_an_ad_that_was_taken_in_may_have_its_statement_elsewhere(name: str, library: Library) -> None:
    flagged = [one for one in rules()[name].flags if isinstance(one, Posting)]
    assert flagged
    for posting in flagged:
        assert list(rules()[name].find(Reading(posting, library, DAY, foreign=True))) == []
