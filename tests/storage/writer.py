"""A process of its own that works on a store: `python -m tests.storage.writer save|open|forever …`."""

import sys
from collections.abc import Callable
from dataclasses import replace

from jdbuilder.posting.model import Facts, Line, Posting
from jdbuilder.storage.store import ConflictError, Draft, Store


def counted(posting: Posting, name: str) -> Posting:
    """The posting with one more line, and a number in its title that counts the lines."""
    lines = (*posting.sections.benefits, Line(text=name))
    return posting.with_lines("benefits", lines).model_copy(update={"title": f"{len(lines)} lines"})


def save_once(store: Store, known: Draft, name: str) -> Draft:
    """Add one line to what this process knows, or to what another saved meanwhile.

    As a browser does, it goes on with what it sent itself and takes only the version from the answer.
    """
    while True:
        posting = counted(known.posting, name)
        try:
            return replace(store.save(known.id, known.version, posting, {}), posting=posting)
        except ConflictError as conflict:
            known = conflict.current


def save(url: str, draft_id: str, name: str, times: str) -> None:
    """Save so many times, each on top of the save before."""
    store = Store.open(url)
    draft = store.get(draft_id)
    _ready()
    for number in range(int(times)):
        draft = save_once(store, draft, f"{name}-{number}")


def forever(url: str, draft_id: str) -> None:
    """Save until killed, and say each version as soon as it is acknowledged."""
    store = Store.open(url)
    draft = store.get(draft_id)
    while True:
        title = Posting(title=f"version {draft.version + 1}", facts=Facts(company="x" * 200))
        draft = store.save(draft.id, draft.version, title, {})
        print(draft.version, flush=True)  # noqa: T201 - how the test hears of it


def open_all(*urls: str) -> None:
    """Open every database in turn and write to it."""
    _ready()
    for url in urls:
        store = Store.open(url)
        store.create(Posting(title="One"))
        store.close()


def _ready() -> None:
    """Say so, and wait for the others."""
    print("ready", flush=True)  # noqa: T201
    sys.stdin.readline()


DO: dict[str, Callable[..., None]] = {"save": save, "forever": forever, "open": open_all}

if __name__ == "__main__":
    DO[sys.argv[1]](*sys.argv[2:])
