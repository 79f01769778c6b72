"""The key that signs sessions: made once, kept beside the drafts, readable by its owner only."""

import contextlib
import os
import secrets
from pathlib import Path

from jdbuilder.errors import UserError

_BYTES = 32


def key(folder: Path) -> bytes:
    """The key kept in `folder`, made if there is none yet; two servers that start at once agree on one."""
    path = folder / "session-key"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # drafts are nobody else's
        _make(path)
        held = path.read_bytes()
    except OSError as error:
        remedy = "Make it writable, or set JDBUILDER_DATA to another folder."
        raise UserError.of(str(folder), f"the data folder can't be used: {error.strerror}", remedy) from error
    if len(held) < _BYTES:
        raise UserError.of(str(path), "is damaged", "Delete it: a new one is made, and no draft is lost.")
    return held


def _make(path: Path) -> None:
    """Write the whole key beside its place and link it there, which only the first of several can do."""
    if path.exists():
        return
    new = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(secrets.token_bytes(_BYTES))
        file.flush()
        os.fsync(file.fileno())
    with contextlib.suppress(FileExistsError):
        path.hardlink_to(new)
    new.unlink()
