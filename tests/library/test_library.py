"""Roles are looked up, searched by any of their titles, and their snippets offered."""

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder import shipped
from jdbuilder.errors import NotFoundError
from jdbuilder.library.library import Library
from jdbuilder.library.load import load
from jdbuilder.library.model import Role, Shared, Text

STUDIO = {
    "account-manager",
    "art-director",
    "creative-director",
    "creative-project-manager",
    "studio-production-manager",
    "traffic-manager",
}
MAKERS = {
    "director-of-manufacturing",
    "head-of-operations",
    "operations-manager",
    "plant-manager",
    "production-manager",
    "site-manager",
}
MARKETERS = {"advertising-manager", "brand-manager", "product-manager"}
LEADERS = {"chief-operating-officer", "general-manager", "managing-partner", "president"}
ALL = STUDIO | MAKERS | MARKETERS | LEADERS | {"it-specialist", "it-technician"}
PRODUCTION = {"production-manager", "studio-production-manager"}


def test_a_role_is_found_by_its_id(library: Library, studio: Role) -> None:
    assert library.role("studio-production-manager") is studio
    assert library.find("studio-production-manager") is studio


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("produktion-manager", "Did you mean production-manager or product-manager or studio-production-manager?"),
        ("zzz", "The list of roles has them all."),
        ("", "The list of roles has them all."),
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
        ("", "account-manager", ALL),
        ("   ", "account-manager", ALL),
        ("product manager", "product-manager", MARKETERS | PRODUCTION),
        ("production manager", "production-manager", PRODUCTION),
        ("MANAGER production", "production-manager", PRODUCTION),
        ("Production Manager (creative studio)", "studio-production-manager", {"studio-production-manager"}),
        ("studio", "studio-production-manager", STUDIO),
        ("creative serv", "studio-production-manager", {"account-manager", "studio-production-manager"}),
        ("COO", "chief-operating-officer", {"chief-operating-officer"}),
        ("technology", "it-specialist", {"it-specialist", "it-technician"}),
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
    assert {name: set(roles) for name, roles in families.items()} == {
        "Company leadership": LEADERS,
        "Creative studio": STUDIO,
        "Information technology": {"it-specialist", "it-technician"},
        "Manufacturing and operations": MAKERS,
        "Product and marketing": MARKETERS,
    }
    assert list(families) == sorted(families)
    for roles in families.values():
        titles = [library.role(role).title for role in roles]
        assert titles == sorted(titles)


def test_a_verdict_is_found_in_either_order(library: Library) -> None:
    verdict = library.verdict("it-technician", "it-specialist")
    assert verdict
    assert verdict is library.verdict("it-specialist", "it-technician")
    assert library.verdict("it-technician", "president") is None
    assert library.verdict("it-technician", "it-technician") is None


def test_a_snippet_is_given_in_the_words_of_every_role_that_has_it(library: Library) -> None:
    duties = [duty for role in library.roles for duty in role.responsibilities if duty.id == "improve-efficiency"]
    assert len(duties) > 1
    assert library.snippets("improve-efficiency") == tuple(duties)
    assert library.snippets("gone-since") == ()


def test_the_duties_are_those_of_every_role(library: Library) -> None:
    ids = {duty.id for role in library.roles for duty in role.responsibilities}
    assert set(library.duties.weights) == ids
    assert {duty.id for duty in library.reading.duties} == ids


def test_what_is_worked_out_once_is_kept_with_its_library_alone(studio: Role) -> None:
    one, other = Library((studio,), ()), Library((studio,), ())
    assert one.duties is one.duties
    assert one.reading is one.reading
    assert one.duties is not other.duties
    assert dataclasses.replace(one, roles=()).duties.roles == ()


def test_two_readings_of_the_same_files_are_equal_whatever_was_asked_of_them(library: Library) -> None:
    again = load(shipped.folders("snippets", None))
    assert again == library
    assert again.duties.mix(["support-users"]) is None
    assert again.reading.duty("x") is None
    assert again == library
    assert again != dataclasses.replace(library, verdicts=())


OWN = (
    Shared(id="kit-about", section="about", snippets=(Text(id="kit-1", text="We are Acme."),)),
    Shared(id="kit-benefits", section="benefits", snippets=(Text(id="kit-2", text="Cake on Fridays"),)),
)


def test_a_companys_own_snippets_come_first_and_the_librarys_stay_on_offer_unticked(library: Library) -> None:
    laid = library.laid_over(OWN)
    for shared in OWN:
        before = library.offers(None, shared.section)
        found = laid.offers(None, shared.section)
        assert [one.id for one in found] == [*(one.id for one in shared.snippets), *(one.id for one in before)]
        assert [one.id for one in found if one.default] == [one.id for one in shared.snippets]
        assert any(one.default for one in before)


def test_sections_without_an_own_snippet_stay_as_they_are(library: Library, studio: Role) -> None:
    laid = library.laid_over(OWN)
    assert laid.offers(studio, "apply") == library.offers(studio, "apply")
    assert laid.offers(studio, "responsibilities") == library.offers(studio, "responsibilities")
    assert laid.roles is library.roles


def test_a_library_with_nothing_laid_over_it_is_itself(library: Library) -> None:
    assert library.laid_over(()) is library
