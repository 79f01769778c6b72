"""`jdbuilder new`: a posting begun, and where it is written."""

from pathlib import Path

import pytest

from jdbuilder.library.library import Library
from jdbuilder.posting import assemble, record
from tests.commands.running import files, refused, run
from tests.conftest import STUDIO


@pytest.mark.parametrize("option", ["--full", "--empty", None])
def test_a_posting_is_begun(library: Library, option: str | None) -> None:
    result = run("new", STUDIO, *([option] if option else []))
    role = library.role(STUDIO)
    made = assemble.empty(role) if option == "--empty" else assemble.full(library, role)
    assert record.loads(result.stdout_bytes) == made
    assert result.stdout == record.dumps(made)
    assert result.stderr == ""


def test_a_posting_is_written_to_a_file(tmp_path: Path) -> None:
    result = run("new", STUDIO, "-o", "deep/p.json")
    assert (result.stdout, result.stderr) == ("", "deep/p.json\n")
    assert (tmp_path / "deep" / "p.json").read_text() == run("new", STUDIO, "-o", "-").stdout


@pytest.mark.parametrize("exists", [True, False])
def test_a_posting_is_written_into_a_folder_under_a_readable_name(tmp_path: Path, exists: bool) -> None:
    if exists:
        (tmp_path / "out").mkdir()
    run("new", STUDIO, "-o", "out" if exists else "out/")
    assert files(tmp_path) == ["out/production-manager.json"]


def test_an_unknown_role_is_refused_and_the_nearest_are_named() -> None:
    (said,) = refused("new", "studio-production-manger")
    assert said.startswith("studio-production-manger: there is no such role in the library. Did you mean")
    assert STUDIO in said
    assert refused("new", "\0")


def test_a_full_disk_is_said() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    assert "No space left" in refused("new", STUDIO, "-o", "/dev/full")[-1]
