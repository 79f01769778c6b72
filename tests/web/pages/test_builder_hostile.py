"""The builder against text and requests that break forms: never a 500, nothing lost, nothing changed unasked."""

import json
import re
from urllib.parse import urlencode

import pytest

from jdbuilder.carried import HTML_ID
from jdbuilder.library.model import SectionId
from jdbuilder.posting.sections import SECTIONS
from tests.web.drafting import Drafting

FORMATS = ("docx", "html", "md", "txt", "json")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("\x00A\x01\x1f\x7fB\x9f", "AB"),
        ("\ufeffA\uffff\U0001fffeB", "AB"),
        ("e\u0301", "é"),
        ("مرحبا بالعالم", "مرحبا بالعالم"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("{{7*7}} {% raw %} ${7*7}", "{{7*7}} {% raw %} ${7*7}"),
        ("&amp; &lt; \" ' `", "&amp; &lt; \" ' `"),
        ("</textarea><b>", "</textarea><b>"),
        ("\U0001f9d1\u200d\U0001f680 👩‍👩‍👧", "\U0001f9d1\u200d\U0001f680 👩‍👩‍👧"),
    ],
)
def test_any_text_is_kept_as_text_in_every_field_and_file(full: Drafting, typed: str, kept: str) -> None:
    key = full.keys("responsibilities")[0]
    full.write("responsibilities", key, typed)
    full.set(title=typed, company=typed, place=typed, benefits__new=typed).submit("add:benefits")
    assert full.faults() == {}
    assert {full.posting.title, full.posting.facts.company, full.posting.facts.place} == {kept}
    assert {" ".join(full.lines(section)[place].split()) for section, place in WRITTEN} == {kept}
    full.client.get(f"{full.address}/paper")
    for name in FORMATS:
        assert full.exported(name)
    assert full.exported("json").decode().count(json.dumps(kept, ensure_ascii=False)) >= 4
    html = full.exported("html").decode()
    head, _, body = html.partition("<main>")
    assert set(re.findall("<script[^>]*>", head)) == {f'<script type="application/json" id="{HTML_ID}">'}
    assert "<script" not in body
    assert "49" not in body


WRITTEN: tuple[tuple[SectionId, int], ...] = (("responsibilities", 0), ("benefits", -1))


@pytest.mark.parametrize("field", ["title", "company", "benefits-new", "benefits-text", "closing", "pay_low"])
def test_bytes_that_are_no_text_break_nothing(scratch: Drafting, field: str) -> None:
    scratch.form[field] = ["@", *scratch.form[field][1:]]
    sent = urlencode({**scratch.form, "csrf_token": scratch.client.token()}, doseq=True)
    for spoiled in ("%ED%A0%80", "%FF%FE", "%00", "%C0%80", "%F4%90%80%80"):
        body = sent.replace("%40", spoiled).replace("version=1", f"version={scratch.draft.version}")
        answer = scratch.client.http.post(scratch.address, data=body, content_type="application/x-www-form-urlencoded")
        assert answer.status_code == 303, (spoiled, answer.status_code)
        scratch.open()
        scratch.tree()


@pytest.mark.parametrize("field", ["title", "company", "contact"])
def test_a_name_loses_its_direction_overrides(scratch: Drafting, field: str) -> None:
    scratch.set(**{field: "\u202egnp.exe\u202c \u2066x\u2069"}).submit()
    assert scratch.form[field] == ["gnp.exe x"]


@pytest.mark.parametrize("do", ["", "x", "up", "up:", "up:benefits", "up:benefits:nothing", "remove:benefits:own-9"])
def test_an_action_that_means_nothing_does_nothing(full: Drafting, do: str) -> None:
    before = full.posting
    assert full.submit(do).status_code == 200
    assert full.posting == before


@pytest.mark.parametrize(
    "do", ["across:benefits:benefit-health", "across:nothing:x", "explode:benefits:x", "all:sections", "::::", "all:\0"]
)
def test_an_action_in_the_wrong_place_does_nothing(full: Drafting, do: str) -> None:
    before = full.posting
    assert full.submit(do).status_code == 200
    assert full.posting == before


@pytest.mark.parametrize(
    "do", ["export:", "export:exe", "export:../../x", "export:docx/../pdf", "export://evil.example"]
)
def test_an_unknown_format_is_not_found(scratch: Drafting, do: str) -> None:
    scratch.client.post(scratch.address, {**scratch.form, "do": do}, 404)


@pytest.mark.parametrize("file", ["exe", "../../x", "//evil.example", "docx;url=//evil.example", '"><script>'])
def test_a_page_fetches_no_file_but_its_own(scratch: Drafting, file: str) -> None:
    page = scratch.client.get(f"{scratch.address}?{urlencode({'file': file})}").text
    assert "refresh" not in page


