"""The fields for the review: how many people, for whom, and what somebody let stand; nobody types the last."""

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict

from jdbuilder.posting.model import Review, Waiver
from jdbuilder.web.review_form import ReviewFields, typed_review

WAIVED = Review(waivers=(Waiver(rule="hero-words", part="title", quote="“Rock” <star>", reason="Ours & theirs"),))


def read(app: Flask, old: Review = Review(), **typed: str) -> tuple[Review, dict[str, list[str]]]:  # noqa: B008 - frozen
    with app.test_request_context():
        form = ReviewFields(MultiDict({**typed_review(old), **typed}), meta={"csrf": False})
        form.validate()
        errors = {str(name): [str(one) for one in said] for name, said in form.errors.items()}
        return form.review(old), errors


@pytest.mark.parametrize(("typed", "number"), [("", None), ("15", 15), (" 1,200 ", 1200), ("10 000", 10000)])
def test_the_number_of_people_is_read(app: Flask, typed: str, number: int | None) -> None:
    assert read(app, employees=typed) == (Review(employees=number), {})


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("0", "The number of people must not be below 1."),
        ("many", "The number of people must be a whole number."),
        ("99999999", "The number of people must not be above 10000000."),
    ],
)
def test_a_number_that_none_can_have_is_refused_and_the_old_one_kept(app: Flask, typed: str, said: str) -> None:
    assert read(app, Review(employees=7), employees=typed) == (Review(employees=7), {"employees": [said]})


def test_a_contractor_says_so(app: Flask) -> None:
    assert read(app, contractor="y")[0] == Review(contractor=True)
    assert read(app, Review(contractor=True))[0] == Review(contractor=True)


def test_what_was_let_stand_comes_back_as_it_was(app: Flask) -> None:
    assert read(app, WAIVED) == (WAIVED, {})
    assert read(app, WAIVED, waivers="[]")[0] == Review()


@pytest.mark.parametrize(
    "sent", ["", "{", "null", "{}", '[{"rule": "x"}]', '[{"rule": "../x", "part": "title", "reason": "r"}]', "[" * 5000]
)
def test_waivers_that_nobody_could_have_sent_change_nothing(app: Flask, sent: str) -> None:
    assert read(app, WAIVED, waivers=sent) == (WAIVED, {})


def test_more_waivers_than_a_posting_holds_change_nothing(app: Flask) -> None:
    many = Review.model_construct(employees=None, contractor=False, waivers=WAIVED.waivers * 1001)
    assert read(app, WAIVED, waivers=typed_review(many)["waivers"])[0] == WAIVED
