"""Every file holds exactly what was ticked, in the chosen order, under a name that every browser can read."""

import re

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from jdbuilder.config import Config
from jdbuilder.kit.model import Kit
from jdbuilder.library.library import Library
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline
from jdbuilder.posting.sections import SECTIONS
from jdbuilder.ready.files import Files
from jdbuilder.render import to
from jdbuilder.render.format import Look
from jdbuilder.web.app import create_app
from tests.conftest import COMPANY
from tests.render.readers import READERS, shown
from tests.web.audit import AuditingClient
from tests.web.drafting import Drafting
from tests.web.headers import check

READ = ["docx", "html", "md", "txt", pytest.param("pdf", marks=pytest.mark.pdftotext)]
MEDIA_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "json": "application/json",
    "jsonld": "application/ld+json",
}
HOSTILE = [
    "Production Manager",
    "求人票",
    "Çığır Açan Yönetici",
    "Руководитель производства",
    "مدير الإنتاج",
    "🧑‍🚀🚀",
    "../../x",
    "..\\..\\x",
    "/etc/passwd",
    "a\0b",
    "\u202egnp.exe",
    "x" * 200,
    "ж" * 200,
    "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 20,
    'a"; filename="evil.exe',
    "a\r\nSet-Cookie: x=y",
    "%2e%2e%2f",
    "'; rm -rf ~",
    "CON",
    ".",
    "-",
    "\u0301\u0301",
    "ﷺ" * 90,
    "ß" * 200,
]


@pytest.fixture(scope="module")
def main_job(busy_app: Flask, library: Library) -> tuple[Drafting, list[str], list[str]]:
    """The main job done, and the lines that were ticked, in their order, and those that weren't."""
    draft = Drafting.begin(AuditingClient(busy_app), "empty")
    duties, metrics = draft.keys("responsibilities"), draft.keys("metrics")
    draft.set(company=COMPANY).tick("responsibilities", duties[0], duties[2], duties[5], duties[6])
    draft.tick("metrics", metrics[3], metrics[1]).submit()
    draft.submit(f"up:responsibilities:{duties[5]}")
    draft.submit(f"up:metrics:{metrics[3]}")
    wanted = [duties[place] for place in (0, 5, 2, 6)] + [metrics[place] for place in (3, 1)]
    words = {
        snippet.id: snippet.words("infinitive")
        for section in SECTIONS
        for snippet in library.offers(library.find(draft.posting.role), section.id)
    }
    return draft, [words.pop(key) for key in wanted], list(words.values())


def read(name: str, data: bytes, posting: Posting) -> str:
    """The text of a file, as one line."""
    between = "" if name == "pdf" else " "
    return between.join(READERS[name].words(data, outline(posting)))


def as_read(name: str, text: str) -> str:
    return shown(text) if name == "pdf" else " ".join(text.split())


@pytest.mark.parametrize("name", READ)
def test_the_main_job(main_job: tuple[Drafting, list[str], list[str]], name: str) -> None:
    draft, ticked, unticked = main_job
    text = read(name, draft.exported(name), draft.posting)
    places = [text.find(as_read(name, line)) for line in ticked]
    assert -1 not in places
    assert places == sorted(places)
    assert [text.count(as_read(name, line)) for line in ticked] == [1] * 6
    assert len(unticked) > 30
    assert [line for line in unticked if as_read(name, line) in text] == []
    assert as_read(name, COMPANY) in text


@pytest.mark.parametrize("name", sorted(MEDIA_TYPES))
def test_every_format_is_offered_and_downloads_under_a_readable_name(
    main_job: tuple[Drafting, list[str], list[str]], name: str
) -> None:
    draft = main_job[0]
    answer = draft.submit(f"export:{name}")
    assert answer.headers["Content-Type"] == MEDIA_TYPES[name]
    wanted = f'attachment; filename="production-manager-acme-sohne-berlin.{name}"'
    assert answer.headers["Content-Disposition"] == wanted
    values = [button.get("value") for button in draft.tree().iter("button")]
    assert f"export:{name}" in values
    assert set(to.formats()) == set(MEDIA_TYPES)


