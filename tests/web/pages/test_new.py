"""The two ways into a posting."""

from collections.abc import Sequence
from urllib.parse import urlencode

import pytest
from flask import Flask

from jdbuilder.kit.model import Kit
from jdbuilder.library.library import Library
from jdbuilder.posting import assemble, borrow
from jdbuilder.posting.model import Facts, Posting
from tests.conftest import COMPANY, STUDIO
from tests.web.audit import AuditingClient, fields, tree

ASKED = f"/postings/new?role={STUDIO}"


def made(app: Flask) -> list[Posting]:
    return [draft.posting for draft in app.extensions["services"].store.recent()]


def test_looking_makes_nothing(client: AuditingClient, app: Flask) -> None:
    client.get("/postings/new")
    client.get(ASKED)
    assert made(app) == []


def test_the_full_draft_is_offered_first(client: AuditingClient) -> None:
    assert fields(client.get(ASKED).text)["way"] == ["full"]


@pytest.mark.parametrize("way", ["full", "empty"])
def test_each_way_makes_its_posting_and_opens_the_builder(
    client: AuditingClient, app: Flask, library: Library, way: str
) -> None:
    form = {**fields(client.get(ASKED).text), "way": [way]}
    opened = client.post(ASKED, form)
    role = library.role(STUDIO)
    assert made(app) == [assemble.full(library, role) if way == "full" else assemble.empty(role)]
    assert 'id="builder"' in opened.text


def test_without_a_role_the_posting_is_from_scratch(client: AuditingClient, app: Flask) -> None:
    client.post("/postings/new", {"way": "empty"}, 303, follow=False)
    assert made(app) == [Posting(title="Job title")]


def test_the_company_comes_along(client: AuditingClient, app: Flask) -> None:
    page = client.http.get("/postings/new", query_string={"role": STUDIO, "company": COMPANY}).text
    form = fields(page)
    assert form["company"] == [COMPANY]
    client.post(ASKED, form, 303, follow=False)
    assert made(app)[0].facts == Facts(company=COMPANY)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("x" * 5000, "x" * 200),
        ("\0\u202ea\n b", "a b"),
        ("x" * 199 + " y", "x" * 199),
        ("<b>{{7}}", "<b>{{7}}"),
    ],
)
def test_any_company_is_kept_as_a_name(client: AuditingClient, app: Flask, typed: str, kept: str) -> None:
    client.post("/postings/new", {"way": "empty", "company": typed}, 303, follow=False)
    assert made(app)[0].facts.company == kept


def test_an_unknown_way_is_said_at_its_place(client: AuditingClient, app: Flask) -> None:
    page = client.post(ASKED, {"way": "sideways", "company": "Acme"}).text
    assert 'class="fault"' in page
    assert fields(page)["company"] == ["Acme"]
    assert made(app) == []


def test_fields_that_the_form_does_not_have_change_nothing(
    client: AuditingClient, app: Flask, library: Library
) -> None:
    strange = {"title": "Owned", "role": "product-manager", "id": "mine", "version": "7"}
    client.post(ASKED, {"way": "empty", **strange}, 303, follow=False)
    assert made(app) == [assemble.empty(library.role(STUDIO))]


@pytest.mark.parametrize("role", ["nobody", "../x", "%00"])
def test_an_unknown_role_is_not_found(client: AuditingClient, app: Flask, role: str) -> None:
    client.get(f"/postings/new?role={role}", 404)
    client.post(f"/postings/new?role={role}", {"way": "full"}, 404)
    assert made(app) == []


# Lines of other roles, and work that was ticked in the finder

WHOLE = "operations-manager"


def beginning(role: str | None = None, others: Sequence[str] = (), do: Sequence[str] = ()) -> str:
    parts = [("role", role)] if role else []
    return f"/postings/new?{urlencode([*parts, *(('with', one) for one in others), *(('do', one) for one in do)])}"


def boxes(page: str) -> list[str]:
    """The keys of the lines that are offered."""
    return [str(box.get("value")) for box in tree(page).findall(".//input[@name='lines']")]


def snippets(keys: Sequence[str]) -> list[str]:
    return [key.partition("/")[2] for key in keys]


def test_what_only_the_other_role_has_is_offered_unticked(client: AuditingClient, library: Library) -> None:
    page = client.get(beginning(STUDIO, [WHOLE])).text
    wanted = borrow.differences(library.role(STUDIO), [library.role(WHOLE)])
    assert boxes(page) == [loan.key for loan in wanted]
    assert "lines" not in fields(page)
    assert "from the list of an Operations Manager" in page


@pytest.mark.parametrize("way", ["full", "empty"])
def test_lines_that_are_ticked_are_taken_in(client: AuditingClient, app: Flask, library: Library, way: str) -> None:
    address = beginning(STUDIO, [WHOLE])
    role = library.role(STUDIO)
    loans = borrow.differences(role, [library.role(WHOLE)])[::3]
    client.post(address, {"way": way, "lines": [loan.key for loan in loans]}, 303, follow=False)
    begun = assemble.full(library, role) if way == "full" else assemble.empty(role)
    assert made(app) == [borrow.lend(begun, loans)]
    assert len({loan.section for loan in loans}) > 2


def test_lines_of_several_roles_say_whose_they_are(client: AuditingClient) -> None:
    page = client.get(beginning(STUDIO, [WHOLE, "product-manager"])).text
    assert "from the list of other roles" in page
    labels = tree(page).findall(".//span[@class='from']")
    assert {label.text for label in labels} == {
        "Operations Manager (whole company)",
        "Product Manager (product development)",
    }
    assert len(labels) == len(boxes(page))


