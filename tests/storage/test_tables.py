"""The tables are exactly what the migrations make."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Column, Integer, MetaData, Table, inspect

from jdbuilder.storage.engine import connect
from jdbuilder.storage.tables import drafts, metadata

OPTIONS = {"compare_type": True, "compare_server_default": True}


def differences(url: str, wanted: MetaData) -> list[object]:
    """What would have to be migrated to get from a new database to these tables."""
    engine = connect(url)
    with engine.connect() as connection:
        found: list[object] = compare_metadata(MigrationContext.configure(connection, opts=OPTIONS), wanted)
    engine.dispose()
    return found


def test_the_migrations_make_the_tables(url: str) -> None:
    assert differences(url, metadata) == []


def test_the_migrations_make_nothing_else(url: str) -> None:
    engine = connect(url)
    seen = inspect(engine)
    assert set(seen.get_table_names()) == {"alembic_version", *metadata.tables}
    assert [column["name"] for column in seen.get_columns("drafts")] == [column.name for column in drafts.columns]
    engine.dispose()


@pytest.mark.parametrize("missing", ["table", "column"])
def test_a_missing_migration_is_seen(sqlite_url: str, missing: str) -> None:
    wanted = MetaData()
    table = drafts.to_metadata(wanted)
    if missing == "table":
        Table("more", wanted, Column("id", Integer, primary_key=True))
    else:
        table.append_column(Column("more", Integer))
    assert differences(sqlite_url, wanted) != []


def test_opening_again_changes_nothing(url: str) -> None:
    assert differences(url, metadata) == differences(url, metadata) == []
