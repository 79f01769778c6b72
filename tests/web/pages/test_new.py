"""The two ways into a posting."""

import pytest
from flask import Flask

from jdbuilder.library.library import Library
from jdbuilder.posting import assemble
from jdbuilder.posting.model import Facts, Posting
from tests.conftest import COMPANY, STUDIO
from tests.web.audit import AuditingClient, fields

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
