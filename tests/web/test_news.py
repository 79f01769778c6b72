"""What the script is told of findings: by place, well formed, and the same as the page shows."""

from typing import Any

import pytest

from jdbuilder.render import coverage
from jdbuilder.review.rule import rules
from jdbuilder.web.news import FOUND_OUT
from tests.web.drafting import Drafting
from tests.web.pages.test_builder_script import text, well_formed

TITLE = "Rockstar Manager"


def test_findings_are_told_by_their_place_as_the_page_shows_them(full: Drafting) -> None:
    key = full.keys("responsibilities")[1]
    news: Any = full.write("responsibilities", key, "Be a ninja").json(title=TITLE)
    full.open()
    assert {"title", f"responsibilities:{key}"} <= set(news["findings"])
    for place, html in news["findings"].items():
        assert well_formed(html)
        assert f'data-findings="{place}">{html}</div>' in full.page
    assert "“Rockstar” says nothing about the work" in text(news["findings"]["title"])


@pytest.mark.parametrize("part", ["review", "review-count", "review-link", "review-said"])
def test_the_review_of_the_whole_is_told_as_the_page_shows_it(full: Drafting, part: str) -> None:
    news: Any = full.json(title=TITLE, place="Denver, CO")
    full.open()
    assert well_formed(news["parts"][part])
    assert news["parts"][part].strip() in full.page


def test_a_finding_has_its_severity_in_words_its_reason_and_a_way_to_let_it_stand(full: Drafting) -> None:
    news: Any = full.json(title=TITLE)
    html = news["findings"]["title"]
    assert "Exclusion" in text(html)
    assert rules()["hero-words"].reason in text(html)
    assert 'href="/review/rules#hero-words"' in html
    assert html.count('value="mend:') >= 1
    assert html.count('value="waive:') == html.count('name="reason-') == html.count('<li class="finding')


def test_more_than_two_findings_at_a_place_lie_behind_a_click(full: Drafting) -> None:
    news: Any = full.json(title="Rockstar (m/f) AND Salesman!!! £40k, young guru of the night shift")
    html = news["findings"]["title"]
    before, rest, after = html.partition('<details class="rest"')
    assert rest
    assert before.count('<li class="finding') == 2
    assert f"{after.count('<li class=')} more" in text(after)


def test_what_is_no_longer_found_is_no_longer_told(full: Drafting) -> None:
    assert "title" in full.json(title=TITLE)["findings"]  # type: ignore[operator]
    assert "title" not in full.json(title="Production Manager")["findings"]  # type: ignore[operator]


def test_a_page_is_told_only_what_it_does_not_show_yet(full: Drafting) -> None:
    first: Any = full.json()
    assert first["whole"]
    news: Any = full.set(shown=first["shown"]).json(place="Berlin")
    assert not news["whole"]
    assert "paper" not in news
    assert news["meters"] == news["headings"] == {}
    assert "Place" not in text(news["parts"]["unfilled"])
    assert "Berlin" in news["splice"]["put"]
    assert news["splice"]["gone"] == 1
    again: Any = full.set(shown=news["shown"]).json()
    assert again["splice"] is None
    assert again["parts"] == again["findings"] == {}


def test_a_finding_that_is_gone_is_told(full: Drafting) -> None:
    first: Any = full.json(title=TITLE)
    assert "title" in first["findings"]
    news: Any = full.set(shown=first["shown"]).json(title="Production Manager")
    assert news["findings"]["title"] == ""


@pytest.mark.parametrize("shown", ["", "unheard-of", "x" * 10_000])
def test_a_page_of_which_nothing_is_known_is_told_everything(full: Drafting, shown: str) -> None:
    full.json()
    news: Any = full.set(shown=shown).json(place="Berlin")
    assert news["whole"]
    assert "Berlin" in news["paper"]


def test_an_answer_that_was_lost_leaves_nothing_untold(full: Drafting) -> None:
    first: Any = full.json()
    full.set(shown=first["shown"]).json(company="Lost")
    news: Any = full.set(shown=first["shown"]).json(place="Berlin")
    assert {"Lost", "Berlin"} <= set(text(news["splice"]["put"]).split())


def test_a_word_more_costs_less_than_2_kb(full: Drafting) -> None:
    first: Any = full.json()
    line = full.texts("responsibilities")[0]
    full.set(shown=first["shown"]).write("responsibilities", full.keys("responsibilities")[0], f"{line} twice")
    data = {**full.form, "csrf_token": full.client.token()}
    asked = {"Accept": "application/json", "Accept-Encoding": "br"}
    answer = full.client.http.post(full.address, data=data, headers=asked)
    assert answer.status_code == 200
    assert 200 < len(answer.data) < 2000


def test_a_page_asks_again_while_something_is_being_found_out(full: Drafting, monkeypatch: pytest.MonkeyPatch) -> None:
    assert full.json()["again"] is False
    monkeypatch.setattr(coverage, "is_asked", lambda _outline: True)
    assert full.json()["again"] is True


def test_what_was_found_out_is_told_without_a_save(full: Drafting, monkeypatch: pytest.MonkeyPatch) -> None:
    before = full.draft
    monkeypatch.setattr(coverage, "is_asked", lambda _outline: True)
    monkeypatch.setattr(coverage, "sentences", lambda _outline: ("No font here has <x>.",))
    found = full.client.http.get(f"{full.address}/found-out").json
    assert found
    assert (found["version"], found["again"], set(found["parts"])) == (before.version, True, set(FOUND_OUT))
    assert "No font here has &lt;x&gt;." in found["parts"]["unprintable"]
    assert 'href="#unprintable"' in found["parts"]["unfilled"]
    assert full.draft == before
