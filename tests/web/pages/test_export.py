"""Every file holds exactly what was ticked, in the chosen order, under a name that every browser can read."""

import email.message
import email.policy
import re
import unicodedata
from urllib.parse import unquote

import pytest
from flask import Flask
from hypothesis import given, settings
from hypothesis import strategies as st
from werkzeug.http import parse_options_header

from jdbuilder.library.library import Library
from jdbuilder.posting.model import Facts, Posting
from jdbuilder.posting.outline import outline
from jdbuilder.posting.sections import SECTIONS
from jdbuilder.render import to
from jdbuilder.text import clean_line
from jdbuilder.web.pages.export import _disposition
from tests.conftest import COMPANY
from tests.render.readers import READERS, shown
from tests.web.audit import AuditingClient
from tests.web.drafting import Drafting

READ = ["docx", "html", "md", "txt", pytest.param("pdf", marks=pytest.mark.pdftotext)]
MEDIA_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "json": "application/json",
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


def named(header: str) -> tuple[str, str]:
    """The plain and the Unicode name in a header, as two independent parsers read it."""
    assert header.isascii()
    assert header.isprintable()
    kind, options = parse_options_header(header)
    message = email.message.EmailMessage(policy=email.policy.HTTP)
    message["Content-Disposition"] = header
    assert kind == message.get_content_disposition() == "attachment"
    plain = re.findall(r'filename="([^"]*)"', header)
    extended = re.findall(r"filename\*=UTF-8''([^;]*)", header)
    name = unquote(extended[0], errors="strict") if extended else plain[0]
    assert options["filename"] == name
    assert len(plain) == 1
    assert len(extended) <= 1
    assert extended or message.get_filename() == name
    return plain[0], name


def check(header: str, ending: str) -> None:
    for name in named(header):
        stem = name.removesuffix(f".{ending}")
        assert stem != name
        assert stem
        assert not set(name) & set('/\\:*?"<>|\0')
        assert "." not in stem
        assert len(name) <= 70
        assert len(name.encode()) <= 255
        assert not [c for c in name if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}]


@pytest.mark.parametrize("title", HOSTILE)
def test_a_file_has_a_clean_name_whatever_the_title(scratch: Drafting, title: str) -> None:
    assert scratch.json(title=title)["faults"] == {}
    for ending in ("txt", "json"):
        check(scratch.client.get(f"{scratch.address}/export/{ending}").headers["Content-Disposition"], ending)


@settings(deadline=None, max_examples=200)
@given(title=st.text(max_size=200), company=st.text(max_size=200))
def test_any_title_and_company_make_a_clean_name(title: str, company: str) -> None:
    posting = Posting(title=clean_line(title)[:200].strip() or "-", facts=Facts(company=clean_line(company)[:200]))
    check(_disposition(to.file_name(outline(posting), "docx")), "docx")


def test_a_name_that_is_not_ascii_has_a_plain_twin() -> None:
    assert named(_disposition("求人票.docx")) == ("job-ad.docx", "求人票.docx")


def test_after_a_file_was_fetched_the_page_goes_on(scratch: Drafting) -> None:
    """Saving for the file raised the draft's version; the page that stays open must know of it."""
    scratch.set(title="One").submit("export:txt")
    scratch.set(title="Two").submit()
    assert scratch.posting.title == "Two"


def test_what_was_saved_last_is_what_is_exported(scratch: Drafting) -> None:
    scratch.set(title="One").submit()
    scratch.set(title="Two", closing="soon").submit("export:txt")
    assert scratch.exported("txt").decode().startswith("Two\n===\n")
