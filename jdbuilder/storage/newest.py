"""Which version of the tables is the newest, told by the migrations' files alone: reading them takes long."""

from functools import cache
from pathlib import Path

MIGRATIONS = Path(__file__).parent / "migrations"


@cache
def newest() -> str:
    """The number of the last migration, as the database keeps it."""
    return max(path.name[:4] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))
