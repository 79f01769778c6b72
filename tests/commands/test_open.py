"""`jdbuilder open`: the posting that a file remembers, its changes told with their numbers, any other ad taken in."""

import re
from pathlib import Path

import pytest

from jdbuilder.posting import record
from jdbuilder.posting.model import Posting
from tests.commands.running import imported, refused, run
from tests.intake.word_edits import Typed, marks, retype


def edited(saved: str) -> str:
    """An exported Word file in which the first line was reworded."""
    run("export", saved, "-f", "docx", "-o", "ad.docx")
    typed = Typed.opened(Path("ad.docx").read_bytes())
    duties = (one for one in typed.lines() if "_jd_responsibilities" in " ".join(marks(one)))
    retype(next(duties), "Walk the schedule with everybody")
    Path("ad.docx").write_bytes(typed.saved().packed())
    return "ad.docx"


@pytest.mark.parametrize("kind", ["docx", "pdf", "html", "json"])
def test_an_exported_file_comes_back(saved: str, posting: Posting, kind: str) -> None:
    run("export", saved, "-f", kind, "-o", f"ad.{kind}")
    assert record.loads(run("open", f"ad.{kind}").stdout_bytes) == posting


def test_it_is_written_under_a_readable_name(saved: str, tmp_path: Path) -> None:
    run("open", saved, "-o", "out/")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["production-manager-acme-sohne-berlin.json"]


def test_changes_are_told_and_taken_over_only_when_asked_for(saved: str, posting: Posting) -> None:
    name = edited(saved)
    result = run("open", name)
    assert record.loads(result.stdout_bytes) == posting
    assert "1: responsibilities, changed: " in result.stderr
    assert "→ Walk the schedule with everybody" in result.stderr
    assert "None of these was taken over: add --accept all" in result.stderr
    for accept in ("all", "1"):
        taken = record.loads(run("open", name, "--accept", accept).stdout_bytes)
        assert taken.sections.responsibilities[0].text == "Walk the schedule with everybody"
        assert taken != posting


@pytest.mark.parametrize(("accept", "said"), [("2", "There are 1 to 1, and all."), ("x", "x is the number of no")])
def test_a_number_that_is_none_is_refused(saved: str, accept: str, said: str) -> None:
    assert said in refused("open", edited(saved), "--accept", accept)[-1]


def test_a_number_for_an_unchanged_file_is_refused(saved: str) -> None:
    assert "Nothing was changed in this file." in refused("open", saved, "--accept", "1")[-1]


def test_any_other_ad_is_taken_in() -> None:
    Path("ad.txt").write_text("Studio Manager\n\nYour responsibilities\n- Plan the week\n- Keep the budget\n")
    result = run("open", "ad.txt")
    taken = record.loads(result.stdout_bytes)
    assert taken.title == "Studio Manager"
    assert [line.text for line in taken.sections.responsibilities] == ["Plan the week", "Keep the budget"]


def test_a_file_that_can_not_be_opened_is_refused_in_one_line() -> None:
    Path("empty.docx").touch()
    (said,) = refused("open", "empty.docx")
    assert "empty" in said


def test_neither_pages_nor_printer_are_imported(saved: str) -> None:
    heavy = {"weasyprint", "flask", "wtforms", "sqlalchemy", "pypdfium2"}
    assert imported("open", saved) & heavy == set()


def test_what_a_file_says_is_printed_without_what_a_terminal_would_obey(saved: str) -> None:
    run("export", saved, "-f", "docx", "-o", "ad.docx")
    typed = Typed.opened(Path("ad.docx").read_bytes())
    line = next(one for one in typed.lines() if "_jd_responsibilities" in " ".join(marks(one)))
    retype(line, "Walk \u202eback\u009b2J")
    (name,) = (one.target for one in typed.package.related(typed.package.main) if one.kind == "footer")
    footer = re.sub(rb"<w:t>[^<]{3,}</w:t>", "<w:t>Call \u202eus\u009b2J</w:t>".encode(), typed.package.parts[name])
    Path("ad.docx").write_bytes(typed.saved().with_parts({name: footer}).packed())
    said = run("open", "ad.docx").stderr
    assert "Walk back2J" in said
    assert "Call us2J" in said
