"""The kept kit: one per database, saved on top of a known version, read anew only where it changed."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, event, update

from jdbuilder.errors import UserError
from jdbuilder.kit.model import Kit, Logo
from jdbuilder.posting.model import Posting
from jdbuilder.storage.engine import connect
from jdbuilder.storage.kit import Kept, KitConflictError, KitStore
from jdbuilder.storage.store import Store
from jdbuilder.storage.tables import kits, uploads

FULL = Kit(
    company="Möller & Söhne <Berlin>",
    accent="#ffd400",
    logo=Logo(png=bytes(range(256)), width=4, height=2, alt="Möller"),
    benefits=("Ferien 🏖", "\u202eback to front"),
    website="https://www.example.com",
)
OTHER = Kit(company="Other")


@pytest.fixture
def other(url: str) -> Iterator[Store]:
    """A second process's store on the same database."""
    other = Store.open(url)
    yield other
    other.close()


def test_a_new_database_has_an_empty_kit(store: Store) -> None:
    assert store.kit.get() == Kept(Kit(), 1)


def test_a_kit_comes_back_as_it_was_saved(store: Store, other: Store) -> None:
    saved = store.kit.save(1, FULL)
    assert saved == Kept(FULL, 2) == store.kit.get() == other.kit.get()


def test_each_save_stands_on_the_one_before(store: Store) -> None:
    for version in range(1, 5):
        assert store.kit.save(version, Kit(company=f"Name {version}")).version == version + 1
    assert store.kit.get().kit.company == "Name 4"


@pytest.mark.parametrize("version", [0, 1, 3, 999_999_999])
def test_a_save_on_another_version_is_refused_and_changes_nothing(store: Store, version: int) -> None:
    store.kit.save(1, FULL)
    with pytest.raises(KitConflictError, match="at version 2") as conflict:
        store.kit.save(version, OTHER)
    assert conflict.value.current == Kept(FULL, 2) == store.kit.get()


def test_what_another_process_saved_is_seen(store: Store, other: Store) -> None:
    assert store.kit.get().kit == Kit()
    other.kit.save(1, FULL)
    assert store.kit.get() == Kept(FULL, 2)


def test_the_record_is_read_once_for_each_version(store: Store) -> None:
    store.kit.save(1, FULL)
    asked: list[str] = []
    event.listen(store._reading, "before_cursor_execute", lambda *said: asked.append(said[2]))
    held = {id(store.kit.get()) for _ in range(3)}
    assert len(held) == 1
    assert sum("kit.kit" in question for question in asked) == 1


def test_another_who_saves_in_between_is_not_taken_for_oneself(url: str) -> None:
    engine = connect(url)
    mine, other = KitStore(engine, lambda: 0), Store.open(url)

    def save_another(connection: Connection) -> None:
        if not connection.get_execution_options().get("writes") and other.kit.get().version == 2:
            other.kit.save(2, OTHER)

    event.listen(engine, "begin", save_another)
    assert mine.save(1, FULL) == Kept(FULL, 2)
    engine.dispose()
    other.close()


def test_drafts_and_kit_do_not_touch_each_other(store: Store) -> None:
    store.kit.save(1, FULL)
    assert store.recent() == ()


def test_a_kit_of_a_newer_jdbuilder_is_said_to_be_one(store: Store) -> None:
    with store._writing.begin() as connection:
        connection.execute(update(kits).values(kit='{"schema_version": 99}', version=7))
    with pytest.raises(UserError, match="saved by a newer jdbuilder"):
        store.kit.get()


def test_a_database_from_before_the_kit_gets_an_empty_one_and_keeps_its_drafts(url: str) -> None:
    store = Store.open(url)
    draft = store.create(Posting(title="Before"))
    with store._writing.begin() as connection:
        kits.drop(connection)
        uploads.drop(connection)
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    store.close()
    again = Store.open(url)
    assert again.kit.get() == Kept(Kit(), 1)
    assert again.get(draft.id) == draft
    again.close()
