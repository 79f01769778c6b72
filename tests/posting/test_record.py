"""A posting is the same after a round trip through a file, and a broken file is refused in words."""

import json
import time
from typing import Annotated, Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.errors import UserError
from jdbuilder.model import Frozen, Internal
from jdbuilder.posting import record
from jdbuilder.posting.model import Facts, Listing, Posting, Review, Waiver
from tests.posting.strategies import postings

LEAST: dict[str, Any] = {"schema_version": record.VERSION, "title": "Tester"}
VALIDATOR = jsonschema.Draft202012Validator(
    record.json_schema(), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)


def refused(data: bytes | dict[str, Any]) -> list[str]:
    with pytest.raises(UserError) as caught:
        record.loads(data if isinstance(data, bytes) else json.dumps(data).encode(), "ad.json")
    for problem in caught.value.problems:
        str(problem).encode()  # what can't be printed would be a traceback in its turn
    return [str(problem) for problem in caught.value.problems]


# Round trips


@given(postings)
@settings(deadline=None, max_examples=200)
def test_a_posting_survives_a_file(posting: Posting) -> None:
    saved = record.dumps(posting).encode()
    assert record.loads(saved) == posting
    assert record.dumps(record.loads(saved)).encode() == saved
    assert record.from_dict(record.to_dict(posting)) == posting


@pytest.mark.slow
@given(postings)
@settings(deadline=None, max_examples=200)
def test_what_is_saved_fits_the_published_schema(posting: Posting) -> None:
    assert list(VALIDATOR.iter_errors(json.loads(record.dumps(posting)))) == []


def test_a_full_draft_survives_a_file(posting: Posting) -> None:
    assert record.loads(record.dumps(posting).encode()) == posting
    assert posting.sections.responsibilities


def test_a_file_is_made_for_people_too(posting: Posting) -> None:
    saved = record.dumps(posting)
    assert saved.startswith(f'{{\n  "schema_version": {record.VERSION},\n  "role": "studio-production-manager",')
    assert "Acme & Söhne <Berlin>" in saved
    assert saved.endswith("}\n")


def test_the_least_file_is_a_posting() -> None:
    assert record.loads(json.dumps(LEAST).encode()) == Posting(title="Tester")


def test_reading_leaves_the_record_as_it_was() -> None:
    held = dict(LEAST)
    record.from_dict(held)
    assert held == LEAST


def test_a_byte_order_mark_does_no_harm() -> None:
    assert record.loads(b"\xef\xbb\xbf" + json.dumps(LEAST).encode()).title == "Tester"


def test_lone_surrogates_in_a_text_are_dropped() -> None:
    held = {**LEAST, "title": "Te\ud800ster", "sections": {"about": [{"text": "a\udfffb"}]}}
    posting = record.loads(json.dumps(held).encode())
    assert posting.title == "Tester"
    assert posting.sections.about[0].text == "ab"


# Versions


@pytest.mark.parametrize("version", [None, 0, -1, True, False, "1", 1.0, 1.5, [1], {}])
def test_a_version_that_is_none_is_refused(version: object) -> None:
    said = "ad.json, schema_version: must say which version of the format this is, such as 1."
    assert refused({**LEAST, "schema_version": version}) == [said]


def test_a_missing_version_is_refused() -> None:
    assert len(refused({"title": "Tester"})) == 1


@pytest.mark.parametrize("version", [record.VERSION + 1, 10**20])
def test_a_newer_version_asks_for_a_newer_jdbuilder(version: int) -> None:
    (said,) = refused({**LEAST, "schema_version": version, "something": "new"})
    assert said == (
        f"ad.json, schema_version: is {version}, and this jdbuilder reads up to {record.VERSION}. "
        "It was saved by a newer jdbuilder: update this one and open it again."
    )


def test_there_is_a_way_up_from_every_older_version() -> None:
    assert set(record._UPGRADES) == set(range(1, record.VERSION))


