"""Verdicts on pairs of roles and the survey of wages are read with the roles, or refused with them."""

from pathlib import Path

import pytest

from jdbuilder.library.load import load
from jdbuilder.library.wages import NONE
from tests.library.folders import ROLE, VERDICT, WAGES, refused, write

ACROBAT = ROLE.replace('"tester"', '"acrobat"')
BOTH = "comparisons/acrobat--tester"


def roles(folder: Path) -> Path:
    return write(folder, roles__tester=ROLE, roles__acrobat=ACROBAT)


def survey(folder: Path, name: str, held: str | bytes) -> Path:
    (folder / "wages").mkdir(parents=True, exist_ok=True)
    (folder / "wages" / name).write_bytes(held if isinstance(held, bytes) else held.encode())
    return folder


def test_a_verdict_is_found_for_its_pair(tmp_path: Path) -> None:
    library = load([write(roles(tmp_path), **{BOTH: VERDICT})])
    verdict = library.verdict("tester", "acrobat")
    assert verdict
    assert (verdict.id, verdict.dimensions) == ("acrobat--tester", {"scope": "Both work in a ring."})


def test_a_teams_own_verdict_stands_in_for_the_shipped(tmp_path: Path) -> None:
    ours = write(tmp_path / "ours", **{BOTH: VERDICT.replace("One leaps", "One of ours leaps")})
    shipped = write(roles(tmp_path / "shipped"), **{BOTH: VERDICT})
    (verdict,) = load([ours, shipped]).verdicts
    assert verdict.difference.startswith("One of ours")


def test_a_team_may_compare_its_own_role_with_a_shipped_one(tmp_path: Path) -> None:
    ours = write(tmp_path / "ours", **{"roles/acrobat": ACROBAT, BOTH: VERDICT})
    shipped = write(tmp_path / "shipped", roles__tester=ROLE)
    assert load([ours, shipped]).verdict("acrobat", "tester")


# What is broken, the file's name, what it holds, and what is said of it after its name.
@pytest.mark.parametrize(
    ("name", "held", "said"),
    [
        (
            "acrobat--zookeeper",
            VERDICT.replace("tester", "zookeeper"),
            ", roles: there is no role zookeeper in the library.",
        ),
        (
            "tester--acrobat",
            VERDICT,
            ", roles: are those of a file that must be called acrobat--tester.toml.",
        ),
        (
            "tester--acrobat",
            VERDICT.replace('["acrobat", "tester"]', '["tester", "acrobat"]'),
            ": a verdict is on two different roles, named in alphabetical order.",
        ),
        (
            "tester--tester",
            VERDICT.replace("acrobat", "tester", 1),
            ": a verdict is on two different roles, named in alphabetical order.",
        ),
        (
            "acrobat--tester",
            VERDICT.replace('tester = "somebody has to look"\n', ""),
            ": when and signs each need an entry for acrobat and one for tester.",
        ),
        (
            "acrobat--tester",
            VERDICT.replace('tester = ["Nobody looks."]', "tester = []"),
            ", signs, tester: needs at least 1 of them.",
        ),
        ("acrobat--tester", VERDICT.replace('", "tester"]', '"]'), ", roles 2: is missing."),
        ("acrobat--tester", VERDICT.replace('"One leaps, the other looks."', '""'), ", difference: must not be empty."),
        ("acrobat--tester", VERDICT.replace("scope =", "mood ="), ", dimensions, mood: must be one of "),
        ("acrobat--tester", "roles = ", ": is not valid TOML in UTF-8: "),
    ],
)
def test_a_broken_verdict_is_refused_with_file_and_fault(tmp_path: Path, name: str, held: str, said: str) -> None:
    (problem,) = refused(write(roles(tmp_path), **{f"comparisons/{name}": held}))
    assert problem.startswith(f"comparisons/{name}.toml{said}")


def test_a_verdict_on_two_lost_roles_names_both(tmp_path: Path) -> None:
    write(tmp_path, **{"roles/singer": ROLE.replace('"tester"', '"singer"'), BOTH: VERDICT})
    assert refused(tmp_path) == [
        f"{BOTH}.toml, roles: there is no role {role} in the library." for role in ("acrobat", "tester")
    ]


def test_a_verdict_on_a_role_whose_file_is_broken_is_no_second_fault(tmp_path: Path) -> None:
    write(roles(tmp_path), **{"roles/acrobat": "id = [", BOTH: VERDICT})
    (problem,) = refused(tmp_path)
    assert problem.startswith("roles/acrobat.toml")


def test_without_comparisons_and_wages_a_library_has_none(tmp_path: Path) -> None:
    library = load([roles(tmp_path)])
    assert library.verdicts == ()
    assert library.verdict("acrobat", "tester") is None
    assert library.wages == NONE


def test_the_survey_is_read(tmp_path: Path) -> None:
    assert load([survey(roles(tmp_path), "us.csv", WAGES)]).wages.month == "May 2025"


def test_a_mark_that_spreadsheets_put_before_the_first_line_is_no_fault(tmp_path: Path) -> None:
    held = b"\xef\xbb\xbf" + WAGES.replace("\n", "\r\n").encode()
    assert load([survey(roles(tmp_path), "us.csv", held)]).wages.of("11-1021")


@pytest.mark.parametrize("name", ["us.csv", "aaa.csv", "zzz.csv"])
def test_a_teams_own_survey_replaces_the_shipped_one_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    ours = survey(tmp_path / "ours", name, WAGES.replace("11-1021", "27-1011"))
    shipped = survey(roles(tmp_path / "shipped"), "us.csv", WAGES)
    wages = load([ours, shipped]).wages
    assert wages.of("27-1011")
    assert wages.of("11-1021") is None


def test_a_shipped_survey_that_is_replaced_is_not_even_read(tmp_path: Path) -> None:
    ours = survey(tmp_path / "ours", "ours.csv", WAGES)
    shipped = survey(roles(tmp_path / "shipped"), "us.csv", "broken")
    assert load([ours, shipped]).wages.of("11-1021")


def test_a_broken_survey_is_refused_with_every_line_beside_the_other_faults(tmp_path: Path) -> None:
    held = WAGES + "11-1021,Utah,,1,1,1,1,1,1\n11-1021,WY,,1,1,1,1,1\n"
    survey(write(tmp_path, roles__tester=ROLE.replace('family = "Tests"\n', "")), "us.csv", held)
    assert refused(tmp_path) == [
        "roles/tester.toml, family: is missing.",
        "wages/us.csv, line 8: Utah is no US state's postal code.",
        "wages/us.csv, line 9: has 8 cells instead of 9.",
    ]


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (WAGES.replace("# source", "# from"), "has no line '# source: …'. Make the file anew with scripts/wages.py."),
        ("", "has no line '# source: …'. Make the file anew with scripts/wages.py."),
        (WAGES.encode("utf-16"), "is not text in UTF-8: "),
    ],
)
def test_a_file_that_is_no_survey_is_refused(tmp_path: Path, held: str | bytes, said: str) -> None:
    (problem,) = refused(survey(roles(tmp_path), "us.csv", held))
    assert problem.startswith(f"wages/us.csv: {said}")


def test_a_survey_that_can_not_be_read_is_named(tmp_path: Path) -> None:
    (roles(tmp_path) / "wages" / "us.csv").mkdir(parents=True)
    assert refused(tmp_path) == ["wages/us.csv: can't be read: Is a directory."]
