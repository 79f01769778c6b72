"""The roles: found by any title, each shown whole, its bonus copy filled with the company's name everywhere."""

from urllib.parse import parse_qs, urlsplit

import pytest
from flask import Flask
from lxml import etree

from jdbuilder.library.library import Library
from jdbuilder.library.model import Role
from jdbuilder.library.wages import POINTS
from tests.conftest import COMPANY, STUDIO
from tests.web.audit import AuditingClient, audit, fields, tree

STUDIO_PAGE = f"/roles/{STUDIO}"


@pytest.fixture
def client(busy_app: Flask) -> AuditingClient:
    """Nothing here depends on a draft, and so one application does."""
    return AuditingClient(busy_app)


def said(page: str) -> str:
    """All text of a page, as one line."""
    return " ".join("".join(map(str, tree(page).itertext())).split())


def found(page: str) -> list[str]:
    return [str(link.get("href")).rpartition("/")[2] for link in audit(page).findall(".//ul[@class='cards']//a")]


def bonus(page: str) -> str:
    copy = audit(page).find(".//div[@id='bonus-copy']")
    assert copy is not None
    return " ".join("".join(map(str, copy.itertext())).split())


def test_all_roles_are_listed(client: AuditingClient, library: Library) -> None:
    page = client.get("/roles").text
    assert sorted(found(page)) == sorted(role.id for role in library.roles)
    assert f"{len(library.roles)} roles in the library" in page


def test_a_role_is_found_by_any_of_its_titles(client: AuditingClient, library: Library) -> None:
    titles = [(role.id, title) for role in library.roles for title in (role.title, *role.also_called)]
    assert len(titles) > 15
    for role_id, title in titles:
        assert role_id in found(client.http.get("/roles", query_string={"q": title}).text), title


def test_the_search_keeps_what_was_typed(client: AuditingClient) -> None:
    page = client.get("/roles?q=  studio   manager ").text
    assert 'value="studio manager"' in page
    assert found(page)[0] == STUDIO
    assert "for “studio manager”" in page


@pytest.mark.parametrize(
    "query", ["astronaut", "<script>alert(1)</script>", "{{7*7}}", "%00", "\ud7ff", "x" * 5000, "' \""]
)
def test_a_search_that_finds_nothing_says_so(client: AuditingClient, query: str) -> None:
    page = client.http.get("/roles", query_string={"q": query}).text
    audit(page)
    assert found(page) == []
    assert "No role goes by" in page
    assert "<script>alert" not in page


@pytest.mark.parametrize("query", ["", "%00", "%ff", "+", "%ED%A0%80%00"])
def test_a_search_for_nothing_breaks_nothing(client: AuditingClient, query: str) -> None:
    client.get(f"/roles?q={query}")


def test_a_role_is_shown_whole(client: AuditingClient, library: Library) -> None:
    for role in library.roles:
        text = said(client.get(f"/roles/{role.id}").text)
        wanted = [
            role.full_title,
            role.summary,
            *role.also_called,
            *(duty.gerund for duty in role.responsibilities),
            *(metric.name for metric in role.metrics),
            *(one.text for one in (*role.requirements, *role.misconceptions, *role.environment)),
            *(skill.text for skill in role.skills),
            *(step.title for step in role.career),
            *(fact for fact in role.profile.model_dump().values() if fact),
        ]
        missing = [one for one in wanted if " ".join(one.split()) not in text]
        assert missing == []
        assert role.pay is None or f"{role.pay.year}. {role.pay.caveat}" in text


def test_both_forms_of_a_responsibility_are_shown(client: AuditingClient, studio: Role) -> None:
    text = said(client.get(STUDIO_PAGE).text)
    for duty in studio.responsibilities:
        assert duty.gerund in text
        assert duty.words("infinitive") in text


def test_the_bonus_copy_has_the_company_everywhere(client: AuditingClient, studio: Role) -> None:
    unfilled = bonus(client.get(STUDIO_PAGE).text)
    duties = (duty.words("infinitive") for duty in studio.responsibilities)
    whole = "".join((studio.bonus.opening, studio.bonus.lead_in, *duties))
    assert unfilled.replace(" ", "") == "".join(whole.split())
    assert "<company XXX>" in unfilled
    page = client.http.get(STUDIO_PAGE, query_string={"company": COMPANY}).text
    assert bonus(page) == unfilled.replace("<company XXX>", COMPANY)
    assert "<company XXX>" not in bonus(page)
    assert "XXX" not in said(page).replace("<company XXX>", "")


def test_the_posting_begins_with_the_company_that_was_typed(client: AuditingClient) -> None:
    page = client.http.get(STUDIO_PAGE, query_string={"company": f" {COMPANY} \u202e"}).text
    start = audit(page).find(".//a[@id='start']")
    assert start is not None
    form = client.get(str(start.get("href"))).text
    assert 'value="Acme &amp; Söhne &lt;Berlin&gt;"' in form


@pytest.mark.parametrize("company", ["<script>alert(1)</script>", "{{7*7}}", "<company XXX>", "\0", "x" * 5000, " "])
def test_any_company_is_text(client: AuditingClient, company: str) -> None:
    page = client.http.get(STUDIO_PAGE, query_string={"company": company}).text
    audit(page)
    assert "<script>alert" not in page
    assert "49" not in bonus(page)
    assert "x" * 201 not in page


