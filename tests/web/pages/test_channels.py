"""The page of channels: every part to copy and to download, what changed, a budget of words, the file to upload."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import etree

from jdbuilder.channels import packing, shorten
from jdbuilder.posting.outline import unfilled
from jdbuilder.render import coverage
from tests.channels import pigeon
from tests.web.audit import AuditingClient, audit
from tests.web.drafting import Drafting


def page(draft: Drafting, query: str = "", status: int = 200) -> etree._Element:
    return audit(draft.client.get(f"{draft.address}/channels{query}", status).text)


def text(root: etree._Element) -> str:
    return " ".join(" ".join(map(str, root.itertext())).split())


def value(root: etree._Element, field_id: str) -> str:
    field = root.find(f".//*[@id='{field_id}']")
    assert field is not None
    assert field.get("readonly") is not None
    return str(field.get("value") if field.tag == "input" else field.text or "")


def test_every_part_stands_in_a_box_with_a_button_and_a_count(full: Drafting) -> None:
    root = page(full)
    copied = {button.get("data-copy") for button in root.iter("button") if button.get("data-copy")}
    posting = full.posting
    parts = [(channel, part) for channel in packing.channels().values() for part in channel.pack(posting).parts]
    assert len(parts) > 8
    assert copied == {f"{channel.id}-{part.id}" for channel, part in parts}
    for channel, part in parts:
        assert value(root, f"{channel.id}-{part.id}").strip() == part.text.strip()
    assert "of 25,000 characters" in text(root)


def test_rich_text_stands_there_as_html_too(full: Drafting) -> None:
    root = page(full)
    assert value(root, "linkedin-description-html").startswith("<p>")
    (button,) = (one for one in root.iter("button") if one.get("data-copy") == "linkedin-description")
    assert button.get("data-copy-html") == "linkedin-description-html"


def test_what_is_missing_leads_to_its_field_in_the_builder(full: Drafting) -> None:
    root = page(full)
    builder = full.tree()
    ids = {element.get("id") for element in builder.iter() if isinstance(element.tag, str)}
    links = [urlsplit(one.get("href") or "") for one in root.iter("a") if one.get("class") == "mend"]
    assert len(links) > 10
    assert {link.path for link in links} == {full.address}
    assert {link.fragment for link in links} <= ids


def test_that_the_title_is_long_is_said_once(scratch: Drafting) -> None:
    scratch.set(title="Manager of " + "very " * 12 + "many things").submit()
    assert text(page(scratch)).count("characters read well in a title") == 1


def test_what_is_left_out_is_quoted(full: Drafting) -> None:
    root = page(full)
    quoted = {text(one) for one in root.iter("q")}
    assert "<number XXX> days of paid leave a year, public holidays on top" in quoted
    full.submit()  # so that the form is there to be filled in
    full.set(title="Production Manager – €50k").submit()
    assert "€50k" in {text(one) for one in page(full).iter("q")}


@pytest.mark.parametrize("words", [150, 300, 77])
def test_a_budget_of_words_shortens_every_text(full: Drafting, words: int) -> None:
    root = page(full, f"?words={words}")
    assert f"words of {words}." in text(root)
    assert shorten.count(value(root, "intranet-rich")) <= words
    assert f"Left out to keep within {words} words" in text(root)
    link = next(one.get("href") for one in root.iter("a") if "/email/text" in (one.get("href") or ""))
    assert shorten.count(full.client.get(str(link)).text) <= words


def test_a_budget_that_what_stands_exceeds_is_said(full: Drafting) -> None:
    assert "more than you asked for" in text(page(full, "?words=20"))


@pytest.mark.parametrize("words", ["0", "19", "5001", "-5", "many", "9" * 400])
def test_a_budget_that_makes_no_sense_is_said_and_the_whole_text_shown(full: Drafting, words: str) -> None:
    root = page(full, f"?words={words}", 422)
    said = " ".join(text(one) for one in root.iter("p") if one.get("id") == "words-fault")
    assert said
    assert value(root, "intranet-rich") == value(page(full), "intranet-rich")
    full.client.get(f"{full.address}/channels/email/text?words={words}", 404)


def test_every_part_is_a_download(full: Drafting) -> None:
    for channel in packing.channels().values():
        for part in channel.pack(full.posting).parts:
            answer = full.client.get(f"{full.address}/channels/{channel.id}/{part.id}")
            name = packing.file_name(channel, part)
            assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'
            assert answer.data == packing.file(part)


@pytest.mark.parametrize("address", ["myspace/title", "linkedin/price"])
def test_what_there_is_not_is_not_found(full: Drafting, address: str) -> None:
    full.client.get(f"{full.address}/channels/{address}", 404)


def test_a_new_channel_is_on_the_page_and_to_be_downloaded(full: Drafting, tmp_path: Path) -> None:
    with pigeon.added(tmp_path):
        root = page(full)
        note = full.client.get(f"{full.address}/channels/pigeon/note").text
    assert "Carrier pigeon" in text(root)
    assert value(root, "pigeon-note") == note.strip() == full.posting.title


def test_a_draft_that_there_is_not_is_not_found(client: AuditingClient) -> None:
    client.get("/postings/nobody/channels", 404)


def test_the_file_to_upload_is_in_the_plain_theme_whatever_the_postings_and_remembers_nothing(full: Drafting) -> None:
    assert full.posting.look.theme == "studio"
    uploaded = full.client.get(f"{full.address}/upload/docx").data
    assert uploaded != full.exported("docx")
    full.set(theme="plain").submit()
    assert uploaded != full.exported("docx")  # which remembers the posting
    full.set(forget="y").submit()
    assert uploaded == full.exported("docx")
    assert full.client.get(f"{full.address}/upload/pdf").data.startswith(b"%PDF")


def test_what_is_to_fill_in_the_file_to_upload_is_said_with_its_place(full: Drafting) -> None:
    names = unfilled(full.posting)
    root = page(full)
    (upload,) = (one for one in root.iter("section") if one.get("aria-labelledby") == "upload")
    assert f"{len(names)} still to fill: they stand in this file as marked placeholders" in text(upload)
    places = {urlsplit(one.get("href") or "").fragment for one in upload.iter("a") if one.get("class") == "mend"}
    assert {"company", "pay_low", "section-benefits"} <= places
    assert places <= {element.get("id") for element in full.tree().iter() if isinstance(element.tag, str)}


def test_what_is_to_fill_within_a_fact_leads_to_that_fact(scratch: Drafting) -> None:
    scratch.set(hours="40, <shifts XXX>").submit()
    links = {text(one): urlsplit(one.get("href") or "").fragment for one in page(scratch).iter("a")}
    assert links["Go to it : shifts"] == "hours"


def test_what_the_pdf_to_upload_can_not_show_is_said(scratch: Drafting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coverage, "sentences", lambda outline: (f"No font here has <{outline.title}>.",))
    assert f"No font here has <{scratch.posting.title}>." in text(page(scratch))


def test_that_the_fonts_are_still_being_asked_is_said(scratch: Drafting, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Reload this page in a moment" not in text(page(scratch))
    monkeypatch.setattr(coverage, "is_asked", lambda _: True)
    assert "Reload this page in a moment" in text(page(scratch))


@pytest.mark.parametrize("format_id", ["md", "json", "html", "odt"])
def test_no_other_file_is_to_be_uploaded(full: Drafting, format_id: str) -> None:
    assert "Choose of docx, pdf." in full.client.get(f"{full.address}/upload/{format_id}", 404).text


def test_an_empty_posting_gets_clear_words(scratch: Drafting) -> None:
    root = page(scratch)
    assert value(root, "linkedin-title") == "Job title"
    assert "Tick more lines" in text(root)


def test_hostile_text_stays_text(scratch: Drafting) -> None:
    hostile = "</textarea><script>alert(1)</script>"
    scratch.set(company=hostile, title=hostile, responsibilities__new=hostile).submit()
    root = page(scratch)
    assert value(root, "linkedin-company") == hostile
    assert hostile in value(root, "linkedin-description")
    assert value(root, "email-text").count(hostile) == 3
