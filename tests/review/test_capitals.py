"""Words in capitals written calmly, acronyms left as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.review.capitals import as_sentence, as_title, is_acronym


@pytest.mark.parametrize("word", ["IT", "HVAC", "SQL", "CNC", "NHS", "KPIs"])
def test_an_acronym_is_known(word: str) -> None:
    assert is_acronym(word)


@pytest.mark.parametrize("word", ["SENIOR", "VAN", "MANAGER", "TEAM", "DRIVER"])
def test_a_word_is_no_acronym(word: str) -> None:
    assert not is_acronym(word)


@pytest.mark.parametrize(
    ("loud", "calm"),
    [
        ("SENIOR IT MANAGER", "Senior IT Manager"),
        ("HEAD OF PEOPLE AND CULTURE", "Head of People and Culture"),
        ("THE COOK’S ASSISTANT (CNC)", "The Cook’s Assistant (CNC)"),
        ("OPERATIONS DIRECTOR, EMEA", "Operations Director, EMEA"),
    ],
)
def test_a_title_is_calmed(loud: str, calm: str) -> None:
    assert as_title(loud) == calm


@pytest.mark.parametrize(
    ("loud", "calm"),
    [
        ("WE ONLY HIRE PEOPLE WHO KNOW SQL", "We only hire people who know SQL"),
        ("JOIN US TODAY", "Join us today"),
        ("FOR US CITIZENS AND US-BASED TEAMS IN THE US", "For US citizens and US-based teams in the US"),
        ("ONLY IN THE U.S. MARKET", "Only in the U.S. market"),
    ],
)
def test_a_sentence_is_calmed(loud: str, calm: str) -> None:
    assert as_sentence(loud) == calm


@given(st.text())
def test_nothing_but_capitals_changes(text: str) -> None:
    assert as_sentence(text).casefold() == text.casefold()
    assert as_title(text).casefold() == text.casefold()
