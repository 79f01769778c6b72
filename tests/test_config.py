"""The environment is understood whole or refused whole."""

from pathlib import Path

import pytest

from jdbuilder import config
from jdbuilder.errors import UserError


def refused(environment: dict[str, str]) -> list[str]:
    with pytest.raises(UserError) as caught:
        config.read(environment)
    return [str(problem) for problem in caught.value.problems]


def test_nothing_needs_to_be_set() -> None:
    settings = config.read({})
    assert settings.data.is_absolute()
    assert settings.data.name == "jdbuilder"
    assert settings.database_url == f"sqlite:///{settings.data / 'drafts.sqlite3'}"
    assert settings.snippets is None
    assert settings.templates is None


def test_everything_can_be_set(tmp_path: Path) -> None:
    settings = config.read(
        {
            "JDBUILDER_DATA": str(tmp_path / "data"),
            "JDBUILDER_DATABASE_URL": "postgresql+psycopg://me@localhost/jd",
            "JDBUILDER_SNIPPETS": f" {tmp_path} ",
            "JDBUILDER_TEMPLATES": str(tmp_path),
        }
    )
    asked = config.Config(tmp_path / "data", "postgresql+psycopg://me@localhost/jd", tmp_path, tmp_path)
    assert settings == asked


def test_the_database_lies_in_the_data_folder(tmp_path: Path) -> None:
    settings = config.read({"JDBUILDER_DATA": str(tmp_path)})
    assert settings.database_url == f"sqlite:///{tmp_path}/drafts.sqlite3"


def test_an_empty_variable_is_as_good_as_none() -> None:
    names = ("DATA", "DATABASE_URL", "SNIPPETS", "TEMPLATES")
    assert config.read({f"JDBUILDER_{name}": " " for name in names}) == config.read({})


def test_the_environment_of_the_process_is_read_by_default(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("JDBUILDER_DATA", str(tmp_path))
    assert config.read().data == tmp_path


def test_relative_folders_and_home_are_made_whole(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "mine").mkdir()
    settings = config.read({"JDBUILDER_DATA": "~/drafts", "JDBUILDER_SNIPPETS": "mine"})
    assert settings.data == tmp_path / "home" / "drafts"
    assert settings.snippets == tmp_path / "mine"


def test_other_programs_variables_and_the_tests_own_are_left_alone() -> None:
    config.read({"PATH": "/bin", "JDBUILDER_TEST_POSTGRES": "postgresql://x", "JD": "1", "jdbuilder_data": "x"})


def test_every_mistake_is_reported_at_once(tmp_path: Path) -> None:
    said = refused(
        {
            "JDBUILDER_DATABSE_URL": "sqlite:///x",
            "JDBUILDER_SNIPPETS": str(tmp_path / "none"),
            "JDBUILDER_TEMPLATES": "~nobody-of-that-name/templates",
            "JDBUILDER_DATABASE_URL": "mysql://localhost/x",
        }
    )
    assert len(said) == 4
    assert "JDBUILDER_DATABSE_URL: is not a setting of jdbuilder." in said[0]
    assert "JDBUILDER_DATABASE_URL" in said[0].partition(".")[2]
    assert said[1].startswith(f"JDBUILDER_SNIPPETS: there is no folder {tmp_path / 'none'}.")
    assert said[2].startswith("JDBUILDER_TEMPLATES: there is no folder ~nobody-of-that-name/templates.")
    assert said[3].startswith("JDBUILDER_DATABASE_URL: is not the address of a SQLite or PostgreSQL database.")


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert len(refused({"JDBUILDER_SNIPPETS": str(tmp_path / "file")})) == 1


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:////tmp/x", "postgresql://h/x", "postgresql+psycopg://h/x"])
def test_sqlite_and_postgresql_are_understood(url: str) -> None:
    assert config.read({"JDBUILDER_DATABASE_URL": url}).database_url == url


@pytest.mark.parametrize("url", ["postgres://h/x", "mysql://h/x", "drafts.sqlite3", "/var/x", "sqlite:x"])
def test_other_databases_are_refused_without_repeating_a_password(url: str) -> None:
    (said,) = refused({"JDBUILDER_DATABASE_URL": url})
    assert url not in said


def test_a_password_is_never_repeated() -> None:
    (said,) = refused({"JDBUILDER_DATABASE_URL": "postgres://me:s3cret@h/x"})
    assert "s3cret" not in said
