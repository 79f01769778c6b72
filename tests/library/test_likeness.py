"""Snippets are found by what they say, in other words too."""

from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.library.library import Library
from jdbuilder.library.likeness import Likeness, meanings
from jdbuilder.library.model import Text

BREAD = Text(id="bread", text="Bake bread at night")
STAFF = Text(id="staff", text="Teach new people how to bake")
AGAIN = Text(id="staff", text="Show colleagues the oven")
LIKENESS = Likeness((BREAD, STAFF, AGAIN))


def test_the_nearest_comes_first_and_what_shares_no_word_not_at_all() -> None:
    assert [snippet for snippet, _ in LIKENESS.nearest("baking bread by night")] == ["bread", "staff"]
    assert LIKENESS.nearest("sell umbrellas") == LIKENESS.nearest("") == ()
    assert len(LIKENESS.nearest("baking bread", most=1)) == 1


def test_words_that_say_nearly_the_same_count_as_the_same() -> None:
    assert meanings("train staff") == meanings("teaching employees") == meanings("instructs the team")
    assert meanings("organisational") == meanings("organization") == meanings("organised")
    assert LIKENESS.nearest("train employees")[0][0] == "staff"


def test_a_snippet_is_as_near_as_its_nearest_wording() -> None:
    snippet, near = LIKENESS.nearest("show colleagues the oven")[0]
    assert (snippet, round(near, 9)) == ("staff", 1)


def test_the_own_roles_snippets_come_first_where_others_are_hardly_nearer() -> None:
    alike = Likeness((Text(id="a", text="bake rolls daily"), Text(id="b", text="bake cakes daily")))
    assert alike.nearest("bake daily")[0][0] == "a"
    assert alike.nearest("bake daily", own={"b"})[0][0] == "b"
    assert all(near <= 1 for _, near in alike.nearest("bake cakes daily", own={"b"}))


def test_every_shipped_snippet_is_nearest_to_itself(library: Library) -> None:
    for role in library.roles:
        for snippet in role.responsibilities:
            assert library.likeness("responsibilities").nearest(snippet.infinitive)[0][0] == snippet.id


def test_musts_and_nice_to_haves_are_looked_up_together(library: Library) -> None:
    found = {
        section: library.likeness(section).nearest("a master’s degree")[0][0]
        for section in ("must_haves", "nice_to_haves")
    }
    assert set(found.values()) == {"masters-degree"}


@given(st.text(max_size=200))
@settings(deadline=None)
def test_any_text_is_answered(library: Library, text: str) -> None:
    assert all(0 < near <= 1 for _, near in library.likeness("benefits").nearest(text))