def test_fields_that_no_form_has_change_nothing(scratch: Drafting) -> None:
    before = scratch.draft
    strange = {"role": "product-manager", "id": "other", "sections": "{}", "schema_version": "9", "discarded": "1"}
    scratch.set(**strange, locked="", changed="1", posting=json.dumps({"title": "Owned"}), typed="{}").submit()
    assert scratch.posting == before.posting
    assert scratch.draft.id == before.id


def test_a_client_can_not_lock_or_borrow(scratch: Drafting) -> None:
    """Neither a lock nor a snippet's id comes from what is sent."""
    foreign = ["benefit-health", "own-1", "x' OR 1=1", "<b>", "\0", "é" * 500]
    sent = {"apply": foreign, "apply__on": foreign, "apply__text": [f"Text {key}" for key in range(6)]}
    scratch.set(**sent, apply__locked=["1"] * 6, apply__target=["t"] * 6).submit()
    assert [(line.snippet, line.locked) for line in scratch.stored("apply")] == [(None, False)] * 6
    assert [key for key in scratch.keys("apply") if key.startswith("own-")] == [
        f"own-{number}" for number in range(1, 7)
    ]


def test_a_key_that_is_sent_twice_makes_two_lines(full: Drafting) -> None:
    key = full.keys("benefits")[0]
    full.set(benefits=[key, key], benefits__text=["One", "Two"], benefits__on=[key], benefits__target=["", ""]).submit()
    assert full.lines("benefits") == ["One", "Two"]
    assert full.keys("benefits").count(key) == 1
    full.submit()
    assert full.lines("benefits") == ["One", "Two"]


def test_a_form_without_its_lists_unticks_them_and_breaks_nothing(full: Drafting) -> None:
    names = [section.id for section in SECTIONS]
    full.form = {name: full.form[name] for name in full.form if name.partition("-")[0] not in names}
    full.submit()
    assert full.faults() == {}
    assert {name: full.lines(name) for name in names} == {name: [] for name in names}


def test_a_form_without_its_fields_breaks_nothing(scratch: Drafting) -> None:
    before = scratch.posting
    scratch.form = {"version": scratch.form["version"]}
    scratch.submit()
    assert scratch.posting.look == before.look
    assert scratch.posting.title == before.title
    scratch.open()
    scratch.submit()
    assert scratch.faults() == {"title": "Job title must not be empty."}


@pytest.mark.parametrize("part", ["-text", "-target", ""])
def test_lists_that_were_cut_short_are_refused_and_nothing_is_lost(full: Drafting, part: str) -> None:
    before = full.stored("metrics")
    full.form[f"metrics{part}"] = full.form[f"metrics{part}"][:-1]
    full.set(company="Acme").submit()
    assert full.faults() == {"metrics": "Some lines did not arrive whole. Reload the page and try again."}
    assert full.stored("metrics") == before
    assert full.posting.facts.company == "Acme"
    assert full.texts("metrics") == [line.text for line in before]
    news = full.json()
    assert news["faults"] == {}
    assert full.stored("metrics") == before


@pytest.mark.parametrize("version", ["", "one", "-1", "1.0", "9" * 10, "9" * 5000, "١", None])
def test_a_version_that_makes_no_sense_is_refused(scratch: Drafting, version: str | None) -> None:
    before = scratch.draft
    scratch.form.pop("version") if version is None else scratch.set(version=version)
    answer = scratch.submit(status=400)
    assert "<h1>" in answer.text
    scratch.json(status=400)
    assert scratch.draft == before


def test_a_form_that_is_too_large_is_refused_with_a_page(scratch: Drafting) -> None:
    before = scratch.draft
    answer = scratch.set(about__new="x" * (5 << 20)).submit(status=413)
    assert "your text is still there" in answer.text
    assert scratch.json(status=413)["problems"]
    assert scratch.draft == before


@pytest.mark.parametrize("draft_id", ["nothing", "x" * 3000, "%00", "%ED%A0%80", "..%2f..", "'--", "ü"])
def test_an_unknown_draft_is_not_found(scratch: Drafting, draft_id: str) -> None:
    for path in ("", "/paper", "/export/docx", "/export/pdf"):
        assert "<h1>" in scratch.client.get(f"/postings/{draft_id}{path}", 404).text
    scratch.client.post(f"/postings/{draft_id}", scratch.form, 404)


def test_an_unknown_format_of_a_draft_is_not_found_and_the_known_ones_are_named(scratch: Drafting) -> None:
    assert "docx, pdf, html, md, txt, json" in scratch.client.get(f"{scratch.address}/export/exe", 404).text


def test_a_hostile_title_is_text_on_every_page(scratch: Drafting) -> None:
    title = "\"><script>alert(1)</script> {{7*7}} ' onload=x"
    scratch.set(title=title).submit()
    for path in ("/", scratch.address):
        page = scratch.client.get(path).text
        assert "<script>alert" not in page
        assert "{{7*7}}" in page
    assert scratch.posting.title == title
