"""What the builder's script sends and gets: the same form, and news of what has changed."""

from html.parser import HTMLParser
from typing import Any

import html5lib
import pytest

from jdbuilder.posting.sections import SECTIONS
from tests.conftest import COMPANY
from tests.web.audit import AuditingClient
from tests.web.drafting import Drafting

NEWS = {
    *("version", "title", "language", "paper", "style", "shown", "whole", "again"),
    *("meters", "sections", "edited", "faults", "parts", "pay", "headings", "findings", "values", "note"),
}
ALL = {section.id for section in SECTIONS}


def well_formed(html: str) -> bool:
    """Whether a piece of a page parses without a fault."""
    parser = html5lib.HTMLParser(strict=False)
    parser.parseFragment(html)
    return not parser.errors


class Text(HTMLParser):
    """The text of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.feed(html)

    def handle_data(self, data: str) -> None:
        self.text += data


def text(html: Any) -> str:
    return Text(str(html)).text


def test_news_says_all_that_the_page_shows(full: Drafting) -> None:
    news: Any = full.json(company=COMPANY, title="Chief <of> Staff", language="en-GB", paper="letter")
    assert set(news) == NEWS
    assert news["version"] == full.draft.version == 2
    assert news["title"] == "Chief <of> Staff"
    assert news["language"] == "en-GB"
    assert str(news["style"]).endswith("/paper/studio-letter.css")
    assert COMPANY in text(news["paper"])
    assert COMPANY not in str(news["paper"])
    assert "Company" not in text(news["parts"]["unfilled"])
    assert "Place" in text(news["parts"]["unfilled"])
    assert news["sections"] == {}
    assert news["edited"] == []
    assert news["faults"] == {}
    assert set(news["meters"]) == ALL


def test_the_paper_in_the_news_is_the_previews(full: Drafting) -> None:
    news = full.json(company="Acme", benefits__new="Free Fridays")
    page = full.client.get(f"{full.address}/paper").text
    assert str(news["paper"]).strip() in page
    assert "Free Fridays" in str(news["paper"])


@pytest.mark.parametrize("do", ["save", "leave", "x", "export:pdf"])
def test_a_save_draws_no_section_anew(full: Drafting, do: str) -> None:
    assert full.json(do)["sections"] == {}


@pytest.mark.parametrize(
    ("do", "touched"),
    [
        ("add:benefits", {"benefits"}),
        ("all:metrics", {"metrics"}),
        ("none:about", {"about"}),
        ("up:responsibilities:write-project-briefs", {"responsibilities"}),
        ("across:must_haves:communication", {"must_haves", "nice_to_haves"}),
        ("across:nice_to_haves:prioritising", {"must_haves", "nice_to_haves"}),
        ("lock:equal_opportunity:x", {"equal_opportunity"}),
    ],
)
def test_an_action_draws_what_it_touched_anew(full: Drafting, do: str, touched: set[str]) -> None:
    sections: Any = full.json(do)["sections"]
    assert set(sections) == touched
    full.open()
    for name, html in sections.items():
        assert well_formed(html)
        assert html.strip() in full.page
        assert f'name="{name}-text"' in html


def test_the_form_of_responsibilities_draws_them_anew(full: Drafting) -> None:
    news: Any = full.json(form="gerund")
    assert set(news["sections"]) == {"responsibilities"}
    assert "Going through the creative team’s schedule" in news["sections"]["responsibilities"]
    assert "Daily responsibilities include:" in news["paper"]


def test_meters_count_what_is_ticked(full: Drafting) -> None:
    news: Any = full.json(must_haves__on=full.keys("must_haves")[:2], opening__on=[])
    assert text(news["meters"]["must_haves"]) == "2 chosen: few (4–6 is good)"
    assert text(news["meters"]["opening"]) == "0 chosen"
    assert all(well_formed(html) for html in news["meters"].values())


def test_edited_lines_are_named(full: Drafting) -> None:
    key = full.keys("metrics")[0]
    assert full.write("metrics", key, "≥ 1", part="target").json()["edited"] == [f"metrics:{key}"]
    assert full.json(f"reset:metrics:{key}")["edited"] == []


def test_faults_stand_at_their_fields_and_lines_until_they_are_mended(full: Drafting) -> None:
    key = full.keys("benefits")[0]
    full.write("benefits", key, "x" * 10_001)
    news = full.json(pay_low="forty", title="")
    assert news["faults"] == {
        "title": "Job title must not be empty.",
        "pay_low": "Pay from must be an amount such as 45000.",
        "benefits": "A line of this section can’t be saved as it is.",
        f"benefits:{key}": "The line is longer than 10000 characters.",
    }
    full.write("benefits", key, "short")
    assert full.json(pay_low="40", title="Chief")["faults"] == {}


def test_every_fault_has_a_place_on_the_page(full: Drafting) -> None:
    key = full.keys("benefits")[0]
    full.write("benefits", key, "x" * 10_001).write("metrics", full.keys("metrics")[0], "9" * 201, part="target")
    wrong = {"title": "", "pay_low": "x", "closing": "x", "paper": "a3", "left_out": "x", "workplace": "x"}
    long = dict.fromkeys(("company", "place", "hours", "start", "contact", "reference"), "x" * 201)
    faults: Any = full.set(**wrong, **long, about__new="x" * 10_001).json()["faults"]
    assert len(faults) == len(wrong) + len(long) + 6
    full.open()
    assert set(full.faults()) == set(faults)


def test_typing_goes_on_from_the_version_in_the_news(full: Drafting) -> None:
    for number in range(3):
        full.json(title=f"Title {number}")
    assert (full.draft.version, full.posting.title) == (4, "Title 2")


def test_a_request_that_is_sent_again_is_no_conflict(full: Drafting) -> None:
    """Its first answer was lost on the way, and the script can't know that it was saved."""
    full.set(title="Once", benefits__new="Free Fridays")
    version = full.form["version"]
    first = full.json("add:benefits")
    full.form["version"] = version
    again = full.json("add:benefits")
    assert again["version"] == first["version"] == full.draft.version == 2
    assert full.lines("benefits").count("Free Fridays") == 1