@pytest.mark.parametrize("title", HOSTILE)
def test_a_file_has_a_clean_name_whatever_the_title(scratch: Drafting, title: str) -> None:
    assert scratch.json(title=title)["faults"] == {}
    for ending in ("txt", "json"):
        check(scratch.client.get(f"{scratch.address}/export/{ending}").headers["Content-Disposition"], ending)


def test_after_a_file_was_fetched_the_page_goes_on(scratch: Drafting) -> None:
    """Saving for the file raised the draft's version; the page that stays open must know of it."""
    scratch.set(title="One").submit("export:txt")
    scratch.set(title="Two").submit()
    assert scratch.posting.title == "Two"


def test_what_was_saved_last_is_what_is_exported(scratch: Drafting) -> None:
    scratch.set(title="One").submit()
    scratch.set(title="Two", closing="soon").submit("export:txt")
    assert scratch.exported("txt").decode().startswith("Two\n===\n")


def how(answer: TestResponse) -> str:
    """How a file was come by, as its answer says."""
    found = re.search(r"ready;desc=(\w+)", answer.headers["Server-Timing"])
    return found[1] if found else ""


def test_a_file_that_was_made_is_served_again_until_the_posting_changes(scratch: Drafting) -> None:
    address = f"{scratch.address}/export/docx"
    scratch.set(title="First of its name").submit()
    first, again = scratch.client.get(address), scratch.client.get(address)
    assert [how(first), how(again)] == ["miss", "hit"]
    assert again.data == first.data
    assert again.headers["Content-Disposition"] == first.headers["Content-Disposition"]
    assert again.headers["Content-Length"] == str(len(first.data))
    scratch.set(title="Second of its name").submit()
    other = scratch.client.get(address)
    assert how(other) == "miss"
    assert other.data != first.data
    scratch.set(title="First of its name").submit()
    assert how(scratch.client.get(address)) == "hit"


def test_a_note_makes_no_other_file(scratch: Drafting) -> None:
    address = f"{scratch.address}/export/docx"
    scratch.set(title="Noted").submit()
    scratch.client.get(address)
    scratch.set(notes="Ask Ann.").submit()
    assert scratch.posting.notes == "Ask Ann."
    assert how(scratch.client.get(address)) == "hit"


def test_a_new_brand_makes_another_file(client: AuditingClient) -> None:
    draft = Drafting.begin(client, "empty", role=None)
    address = f"{draft.address}/export/docx"
    client.get(address)
    client.app.extensions["services"].store.kit.save(1, Kit(accent="#ffd400"))
    assert how(client.get(address)) == "miss"


def test_a_draft_that_is_thrown_away_leaves_no_file(client: AuditingClient, config: Config) -> None:
    draft = Drafting.begin(client, "empty", role=None)
    client.get(f"{draft.address}/export/docx")
    assert len([*(config.data / "ready").iterdir()]) == 1
    client.post(f"{draft.address}/discard")
    assert [*(config.data / "ready").iterdir()] == []


def test_a_format_that_is_not_there_is_a_page_that_says_so(scratch: Drafting) -> None:
    answer = scratch.client.get(f"{scratch.address}/export/odt", 404)
    assert "there is no such format" in answer.text


def test_each_save_and_each_look_has_the_files_made_of_what_is_now_saved(
    scratch: Drafting, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str]] = []

    def soon(_files: Files, draft_id: str, posting: Posting, _look: Look) -> None:
        asked.append((draft_id, posting.title))

    monkeypatch.setattr(Files, "soon", soon)
    scratch.json(title="Sent by the script")
    assert asked == [(scratch.id, "Sent by the script")]
    scratch.set(title="Sent without it").submit()
    assert asked[1:] == [(scratch.id, "Sent without it")] * 2


def test_nothing_is_made_ahead_unless_the_application_was_told_to(
    config: Config, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jdbuilder.web.app.load", lambda _: library)
    for settings, is_made in (({}, False), ({"AHEAD": True}, True)):
        services = create_app(config, **settings).extensions["services"]
        services.store.close()
        services.ready.close()
        assert (services.ready._ahead is not None) == is_made
