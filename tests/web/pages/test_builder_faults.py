"""What the builder does not understand: said at its place, kept as it was typed, and the rest is saved."""

import json
from decimal import Decimal

import pytest

from jdbuilder.posting.model import MOST_LINES, Facts, Pay
from tests.web.drafting import Drafting

FORMATS = ("docx", "html", "md", "txt", "json")
LONGEST = 10_000


def shown(draft: Drafting, name: str) -> str:
    """What a field holds when the page is opened anew."""
    draft.open()
    return draft.form[name][0]


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("title", "", "must not be empty"),
        ("title", " \t ", "must not be empty"),
        ("title", "x" * 201, "is longer than 200 characters"),
        ("company", "x" * 201, "is longer than 200 characters"),
        ("place", "ä" * 300, "is longer than 200 characters"),
        ("contact", "x" * 201, "is longer than 200 characters"),
        ("pay_low", "forty", "must be an amount such as 45000"),
        ("pay_low", "-5", "must be an amount such as 45000"),
        ("pay_low", "NaN", "must be an amount such as 45000"),
        ("pay_low", "1e9", "must be an amount such as 45000"),
        ("pay_low", "9" * 400, "too large"),
        ("pay_high", "60000", "from which amount"),
        ("pay_high", "lots", "must be an amount such as 45000"),
        ("closing", "31.12.", "must be a date such as 2027-01-31"),
        ("closing", "2027-02-30", "must be a date such as 2027-01-31"),
        ("closing", "1700000000", "must be a date such as 2027-01-31"),
        ("workplace", "moon", "choice"),
        ("employment", "<script>", "choice"),
        ("currency", "XXX", "choice"),
        ("period", "decade", "choice"),
        ("left_out", "everything", "choice"),
        ("form", "imperative", "choice"),
        ("theme", "../../etc", "choice"),
        ("paper", "a3", "choice"),
        ("language", "tlh", "choice"),
    ],
)
def test_a_field_that_is_not_understood_keeps_what_was_typed(
    scratch: Drafting, field: str, typed: str, said: str
) -> None:
    before = scratch.posting
    scratch.set(hours="40 hours", benefits__new="Free Fridays").set(**{field: typed}).submit()
    assert said in scratch.faults()[field]
    assert set(scratch.faults()) == {field}
    saved = before.facts.model_copy(update={"hours": "40 hours"})
    assert scratch.posting.facts == saved
    assert scratch.posting.title == before.title
    assert scratch.posting.look == before.look
    assert "Free Fridays" in scratch.lines("benefits")
    if field not in {"workplace", "employment", "currency", "period", "left_out", "form", "theme", "paper", "language"}:
        assert shown(scratch, field) == typed
        assert said in scratch.faults()[field]


@pytest.mark.parametrize(
    ("field", "wrong", "right", "stored"),
    [
        ("title", "", "Chief", {"title": "Chief"}),
        ("closing", "31.12.", "2027-12-31", {"closing": "2027-12-31"}),
        ("pay_low", "forty", "40", {"low": "40"}),
        ("company", "x" * 201, "x" * 200, {"company": "x" * 200}),
    ],
)
def test_what_is_put_right_is_saved(
    scratch: Drafting, field: str, wrong: str, right: str, stored: dict[str, str]
) -> None:
    scratch.set(**{field: wrong}).submit()
    scratch.open()
    scratch.set(**{field: right}).submit()
    assert scratch.faults() == {}
    assert scratch.draft.typed == {}
    ((name, value),) = stored.items()
    assert f'"{name}": "{value}"' in json.dumps(scratch.posting.model_dump(mode="json"))


@pytest.mark.parametrize("typed", ["2027-01-04", " 2027-01-04 ", "20270104", "2027-W01-1"])
def test_a_date_in_any_form_of_iso_8601_is_understood(scratch: Drafting, typed: str) -> None:
    scratch.set(closing=typed).submit()
    assert scratch.form["closing"] == ["2027-01-04"]


def test_pay_with_a_fault_keeps_all_that_was_chosen_for_it(scratch: Drafting) -> None:
    scratch.set(pay_low="50000", pay_high="40000", currency="CHF", period="month").submit()
    assert "below the lower one" in scratch.faults()["pay_high"]
    assert scratch.posting.facts == Facts()
    scratch.open()
    shown = {name: scratch.form[name] for name in ("pay_low", "pay_high", "currency", "period")}
    assert shown == {"pay_low": ["50000"], "pay_high": ["40000"], "currency": ["CHF"], "period": ["month"]}
    scratch.set(pay_high="60000").submit()
    pay = Pay(low=Decimal(50000), high=Decimal(60000), currency="CHF", period="month")
    assert scratch.posting.facts == Facts(pay=pay)


def test_several_faults_are_said_at_once(scratch: Drafting) -> None:
    scratch.set(title="", closing="soon", pay_low="x", benefits__new="y" * (LONGEST + 1)).submit()
    assert set(scratch.faults()) == {"title", "closing", "pay_low", "benefits", "benefits:new"}


