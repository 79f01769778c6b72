"""The company's kit: set on one page, with a sample beside it, and used in every posting."""

import io
from typing import Any

import pytest
from flask import Flask
from lxml import etree

from jdbuilder.kit import logo
from jdbuilder.kit.model import SECTIONS, Kit
from jdbuilder.kit.offers import snippet_id
from jdbuilder.storage.kit import Kept
from jdbuilder.web.security import PAPER_POLICY
from tests.conftest import STUDIO
from tests.kit.pictures import drawn, png, saved, svg
from tests.web.audit import AuditingClient, fields, tree
from tests.web.drafting import Drafting

TYPED: dict[str, Any] = {
    "company": "Möller & Partner <Köln>",
    "accent": "#123ABC",
    "address": "4 Quay Street, Bristol",
    "website": "www.example.com/jobs",
    "about": "We make boxes.\r\n\r\nForty people.",
    "benefits": "- 30 days of leave\r\n• A four-day week\r\nCake",
    "apply": "Write to <contact XXX>.",
    "equal_opportunity": "",
    "alt": "Möller",
}
KIT = Kit(
    company="Möller & Partner <Köln>",
    accent="#123abc",
    address="4 Quay Street, Bristol",
    website="https://www.example.com/jobs",
    about=("We make boxes.", "Forty people."),
    benefits=("30 days of leave", "A four-day week", "Cake"),
    apply=("Write to <contact XXX>.",),
    logo=logo.read(png()).described("Möller"),
)


def file(data: bytes, name: str = "logo.png") -> tuple[io.BytesIO, str]:
    return io.BytesIO(data), name


def kept(client: AuditingClient) -> Kept:
    found: Kept = client.app.extensions["services"].store.kit.get()
    return found


def keep(client: AuditingClient, kit: Kit = KIT) -> None:
    client.app.extensions["services"].store.kit.save(kept(client).version, kit)


def form(client: AuditingClient) -> dict[str, Any]:
    """What a browser would send of the page as it is."""
    return fields(client.get("/kit").text, "kit")


def send(client: AuditingClient, status: int = 303, **changes: Any) -> str:
    """Fill in fields of the page and press Save, or another button."""
    answer = client.post("/kit", {**form(client), "do": "save", **changes}, status, follow=False)
    return str(answer.text if status != 303 else answer.location)


def faults(page: str) -> dict[str, str]:
    places = (place for place in tree(page).iter("p") if place.get("data-fault") and place.get("hidden") is None)
    return {str(place.get("data-fault")): place.text or "" for place in places}


def news(client: AuditingClient, **changes: Any) -> dict[str, Any]:
    """What the script is told of a form."""
    told: dict[str, Any] = client.post_json("/kit", {**form(client), **changes})
    return told


def words(page: str, place: str) -> str:
    return next(said(element) for element in tree(page).iter() if element.get("id") == place)


