"""Roles are looked up, searched by any of their titles, and their snippets offered."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.errors import NotFoundError
from jdbuilder.library.library import Library
from jdbuilder.library.model import Role, Shared, Text

ALL = {
    "advertising-manager",
    "operations-manager",
    "product-manager",
    "production-manager",
    "studio-production-manager",
}


def test_a_role_is_found_by_its_id(library: Library, studio: Role) -> None:
    assert library.role("studio-production-manager") is studio
    assert library.find("studio-production-manager") is studio


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("produktion-manager", "Did you mean production-manager or product-manager or studio-production-manager?"),
        ("zzz", "List them with: jdbuilder roles."),
        ("", "List them with: jdbuilder roles."),
    ],
)
def test_an_unknown_role_is_an_error_that_helps(library: Library, asked: str, said: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        library.role(asked)
    (problem,) = caught.value.problems
    assert (problem.where, problem.remedy) == (asked, said)


@pytest.mark.parametrize("asked", [None, "", "gone-since"])
def test_a_role_that_the_library_lost_is_simply_not_found(library: Library, asked: str | None) -> None:
    assert library.find(asked) is None


def test_the_roles_own_snippets_come_before_the_shared(studio: Role) -> None:
    shared = Shared(
        id="more", section="metrics", snippets=(Text(id="late", text="A: b"), Text(id="later", text="C: d"))
    )
    offered = Library(roles=(studio,), shared=(shared,)).offers(studio, "metrics")
    assert offered == (*studio.metrics, *shared.snippets)


def test_each_section_has_its_own_shared_snippets(library: Library, studio: Role) -> None:
    assert library.offers(studio, "environment") == studio.environment
    assert [snippet.id for snippet in library.offers(studio, "about")] == [
        "about-what-we-do",
        "about-team",
        "about-how-we-work",
    ]


def test_without_a_role_the_shared_snippets_are_on_offer(library: Library) -> None:
    assert library.offers(None, "responsibilities") == ()
    assert [snippet.id for snippet in library.offers(None, "apply")][:1] == ["apply-send-to"]


@pytest.mark.parametrize(
    ("query", "first", "found"),
    [
        ("", "advertising-manager", ALL),
        ("   ", "advertising-manager", ALL),
        ("product manager", "product-manager", ALL - {"operations-manager"}),
        ("production manager", "production-manager", {"production-manager", "studio-production-manager"}),
        ("MANAGER production", "production-manager", {"production-manager", "studio-production-manager"}),
        ("Production Manager (creative studio)", "studio-production-manager", {"studio-production-manager"}),
        ("studio", "studio-production-manager", {"studio-production-manager"}),
        ("creative serv", "studio-production-manager", {"studio-production-manager"}),
        ("product owner", "product-manager", {"product-manager"}),
        ("in-house", "advertising-manager", {"advertising-manager"}),
        ("in house, agency", "advertising-manager", {"advertising-manager"}),
        ("astronaut", "", set()),
        ("manager astronaut", "", set()),
        ("anager", "", set()),
        ("!!!", "", set()),
    ],
)
def test_a_role_is_found_by_any_of_its_titles(library: Library, query: str, first: str, found: set[str]) -> None:
    roles = [role.id for role in library.search(query)]
    assert set(roles) == found
    assert roles[:1] == ([first] if first else [])


def test_every_title_that_a_role_goes_by_finds_it(library: Library) -> None:
    for role in library.roles:
        for title in (role.title, role.full_title, role.family, *role.also_called):
            assert role in library.search(title), title


@given(st.text())
@settings(deadline=None, max_examples=200)
def test_any_query_is_answered(library: Library, query: str) -> None:
    assert {role.id for role in library.search(query)} <= ALL


def test_the_best_title_comes_first(studio: Role) -> None:
    """Its own before one that it is also called, and that before its setting or family."""

    def named(role_id: str, title: str, also: str, setting: str) -> Role:
        update = {"id": role_id, "title": title, "also_called": (also,), "setting": setting, "family": "All"}
        return studio.model_copy(update=update)

    roles = (
        named("third", "Aaa", "Aaa", "tester’s lab"),
        named("second", "Bbb", "Chief Tester", "lab"),
        named("also-first", "Tester of Ships", "Ccc", "lab"),
        named("first", "Tester", "Ccc", "lab"),
        named("fourth", "Ddd", "Ddd", "lab"),
    )
    assert [role.id for role in Library(roles, ()).search("tester")] == ["first", "also-first", "second", "third"]


def test_families_and_their_roles_are_in_alphabetical_order(library: Library) -> None:
    families = {name: [role.id for role in roles] for name, roles in library.families().items()}
    assert list(families) == ["Creative studio", "Manufacturing and operations", "Product and marketing"]
    assert families["Product and marketing"] == ["advertising-manager", "product-manager"]
    assert {role for roles in families.values() for role in roles} == ALL
