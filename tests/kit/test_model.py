"""The kit as a model: what it takes, and what it lends to a paper."""

import pydantic
import pytest

from jdbuilder.brand import NO_BRAND
from jdbuilder.kit.contrast import NEEDED, contrast
from jdbuilder.kit.model import MOST_TEXTS, SECTIONS, Kit, Logo
from jdbuilder.posting.sections import BY_ID
from tests.kit.pictures import png


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("", ""),
        ("  ", ""),
        ("#8F3A1C", "#8f3a1c"),
        ("8f3a1c", "#8f3a1c"),
        ("#abc", "#aabbcc"),
        (" #aBc\n", "#aabbcc"),
    ],
)
def test_a_colour_is_read_as_people_write_it(typed: str, held: str) -> None:
    assert Kit(accent=typed).accent == held


@pytest.mark.parametrize("typed", ["red", "#8f3a1", "#8f3a1c00", "rgb(1,2,3)", "#ggg", "#", "url(x)", "#١٢٣"])
def test_what_is_no_colour_is_refused(typed: str) -> None:
    with pytest.raises(pydantic.ValidationError, match="must be a colour such as"):
        Kit(accent=typed)


def test_an_empty_kit_lends_nothing() -> None:
    assert Kit().brand == NO_BRAND


def test_a_pale_accent_is_kept_as_asked_and_lent_darker() -> None:
    kit = Kit(accent="#ffd400")
    assert kit.accent == "#ffd400"
    assert contrast(kit.brand.accent) >= NEEDED
    assert Kit(accent="#222222").brand.accent == "#222222"


def test_the_logo_is_lent_whole() -> None:
    lent = Kit(logo=Logo(png=png(), width=300, height=100, alt="Acme")).brand.logo
    assert lent is not None
    assert (lent.png, lent.width, lent.height, lent.alt) == (png(), 300, 100, "Acme")


def test_a_logo_without_words_is_refused() -> None:
    with pytest.raises(pydantic.ValidationError, match="alt"):
        Logo(png=png(), width=300, height=100, alt=" ")


def test_a_text_that_stands_twice_is_held_once() -> None:
    assert Kit(benefits=("Leave", "Hours", "Leave")).benefits == ("Leave", "Hours")


def test_no_more_texts_than_a_section_can_do_with() -> None:
    with pytest.raises(pydantic.ValidationError, match="at most"):
        Kit(about=tuple(map(str, range(MOST_TEXTS + 1))))


def test_texts_are_those_of_postings_sections() -> None:
    assert set(SECTIONS) <= set(BY_ID)
    kit = Kit(apply=("Write.",))
    assert kit.texts("apply") == ("Write.",)
    assert kit.texts("responsibilities") == ()