def test_a_conflict_is_said(full: Drafting) -> None:
    other = Drafting(AuditingClient(full.client.app), full.id)
    other.set(title="Theirs").submit()
    news = full.json(title="Mine", status=409)
    assert news == {"conflict": True, "problems": ["This posting was changed in another window."]}
    assert full.posting.title == "Theirs"


def test_a_draft_that_was_thrown_away_is_said(full: Drafting) -> None:
    full.client.post(f"{full.address}/discard")
    news: Any = full.json(status=404)
    assert news["problems"] == ["This draft isn’t here. It may have been thrown away."]


def test_what_is_left_behind_in_a_list_is_saved_on_leaving(full: Drafting) -> None:
    full.json("leave", benefits__new="Free Fridays")
    assert full.lines("benefits")[-1] == "Free Fridays"


def test_the_pay_of_another_state_is_sent_and_nothing_where_it_stays_the_same(plant: Drafting) -> None:
    assert plant.json()["pay"] is None
    texas: Any = plant.json(place="Austin, TX")["pay"]
    assert well_formed(texas)
    assert "Texas" in text(texas)
    assert plant.json(title="Chief")["pay"] is None
    assert plant.json(place="Paris, Texas")["pay"] is None
    plant.open()
    assert texas.strip() in plant.page
    assert text(plant.json(pay_low="40", currency="EUR")["pay"]).strip() == ""
    assert "Texas" in text(plant.json(currency="USD")["pay"])


def test_two_jobs_in_one_posting_are_told_at_once_and_no_longer(mixture: Drafting) -> None:
    news: Any = mixture.json()
    assert well_formed(news["parts"]["mixed"])
    assert "One job, or two?" in text(news["parts"]["mixed"])
    mixture.open()
    assert news["parts"]["mixed"].strip() in mixture.page
    both = mixture.ticked("responsibilities")
    one: Any = mixture.json(responsibilities__on=both[:3])
    assert text(one["parts"]["mixed"]).strip() == ""
    again: Any = mixture.json(responsibilities__on=both)
    assert again["parts"]["mixed"] == news["parts"]["mixed"]