def said(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


# To and from the form


def test_what_is_typed_is_kept_and_stands_in_the_form_again(client: AuditingClient) -> None:
    send(client, **TYPED, logo=file(png()))
    assert kept(client) == Kept(KIT, 2)
    shown = form(client)
    again = {name: values[0] for name, values in shown.items() if name in TYPED}
    assert again == {
        **TYPED,
        "accent": "#123abc",
        "website": "https://www.example.com/jobs",
        "about": "We make boxes.\r\nForty people.",
        "benefits": "30 days of leave\r\nA four-day week\r\nCake",
    }
    send(client)
    assert kept(client) == Kept(KIT, 3)


def test_the_page_says_that_it_was_saved(client: AuditingClient) -> None:
    page = client.post("/kit", {**form(client), "do": "save", "company": "Acme", "theme": "studio"})
    assert "Saved." in page.text
    assert page.request.path == "/kit"


@pytest.mark.parametrize("data", [saved(drawn(), "JPEG"), svg(), png((4000, 90))])
def test_any_good_logo_is_kept_whatever_its_file_is_called(client: AuditingClient, data: bytes) -> None:
    send(client, logo=file(data, "logo.exe"), alt="Acme")
    held = kept(client).kit.logo
    assert held == logo.read(data).described("Acme")
    assert 'class="logo" src="data:image/png;base64,' in client.get("/kit").text


def test_a_saved_logo_need_not_be_sent_again_and_its_words_can_change(client: AuditingClient) -> None:
    keep(client)
    send(client, alt="Other words")
    assert KIT.logo is not None
    assert kept(client).kit.logo == KIT.logo.model_copy(update={"alt": "Other words"})


def test_a_logo_can_be_taken_off(client: AuditingClient) -> None:
    keep(client)
    send(client, remove="y")
    assert kept(client).kit == KIT.model_copy(update={"logo": None})
    assert 'class="logo"' not in client.get("/kit").text


def test_the_kit_can_be_emptied(client: AuditingClient) -> None:
    keep(client)
    send(client, do="reset", sure="y")
    assert kept(client).kit == Kit()


def test_emptying_says_what_was_done_and_not_that_something_was_saved(client: AuditingClient) -> None:
    keep(client)
    page = client.post("/kit", {**form(client), "do": "reset", "sure": "y"}).text
    assert "The kit is empty." in page
    assert "Begin a posting with it" not in page


def test_emptying_without_the_tick_changes_nothing_and_loses_nothing(client: AuditingClient) -> None:
    keep(client)
    page = send(client, 422, do="reset", company="Typed")
    assert kept(client).kit == KIT
    assert faults(page) == {"sure": "Tick this box first. Nothing was emptied."}
    assert fields(page, "kit")["company"] == ["Typed"]


def test_fields_that_the_form_does_not_have_change_nothing(client: AuditingClient) -> None:
    send(client, id="7", png="x", kit="{}", changed="0", company="Acme")
    assert kept(client) == Kept(Kit(company="Acme"), 2)


@pytest.mark.parametrize("version", ["", "x", "-1", "1" * 30, "٣"])
def test_a_form_without_a_version_is_not_understood(client: AuditingClient, version: str) -> None:
    send(client, 400, version=version)


# Faults


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("accent", "reddish", "Accent colour must be a colour such as #8f3a1c."),
        ("website", "javascript:alert(1)", "Website must be a web address"),
        ("company", "x" * 201, "Company name is longer than 200 characters."),
        ("about", "x" * 10_001, "Line 1 of About us is longer than 10000 characters."),
        ("benefits", "\n".join(map(str, range(41))), "Benefits may hold at most 40 lines."),
        (
            "about",
            "\n".join(["x", "y" * 10_001, *map(str, range(40))]),
            "About us may hold at most 40 lines. Line 2 of About us is longer than 10000 characters.",
        ),
        ("alt", "x" * 201, "What the logo says is longer than 200 characters."),
        ("alt", "Words for nothing", "Choose the logo that these words stand for"),
    ],
)
def test_a_fault_is_said_at_its_place_and_nothing_typed_is_lost(
    client: AuditingClient, field: str, typed: str, said: str
) -> None:
    alt = {} if field == "alt" else {"alt": ""}
    page = send(client, 422, **{**TYPED, **alt, field: typed})
    assert set(faults(page)) == {field}
    assert said in faults(page)[field]
    again = {name: values[0] for name, values in fields(page, "kit").items() if name in TYPED}
    assert again == {**TYPED, **alt, field: typed.replace("\n", "\r\n")}
    assert kept(client) == Kept(Kit(), 1)
    assert "aria-invalid" in page


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (png()[:60], "The logo is not a whole PNG. Open it"),
        (b"", "The logo is empty."),
        (saved(drawn(), "GIF"), "The logo is not a PNG, a JPEG or an SVG."),
        (png() + b"\0" * 5000, "The logo is larger than 2 MiB."),
        (svg("<script/>"), "a logo may only be a drawing."),
    ],
)
def test_a_refused_logo_loses_nothing(
    client: AuditingClient, data: bytes, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logo, "LARGEST_FILE", 4000)  # the test client would leave a real one's temporary file open
    keep(client)
    page = send(client, 422, logo=file(data), company="Changed", about="New\r\n\r\nlines", alt="New words")
    assert list(faults(page)) == ["logo"]
    assert said in faults(page)["logo"]
    shown = fields(page, "kit")
    assert (shown["company"], shown["about"], shown["alt"]) == (["Changed"], ["New\r\n\r\nlines"], ["New words"])
    assert kept(client).kit == KIT
    assert 'class="logo"' in page  # the one that is kept


