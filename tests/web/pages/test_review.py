"""The pages of the review: any ad and every draft, marked; remedies by a click and undone by one; the rules."""

import io
import re
from html import unescape
from urllib.parse import urlsplit

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from jdbuilder.posting.model import Waiver
from jdbuilder.render import to
from jdbuilder.review import check
from jdbuilder.review.examples import DAY, posting_of
from jdbuilder.review.law.checklist import laws
from jdbuilder.review.law.model import NO_ADVICE
from jdbuilder.review.rule import rules
from jdbuilder.review.texts import parts_in_words, texts
from jdbuilder.word import gate
from jdbuilder.word.gate import LARGEST_FILE
from tests.web.audit import AuditingClient, audit, fields
from tests.web.drafting import Drafting

AD = """Rockstar Studio Manager

Location: Denver, CO

Your responsibilities
- Be a ninja <script>alert(1)</script> of budgets
- Water the plants on Fridays

What we offer
- 28 days of holiday
"""


def send(client: AuditingClient, text: str = AD) -> str:
    """Paste a text; the address of its result."""
    answer = client.post("/review", {"text": text}, 303, follow=False)
    assert re.fullmatch(r"/review/[0-9a-f]{32}", answer.location)
    return answer.location


def shown(page: str) -> list[str]:
    """The ad's texts as a page shows them."""
    return [
        "".join(map(str, one.itertext()))
        for one in audit(page).iter("span")
        if one.get("class", "").startswith("said-there")
    ]


def marks(page: str) -> list[str]:
    return ["".join(map(str, one.itertext())) for one in audit(page).iter("mark")]


@pytest.fixture
def hero(scratch: Drafting) -> Drafting:
    """A draft with two findings whose remedies can be pressed."""
    scratch.set(title="Rockstar cook", responsibilities__new="Be a ninja in the kitchen").submit("add:responsibilities")
    return scratch


def review(draft: Drafting) -> str:
    return draft.client.get(f"{draft.address}/review").text


def press(draft: Drafting, label: str) -> str:
    """Press the button with that label on a draft's review; the page that it leads to."""
    sent = {"do": button(draft, label), "version": draft.draft.version}
    return draft.client.post(f"{draft.address}/review", sent).text


def button(draft: Drafting, label: str = "Write “expert”") -> str:
    """What the first button with that label sends."""
    return buttons(draft, label)[0]


def buttons(draft: Drafting, label: str) -> list[str]:
    """What the buttons with that label send."""
    found = (one for one in audit(review(draft)).iter("button") if "".join(map(str, one.itertext())) == label)
    return [str(one.get("value")) for one in found]


def test_a_pasted_ad_has_an_address_and_its_words_marked(client: AuditingClient) -> None:
    page = client.get(send(client)).text
    assert {"Rockstar", "ninja"} <= set(marks(page))
    assert "Be a ninja <script>alert(1)</script> of budgets" in shown(page)
    for said in ("Write “expert”", "What speaks against it", "Evidence grade", "Denver, CO", "How it was read"):
        assert said in page
    assert 'name="do"' not in page


@pytest.mark.parametrize("kind", ["docx", "pdf", "html", "json", "md", "txt"])
def test_every_kind_of_file_is_reviewed(hero: Drafting, kind: str) -> None:
    file = {"file": (io.BytesIO(hero.exported(kind)), f"ad.{kind}")}
    page = hero.client.post("/review", file).text
    assert {"Rockstar", "ninja"} <= set(marks(page))
    assert f"ad.{kind}" in page


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"", "", "Paste the ad’s text, or choose a file."),
        (b"", "ad.txt", "empty"),
        (b"\x89PNG\r\n", "ad.txt", "picture"),
        (b"{" + b"x" * 100, "ad.json", "JSON"),
        (b"\n".join(b"line" for _ in range(5001)), "ad.txt", "5,000 lines"),
        (b"x" * (3 << 20), "ad.txt", "2 MiB"),
        (b"x" * (LARGEST_FILE + 1), "ad.txt", "10 MiB"),
    ],
    ids=["nothing", "empty", "picture", "json", "lines", "text", "file"],
)
def test_what_can_not_be_read_is_said_and_the_text_stays(
    client: AuditingClient, data: bytes, name: str, said: str
) -> None:
    text = "Kept" if name else ""
    answer = as_browsers_do(client, data, name, text)
    assert answer.status_code == 422
    audit(answer.text)
    assert said in answer.text
    assert fields(answer.text, "bring")["text"] == [text]


