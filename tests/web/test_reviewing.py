"""What the review's pages work on: text or file, one of ours as it says now, what is told beside it."""

import io
from datetime import date
from typing import Any

import flask
import pytest
from flask import Flask

from jdbuilder.errors import UserError
from jdbuilder.posting import record
from jdbuilder.posting.model import Posting
from jdbuilder.web import reviewing
from jdbuilder.web.reviewing import PASTED, ToldForm
from tests.web.drafting import Drafting
from tests.web.pages.test_open import edited


def sent(app: Flask, data: dict[str, Any]) -> tuple[str, bytes]:
    with app.test_request_context("/review", method="POST", data=data):
        return reviewing.received()


def test_a_text_that_was_pasted_is_a_file(app: Flask) -> None:
    assert sent(app, {"text": "Cook\r\nLeeds\x00"}) == (PASTED, b"Cook\nLeeds")


def test_a_file_comes_before_a_text(app: Flask) -> None:
    assert sent(app, {"text": "Cook", "file": (io.BytesIO(b"Baker"), "ad.txt")}) == ("ad.txt", b"Baker")


@pytest.mark.parametrize("text", ["", " \n\t"])
def test_nothing_is_refused(app: Flask, text: str) -> None:
    with pytest.raises(UserError, match="Paste the ad’s text, or choose a file"):
        sent(app, {"text": text})


def test_any_ad_is_foreign_and_one_of_ours_is_not(app: Flask, posting: Posting) -> None:
    with app.test_request_context():
        assert reviewing.read("ad.txt", b"Cook\n\nRequirements\n- Cooks well").foreign
        ours = reviewing.read("ad.json", record.dumps(posting).encode())
    assert (ours.posting, ours.foreign, ours.said) == (posting, False, ())


def test_what_was_changed_in_word_since_is_reviewed_too(full: Drafting) -> None:
    data = edited(full.exported("docx"))
    with full.client.app.test_request_context():
        found = reviewing.read("ad.docx", data)
    assert found.posting.sections.responsibilities[0].text == "Walk the schedule with everybody"
    assert not found.foreign


def test_what_can_not_be_understood_tells_nothing(app: Flask, posting: Posting) -> None:
    with app.test_request_context("/review?places=Narnia&employees=1,200"):
        form = ToldForm(flask.request.args)
        assert not form.validate()
        assert reviewing.asked(form, posting).review.employees == 1200
        assert reviewing.asked(form, posting).facts == posting.facts


def test_the_day_is_the_applications(app: Flask, posting: Posting) -> None:
    app.config["DAY"] = date(2030, 2, 3)
    with app.test_request_context():
        assert reviewing.reviewed(posting).day == date(2030, 2, 3)


def test_only_what_is_told_is_carried_along() -> None:
    assert reviewing.typed({"places": " Colorado ", "employees": " ", "other": "x"}) == {"places": "Colorado"}
