"""A key names a file: all that the file is made of is in it, and nothing that reaches no file."""

import os
import re
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jdbuilder import shipped
from jdbuilder.brand import Brand, Logo
from jdbuilder.model import Internal
from jdbuilder.posting import record
from jdbuilder.posting.model import Facts, Line, Listing, Posting, Review, Sections, Waiver
from jdbuilder.posting.outline import outline
from jdbuilder.ready import key as module
from jdbuilder.ready.key import key, note
from jdbuilder.render import to
from jdbuilder.render.format import Look
from tests.posting.strategies import postings

POSTING = Posting(title="Production Manager", sections=Sections(benefits=(Line(text="Bread"),)))
LOGO = Logo(png=b"\x89PNG", width=4, height=3, alt="Acme")
BRAND = Brand("#aa3300", LOGO)


@pytest.fixture(scope="module")
def look() -> Look:
    return Look("studio", "a4", shipped.folders("templates", None), brand=BRAND)


def test_a_key_is_the_name_of_a_file(look: Look) -> None:
    assert re.fullmatch("[0-9a-f]{64}", key(POSTING, "pdf", look))


def test_equal_postings_have_equal_keys(look: Look) -> None:
    again = record.loads(record.dumps(POSTING).encode())
    assert again is not POSTING
    assert key(again, "pdf", replace(look)) == key(POSTING, "pdf", look)


def test_every_format_has_its_own(look: Look) -> None:
    assert len({key(POSTING, one, look) for one in to.formats()}) == len(to.formats())


LOOKS: dict[str, Callable[[Look], Look]] = {
    "theme_id": lambda look: replace(look, theme_id="compact"),
    "paper": lambda look: replace(look, paper="letter"),
    "templates": lambda look: replace(look, templates=(Path("/own"), *look.templates)),
    "scale": lambda look: replace(look, scale=0.9),
    "data": lambda look: replace(look, data=True),
    "brand": lambda look: replace(look, brand=Brand()),
    "accent": lambda look: replace(look, brand=replace(BRAND, accent="#aa3301")),
    "logo": lambda look: replace(look, brand=replace(BRAND, logo=replace(LOGO, png=b"\x89PNH"))),
    "logo's size": lambda look: replace(look, brand=replace(BRAND, logo=replace(LOGO, width=5))),
    "logo's words": lambda look: replace(look, brand=replace(BRAND, logo=replace(LOGO, alt="Acme Ltd"))),
}


@pytest.mark.parametrize("change", LOOKS)
def test_another_look_is_another_key(look: Look, change: str) -> None:
    assert key(POSTING, "pdf", LOOKS[change](look)) != key(POSTING, "pdf", look)


def test_no_field_of_a_look_is_missing_here() -> None:
    assert {field.name for field in fields(Look)} <= set(LOOKS)


POSTINGS: dict[str, Any] = {
    "role": "chef",
    "title": "Production manager",
    "facts": Facts(company="Acme"),
    "listing": Listing(posted=date(2026, 1, 2)),
    "sections": Sections(benefits=(Line(text="Bread", chosen=False),)),
    "look": POSTING.look.model_copy(update={"memory": False}),
}
INTERNAL: dict[str, Any] = {
    "notes": "Ask Ann.",
    "review": Review(employees=7, waivers=(Waiver(rule="jargon", part="title", reason="We say so."),)),
}


@pytest.mark.parametrize("field", POSTINGS)
def test_another_posting_is_another_key(look: Look, field: str) -> None:
    other = POSTING.model_copy(update={field: POSTINGS[field]})
    assert key(other, "pdf", look) != key(POSTING, "pdf", look)


@pytest.mark.parametrize("field", INTERNAL)
def test_what_no_file_carries_makes_no_other_key(look: Look, field: str) -> None:
    other = POSTING.model_copy(update={field: INTERNAL[field]})
    assert other != POSTING
    assert key(other, "pdf", look) == key(POSTING, "pdf", look)


def test_no_field_of_a_posting_is_missing_here() -> None:
    marked = {
        name for name, field in Posting.model_fields.items() if any(isinstance(one, Internal) for one in field.metadata)
    }
    assert set(INTERNAL) == marked
    assert set(POSTINGS) == set(Posting.model_fields) - marked