def test_a_text_that_is_too_long_for_a_form_is_refused_in_words(client: AuditingClient) -> None:
    answer = as_browsers_do(client, b"", "", "x" * (5 << 20))
    assert answer.status_code == 413
    assert "too large" in answer.text


def as_browsers_do(client: AuditingClient, data: bytes, name: str, text: str) -> TestResponse:
    """Send the form with a file: of a large one the test client would leave a file open."""
    head = 'Content-Disposition: form-data; name="{}"'
    parts = [(head.format("csrf_token"), client.token().encode()), (head.format("text"), text.encode())]
    parts.append((f'{head.format("file")}; filename="{name}"\r\nContent-Type: a/b', data))
    body = b"".join(b"--x\r\n" + said.encode() + b"\r\n\r\n" + held + b"\r\n" for said, held in parts) + b"--x--\r\n"
    return client.http.post("/review", data=body, content_type="multipart/form-data; boundary=x")


def test_a_thousand_and_one_lines_are_shown_every_one(client: AuditingClient) -> None:
    lines = "".join(f"- Count to {number} and be a ninja\n" for number in range(1001))
    page = client.get(send(client, f"Cook\n\nYour responsibilities\n{lines}")).text
    assert page.count("Count to ") >= 1001
    assert marks(page).count("ninja") >= 1001


def test_control_characters_are_gone_and_nothing_else(client: AuditingClient) -> None:
    page = client.get(send(client, "Cook\n\nYour responsibilities\n- Be \x07a ninja\x1b[2J & <b>cook</b>\n")).text
    assert "Be a ninja[2J & <b>cook</b>" in shown(page)


def test_what_the_ad_does_not_tell_is_told_and_carried_into_the_draft(client: AuditingClient) -> None:
    address = send(client, AD.replace("Denver, CO", "Somewhere"))
    page = client.get(f"{address}?places=Colorado&employees=40").text
    assert NO_ADVICE in page
    assert "Checked for Colorado." in page
    taken = client.post(address, {"places": "Colorado", "employees": "40"}, 303, follow=False)
    assert "Your ad is open as a draft." in client.get(taken.location).text
    draft = Drafting(client, re.findall(r"/postings/([^?]+)", taken.location)[0])
    assert draft.posting.title == "Rockstar Studio Manager"
    assert draft.posting.review.employees == 40
    assert draft.posting.facts.place == "Colorado"


@pytest.mark.parametrize(("query", "said"), [("places=Narnia", "Narnia"), ("employees=many", "must be a whole number")])
def test_what_is_told_and_not_understood_is_said_at_its_field(client: AuditingClient, query: str, said: str) -> None:
    assert said in client.get(f"{send(client)}?{query}", 422).text


def test_without_findings_the_page_is_kind(client: AuditingClient) -> None:
    ad = "Cook\n\nYour responsibilities\n- Cook lunch for forty people\n"
    page = client.get(send(client, ad)).text
    assert "Review of Cook" in page
    assert ("Nothing stands in a reader’s way" in page) == ("Nothing was found" in page)


def test_an_upload_that_is_gone_leads_back(client: AuditingClient) -> None:
    page = client.get("/review/" + "0" * 32, 404).text
    assert "Choose it again" in page
    assert "Review an ad" in page


def test_a_drafts_page_shows_its_whole_text_with_links_to_each_line(hero: Drafting) -> None:
    page = review(hero)
    assert shown(page) == [one.text for one in texts(hero.posting)]
    assert {"Rockstar", "ninja"} <= set(marks(page))
    assert f'href="{hero.address}#line-responsibilities-own-1"' in page
    assert f'href="{hero.address}#title"' in page


def test_a_click_mends_and_another_undoes_it(hero: Drafting) -> None:
    before = hero.posting
    page = press(hero, "Write “expert”")
    assert hero.posting.title == "Expert cook"
    assert "The posting was changed." in page
    back = fields(page)
    assert set(back) == {"csrf_token", "version", "before", "at"}
    hero.client.post(f"{hero.address}/review/undo", {name: value[0] for name, value in back.items()})
    assert hero.posting == before


def test_what_was_typed_and_not_understood_stays_through_both(hero: Drafting) -> None:
    hero.set(pay_low="forty").submit()
    typed = hero.draft.typed
    page = press(hero, "Write “expert”")
    assert hero.draft.typed == typed != {}
    hero.client.post(f"{hero.address}/review/undo", {name: value[0] for name, value in fields(page).items()})
    assert hero.draft.typed == typed


