"""A library is read whole, a team's own files over the shipped ones, or refused with every fault at once."""

import tomllib
from pathlib import Path

import pytest

from jdbuilder.library.load import load
from tests.library.folders import ROLE, SECTION, refused, write


def test_roles_and_sections_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    write(
        tmp_path,
        roles__tester=ROLE,
        roles__acrobat=ROLE.replace('"tester"', '"acrobat"'),
        sections__benefits=SECTION,
    )
    library = load([tmp_path])
    assert [role.id for role in library.roles] == ["acrobat", "tester"]
    assert [file.id for file in library.shared] == ["benefits"]
    assert library.role("tester").pay is not None


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    write(tmp_path, roles__tester=ROLE)
    (tmp_path / "roles" / "README.md").write_text("not a role")
    (tmp_path / "notes.toml").write_text("nor is this")
    assert len(load([tmp_path]).roles) == 1


def changed(old: str, new: str) -> str:
    assert ROLE.count(old) >= 1
    return ROLE.replace(old, new, 1)


# What is broken: the file that is broken so, and what is said of it after the file's name.
BREAKAGES: tuple[tuple[str, str | bytes, str], ...] = (
    ("an unknown field", 'colour = "red"\n' + ROLE, "colour: is not a field that is known here."),
    (
        "an unknown field deep inside",
        changed('name = "Return"', 'name = "Return"\nweight = 3'),
        "metrics 1, weight: is not a field that is known here.",
    ),
    ("a missing field", changed('family = "Tests"\n', ""), "family: is missing."),
    (
        "a missing field deep inside",
        changed('gerund = "planning tests"\n', ""),
        "responsibilities 1, gerund: is missing.",
    ),
    ("a missing table", changed(ROLE[ROLE.index("[bonus]") : ROLE.index("[[resp")], ""), "bonus: is missing."),
    ("a number for a text", changed('title = "Tester"', "title = 7"), "title: must be text."),
    ("a text for a number", changed("amount = 50000", 'amount = "much"'), "pay, amount: must be a number."),
    ("no finite number", changed("amount = 50000", "amount = nan"), "pay, amount: must be a finite number."),
    ("a negative amount", changed("amount = 50000", "amount = -1"), "pay, amount: must not be below 0."),
    ("a year that can't be", changed("year = 2023", "year = 23"), "pay, year: must not be below 1990."),
    (
        "a period that isn't known",
        changed('period = "year"', 'period = "decade"'),
        "pay, period: must be one of 'hour' or 'year'.",
    ),
    ("a table for a list", changed("[[metrics]]", "[metrics]"), "metrics: must be a list."),
    ("an empty text", changed('summary = "Tests things."', 'summary = " "'), "summary: must not be empty."),
    ("a text of control characters", changed('"Tests things."', r'"\u0007"'), "summary: must not be empty."),
    (
        "an id with a blank",
        changed('id = "plan"', 'id = "plan tests"'),
        "responsibilities 1, id: is not written as it must be.",
    ),
    (
        "a snippet's id twice",
        changed('id = "roi"', 'id = "plan"'),
        "the id plan stands more than once; each snippet needs its own.",
    ),
    (
        "an id unlike the file's name",
        changed('id = "tester"', 'id = "taster"'),
        "id: must be tester, as the file is named.",
    ),
    ("no TOML", "id = ", "is not valid TOML in UTF-8: Invalid value (at end of document)."),
    ("a key twice", changed('title = "Tester"', 'title = "A"\ntitle = "B"'), "is not valid TOML in UTF-8: "),
    ("no UTF-8", ROLE.encode("latin-1", "replace").replace(b"things", b"\xe4"), "is not valid TOML in UTF-8: "),
    ("UTF-16", ROLE.encode("utf-16"), "is not valid TOML in UTF-8: "),
    ("a value nested absurdly deep", "id = " + "[" * 100_000, "is not valid TOML in UTF-8: "),
    ("a number absurdly long", "id = " + "9" * 5_000, "is not valid TOML in UTF-8: "),
    ("an empty file", "", "id: is missing."),
    (
        "a step to no role",
        changed('title = "Head of Testing"', 'title = "Head of Testing"\nrole = "head-of-testing"'),
        "career 1, role: there is no role head-of-testing in the library.",
    ),
)


@pytest.mark.parametrize(
    ("held", "said"), [(held, said) for _, held, said in BREAKAGES], ids=[one[0] for one in BREAKAGES]
)
def test_a_broken_role_is_refused_with_file_field_and_fault(tmp_path: Path, held: str | bytes, said: str) -> None:
    problems = refused(write(tmp_path, roles__tester=held))
    assert all(problem.startswith("roles/tester.toml") for problem in problems)
    found = [problem for problem in problems if said in problem]
    assert len(found) == 1, problems
    assert found == problems or not held  # one fault, one line; an empty file lacks everything


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (
            SECTION.replace('section = "benefits"', 'section = "perks"'),
            "sections/benefits.toml, section: must be one of ",
        ),
        (SECTION.partition("[[")[0], "sections/benefits.toml, snippets: is missing."),
        (SECTION.partition("[[")[0] + "snippets = []", "sections/benefits.toml, snippets: needs at least 1 of them."),
        (
            SECTION.replace('"leave"', '"plan"'),
            "sections/benefits.toml, snippets 1, id: plan is taken by roles/tester.toml",
        ),
        (SECTION.replace('"leave"', '"summary"'), "snippets 1, id: summary is taken by roles/tester.toml"),
    ],
)
def test_a_broken_section_is_refused_likewise(tmp_path: Path, held: str, said: str) -> None:
    (problem,) = refused(write(tmp_path, roles__tester=ROLE, sections__benefits=held))
    assert said in problem


