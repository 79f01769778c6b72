"""The company's kit in the store: one per installation, read once per version, saved on top of a known one."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, Row, select, update

from jdbuilder.kit import record
from jdbuilder.kit.model import Kit
from jdbuilder.storage.tables import kits


@dataclass(frozen=True)
class Kept:
    """The kit as it is kept, and how often it was saved."""

    kit: Kit
    version: int


class KitConflictError(Exception):
    """The kit was saved by somebody else meanwhile; it holds what they saved."""

    def __init__(self, current: Kept) -> None:
        super().__init__(f"the kit is at version {current.version} by now")
        self.current = current


class KitStore:
    """The one kit of a database; safe to use from many threads and processes."""

    def __init__(self, engine: Engine, clock: Callable[[], int]) -> None:
        self._reading = engine
        self._writing = engine.execution_options(writes=True)
        self._clock = clock
        self._latest: Kept | None = None

    def get(self) -> Kept:
        """The kit; its record, which may hold a large logo, is read only where its version is new."""
        latest = self._latest
        with self._reading.begin() as connection:
            if latest is None or connection.execute(select(kits.c.version)).scalar_one() != latest.version:
                latest = _read(connection)
        self._latest = latest
        return latest

    def save(self, version: int, kit: Kit) -> Kept:
        """The kit as saved on top of `version`; KitConflictError if it was saved by another meanwhile."""
        changes = update(kits).where(kits.c.version == version)
        with self._writing.begin() as connection:
            done = connection.execute(changes.values(kit=record.dumps(kit), version=version + 1, changed=self._clock()))
            found = _read(connection)  # before another can save: its version must not pass for ours
        if not done.rowcount:
            raise KitConflictError(found)
        return found


def _read(connection: Connection) -> Kept:
    row: Row[tuple[object, ...]] = connection.execute(select(kits)).one()
    return Kept(record.kept(row.kit), row.version)