def test_a_posting_of_version_1_is_read_with_nothing_said_for_job_boards() -> None:
    facts = {"company": "Acme", "place": "Bristol", "closing": "2027-01-31", "left_out": ["pay"]}
    held = {"schema_version": 1, "role": "x", "title": "T", "facts": facts, "sections": {"about": [{"text": "us"}]}}
    posting = record.loads(json.dumps(held).encode())
    assert (posting.listing, posting.facts.website, posting.facts.apply_at, posting.facts.address) == (
        Listing(),
        "",
        "",
        "",
    )
    assert (posting.facts.company, posting.facts.left_out, posting.sections.about[0].text) == ("Acme", ("pay",), "us")
    assert record.to_dict(posting)["schema_version"] == record.VERSION


def test_a_posting_of_version_2_has_no_notes_and_its_files_remember_it() -> None:
    posting = record.from_dict({"schema_version": 2, "title": "T", "look": {"data": True}})
    assert (posting.notes, posting.look.memory, posting.look.data) == ("", True, True)


def test_a_posting_of_version_3_says_nothing_of_what_came_later() -> None:
    posting = record.from_dict({"schema_version": 3, "title": "T", "facts": {"company": "Acme"}})
    facts = posting.facts
    assert (facts.other_pay, facts.variable, facts.vacancy, facts.ai_screening) == ("", None, None, None)
    assert posting.review == Review()


def test_what_is_internal_stays_in_the_store_and_travels_in_no_file() -> None:
    waiver = Waiver(rule="jargon", part="title", quote="synergy", reason="our product’s name")
    posting = Posting(title="T", notes="budget is approved up to 70k", review=Review(employees=30, waivers=(waiver,)))
    kept, sent = record.to_dict(posting), record.travelling(posting)
    assert kept["notes"] == "budget is approved up to 70k"
    assert sent == {name: value for name, value in kept.items() if name not in {"notes", "review"}}
    assert record.from_dict(sent) == posting.model_copy(update={"notes": "", "review": Review()})


def test_an_internal_field_of_a_model_within_stays_behind_too() -> None:
    class Inner(Frozen):
        seen: str = ""
        kept: Annotated[str, Internal()] = ""

    class Outer(Frozen):
        inner: Inner = Inner()
        kept: Annotated[str, Internal()] = ""

    assert record._internal(Outer) == {"inner": {"kept": True}, "kept": True}
    assert Outer().model_dump(exclude=record._internal(Outer)) == {"inner": {"seen": ""}}


def test_an_internal_field_of_one_of_many_or_of_one_that_may_be_missing_stays_behind_too() -> None:
    class Inner(Frozen):
        seen: str = ""
        kept: Annotated[str, Internal()] = ""

    class Other(Frozen):
        seen: str = ""

    class Outer(Frozen):
        many: Annotated[tuple[Inner, ...], "few"] = (Inner(), Inner())
        either: Other | Inner | None = Inner()
        groups: tuple[tuple[Inner | None, ...], ...] = ((Inner(), None),)
        gone: Inner | None = None
        others: tuple[Other, ...] = (Other(),)
        names: tuple[str, ...] = ("a",)

    seen = {"seen": ""}
    assert Outer().model_dump(exclude=record._internal(Outer)) == {
        "many": (seen, seen),
        "either": seen,
        "groups": ((seen, None),),
        "gone": None,
        "others": (seen,),
        "names": ("a",),
    }


def test_older_versions_are_upgraded_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    upgrades = {
        1: lambda fields: {**fields, "steps": "1"},
        2: lambda fields: {"title": fields["name"] + fields["steps"] + "2"},
    }
    monkeypatch.setattr(record, "VERSION", 3)
    monkeypatch.setattr(record, "_UPGRADES", upgrades)
    assert record.from_dict({"schema_version": 1, "name": "T"}).title == "T12"


# Broken files


def nested(opening: bytes, closing: bytes) -> bytes:
    return b'{"schema_version": 1, "title": ' + opening * 100_000 + closing * 100_000 + b"}"


