"""The builder without script: every step is a form that is submitted, and is in the store and every file after it."""

from datetime import date
from decimal import Decimal

import pytest

from jdbuilder.library.library import Library
from jdbuilder.library.model import Role
from jdbuilder.posting.edit import rows
from jdbuilder.posting.model import Facts, Look, Pay
from jdbuilder.posting.sections import SECTIONS
from tests.conftest import COMPANY
from tests.web.audit import AuditingClient
from tests.web.drafting import Drafting


def paper(draft: Drafting) -> str:
    """The Markdown file: what candidates would read."""
    return draft.exported("md").decode()


def test_the_full_draft_begins_with_everything_usual_ticked(full: Drafting, studio: Role) -> None:
    assert full.keys("responsibilities") == full.ticked("responsibilities")
    assert full.texts("responsibilities") == [duty.words("infinitive") for duty in studio.responsibilities]
    assert len(full.ticked("metrics")) == 4
    assert full.faults() == {}


def test_the_empty_draft_offers_everything_and_ticks_nothing(empty: Drafting, studio: Role) -> None:
    assert empty.texts("responsibilities") == [duty.words("infinitive") for duty in studio.responsibilities]
    assert {section.id: empty.ticked(section.id) for section in SECTIONS} == {section.id: [] for section in SECTIONS}
    assert [block for section in SECTIONS for block in empty.stored(section.id)] == []


def test_submitting_an_untouched_form_changes_nothing(full: Drafting) -> None:
    before = full.draft
    full.submit()
    assert full.posting == before.posting
    assert full.draft.version == before.version + 1


def test_ticking_puts_lines_on_the_paper_and_unticking_takes_them_away(empty: Drafting) -> None:
    first, second, third = empty.keys("responsibilities")[:3]
    empty.tick("responsibilities", first, third).submit()
    assert [line.snippet for line in empty.stored("responsibilities")] == [first, third]
    assert empty.ticked("responsibilities") == [first, third]
    empty.tick("responsibilities", second).submit()
    assert [line.snippet for line in empty.stored("responsibilities")] == [second]
    assert paper(empty).count("\n- ") == len(empty.stored("responsibilities")) + 8


def test_a_line_is_edited_in_place_and_reset_to_the_librarys_words(full: Drafting) -> None:
    key, words = full.keys("responsibilities")[1], full.texts("responsibilities")[1]
    full.write("responsibilities", key, "herd cats").submit()
    assert full.lines("responsibilities")[1] == "herd cats"
    assert "herd cats" in paper(full)
    assert full.edited("responsibilities") == [key]
    full.submit(f"reset:responsibilities:{key}")
    assert full.lines("responsibilities")[1] == words
    assert full.edited("responsibilities") == []
    assert "herd cats" not in paper(full)


def test_an_edited_line_that_is_unticked_is_kept_off_the_paper(full: Drafting) -> None:
    key = full.keys("responsibilities")[0]
    full.write("responsibilities", key, "herd cats").tick("responsibilities").submit()
    assert full.lines("responsibilities", chosen=False) == ["herd cats"]
    assert full.texts("responsibilities")[0] == "herd cats"
    assert "herd cats" not in paper(full)


def test_an_emptied_line_goes_back_to_the_library_or_away(full: Drafting) -> None:
    key, words = full.keys("responsibilities")[0], full.texts("responsibilities")[0]
    full.set(responsibilities__new="My own").submit("add:responsibilities")
    full.write("responsibilities", key, " ").write("responsibilities", "own-1", "\n").submit()
    assert full.texts("responsibilities")[0] == words
    assert key not in full.ticked("responsibilities")
    assert "own-1" not in full.keys("responsibilities")


def test_a_locked_line_keeps_its_words_until_it_is_unlocked(full: Drafting) -> None:
    key, words = full.keys("equal_opportunity")[0], full.texts("equal_opportunity")[0]
    full.write("equal_opportunity", key, "Anyone, really.").submit()
    assert full.texts("equal_opportunity")[0] == words
    full.submit(f"lock:equal_opportunity:{key}")
    full.write("equal_opportunity", key, "Anyone, really.").submit()
    assert full.texts("equal_opportunity")[0] == "Anyone, really."
    full.submit(f"lock:equal_opportunity:{key}")
    full.write("equal_opportunity", key, "Changed behind the lock").submit()
    assert full.texts("equal_opportunity")[0] == "Anyone, really."
    assert full.stored("equal_opportunity")[0].locked


def test_a_locked_line_can_be_unticked(full: Drafting) -> None:
    key = full.ticked("equal_opportunity")[0]
    full.tick("equal_opportunity").submit()
    assert key not in full.ticked("equal_opportunity")
    assert "Equal opportunity" not in paper(full)


def test_one_own_line_is_added_ticked_and_last(full: Drafting) -> None:
    answer = full.set(responsibilities__new="Keep the plants alive").submit("add:responsibilities")
    assert answer.request.path == full.address
    assert full.lines("responsibilities")[-1] == "Keep the plants alive"
    assert full.ticked("responsibilities")[-1] == full.keys("responsibilities")[-1] == "own-1"
    assert full.form["responsibilities-new"] == [""]
    assert paper(full).index("Keep the plants alive") < paper(full).index("How success is measured")


