"""A line of several facts is read part by part; what can't be read is left, and nothing is guessed."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.intake.foreign import facts
from jdbuilder.intake.foreign.byline import byline
from jdbuilder.intake.foreign.facts import Field
from tests.intake.foreign.gold import letters


def plain(text: str) -> dict[Field, Any] | None:
    """What is stated, the pay as its amounts."""
    stated = byline(text, "USD")
    if stated is None:
        return None
    pay = stated.values.get("pay")
    return {**stated.values, **({"pay": (int(pay.low), pay.high and int(pay.high))} if pay else {})}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "Acme GmbH · Berlin, Germany · full-time",
            {"company": "Acme GmbH", "place": "Berlin, Germany", "employment": "full-time"},
        ),
        (
            "Acme & Row · Location: Bristol · £45,000 – £52,000 a year",
            {"company": "Acme & Row", "place": "Bristol", "pay": (45_000, 52_000)},
        ),
        (
            "📍 Leeds (Hybrid) | 💰 £38k–£44k | 🕐 Full-time",
            {"place": "Leeds", "workplace": "hybrid", "pay": (38_000, 44_000), "employment": "full-time"},
        ),
        (
            "Acme - Portland, OR - Full time - $27 - $31 / hour",
            {"company": "Acme", "place": "Portland, OR", "employment": "full-time", "pay": (27, 31)},
        ),
        (
            "Acme • Loughrea, Co. Galway • remote",
            {"company": "Acme", "place": "Loughrea, Co. Galway"} | {"workplace": "remote"},
        ),
        ("remote | o AB", {"workplace": "remote", "company": "o AB"}),
        ("Leeds · Hybrid · Full-time", {"place": "Leeds", "workplace": "hybrid", "employment": "full-time"}),
        ("Toronto, ON | Full-time", {"place": "Toronto, ON", "employment": "full-time"}),
        ("Remote, US | Full-time", {"workplace": "remote", "applicants_in": ("US",), "employment": "full-time"}),
        ("Acme Inc | Req ID: R-2", {"company": "Acme Inc", "reference": "R-2"}),
        ("Acme Bakery GmbH", {"company": "Acme Bakery GmbH"}),
    ],
)
def test_a_line_states_several_facts(text: str, values: dict[Field, Any]) -> None:
    stated = byline(text, "USD")
    assert stated is not None
    assert plain(text) == values
    assert (stated.is_all, stated.left) == (True, "")


@pytest.mark.parametrize(
    ("text", "values", "left"),
    [
        ("Marketing · Berlin, Germany · Hybrid", {"place": "Berlin, Germany", "workplace": "hybrid"}, "Marketing"),
        ("Loughrea · Hybrid · Full-time", {"workplace": "hybrid", "employment": "full-time"}, "Loughrea"),
        ("Acme · Leeds", {"place": "Leeds"}, "Acme"),
        ("Remote (Europe) · Full-time", {"workplace": "remote", "employment": "full-time"}, "Remote (Europe)"),
        ("Permanent, full-time (37 h) | £30,000", {"employment": "full-time", "pay": (30_000, None)}, None),
        ("Permanent, full time", {"employment": "full-time"}, ""),
        ("Location: Leeds | Location: York | remote", {"place": "Leeds", "workplace": "remote"}, "Location: York"),
    ],
)
def test_what_is_not_read_whole_is_left(text: str, values: dict[Field, Any], left: str | None) -> None:
    stated = byline(text, "USD")
    assert stated is not None
    assert (plain(text), stated.is_all) == (values, False)
    assert stated.left == (text.partition(" | ")[0] if left is None else left)


@pytest.mark.parametrize(
    "text",
    ["Acme Bakery, Chicago, IL", "We bake bread", "Leeds", "Acme · Loughrea", "Role: Baker | Acme", "x | " * 100],
)
def test_a_line_that_may_be_a_name_states_nothing(text: str) -> None:
    assert byline(text, "USD") is None


@given(st.lists(st.text(alphabet="aBco gm(", min_size=1, max_size=12), min_size=1, max_size=5))
def test_each_part_is_stated_or_left(parts: list[str]) -> None:
    stated = byline(" | ".join(["remote", *parts]), "USD")
    assert stated is not None
    held = [letters(str(one)) for one in [*stated.values.values(), *stated.left.split(" · ")]]
    assert all(letters(part) in held for part in parts if part.strip())


@pytest.mark.parametrize(
    "text", ["Contract: Permanent", "Contract type: permanent contract", "Contract: Permanent, paid monthly"]
)
def test_a_label_alone_states_nothing(text: str) -> None:
    assert facts.labelled(text, "USD") is None
    assert byline(text, "USD") is None


def test_of_several_facts_a_label_states_nothing_either() -> None:
    stated = byline("Contract: Permanent | Hours: 37", "USD")
    assert stated is not None
    assert (stated.values, stated.left) == ({"hours": "37"}, "Contract: Permanent")