BROKEN: tuple[tuple[str, bytes, str], ...] = (
    ("empty", b"", "is not valid JSON: "),
    ("cut off", b'{"schema_version": 1, "tit', "is not valid JSON: "),
    ("prose", b"Dear candidate", "is not valid JSON: "),
    ("a Word file", b"PK\x03\x04\x14\x00", "is not valid JSON: "),
    ("NaN", b'{"schema_version": NaN}', "is not valid JSON: NaN is not a number that JSON knows."),
    ("Infinity", b"[-Infinity]", "is not valid JSON: -Infinity is not a number that JSON knows."),
    ("a field twice", b'{"title": "A", "title": "B"}', "is not valid JSON: the field title stands twice."),
    ("an odd field twice", rb'{"\ud800\n": 1, "\ud800\n": 2}', "is not valid JSON: the field  stands twice."),
    ("deep lists", nested(b"[", b"]"), "is nested too deeply. Is it a posting saved by jdbuilder?"),
    ("deep objects", nested(b'{"a":', b"}").replace(b":}", b":1}", 1), "is nested too deeply."),
    ("a number of 5,000 digits", b'{"schema_version": ' + b"9" * 5_000 + b"}", "is not valid JSON: "),
    ("Latin-1", '{"title": "Söhne"}'.encode("latin-1"), "is not text in UTF-8. Is it a posting saved by jdbuilder?"),
    ("UTF-16", '{"title": "Söhne"}'.encode("utf-16"), "is not text in UTF-8."),
    ("surrogates in UTF-8", b'{"title": "\xed\xa0\x80"}', "is not text in UTF-8."),
    ("huge", b" " * (record.LARGEST + 1), "is larger than 8 MiB. A posting is much smaller."),
    ("a list", b"[]", "is not a posting. It must be a JSON object as jdbuilder saves it."),
    ("a text", b'"posting"', "is not a posting."),
    ("null", b"null", "is not a posting."),
)


@pytest.mark.parametrize(("data", "said"), [pytest.param(data, said, id=name) for name, data, said in BROKEN])
def test_a_broken_file_is_refused_in_words(data: bytes, said: str) -> None:
    (problem,) = refused(data)
    assert problem.startswith(f"ad.json: {said}")


def test_the_largest_file_is_still_read() -> None:
    data = json.dumps(LEAST).encode()
    assert record.loads(data + b" " * (record.LARGEST - len(data))).title == "Tester"


def test_a_field_that_stands_twice_is_found_quickly_among_many() -> None:
    fields = ",".join(f'"{number}":0' for number in range(100_000))
    began = time.process_time()
    assert refused(f'{{{fields},"99999":1}}'.encode()) == ["ad.json: is not valid JSON: the field 99999 stands twice."]
    assert time.process_time() - began < 5


@given(st.binary() | st.text().map(str.encode))
@settings(deadline=None, max_examples=200)
def test_no_bytes_are_worse_than_an_error(data: bytes) -> None:
    with pytest.raises(UserError):
        record.loads(data)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(exclude_categories=()), max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
fields = st.sampled_from(["role", "facts", "sections", "look"])


@given(st.dictionaries(fields | st.text(max_size=3), json_values, max_size=4))
@settings(deadline=None, max_examples=200)
def test_no_json_is_worse_than_an_error(held: dict[str, Any]) -> None:
    try:
        posting = record.from_dict({**held, **LEAST})
    except UserError as error:
        str(error).encode()
    else:
        assert record.loads(record.dumps(posting).encode()) == posting


# Faults in the fields


