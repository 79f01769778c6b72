"""The index finds what looking through every title would, in the same order, and looks at few words to do so."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.library.heads import Head
from jdbuilder.library.library import Library
from jdbuilder.library.search import Search, _words
from tests.calls import calls

WORDS = ("Manager", "Man", "manage", "Studio", "studios", "IT", "ÉTÉ", "co-op", "(a)", "“b”", "!!!", "Straße")
TITLES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
QUERIES = st.lists(st.sampled_from((*WORDS, "m", "STRASSE", "s", "x", "été/co")), max_size=3).map(" ".join)


@st.composite
def roles(draw: st.DrawFn) -> list[Head]:
    also = st.lists(TITLES, max_size=3).map(tuple)
    return [
        Head(f"role-{number}", draw(TITLES), draw(TITLES), draw(TITLES), draw(also))
        for number in range(draw(st.integers(0, 6)))
    ]


def looked_through(held: list[Head], query: str) -> list[Head]:
    """The same answer, from every title of every role."""
    wanted = _words(query)

    def says(*texts: str) -> bool:
        words = [word for text in texts for word in _words(text)]
        return all(any(word.startswith(asked) for word in words) for asked in wanted)

    def rank(role: Head) -> int:
        return 0 if says(role.title) else 1 if any(map(says, role.also_called)) else 2

    found = [role for role in held if says(role.title, role.setting, role.family, *role.also_called)]
    return sorted(found, key=lambda role: (rank(role), role.title, role.id))


@given(roles(), QUERIES)
@settings(deadline=None)
def test_the_index_finds_what_looking_through_finds(held: list[Head], query: str) -> None:
    assert [*Search(held).find(query)] == looked_through(held, query)


@pytest.mark.parametrize("query", ["", "manager", "m", "production manager", "zzz", "(", "studio it"])
def test_so_it_is_with_the_roles_that_ship(library: Library, query: str) -> None:
    held = [Head(role.id, role.title, role.setting, role.family, role.also_called) for role in library.roles]
    assert [role.id for role in library.search(query)] == [role.id for role in looked_through(held, query)]


def test_a_search_in_a_thousand_roles_is_a_few_hundred_calls() -> None:
    many = Search(
        [Head(f"role-{n}", f"Manager {n} of Ships", f"yard {n % 40}", "Yards", ("Boss",)) for n in range(1000)]
    )
    many.find("manager")  # which makes the index
    assert calls(lambda: many.find("manager 77")) < 200
    assert calls(lambda: many.find("boss yard")) < 200
