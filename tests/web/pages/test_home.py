"""The first page: roles by family, drafts to go on with, and drafts that were thrown away taken back."""

import re

import pytest

from jdbuilder.library.library import Library
from tests.conftest import COMPANY
from tests.web.audit import AuditingClient, audit
from tests.web.drafting import Drafting


def drafts(page: str) -> list[str]:
    """The drafts that a page lists, by address."""
    return [str(link.get("href")) for link in audit(page).findall(".//ul[@class='drafts']//a")]


def test_every_role_is_there_under_its_family(client: AuditingClient, library: Library) -> None:
    root = audit(client.get("/").text)
    assert [heading.text for heading in root.findall(".//h3")] == list(library.families())
    links = {link.get("href") for link in root.iter("a")}
    assert {f"/roles/{role.id}" for role in library.roles} <= links


def test_nothing_is_listed_before_there_is_a_draft(client: AuditingClient) -> None:
    page = client.get("/").text
    assert drafts(page) == []
    assert "Go on with a draft" not in page


def test_drafts_are_listed_newest_first_with_title_and_company(client: AuditingClient) -> None:
    first, second = Drafting.begin(client), Drafting.begin(client)
    first.set(title="Chief <of> Staff", company=COMPANY).submit()
    page = client.get("/").text
    assert drafts(page) == [first.address, second.address]
    assert "Chief &lt;of&gt; Staff" in page
    assert "Acme &amp; Söhne &lt;Berlin&gt;" in page
    assert "no company yet" in page


def test_twenty_drafts_are_listed_at_most(client: AuditingClient) -> None:
    for _ in range(21):
        client.post("/postings/new", {"way": "empty"}, 303, follow=False)
    assert len(drafts(client.get("/").text)) == 20


def test_a_draft_is_thrown_away_and_taken_back(client: AuditingClient) -> None:
    draft = Drafting.begin(client)
    page = client.post(f"{draft.address}/discard").text
    assert drafts(page) == []
    assert "The draft was thrown away." in page
    client.get(draft.address, 404)
    (action,) = re.findall(r'action="(/postings/[^"]+/take-back)"', page)
    back = client.post(action)
    assert back.request.path == draft.address
    assert drafts(client.get("/").text) == [draft.address]


def test_throwing_away_twice_and_taking_back_twice_breaks_nothing(client: AuditingClient) -> None:
    draft = Drafting.begin(client)
    client.post(f"{draft.address}/discard")
    client.post(f"{draft.address}/discard", status=404)
    client.post(f"{draft.address}/take-back")
    client.post(f"{draft.address}/take-back")
    client.get(draft.address)


@pytest.mark.parametrize("action", ["discard", "take-back"])
def test_a_draft_that_never_was_is_not_found(client: AuditingClient, action: str) -> None:
    client.post(f"/postings/nothing/{action}", status=404)


@pytest.mark.parametrize(
    "value", ["x", "//evil.example", "../../x", "a/b?c#d", '"><script>', "%00", "https:x", "ü" * 900]
)
def test_the_offer_to_take_back_stays_on_this_site(client: AuditingClient, value: str) -> None:
    page = client.http.get("/", query_string={"discarded": value}).text
    forms = [form for form in audit(page).iter("form") if str(form.get("action")).endswith("/take-back")]
    assert len(forms) == 1
    assert str(forms[0].get("action")).startswith("/postings/")


def test_the_search_leads_to_the_roles(client: AuditingClient) -> None:
    (form,) = (form for form in audit(client.get("/").text).iter("form") if form.get("role") == "search")
    assert (form.get("action"), form.get("method")) == ("/roles", "get")
    assert form.find(".//input").get("name") == "q"  # type: ignore[union-attr]
