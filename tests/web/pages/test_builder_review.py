"""The review in the builder: a click mends what was sent, or says why not, and leads back to its place."""

import re
from typing import Any
from urllib.parse import urlsplit

import pytest

from jdbuilder.posting.model import Review, Waiver
from jdbuilder.posting.sections import SECTIONS
from jdbuilder.web.fact_fields import PAY, FactFields
from tests.web.audit import AuditingClient, audit, fields
from tests.web.drafting import Drafting
from tests.web.pages.test_builder_script import text

WORDS = "Be the rockstar of our production"
WAIVER = Waiver(rule="hero-words", part="responsibilities", quote="rockstar", reason="Our own word")


@pytest.fixture
def line(full: Drafting) -> str:
    """The key of a line that has a hero word."""
    key = full.keys("responsibilities")[1]
    full.write("responsibilities", key, WORDS).submit()
    return key


def button(draft: Drafting, said: str) -> str:
    """What a button of the page sends."""
    found = re.search(rf'value="([^"]+)"[^>]*>{re.escape(said)}</button>', draft.page)
    assert found, said
    return found[1]


def led_to(draft: Drafting, do: str) -> str:
    """Where a click leads without a script."""
    answer = draft.client.post(draft.address, {**draft.form, "do": do}, 303, follow=False)
    address = urlsplit(answer.location)
    draft.open()
    query = [one for one in address.query.split("&") if not one.startswith(("before=", "after=", "at="))]
    return f"{'&'.join(query)}#{address.fragment}"


def finding_key(draft: Drafting) -> str:
    return button(draft, "Let it stand").partition(":")[2]


def test_a_remedy_is_applied_without_a_script_and_leads_back_to_its_line(full: Drafting, line: str) -> None:
    assert led_to(full, button(full, "Write “expert”")) == f"#line-responsibilities-{line}"
    assert full.lines("responsibilities")[1] == "Be the expert of our production"


def test_a_remedy_is_undone_without_a_script_and_what_was_typed_with_it_stays(full: Drafting, line: str) -> None:
    full.set(title="Sent along", pay_low="forty").submit(button(full, "Write “expert”"))
    assert full.lines("responsibilities")[1] == "Be the expert of our production"
    undo = {name: value[0] for name, value in fields(full.page, "undoing").items()}
    answer = full.client.post(f"{full.address}/review/undo", undo, 303, follow=False)
    assert answer.location == f"{full.address}#pay_low"
    assert full.lines("responsibilities")[1] == WORDS
    assert (full.posting.title, list(full.draft.typed)) == ("Sent along", ["pay_low", "pay_high", "currency", "period"])
    answer = full.client.post(f"{full.address}/review/undo", undo, 303, follow=False)
    assert answer.location == f"{full.address}?said=other"
    full.open()
    assert 'id="undoing"' not in full.page


def test_a_remedy_is_applied_to_what_was_sent_with_it(full: Drafting, line: str) -> None:
    full.write("responsibilities", line, "We need a rockstar, now")
    news: Any = full.json(button(full, "Write “expert”"), title="Sent along")
    assert full.lines("responsibilities")[1] == "We need an expert, now"
    assert full.posting.title == "Sent along"
    assert set(news["sections"]) == {"responsibilities"}
    assert "We need an expert, now" in text(news["sections"]["responsibilities"])
    assert news["values"] == {}
    assert news["note"] == ""


def test_what_is_gone_meanwhile_is_said_and_what_was_typed_is_kept(full: Drafting, line: str) -> None:
    do = button(full, "Write “expert”")
    full.write("responsibilities", line, "Nothing of that any more")
    news: Any = full.json(do)
    assert "nothing was changed" in news["note"]
    assert news["sections"] == {}
    assert full.lines("responsibilities")[1] == "Nothing of that any more"
    assert led_to(full, do) == "said=gone#section-review"
    assert "nothing was changed" in full.client.get(f"{full.address}?said=gone").text


def test_an_unknown_notice_is_none(full: Drafting) -> None:
    assert 'role="status">' in full.client.get(f"{full.address}?said=gone").text.partition("Role and title</h2>")[0]
    assert 'class="notice"' not in full.client.get(f"{full.address}?said=%3Cb%3E").text


def test_a_new_value_of_the_title_or_a_fact_is_told_to_the_script(full: Drafting) -> None:
    full.set(title="Rockstar Manager", place="Denver, CO").submit()
    news: Any = full.json(button(full, "Write “expert”"))
    assert news["values"] == {"title": ["Expert Manager"]}
    assert news["sections"] == {}
    full.open()
    news = full.json("superset:vacancy:0")
    assert news["values"] == {"vacancy": ["yes" if full.posting.facts.vacancy else "no"]}


def test_a_remedy_takes_the_place_of_what_was_not_understood(full: Drafting) -> None:
    full.set(vacancy="perhaps").json("superset:vacancy:0")
    assert full.draft.typed == {}
    assert full.posting.facts.vacancy is not None


