"""Where a command's files go, and that they are written whole or not at all."""

from pathlib import Path

import pytest

from jdbuilder import targets
from jdbuilder.errors import UserError
from jdbuilder.outline import Outline, Title
from jdbuilder.render.format import Look

DOCUMENT = Outline(title="Manager", name="manager-acme", language="en-GB", blocks=(Title("Manager"),))


@pytest.mark.parametrize(
    ("output", "place"),
    [("-", "-"), ("out/", "out/ad.md"), ("there", "there/ad.md"), ("one.md", "one.md"), ("far/one.md", "far/one.md")],
)
def test_an_output_is_a_file_a_folder_or_standard_output(
    output: str, place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("there").mkdir()
    assert targets.target(output, "ad.md") == Path(place)


@pytest.mark.parametrize(
    ("output", "said"), [("-", "takes one format"), ("one.md", "one file, and 2 are to be written")]
)
def test_two_formats_need_a_folder(output: str, said: str) -> None:
    with pytest.raises(UserError, match=said):
        targets.of(DOCUMENT, ("md", "txt"), output)


def test_a_format_that_is_asked_for_twice_is_written_once(look: Look, tmp_path: Path) -> None:
    places = targets.of(DOCUMENT, ("md", "txt", "md"), f"{tmp_path}/out/")
    targets.fill(places, DOCUMENT, look)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["manager-acme.md", "manager-acme.txt"]


def test_what_can_not_be_written_is_said_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("kept")
    with pytest.raises(UserError, match=r"file/ad\.md: can't be written: "):
        targets.write(tmp_path / "file" / "ad.md", b"new")
    assert (tmp_path / "file").read_text() == "kept"