def test_a_refused_logo_can_be_taken_back(client: AuditingClient) -> None:
    assert 'id="take-off" hidden' not in send(client, 422, logo=file(b"GIF89a"))
    send(client, logo=file(b"GIF89a"), remove="y", company="Acme")
    assert kept(client).kit == Kit(company="Acme")


def test_a_logo_needs_words_and_is_not_lost_while_they_are_missing(client: AuditingClient) -> None:
    page = send(client, 422, logo=file(png()), company="Acme")
    assert list(faults(page)) == ["alt"]
    assert "not saved yet" in words(page, "logo-said")
    client.post("/kit", {**fields(page, "kit"), "do": "save", "alt": "Acme"}, 303, follow=False)
    assert kept(client).kit.logo == logo.read(png()).described("Acme")


@pytest.mark.parametrize("forged", ["x", '["AAAA", 1, 1].x', "é", '["' + "A" * 4000 + '", 9, 9]'])
def test_a_logo_on_its_way_that_is_not_ours_is_refused(client: AuditingClient, forged: str) -> None:
    page = send(client, 422, picture=forged, alt="Acme", company="Acme")
    assert "Choose it again" in faults(page)["logo"]
    assert kept(client).kit == Kit()


def test_more_than_can_be_read_at_once_is_refused_with_words(client: AuditingClient) -> None:
    assert "too much at once" in send(client, 413, about="x" * (5 << 20))


HOSTILE = "\"><script>alert(1)</script>{{7*7}}'&"


def test_hostile_text_is_only_text(client: AuditingClient) -> None:
    hostile: dict[str, Any] = {name: HOSTILE for name in TYPED if name not in {"accent", "website"}}
    send(client, **hostile, logo=file(png()))
    page, paper = client.get("/kit").text, client.get("/kit/sample").text
    for shown in (page, paper):
        assert "<script>alert" not in shown
        assert "49" not in words(page, "kit")
    assert fields(page, "kit")["company"] == [HOSTILE]


# Two windows


def test_a_save_over_another_shows_both_and_loses_nothing(client: AuditingClient) -> None:
    mine = form(client)
    keep(client)
    changed = {**TYPED, "company": "Mine", "accent": "", "about": "", "alt": ""}
    page = client.post("/kit", {**mine, **changed, "do": "save"}, 409).text
    assert kept(client).kit == KIT
    theirs = [said(place) for place in tree(page).iter("p") if place.get("class") == "theirs"]
    assert theirs == [
        "Saved meanwhile: Möller & Partner <Köln>",
        "Saved meanwhile: #123abc",
        "Saved meanwhile: Möller",
        "Saved meanwhile: We make boxes. Forty people.",
    ]
    shown = fields(page, "kit")
    assert (shown["company"], shown["about"], shown["version"]) == (["Mine"], [""], ["2"])
    client.post("/kit", {**shown, "do": "save", "remove": "y"}, 303, follow=False)
    assert kept(client).kit == KIT.model_copy(update={"company": "Mine", "accent": "", "about": (), "logo": None})


def test_another_logo_than_mine_is_said_to_be_one(client: AuditingClient) -> None:
    mine = form(client)
    keep(client)
    page = client.post("/kit", {**mine, "do": "save", "alt": "Möller", "logo": file(svg())}, 409).text
    assert "Saved meanwhile:</strong> <span>another logo" in page
    client.post("/kit", {**fields(page, "kit"), "do": "save"}, 303, follow=False)
    assert kept(client).kit == Kit(logo=logo.read(svg()).described("Möller"))


def test_a_fault_hides_no_conflict(client: AuditingClient) -> None:
    mine = form(client)
    keep(client)
    page = client.post("/kit", {**mine, **TYPED, "accent": "nope", "do": "save"}, 409).text
    assert "accent" in faults(page)
    assert "Saved meanwhile:</strong> <span>#123abc" in page
    assert kept(client).kit == KIT


