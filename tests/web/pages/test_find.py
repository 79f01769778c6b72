"""The finder: work is ticked without titles in sight, and the roles that fit are ranked fairly."""

import re
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from flask import Flask
from lxml import etree

from jdbuilder.library.areas import AREAS
from jdbuilder.library.library import Library
from tests.web.audit import AuditingClient, fields, tree

OF_PLANT = ("plan-and-track-production", "run-production-budget", "solve-production-problems")
OF_PRODUCT = ("keep-roadmap", "set-positioning-and-pricing", "identify-customer-needs")


@pytest.fixture
def client(busy_app: Flask) -> AuditingClient:
    """Nothing here depends on a draft, and so one application does."""
    return AuditingClient(busy_app)


def asked(*ticked: str, **more: str) -> str:
    return f"/find?{urlencode([('do', one) for one in ticked] + list(more.items()))}"


def text(element: etree._Element | None) -> str:
    assert element is not None
    return " ".join("".join(map(str, element.itertext())).split())


def offered(page: str) -> list[str]:
    return [str(box.get("value")) for box in tree(page).findall(".//form[@id='find']//input[@name='do']")]


def ticked(page: str) -> list[str]:
    return fields(page, "find").get("do", [])


def fits(page: str) -> list[tuple[str, str]]:
    """The roles that fit, each with what is said of its share."""
    rows = tree(page).findall(".//li[@class='fit']")
    return [
        (str(row.findall(".//a")[0].get("href")).rpartition("/")[2], text(row.find(".//p[@class='share']/span")))
        for row in rows
    ]


def test_every_duty_is_offered_once_under_its_area(client: AuditingClient, library: Library) -> None:
    page = client.get("/find").text
    areas = {duty.id: duty.area for role in library.roles for duty in role.responsibilities}
    assert len(areas) > 150
    assert sorted(offered(page)) == sorted(areas)
    for group in tree(page).findall(".//details[@class='area']"):
        label = text(group.find("summary"))
        for box in group.findall(".//input"):
            assert label.startswith(AREAS[areas[str(box.get("value"))]])


def test_the_number_beside_an_area_counts_its_work(client: AuditingClient) -> None:
    for group in tree(client.get("/find").text).findall(".//details[@class='area']"):
        assert text(group.find("summary/span")) == str(len(group.findall(".//input")))


def test_no_work_names_a_title_of_a_role_that_does_it(client: AuditingClient, library: Library) -> None:
    said = {
        str(line.find("input").get("value")): text(line)  # type: ignore[union-attr]
        for line in tree(client.get("/find").text).findall(".//label[@class='duty']")
    }
    titles = [
        (title, duty.id)
        for role in library.roles
        for duty in role.responsibilities
        for title in (role.title, *role.also_called)
    ]
    assert [pair for pair in titles if named(pair[0], said[pair[1]])] == []


def named(title: str, words: str) -> bool:
    return re.search(rf"\b{re.escape(title)}\b", words, re.IGNORECASE) is not None


def test_a_title_in_the_words_of_work_is_found() -> None:
    assert named("Plant Manager", "Help the plant manager out")
    assert not named("President", "Write to the presidents")


def test_nothing_is_ticked_at_first(client: AuditingClient) -> None:
    page = client.get("/find").text
    assert ticked(page) == []
    assert fits(page) == []
    assert "Nothing is ticked yet" in page


def test_what_is_ticked_stays_ticked_in_sight(client: AuditingClient) -> None:
    page = client.get(asked(*OF_PLANT)).text
    assert sorted(ticked(page)) == sorted(OF_PLANT)
    for box in tree(page).findall(".//input[@checked]"):
        assert next(one for one in box.iterancestors("details")).get("open") is not None
    assert "3 lines ticked" in text(tree(page))
    assert "1 line ticked" in text(tree(client.get(asked(OF_PLANT[0])).text))


def test_the_role_that_does_the_work_is_first(client: AuditingClient) -> None:
    (best, said), *_ = fits(client.get(asked(*OF_PLANT)).text)
    assert (best, said) == ("production-manager", "3 of 3 lines, 100% by weight")


def test_every_role_finds_itself_by_its_own_work(client: AuditingClient, library: Library) -> None:
    for role in library.roles:
        duties = [duty.id for duty in role.responsibilities]
        assert fits(client.http.get(asked(*duties)).text)[0][0] == role.id


def test_roles_of_the_same_share_stand_in_the_same_place(client: AuditingClient, library: Library) -> None:
    duty = "improve-efficiency"
    doing = sorted(role.id for role in library.roles if duty in {one.id for one in role.responsibilities})
    found = fits(client.get(asked(duty)).text)
    assert len(doing) > 1
    assert sorted(role for role, _ in found) == doing
    assert {said for _, said in found} == {"1 of 1 lines, 100% by weight, in joint place 1"}


def test_no_tied_role_is_cut_off(client: AuditingClient, library: Library) -> None:
    holders = {
        duty.id: [role.id for role in library.roles if duty.id in {one.id for one in role.responsibilities}]
        for role in library.roles
        for duty in role.responsibilities
    }
    most = max(holders, key=lambda duty: len(holders[duty]))
    assert len(holders[most]) >= 5
    assert len(fits(client.get(asked(most)).text)) == len(holders[most])


