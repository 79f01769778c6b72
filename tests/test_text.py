"""What comes in is cleaned once: every document format and every database can hold the result."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.text import clean_line, clean_text, paragraphs, reads_right_to_left, single_spaced, slug

EVERYTHING = range(0x110000)
# XML 1.0's production [2] Char, without the code points that XML discourages and PDF/UA or PostgreSQL refuse.
PLANES = "".join(f"{chr(plane)}-{chr(plane + 0xFFFD)}" for plane in range(0x10000, 0x110000, 0x10000))
LEGAL = re.compile(f"[\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd{PLANES}]*")
LINE_BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
BIDI_CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

anything = st.text(st.characters(exclude_categories=()) | st.sampled_from(LINE_BREAKS + BIDI_CONTROLS + "\u0301\x00 "))


def is_fit(text: str) -> bool:
    """Whether every format can hold the text."""
    text.encode()
    return bool(LEGAL.fullmatch(text))


@pytest.mark.parametrize("defect", ["\x00", "\x0b", "\x7f", "\x9f", "\ufdd0", "\uffff", "\U0001fffe", "\U0010ffff"])
def test_the_check_itself_finds_what_is_unfit(defect: str) -> None:
    assert not is_fit(f"a{defect}b")


@pytest.mark.slow
@pytest.mark.parametrize(("before", "after"), [("", ""), ("a", "\u0301")])
def test_every_code_point_comes_out_fit_for_every_document(before: str, after: str) -> None:
    """On its own, and between a letter and its accent, which are composed where nothing stands between."""
    cleaned = [clean_text(f"{before}{chr(code)}{after}") for code in EVERYTHING]
    assert is_fit("\n".join(cleaned))
    assert [clean_text(text) for text in cleaned] == cleaned


@pytest.mark.slow
def test_no_code_point_breaks_or_turns_a_line() -> None:
    cleaned = "".join(clean_line(f"a{chr(code)}b") for code in EVERYTHING)
    assert not set(cleaned) & {*LINE_BREAKS, *BIDI_CONTROLS, "\t"}


def test_nothing_but_the_unfit_is_dropped() -> None:
    """A code point is lost only if documents can't hold it."""
    lost = {code for code in EVERYTHING if not clean_text(chr(code))}
    unfit = {code for code in EVERYTHING if unicodedata.category(chr(code)) in {"Cc", "Cs"}}
    reserved = {code for code in EVERYTHING if code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF}
    breaks = set(map(ord, "\t\n\r\v\f\x85"))
    assert lost == (unfit - breaks) | reserved | {0xFEFF}


@given(anything)
@settings(deadline=None, max_examples=300)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert is_fit(clean_text(text))
    assert clean_text(clean_text(text)) == clean_text(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\u2028b\u2029c\x0bd\x0ce\x85f", "a\nb\nc\nd\ne\nf"),
        ("Caf\u0065\u0301", "Café"),
        ("tab\tstays", "tab\tstays"),
        ("\ufeffmark", "mark"),
        ("half \ud83d", "half "),
        ("whole 😀", "whole 😀"),
        ("<b>&amp;</b> {{7*7}}", "<b>&amp;</b> {{7*7}}"),
        ("", ""),
    ],
)
def test_text_is_normalised_and_keeps_its_words(text: str, cleaned: str) -> None:
    assert clean_text(text) == cleaned


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  Acme \n &  Söhne\t", "Acme & Söhne"),
        ("gpj.\u202eexe", "gpj.exe"),
        ("e\u202d\u0301", "é"),  # a control between letter and accent must not keep them apart
        ("\u200fעברית", "\u200fעברית"),  # marks, unlike overrides, don't make text lie
        ("\n\x00\u2066", ""),
    ],
)
def test_a_line_is_one_line(text: str, cleaned: str) -> None:
    assert clean_line(text) == cleaned


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        (" \n\t\n", []),
        ("one", ["one"]),
        ("one\n\n two  three \n", ["one", "two three"]),
        ("≥ 95\u00a0%\n\u00a0\n", ["≥ 95\u00a0%"]),
    ],
)
def test_paragraphs_are_the_lines_that_are_not_blank(text: str, found: list[str]) -> None:
    assert paragraphs(text) == found


@pytest.mark.parametrize(
    ("text", "spaced"),
    [
        ("", ""),
        (" one \n\n\ttwo  three ", "one two three"),
        ("10\u00a0000\u202f€ \u2009x", "10\u00a0000\u202f€ \u2009x"),  # spaces that hold together stay
        ("\u00a0one\u00a0", "one"),
    ],
)
def test_spaces_are_single_unless_they_are_meant(text: str, spaced: str) -> None:
    assert single_spaced(text) == spaced


@pytest.mark.parametrize(
    ("text", "right_to_left"),
    [("", False), ("123 – !", False), ("Latin עברית", False), ("עברית Latin", True), ("(12) مدير", True)],
)
def test_the_first_letter_gives_the_direction(text: str, right_to_left: bool) -> None:
    assert reads_right_to_left(text) is right_to_left


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Production Manager Acme & Söhne <Berlin>", "production-manager-acme-sohne-berlin"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\Windows\\..", "c-windows"),
        ("ŁÓDŹ Straße ½", "łodz-strasse-½"),
        ("Менеджер по производству", "менеджер-по-производству"),
        ("プロダクション マネージャー", "プロダクション-マネージャー"),
        ("مدير الإنتاج", "مدير-الإنتاج"),
        ("❤️ Designer", "designer"),  # what colours an emoji can't be seen without it
        ("नमस्ते", "नमस्ते"),
        ("😀", ""),
        ("\u0301", ""),
        ("", ""),
    ],
)
def test_a_file_name_is_readable(text: str, name: str) -> None:
    assert slug(text) == name


@given(anything)
@settings(deadline=None, max_examples=300)
def test_a_file_name_is_safe_whatever_the_title(text: str) -> None:
    name = slug(text)
    assert len(name) <= 60
    assert all(c == "-" or c.isalnum() or unicodedata.category(c)[0] == "M" for c in name)
    assert name.strip("-") == name
    assert not name or not unicodedata.category(name[0]).startswith("M")


def test_a_file_name_is_cut_without_a_hyphen_at_its_end() -> None:
    assert slug("ab " * 40, longest=9) == "ab-ab-ab"


def test_a_no_break_space_stays_and_other_gaps_become_one_space() -> None:
    assert single_spaced(" 95\u00a0%  of\t all\n orders ") == "95\u00a0% of all orders"
