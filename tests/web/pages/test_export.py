"""Every file holds exactly what was ticked, in the chosen order, under a name that every browser can read."""

import pytest
from flask import Flask

from jdbuilder.library.library import Library
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline
from jdbuilder.posting.sections import SECTIONS
from jdbuilder.render import to
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