def test_what_a_role_leaves_out_and_would_add_is_listed(client: AuditingClient, library: Library) -> None:
    page = tree(client.get(asked(*OF_PLANT, "keep-roadmap")).text)
    best = text(page.find(".//li[@class='fit']"))
    role = library.role("production-manager")
    assert "Leaves out 1" in best
    assert f"Would add {len(role.responsibilities) - 3}" in best
    for duty in role.responsibilities:
        assert (duty.words("infinitive") in best) == (duty.id not in OF_PLANT)


def test_a_posting_takes_the_ticked_work_along(client: AuditingClient) -> None:
    page = tree(client.get(asked(*OF_PLANT, *OF_PRODUCT)).text)
    links = [str(link.get("href")) for link in page.iter("a") if "/postings/new?" in str(link.get("href"))]
    assert len(links) > 1
    for link in links:
        assert parse_qs(urlsplit(link).query)["do"] == [*OF_PLANT, *OF_PRODUCT]


def test_two_jobs_in_one_are_told_and_can_be_compared(client: AuditingClient) -> None:
    page = tree(client.get(asked(*OF_PLANT, *OF_PRODUCT)).text)
    notice = page.find(".//div[@class='notice mix']")
    assert notice is not None
    said = text(notice)
    assert said.startswith("One job, or two?")
    assert "a Production Manager’s" in said
    assert "a Product Manager’s" in said
    (link,) = notice.iter("a")
    roles = parse_qs(urlsplit(str(link.get("href"))).query)["role"]
    assert sorted(roles) == ["product-manager", "production-manager"]
    assert "One job, or two?" not in client.get(asked(*OF_PLANT)).text


# The search, without a script


def test_the_search_narrows_the_work_and_keeps_what_is_ticked(client: AuditingClient, library: Library) -> None:
    page = client.get(asked("keep-roadmap", q="budg")).text
    assert ticked(page) == ["keep-roadmap"]
    found = set(offered(page)) - {"keep-roadmap"}
    assert "run-production-budget" in found
    assert "solve-production-problems" not in found
    words = {
        duty.id: f"{duty.infinitive} {duty.gerund} {duty.label}".casefold()
        for role in library.roles
        for duty in role.responsibilities
    }
    assert [one for one in found if "budg" not in words[one]] == []
    assert fields(page, "find")["q"] == ["budg"]
    assert all(one.get("open") is not None for one in tree(page).findall(".//details[@class='area']"))


def test_a_short_word_is_searched_for_whole(client: AuditingClient, library: Library) -> None:
    having = {
        duty.id
        for role in library.roles
        for duty in role.responsibilities
        if "it" in re.findall(r"\w+", f"{duty.infinitive} {duty.gerund} {duty.label}".casefold())
    }
    found = set(offered(client.get(asked(q="it")).text))
    assert found
    assert found <= having


def test_the_words_of_a_search_stand_in_any_order(client: AuditingClient) -> None:
    assert "run-production-budget" in offered(client.get(asked(q="budget  PRODUCTION, ")).text)


@pytest.mark.parametrize("query", ["astronaut", "<script>alert(1)</script>", "{{7*7}}", "x" * 5000, "مدير"])
def test_a_search_that_finds_nothing_says_so_and_offers_all(client: AuditingClient, query: str) -> None:
    page = client.get(asked("keep-roadmap", q=query)).text
    assert offered(page) == ["keep-roadmap"]
    nothing = tree(page).find(".//p[@id='nothing']")
    assert nothing is not None
    assert nothing.get("hidden") is None
    (link,) = nothing.iter("a")
    assert link.get("href") == asked("keep-roadmap")
    assert "<script>alert" not in page


@pytest.mark.parametrize("query", ["", "  ", "\0", "…", "' \""])
def test_a_search_for_no_word_finds_all(client: AuditingClient, query: str) -> None:
    page = client.get(asked(q=query)).text
    assert len(offered(page)) == len(offered(client.get("/find").text))


# What is asked in odd ways


@pytest.mark.parametrize("hostile", ["nothing", "<script>", "production-manager", "communication", "\0", "x" * 3000])
def test_work_that_is_unknown_is_ignored(client: AuditingClient, hostile: str) -> None:
    page = client.get(asked(hostile)).text
    assert page == client.get("/find").text
    both = client.get(asked(hostile, "keep-roadmap")).text
    assert ticked(both) == ["keep-roadmap"]


def test_a_tick_that_is_sent_twice_counts_once(client: AuditingClient) -> None:
    page = client.get(asked(*["keep-roadmap"] * 500)).text
    assert "1 line ticked" in text(tree(page))


def test_all_the_work_at_once_is_answered(client: AuditingClient) -> None:
    every = offered(client.get("/find").text)
    page = client.get(asked(*every)).text
    assert sorted(ticked(page)) == sorted(every)
    assert len(fits(page)) >= 5