def test_two_files_can_not_share_out_one_id(tmp_path: Path) -> None:
    """Whichever came first would hide the other."""
    ours = SECTION.replace('id = "benefits"', 'id = "our-benefits"')
    (problem,) = refused(write(tmp_path, roles__tester=ROLE, sections__benefits=SECTION, sections__our_benefits=ours))
    assert problem.startswith("sections/our-benefits.toml, snippets 1, id: leave is taken by sections/benefits.toml")


def test_every_fault_of_every_file_is_reported_at_once(tmp_path: Path) -> None:
    write(
        tmp_path,
        roles__acrobat=ROLE.replace('"tester"', '"acrobat"').replace('title = "Tester"', 'role = "tester"'),
        roles__baker="id = [",
        roles__tester=ROLE.replace("year = 2023", "year = 1")
        .replace('family = "Tests"', "family = 1")
        .replace('name = "Return"', 'nam = "Return"'),
        sections__benefits=SECTION.replace("text =", "txt ="),
        sections__other=SECTION,
    )
    assert [problem.partition(" (at")[0] for problem in refused(tmp_path)] == [
        "roles/acrobat.toml, title: is missing.",
        "roles/acrobat.toml, role: is not a field that is known here.",
        "roles/baker.toml: is not valid TOML in UTF-8: Invalid value",
        "roles/tester.toml, family: must be text.",
        "roles/tester.toml, metrics 1, name: is missing.",
        "roles/tester.toml, metrics 1, nam: is not a field that is known here.",
        "roles/tester.toml, pay, year: must not be below 1990.",
        "sections/benefits.toml, snippets 1, text: is missing.",
        "sections/benefits.toml, snippets 1, txt: is not a field that is known here.",
        "sections/other.toml, id: must be other, as the file is named.",
    ]


def test_a_step_to_a_role_whose_file_is_broken_is_no_second_fault(tmp_path: Path) -> None:
    step = '\n[[career]]\ndirection = "before"\ntitle = "Acrobat"\nrole = "acrobat"\n'
    (problem,) = refused(write(tmp_path, roles__tester=ROLE + step, roles__acrobat="id = ["))
    assert problem.startswith("roles/acrobat.toml")


def test_a_folder_without_roles_is_refused(tmp_path: Path) -> None:
    (problem,) = refused(tmp_path / "own", tmp_path)
    assert problem == f"{tmp_path}/own/roles, {tmp_path}/roles: there is no role file. Add one that ends in .toml."


def test_a_file_that_can_not_be_read_is_named(tmp_path: Path) -> None:
    write(tmp_path, roles__tester=ROLE)
    (tmp_path / "roles" / "folder.toml").mkdir()
    assert refused(tmp_path) == ["roles/folder.toml: can't be read: Is a directory."]


def test_a_teams_own_files_stand_in_for_the_shipped_and_add_to_them(tmp_path: Path) -> None:
    ours = write(
        tmp_path / "ours",
        roles__tester=ROLE.replace('title = "Tester"', 'title = "Our Tester"'),
        roles__acrobat=ROLE.replace('"tester"', '"acrobat"'),
        sections__benefits=SECTION.replace("Paid leave", "Our leave"),
    )
    shipped = write(
        tmp_path / "shipped",
        roles__tester=ROLE,
        roles__zookeeper=ROLE.replace('"tester"', '"zookeeper"'),
        sections__benefits=SECTION,
        sections__about=SECTION.replace('"benefits"', '"about"').replace("leave", "us"),
    )
    library = load([ours, shipped])
    assert [(role.id, role.title) for role in library.roles] == [
        ("acrobat", "Tester"),
        ("tester", "Our Tester"),
        ("zookeeper", "Tester"),
    ]
    assert [(file.id, file.snippets[0].text) for file in library.shared] == [
        ("about", "Paid us"),
        ("benefits", "Our leave"),
    ]


def test_a_shipped_file_that_is_stood_in_for_is_not_even_read(tmp_path: Path) -> None:
    ours, shipped = write(tmp_path / "ours", roles__tester=ROLE), write(tmp_path / "shipped", roles__tester="broken")
    assert load([ours, shipped]).role("tester").title == "Tester"


def test_a_career_step_may_lead_from_a_teams_own_role_to_a_shipped_one(tmp_path: Path) -> None:
    step = '\n[[career]]\ndirection = "before"\ntitle = "Tester"\nrole = "tester"\n'
    ours = write(tmp_path / "ours", roles__acrobat=ROLE.replace('"tester"', '"acrobat"') + step)
    shipped = write(tmp_path / "shipped", roles__tester=ROLE)
    assert load([ours, shipped]).role("acrobat").career[1].role == "tester"


def test_what_is_equal_in_two_roles_is_held_once(tmp_path: Path) -> None:
    other = ROLE.replace('"tester"', '"taster"', 1).replace("plan tests", "plan tastings")
    one, two = load([write(tmp_path, roles__tester=ROLE, roles__taster=other)]).roles
    assert one.metrics[0] is two.metrics[0]
    assert one.responsibilities[0] != two.responsibilities[0]
    assert one.responsibilities[0].gerund is two.responsibilities[0].gerund
    assert one.responsibilities[0].model_fields_set is two.responsibilities[0].model_fields_set
    assert one.model_fields_set == set(tomllib.loads(ROLE))
