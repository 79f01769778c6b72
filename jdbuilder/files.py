"""Files written whole or not at all, whatever happens in between."""

import os
from functools import partial
from pathlib import Path


def write_whole(path: Path, data: bytes, mode: int = 0o666, lasting: bool = True) -> None:
    """Write beside the place, then put it in place; the folder is made. A device is only written to.

    What lasts is seen on disk first; what doesn't may be lost, or cut short, where the power fails.
    """
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.parent / f".{path.name[:40]}.{os.urandom(8).hex()}"  # tempfile takes longer to import than to use
    try:
        with open(beside, "xb", opener=partial(os.open, mode=mode)) as file:
            file.write(data)
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
