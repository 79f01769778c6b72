"""Facts are read back from the words that somebody typed over them, or not at all."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings

from jdbuilder.intake.facts import BY_ID, stated, with_fact, with_facts
from jdbuilder.posting.model import Facts, Listing, Pay, Posting
from tests.posting.strategies import postings

POSTING = Posting(
    title="Editor",
    facts=Facts(place="Berlin", workplace="hybrid", pay=Pay(low=Decimal(1), currency="EUR", period="year"), hours="40"),
)


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("title", "Head", "Head"),
        ("company", "Acme", "Acme"),
        ("company", "<company XXX>", ""),
        ("place", "Munich, hybrid", "Munich, hybrid"),
        ("place", "Val-d’Or", "Val-d’Or"),
        ("place", "Fully remote (Germany)", "Fully remote (Germany)"),
        ("place", "Fully remote", "Fully remote"),
        ("employment", "part-time", "Part time"),
        ("pay", "€50,000 – €60,000 a year", "€50,000 – €60,000 a year"),
        ("pay", "50k to 60k EUR per year", "€50,000 – €60,000 a year"),
        ("pay", "£30 an hour", "£30 an hour"),
        ("pay", "A$30.50 hourly", "A$30.50 an hour"),
        ("pay", "70000", "€70,000 a year"),
        ("pay", "<pay XXX>", ""),
        ("closing", "31 January 2027", "January 31, 2027"),
        ("closing", "January 31st, 2027", "January 31, 2027"),
        ("closing", "2027-01-31", "January 31, 2027"),
        ("closing", "<closing date XXX>", ""),
        ("website", "acme.example", "https://acme.example"),
        ("website", "", ""),
        ("place", "Fully remote (Leeds; applicants in Colorado)", "Fully remote (Leeds; applicants in Colorado)"),
        ("other_pay", "Bonus: 10 %", "Bonus: 10 %"),
        ("other_pay", "", ""),
        ("variable", "Part of the pay is commission", "Part of the pay is commission"),
        ("variable", "commission", "Part of the pay is commission"),
        ("variable", "", ""),
        ("vacancy", "yes", "This ad is for a position that is open now"),
        ("vacancy", "No.", "This ad is for positions that may open later"),
        ("vacancy", "this ad is for positions that may open later.", "This ad is for positions that may open later"),
        ("vacancy", "", ""),
        (
            "ai_screening",
            "No: we read every one ourselves",
            "Artificial intelligence is not used to screen, assess or select applicants",
        ),
    ],
)
def test_words_are_read(field: str, typed: str, said: str) -> None:
    posting = with_fact(POSTING, field, typed)
    assert posting
    assert stated(posting, field) == said


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("title", ""),
        ("title", "x" * 201),
        ("employment", "when needed"),
        ("pay", "up to €60k a year"),
        ("pay", "€60,000 a year plus bonus"),
        ("pay", "€60,000 – €50,000 a year"),
        ("pay", "100 groats a year"),
        ("pay", "competitive"),
        ("closing", "31/01/2027"),
        ("closing", "31 Brumaire 2027"),
        ("closing", "30 February 2027"),
        ("closing", "soon"),
        ("website", "on request"),
        ("variable", "it depends"),
        ("vacancy", "perhaps"),
        ("ai_screening", "None of our people"),
    ],
)
def test_what_is_no_such_fact_is_not_read(field: str, typed: str) -> None:
    assert with_fact(POSTING, field, typed) is None


def test_a_deleted_fact_is_left_out_and_a_typed_one_is_back() -> None:
    without = with_fact(POSTING, "hours", "")
    assert without
    assert (without.facts.left_out, without.facts.hours) == (("hours",), "40")
    back = with_fact(without, "hours", "38")
    assert back
    assert (back.facts.left_out, back.facts.hours) == ((), "38")


def test_a_remote_place_says_where_applicants_may_live() -> None:
    listed = POSTING.model_copy(update={"listing": Listing(applicants_in=("GE",))})
    for typed, place, areas in (
        ("Fully remote (York; applicants in Georgia)", "York", ("GE",)),
        ("Fully remote (York; applicants in Germany, Ontario)", "York", ("DE", "CA-ON")),
        ("Fully remote (York)", "York", ()),
    ):
        read = with_fact(listed, "place", typed)
        assert read
        assert (read.facts.place, read.listing.applicants_in) == (place, areas)


def test_a_day_is_read_whatever_its_month() -> None:
    read = (with_fact(POSTING, "closing", f"1 {month} 2027") for month in ("Jan", "May", "September", "Dec."))
    assert [one and one.facts.closing for one in read] == [date(2027, month, 1) for month in (1, 5, 9, 12)]


def test_several_facts_are_put_in_and_the_unreadable_passed_over() -> None:
    posting = with_facts(POSTING, [("pay", "much"), ("hours", "38"), ("title", "Head")])
    assert (posting.title, posting.facts.hours, posting.facts.pay) == ("Head", "38", POSTING.facts.pay)


@pytest.mark.slow
@settings(max_examples=100, deadline=None)
@given(postings)
def test_what_the_paper_says_of_a_fact_reads_back_as_itself(posting: Posting) -> None:
    for field in ("title", *BY_ID):
        said = stated(posting, field)
        if said:
            read = with_fact(posting, field, said)
            assert read
            assert stated(read, field) == said
