"""Roles side by side: the page says what the document says, its files too, and any query gets a clear answer."""

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlencode

import pytest
from flask import Flask
from lxml import etree

from jdbuilder.compare.outline import outline
from jdbuilder.library.library import Library
from jdbuilder.outline import Outline
from jdbuilder.render import to
from jdbuilder.render.format import Look
from jdbuilder.render.theme import Paper
from tests.conftest import STUDIO
from tests.web.audit import AuditingClient, audit, fields, tree

TWO = ("production-manager", "operations-manager")
FOUR = (*TWO, "product-manager", STUDIO)


@pytest.fixture
def client(busy_app: Flask) -> AuditingClient:
    """Nothing here depends on a draft, and so one application does."""
    return AuditingClient(busy_app)


def address(*roles: str, path: str = "/compare", **more: str) -> str:
    return f"{path}?{urlencode([('role', role) for role in roles] + list(more.items()))}"


def text(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def document(library: Library, *roles: str, area: str | None = None) -> Outline:
    return outline(library, [library.role(role) for role in roles], area)


def document_part(page: str) -> list[str]:
    """The words of the page's document, without the labels inside its drawings."""
    parts = tree(page).findall(".//div[@class='document']")
    assert parts
    return [word for part in parts for word in " ".join(pieces(part)).split()]


def pieces(element: etree._Element) -> Iterator[str]:
    """The texts of an element in order, but for drawings."""
    yield element.text or ""
    for child in element:
        if not str(child.tag).endswith("}svg"):
            yield from pieces(child)
        yield child.tail or ""


def chosen(page: str) -> list[str]:
    """The roles that the form holds."""
    return [
        str(option.get("value"))
        for option in tree(page).findall(".//form[@class='chooser']//option[@selected]")
        if option.get("value")
    ]


def fault(page: str) -> str:
    place = tree(page).find(".//p[@id='choose-fault']")
    return "" if place is None else text(place)


@pytest.mark.parametrize(("roles", "area"), [(TWO, "TX"), (FOUR, None), (FOUR[1:], None)])
def test_the_page_says_what_the_document_says(
    client: AuditingClient, library: Library, roles: tuple[str, ...], area: str | None
) -> None:
    page = client.get(address(*roles, **({"state": area} if area else {}))).text
    wanted = " ".join(document(library, *roles, area=area).words()).split()
    assert len(wanted) > 1000
    assert document_part(page) == wanted


@pytest.mark.parametrize(("state", "paper"), [("TX", "letter"), ("", "a4")])
@pytest.mark.parametrize("format_id", ["docx", "html", "md", "txt"])
def test_a_file_is_the_same_document_on_the_paper_of_the_place(
    client: AuditingClient, library: Library, look: Look, format_id: str, state: str, paper: Paper
) -> None:
    answer = client.get(address(*FOUR, path=f"/compare/export/{format_id}", state=state))
    wanted = document(library, *FOUR, area=state or None)
    assert answer.data == to.to(wanted, format_id, replace(look, paper=paper))
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{to.file_name(wanted, format_id)}"'
    assert answer.headers["Content-Type"] == to.named(format_id).media_type


def test_every_format_is_offered_for_these_roles_and_this_state(client: AuditingClient) -> None:
    page = tree(client.get(address(*TWO, state="TX")).text)
    links = [str(link.get("href")) for link in page.iter("a") if "/export/" in str(link.get("href"))]
    assert [link.split("?")[0].rpartition("/")[2] for link in links] == list(to.for_documents())
    starts = {"docx": b"PK", "pdf": b"%PDF", "html": b"<!doctype", "md": b"# Prod", "txt": b"Prod"}
    for link, start in zip(links, starts.values(), strict=True):
        assert client.get(link).data.startswith(start)
        assert link.endswith("role=production-manager&role=operations-manager&state=TX")


@pytest.mark.parametrize("format_id", ["json", "exe", "../x"])
def test_a_format_that_there_is_not_is_not_found(client: AuditingClient, format_id: str) -> None:
    client.get(address(*TWO, path=f"/compare/export/{format_id}"), 404)


@pytest.mark.parametrize("roles", [(), TWO[:1], (*FOUR, "plant-manager")])
def test_no_file_is_made_of_too_few_or_too_many(client: AuditingClient, roles: tuple[str, ...]) -> None:
    assert "four" in client.get(address(*roles, path="/compare/export/md"), 422).text


def test_the_contents_lead_to_every_part(client: AuditingClient) -> None:
    page = tree(client.get(address(*FOUR)).text)
    headings = [one.get("id") for one in page.findall(".//div[@class='document']/h2")]
    links = [str(link.get("href")) for link in page.findall(".//nav[@class='contents']//a")]
    assert links == [f"#{one}" for one in headings]
    assert len(links) == 9


def test_a_state_is_chosen_beside_the_pay(client: AuditingClient) -> None:
    page = client.get(address(*TWO)).text
    assert "Texas" not in document_part(page)
    form = tree(page).find(".//form[@class='joined state']")
    assert form is not None
    assert str(form.get("action")).endswith("#pay")
    before = form.getprevious()
    assert before is not None
    assert before.findtext("h2") == "Pay"
    sent = {**fields(page), "state": ["TX"]}
    assert sent["role"] == list(TWO)
    chosen = client.get(f"/compare?{urlencode(sent, doseq=True)}").text
    assert "Texas" in document_part(chosen)
    assert fields(chosen)["state"] == ["TX"]


def test_a_posting_is_begun_as_any_of_them_with_the_others_lines(client: AuditingClient) -> None:
    page = tree(client.get(address(*FOUR[:3])).text)
    links = [str(link.get("href")) for link in page.findall(".//section[@class='next']//a")]
    assert len(links) == 3
    assert links[0] == "/postings/new?role=production-manager&with=operations-manager&with=product-manager"
    for link in links:
        assert 'name="lines"' in client.get(link).text


def test_pairs_that_are_often_confused_are_offered(client: AuditingClient, library: Library) -> None:
    page = audit(client.get("/compare").text)
    links = [str(link.get("href")) for link in page.findall(".//ul[@class='cards']//a")]
    assert links == [address(*verdict.roles) for verdict in library.verdicts]
    assert links


def test_every_role_can_be_chosen_in_the_form(client: AuditingClient, library: Library) -> None:
    page = tree(client.get("/compare").text)
    selects = page.findall(".//form[@class='chooser']//select")
    assert len(selects) == 4
    for select in selects:
        assert {option.get("value") for option in select.iter("option")} == {"", *(one.id for one in library.roles)}


# What is asked in odd ways


def test_a_link_with_one_role_fills_it_in_and_finds_no_fault(client: AuditingClient) -> None:
    page = client.get(address(TWO[0])).text
    assert chosen(page) == [TWO[0]]
    assert fault(page) == ""


@pytest.mark.parametrize(
    ("asked", "kept", "said"),
    [
        ((TWO[0], "", "", ""), [TWO[0]], "Production Manager (manufacturing) alone can’t be compared."),
        ((TWO[0], TWO[0], TWO[0]), [TWO[0]], "Production Manager (manufacturing) alone can’t be compared."),
        (("", "", "", ""), [], "No role is named."),
    ],
)
def test_too_few_are_said_at_the_form(
    client: AuditingClient, asked: tuple[str, ...], kept: list[str], said: str
) -> None:
    page = client.get(address(*asked)).text
    assert fault(page) == f"{said} Name two to four different roles."
    assert chosen(page) == kept


def test_five_are_too_many_and_the_first_four_stay_chosen(client: AuditingClient) -> None:
    page = client.get(address(*FOUR, "plant-manager"), 422).text
    assert fault(page) == "5 roles are too many to read side by side. Name four at most."
    assert chosen(page) == list(FOUR)


def test_a_role_named_thrice_counts_once(client: AuditingClient, library: Library) -> None:
    page = client.get(address(*TWO, TWO[0], "", TWO[0])).text
    assert document_part(page) == " ".join(document(library, *TWO).words()).split()
    assert chosen(page) == list(TWO)


def test_a_thousand_roles_are_too_many(client: AuditingClient, library: Library) -> None:
    client.get(address(*[role.id for role in library.roles] * 50), 422)
    client.get(address(*TWO * 500))
    client.get(address(*(f"x{number}" for number in range(1000))), 404)


HOSTILE = ["<script>alert(1)</script>", "{{7*7}}", "../../x", "\0", "\u202eمدير", "x" * 3000, "production-manger", "%"]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_role_that_is_unknown_is_not_found(client: AuditingClient, hostile: str) -> None:
    for path in ("/compare", "/compare/export/md"):
        page = client.get(address(TWO[0], hostile, path=path), 404).text
        assert "there is no such role" in page
        assert "<script>alert" not in page
        assert "49" not in page


@pytest.mark.parametrize("hostile", [*HOSTILE, "ZZ", "tx", "US"])
def test_a_state_that_is_unknown_is_none(client: AuditingClient, library: Library, hostile: str) -> None:
    page = client.get(address(*TWO, state=hostile)).text
    assert document_part(page) == " ".join(document(library, *TWO).words()).split()
