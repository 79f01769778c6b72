"""A template filled: each marker with what it means, the others left, and all of it said."""

import io
from collections.abc import Iterable

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.fill import filling
from jdbuilder.fill.filling import file_name, fill, in_words, remembered, report, told, values
from jdbuilder.fill.model import Blocks, Choice, Each, Marker, Words
from jdbuilder.outline import Bullets, Item, Paragraph
from jdbuilder.posting.model import Line, Posting, Sections
from jdbuilder.word.package import Package
from tests.fill.test_fields import EMPTY, POSTING
from tests.posting.strategies import postings
from tests.word.made import word_file

HELD = POSTING.sections.model_copy(update={"benefits": (Line(text="Unticked", chosen=False),)})


def markers(*names: str, before: str = "") -> tuple[Marker, ...]:
    return tuple(Marker(name, f"[{name}]", "brackets", "body", before) for name in names)


def template(*paragraphs: str) -> Package:
    made = (f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>' for text in paragraphs)
    return Package.unpacked(word_file("".join(made)))


def texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


def seen(rows: Iterable[filling.Row]) -> list[tuple[str, str, str]]:
    return [(row.key, row.status, row.choice.field or row.choice.text) for row in rows]


# What it holds


def test_markers_of_one_key_stand_together_in_the_order_in_which_they_come() -> None:
    rows = report(markers("Company", "salary", "COMPANY", "boss"), {})
    assert seen(rows) == [("company", "known", "company"), ("salary", "known", "pay"), ("boss", "unknown", "")]
    assert [len(row.markers) for row in rows] == [2, 1, 1]


def test_what_was_chosen_comes_before_what_is_guessed_and_the_guess_stays_beside_it() -> None:
    chosen = {"rate": Choice(field="company"), "boss": Choice(text="Ann"), "salary": Choice()}
    rows = report(markers("rate", "boss", "salary", "role"), chosen)
    assert seen(rows) == [
        ("rate", "chosen", "company"),
        ("boss", "chosen", "Ann"),
        ("salary", "chosen", ""),
        ("role", "guessed", "title"),
    ]
    assert rows[0].guess.field == "pay"


def test_a_field_that_is_not_known_here_counts_as_not_chosen() -> None:
    assert seen(report(markers("boss"), {"boss": Choice(field="star_sign")})) == [("boss", "unknown", "")]


def test_markers_of_one_name_that_mean_different_things_are_not_known() -> None:
    same = (*markers("date", before="Start date: "), *markers("date", before="Closing date: "))
    assert seen(report(same, {})) == [("date", "unknown", "")]
    assert seen(report(same[:1], {})) == [("date", "guessed", "start")]


def test_a_marker_that_is_somebody_elses_makes_those_of_its_name_a_mere_guess_that_is_said() -> None:
    theirs, ours = markers("title", before="Reports to: "), markers("title")
    assert seen(report(theirs, {})) == [("title", "unknown", "")]
    (row,) = report((*ours, *theirs), {})
    assert (row.status, row.choice.field, row.guess.words) == ("guessed", "title", "a guess")
    assert told(POSTING, {}, (*ours, *theirs)) == ("Taken as likely: [title] for Job title.",)


def test_what_has_a_marker_of_its_own_is_not_said_twice() -> None:
    assert seen(report(markers("location"), {})) == [("location", "known", "place")]
    assert seen(report(markers("location", "workplace"), {}))[0] == ("location", "known", "town")
    assert seen(report(markers("salary min", "currency"), {}))[0] == ("salary min", "known", "pay_from_number")


# What is put


def test_only_what_there_is_something_for_is_put() -> None:
    found = values(POSTING, {"boss": Choice(text="Ann\nBee")}, markers("company", "boss", "office dog", "nice to have"))
    assert found == {"company": Words("Acme & Söhne"), "boss": Words("Ann\nBee")}


def test_without_a_posting_only_what_was_typed_is_put() -> None:
    assert values(None, {"boss": Choice(text="Ann")}, markers("company", "boss")) == {"boss": Words("Ann")}


def test_a_text_of_ones_own_comes_before_a_field() -> None:
    assert filling.value(POSTING, Choice(field="company", text="Other")) == Words("Other")


def test_a_template_is_filled_and_what_is_left_stands_as_it_was() -> None:
    package = template("&lt;company XXX&gt; seeks a [Job title].", "Reports to: [Line manager]", "{{Office dog}}")
    filled = fill(package, POSTING, {"line manager": Choice(text="Ann Doe")})
    assert texts(filled.data) == ["Acme & Söhne seeks a Studio Manager.", "Reports to: Ann Doe", "{{Office dog}}"]
    assert [marker.text for marker in filled.left] == ["{{Office dog}}"]
    assert filled.said == ("Not known, and left as it stands: {{Office dog}}.",)


def test_the_two_markers_that_people_have_already_are_filled() -> None:
    package = template("At &lt;company XXX&gt;", "&lt;INSERT JOB DESCRIPTION COPY FROM BLOG POST HERE&gt;")
    filled = fill(package, POSTING, {})
    assert texts(filled.data) == [
        "At Acme & Söhne",
        "You run the studio.",
        "All of it.",
        "You’ll get to:",
        "Plan",
        "Brief",
        "Pay",
    ]
    assert (filled.left, filled.said) == ((), ())


def test_what_was_typed_for_a_marker_stands_in_what_is_put_too() -> None:
    posting = Posting(title="Job", sections=Sections(opening=(Line(text="<company XXX> is small."),)))
    found = values(posting, {"company name": Choice(text="Acme Ltd")}, markers("Company name", "copy"))
    assert found == {"company name": Words("Acme Ltd"), "copy": Blocks((Paragraph("Acme Ltd is small.", "opening"),))}
    found = values(posting, {"company": Choice(text="<company XXX>")}, markers("company"))
    assert found == {"company": Words("<company XXX>")}


# What is said


@pytest.mark.parametrize(
    ("names", "chosen", "said"),
    [
        (["company"], {}, []),
        (["rate"], {}, ["Taken as likely: [rate] for Pay."]),
        (["rate"], {"rate": Choice(field="pay")}, []),
        (["boss", "dog"], {}, ["Not known, and left as it stands: [boss], [dog]."]),
        (["company"], {"company": Choice()}, ["Left as you chose: [company]."]),
        (["nice to have"], {}, ["Still to fill in the posting, and left as it stands: [nice to have]."]),
        (["boss"], {"boss": Choice(text="<name XXX>")}, ["Still to fill in what was put: name."]),
        (["duty 1..2"], {}, ["The template has a place for 2 of the 3 lines of “What you’ll do”."]),
        (["duty 1", "duty 2"], {}, ["The template has a place for 2 of the 3 lines of “What you’ll do”."]),
        (["duty 1", "duty 2", "duty 3", "duty 4"], {}, []),
        (["duty 1", "duties"], {}, []),
        (
            list("abcde"),
            {},
            ["Not known, and left as it stands: [a], [b], [c] and 2 more."],
        ),
    ],
)
def test_it_is_said_what_stays_and_why(names: list[str], chosen: dict[str, Choice], said: list[str]) -> None:
    assert list(told(POSTING, chosen, markers(*names))) == said


def test_a_filled_file_comes_with_every_name_that_stays() -> None:
    filled = fill(template("[aa] [bb] [cc] [dd] [ee]"), None, {})
    assert filled.said == ("Not known, and left as it stands: [aa], [bb], [cc], [dd], [ee].",)


@pytest.mark.parametrize(
    ("names", "missing"),
    [
        (["company"], ["Opening", "What you’ll do", "How success is measured", "What you bring", "About the company"]),
        (["copy", "kpi 1"], ["What you bring", "About the company"]),
        (["duty", "opening", "metrics", "must haves"], ["About the company"]),
        (["whole ad"], []),
    ],
)
def test_it_is_said_of_which_sections_the_template_takes_nothing(names: list[str], missing: list[str]) -> None:
    chosen = {"whole ad": Choice(field="ad")}
    said = filling.unplaced(POSTING.model_copy(update={"sections": HELD}), chosen, markers(*names))
    assert said == (f"The template has no place for: {', '.join(missing)}." if missing else "")


def test_what_the_ad_leaves_out_is_said_to_be_so() -> None:
    facts = POSTING.facts.model_copy(update={"left_out": ("pay",)})
    posting = POSTING.model_copy(update={"facts": facts})
    assert told(posting, {}, markers("salary")) == ("Left out of the ad, and so left as it stands: [salary].",)


def test_without_a_posting_it_is_said_that_there_is_something_to_fill() -> None:
    assert told(None, {}, markers("company")) == ("Still to fill in the posting, and left as it stands: [company].",)


def test_a_value_is_shown_in_short() -> None:
    assert in_words(Words("Acme")) == "Acme"
    assert in_words(Blocks((Paragraph("One"), Bullets((Item("Two"), Item("Three")))))) == "3 lines"
    assert in_words(Each(("One",))) == "1 line, one to each row or list item"
    assert in_words(None) == in_words(Words("")) == ""


@pytest.mark.parametrize(
    ("template", "name"),
    [
        ("Our Paper.DOTX", "our-paper-job.docx"),
        ("../..\\x\u202e.docx", "x-job.docx"),
        ("纸.docx", "纸-job.docx"),
        ("", "job.docx"),
        ("%.docx", "job.docx"),
    ],
)
def test_the_file_is_called_after_template_and_job(template: str, name: str) -> None:
    posting = POSTING.model_copy(update={"title": "Job"})
    assert file_name(template, posting) == name
    assert file_name("§.docx", None) == "filled.docx"


# What is remembered


def test_what_was_noted_is_read_again_and_what_cannot_be_is_forgotten() -> None:
    assert remembered({"choices": {"boss": {"field": "", "text": "Ann"}}}) == {"boss": Choice(text="Ann")}
    assert remembered({}) == remembered({"choices": {"boss": {"colour": "red"}}}) == remembered({"choices": 7}) == {}


@settings(deadline=None, max_examples=30)
@given(postings, st.lists(st.sampled_from(["company", "salary", "duty", "duty 1..3", "kpi 2", "about", "copy", "x"])))
def test_any_posting_fills_what_it_can_and_the_rest_is_left(posting: Posting, names: list[str]) -> None:
    found = markers(*names)
    put = values(posting, {}, found)
    assert {marker.key for marker in found} >= set(put)
    assert bool(set(names) - set(put)) <= bool(told(posting, {}, found))
    assert values(EMPTY, {}, found) == {}
