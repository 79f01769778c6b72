"""A duty is recognised in other words, and what is nobody's duty is not taken for one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.library.library import Library
from jdbuilder.library.model import Responsibility
from jdbuilder.library.reading import Reading, stems

BUDGET = Responsibility(
    id="budget", infinitive="keep the budget of the campaign", gerund="keeping the campaign’s budget"
)
STOCK = Responsibility(id="stock", infinitive="count the stock every month", gerund="counting the stock every month")
SAME = Responsibility(id="stock", infinitive="check our supplies", gerund="checking our supplies")
READING = Reading((BUDGET, STOCK, SAME))

NOBODYS = (
    "Making the first pot of coffee and watering the office plants",
    "Choosing the music for Friday afternoons",
    "Feeding the office cat and taking it to the vet",
    "Baking a cake for everybody’s birthday",
    "Driving visitors to the airport and back",
    "Translating our letters into Portuguese",
    "Playing the piano at the summer party",
    "Teaching a weekly yoga class at lunchtime",
    "Sorting the post and carrying parcels upstairs",
    "Stocking the fridge with fruit and milk",
    "Answering the phone in a friendly voice",
    "Welding steel frames from drawings",
    "Caring for patients on the ward at night",
    "Cooking lunch for forty children",
    "Planting trees along the new road",
)


@pytest.mark.parametrize(
    ("text", "duty"),
    [
        ("Keep the budget of the campaign", "budget"),
        ("You will be keeping budgets for campaigns", "budget"),
        ("The campaign's budget", "budget"),
        ("THE CAMPAIGN’S BUDGET", "budget"),
        ("monthly stock counts", "stock"),
        ("Supplies: checked", "stock"),
        ("Keep bees", None),
        ("the of and", None),
        ("2027 – 100 %", None),
        ("", None),
    ],
)
def test_a_duty_is_recognised_by_its_rare_words(text: str, duty: str | None) -> None:
    assert READING.duty(text) == duty


def test_a_duty_is_recognised_by_the_words_of_either_form() -> None:
    reading = Reading((Responsibility(id="mend", infinitive="mend what breaks", gerund="repairing machines"), STOCK))
    assert reading.duty("Mend what breaks") == reading.duty("Repair a machine") == "mend"


def test_words_that_no_duty_has_count_against_it() -> None:
    assert READING.duty("count stock") == "stock"
    assert READING.duty("count stock while juggling burning torches on horseback before an audience") is None


def test_a_library_without_duties_recognises_none() -> None:
    assert Reading(()).duty("Keep the budget") is None


def test_every_shipped_duty_is_recognised_in_both_of_its_forms(library: Library) -> None:
    duties = [duty for role in library.roles for duty in role.responsibilities]
    assert duties
    for duty in duties:
        assert library.reading.duty(duty.gerund) == duty.id
        assert library.reading.duty(duty.infinitive) == duty.id


@pytest.mark.parametrize("text", NOBODYS)
def test_a_line_that_no_role_has_is_nobodys_duty(library: Library, text: str) -> None:
    assert library.reading.duty(text) is None


def test_an_apostrophe_of_either_kind_reads_the_same(library: Library) -> None:
    texts = [duty.gerund for role in library.roles for duty in role.responsibilities if "’" in duty.gerund]
    assert texts
    for text in texts:
        assert stems(text.replace("’", "'")) == stems(text)
    assert stems("the team's plan") == stems("the team’s plan") == {"team", "plan"}


@pytest.mark.parametrize(
    "alike",
    [
        ("plan", "planning", "planned", "plans"),
        ("supply", "supplies", "supplied"),
        ("write", "writing", "writes"),
        ("business", "businesses"),
        ("campaign", "campaign’s", "CAMPAIGNS"),
        ("meeting", "meetings", "meet"),
    ],
)
def test_forms_of_one_word_have_one_stem(alike: tuple[str, ...]) -> None:
    assert len({stems(word) for word in alike}) == 1
    assert stems(alike[0])


def test_short_words_keep_their_endings() -> None:
    assert len({stems(word) for word in ("ring", "red", "rye", "rs")}) == 4


def test_stop_words_and_numbers_have_no_stem() -> None:
    assert stems("What do they, and 3 of those, each do with it? Budgets (2027)") == {"budget"}


@given(st.text(max_size=300))
@settings(deadline=None)
def test_any_text_is_answered_with_a_duty_of_the_library_or_none(library: Library, text: str) -> None:
    assert library.reading.duty(text) in {None, *library.duties.weights}
