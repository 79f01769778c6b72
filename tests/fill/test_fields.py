"""Every field says what the paper says, or nothing where the posting has nothing, or leaves it out."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.errors import UserError
from jdbuilder.fill.fields import FIELDS, is_field, label, named, numbers_of, value
from jdbuilder.fill.model import Blocks, Each, Value, Words
from jdbuilder.outline import Bullets, Heading, Item, Paragraph
from jdbuilder.posting.blocks import blocks
from jdbuilder.posting.model import Facts, Line, Pay, Posting, Sections
from jdbuilder.posting.sections import SECTIONS
from tests.posting.strategies import postings

PAY = Pay(low=Decimal(45000), high=Decimal("60000.50"), currency="EUR", period="year")
POSTING = Posting(
    title="Studio Manager",
    facts=Facts(
        company="Acme & Söhne",
        place="Bristol",
        workplace="hybrid",
        employment="full-time",
        hours="40 hours a week",
        pay=PAY,
        start="1 March",
        closing=date(2027, 1, 31),
        contact="Jo Doe, jobs@acme.example, +44 117 496 0000",
        reference="2027-04",
        apply_at="https://acme.example/7",
        website="https://acme.example",
        address="4 Quay Street",
        other_pay="10 % bonus",
        variable="commission",
        vacancy=True,
        ai_screening=False,
    ),
    sections=Sections(
        opening=(Line(text="You run the studio.\nAll of it."),),
        responsibilities=(Line(text="Plan"), Line(text="Unticked", chosen=False), Line(text="Brief"), Line(text="Pay")),
        metrics=(Line(text="Margin: what stays", target="≥ 20 %"), Line(text="No name")),
        must_haves=(Line(text="Care"),),
        about=(Line(text="We are <company XXX>."),),
        benefits=(Line(text="Cake"),),
    ),
    notes="Nobody outside may read this",
)
EMPTY = Posting(title="Job")


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ("title", "Studio Manager"),
        ("company", "Acme & Söhne"),
        ("place", "Bristol, hybrid"),
        ("town", "Bristol"),
        ("workplace", "Hybrid"),
        ("employment", "Full time"),
        ("hours", "40 hours a week"),
        ("pay", "€45,000 – €60,000.50 a year"),
        ("pay_from", "€45,000"),
        ("pay_to", "€60,000.50"),
        ("pay_from_number", "45,000"),
        ("pay_to_number", "60,000.50"),
        ("currency", "EUR"),
        ("period", "year"),
        ("start", "1 March"),
        ("closing", "January 31, 2027"),
        ("contact", "Jo Doe, jobs@acme.example, +44 117 496 0000"),
        ("contact_name", "Jo Doe"),
        ("contact_email", "jobs@acme.example"),
        ("contact_phone", "+44 117 496 0000"),
        ("reference", "2027-04"),
        ("apply_at", "https://acme.example/7"),
        ("website", "https://acme.example"),
        ("address", "4 Quay Street"),
        ("other_pay", "10 % bonus"),
        ("variable", "Part of the pay is commission"),
        ("vacancy", "This ad is for a position that is open now"),
        ("ai_screening", "Artificial intelligence is not used to screen, assess or select applicants"),
        ("lead_in", "You’ll get to:"),
        ("about_heading", "About Acme & Söhne"),
        ("responsibility:2", "Brief"),
        ("metric:1", "Margin: what stays. Target: ≥\u00a020\u00a0%."),
        ("metric_target:1", "≥ 20 %"),
    ],
)
def test_a_text_is_what_the_paper_says(wanted: str, words: str) -> None:
    assert value(POSTING, wanted) == Words(words)


@pytest.mark.parametrize(
    ("wanted", "put"),
    [
        ("opening", Blocks((Paragraph("You run the studio.", "opening"), Paragraph("All of it.", "opening")))),
        ("responsibilities", Blocks((Bullets((Item("Plan"), Item("Brief"), Item("Pay"))),))),
        ("about", Blocks((Paragraph("We are Acme & Söhne."),))),
        ("responsibility", Each(("Plan", "Brief", "Pay"))),
        ("responsibility:2..9", Blocks((Bullets((Item("Brief"), Item("Pay"))),))),
        ("responsibility:4", Blocks(())),
        ("metric", Each(("Margin: what stays. Target: ≥\u00a020\u00a0%.", "No name"))),
        ("metric_name", Each(("Margin", "No name"))),
        ("metric_definition", Each(("what stays", ""))),
        ("metric_target", Each(("≥ 20 %", ""))),
        ("must_have", Each(("Care",))),
        ("benefit", Each(("Cake",))),
    ],
)
def test_lists_and_lines_are_those_that_are_ticked(wanted: str, put: Value) -> None:
    assert value(POSTING, wanted) == put


def test_the_copy_is_the_opening_and_the_duties_with_their_lead_in() -> None:
    put = value(POSTING, "copy")
    assert isinstance(put, Blocks)
    assert [type(block) for block in put.blocks] == [Paragraph, Paragraph, Paragraph, Bullets]
    assert put.blocks[2] == Paragraph("You’ll get to:", "lead-in")


def test_the_whole_ad_is_the_paper_below_the_facts() -> None:
    put = value(POSTING, "ad")
    assert isinstance(put, Blocks)
    assert set(put.blocks) < set(blocks(POSTING))
    assert Heading("What you’ll do") in put.blocks
    assert "Bristol, hybrid" not in str(put)


def test_the_facts_can_stand_as_a_list() -> None:
    put = value(POSTING, "key_facts")
    assert isinstance(put, Blocks)
    assert "Place: Bristol, hybrid" in put.blocks[0].words()


@pytest.mark.parametrize("wanted", [one for one in FIELDS if one != "title"] + ["responsibility:1", "metric:1..3"])
def test_what_the_posting_does_not_say_is_not_put(wanted: str) -> None:
    assert value(EMPTY, wanted) is None


@pytest.mark.parametrize("wanted", ["pay", "pay_from", "currency", "contact_email", "town", "place"])
def test_what_the_ad_leaves_out_is_not_put(wanted: str) -> None:
    facts = POSTING.facts.model_copy(update={"left_out": ("pay", "contact", "place")})
    assert value(POSTING, wanted) is not None
    assert value(POSTING.model_copy(update={"facts": facts}), wanted) is None


@pytest.mark.parametrize(
    ("said", "name", "email"),
    [
        ("jobs@acme.example", "", "jobs@acme.example"),
        ("Jo Doe", "Jo Doe", ""),
        ("Jo Doe (jo@acme.example)", "Jo Doe", "jo@acme.example"),
        ("0117 496 0000", "", ""),
    ],
)
def test_a_contact_is_taken_apart_as_far_as_it_goes(said: str, name: str, email: str) -> None:
    posting = POSTING.model_copy(update={"facts": Facts(contact=said)})
    assert value(posting, "contact_name") == (Words(name) if name else None)
    assert value(posting, "contact_email") == (Words(email) if email else None)


def test_every_section_and_every_fact_has_its_field() -> None:
    assert {section.id for section in SECTIONS} <= set(FIELDS)
    assert {name for name in Facts.model_fields if name not in {"left_out"}} <= set(FIELDS)


def test_no_field_tells_what_is_internal() -> None:
    assert not [one for one in FIELDS if POSTING.notes in repr(value(POSTING, one))]


@pytest.mark.parametrize(
    "wanted", ["", "pays", "title:1", "responsibility:0", "responsibility:x", "responsibility:1..", "pay:"]
)
def test_what_is_no_field_is_refused(wanted: str) -> None:
    assert not is_field(wanted)
    with pytest.raises(UserError, match=r"Choose of title, company|Write it as responsibility:3"):
        named(wanted)


def test_a_field_is_called_by_its_numbers() -> None:
    assert label("responsibility:1..5") == "Responsibility 1 to 5"
    assert label("responsibility") == "Responsibility, one for each line"
    assert numbers_of("responsibility:5..1") == (1, 5)
    assert numbers_of("responsibility") is None


def test_labels_differ_and_no_kind_is_unknown() -> None:
    labels = [field.label for field in FIELDS.values()]
    assert len(set(labels)) == len(labels)
    assert all(replace(field, id=key) == field for key, field in FIELDS.items())


@settings(deadline=None, max_examples=30)
@given(postings, st.sampled_from([*FIELDS, "responsibility:2", "metric:1..3", "benefit:7"]))
def test_any_posting_can_be_asked_for_any_field(posting: Posting, wanted: str) -> None:
    put = value(posting, wanted)
    assert put != Words("")
    assert put != Each(())