def test_ticked_work_comes_along_into_an_empty_page(client: AuditingClient, app: Flask, library: Library) -> None:
    do = ["keep-roadmap", "write-project-briefs", "support-users"]
    address = beginning(STUDIO, do=do)
    form = fields(client.get(address).text)
    assert form["way"] == ["empty"]
    assert snippets(form["lines"]) == do
    client.post(address, form, 303, follow=False)
    (posting,) = made(app)
    assert [line.snippet for line in posting.sections.responsibilities] == do
    own = next(one for one in library.role(STUDIO).responsibilities if one.id == do[1])
    assert posting.sections.responsibilities[1].text == own.words("infinitive")


def test_ticked_work_that_is_unticked_again_stays_away(client: AuditingClient, app: Flask) -> None:
    do = ["keep-roadmap", "support-users"]
    address = beginning(STUDIO, do=do)
    form = fields(client.get(address).text)
    client.post(address, {**form, "lines": form["lines"][1:]}, 303, follow=False)
    client.post(address, {**form, "lines": []}, 303, follow=False)
    assert sorted(len(one.sections.responsibilities) for one in made(app)) == [0, 1]


def test_ticked_work_begins_a_posting_from_scratch(client: AuditingClient, app: Flask) -> None:
    address = beginning(do=["keep-roadmap"])
    client.post(address, fields(client.get(address).text), 303, follow=False)
    assert [line.snippet for line in made(app)[0].sections.responsibilities] == ["keep-roadmap"]


def test_nothing_is_offered_or_taken_in_twice(client: AuditingClient, app: Flask, library: Library) -> None:
    """Work that was ticked in the finder is also what only the other role has, or what the full draft begins with."""
    role = library.role(STUDIO)
    do = ["hire-train-and-review", role.responsibilities[0].id]
    address = beginning(STUDIO, [WHOLE, WHOLE, "general-manager"], do)
    page = client.get(address).text
    assert len(snippets(boxes(page))) == len(set(snippets(boxes(page))))
    client.post(address, {"way": "full", "lines": boxes(page) * 2}, 303, follow=False)
    held = [line.snippet for line in made(app)[0].sections.responsibilities]
    assert len(held) == len(set(held))


@pytest.mark.parametrize(
    "key",
    ["<script>", "operations-manager", "operations-manager/", "/hire-train-and-review", "nobody/keep-roadmap", "\0"],
)
def test_lines_that_were_not_offered_are_ignored(
    client: AuditingClient, app: Flask, library: Library, key: str
) -> None:
    sent = {"way": "empty", "lines": [key, "product-manager/keep-roadmap", f"{STUDIO}/write-project-briefs"]}
    client.post(beginning(STUDIO, [WHOLE]), sent, 303, follow=False)
    client.post("/postings/new", {"way": "empty", "lines": [key]}, 303, follow=False)
    assert all(posting.sections == assemble.empty(None).sections for posting in made(app))


def test_work_that_is_unknown_is_not_offered(client: AuditingClient) -> None:
    page = client.get(beginning(STUDIO, do=["<script>alert(1)</script>", "communication", "nobody"])).text
    assert boxes(page) == []
    assert fields(page)["way"] == ["full"]
    assert "<script>alert" not in page


def test_lines_of_an_unknown_role_are_not_found(client: AuditingClient, app: Flask) -> None:
    client.get(beginning(STUDIO, [WHOLE, "nobody"]), 404)
    client.post(beginning(STUDIO, ["nobody"]), {"way": "full"}, 404)
    assert made(app) == []


def test_ever_so_many_others_are_cut_to_three(client: AuditingClient, library: Library) -> None:
    page = client.get(beginning(STUDIO, [role.id for role in library.roles] * 20)).text
    assert len({key.partition("/")[0] for key in boxes(page)}) == 3


def test_a_mistake_keeps_the_ticks(client: AuditingClient) -> None:
    address = beginning(STUDIO, [WHOLE], ["keep-roadmap"])
    keys = boxes(client.get(address).text)[1:4]
    assert fields(client.post(address, {"way": "sideways", "lines": keys}).text)["lines"] == keys


# A posting begins with the company's kit

KIT = Kit(
    company="Möller & Partner",
    website="https://www.example.com",
    address="4 Quay Street",
    benefits=("Cake on Fridays", "A four-day week"),
    apply=("Write to <contact XXX>.",),
)


@pytest.fixture
def kit(app: Flask) -> Kit:
    app.extensions["services"].store.kit.save(1, KIT)
    return KIT


def test_the_kits_name_and_place_are_filled_in(client: AuditingClient, app: Flask, kit: Kit) -> None:
    client.post(ASKED, {"way": "empty"}, 303, follow=False)
    facts = made(app)[0].facts
    assert (facts.company, facts.website, facts.address) == (kit.company, kit.website, kit.address)


def test_a_company_that_somebody_typed_goes_before_the_kits(client: AuditingClient, app: Flask, kit: Kit) -> None:
    client.post(ASKED, {"way": "empty", "company": COMPANY}, 303, follow=False)
    assert made(app)[0].facts.company == COMPANY


def test_the_kits_texts_are_ticked_in_place_of_ours(client: AuditingClient, app: Flask, kit: Kit) -> None:
    client.post(ASKED, {"way": "full"}, 303, follow=False)
    sections = made(app)[0].sections
    assert [line.text for line in sections.benefits] == list(kit.benefits)
    assert [line.text for line in sections.apply] == list(kit.apply)
    assert all((line.snippet or "").startswith("kit-") for line in (*sections.benefits, *sections.apply))
    assert [line.snippet for line in sections.about] == ["about-what-we-do"]
