"""`jdbuilder export`: which formats, where they go, and how a broken posting is refused."""

import io
import json
from pathlib import Path

import docx
import pytest

from jdbuilder import carried
from jdbuilder.posting import record
from jdbuilder.posting.model import Posting
from jdbuilder.render import to
from tests.commands.running import files, refused, run
from tests.conftest import STUDIO

NAME = "production-manager-acme-sohne-berlin"


@pytest.mark.parametrize("name", ["docx", "pdf", "html", "md", "txt", "json"])
def test_one_format_goes_to_a_file(saved: str, tmp_path: Path, name: str) -> None:
    result = run("export", saved, "-f", name, "-o", f"new/ad.{name}")
    data = (tmp_path / "new" / f"ad.{name}").read_bytes()
    assert (
        data[:4]
        == {"docx": b"PK\3\4", "pdf": b"%PDF", "html": b"<!do", "md": b"# Pr", "txt": b"Prod", "json": b"{\n  "}[name]
    )
    assert result.stderr.splitlines()[-1] == f"new/ad.{name}"


def test_several_formats_go_to_a_folder_under_readable_names(saved: str, tmp_path: Path) -> None:
    run("export", saved, "-f", "docx", "-f", "md", "-f", "txt", "-f", "html", "-f", "docx", "-o", "out/")
    assert files(tmp_path / "out") == [f"{NAME}.{name}" for name in ("docx", "html", "md", "txt")]


def test_a_folder_that_exists_needs_no_slash(saved: str, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    run("export", saved, "-f", "md", "-o", "out")
    assert files(tmp_path / "out") == [f"{NAME}.md"]


def test_without_a_place_files_go_here(saved: str, tmp_path: Path) -> None:
    run("export", saved, "-f", "md", "-f", "txt")
    assert files(tmp_path) == ["p.json", f"{NAME}.md", f"{NAME}.txt"]


def test_a_format_goes_to_standard_output(saved: str) -> None:
    data = run("export", saved, "-f", "docx", "-o", "-").stdout_bytes
    assert "Production Manager" in [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


def test_a_posting_comes_from_standard_input(posting: Posting) -> None:
    said = run("export", "-", "-f", "json", "-o", "-", given=record.dumps(posting).encode()).stdout
    assert json.loads(said) == record.travelling(posting)


@pytest.mark.parametrize("option", ["--memory", "--no-memory"])
def test_a_file_remembers_the_posting_or_not(saved: str, option: str) -> None:
    held = carried.HTML_ID in run("export", saved, "-f", "html", option, "-o", "-").stdout
    assert held == (option == "--memory")


def test_what_is_still_to_fill_is_said(saved: str) -> None:
    said = run("export", saved, "-f", "md", "-o", "-").stderr.splitlines()
    assert "still to fill: place" in said
    assert "still to fill: company" not in said


def test_the_main_job_on_the_command_line(tmp_path: Path) -> None:
    run("new", STUDIO, "--full", "-o", "p.json")
    wanted = [part for name in to.formats() for part in ("-f", name)]
    run("export", "p.json", *wanted, "-o", "out/")
    assert files(tmp_path / "out") == sorted(f"production-manager.{name}" for name in to.formats())


def test_an_unknown_format_is_refused(saved: str, tmp_path: Path) -> None:
    (said,) = refused("export", saved, "-f", "docx", "-f", "exe", "-o", "out/")
    assert said == "exe: there is no such format. There are docx, pdf, html, md, txt, jsonld, json."
    assert files(tmp_path) == [saved]


@pytest.mark.parametrize("place", ["one.md", "-"])
def test_several_formats_to_one_place_are_refused(saved: str, tmp_path: Path, place: str) -> None:
    (said,) = refused("export", saved, "-f", "md", "-f", "txt", "-o", place)
    assert (
        said
        == {
            "-": "-o: standard output takes one format. Name a folder for several.",
            "one.md": "-o: one.md is one file, and 2 are to be written. End it in / for a folder.",
        }[place]
    )
    assert files(tmp_path) == [saved]


def test_a_format_that_is_asked_for_twice_counts_once(saved: str, tmp_path: Path) -> None:
    once = run("export", saved, "-f", "md", "-o", "-").stdout_bytes
    assert run("export", saved, "-f", "md", "-f", "md", "-o", "-").stdout_bytes == once
    run("export", saved, "-f", "md", "-f", "md", "-o", "one.md")
    assert (tmp_path / "one.md").read_bytes() == once


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (b"", "standard input: is not valid JSON"),
        (b"{", "standard input: is not valid JSON"),
        (b"\xff", "standard input: is not text in UTF-8"),
        (b"[" * 100_000, "standard input: is nested too deeply"),
        (b"[]", "standard input: is not a posting"),
        (b"{}", "standard input, schema_version: must say"),
        (b'{"schema_version": 99}', "standard input, schema_version: is 99"),
        (b" " * (record.LARGEST + 1), "standard input: is larger than"),
    ],
)
def test_a_broken_posting_is_refused_in_one_line(given: bytes, said: str, tmp_path: Path) -> None:
    (line,) = refused("export", "-", "-f", "md", "-o", "out/", given=given)
    assert line.startswith(said)
    assert files(tmp_path) == []


def test_every_fault_of_a_posting_has_its_line() -> None:
    held = {"schema_version": 1, "title": "", "facts": {"pay": {"low": -1}}, "mood": "good"}
    said = refused("export", "-", "-f", "md", given=json.dumps(held).encode())
    assert len(said) == 5
    assert "standard input, title: must not be empty." in said
    assert "standard input, mood: is not a field that is known here." in said


def test_a_file_that_is_not_there_is_refused() -> None:
    assert "nowhere.json" in refused("export", "nowhere.json", "-f", "md")[-1]


def test_a_folder_in_place_of_a_posting_is_refused(tmp_path: Path) -> None:
    assert refused("export", str(tmp_path), "-f", "md")


def test_a_format_must_be_asked_for(saved: str) -> None:
    assert "--format" in refused("export", saved)[-1]


@pytest.mark.parametrize("place", ["p.json/", "p.json/ad.md", "p.json/deep/ad.md"])
def test_a_place_that_can_not_be_written_is_refused(saved: str, tmp_path: Path, place: str) -> None:
    before = (tmp_path / saved).read_bytes()
    said = run("export", saved, "-f", "md", "-o", place, status=2).stderr.splitlines()[-1]
    assert "be written" in said
    assert files(tmp_path) == [saved]
    assert (tmp_path / saved).read_bytes() == before


def test_a_file_that_can_not_be_made_leaves_the_old_one(saved: str, tmp_path: Path, posting: Posting) -> None:
    look = posting.look.model_copy(update={"theme": "gone"})
    (tmp_path / "odd.json").write_text(record.dumps(posting.model_copy(update={"look": look})))
    (tmp_path / "ad.docx").write_text("the old one")
    said = run("export", "odd.json", "-f", "docx", "-o", "ad.docx", status=2).stderr
    assert "there is no theme gone" in said
    assert (tmp_path / "ad.docx").read_text() == "the old one"
    assert files(tmp_path) == ["ad.docx", "odd.json", saved]