def test_the_same_sent_again_is_no_conflict(client: AuditingClient) -> None:
    mine = {**form(client), **TYPED, "alt": "", "do": "save"}
    for _ in range(2):
        client.post("/kit", mine, 303, follow=False)
    assert kept(client).version == 2


def test_emptying_what_another_has_just_saved_asks_first(client: AuditingClient) -> None:
    mine = form(client)
    keep(client)
    page = client.post("/kit", {**mine, "do": "reset", "sure": "y"}, 409).text
    assert kept(client).kit == KIT
    assert "The kit was not emptied" in page
    assert "what you typed" not in page
    assert fields(page, "kit")["company"] == [KIT.company]
    client.post("/kit", {**fields(page, "kit"), "do": "reset", "sure": "y"}, 303, follow=False)
    assert kept(client).kit == Kit()


def test_what_another_window_left_empty_is_called_empty(client: AuditingClient) -> None:
    keep(client)
    mine = form(client)
    keep(client, Kit(company="Acme"))
    page = client.post("/kit", {**mine, "do": "save"}, 409).text
    theirs = [said(place) for place in tree(page).iter("p") if place.get("class") == "theirs"]
    assert "Saved meanwhile: (empty)" in theirs
    assert not [text for text in theirs if "nothing" in text]


def test_the_notice_of_a_conflict_is_one_sentence_after_another(client: AuditingClient) -> None:
    mine = form(client)
    keep(client)
    page = client.post("/kit", {**mine, "do": "save", "company": "Mine"}, 409).text
    notice = next(place for place in tree(page).iter("p") if place.get("class") == "notice")
    assert len(notice) == 1, "each part of its own would become a column"
    assert not (notice.text or "").strip()


# The sample


def test_the_sample_shows_the_kept_kit_under_the_papers_policy(client: AuditingClient) -> None:
    keep(client)
    answer = client.get("/kit/sample?theme=compact")
    assert answer.headers["Content-Security-Policy"] == PAPER_POLICY
    for text in (*KIT.benefits, *KIT.about, "Möller &amp; Partner &lt;Köln&gt;", 'alt="Möller"'):
        assert text in answer.text
    assert "/paper/compact-a4.css?accent=%23123abc" in answer.text


@pytest.mark.parametrize(
    "asked", ["", "?theme=", "?theme=nonsense", "?theme=No%20Such", "?theme=../plain", "?theme=%00"]
)
def test_a_sample_in_a_theme_that_there_is_not_is_shown_in_the_forms(client: AuditingClient, asked: str) -> None:
    assert "/paper/studio-a4.css" in client.get(f"/kit/sample{asked}").text
    assert 'src="/kit/sample?theme=studio"' in client.get(f"/kit{asked}").text
    assert news(client, theme=asked.partition("=")[2])["style"].startswith("/paper/studio-a4.css")


def test_the_script_is_shown_what_is_typed_before_it_is_saved(client: AuditingClient) -> None:
    told = news(client, **{**TYPED, "alt": ""}, theme="plain")
    assert "A four-day week" in told["paper"]
    assert "jobs@example.com" in told["paper"]
    assert told["style"].startswith("/paper/plain-a4.css?accent=%23123abc")
    assert told["faults"] == {}
    assert kept(client) == Kept(Kit(), 1)


def test_the_script_is_told_of_faults_and_shown_the_rest(client: AuditingClient) -> None:
    told = news(client, company="Acme", accent="nope", logo=file(b"GIF89a"))
    assert set(told["faults"]) == {"accent", "logo"}
    assert "Acme" in told["paper"]


def test_a_chosen_logo_is_carried_by_the_form_until_it_is_saved(client: AuditingClient) -> None:
    told = news(client, logo=file(svg()), alt="Acme")
    assert 'class="logo"' in told["logo"]
    assert 'alt="Acme"' in told["paper"]
    again = news(client, picture=told["carried"], alt="Acme")
    assert again["logo"] == told["logo"]
    assert news(client, picture=told["carried"], remove="y")["carried"] == ""
    send(client, picture=told["carried"], alt="Acme")
    assert kept(client).kit.logo == logo.read(svg()).described("Acme")


