"""Word templates of ours: chosen on the page of templates or of a role, and downloaded."""

import io
from urllib.parse import urlencode

import docx
import pytest

from jdbuilder.library.library import Library
from jdbuilder.posting.model import Look
from jdbuilder.posting.starters import document, starter
from jdbuilder.render import to
from jdbuilder.render.format import Look as Set
from jdbuilder.render.theme import names
from tests.conftest import STUDIO
from tests.web.audit import AuditingClient, fields, tree

ADDRESS = "/templates/starter.docx"


def written(library: Library, look: Set, starter_id: str, theme: str, paper: str) -> bytes:
    chosen = Look.model_validate({"theme": theme, "paper": paper})
    made = document(starter(library, starter_id, chosen))
    return to.to(made, "docx", Set(theme, chosen.paper, look.templates))


def test_the_page_of_templates_offers_every_role_theme_and_paper(client: AuditingClient, library: Library) -> None:
    form = tree(client.get("/templates").text).find(".//form[@id='starter']")
    assert form is not None
    offered = {
        select.get("name"): [str(one.get("value")) for one in select.iter("option")] for select in form.iter("select")
    }
    assert offered["role"][0] == "blank"
    assert sorted(offered["role"][1:]) == sorted(role.id for role in library.roles)
    assert offered["theme"] == ["compact", "plain", "studio"]
    assert offered["paper"] == ["a4", "letter"]


def test_the_form_as_it_stands_fetches_the_blank_one(client: AuditingClient, library: Library, look: Set) -> None:
    sent = fields(client.get("/templates").text, "starter")
    file = client.get(f"{ADDRESS}?{urlencode(sent, doseq=True)}")
    assert file.mimetype == "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    assert file.headers["Content-Disposition"] == 'attachment; filename="job-ad-template.docx"'
    assert file.data == written(library, look, "blank", "studio", "a4")
    assert client.get(ADDRESS).data == file.data


def test_what_is_chosen_is_fetched(client: AuditingClient, library: Library, look: Set) -> None:
    file = client.get(f"{ADDRESS}?role={STUDIO}&theme=compact&paper=letter")
    assert file.headers["Content-Disposition"] == 'attachment; filename="production-manager-template.docx"'
    assert file.data == written(library, look, STUDIO, "compact", "letter")


def test_a_role_leads_to_its_template_in_every_theme(client: AuditingClient, library: Library, look: Set) -> None:
    page = tree(client.get(f"/roles/{STUDIO}").text)
    links = {str(one.text): str(one.get("href")) for one in page.iter("a") if ADDRESS in (one.get("href") or "")}
    assert list(links) == [name.capitalize() for name in names(look.templates)]
    for name, address in links.items():
        assert client.get(address).data == written(library, look, STUDIO, name.lower(), "a4")


def test_the_companys_kit_is_in_it(client: AuditingClient) -> None:
    kit = fields(client.get("/kit").text, "kit")
    client.post("/kit", {**kit, "company": "Acme & Söhne", "benefits": "A dog at work", "do": "save"})
    texts = [one.text for one in docx.Document(io.BytesIO(client.get(ADDRESS).data)).paragraphs]
    assert {"Acme & Söhne", "A dog at work"} <= set(texts)


@pytest.mark.parametrize("query", ["role=nobody", "theme=gaudy", "paper=a0", "role=", "theme=../studio"])
def test_what_does_not_exist_is_not_found(client: AuditingClient, query: str) -> None:
    client.get(f"{ADDRESS}?{query}", 404)