def test_a_title_that_was_not_understood_makes_way_for_a_mended_one(hero: Drafting) -> None:
    hero.set(title=" ").submit()
    assert "title" in hero.draft.typed
    page = press(hero, "Write “expert”")
    assert (hero.posting.title, dict(hero.draft.typed)) == ("Expert cook", {})
    hero.client.post(f"{hero.address}/review/undo", {name: value[0] for name, value in fields(page).items()})
    assert "title" in hero.draft.typed


@pytest.mark.slow
@pytest.mark.parametrize("rule", rules())
def test_every_remedy_of_a_rule_is_done_by_one_click_and_undone_by_one(busy_app: Flask, rule: str) -> None:
    example = rules()[rule].flags[0]
    made = busy_app.extensions["services"].store.create(posting_of(example, rules()[rule].part))
    draft = Drafting(AuditingClient(busy_app), made.id)
    before = draft.posting
    report = check.review(before, busy_app.extensions["services"].shelf, DAY)
    own = [one.key for one in report.findings if one.rule == rule]
    buttons = [str(one.get("value")) for one in audit(review(draft)).iter("button") if one.get("name") == "do"]
    for do in (one for one in buttons if one.startswith("mend:") and one.split(":")[1] in own):
        page = draft.client.post(f"{draft.address}/review", {"do": do, "version": draft.draft.version}).text
        assert draft.posting != before, do
        draft.client.post(f"{draft.address}/review/undo", {name: value[0] for name, value in fields(page).items()})
        assert draft.posting == before, do


def test_undo_is_offered_only_until_something_else_is_saved(hero: Drafting) -> None:
    answer = hero.client.post(
        f"{hero.address}/review", {"do": button(hero), "version": hero.draft.version}, 303, follow=False
    )
    undo = fields(hero.client.get(answer.location).text)
    hero.open()
    hero.set(company="Acme").submit()
    assert "The posting was changed." not in hero.client.get(answer.location).text
    page = hero.client.post(f"{hero.address}/review/undo", {name: value[0] for name, value in undo.items()}).text
    assert "saved in another window" in page
    assert hero.posting.title == "Expert cook"


def test_a_page_that_is_out_of_date_changes_nothing(hero: Drafting) -> None:
    do, version = button(hero), hero.draft.version
    hero.set(company="Acme").submit()
    page = hero.client.post(f"{hero.address}/review", {"do": do, "version": version}).text
    assert "saved in another window" in page
    assert hero.posting.title == "Rockstar cook"


@pytest.mark.parametrize(
    "do",
    ["", "mend", "mend:x:0", "mend:x:y", "supply:US-CO:pay:0", "waive:x", "mend:{key}:99", "mend:{key}:-1", "x:y:z"],
)
def test_a_button_that_fits_nothing_changes_nothing(hero: Drafting, do: str) -> None:
    before, key = hero.posting, button(hero).split(":")[1]
    sent = {"do": do.replace("{key}", key), "version": hero.draft.version}
    assert "nothing was changed" in hero.client.post(f"{hero.address}/review", sent).text.casefold()
    assert hero.posting == before


def test_undo_with_what_is_not_there_leads_back(hero: Drafting) -> None:
    before = hero.posting
    hero.client.post(f"{hero.address}/review/undo", {"version": hero.draft.version, "before": "x"}, 404)
    assert hero.posting == before


def test_one_and_the_same_click_on_two_equal_drafts_is_undone_in_each(hero: Drafting) -> None:
    twin = hero.client.app.extensions["services"].store.create(hero.posting)
    other = Drafting(hero.client, twin.id)
    pages = [(draft, press(draft, "Write “expert”")) for draft in (hero, other)]
    for draft, page in pages:
        draft.client.post(f"{draft.address}/review/undo", {name: value[0] for name, value in fields(page).items()})
        assert draft.posting.title == "Rockstar cook"


def test_what_the_law_asks_for_is_added_by_a_click(hero: Drafting) -> None:
    page = press(hero, "Add 2 lines to fill in: other pay, the benefits")
    assert "<s>Bonuses, commission and equity, or that there are none</s>" in page
    assert hero.posting.facts.other_pay
    assert hero.posting.sections.benefits
    press(hero, "Say: yes, it is used")
    assert hero.posting.facts.ai_screening


