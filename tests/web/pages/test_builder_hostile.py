"""The builder against everything that breaks forms: never a 500, a message at its field, nothing typed lost."""

import json
from decimal import Decimal
from urllib.parse import urlencode

import pytest

from jdbuilder.library.model import SectionId
from jdbuilder.posting.model import Facts, Pay
from jdbuilder.posting.sections import SECTIONS
from tests.web.drafting import Drafting

FORMATS = ("docx", "html", "md", "txt", "json")
LONGEST = 10_000
MOST = 1000


def shown(draft: Drafting, name: str) -> str:
    """What a field holds when the page is opened anew."""
    draft.open()
    return draft.form[name][0]


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("title", "", "must not be empty"),
        ("title", " \t ", "must not be empty"),
        ("title", "x" * 201, "is longer than 200 characters"),
        ("company", "x" * 201, "is longer than 200 characters"),
        ("place", "ä" * 300, "is longer than 200 characters"),
        ("contact", "x" * 201, "is longer than 200 characters"),
        ("pay_low", "forty", "must be an amount such as 45000"),
        ("pay_low", "-5", "must be an amount such as 45000"),
        ("pay_low", "NaN", "must be an amount such as 45000"),
        ("pay_low", "1e9", "must be an amount such as 45000"),
        ("pay_low", "9" * 400, "too large"),
        ("pay_high", "60000", "from which amount"),
        ("pay_high", "lots", "must be an amount such as 45000"),
        ("closing", "31.12.", "must be a date such as 2027-01-31"),
        ("closing", "2027-02-30", "must be a date such as 2027-01-31"),
        ("closing", "1700000000", "must be a date such as 2027-01-31"),
        ("workplace", "moon", "choice"),
        ("employment", "<script>", "choice"),
        ("currency", "XXX", "choice"),
        ("period", "decade", "choice"),
        ("left_out", "everything", "choice"),
        ("form", "imperative", "choice"),
        ("theme", "../../etc", "choice"),
        ("paper", "a3", "choice"),
        ("language", "tlh", "choice"),
    ],
)
def test_a_field_that_is_not_understood_keeps_what_was_typed(
    scratch: Drafting, field: str, typed: str, said: str
) -> None:
    before = scratch.posting
    scratch.set(hours="40 hours", benefits__new="Free Fridays").set(**{field: typed}).submit()
    assert said in scratch.faults()[field]
    assert set(scratch.faults()) == {field}
    saved = before.facts.model_copy(update={"hours": "40 hours"})
    assert scratch.posting.facts == saved
    assert scratch.posting.title == before.title
    assert scratch.posting.look == before.look
    assert "Free Fridays" in scratch.lines("benefits")
    if field not in {"workplace", "employment", "currency", "period", "left_out", "form", "theme", "paper", "language"}:
        assert shown(scratch, field) == typed
        assert said in scratch.faults()[field]


@pytest.mark.parametrize(
    ("field", "wrong", "right", "stored"),
    [
        ("title", "", "Chief", {"title": "Chief"}),
        ("closing", "31.12.", "2027-12-31", {"closing": "2027-12-31"}),
        ("pay_low", "forty", "40", {"low": "40"}),
        ("company", "x" * 201, "x" * 200, {"company": "x" * 200}),
    ],
)
def test_what_is_put_right_is_saved(
    scratch: Drafting, field: str, wrong: str, right: str, stored: dict[str, str]
) -> None:
    scratch.set(**{field: wrong}).submit()
    scratch.open()
    scratch.set(**{field: right}).submit()
    assert scratch.faults() == {}
    assert scratch.draft.typed == {}
    ((name, value),) = stored.items()
    assert f'"{name}": "{value}"' in json.dumps(scratch.posting.model_dump(mode="json"))


@pytest.mark.parametrize("typed", ["2027-01-04", " 2027-01-04 ", "20270104", "2027-W01-1"])
def test_a_date_in_any_form_of_iso_8601_is_understood(scratch: Drafting, typed: str) -> None:
    scratch.set(closing=typed).submit()
    assert scratch.form["closing"] == ["2027-01-04"]


def test_pay_with_a_fault_keeps_all_that_was_chosen_for_it(scratch: Drafting) -> None:
    scratch.set(pay_low="50000", pay_high="40000", currency="CHF", period="month").submit()
    assert "below the lower one" in scratch.faults()["pay_high"]
    assert scratch.posting.facts == Facts()
    scratch.open()
    shown = {name: scratch.form[name] for name in ("pay_low", "pay_high", "currency", "period")}
    assert shown == {"pay_low": ["50000"], "pay_high": ["40000"], "currency": ["CHF"], "period": ["month"]}
    scratch.set(pay_high="60000").submit()
    pay = Pay(low=Decimal(50000), high=Decimal(60000), currency="CHF", period="month")
    assert scratch.posting.facts == Facts(pay=pay)


def test_several_faults_are_said_at_once(scratch: Drafting) -> None:
    scratch.set(title="", closing="soon", pay_low="x", benefits__new="y" * (LONGEST + 1)).submit()
    assert set(scratch.faults()) == {"title", "closing", "pay_low", "benefits", "benefits:new"}


def test_the_page_goes_on_at_the_first_fault(scratch: Drafting) -> None:
    data = {**scratch.form, "closing": "soon", "pay_low": "x", "do": "all:benefits"}
    assert scratch.client.post(scratch.address, data, 303, follow=False).location == f"{scratch.address}#pay_low"


def test_a_file_is_not_made_while_something_has_a_fault(scratch: Drafting) -> None:
    answer = scratch.set(closing="soon").submit("export:docx")
    assert answer.mimetype == "text/html"
    assert "closing" in scratch.faults()
    answer = scratch.set(closing="2027-01-31").submit("export:docx")
    assert answer.data.startswith(b"PK")


