"""The page that opens files: one of ours comes back, what was changed in it is decided on, any ad is taken in."""

import io
import json

import pytest
from werkzeug.test import TestResponse

from jdbuilder.intake import accept
from jdbuilder.posting import record
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline
from jdbuilder.web.pages import open as page_of_files
from tests.intake.word_edits import Typed, add_after, delete, marks, retype
from tests.web.audit import AuditingClient, fields, tree
from tests.web.drafting import Drafting

AD = """# Studio Manager

Location: Leeds

## Your responsibilities
- Write project briefs and make sure everyone who needs them has them
- Water the plants on Fridays

## What we offer
- 28 days of holiday
"""


def send(client: AuditingClient, data: bytes, name: str, status: int = 303) -> TestResponse:
    return client.post("/open", {"file": (io.BytesIO(data), name)}, status, follow=False)


def drafted(client: AuditingClient, answer: TestResponse) -> Drafting:
    """The draft whose builder an answer leads to."""
    assert answer.status_code == 303
    place = answer.location.partition("?")[0]
    assert place.startswith("/postings/"), place
    return Drafting(client, place.rpartition("/")[2])


def decide(client: AuditingClient, address: str, **changed: object) -> Drafting:
    """Send the page's form, as it stands but for what is changed."""
    held = fields(client.get(address).text, "decide")
    sent = {**held, **changed}
    return drafted(client, client.post(address, sent, status=303, follow=False))


def edited(data: bytes) -> bytes:
    """The Word file with its first duty reworded, the second deleted and one added."""
    typed = Typed.opened(data)
    first, second, third = [one for one in typed.lines() if "_jd_responsibilities" in " ".join(marks(one))][:3]
    retype(first, "Walk the schedule with everybody")
    add_after(third, "Feed the cat")
    delete(second)
    return typed.saved().packed()


def travelled(posting: Posting) -> Posting:
    return posting.model_copy(update={"notes": ""})


@pytest.mark.parametrize("kind", ["docx", "pdf", "html", "json"])
def test_a_file_of_ours_is_a_draft_again_at_once(full: Drafting, kind: str) -> None:
    full.set(company="Acme", notes="for our eyes", benefits__new="A dog in the office").submit("add:benefits")
    again = drafted(full.client, send(full.client, full.exported(kind), f"ad.{kind}"))
    assert again.posting == travelled(full.posting)
    assert again.id != full.id
    assert "The file is open again" in full.client.get(f"/postings/{again.id}?opened=yes").text


def test_a_page_that_was_changed_by_hand_says_so_before_it_is_a_draft(full: Drafting) -> None:
    page = full.exported("html").replace(b"<h1", b"<p>Typed by hand.</p><h1", 1)
    address = send(full.client, page, "ad.html").location
    assert "It says “Typed by hand.”, which was added." in full.client.get(address).text
    assert decide(full.client, address).posting == travelled(full.posting)


def test_without_memory_it_is_an_ad_like_any_other(full: Drafting) -> None:
    full.set(forget="y", company="Acme").submit()
    address = send(full.client, full.exported("docx"), "ad.docx").location
    assert address.startswith("/open/")
    assert "Take in an ad" in full.client.get(address).text


def test_changes_made_in_word_are_decided_on_one_by_one(full: Drafting) -> None:
    before = full.lines("responsibilities")
    address = send(full.client, edited(full.exported("docx")), "ad.docx").location
    page = full.client.get(address).text
    assert page.count('type="checkbox"') == 3
    for words in ("Walk the schedule with everybody", "Feed the cat", before[0], before[1]):
        assert words in page
    assert decide(full.client, address, accept=[]).posting == travelled(full.posting)
    taken = decide(full.client, address).lines("responsibilities")
    assert taken == ["Walk the schedule with everybody", before[2], "Feed the cat", *before[3:]]


def test_one_change_is_accepted_and_another_refused(full: Drafting) -> None:
    before = full.lines("responsibilities")
    address = send(full.client, edited(full.exported("docx")), "ad.docx").location
    page = tree(full.client.get(address).text)
    numbers = {
        "".join(map(str, one.itertext())).split()[0]: box.get("value")
        for one in page.iter("li")
        for box in one.iter("input")
    }
    assert set(numbers) == {"Changed", "Deleted", "Added"}
    kept = decide(full.client, address, accept=[numbers["Changed"]]).lines("responsibilities")
    assert kept == ["Walk the schedule with everybody", *before[1:]]


