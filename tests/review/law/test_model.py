from datetime import date

from jdbuilder.review.law.model import CHECKED, NO_ADVICE, REVIEW_BY, sites


def test_it_is_said_that_this_is_no_advice() -> None:
    assert "not legal advice" in NO_ADVICE


def test_a_table_is_to_be_read_again_within_a_year() -> None:
    assert date(2026, 11, 1) == CHECKED < REVIEW_BY
    assert (REVIEW_BY - CHECKED).days < 366


def test_a_site_is_named_with_what_was_read_there_and_linked_without() -> None:
    one, other = sites("acme.example FAQ", "law.example")
    assert (one.name, one.address) == ("acme.example FAQ", "https://acme.example")
    assert (other.name, other.address) == ("law.example", "https://law.example")
    assert one.checked == CHECKED