def test_the_longest_line_is_exported(scratch: Drafting) -> None:
    line = ("lorem ipsum dolor " * LONGEST)[: LONGEST - 1] + "x"
    scratch.set(benefits__new=line).submit("add:benefits")
    assert scratch.lines("benefits")[-1] == line
    for name in FORMATS:
        assert scratch.exported(name)
    assert line in scratch.exported("md").decode()


@pytest.mark.parametrize("key", ["own-1", "benefit-paid-leave"])
def test_a_longer_line_is_refused_at_its_place_and_kept(full: Drafting, key: str) -> None:
    full.set(benefits__new="Free Fridays").submit("add:benefits")
    line = "x" * (LONGEST + 1)
    before = full.stored("benefits")
    full.write("benefits", key, line).set(company="Acme").submit()
    for _ in range(2):
        assert full.faults()[f"benefits:{key}"] == "The line is longer than 10000 characters."
        assert full.texts("benefits")[full.keys("benefits").index(key)] == line
        full.open()
    assert full.stored("benefits") == before
    assert full.posting.facts == Facts(company="Acme")
    full.write("benefits", key, line[1:]).submit()
    assert full.faults() == {}
    assert line[1:] in full.lines("benefits")


def test_a_longer_new_line_is_refused_at_its_place_and_kept(scratch: Drafting) -> None:
    line = "x" * (LONGEST + 1)
    scratch.set(benefits__new=f"Fine\r\n{line}").submit("add:benefits")
    for _ in range(2):
        assert scratch.faults()["benefits:new"] == "The line is longer than 10000 characters."
        assert scratch.form["benefits-new"] == [f"Fine\r\n{line}"]
        scratch.open()
    scratch.set(benefits__new=f"Fine\r\n{line[1:]}").submit()
    assert scratch.lines("benefits")[-2:] == ["Fine", line[1:]]


def test_a_longer_target_is_refused_at_its_line_and_kept(full: Drafting) -> None:
    key = full.keys("metrics")[1]
    full.write("metrics", key, "9" * 201, part="target").submit()
    assert full.faults()[f"metrics:{key}"] == "The target is longer than 200 characters."
    assert full.form["metrics-target"][1] == "9" * 201


def test_five_hundred_own_lines_are_kept_in_order_and_exported(scratch: Drafting) -> None:
    lines = [f"Line number {number}" for number in range(500)]
    scratch.set(benefits__new="\n".join(lines)).submit("add:benefits")
    assert scratch.lines("benefits")[-500:] == lines
    scratch.submit()
    assert scratch.lines("benefits")[-500:] == lines
    text = scratch.exported("txt").decode()
    assert [line[2:] for line in text.splitlines() if line.startswith("- Line number")] == lines


def test_more_lines_than_a_section_holds_are_refused_and_kept(scratch: Drafting) -> None:
    lines = [f"Line {number}" for number in range(MOST + 1)]
    scratch.set(opening__new="\n".join(lines), company="Acme").submit("add:opening")
    assert scratch.faults()["opening"] == "A section may hold at most 1000 lines."
    assert scratch.posting.facts.company == "Acme"
    scratch.open()
    assert scratch.form["opening-new"] == ["\r\n".join(lines)]


def test_a_full_section_takes_no_line_from_its_sister(scratch: Drafting) -> None:
    keys, texts = [f"own-{number}" for number in range(MOST)], ["Nice"] * MOST
    scratch.set(nice_to_haves=keys, nice_to_haves__text=texts, nice_to_haves__on=keys)
    scratch.set(must_haves="own-1", must_haves__text="Must", must_haves__on="own-1")
    data = {**scratch.form, "do": "across:must_haves:own-1"}
    scratch.client.post(scratch.address, data, 303, follow=False)
    assert scratch.lines("must_haves") == ["Must"]
    assert scratch.lines("nice_to_haves") == texts


def test_nothing_is_done_in_a_section_that_has_a_fault(full: Drafting) -> None:
    """Otherwise the line would stand in both sections once the fault is mended."""
    moved, other = full.keys("must_haves")[:2]
    text = full.texts("must_haves")[0]
    full.write("must_haves", other, "x" * (LONGEST + 1)).submit(f"across:must_haves:{moved}")
    full.write("must_haves", other, "short").submit()
    assert full.faults() == {}
    assert [*full.lines("must_haves"), *full.lines("nice_to_haves")].count(text) == 1


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
    assert "<script" not in html
    assert "49" not in html.partition("<main>")[2]


WRITTEN: tuple[tuple[SectionId, int], ...] = (("responsibilities", 0), ("benefits", -1))


@pytest.mark.parametrize("field", ["title", "company", "benefits-new", "benefits-text", "closing", "pay_low"])
def test_bytes_that_are_no_text_break_nothing(scratch: Drafting, field: str) -> None:
    sent = urlencode({**scratch.form, "csrf_token": scratch.client.token(), field: "@"}, doseq=True)
    for spoiled in ("%ED%A0%80", "%FF%FE", "%00", "%C0%80", "%F4%90%80%80"):
        body = sent.replace("%40", spoiled, 1) if field == "benefits-text" else sent.replace("%40", spoiled)
        body = body.replace("version=1", f"version={scratch.draft.version}")
        answer = scratch.client.http.post(scratch.address, data=body, content_type="application/x-www-form-urlencoded")
        assert answer.status_code == 303, (spoiled, answer.status_code)
        scratch.open()


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
    answer = scratch.client.post(scratch.address, {**scratch.form, "do": do}, 303, follow=False)
    assert answer.location.startswith(f"{scratch.address}/export/")
    scratch.client.get(answer.location, 404)


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
