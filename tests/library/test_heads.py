"""The heads of role files say what the whole files say, and doubt is left to who reads them whole."""

from pathlib import Path

import pytest

from jdbuilder import shipped
from jdbuilder.library import heads
from jdbuilder.library.heads import Head
from jdbuilder.library.library import Library
from tests.library.folders import ROLE, write

HEAD = Head("tester", "Tester", "laboratory", "Tests")


def test_the_heads_of_the_files_that_ship_are_those_of_their_roles(library: Library) -> None:
    read = heads.read(shipped.folder("snippets"))
    said = [(one.id, one.title, one.setting, one.family, one.also_called, one.full_title) for one in read]
    assert said == [(r.id, r.title, r.setting, r.family, r.also_called, r.full_title) for r in library.roles]


def test_only_what_stands_above_the_first_table_is_read(tmp_path: Path) -> None:
    write(tmp_path, roles__tester=ROLE + "this is no TOML")
    assert heads.read(tmp_path) == (HEAD,)


def test_a_bracket_within_a_text_is_no_table(tmp_path: Path) -> None:
    write(tmp_path, roles__tester=ROLE.replace('"Tests things."', '"""\n[sic] Tests\n[bonus]"""'))
    assert heads.read(tmp_path) == (HEAD,)


def test_titles_are_cleaned_as_everywhere(tmp_path: Path) -> None:
    write(tmp_path, roles__tester=ROLE.replace('"Tester"', '"  Tes\\u0000ter "\nalso_called = [" Trier  of things"]'))
    assert heads.read(tmp_path) == (HEAD._replace(also_called=("Trier of things",)),)


@pytest.mark.parametrize(
    "fault",
    [
        ("title", "titel"),
        ('"Tester"', '""'),
        ('"Tester"', "7"),
        ('"Tester"', '"Tester'),
        ('id = "tester"', 'id = "taster"'),
        ('"Tester"', '"Tester"\nalso_called = 7'),
        ('"Tester"', '"Tester"\nalso_called = [7]'),
        ("Tests things", "\udcff"),
    ],
)
def test_a_head_with_a_fault_is_left_to_who_reads_it_whole(tmp_path: Path, fault: tuple[str, str]) -> None:
    write(tmp_path, roles__tester=ROLE.replace(*fault, 1).encode(errors="surrogateescape"))
    with pytest.raises(heads.UnclearError):
        heads.read(tmp_path)


def test_a_folder_without_roles_is_unclear(tmp_path: Path) -> None:
    with pytest.raises(heads.UnclearError):
        heads.read(tmp_path)
