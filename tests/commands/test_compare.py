"""`jdbuilder compare`: which files it writes, and how it refuses; what all commands have in common is in test_cli."""

from pathlib import Path

import pytest

from jdbuilder.compare.outline import outline
from jdbuilder.library.library import Library
from jdbuilder.outline import Outline
from jdbuilder.render import to
from jdbuilder.render.format import Look
from tests.commands.running import files, imported, refused, run
from tests.conftest import STUDIO

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command runs in a folder of its own."""
    monkeypatch.chdir(tmp_path)


TWO = ("production-manager", "operations-manager")
COMPARED = "production-manager-or-operations-manager"


def compared(library: Library, *roles: str, area: str | None = None) -> Outline:
    return outline(library, [library.role(role) for role in roles], area)


def test_roles_are_compared_as_plain_text(library: Library, look: Look) -> None:
    result = run("compare", *TWO)
    assert result.stdout_bytes == to.to(compared(library, *TWO), "txt", look)
    assert result.stderr == ""
    assert result.stdout.startswith("Production Manager or Operations Manager?\n===")


@pytest.mark.parametrize("name", ["docx", "pdf", "html", "md"])
def test_a_comparison_goes_to_a_file(library: Library, look: Look, tmp_path: Path, name: str) -> None:
    run("compare", *TWO, "-f", name, "-o", f"new/which.{name}")
    data = (tmp_path / "new" / f"which.{name}").read_bytes()
    assert data[:4] == {"docx": b"PK\3\4", "pdf": b"%PDF", "html": b"<!do", "md": b"# Pr"}[name]
    assert name == "pdf" or data == to.to(compared(library, *TWO), name, look)


@pytest.mark.parametrize("exists", [True, False])
def test_comparisons_go_to_a_folder_under_readable_names(tmp_path: Path, exists: bool) -> None:
    if exists:
        (tmp_path / "out").mkdir()
    run("compare", *TWO, "-f", "md", "-f", "txt", "-f", "md", "-o", "out" if exists else "out/")
    assert files(tmp_path) == [f"out/{COMPARED}.md", f"out/{COMPARED}.txt"]


@pytest.mark.parametrize("state", ["TX", "tx"])
def test_a_states_wages_stand_beside_the_nations(library: Library, look: Look, state: str) -> None:
    result = run("compare", *TWO, "--state", state)
    assert result.stdout_bytes == to.to(compared(library, *TWO, area="TX"), "txt", look)
    assert "Texas" in result.stdout
    assert "Texas" not in run("compare", *TWO).stdout


def test_the_paper_is_chosen(look: Look) -> None:
    a4, letter = (run("compare", *TWO, "-f", "html", "--paper", one).stdout for one in ("a4", "letter"))
    assert a4 == run("compare", *TWO, "-f", "html").stdout
    assert a4 != letter
    assert "--paper" in refused("compare", *TWO, "--paper", "a3")[-1]


def test_four_roles_are_compared_and_repeats_count_once(library: Library, look: Look) -> None:
    four = (*TWO, "product-manager", STUDIO)
    assert run("compare", *four, TWO[0], "-f", "md").stdout_bytes == to.to(compared(library, *four), "md", look)


@pytest.mark.parametrize(
    ("roles", "said"),
    [
        (TWO[:1], "Production Manager (manufacturing) alone can’t be compared. Name two to four different roles."),
        (TWO[:1] * 3, "Production Manager (manufacturing) alone can’t be compared. Name two to four different roles."),
        ((*TWO, "president", "art-director", STUDIO), "5 roles are too many to read side by side. Name four at most."),
    ],
)
def test_too_few_or_too_many_roles_are_refused(roles: tuple[str, ...], said: str) -> None:
    assert refused("compare", *roles) == [f"role: {said}"]


def test_roles_must_be_named_to_be_compared() -> None:
    assert "ROLE" in refused("compare")[-1]


def test_an_unknown_role_is_not_compared_and_the_nearest_are_named() -> None:
    (said,) = refused("compare", TWO[0], "operations-manger")
    assert said.startswith("operations-manger: there is no such role in the library. Did you mean operations-manager")


@pytest.mark.parametrize("state", ["ZZ", "Texas", "US", "<script>", "../x"])
def test_an_unknown_state_is_refused(state: str) -> None:
    said = f"--state: {state} is no US state's postal code. Give one such as TX."
    assert refused("compare", *TWO, "--state", state) == [said]


def test_a_comparison_is_no_posting_file(tmp_path: Path) -> None:
    said = "json: only postings have this format. Choose of docx, pdf, html, md, txt."
    assert refused("compare", *TWO, "-f", "md", "-f", "json", "-o", "out/") == [said]
    assert files(tmp_path) == []


def test_an_unknown_format_of_a_comparison_is_refused() -> None:
    (said,) = refused("compare", *TWO, "-f", "exe")
    assert said.startswith("exe: there is no such format.")


@pytest.mark.parametrize("place", ["one.md", "-"])
def test_several_formats_of_a_comparison_to_one_place_are_refused(tmp_path: Path, place: str) -> None:
    (said,) = refused("compare", *TWO, "-f", "md", "-f", "txt", "-o", place)
    assert said.startswith("-o: ")
    assert files(tmp_path) == []


def test_comparing_starts_no_server_and_no_printer() -> None:
    assert imported("compare", *TWO) & {"weasyprint", "sqlalchemy", "alembic", "flask", "waitress", "wtforms"} == set()
