"""What job boards ask for, in the builder: quiet, optional, each gap named with the way to its field."""

import re

import pytest
from lxml import etree

from jdbuilder.posting.model import Listing
from jdbuilder.render import coverage
from tests.web.drafting import Drafting

GAP = re.compile(r'<a href="#([\w-]+)">([^<]+)</a>')


def words(page: str, place: str) -> str:
    (found,) = etree.HTML(page).iterfind(f".//div[@id='{place}']")
    return " ".join("".join(str(text) for text in found.itertext()).split())


def details(full: Drafting) -> etree._Element:
    (found,) = full.tree().iterfind(".//details[@class='listing']")
    return found


def test_every_gap_is_named_and_leads_to_a_place_of_the_page(full: Drafting) -> None:
    said = words(full.page, "gaps")
    assert "Search engines can’t show this job yet: Company is missing: Google shows no job without it." in said
    assert "Country is missing: Google shows no job without it." in said
    assert "Date posted is missing" in said
    ids = {str(element.get("id")) for element in full.tree().iter() if element.get("id")}
    links = GAP.findall(full.page[full.page.index('id="gaps"') :].partition("</details>")[0])
    assert len(links) > 5
    assert {field for field, _ in links} <= ids


def test_the_fields_are_folded_away_until_they_are_used(full: Drafting) -> None:
    assert details(full).get("open") is None
    full.set(country="Germany", posted="2027-01-02").submit()
    assert details(full).get("open") is not None
    assert full.posting.listing.country == "DE"


def test_a_field_with_a_fault_is_in_sight_and_keeps_what_was_typed(full: Drafting) -> None:
    full.set(country="Atlantis", website="javascript:alert(1)").submit()
    assert details(full).get("open") is not None
    assert full.faults() == {
        "country": "Country isn’t known: ‘Atlantis’. Write it like Germany or DE.",
        "website": "Company’s website must be a web address such as https://www.example.com.",
    }
    assert (full.form["country"], full.form["website"]) == (["Atlantis"], ["javascript:alert(1)"])
    assert full.posting.listing == Listing()


def test_gaps_are_told_anew_after_each_save(full: Drafting) -> None:
    parts = full.json(country="Germany", posted="2027-01-02", company="Acme", place="Berlin")["parts"]
    assert isinstance(parts, dict)
    assert "Search engines have all that they require." in parts["gaps"]
    assert "The place that job boards are told: Berlin, Germany." in parts["gaps"]
    full.open()
    assert parts["gaps"].strip() in full.page


def test_remote_work_asks_where_applicants_may_live(full: Drafting) -> None:
    full.set(workplace="remote").submit()
    assert "Where applicants may live is missing" in words(full.page, "gaps")
    assert "Country is missing" not in words(full.page, "gaps")


def test_optional_facts_stand_on_the_paper_once_they_are_filled(full: Drafting) -> None:
    full.set(website="www.acme.example", address="1 High Street", apply_at="acme.example/jobs").submit()
    facts = full.posting.facts
    assert (facts.website, facts.address) == ("https://www.acme.example", "1 High Street")
    paper = full.client.get(f"{full.address}/paper").text
    assert all(text in paper for text in ("Apply at", "https://acme.example/jobs", "Website", "1 High Street"))


@pytest.mark.parametrize("ticked", [True, False])
def test_the_data_goes_with_the_pdf_if_that_is_ticked(full: Drafting, ticked: bool) -> None:
    full.set(carry_data="y").submit()
    full.set(carry_data=["y"] if ticked else []).submit()
    assert full.posting.look.data is ticked
    assert full.form.get("carry_data", []) == (["y"] if ticked else [])


def test_the_way_to_each_channel_is_there(full: Drafting) -> None:
    assert full.tree().find(".//section[@id='section-listing']//a[@href='/postings/the-draft/channels']") is not None


def test_themes_are_offered_by_their_names(full: Drafting) -> None:
    options = {str(one.get("value")): one.text for one in full.tree().iterfind(".//select[@id='theme']/option")}
    assert options["studio"] == "Studio"


def test_what_became_of_one_page_is_told_on_the_page_and_in_the_news(full: Drafting) -> None:
    assert words(full.page, "fit") == ""
    for theme, told in (("compact", "(On|Too long for) one page.*"), ("plain", "")):
        parts = full.json(theme=theme)["parts"]
        assert isinstance(parts, dict)
        assert re.fullmatch(told, words(f"<div id='fit'>{parts['fit']}</div>", "fit"))
        full.open()
        assert re.fullmatch(told, words(full.page, "fit"))


def test_characters_that_no_font_has_are_told_on_the_page_and_in_the_news(
    full: Drafting, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert words(full.page, "unprintable") == ""
    monkeypatch.setattr(coverage, "sentences", lambda _outline: ("No font here has <x>.",))
    news = full.json(place="Berlin")
    parts = news["parts"]
    assert isinstance(parts, dict)
    assert "No font here has &lt;x&gt;." in parts["unprintable"]
    assert 'href="#unprintable"' in parts["unfilled"]
    full.open()
    assert words(full.page, "unprintable") == "No font here has <x>."