def test_what_a_section_can_not_hold_is_said_and_what_was_decided_stays(
    full: Drafting, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = send(full.client, edited(full.exported("docx")), "ad.docx").location
    number = next(value for value in fields(full.client.get(address).text, "decide")["accept"])
    monkeypatch.setattr(accept, "MOST_LINES", 2)
    page = full.client.post(address, {"accept": [number]}, status=422, follow=False).text
    assert "would have more than 2 lines. Refuse some of the added lines." in page
    assert fields(page, "decide")["accept"] == [number]


def test_an_ad_that_was_sent_to_one_section_keeps_all_decisions_if_that_is_too_small(
    client: AuditingClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = send(client, AD.encode(), "ad.md").location
    page = tree(client.get(address).text)
    snippet = next(
        str(one.get("value")) for one in page.iter("input") if "words-resp" in one.get("name", "") and one.get("value")
    )
    sent = {
        "words-responsibilities-0": [snippet],
        "to-responsibilities-0": ["leave-out"],
        "to-responsibilities-1": ["about"],
        "to-benefits-0": ["about"],
    }
    monkeypatch.setattr(accept, "MOST_LINES", 1)
    again = client.post(address, sent, status=422, follow=False).text
    assert "Send some of them elsewhere, or leave them out." in again
    assert {name: values for name, values in fields(again, "decide").items() if name in sent} == sent


def test_a_long_line_is_shown_as_a_whole_where_comparing_its_words_would_take_long() -> None:
    before = " ".join(str(number) for number in range(1000))
    after = before.replace(" 5 ", " five ")
    assert page_of_files._compared(before, after) == [(before, True)]
    few = before[: before.index(" 100 ")]
    assert len(page_of_files._compared(few, few.replace(" 5 ", " five "))) == 3


def test_what_was_never_on_the_page_is_passed_over(full: Drafting) -> None:
    address = send(full.client, edited(full.exported("docx")), "ad.docx").location
    assert decide(full.client, address, accept=["99", "-1", "x", "²"]).posting == travelled(full.posting)


def test_an_ad_of_anybodys_is_taken_in_line_by_line(client: AuditingClient) -> None:
    address = send(client, AD.encode(), "ad.md").location
    draft = decide(client, address)
    assert (draft.posting.title, draft.posting.facts.place) == ("Studio Manager", "Leeds")
    assert "Water the plants on Fridays" in draft.lines("responsibilities")
    assert draft.lines("benefits") == ["28 days of holiday"]


def test_a_line_takes_the_librarys_words_goes_elsewhere_or_is_left_out(client: AuditingClient) -> None:
    address = send(client, AD.encode(), "ad.md").location
    page = tree(client.get(address).text)
    offered = [one for one in page.iter("input") if one.get("name") == "words-responsibilities-0" and one.get("value")]
    assert offered
    snippet = offered[0].get("value")
    chosen = {"words-responsibilities-0": snippet, "to-responsibilities-1": "benefits", "to-benefits-0": "leave-out"}
    draft = decide(client, address, **chosen)
    assert [line.snippet for line in draft.stored("responsibilities")] == [snippet]
    assert draft.lines("benefits") == ["Water the plants on Fridays"]


def test_a_place_that_is_none_and_words_that_were_not_offered_change_nothing(client: AuditingClient) -> None:
    address = send(client, AD.encode(), "ad.md").location
    odd = {"to-responsibilities-0": "nowhere", "words-responsibilities-1": "no-such-snippet"}
    assert decide(client, address, **odd).posting == decide(client, address).posting


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("", b"", "no file was chosen"),
        ("empty.docx", b"", "is empty"),
        ("cut.docx", b"PK\3\4 and nothing more", "cut.docx"),
        ("newer.json", json.dumps({"schema_version": 99, "title": "x"}).encode(), "newer jdbuilder"),
        ("broken.json", b'{"schema_version": 3', "is not valid JSON"),
    ],
)
def test_a_file_that_can_not_be_opened_is_refused_at_its_place(
    client: AuditingClient, name: str, data: bytes, said: str
) -> None:
    page = tree(send(client, data, name, status=422).text)
    (fault,) = (one for one in page.iter("p") if one.get("id") == "file-fault")
    assert said in "".join(map(str, fault.itertext()))
    assert "hidden" not in fault.attrib


def test_a_file_that_is_gone_is_said(client: AuditingClient) -> None:
    page = client.get("/open/none", status=404).text
    assert "This file isn’t here" in page
    assert '<a class="button primary" href="/open">' in page


def test_what_a_file_says_is_text_and_never_markup(client: AuditingClient) -> None:
    address = send(client, b"# <script>alert(1)</script>\n\n- <b onclick=x>Plan</b> & do", "<i>ad</i>.md").location
    page = client.get(address).text
    assert "<script>alert" not in page
    assert "<b onclick" not in page
    assert "<i>ad" not in page


def test_the_posting_file_of_the_command_line_is_opened(client: AuditingClient, posting: Posting) -> None:
    again = drafted(client, send(client, record.dumps(posting).encode(), f"{outline(posting).name}.json"))
    assert again.posting == posting
