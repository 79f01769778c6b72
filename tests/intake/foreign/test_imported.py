"""Any file that holds an ad becomes a posting; whatever it says, nothing is dropped, and what is no ad is named."""

import re
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.errors import UserError
from jdbuilder.intake.foreign import facts, sections
from jdbuilder.intake.foreign.decoding import LARGEST_TEXT, MOST_PIECES, MOST_WORDS
from jdbuilder.intake.foreign.imported import LARGEST, imported, kinds, understood
from jdbuilder.intake.foreign.piece import Look, Piece
from jdbuilder.library.library import Library
from jdbuilder.posting.facts import values
from jdbuilder.posting.model import MOST_LINES, Posting
from jdbuilder.text import clean_line
from tests.word.made import word_file

AD = b"Plant Manager\n\nResponsibilities\n- Lead the managers\n\nRequirements\n- A degree in engineering\n"

LOOKS: tuple[Look, ...] = ("heading", "strong", "item", "text", "fact", "margin")
SAID = st.sampled_from(
    [
        "Responsibilities",
        "What you bring",
        "Requirements and benefits",
        "About Acme",
        "The role",
        "Odds and ends",
        "Job title: Baker",
        "Location: Leeds (hybrid)",
        "Location: somewhere else",
        "Salary: £20,000 to £25,000 a year, reviewed yearly",
        "£12 per hour",
        "Berlin, Germany · full-time · part-time",
        "Closing date: 5/6/2027",
        "Hours: many. Some at night.",
        "You will bake bread. We offer bread. You need a degree; German is a plus.",
        "We are an equal opportunity employer. Apply to jobs@acme.example.",
        "Department: Ovens",
    ]
)
BEGINNINGS = (b"", b"<p>", b"PK\x03\x04", b"# a\n", b"{\\rtf", b"\xff\xfe", b"<table><tr><td>")
PIECES = st.lists(
    st.builds(Piece, st.one_of(SAID, st.text(max_size=60)), st.sampled_from(LOOKS), st.integers(0, 4)), max_size=25
)


def words(text: str) -> set[str]:
    """The words of a text, of two letters and more."""
    return set(re.findall(r"[^\W\d_]{2,}", clean_line(text.replace("\u00ad", "")).casefold()))


def held(posting: Posting) -> set[str]:
    """Every word that a posting holds, on the paper or in its facts."""
    lines = [line.text for _, of in posting.sections for line in of]
    plain = [*values(posting).values(), str(posting.facts.model_dump(mode="json")), posting.title]
    return words(" ".join([*lines, *plain]))


@given(PIECES)
@settings(max_examples=300, deadline=None)
def test_no_word_of_any_pieces_is_dropped(library: Library, pieces: list[Piece]) -> None:
    parts, posting = understood(pieces, library)
    headings = [one.heading for one in sections.read_headings(parts) if one.section]
    kept = held(posting) | words(" ".join(headings))
    for piece in pieces:
        label, _, value = piece.text.partition(":")
        said = value if value and facts.field_of(label) else piece.text
        assert words(said) <= kept | {"per", "hour", "to", "gbp"}, piece


@given(st.one_of(st.text(max_size=400).map(str.encode), st.binary(max_size=300)), st.sampled_from(BEGINNINGS))
@settings(max_examples=250, deadline=None)
def test_any_bytes_are_read_or_refused_with_what_to_do(library: Library, data: bytes, begins: bytes) -> None:
    assert opened(begins + data, library) or refused(begins + data, library)


def opened(data: bytes, library: Library) -> bool:
    with suppress(UserError):
        return imported(data, "ad", library).how == "foreign"
    return False


def refused(data: bytes, library: Library) -> bool:
    with pytest.raises(UserError) as error:
        imported(data, "ad", library)
    return all(problem.where and problem.remedy for problem in error.value.problems)


def test_an_ad_becomes_a_posting_of_its_role_with_the_nearest_snippets_beside_its_lines(library: Library) -> None:
    opened = imported(AD, "ad.txt", library)
    assert (opened.how, opened.kind) == ("foreign", "txt")
    assert opened.posting.title == "Plant Manager"
    assert opened.posting.role == "plant-manager"
    assert [line.snippet for _, lines in opened.posting.sections for line in lines] == [None, None]
    proposed = {(one.section, one.line): one.snippets[0][0] for one in opened.proposals}
    assert proposed == {("responsibilities", 0): "lead-managers", ("must_haves", 0): "bachelors-degree"}