@pytest.mark.parametrize("role_id", ["nobody", "studio-production-manger", "..", "%00", "x" * 3000])
def test_an_unknown_role_is_not_found(client: AuditingClient, role_id: str) -> None:
    client.get(f"/roles/{role_id}", 404)


def test_the_nearest_roles_are_named(client: AuditingClient) -> None:
    assert STUDIO in client.get("/roles/studio-production-manger", 404).text


# Pay, career and the roles beside it


def part(page: str, name: str) -> etree._Element:
    found = audit(page).find(f".//section[@aria-labelledby='{name}']")
    assert found is not None, name
    return found


def text(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def drawing(element: etree._Element) -> etree._Element:
    (found,) = (one for one in element.iter() if str(one.tag).endswith("}svg"))
    return found


def test_every_role_has_its_wages_as_a_chart_and_a_table(client: AuditingClient, library: Library) -> None:
    for role in library.roles:
        page = client.http.get(f"/roles/{role.id}").text
        assert role.occupation
        wage = library.wages.of(role.occupation.soc)
        assert wage
        pay = part(page, "pay")
        alt = str(drawing(pay).get("aria-label"))
        rows = text(pay.findall(".//table")[0])
        for amount in (*(getattr(wage, point) for point in POINTS), wage.mean):
            assert not isinstance(amount, int) or f"${amount:,}" in rows
        assert not isinstance(wage.p50, int) or f"${wage.p50:,}" in alt
        assert "Source: " in text(pay)


def test_a_states_wages_are_shown_beside_the_nations(client: AuditingClient) -> None:
    page = client.http.get(STUDIO_PAGE, query_string={"company": COMPANY}).text
    state = next(form for form in audit(page).iter("form") if form.find(".//select[@name='state']") is not None)
    assert str(state.get("action")).endswith("#pay")
    assert [field.get("value") for field in state.findall("input")] == [COMPANY]
    assert len(part(page, "pay").findall(".//tbody")) == 1
    chosen = client.get(f"{STUDIO_PAGE}?state=CA").text
    assert len(part(chosen, "pay").findall(".//tbody")) == 2
    assert "California" in text(part(chosen, "pay").findall(".//table")[0])


@pytest.mark.parametrize("state", ["ZZ", "us", "<script>alert(1)</script>", "\0", "x" * 3000, "\u202e"])
def test_a_state_that_is_unknown_is_none(client: AuditingClient, state: str) -> None:
    page = client.http.get(STUDIO_PAGE, query_string={"state": state}).text
    assert len(part(page, "pay").findall(".//tbody")) == 1
    assert "<script>alert" not in page


def test_the_career_map_leads_where_the_list_leads(client: AuditingClient, library: Library) -> None:
    for role in library.roles:
        career = part(client.http.get(f"/roles/{role.id}").text, "career")
        drawn = {str(one.get("href")) for one in drawing(career).iter() if str(one.tag).endswith("}a")}
        listed = {str(one.get("href")) for one in career.findall(".//li/a")}
        assert drawn == listed
        assert f"/roles/{role.id}" not in drawn
        assert all(library.find(address.rpartition("/")[2]) for address in drawn)


def test_a_step_that_another_role_tells_of_is_shown_too(client: AuditingClient, library: Library) -> None:
    told = [(step.role, role) for role in library.roles for step in role.career if step.role]
    assert told
    for other, role in told:
        career = part(client.http.get(f"/roles/{other}").text, "career")
        assert f"/roles/{role.id}" in {str(one.get("href")) for one in career.findall(".//li/a")}


def test_steps_to_two_roles_of_one_title_are_told_apart(client: AuditingClient, library: Library) -> None:
    titles = [role.title for role in library.roles]
    alike = [role for role in library.roles if titles.count(role.title) > 1]
    assert len(alike) > 1
    for role in library.roles:
        for link in part(client.http.get(f"/roles/{role.id}").text, "career").findall(".//li/a"):
            there = library.role(str(link.get("href")).rpartition("/")[2])
            assert text(link) == (there.full_title if there in alike else there.title)


def test_the_roles_that_it_is_taken_for_are_named_with_the_difference(client: AuditingClient, library: Library) -> None:
    for role in library.roles:
        beside = part(client.http.get(f"/roles/{role.id}").text, "beside")
        wanted = {one for verdict in library.verdicts for one in verdict.roles if role.id in verdict.roles}
        links = [parse_qs(urlsplit(str(one.get("href"))).query)["role"] for one in beside.findall(".//dt/a")]
        assert {other for _, other in links} == wanted - {role.id}
        assert all(first == role.id for first, _ in links)
        said = text(beside)
        assert all(verdict.difference in said for verdict in library.verdicts if role.id in verdict.roles)


def test_a_role_without_neighbours_can_be_compared_all_the_same(client: AuditingClient, library: Library) -> None:
    paired = {one for verdict in library.verdicts for one in verdict.roles}
    lone = next(role for role in library.roles if role.id not in paired)
    beside = part(client.get(f"/roles/{lone.id}").text, "beside")
    (link,) = beside.iter("a")
    assert lone.id in fields(client.get(str(link.get("href"))).text)["role"]
