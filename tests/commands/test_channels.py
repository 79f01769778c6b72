"""`jdbuilder channels`: the parts as files or printed, what changed on standard error."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jdbuilder.channels import packing, shorten
from jdbuilder.cli import main
from jdbuilder.commands.channels import command as channels
from jdbuilder.posting import record
from tests.channels import pigeon
from tests.channels.postings import made
from tests.commands.running import imported


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with a posting file."""
    monkeypatch.chdir(tmp_path)
    Path("p.json").write_text(record.dumps(made(title="Production Manager – $60k")))


def run(*options: str, status: int = 0) -> Result:
    result = CliRunner().invoke(main, ["channels", "p.json", *options])
    assert result.exit_code == status, result.output
    return result


def test_every_part_of_every_channel_is_written_to_a_folder() -> None:
    run("-o", "out/")
    parts = [(one, part) for one in packing.channels().values() for part in one.pack(made()).parts]
    written = sorted(path.name for path in Path("out").iterdir())
    assert written == sorted(packing.file_name(one, part) for one, part in parts)
    assert Path("out/linkedin-title.txt").read_text() == "Production Manager\n"


def test_what_changed_is_said_on_standard_error() -> None:
    result = run("-c", "linkedin", "-o", "-")
    assert result.stderr == "LinkedIn: Taken out of the title, since it is the pay: “$60k”\n"
    assert result.stdout.startswith("==> linkedin-title.txt <==\nProduction Manager\n\n==> linkedin-company.txt <==\n")


def test_one_part_alone_is_printed_as_it_is() -> None:
    assert run("-c", "linkedin/title", "-o", "-").stdout == "Production Manager\n"


def test_one_part_alone_is_written_to_a_file_and_several_never() -> None:
    run("-c", "linkedin/title", "-o", "one.txt")
    assert Path("one.txt").read_text() == "Production Manager\n"
    run("-o", "several.txt", status=2)
    assert not Path("several.txt").exists()


def test_a_folder_that_exists_needs_no_slash() -> None:
    Path("out").mkdir()
    run("-c", "linkedin/title", "-o", "out")
    assert Path("out/linkedin-title.txt").read_text() == "Production Manager\n"


def test_a_short_form_is_written() -> None:
    short = run("-c", "email/text", "--words", "60", "-o", "-")
    assert shorten.count(short.stdout) <= 60
    assert "Left out to keep within 60 words: “Plan the work and work the plan”" in short.stderr


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("-c", "myspace"), "myspace: there is no such channel. There are linkedin,"),
        (("-c", "linkedin/price"), "price: there is no such part. There are title,"),
        (("--words", "5"), "5 is not in the range"),
        (("-c", "linkedin/title", "-o", "p.json/"), "can't be written"),
        (
            ("-c", "linkedin", "-o", "one.txt"),
            "one.txt is one file, and 8 are to be written. End it in / for a folder.",
        ),
    ],
)
def test_what_there_is_not_is_said(options: tuple[str, ...], said: str) -> None:
    assert said in run(*options, status=2).stderr


def test_the_range_of_words_is_the_pages() -> None:
    (words,) = (one.type for one in channels.params if one.name == "words")
    assert (words.min, words.max) == (shorten.FEWEST, shorten.MOST)  # type: ignore[attr-defined]


def test_the_command_imports_only_what_it_uses() -> None:
    heavy = {"weasyprint", "flask", "waitress", "docx", "wtforms", "sqlalchemy"}
    assert imported("channels", "p.json", "-o", "out/") & heavy == set()
    assert imported("channels", "p.json", "--words", "60", "-o", "out/") & heavy == set()


def test_a_new_channel_is_written(tmp_path: Path) -> None:
    with pigeon.added(tmp_path):
        assert run("-c", "pigeon", "-o", "-").stdout == "Production Manager – $60k\n"
