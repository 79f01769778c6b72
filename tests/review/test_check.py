"""The review: every rule on a posting, in the paper's order, without what somebody let stand."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from jdbuilder.intake.open import opened
from jdbuilder.library.library import Library
from jdbuilder.posting.model import Line, Posting
from jdbuilder.posting.sections import SECTIONS
from jdbuilder.review.check import findings_of, review
from jdbuilder.review.examples import DAY, ad
from jdbuilder.review.mend import waived
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import SEVERITIES, rules
from tests.review import gold
from tests.review.memory import forget

POSTING = ad("Ninja", responsibilities=("Be a ninja.", "Be a ninja, and a guru."), benefits=("A guru",))


def heroes(library: Library) -> list[tuple[str, str]]:
    report = review(POSTING, library, DAY)
    return [(one.place.part, one.quote) for one in report.findings if one.rule == "hero-words"]


def test_findings_stand_in_the_papers_order(library: Library) -> None:
    assert heroes(library) == [
        ("title", "Ninja"),
        ("responsibilities", "ninja"),
        ("responsibilities", "ninja"),
        ("responsibilities", "guru"),
        ("benefits", "guru"),
    ]
    order = ["title", "facts", *(one.id for one in SECTIONS), "posting"]
    places = [order.index(one.place.part) for one in review(POSTING, library, DAY).findings]
    assert places == sorted(places)


def test_every_finding_has_a_name_of_its_own(library: Library) -> None:
    report = review(POSTING, library, DAY)
    assert len({one.key for one in report.findings}) == len(report.findings)
    assert all(report.found(one.key) == one for one in report.findings)
    assert report.found("nothing") is None


def test_what_somebody_let_stand_is_kept_with_its_reason(library: Library) -> None:
    first = next(one for one in review(POSTING, library, DAY).findings if one.place.part == "title")
    report = review(waived(POSTING, first, "It is the product’s name."), library, DAY)
    assert first.key not in {one.key for one in report.findings}
    assert [(one.key, waiver.reason) for one, waiver in report.waived] == [(first.key, "It is the product’s name.")]
    assert report.found(first.key) == first


def test_a_range_of_pay_that_somebody_let_stand_is_found_again_when_it_is_another(library: Library) -> None:
    wide, wider = (
        ad(facts={"pay": {"low": low, "high": high, "currency": "USD", "period": "year"}})
        for low, high in ((60_000, 160_000), (10_000, 990_000))
    )
    (first,) = (one for one in review(wide, library, DAY).findings if one.rule == "range-width")
    stands = waived(wide, first, "Two grades")
    assert [one.rule for one, _ in review(stands, library, DAY).waived] == ["range-width"]
    other = stands.model_copy(update={"facts": wider.facts})
    assert review(other, library, DAY).waived == ()


def test_the_report_counts_words_and_severities(library: Library) -> None:
    report = review(POSTING, library, date(2027, 1, 2))
    assert report.words == Reading(POSTING, library, DAY).count
    assert report.day == date(2027, 1, 2)
    assert list(report.counts()) == list(SEVERITIES)
    assert sum(report.counts().values()) == len(report.findings)


def test_a_rules_findings_bear_its_name(library: Library) -> None:
    found = findings_of(rules()["hero-words"], Reading(POSTING, library, DAY))
    assert {one.rule for one in found} == {"hero-words"}


MIXED = "We offer a competitive salary. We are an equal opportunity employer, whatever your race, religion or age."


def test_style_beside_a_statement_is_left_in_peace_in_somebody_elses_ad_and_a_breach_of_law_is_not(
    library: Library,
) -> None:
    def found(text: str, foreign: bool) -> set[str]:
        report = review(ad(benefits=(text,)), library, DAY, foreign=foreign)
        return {one.rule for one in report.findings if one.place.part == "benefits"}

    assert "empty-pay" in found(MIXED, foreign=False)
    assert found(MIXED, foreign=True) == set()
    assert "empty-pay" in found(MIXED.partition(". ")[0] + ".", foreign=True)
    assert "native-speaker" in found(f"You must be a native English speaker. {MIXED}", foreign=True)


def typed(ad: Posting) -> Posting:
    """An ad in which one more line was typed at the top, so that every other line has another number."""
    lines = ad.sections.responsibilities
    return ad.with_lines("responsibilities", (Line(text="Be our rockstar for 12 hours a day!!"), *lines))


def check_again(names: Iterable[gold.Ad], library: Library) -> None:
    """That what was read before makes no difference to what is found."""
    for one in names:
        before = opened(one.text.encode(), f"{one.name}.txt", library).posting
        after = typed(before)
        for foreign in (True, False):
            for posting in (before, after, before):
                warm = review(posting, library, DAY, foreign=foreign)
                forget()
                assert review(posting, library, DAY, foreign=foreign) == warm, one.name


def test_what_was_read_before_makes_no_difference(library: Library) -> None:
    check_again(gold.ads()[:1], library)


@pytest.mark.slow
def test_what_was_read_before_makes_no_difference_to_any_ad(library: Library) -> None:
    check_again(gold.ads(), library)


def test_threads_that_review_at_once_find_the_same(library: Library) -> None:
    ads = [opened(one.text.encode(), f"{one.name}.txt", library).posting for one in gold.ads()[::42]]
    wanted = [review(ad, library, DAY) for ad in ads]
    forget()
    with ThreadPoolExecutor(8) as pool:
        found = pool.map(lambda ad: review(ad, library, DAY), ads * 4)
    assert list(found) == wanted * 4