def test_a_line_typed_below_a_list_is_added_by_any_save(full: Drafting) -> None:
    full.set(benefits__new="Free Fridays").submit("up:responsibilities:" + full.keys("responsibilities")[1])
    assert "Free Fridays" in full.lines("benefits")


def test_several_pasted_lines_lose_their_bullets(full: Drafting) -> None:
    pasted = "• One\r\n- Two\r\n\r\n  * Three \r\n1. Four\r\n2) Five\r\n– Six\r\n-7 degrees\r\n"
    full.set(benefits__new=pasted).submit("add:benefits")
    assert full.lines("benefits")[-7:] == ["One", "Two", "Three", "Four", "Five", "Six", "-7 degrees"]


def test_an_own_line_is_edited_and_removed(full: Drafting) -> None:
    full.set(responsibilities__new="One\nTwo\nThree").submit("add:responsibilities")
    full.write("responsibilities", "own-2", "Two and a half").submit()
    assert full.lines("responsibilities")[-3:] == ["One", "Two and a half", "Three"]
    full.submit("remove:responsibilities:own-1")
    assert full.lines("responsibilities")[-2:] == ["Two and a half", "Three"]
    assert full.keys("responsibilities")[-2:] == ["own-1", "own-2"]


@pytest.mark.parametrize(("do", "order"), [("up", [1, 0, 2, 3]), ("down", [0, 2, 1, 3])])
def test_lines_are_moved(full: Drafting, do: str, order: list[int]) -> None:
    keys = full.keys("responsibilities")[:4]
    full.submit(f"{do}:responsibilities:{keys[1]}")
    assert full.keys("responsibilities")[:4] == [keys[place] for place in order]
    assert [line.snippet for line in full.stored("responsibilities")][:4] == [keys[place] for place in order]


def test_the_first_line_can_not_go_up_nor_the_last_down(full: Drafting) -> None:
    keys = full.keys("responsibilities")
    full.submit(f"up:responsibilities:{keys[0]}")
    full.submit(f"down:responsibilities:{keys[-1]}")
    assert full.keys("responsibilities") == keys


def test_a_moved_line_passes_those_that_are_not_ticked(empty: Drafting) -> None:
    keys = empty.keys("responsibilities")
    empty.tick("responsibilities", keys[0], keys[5]).submit()
    empty.submit(f"up:responsibilities:{keys[5]}")
    assert [line.snippet for line in empty.stored("responsibilities")] == [keys[5], keys[0]]


def test_own_lines_and_snippets_are_ordered_together(full: Drafting) -> None:
    full.set(metrics__new="Joy: how much of it there is").submit("add:metrics")
    for _ in range(2):
        full.submit("up:metrics:own-1")
    assert full.keys("metrics")[2] == "own-1"
    text = paper(full)
    first, second, joy, third, fourth = [line.text.partition(":")[0] for line in full.stored("metrics")]
    assert joy == "Joy"
    assert text.index(first) < text.index(second) < text.index(joy) < text.index(third) < text.index(fourth)


def test_a_must_have_becomes_a_nice_to_have_and_back(full: Drafting) -> None:
    key, text = full.keys("must_haves")[0], full.texts("must_haves")[0]
    full.submit(f"across:must_haves:{key}")
    assert key not in full.keys("must_haves")
    assert full.keys("nice_to_haves")[-1] == full.ticked("nice_to_haves")[-1] == key
    assert full.lines("nice_to_haves")[-1] == text
    full.submit(f"across:nice_to_haves:{key}")
    assert full.keys("must_haves")[-1] == key
    assert key not in full.keys("nice_to_haves")


def test_an_own_must_have_moves_across_too(full: Drafting) -> None:
    full.set(must_haves__new="A driving licence").submit("add:must_haves")
    full.submit("across:must_haves:own-1")
    assert "A driving licence" not in full.lines("must_haves")
    assert full.lines("nice_to_haves")[-1] == "A driving licence"


def test_all_of_a_section_is_ticked_or_none(empty: Drafting, studio: Role) -> None:
    empty.submit("all:responsibilities")
    assert empty.lines("responsibilities") == [duty.words("infinitive") for duty in studio.responsibilities]
    assert empty.lines("metrics") == []
    empty.submit("none:responsibilities")
    assert empty.posting.sections.responsibilities == ()


def test_the_form_of_responsibilities_changes_all_but_edited_lines(full: Drafting, studio: Role) -> None:
    key = full.keys("responsibilities")[2]
    full.write("responsibilities", key, "herd cats").set(form="gerund").submit()
    gerunds = [duty.words("gerund") for duty in studio.responsibilities]
    assert full.lines("responsibilities") == [*gerunds[:2], "herd cats", *gerunds[3:]]
    assert "Daily responsibilities include:" in paper(full)
    full.set(form="infinitive").submit()
    infinitives = [duty.words("infinitive") for duty in studio.responsibilities]
    assert full.lines("responsibilities") == [*infinitives[:2], "herd cats", *infinitives[3:]]
    assert "You’ll get to:" in paper(full)