def test_a_section_that_cannot_be_saved_yet_is_not_mended(full: Drafting, line: str) -> None:
    do = button(full, "Write “expert”")
    first = full.keys("responsibilities")[0]
    news: Any = full.write("responsibilities", first, "x" * 10_001).json(do)
    assert "can’t be saved yet" in news["note"]
    assert full.lines("responsibilities")[1] == WORDS
    full.write("responsibilities", first, "Short again")
    news = full.json(do)
    assert full.lines("responsibilities")[:2] == ["Short again", "Be the expert of our production"]


def test_a_finding_stands_for_a_reason_and_the_page_lists_it(full: Drafting, line: str) -> None:
    key = finding_key(full)
    assert led_to(full, f"waive:{key}") == f"said=reason#line-responsibilities-{line}"
    full.form[f"reason-{key}"] = ["Our own word"]
    assert led_to(full, f"waive:{key}") == f"#line-responsibilities-{line}"
    assert full.posting.review.waivers == (WAIVER,)
    assert "It stands because: Our own word" in text(full.page)
    assert f'name="reason-{key}"' not in full.page
    assert led_to(full, button(full, "Take back")) == f"#line-responsibilities-{line}"
    assert not full.posting.review.waivers


def test_a_reason_that_was_typed_counts_with_any_button(full: Drafting, line: str) -> None:
    full.form[f"reason-{finding_key(full)}"] = ["Our own word"]
    full.submit()
    assert full.posting.review.waivers == (WAIVER,)


def test_what_was_let_stand_is_told_to_the_script_so_that_undo_has_it(full: Drafting, line: str) -> None:
    key = finding_key(full)
    before = full.form["waivers"]
    full.form[f"reason-{key}"] = ["Our own word"]
    news: Any = full.json(f"waive:{key}")
    assert set(news["values"]) == {"waivers"}
    assert f"responsibilities:{line}" not in news["findings"]
    del full.form[f"reason-{key}"]
    full.set(waivers=news["values"]["waivers"]).json()
    assert full.posting.review.waivers == (WAIVER,)
    full.set(waivers=before).json("restore")
    assert not full.posting.review.waivers


def test_a_conflict_keeps_what_was_let_stand(full: Drafting, line: str) -> None:
    other = Drafting(AuditingClient(full.client.app), full.id)
    other.set(title="Theirs").submit()
    key = finding_key(full)
    page = full.set(**{f"reason-{key}": "Our own word"}).submit(f"waive:{key}", status=409)
    found = audit(page.text).findall(".//form[@method='post']//input")
    sent = [(str(field.get("name")), str(field.get("value"))) for field in found]
    data: dict[str, list[str]] = {}
    for name, value in sent:
        data.setdefault(name, []).append(value)
    full.client.post(full.address, data, 303, follow=False)
    assert full.posting.review.waivers == (WAIVER,)


def test_what_a_place_asks_for_is_listed_with_the_word_that_it_is_no_advice(full: Drafting) -> None:
    full.set(place="Denver, CO").submit()
    shown = " ".join(text(full.page).split())
    assert "Missing Colorado" in shown
    assert "This is not legal advice." in shown
    full.set(place="Springfield").submit()
    assert "We can’t tell which state or country “Springfield” is in" in text(full.page)
    full.set(place="").submit()
    assert "Say where the job is done" in text(full.page)


def test_every_place_that_a_finding_can_have_is_on_the_page_once(full: Drafting) -> None:
    places = re.findall(r'data-findings="([^"]+)"', full.page)
    lines = [f"{section.id}:{key}" for section in SECTIONS for key in full.keys(section.id)]
    facts = [name for name in FactFields.__dict__ if name in full.form and name not in PAY]
    wanted = {"title", "facts", "posting", "pay_low", *(section.id for section in SECTIONS), *facts, *lines}
    assert sorted(places) == sorted(wanted)
    assert 'data-findings="title"></div>' in full.page


def test_new_facts_and_the_employers_size_are_kept(full: Drafting) -> None:
    full.set(other_pay="Bonus", variable="tips", vacancy="yes", ai_screening="no", employees="1,200", contractor="y")
    full.submit()
    facts = full.posting.facts
    assert (facts.other_pay, facts.variable, facts.vacancy, facts.ai_screening) == ("Bonus", "tips", True, False)
    assert full.posting.review == Review(employees=1200, contractor=True)
    assert "Tips come on top" in full.exported("md").decode()


def test_a_hostile_reason_and_hostile_words_stay_text(full: Drafting, line: str) -> None:
    full.write("responsibilities", line, "<script>alert(1)</script> rockstar").submit()
    key = finding_key(full)
    full.form[f"reason-{key}"] = ['"><script>alert(2)</script>']
    full.submit(f"waive:{key}")
    assert len(full.posting.review.waivers) == 1
    audit(full.page)
    assert "<script>alert" not in full.page