def test_the_page_goes_on_at_the_first_fault(scratch: Drafting) -> None:
    data = {**scratch.form, "closing": "soon", "pay_low": "x", "do": "all:benefits"}
    assert scratch.client.post(scratch.address, data, 303, follow=False).location == f"{scratch.address}#pay_low"


def test_a_file_is_not_made_while_something_has_a_fault(scratch: Drafting) -> None:
    answer = scratch.set(closing="soon").submit("export:docx")
    assert answer.mimetype == "text/html"
    assert "closing" in scratch.faults()
    answer = scratch.set(closing="2027-01-31").submit("export:docx")
    assert answer.data.startswith(b"PK")


def test_the_longest_line_is_exported(scratch: Drafting) -> None:
    line = ("lorem ipsum dolor " * LONGEST)[: LONGEST - 1] + "x"
    scratch.set(benefits__new=line).submit("add:benefits")
    assert scratch.lines("benefits")[-1] == line
    for name in FORMATS:
        assert scratch.exported(name)
    assert line in scratch.exported("md").decode()


@pytest.mark.parametrize("key", ["own-1", "benefit-paid-leave"])
def test_a_longer_line_is_refused_at_its_place_and_kept(full: Drafting, key: str) -> None:
    full.set(benefits__new="Free Fridays").submit("add:benefits")
    line = "x" * (LONGEST + 1)
    before = full.stored("benefits")
    full.write("benefits", key, line).set(company="Acme").submit()
    for _ in range(2):
        assert full.faults()[f"benefits:{key}"] == "The line is longer than 10000 characters."
        assert full.texts("benefits")[full.keys("benefits").index(key)] == line
        full.open()
    assert full.stored("benefits") == before
    assert full.posting.facts == Facts(company="Acme")
    full.write("benefits", key, line[1:]).submit()
    assert full.faults() == {}
    assert line[1:] in full.lines("benefits")


def test_a_longer_new_line_is_refused_at_its_place_and_kept(scratch: Drafting) -> None:
    line = "x" * (LONGEST + 1)
    scratch.set(benefits__new=f"Fine\r\n{line}").submit("add:benefits")
    for _ in range(2):
        assert scratch.faults()["benefits:new"] == "The line is longer than 10000 characters."
        assert scratch.form["benefits-new"] == [f"Fine\r\n{line}"]
        scratch.open()
    scratch.set(benefits__new=f"Fine\r\n{line[1:]}").submit()
    assert scratch.lines("benefits")[-2:] == ["Fine", line[1:]]


def test_a_longer_target_is_refused_at_its_line_and_kept(full: Drafting) -> None:
    key = full.keys("metrics")[1]
    full.write("metrics", key, "9" * 201, part="target").submit()
    assert full.faults()[f"metrics:{key}"] == "The target is longer than 200 characters."
    assert full.form["metrics-target"][1] == "9" * 201


def test_five_hundred_own_lines_are_kept_in_order_and_exported(scratch: Drafting) -> None:
    lines = [f"Line number {number}" for number in range(500)]
    scratch.set(benefits__new="\n".join(lines)).submit("add:benefits")
    assert scratch.lines("benefits")[-500:] == lines
    scratch.submit()
    assert scratch.lines("benefits")[-500:] == lines
    text = scratch.exported("txt").decode()
    assert [line[2:] for line in text.splitlines() if line.startswith("- Line number")] == lines


def test_more_lines_than_a_section_holds_are_refused_and_kept(scratch: Drafting) -> None:
    lines = [f"Line {number}" for number in range(MOST_LINES + 1)]
    scratch.set(opening__new="\n".join(lines), company="Acme").submit("add:opening")
    assert scratch.faults()["opening"] == "A section may hold at most 1000 lines."
    assert scratch.posting.facts.company == "Acme"
    scratch.open()
    assert scratch.form["opening-new"] == ["\r\n".join(lines)]


def test_a_full_section_takes_no_line_from_its_sister(scratch: Drafting) -> None:
    keys, texts = [f"own-{number}" for number in range(MOST_LINES)], ["Nice"] * MOST_LINES
    scratch.set(nice_to_haves=keys, nice_to_haves__text=texts, nice_to_haves__on=keys)
    scratch.set(must_haves="own-1", must_haves__text="Must", must_haves__on="own-1")
    data = {**scratch.form, "do": "across:must_haves:own-1"}
    scratch.client.post(scratch.address, data, 303, follow=False)
    assert scratch.lines("must_haves") == ["Must"]
    assert scratch.lines("nice_to_haves") == texts


def test_nothing_is_done_in_a_section_that_has_a_fault(full: Drafting) -> None:
    """Otherwise the line would stand in both sections once the fault is mended."""
    moved, other = full.keys("must_haves")[:2]
    text = full.texts("must_haves")[0]
    full.write("must_haves", other, "x" * (LONGEST + 1)).submit(f"across:must_haves:{moved}")
    full.write("must_haves", other, "short").submit()
    assert full.faults() == {}
    assert [*full.lines("must_haves"), *full.lines("nice_to_haves")].count(text) == 1