def test_what_the_headings_were_read_as_is_said(library: Library) -> None:
    said = " ".join(imported(AD + b"\n## Odds and ends\n\n- Whatever\n", "ad", library).said)
    assert "“Responsibilities” as What you’ll do" in said
    assert "“Odds and ends”" in said
    assert "no headings" in imported(b"You will bake. We offer bread.", "ad.txt", library).said[-1]
    assert (
        imported(b"You will bake all night and be glad of it.\n" * 2, "ad.txt", library).said[0].startswith("No title")
    )


def test_an_ad_is_set_in_the_english_of_its_country(library: Library) -> None:
    look = imported(AD + b"\nLocation: Leeds, England\n\n\xc2\xa330,000 a year", "ad.txt", library).posting.look
    assert (look.language, look.paper) == ("en-GB", "a4")
    look = imported(AD + b"\nBenefits\n- 401(k)\n", "ad.txt", library).posting.look
    assert (look.language, look.paper) == ("en-US", "letter")


def test_a_company_that_only_a_heading_names_is_kept(library: Library) -> None:
    def company(heading: str) -> str:
        return imported(f"# Baker\n\n## {heading}\n\nBread.".encode(), "a.md", library).posting.facts.company

    assert company("About Acme Bakeries") == "Acme Bakeries"
    assert [company(heading) for heading in ("About us", "About The Role", "ABOUT ACME", "Who we are")] == [""] * 4


def test_pay_is_taken_from_the_one_sentence_that_tells_it(library: Library) -> None:
    pay = imported(
        b"# Baker\n\n## Benefits\n\n- Free bread\n- We pay \xe2\x82\xac15 an hour", "a.md", library
    ).posting.facts.pay
    assert pay is not None
    assert f"{pay.low} {pay.currency} {pay.period}" == "15 EUR hour"
    twice = b"# Baker\n\n## Benefits\n\n- \xe2\x82\xac15 an hour by day\n- \xe2\x82\xac18 an hour by night"
    assert imported(twice, "a.md", library).posting.facts.pay is None


def test_more_lines_than_a_section_holds_are_put_together(library: Library) -> None:
    many = "# Baker\n\n## Responsibilities\n\n" + "".join(f"- Bake loaf number {n}\n" for n in range(MOST_LINES + 500))
    lines = imported(many.encode(), "ad.md", library).posting.sections.responsibilities
    assert len(lines) <= MOST_LINES
    assert f"number {MOST_LINES + 499}" in lines[-1].text


def test_a_line_that_is_too_long_is_cut_between_sentences(library: Library) -> None:
    data = ("# Baker\n\n## About us\n\n" + "We bake bread. " * 1500).encode()
    lines = imported(data, "ad.md", library).posting.sections.about
    assert len(lines) == 3
    assert all(line.text.endswith("bread.") for line in lines)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"x" * (LARGEST + 1), "larger than 10 MiB"),
        (b"word " * (MOST_WORDS + 1), "more than 10,000 words"),
        (b"a" * 2_000_001, "more than 10,000 words"),
        (b"<p>Baker" + b"<div>" * 5000 + b"bread", "nested too deeply"),
        (b"<p></p>", "no text"),
        (b"a \n\n" * (LARGEST_TEXT // 4 + 1), "larger than 2 MiB"),
        (b"<p>a" * (MOST_PIECES + 1), "more than 5,000 lines"),
        (word_file("<w:p><w:r><w:t>a</w:t></w:r></w:p>" * (MOST_PIECES + 1)), "more than 5,000 lines"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "picture"),
        (b"{\\rtf1 hello}", "rich text"),
        (bytes(range(256)) * 4, "no text that can be read"),
        (b"%PDF-1.7\nbroken", "PDF"),
    ],
)
def test_what_is_no_ad_is_refused_by_name_with_what_to_do(data: bytes, said: str, library: Library) -> None:
    with pytest.raises(UserError) as refused:
        imported(data, "ad.xyz", library)
    assert said in str(refused.value)
    assert refused.value.problems[0].remedy


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (AD, "ad.pdf", "txt"),
        (AD, "ad.md", "md"),
        (b"# Baker\n\nBread.", "ad.txt", "md"),
        (b"<html><p>Baker", "ad.txt", "html"),
        (word_file("<w:p><w:r><w:t>Baker</w:t></w:r></w:p>"), "ad.txt", "docx"),
    ],
)
def test_a_kind_is_told_by_what_the_file_holds(data: bytes, name: str, kind: str, library: Library) -> None:
    assert imported(data, name, library).kind == kind


def test_anything_may_be_plain_text_so_that_is_asked_last() -> None:
    assert list(kinds())[-1] == "txt"