def test_an_unknown_theme_is_shown_as_the_first(client: AuditingClient) -> None:
    assert news(client, theme="../x")["style"] == "/paper/studio-a4.css"
    assert fields(client.get("/kit?theme=../x").text, "kit").get("theme", ["studio"]) == ["studio"]


@pytest.mark.parametrize(
    ("accent", "said"),
    [
        ("", "Without a colour, each theme has its own."),
        ("#222", "Contrast with white paper 15.9 : 1, which is enough for text."),
        ("#ffd400", "#ffd400 has a contrast of 1.4 : 1 with white paper. Text needs 4.5 : 1"),
        ("#777777", "#777777 has a contrast of 4.4 : 1"),
    ],
)
def test_a_colour_is_explained(client: AuditingClient, accent: str, said: str) -> None:
    keep(client, Kit(accent=accent))
    explained = words(client.get("/kit").text, "accent-said")
    assert said in explained
    used = kept(client).kit.brand.accent
    assert (f"The paper uses {used} instead" in explained) == (used != kept(client).kit.accent)


def test_a_logo_that_paper_would_swallow_is_warned_of(client: AuditingClient) -> None:
    pale = logo.read(saved(drawn(mode="RGBA", colour="#fffffff0"))).described("Acme")
    for held, warned in ((pale, True), (KIT.logo, False)):
        keep(client, Kit(logo=held))
        assert ("almost white" in client.get("/kit").text) == warned


@pytest.mark.parametrize(("size", "warning"), [((3, 1), "prints as a dot"), ((16, 1600), "prints as a hairline")])
def test_a_logo_that_is_hardly_more_than_a_line_is_warned_of(
    client: AuditingClient, size: tuple[int, int], warning: str
) -> None:
    keep(client, Kit(logo=logo.read(png(size)).described("Acme")))
    assert warning in words(client.get("/kit").text, "logo-said")


def test_a_teams_own_library_has_a_sample_too(client: AuditingClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jdbuilder.web.pages.kit._SAMPLE_ROLE", "gone")
    client.get("/kit/sample")


# In postings


def test_a_draft_that_was_there_before_keeps_what_it_has_and_is_offered_the_kits(client: AuditingClient) -> None:
    draft = Drafting.begin(client, "full")
    before = draft.posting
    keep(client)
    draft.open()
    assert draft.posting == before
    for section in SECTIONS:
        offered = [snippet_id(text) for text in KIT.texts(section)]
        assert set(offered) <= set(draft.keys(section))
        assert not set(offered) & set(draft.ticked(section))


def test_a_line_of_the_kit_is_edited_and_reset_like_any_other(client: AuditingClient) -> None:
    keep(client)
    draft = Drafting.begin(client, "full", role=None)
    cake = snippet_id("Cake")
    assert draft.ticked("benefits") == [snippet_id(text) for text in KIT.benefits]
    draft.write("benefits", cake, "Cake on Fridays").submit()
    assert draft.lines("benefits")[-1] == "Cake on Fridays"
    assert draft.edited("benefits") == [cake]
    draft.submit(f"reset:benefits:{cake}")
    assert draft.lines("benefits")[-1] == "Cake"


def test_a_line_whose_text_the_kit_has_no_more_stays(client: AuditingClient) -> None:
    keep(client)
    draft = Drafting.begin(client, "full", role=None)
    keep(client, Kit(benefits=("New",)))
    draft.open()
    draft.submit()
    assert draft.lines("benefits") == list(KIT.benefits)
    assert snippet_id("New") in draft.keys("benefits")


def test_postings_and_comparisons_wear_the_kits_colour(client: AuditingClient) -> None:
    keep(client)
    draft = Drafting.begin(client, "full")
    assert b"#123abc" in draft.exported("html")
    two = f"role={STUDIO}&role=operations-manager"
    assert "#123abc" in client.get(f"/compare/export/html?{two}").text


def test_the_page_is_one_click_away(client: AuditingClient, app: Flask) -> None:
    assert any(link.get("href") == "/kit" for link in tree(client.get("/").text).iter("a"))
