"""The store of drafts: create, read, save on top of a known version, throw away and take back."""

import json
import secrets
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, bindparam, insert, select, text, true, update
from sqlalchemy.exc import OperationalError

from jdbuilder.errors import NotFoundError, UserError
from jdbuilder.posting import record
from jdbuilder.posting.model import Posting
from jdbuilder.storage.engine import connect
from jdbuilder.storage.kit import KitStore
from jdbuilder.storage.tables import drafts, kits
from jdbuilder.storage.uploads import Uploads

Typed = Mapping[str, list[str]]
"""What was typed but not understood: raw values by field name."""


@dataclass(frozen=True)
class Draft:
    """A posting in the store.

    Attributes:
        typed: what was typed but not understood, kept so that it is never lost.
        version: how often it was saved.
        changed: when it was saved last, UTC.
    """

    id: str
    posting: Posting
    version: int
    changed: datetime
    typed: Typed = field(default_factory=dict)


@dataclass(frozen=True)
class Stamp:
    """What tells whether a draft, and the kit that it is shown with, are still as they were.

    Attributes:
        changed: when the draft was saved last, in milliseconds since 1970.
        kit: the kit's version.
    """

    version: int
    changed: int
    kit: int


class ConflictError(Exception):
    """The draft was saved by somebody else meanwhile; it holds what they saved."""

    def __init__(self, current: Draft) -> None:
        super().__init__(f"draft {current.id} is at version {current.version} by now")
        self.current = current


def _milliseconds() -> int:
    return time.time_ns() // 1_000_000


class Store:
    """Drafts, the company's kit and uploads, in one database; safe to use from many threads and processes."""

    def __init__(self, engine: Engine, clock: Callable[[], int] = _milliseconds) -> None:
        self._reading = engine
        self._writing = engine.execution_options(writes=True)
        self._clock = clock
        self._stamp: Any = _STAMP.compile(engine)
        self.kit = KitStore(engine, clock)
        self.uploads = Uploads(engine, clock)

    @classmethod
    def open(cls, url: str) -> "Store":
        """The store in the database at `url`, set up if it is new."""
        return cls(connect(url))

    def create(self, posting: Posting) -> Draft:
        """A new draft, under an id that nobody can guess."""
        draft_id, now = secrets.token_urlsafe(12), self._clock()
        with self._writing.begin() as connection:
            connection.execute(
                insert(drafts).values(
                    id=draft_id, posting=_dumped(posting), typed="{}", version=1, created=now, changed=now
                )
            )
        return self.get(draft_id)

    def get(self, draft_id: str) -> Draft:
        """The draft of that id; NotFoundError if there is none or it was thrown away."""
        with self._reading.begin() as connection:
            return _read(connection, draft_id)

    def stamp(self, draft_id: str) -> Stamp:
        """Its stamp; NotFoundError if there is none. It is asked past SQLAlchemy, which takes eight times as long."""
        query, asked = self._stamp, _storable(draft_id)
        try:
            with closing(self._reading.raw_connection()) as connection, closing(connection.cursor()) as cursor:
                cursor.execute(str(query), (asked,) if query.positional else {"asked": asked})
                row = cursor.fetchone()
        except self._reading.dialect.loaded_dbapi.Error as error:
            raise OperationalError(str(query), (asked,), error) from error
        if row is None:
            raise _gone()
        return Stamp(*row)

    def save(self, draft_id: str, version: int, posting: Posting, typed: Typed) -> Draft:
        """The draft as saved on top of `version`; ConflictError if it was saved by another meanwhile."""
        changes = update(drafts).where(_is(draft_id), drafts.c.version == version, drafts.c.discarded.is_(None))
        dumped, now = _dumped(posting), self._clock()
        with self._writing.begin() as connection:
            done = connection.execute(
                changes.values(posting=dumped, typed=json.dumps(dict(typed)), version=version + 1, changed=now)
            )
            if not done.rowcount:
                raise ConflictError(_read(connection, draft_id))
        kept = record.from_dict(json.loads(dumped), "draft")  # what another would read, whoever saves next
        return Draft(draft_id, kept, version + 1, _moment(now), typed)

    def recent(self, most: int = 20) -> tuple[Draft, ...]:
        """The drafts saved last, newest first; without those that only a newer jdbuilder can read."""
        kept = select(drafts).where(drafts.c.discarded.is_(None)).order_by(drafts.c.changed.desc()).limit(most)
        with self._reading.begin() as connection:
            return tuple(draft for row in connection.execute(kept) for draft in _readable(row))

    def discard(self, draft_id: str) -> None:
        """Throw a draft away; it can be taken back."""
        self._mark(draft_id, self._clock())

    def take_back(self, draft_id: str) -> None:
        """Take back a draft that was thrown away."""
        self._mark(draft_id, None)

    def answers(self) -> bool:
        """Whether the database answers."""
        with self._reading.begin() as connection:
            return bool(connection.execute(text("SELECT 1")).scalar_one())

    def close(self) -> None:
        """Let go of the database."""
        self._reading.dispose()

    def _mark(self, draft_id: str, discarded: int | None) -> None:
        with self._writing.begin() as connection:
            connection.execute(update(drafts).where(_is(draft_id)).values(discarded=discarded))


def _is(draft_id: str) -> ColumnElement[bool]:
    """Whether a row is that draft."""
    return drafts.c.id == _storable(draft_id)


def _storable(draft_id: str) -> str:
    """No id holds NUL, and PostgreSQL refuses to be asked for one."""
    return draft_id.replace("\0", " ")


_STAMP = (
    select(drafts.c.version, drafts.c.changed, kits.c.version)
    .join_from(drafts, kits, true())  # there is one kit
    .where(drafts.c.id == bindparam("asked"), drafts.c.discarded.is_(None))
)


def _gone() -> UserError:
    return NotFoundError.of("", "This draft isn’t here", "It may have been thrown away.")


def _read(connection: Connection, draft_id: str) -> Draft:
    row = connection.execute(select(drafts).where(_is(draft_id))).one_or_none()
    if row is None or row.discarded is not None:
        raise _gone()
    return _draft(row)


def _dumped(posting: Posting) -> str:
    return json.dumps(record.to_dict(posting), ensure_ascii=False)


def _draft(row: Row[tuple[object, ...]]) -> Draft:
    return Draft(
        id=row.id,
        posting=record.from_dict(json.loads(row.posting), "draft"),
        version=row.version,
        changed=_moment(row.changed),
        typed=json.loads(row.typed),
    )


def _moment(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)


def _readable(row: Row[tuple[object, ...]]) -> tuple[Draft, ...]:
    """The draft of a row, or nothing where it can't be read here."""
    try:
        return (_draft(row),)
    except UserError:
        return ()
