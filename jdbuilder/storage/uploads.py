"""Files that people brought: templates to fill again and again, and files that are being opened."""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from sqlalchemy import Engine, Row, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from jdbuilder.errors import NotFoundError
from jdbuilder.storage.engine import connect, is_new
from jdbuilder.storage.tables import uploads

Kind = Literal["template", "opened"]
KEPT_MILLISECONDS = 7 * 24 * 3600 * 1000
"""How long a file that was opened is kept; templates are kept until somebody throws them away."""


@dataclass(frozen=True)
class Entry:
    """What is known of a file without reading it.

    Attributes:
        id: made from the kind and the bytes, so that the same file brought again is the same upload.
        name: the file's name, cleaned.
        notes: what is remembered beside it, as plain data: for a template, what was chosen for its markers.
        changed: when it was brought or its notes were changed last, UTC.
    """

    id: str
    kind: Kind
    name: str
    notes: Mapping[str, Any]
    changed: datetime


@dataclass(frozen=True)
class Upload(Entry):
    """A file as it was brought."""

    data: bytes


class Uploads:
    """The uploads of a database; safe to use from many threads and processes."""

    def __init__(self, engine: Engine, clock: Callable[[], int]) -> None:
        self._reading = engine
        self._writing = engine.execution_options(writes=True)
        self._clock = clock

    def keep(self, kind: Kind, name: str, data: bytes) -> Upload:
        """The file kept; one that was there already keeps its notes and takes the new name."""
        held = {"id": identify(kind, data), "kind": kind, "name": name, "data": data, "notes": "{}"}
        try:
            self._keep(held)
        except IntegrityError:  # somebody brought the same file at the same moment: now it is there
            self._keep(held)
        return self.get(kind, identify(kind, data))

    def _keep(self, held: Mapping[str, object]) -> None:
        now = self._clock()
        with self._writing.begin() as connection:
            old = (uploads.c.kind == "opened", uploads.c.changed < now - KEPT_MILLISECONDS)
            connection.execute(delete(uploads).where(*old))
            again = update(uploads).where(uploads.c.id == held["id"]).values(name=held["name"], changed=now)
            if not connection.execute(again).rowcount:
                connection.execute(insert(uploads).values({**held, "changed": now}))

    def get(self, kind: Kind, upload_id: str) -> Upload:
        """The upload of that id; NotFoundError if there is none of that kind."""
        asked = select(uploads).where(uploads.c.id == upload_id.replace("\0", " "), uploads.c.kind == kind)
        with self._reading.begin() as connection:
            row = connection.execute(asked).one_or_none()
        if row is None:
            raise NotFoundError.of("", "This file isn’t here", "It may have been thrown away. Choose it again.")
        return _upload(row)

    def find(self, kind: Kind, data: bytes) -> Upload | None:
        """The upload with these bytes, if it was brought before."""
        try:
            return self.get(kind, identify(kind, data))
        except NotFoundError:
            return None

    def recent(self, kind: Kind, most: int = 50) -> tuple[Entry, ...]:
        """The uploads of a kind, the latest first, without their bytes."""
        listed = select(*(column for column in uploads.c if column is not uploads.c.data)).where(uploads.c.kind == kind)
        with self._reading.begin() as connection:
            rows = connection.execute(listed.order_by(uploads.c.changed.desc()).limit(most))
            return tuple(Entry(*_entry(row)) for row in rows)

    def note(self, upload_id: str, notes: Mapping[str, Any]) -> None:
        """Remember notes beside an upload, in place of those that were there."""
        changes = {"notes": json.dumps(dict(notes), ensure_ascii=False), "changed": self._clock()}
        with self._writing.begin() as connection:
            connection.execute(update(uploads).where(uploads.c.id == upload_id).values(changes))

    def discard(self, upload_id: str) -> None:
        """Throw an upload away."""
        with self._writing.begin() as connection:
            connection.execute(delete(uploads).where(uploads.c.id == upload_id.replace("\0", " ")))


def read_notes(url: str, kind: Kind, data: bytes) -> Mapping[str, Any]:
    """What the database at `url` remembers beside a file, for a command; nothing where the file was never brought."""
    if is_new(url):
        return {}
    engine = connect(url)
    try:
        found = Uploads(engine, lambda: 0).find(kind, data)
    finally:
        engine.dispose()
    return found.notes if found else {}


def identify(kind: Kind, data: bytes) -> str:
    """The id of an upload."""
    return hashlib.sha256(kind.encode() + b":" + data).hexdigest()[:32]


def _upload(row: Row[tuple[object, ...]]) -> Upload:
    return Upload(*_entry(row), data=bytes(row.data))


def _entry(row: Row[tuple[object, ...]]) -> tuple[str, Kind, str, Mapping[str, Any], datetime]:
    return row.id, row.kind, row.name, json.loads(row.notes), datetime.fromtimestamp(row.changed / 1000, UTC)
