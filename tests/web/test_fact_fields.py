"""The fields for facts: what was said of the job, and what nobody said."""

from decimal import Decimal
from typing import Any

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict

from jdbuilder.posting.model import Facts, Pay
from jdbuilder.web.fact_fields import FactFields, typed_facts


def read(app: Flask, **typed: str) -> Facts:
    with app.test_request_context():
        form = FactFields(MultiDict({**typed_facts(Facts()), **typed}), meta={"csrf": False})
        assert form.validate(), form.errors
        return form.facts(Facts())


@pytest.mark.parametrize(
    ("typed", "facts"),
    [
        ({}, {}),
        ({"other_pay": " Yearly bonus "}, {"other_pay": "Yearly bonus"}),
        ({"variable": "neither"}, {"variable": "neither"}),
        ({"variable": "tips"}, {"variable": "tips"}),
        ({"ai_screening": "no"}, {"ai_screening": False}),
        ({"vacancy": "yes"}, {"vacancy": True}),
        ({"vacancy": ""}, {}),
    ],
)
def test_what_is_typed_is_read(app: Flask, typed: dict[str, str], facts: dict[str, Any]) -> None:
    assert read(app, **typed) == Facts(**facts)


@pytest.mark.parametrize("name", ["variable", "ai_screening", "vacancy"])
def test_an_answer_that_is_none_keeps_the_old_one(app: Flask, name: str) -> None:
    old = Facts(variable="tips", ai_screening=True, vacancy=False)
    with app.test_request_context():
        form = FactFields(MultiDict({**typed_facts(old), name: "perhaps"}), meta={"csrf": False})
        assert not form.validate()
    assert form.facts(old) == old


def test_a_currency_that_the_pay_has_is_on_offer(app: Flask) -> None:
    pay = Pay(low=Decimal(5), currency="THB", period="hour")
    with app.test_request_context():
        form = FactFields(MultiDict(typed_facts(Facts(pay=pay))), meta={"csrf": False})
        assert not form.validate()
        form.offer(pay)
        assert form.validate()
    assert form.facts(Facts()).pay == pay