@pytest.mark.parametrize("kind", to.for_documents())
def test_the_evidence_sheet_comes_in_every_format(hero: Drafting, kind: str) -> None:
    answer = hero.client.get(f"{hero.address}/review/sheet.{kind}")
    assert "attachment" in answer.headers["Content-Disposition"]
    assert len(answer.data) > 1000


def test_a_sheet_in_no_format_is_none(hero: Drafting) -> None:
    assert "no sheet is written so" in hero.client.get(f"{hero.address}/review/sheet.jsonld", 404).text


def test_the_reviewers_copy_has_a_comment_for_each_finding_and_no_posting(hero: Drafting) -> None:
    data = hero.client.get(f"{hero.address}/review/copy.docx").data
    package = gate.admitted(data, "copy.docx").package
    (comments,) = (part for name, part in package.parts.items() if name.endswith("comments.xml"))
    assert b"Rockstar" in comments
    assert b"schema_version" not in b"".join(package.parts.values())


def links(page: str, file: str) -> list[str]:
    """The addresses on a page that lead to such files."""
    found = (str(one.get("href")) for one in audit(page).iter("a"))
    return [one for one in found if file in one]


@pytest.mark.parametrize("query", ["", "?places=Colorado&employees=40", "?places=Narnia&employees=many"])
def test_an_ad_that_was_brought_has_a_sheet_and_a_copy_for_the_places_told(client: AuditingClient, query: str) -> None:
    address = send(client, AD.replace("Denver, CO", "Somewhere"))
    page = client.get(address + query, 422 if "many" in query else 200).text
    (sheet,) = links(page, "/sheet.md")
    said = client.get(sheet).data.decode()
    assert "Review of Rockstar Studio Manager" in said
    assert ("Colorado: " in said) is ("Colorado" in query)
    assert ("40, as you told us" in said) is ("40" in query)
    assert len(links(page, "/sheet.")) == len(to.for_documents())


def test_the_copy_of_an_ad_that_was_brought_has_its_comments_and_no_posting(client: AuditingClient) -> None:
    (copy,) = links(client.get(send(client) + "?places=Maine").text, "/copy.docx")
    answer = client.get(copy)
    assert "attachment" in answer.headers["Content-Disposition"]
    package = gate.admitted(answer.data, "copy.docx").package
    (comments,) = (part for name, part in package.parts.items() if name.endswith("comments.xml"))
    assert b"Rockstar" in comments
    whole = b"".join(package.parts.values())
    assert b"Denver, CO" in whole
    assert b"schema_version" not in whole


def test_an_ad_that_is_gone_or_a_format_that_is_none_has_no_sheet(client: AuditingClient) -> None:
    for file in ("sheet.pdf", "copy.docx"):
        client.get(f"/review/{'0' * 32}/{file}", 404)
    assert "no sheet is written so" in client.get(f"{send(client)}/sheet.exe", 404).text


def test_what_was_let_stand_is_listed_with_its_reason(hero: Drafting) -> None:
    waiver = Waiver(rule="hero-words", part="title", quote="Rockstar", reason="It is a band <b>")
    posting = hero.posting.model_copy(update={"review": hero.posting.review.model_copy(update={"waivers": (waiver,)})})
    hero.client.app.extensions["services"].store.save(hero.id, hero.draft.version, posting, {})
    page = review(hero)
    assert "It is a band &lt;b&gt;" in page
    assert "Rockstar" not in marks(page)


def test_a_finding_is_let_stand_for_a_reason_and_that_taken_back(hero: Drafting) -> None:
    key = button(hero).split(":")[1]
    sent = {f"reason-{key}": "It is a band", "do": f"waive:{key}", "version": hero.draft.version}
    page = hero.client.post(f"{hero.address}/review", sent).text
    assert "It stands because: It is a band" in page
    assert [one.reason for one in hero.posting.review.waivers] == ["It is a band"]
    press(hero, "Take back")
    assert hero.posting.review.waivers == ()


def test_enter_in_a_reason_lets_stand_what_has_one(hero: Drafting) -> None:
    page = audit(review(hero))
    first = next(one for one in page.iter("button") if one.get("name") == "do")
    key = button(hero).split(":")[1]
    sent = {f"reason-{key}": "It is a band", "do": str(first.get("value")), "version": hero.draft.version}
    hero.client.post(f"{hero.address}/review", sent)
    assert [one.reason for one in hero.posting.review.waivers] == ["It is a band"]
    assert hero.posting.title == "Rockstar cook"