def test_a_metric_carries_its_target(full: Drafting) -> None:
    key = full.keys("metrics")[0]
    full.write("metrics", key, "≥ 97 % per quarter", part="target").submit()
    assert full.stored("metrics")[0].target == "≥ 97 % per quarter"
    assert "Target: ≥ 97 % per quarter." in " ".join(paper(full).split())


def test_facts_are_saved_and_stand_on_the_paper(full: Drafting) -> None:
    full.set(company=COMPANY, place="Berlin", workplace="hybrid", employment="part-time", hours="30 hours")
    full.set(start="1 March", closing="2027-01-31", contact="Jo, jobs@example.com", reference="2027-04").submit()
    assert full.posting.facts == Facts(
        company=COMPANY,
        place="Berlin",
        workplace="hybrid",
        employment="part-time",
        hours="30 hours",
        start="1 March",
        closing=date(2027, 1, 31),
        contact="Jo, jobs@example.com",
        reference="2027-04",
    )
    said = ["Berlin, hybrid", "Part time", "30 hours", "1 March", "January 31, 2027", "jobs@example.com", "2027-04"]
    assert [words for words in said if words not in paper(full)] == []


def test_facts_are_emptied_again(full: Drafting) -> None:
    full.set(company=COMPANY, closing="2027-01-31", pay_low="1", workplace="remote", employment="other").submit()
    full.set(company="", closing="", pay_low="", workplace="", employment="").submit()
    assert full.posting.facts == Facts()


@pytest.mark.parametrize(
    ("low", "high", "pay", "said"),
    [
        ("45000", "", Pay(low=Decimal(45000), currency="EUR", period="year"), "€45,000 a year"),
        (
            "45k",
            "60,000.50",
            Pay(low=Decimal(45000), high=Decimal("60000.50"), currency="EUR", period="year"),
            "€45,000 – €60,000.50 a year",
        ),
    ],
)
def test_pay_is_read_and_written_out(full: Drafting, low: str, high: str, pay: Pay, said: str) -> None:
    full.set(pay_low=low, pay_high=high, currency="EUR", period="year").submit()
    assert full.posting.facts.pay == pay
    assert said in paper(full)
    full.submit()
    assert full.posting.facts.pay == pay


def test_what_is_left_out_is_not_on_the_paper(full: Drafting) -> None:
    assert "Apply by" in paper(full)
    full.set(left_out=["closing", "reference"]).submit()
    assert full.posting.facts.left_out == ("closing", "reference")
    assert "Apply by" not in paper(full)
    assert "Reference" not in paper(full)
    full.set(left_out=[]).submit()
    assert full.posting.facts == Facts()


def test_the_look_is_chosen(full: Drafting) -> None:
    full.set(paper="letter", language="en-GB", closing="2027-01-31").submit()
    assert full.posting.look == Look(paper="letter", language="en-GB")
    assert "31 January 2027" in paper(full)
    assert "studio-letter.css" in full.client.get(f"{full.address}/paper").text


def test_what_is_still_to_fill_is_listed_with_its_place(full: Drafting) -> None:
    links = [link.get("href") for link in full.tree().findall(".//details[@class='unfilled']//a")]
    assert links
    assert {"#company", "#place", "#pay_low", "#closing"} <= set(links)
    ids = {element.get("id") for element in full.tree().iter() if element.get("id")}
    assert {str(link).removeprefix("#") for link in links} <= ids


def test_nothing_is_listed_once_all_is_filled(empty: Drafting) -> None:
    empty.set(company="Acme", left_out=["place", "employment", "hours", "pay", "start", "closing"])
    empty.set(contact="Jo", reference="7").submit()
    assert "Everything is filled" in empty.page


def test_the_page_goes_on_where_something_was_done(full: Drafting) -> None:
    data = {**full.form, "do": "all:benefits"}
    assert full.client.post(full.address, data, 303, follow=False).location == f"{full.address}#section-benefits"


def test_a_section_shows_the_rows_that_the_domain_gives(full: Drafting, library: Library) -> None:
    for section in SECTIONS:
        assert full.keys(section.id) == [row.key for row in rows(full.posting, library, section.id)]


def test_a_posting_from_scratch_has_our_sections_and_no_role(client: AuditingClient) -> None:
    draft = Drafting.begin(client, "full", role=None)
    assert draft.posting.role is None
    assert draft.keys("responsibilities") == []
    assert draft.keys("benefits") != []
    draft.set(responsibilities__new="Do things", title="Doer").submit("add:responsibilities")
    assert draft.lines("responsibilities") == ["Do things"]
    assert paper(draft).startswith("# Doer\n")


def test_the_preview_is_the_papers_own_page(full: Drafting) -> None:
    full.set(company=COMPANY, title="Chief & <Co>").submit()
    page = full.client.get(f"{full.address}/paper")
    assert "Chief &amp; &lt;Co&gt;" in page.text
    assert "Acme &amp; Söhne &lt;Berlin&gt;" in page.text
    assert "<script" not in page.text