def test_every_fault_is_said_at_once_and_at_its_field() -> None:
    held = {
        "schema_version": record.VERSION,
        "colour": "red",
        "role": "No Id",
        "facts": {
            "company": 5,
            "pay": {"low": 60000, "high": 5, "currency": "EUR", "period": "year"},
            "mood": "good",
            "closing": "soon",
            "left_out": ["pay", "everything"],
        },
        "sections": {"about": [{"text": "us"}, {"txt": "us"}], "benefits": "none", "perks": []},
        "look": {"paper": "a5"},
    }
    assert refused(held) == [
        "ad.json, role: is not written as it must be.",
        "ad.json, title: is missing.",
        "ad.json, facts, company: must be text.",
        "ad.json, facts, pay: the higher amount is below the lower one.",
        "ad.json, facts, closing: must be a date such as 2027-01-31.",
        "ad.json, facts, left_out 2: must be one of 'place', 'employment', 'hours', 'pay', 'start', 'closing', "
        "'contact' or 'reference'.",
        "ad.json, facts, mood: is not a field that is known here.",
        "ad.json, sections, about 2, text: is missing.",
        "ad.json, sections, about 2, txt: is not a field that is known here.",
        "ad.json, sections, benefits: must be a list.",
        "ad.json, sections, perks: is not a field that is known here.",
        "ad.json, look, paper: must be one of 'a4' or 'letter'.",
        "ad.json, colour: is not a field that is known here.",
    ]


@pytest.mark.parametrize(
    ("held", "where"),
    [
        ({"role": "\ud800"}, "ad.json, role"),
        ({"facts": {"workplace": "\ud800"}}, "ad.json, facts, workplace"),
        ({"facts": {"pay": {"low": 1, "currency": "\ud800", "period": "year"}}}, "ad.json, facts, pay, currency"),
        ({"\ud800": 1}, "ad.json"),
    ],
)
def test_a_lone_surrogate_where_no_text_stands_is_refused(held: dict[str, Any], where: str) -> None:
    assert refused({**LEAST, **held}) == [f"{where}: holds half a character, which no file can."]


# The published schema


BREAKAGES: tuple[dict[str, Any], ...] = (
    {"schema_version": record.VERSION + 1},
    {"schema_version": None},
    {"title": ""},
    {"title": None},
    {"title": "x" * 201},
    {"colour": "red"},
    {"role": "No Id"},
    {"facts": {"mood": "good"}},
    {"facts": {"workplace": "moon"}},
    {"facts": {"closing": "soon"}},
    {"facts": {"pay": {"low": 1, "period": "year"}}},
    {"facts": {"pay": {"low": -1, "currency": "EUR", "period": "year"}}},
    {"facts": {"left_out": ["company"]}},
    {"facts": {"address": 5}},
    {"listing": {"planet": "Mars"}},
    {"listing": {"posted": "today"}},
    {"listing": {"education": "magic"}},
    {"listing": {"months": -1}},
    {"listing": {"months": 601}},
    {"listing": {"direct_apply": "perhaps"}},
    {"sections": {"perks": []}},
    {"sections": {"about": [{"text": ""}]}},
    {"sections": {"about": ["us"]}},
    {"look": {"paper": "a5"}},
)


@pytest.mark.parametrize("change", BREAKAGES, ids=str)
def test_the_schema_refuses_what_jdbuilder_refuses(change: dict[str, Any]) -> None:
    held = {**LEAST, **change}
    assert not VALIDATOR.is_valid(held)
    assert refused(held)


@pytest.mark.parametrize("field", LEAST)
def test_the_schema_asks_for_version_and_title(field: str) -> None:
    assert VALIDATOR.is_valid(LEAST)
    assert not VALIDATOR.is_valid({name: value for name, value in LEAST.items() if name != field})


def test_the_schema_is_a_schema_and_says_what_it_is_of() -> None:
    schema = record.json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == "jdbuilder posting"
    assert next(iter(schema["properties"])) == "schema_version"


def test_the_schema_has_every_field_of_a_posting() -> None:
    schema = record.json_schema()
    assert set(schema["properties"]) == {"schema_version", *Posting.model_fields}
    assert set(schema["$defs"]["Facts"]["properties"]) == set(Facts.model_fields)
    assert set(schema["$defs"]["Listing"]["properties"]) == set(Listing.model_fields)
