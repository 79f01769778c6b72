"""What people brought is kept whole, found again by its bytes, and what was only opened goes after a week."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from jdbuilder.errors import NotFoundError
from jdbuilder.storage.engine import connect
from jdbuilder.storage.store import Store
from jdbuilder.storage.uploads import KEPT_MILLISECONDS, Uploads, identify, read_notes

DATA = bytes(range(256)) * 1000


def test_a_file_is_kept_whole_and_found_by_its_bytes(url: str) -> None:
    store = Store.open(url)
    kept = store.uploads.keep("template", "Paper – 紙.docx", DATA)
    assert (kept.name, kept.data, kept.notes, kept.kind) == ("Paper – 紙.docx", DATA, {}, "template")
    assert store.uploads.get("template", kept.id) == kept == store.uploads.find("template", DATA)
    store.close()


def test_the_same_file_again_keeps_what_was_remembered_for_it(url: str) -> None:
    store = Store.open(url)
    kept = store.uploads.keep("template", "a.docx", DATA)
    store.uploads.note(kept.id, {"choices": {"größe": {"text": "紙"}}})
    again = store.uploads.keep("template", "b.docx", DATA)
    assert (again.id, again.name, again.notes) == (kept.id, "b.docx", {"choices": {"größe": {"text": "紙"}}})
    assert len(store.uploads.recent("template")) == 1
    store.close()


def test_the_kinds_are_kept_apart(url: str) -> None:
    store = Store.open(url)
    template, opened = store.uploads.keep("template", "a", DATA), store.uploads.keep("opened", "a", DATA)
    assert template.id != opened.id
    assert [one.id for one in store.uploads.recent("opened")] == [opened.id]
    with pytest.raises(NotFoundError):
        store.uploads.get("template", opened.id)
    store.close()


@pytest.mark.parametrize("upload_id", ["", "no", "\0", "x" * 5000])
def test_what_is_not_there_is_said(url: str, upload_id: str) -> None:
    store = Store.open(url)
    with pytest.raises(NotFoundError, match="This file isn’t here"):
        store.uploads.get("opened", upload_id)
    assert store.uploads.find("opened", b"other") is None
    store.close()


def test_what_was_opened_goes_after_a_week_and_templates_stay(sqlite_url: str) -> None:
    engine, now = connect(sqlite_url), [0]
    uploads = Uploads(engine, lambda: now[0])
    uploads.keep("opened", "old", b"1")
    uploads.keep("template", "paper", b"2")
    now[0] = KEPT_MILLISECONDS
    uploads.keep("opened", "still", b"3")
    assert len(uploads.recent("opened")) == 2
    now[0] += 1
    uploads.keep("opened", "new", b"4")
    assert [one.name for one in uploads.recent("opened")] == ["new", "still"]
    assert [one.name for one in uploads.recent("template")] == ["paper"]
    engine.dispose()


def test_a_discarded_upload_is_gone(url: str) -> None:
    store = Store.open(url)
    kept = store.uploads.keep("template", "a", DATA)
    store.uploads.discard(kept.id)
    assert store.uploads.find("template", DATA) is None
    store.close()


def test_ids_tell_kind_and_bytes_apart() -> None:
    assert len({identify("template", b"a"), identify("opened", b"a"), identify("template", b"b")}) == 3


def test_commands_read_what_is_remembered_for_a_file(url: str) -> None:
    assert read_notes(url, "template", DATA) == {}
    store = Store.open(url)
    store.uploads.note(store.uploads.keep("template", "a", DATA).id, {"draft": "x"})
    store.close()
    assert read_notes(url, "template", DATA) == {"draft": "x"}
    assert read_notes(url, "opened", DATA) == read_notes(url, "template", DATA[1:]) == {}


def test_reading_what_is_remembered_makes_no_file(tmp_path: Path) -> None:
    assert read_notes(f"sqlite:///{tmp_path / 'none' / 'drafts.sqlite3'}", "template", DATA) == {}
    assert not (tmp_path / "none").exists()


def test_two_who_bring_the_same_file_at_once_both_have_it(url: str) -> None:
    store = Store.open(url)
    with ThreadPoolExecutor(8) as people:
        kept = list(people.map(lambda number: store.uploads.keep("template", f"{number}.docx", DATA), range(40)))
    assert {one.id for one in kept} == {identify("template", DATA)}
    assert len(store.uploads.recent("template")) == 1
    store.close()
