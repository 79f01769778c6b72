"""The sections of the paper, and how many lines each does well with."""

import pytest

from jdbuilder import placeholders
from jdbuilder.library.library import Library
from jdbuilder.posting.sections import BY_ID, SECTIONS, meter


@pytest.mark.parametrize(
    ("section", "good", "most"),
    [("responsibilities", (4, 8), 10), ("metrics", (2, 5), 7), ("must_haves", (4, 6), 8), ("nice_to_haves", (0, 4), 6)],
)
def test_a_meter_says_few_good_many_or_too_many(section: str, good: tuple[int, int], most: int) -> None:
    said = {}
    for count in range(most + 5):
        found = meter(BY_ID[section], count)
        assert found is not None
        assert found.count == count
        said[count] = found.verdict
    assert said == {
        count: "few" if count < good[0] else "good" if count <= good[1] else "many" if count <= most else "too many"
        for count in range(most + 5)
    }


@pytest.mark.parametrize(
    ("section", "advice"),
    [("must_haves", "4–6 is good"), ("metrics", "2–5 is good"), ("nice_to_haves", "up to 4 is good")],
)
def test_a_meter_says_what_would_be_good(section: str, advice: str) -> None:
    found = meter(BY_ID[section], 99)
    assert found is not None
    assert (found.verdict, found.advice) == ("too many", advice)


def test_a_section_of_running_text_has_no_meter() -> None:
    metered = {section.id for section in SECTIONS if meter(section, 1)}
    assert metered == {"responsibilities", "metrics", "must_haves", "nice_to_haves"}


def test_sisters_are_sisters_of_each_other() -> None:
    pairs = {(section.id, section.sister) for section in SECTIONS if section.sister}
    assert pairs == {("must_haves", "nice_to_haves"), ("nice_to_haves", "must_haves")}
    assert all((sister, section) in pairs for section, sister in pairs)


def test_each_section_is_found_by_its_id_and_says_what_to_do() -> None:
    assert [BY_ID[section.id] for section in SECTIONS] == list(SECTIONS)
    assert all(section.ask.endswith((".", "”.")) for section in SECTIONS)


def test_only_the_opening_has_no_heading() -> None:
    assert [section.id for section in SECTIONS if not section.heading] == ["opening"]


def test_the_company_is_the_only_thing_to_fill_in_a_heading() -> None:
    assert placeholders.names(section.heading for section in SECTIONS) == ("company",)


def test_only_duties_have_a_lead_in_and_they_have_it_in_both_forms() -> None:
    assert {section.id: dict(section.lead_in) for section in SECTIONS if section.lead_in} == {
        "responsibilities": {"infinitive": "You’ll get to:", "gerund": "Daily responsibilities include:"}
    }


def test_the_sections_with_texts_for_every_role_can_be_locked(library: Library) -> None:
    lockable = {section.id for section in SECTIONS if section.lockable}
    assert lockable == {file.section for file in library.shared}
