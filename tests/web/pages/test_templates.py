"""The page of templates: one's own Word template brought, looked at, its placeholders mapped, filled and fetched."""

import io
import re
from dataclasses import replace

import docx
import pytest
from flask import Flask
from lxml import etree
from werkzeug.test import TestResponse

from jdbuilder.storage.uploads import Upload, identify
from jdbuilder.web import uploading
from jdbuilder.web.pages import templates
from jdbuilder.word.gate import Admitted, admitted
from tests.web.audit import AuditingClient, fields, tree
from tests.web.drafting import Drafting
from tests.word.made import word_file

TEXTS = (
    "&lt;company XXX&gt; seeks a [Job title].",
    "Salary: [amount]",
    "Reports to: [Line manager]",
    "&lt;INSERT JOB DESCRIPTION COPY FROM BLOG POST HERE&gt;",
    "{{DUTY_1..2}}",
    "[Line manager] again",
)


def made(*texts: str) -> bytes:
    return word_file("".join(f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>' for text in texts))


DATA = made(*TEXTS)


def send(
    client: AuditingClient, data: bytes, name: str = "Our paper.docx", status: int = 303, **more: str
) -> TestResponse:
    return client.post("/templates", {"file": (io.BytesIO(data), name), **more}, status, follow=False)


def brought(client: AuditingClient, data: bytes = DATA, name: str = "Our paper.docx", draft: str = "") -> str:
    """The address of a template that was just brought."""
    return str(send(client, data, name, draft=draft).location)


def kept(client: AuditingClient, data: bytes = DATA) -> Upload:
    found: Upload = client.app.extensions["services"].store.uploads.get("template", identify("template", data))
    return found


def rows(page: str) -> dict[str, dict[str, str]]:
    """What the page says of each placeholder, by its text."""
    found = {}
    for item in tree(page).iter("li"):
        if item.get("class") == "marker":
            said = {
                part.get("class", "").split()[0]: words(part) for part in item.iter("p", "span") if part.get("class")
            }
            found[words(next(item.iter("code")))] = said
    return found


def words(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def text(page: str) -> str:
    return words(tree(page))


def faults(page: str) -> list[str]:
    listed = (one for one in tree(page).iter("p") if one.get("class") == "fault" and one.get("hidden") is None)
    return [words(one) for one in listed]


def choose(
    client: AuditingClient, address: str, do: str = "save", status: int = 303, **changes: str | tuple[str, str]
) -> TestResponse:
    """Press a button after choosing a field, or typing a text too, for some keys; spaces are underscores here."""
    form = fields(client.get(address).text, "choices")
    for key, change in changes.items():
        place = form["key"].index(key.replace("_", " "))
        form["field"][place], form["text"][place] = (change, "") if isinstance(change, str) else change
    return client.post(address.partition("?")[0], {**form, "do": do}, status, follow=False)


def download(client: AuditingClient, page: str) -> TestResponse:
    """The file that a page sends for."""
    found = re.search(r'<meta http-equiv="refresh" content="0; url=([^"]+)">', page)
    assert found
    return client.get(found[1].replace("&amp;", "&"))


def paragraphs(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


# Bringing one


def test_a_template_is_brought_and_what_it_holds_is_shown(client: AuditingClient) -> None:
    page = client.get(brought(client)).text
    shown = rows(page)
    assert list(shown) == [
        "<company XXX>",
        "[Job title]",
        "[amount]",
        "[Line manager]",
        TEXTS[3][4:-4].join("<>"),
        "{{DUTY_1..2}}",
    ]
    assert shown["<company XXX>"]["state"] == "known"
    assert shown["[amount]"]["state"] == "guessed, likely"
    assert shown["[Line manager]"]["state"] == "not known"
    assert shown["[amount]"]["where"] == "Body, paragraph 2: Salary: [amount]"
    assert "and in 1 more place" in text(page)
    assert "7 placeholders with 6 different names" in text(page)


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"", "", "no file was chosen"),
        (b"", "empty.docx", "empty.docx"),
        (b"%PDF-1.7 x", "paper.pdf", "paper.pdf"),
        (DATA[:400], "cut.docx", "cut.docx"),
        (b"just text", "note.docx", "note.docx"),
        (made("[Ab]" * 2001), "many.docx", "more than 2,000 placeholders"),
    ],
)
def test_a_file_that_is_refused_is_spoken_of_at_its_place_and_not_kept(
    client: AuditingClient, data: bytes, name: str, said: str
) -> None:
    page = send(client, data, name, 422).text
    (fault,) = (place for place in tree(page).iter("p") if place.get("id") == "file-fault")
    assert said in words(fault)
    assert words(fault).endswith(".")
    assert client.app.extensions["services"].store.uploads.recent("template") == ()


def test_a_file_that_is_too_large_is_refused_as_a_file(client: AuditingClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploading, "LARGEST_FILE", 4000)  # the test client would leave a real one's file open
    page = send(client, bytes(5000), "large.docx", 422).text
    assert "large.docx: is larger than" in text(page)


def test_a_template_without_placeholders_says_how_to_write_one(client: AuditingClient) -> None:
    page = client.get(brought(client, made("Plain text."))).text
    assert "found no placeholder in this file" in text(page)
    assert "<company XXX>" in text(page)
    assert not tree(page).findall(".//form[@id='choices']")


def test_kept_templates_are_listed_and_can_be_thrown_away(client: AuditingClient) -> None:
    address = brought(client)
    assert "Our paper.docx" in text(client.get("/templates").text)
    page = client.post(address + "/discard").text
    assert "Our paper.docx was thrown away." in text(page)
    client.get(address, 404)
    client.post(address, {}, 404)
    client.get(address + "/filled", 404)
    client.post(address + "/discard", {}, 404)


def test_every_template_can_be_reached(client: AuditingClient, monkeypatch: pytest.MonkeyPatch) -> None:
    uploads = client.app.extensions["services"].store.uploads
    for number in range(51):
        uploads.keep("template", f"Paper {number}.docx", b"%d" % number)
    page = text(client.get("/templates").text)
    assert "Paper 0.docx" in page
    assert "Only the" not in page
    monkeypatch.setattr(templates, "MOST_TEMPLATES", 50)
    assert "Only the 50 templates used last are listed." in text(client.get("/templates").text)


def test_what_is_hostile_in_a_template_is_only_text(client: AuditingClient) -> None:
    hostile = "[&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }}]"
    page = client.get(brought(client, made(hostile, '[x" onclick="y]'), "<b>.docx")).text
    assert "<script>alert" not in page
    assert "49" not in text(page)
    assert "<b>.docx" in text(page)


def test_very_many_placeholders_are_cut_off_with_words(client: AuditingClient, monkeypatch: pytest.MonkeyPatch) -> None:
    choose(client, brought(client), line_manager=("", "Ann"))
    monkeypatch.setattr(templates, "MOST_ROWS", 3)
    page = client.get(brought(client)).text
    assert len(rows(page)) == 3
    assert "Only the first 3 names are shown here. The other 3 are filled where they are known" in text(page)
    address = brought(client)
    choose(client, address, company="")
    assert set(kept(client).notes["choices"]) == {"company", "line manager"}, "what isn't shown stays as it was"


# Choosing


def test_choices_are_remembered_for_the_template(client: AuditingClient) -> None:
    address = brought(client)
    page = client.get(
        choose(client, address, company="", line_manager=("", "Ann\r\nBee"), amount="hours").location
    ).text
    assert "It is remembered for this template." in text(page)
    assert kept(client).notes["choices"] == {
        "company": {"field": "", "text": ""},
        "line manager": {"field": "", "text": "Ann\nBee"},
        "amount": {"field": "hours", "text": ""},
    }
    again = client.get(brought(client)).text
    assert rows(again)["<company XXX>"]["state"] == "your choice"
    assert rows(again)["[Line manager]"]["value"] == "Ann Bee"
    assert fields(again, "choices")["text"][3] == "Ann\r\nBee"


def test_what_is_left_as_it_was_guessed_stays_a_guess(client: AuditingClient) -> None:
    address = brought(client)
    choose(client, address)
    assert kept(client).notes["choices"] == {}
    assert rows(client.get(address).text)["[amount]"]["state"] == "guessed, likely"


def test_of_two_windows_neither_overwrites_the_other_unseen(client: AuditingClient) -> None:
    address = brought(client)
    before = fields(client.get(address).text, "choices")
    choose(client, address, line_manager=("", "Ann"), amount="hours")
    late = {**before, "text": ["", "", "", "Bee" * 4000, "", ""]}
    page = client.post(address, {**late, "do": "fill"}, 409).text
    assert "Not saved yet" in text(page)
    assert faults(page) == [
        "Saved meanwhile in another window: Hours. Save again to keep yours.",
        "Saved meanwhile in another window: “Ann”. Save again to keep yours.",
    ]
    assert kept(client).notes["choices"]["line manager"]["text"] == "Ann"
    again = fields(page, "choices")
    assert again["text"][3] == "Bee" * 4000, "what was typed is still there"
    again["text"][3] = "Bee"
    client.post(address, {**again, "do": "save"}, 303, follow=False)
    assert {key: one["text"] for key, one in kept(client).notes["choices"].items()} == {"line manager": "Bee"}


def test_the_same_choice_in_two_windows_is_no_clash(client: AuditingClient) -> None:
    address = brought(client)
    before = fields(client.get(address).text, "choices")
    before["text"][3] = "Ann"
    for _ in range(2):
        client.post(address, {**before, "do": "save"}, 303, follow=False)


def test_a_choice_can_be_taken_back(client: AuditingClient) -> None:
    address = brought(client)
    choose(client, address, company="")
    choose(client, address, company="company")
    assert kept(client).notes["choices"] == {}


def test_a_text_that_is_too_long_is_said_at_its_place_and_nothing_is_lost(client: AuditingClient) -> None:
    address = brought(client)
    page = choose(client, address, status=422, line_manager=("contact", "x" * 10_001), company="").text
    assert faults(page) == ["This text is longer than 10000 characters."]
    form = fields(page, "choices")
    assert (form["text"][3], form["field"][3], form["field"][0]) == ("x" * 10_001, "contact", "")
    assert kept(client).notes == {}


def test_a_field_that_does_not_exist_is_none(client: AuditingClient) -> None:
    address = brought(client)
    choose(client, address, company="star_sign")
    assert kept(client).notes["choices"] == {"company": {"field": "", "text": ""}}


def test_keys_that_the_template_does_not_have_are_not_kept(client: AuditingClient) -> None:
    address = brought(client)
    client.post(address, {"key": "x", "field": "company", "text": "", "do": "save"}, 303, follow=False)
    assert kept(client).notes["choices"] == {}


def test_a_form_that_did_not_arrive_whole_is_not_understood(client: AuditingClient) -> None:
    address = brought(client)
    client.post(address, {"key": "x", "field": ["company", "pay"]}, 400)


# Filling


@pytest.fixture
def draft(app: Flask) -> Drafting:
    draft = Drafting.begin(AuditingClient(app), "full")
    draft.set(company="Acme & Söhne", pay_low="45000").submit()
    return draft


def test_without_a_draft_it_says_where_to_begin_one(client: AuditingClient) -> None:
    page = client.get(brought(client)).text
    assert "There is no draft yet. Begin a posting" in text(page)
    assert rows(page)["<company XXX>"]["value"] == "Choose a posting above to fill this."


def test_it_is_filled_from_a_posting_and_what_was_left_is_said(draft: Drafting) -> None:
    client = draft.client
    address = brought(client)
    shown = rows(client.get(address).text)
    assert shown["<company XXX>"]["value"] == "Acme & Söhne"
    assert shown["{{DUTY_1..2}}"]["value"] == "2 lines"
    page = client.get(choose(client, address, "fill").location).text
    assert "Your file is on its way." in text(page)
    assert "Taken as likely: [amount] for Pay." in text(page)
    assert "Not known, and left as it stands: [Line manager]." in text(page)
    file = download(client, page)
    assert file.mimetype == "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    assert file.headers["Content-Disposition"] == 'attachment; filename="our-paper-production-manager.docx"'
    said = paragraphs(file.data)
    assert said[:3] == [
        "Acme & Söhne seeks a Production Manager.",
        "Salary: $45,000 a year",
        "Reports to: [Line manager]",
    ]
    assert said[3].startswith("As a Production Manager at Acme & Söhne")
    assert said[-1] == "[Line manager] again"
    assert len([one for one in said if one == draft.lines("responsibilities")[0]]) == 2


def test_it_can_be_filled_without_a_posting(client: AuditingClient) -> None:
    address = brought(client, made("[Line manager] and [company]"))
    page = client.get(choose(client, address, "fill", line_manager=("", "Ann")).location).text
    file = download(client, page)
    assert paragraphs(file.data) == ["Ann and [company]"]
    assert file.headers["Content-Disposition"] == 'attachment; filename="our-paper.docx"'


def test_the_draft_that_one_comes_from_is_the_one_that_fills(draft: Drafting) -> None:
    client = draft.client
    other = Drafting.begin(client, "empty")
    assert other.id != draft.id
    link = next(one.get("href") for one in draft.tree().iter("a") if words(one) == "Fill a Word template")
    assert link == "/templates?draft=the-draft"
    form = fields(client.get(f"/templates?draft={draft.id}").text, "upload")
    address = brought(client, draft=form["draft"][0])
    assert fields(client.get(address).text, "choices")["draft"] == [draft.id]
    choose(client, address)
    assert fields(client.get(address.partition("?")[0]).text, "choices")["draft"] == [draft.id]


def test_the_draft_saved_last_is_taken_first_and_one_that_is_gone_is_replaced_by_none(draft: Drafting) -> None:
    client = draft.client
    address = brought(client)
    assert fields(client.get(address).text, "choices")["draft"] == [draft.id]
    assert fields(client.get(f"{address}?draft=gone").text, "choices")["draft"] == ["none"]
    assert fields(client.get(f"{address}?draft=none").text, "choices")["draft"] == ["none"]


def test_a_template_that_is_filled_whole_says_so(draft: Drafting) -> None:
    client = draft.client
    page = client.get(choose(client, brought(client, made("[company]")), "fill").location).text
    assert "Every placeholder is filled." in text(page)
    assert "The template has no place for: Opening, What you’ll do" in text(page)


def test_notes_of_the_gate_are_shown(client: AuditingClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def stripping(data: bytes, name: str) -> Admitted:
        return replace(admitted(data, name), notes=("A macro was taken out.",))

    monkeypatch.setattr(templates, "admitted", stripping)
    assert "A macro was taken out." in text(client.get(brought(client)).text)
