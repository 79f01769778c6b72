"""Every command runs in a folder of its own, where a posting file may lie."""

from pathlib import Path

import pytest

from jdbuilder.posting import record
from jdbuilder.posting.model import Posting


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def saved(tmp_path: Path, posting: Posting) -> str:
    """A posting file."""
    (tmp_path / "p.json").write_text(record.dumps(posting))
    return "p.json"