def test_without_a_reason_nothing_is_let_stand(hero: Drafting) -> None:
    first, second = (line.split(":")[1] for line in buttons(hero, "Let it stand")[:2])
    sent = {"do": f"waive:{first}", "version": hero.draft.version, f"reason-{second}": 'A "band"'}
    page = audit(hero.client.post(f"{hero.address}/review", sent, 422).text)
    fields = {str(one.get("name")): one for one in page.iter("input")}
    faulty, typed = fields[f"reason-{first}"], fields[f"reason-{second}"]
    (fault,) = (one for one in page.iter("span") if one.get("id") == faulty.get("aria-describedby"))
    assert "say in a few words why it may stand" in str(fault.text)
    assert (faulty.get("aria-invalid"), typed.get("aria-invalid")) == ("true", None)
    assert faulty.get("autofocus") is not None
    assert typed.get("value") == 'A "band"'
    assert [next(one.iterancestors("details")).get("open") is not None for one in (faulty, typed)] == [True, True]
    assert hero.posting.review.waivers == ()


def test_every_button_leads_back_to_the_line_it_was_about(hero: Drafting) -> None:
    def led(do: str, **more: str) -> str:
        sent = {"do": do, "version": hero.draft.version, **more}
        return urlsplit(hero.client.post(f"{hero.address}/review", sent, 303, follow=False).location).fragment

    assert led(button(hero)) == "at-title"
    undo = fields(hero.client.get(f"{hero.address}/review?before=x&after={hero.draft.version}&at=at-title").text)
    assert undo["at"] == ["at-title"]
    key = button(hero).split(":")[1]
    assert led("", **{f"reason-{key}": "A band"}) == "at-responsibilities-0"
    assert led(f"unwaive:{key}") == "at-responsibilities-0"
    assert led("superset:vacancy:0") == "strictest"
    assert led("supply:XX:x:0") == "law"


def test_undo_leads_back_to_the_line_too(hero: Drafting) -> None:
    back = {name: value[0] for name, value in fields(press(hero, "Write “expert”")).items()}
    answer = hero.client.post(f"{hero.address}/review/undo", back, 303, follow=False)
    assert answer.location == f"{hero.address}/review#at-title"


def test_gaps_are_counted_apart(hero: Drafting) -> None:
    said = " ".join(re.sub(r"<[^>]+>", "", review(hero)).split())
    gaps = re.findall(r"(\d+) gaps to fill", said)
    assert len(gaps) == 2
    assert re.search(rf"\d+ findings, and {gaps[0]} gaps to fill, in \d+ words\.", said)
    assert f"{gaps[0]} gaps to fill" in hero.page


def test_findings_on_a_thousand_equal_words_are_folded(client: AuditingClient) -> None:
    lines = "".join(f"- Be a ninja of the {number}th floor\n" for number in range(1000))
    page = client.get(send(client, f"Cook\n\nYour responsibilities\n{lines}")).text
    (folded,) = (one for one in audit(page).iter("details") if "997 more like it" in "".join(map(str, one.itertext())))
    assert len(list(folded.iter("li"))) == 997
    assert len(page) < 900_000


def test_a_draft_that_is_not_there_has_no_review(client: AuditingClient) -> None:
    client.get("/postings/none/review", 404)
    client.post("/postings/none/review", {}, 404)
    client.post("/postings/none/review/undo", {}, 404)


def test_every_rule_and_every_law_stands_on_the_page_of_rules(client: AuditingClient) -> None:
    page = client.get("/review/rules").text
    for rule in rules().values():
        assert f'id="{rule.id}"' in page
    for law in laws().values():
        assert f'id="law-{law.place}"' in page
    assert unescape(page).count(NO_ADVICE) == 1
    text = unescape(re.sub(r"<[^>]+>", "", page))
    for rule in rules().values():
        assert rule.reason in text
        assert rule.counter in text
        assert f"Reads {parts_in_words(rule.scope)}. Passes over: {rule.exclusions}" in text
        assert all(source.name in text for source in rule.sources)
    assert len(marks(page)) >= len(rules()) // 2


def test_the_review_is_in_the_navigation(client: AuditingClient) -> None:
    assert page_links(client.get("/").text) >= {"/review"}


def page_links(page: str) -> set[str]:
    return {str(one.get("href")) for one in audit(page).iter("a")}
