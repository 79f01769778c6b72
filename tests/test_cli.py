"""The commands: what they write, where, and how they refuse; 0 is done, 2 is something for the user to mend."""

import io
import json
import subprocess
import sys
from pathlib import Path

import docx
import jsonschema
import pytest
from click.testing import CliRunner, Result

from jdbuilder import __version__
from jdbuilder.cli import main
from jdbuilder.library.library import Library
from jdbuilder.posting import assemble, record
from jdbuilder.posting.model import Posting
from jdbuilder.render import to
from tests.conftest import STUDIO

NAME = "production-manager-acme-sohne-berlin"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command runs in a folder of its own."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def saved(tmp_path: Path, posting: Posting) -> str:
    """A posting file."""
    (tmp_path / "p.json").write_text(record.dumps(posting))
    return "p.json"


def run(*command: str, given: bytes = b"", status: int = 0) -> Result:
    """Run a command in this process; it must end with that status, and never with a traceback."""
    result = CliRunner().invoke(main, command, input=given)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code == status, result.output
    assert "Traceback" not in result.output
    return result


def refused(*command: str, given: bytes = b"") -> list[str]:
    """What a command that is refused says, a line for each problem; it writes nothing else."""
    result = run(*command, given=given, status=2)
    assert result.stdout == ""
    return result.stderr.splitlines()


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_help_and_version() -> None:
    assert run("--version").stdout == f"jdbuilder, version {__version__}\n"
    assert run("-h").stdout == run("--help").stdout
    assert sorted(main.commands) == ["channels", "compare", "export", "new", "roles", "schema", "serve"]
    assert len({run(name, "-h").stdout for name in main.commands}) == len(main.commands)


def test_an_unknown_command_is_refused() -> None:
    assert "No such command 'explode'." in refused("explode")[-1]


def test_all_roles_are_listed(library: Library) -> None:
    lines = run("roles").stdout.splitlines()
    assert [line.split()[0] for line in lines] == [role.id for role in library.search("")]
    assert all(library.role(line.split()[0]).full_title in line for line in lines)


@pytest.mark.parametrize("query", [["studio", "manager"], ["studio manager"], ["Agency Production"]])
def test_roles_are_found_by_any_title(query: list[str]) -> None:
    assert run("roles", *query).stdout.startswith(STUDIO)


def test_roles_are_listed_as_json(library: Library) -> None:
    held = json.loads(run("roles", "--json").stdout)
    assert [role["id"] for role in held] == [role.id for role in library.search("")]
    assert held == [role.model_dump(mode="json") for role in library.search("")]


def test_no_role_found_is_said_and_no_mistake() -> None:
    result = run("roles", "astronaut")
    assert result.stdout == ""
    assert result.stderr == "No role goes by that title. Try a shorter word.\n"
    assert json.loads(run("roles", "--json", "astronaut").stdout) == []


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
    given = record.dumps(posting).encode()
    assert run("export", "-", "-f", "json", "-o", "-", given=given).stdout_bytes == given


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


def test_a_full_disk_is_said() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    assert "No space left" in refused("new", STUDIO, "-o", "/dev/full")[-1]


def test_the_schema_is_one_and_postings_keep_to_it(posting: Posting) -> None:
    schema = json.loads(run("schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    validator.validate(json.loads(run("new", STUDIO).stdout))
    validator.validate(record.to_dict(posting))
    assert not validator.is_valid({**record.to_dict(posting), "mood": "good"})


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "example.com", ""])  # noqa: S104 - to be refused
def test_serving_to_the_network_is_refused(host: str) -> None:
    (said,) = refused("serve", "--host", host)
    assert said.startswith(f"--host: {host} would open every draft to the network, without sign-in.")
    assert "127.0.0.1" in said


@pytest.mark.parametrize("port", ["0", "65536", "-1", "http"])
def test_a_port_that_is_none_is_refused(port: str) -> None:
    assert "--port" in refused("serve", "--port", port)[-1]


def test_a_setting_that_is_not_understood_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JDBUILDER_DATBASE_URL", "x")
    monkeypatch.setenv("JDBUILDER_SNIPPETS", "nowhere")
    for command in (["roles"], ["new", STUDIO], ["serve"]):
        said = refused(*command)
        assert len(said) == 2
        assert said[0].startswith("JDBUILDER_DATBASE_URL: is not a setting")


def test_a_broken_library_is_refused_with_every_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "own" / "roles").mkdir(parents=True)
    for name in ("one", "two"):
        (tmp_path / "own" / "roles" / f"{name}.toml").write_text("= broken")
    monkeypatch.setenv("JDBUILDER_SNIPPETS", str(tmp_path / "own"))
    assert [line.split(":")[0] for line in refused("roles")] == ["roles/one.toml", "roles/two.toml"]


LIGHT = """
import sys
from click.testing import CliRunner
from jdbuilder.cli import main
assert CliRunner().invoke(main, sys.argv[1:]).exit_code == 0
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


def imported(*command: str) -> set[str]:
    """The packages that a command imports."""
    result = subprocess.run([sys.executable, "-c", LIGHT, *command], capture_output=True, text=True, check=True)
    return set(result.stdout.split())


@pytest.mark.parametrize("command", [["roles"], ["--help"], ["schema"], ["new", STUDIO, "--no-kit"]])
def test_a_command_imports_only_what_it_uses(command: list[str]) -> None:
    heavy = {"weasyprint", "sqlalchemy", "alembic", "flask", "waitress", "docx", "wtforms"}
    assert imported(*command) & heavy == set()


def test_what_a_command_imports_is_seen() -> None:
    assert {"click", "pydantic", "jdbuilder"} <= imported("roles")
    Path("p.json").write_bytes(run("new", STUDIO).stdout_bytes)
    assert "docx" in imported("export", "p.json", "-f", "docx")


def test_the_command_is_there_as_a_module() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "jdbuilder", "new", "x"], capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith("x: there is no such role")
    assert (
        "Usage: jdbuilder"
        in subprocess.run([sys.executable, "-m", "jdbuilder", "-h"], capture_output=True, text=True, check=True).stdout
    )