def test_another_edition_of_ours_is_another_key(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    before = key(POSTING, "pdf", look)
    monkeypatch.setattr(module, "edition", lambda: "another")
    assert key(POSTING, "pdf", look) != before


@pytest.fixture
def own(tmp_path: Path) -> Look:
    """A team's own templates."""
    for name in ("themes/studio.toml", "print/body.html", "print/paper.css", "word/base.docx", "web/home.html"):
        path = tmp_path / "own" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"as it was")
    folders = shipped.folders("templates", tmp_path / "own")
    note(folders)
    return Look("studio", "a4", folders)


@pytest.mark.parametrize("name", ["themes/studio.toml", "print/body.html", "print/paper.css", "word/base.docx"])
@pytest.mark.parametrize("restarted", [False, True])
def test_a_template_that_was_changed_makes_another_key(own: Look, name: str, restarted: bool) -> None:
    before = key(POSTING, "pdf", own)
    (own.templates[0] / name).write_bytes(b"other now")
    if restarted:
        module._as_found.cache_clear()
    assert key(POSTING, "pdf", own) != before


def test_a_file_made_from_templates_that_were_read_earlier_is_no_file_of_the_new_ones(own: Look) -> None:
    """A process goes on with the theme that it has read; the next one must not take its files for those of the new."""
    (own.templates[0] / "themes" / "studio.toml").write_bytes(b"other now")
    stale = key(POSTING, "pdf", own)
    module._as_found.cache_clear()
    assert key(POSTING, "pdf", own) != stale


def test_once_templates_have_changed_two_processes_share_no_file(own: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """One has read the theme before, the other reads it now: both found the same at their start."""
    assert (own.templates[0] / "themes" / "studio.toml").write_bytes(b"other now")
    here = key(POSTING, "pdf", own)
    assert key(POSTING, "pdf", own) == here
    monkeypatch.setattr(module, "_PROCESS", "another")
    assert key(POSTING, "pdf", own) != here


def test_two_processes_share_files_of_templates_that_stand_as_they_were_found(
    own: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = key(POSTING, "pdf", own)
    monkeypatch.setattr(module, "_PROCESS", "another")
    assert key(POSTING, "pdf", own) == here


def test_templates_of_equal_size_and_time_are_told_apart_by_what_they_say(own: Look) -> None:
    """Packages that are built to be always the same give every file the same time."""
    path = own.templates[0] / "print" / "paper.css"
    state, before = path.stat(), key(POSTING, "pdf", own)
    path.write_bytes(b"AS IT WAS")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    module._as_found.cache_clear()
    assert key(POSTING, "pdf", own) != before


def test_a_page_of_ours_is_in_no_file(own: Look) -> None:
    before = key(POSTING, "pdf", own)
    (own.templates[0] / "web" / "home.html").write_bytes(b"other now")
    module._as_found.cache_clear()
    assert key(POSTING, "pdf", own) == before


@settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(drawn=postings, notes=st.text(max_size=5).map(str.strip))
def test_equal_keys_mean_equal_bytes(look: Look, drawn: Posting, notes: str) -> None:
    """What is left out of the key, and what a second reading may turn, changes no byte."""
    plain = replace(look, brand=Brand())
    again = record.from_dict(record.to_dict(drawn)).model_copy(update={"notes": notes, "review": INTERNAL["review"]})
    assert key(again, "docx", plain) == key(drawn, "docx", plain)
    for one in ("docx", "json", "html"):
        assert to.to(outline(again), one, plain) == to.to(outline(drawn), one, plain)


@pytest.mark.slow
@settings(max_examples=4, deadline=None)
@given(drawn=postings)
def test_equal_keys_mean_equal_bytes_of_a_pdf(look: Look, drawn: Posting) -> None:
    plain = replace(look, brand=Brand())
    again = record.from_dict(record.to_dict(drawn)).model_copy(update=INTERNAL)
    assert to.to(outline(again), "pdf", plain) == to.to(outline(drawn), "pdf", plain)
