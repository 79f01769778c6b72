"""Words that say nearly the same have one word that stands for them."""

from jdbuilder.library.alike import GROUPS


def test_every_word_of_a_group_has_its_first() -> None:
    assert GROUPS["teach"] == GROUPS["train"] == "train"
    assert GROUPS["vacation"] == GROUPS["leave"]
    assert len(GROUPS) > 300


def test_groups_are_written_in_plain_small_words() -> None:
    assert all(word == word.casefold() and word.isalnum() for word in GROUPS)
