"""`jdbuilder review`: findings in words or for programs, exit status, what is told beside the ad, the files."""

import json
from pathlib import Path

import pytest
from docx import Document

from jdbuilder import __version__
from jdbuilder.posting import record
from jdbuilder.posting.model import Posting, Waiver
from jdbuilder.review.law.model import NO_ADVICE
from tests.commands.running import files, imported, refused, run

AD = "Rockstar cook\n\nYour responsibilities\n- Be a ninja in the kitchen\n- Plan the week\n"


@pytest.fixture(autouse=True)
def _ad() -> None:
    Path("ad.txt").write_text(AD)


def test_findings_are_listed_with_their_place_words_and_remedy() -> None:
    said = run("review", "ad.txt").stdout.splitlines()
    assert "  Title: “Rockstar” says nothing about the work." in "\n".join(said)
    assert any(one.startswith("  What you’ll do, line 1: “ninja” ") and "→ Write “expert”." in one for one in said)
    assert "findings in 11 words: " in said[-1]


@pytest.mark.parametrize("kind", ["docx", "pdf", "html", "md", "txt"])
def test_every_kind_of_file_is_reviewed(kind: str) -> None:
    run("open", "ad.txt", "-o", "ad.json")
    run("export", "ad.json", "-f", kind, "-o", f"ad.{kind}")
    assert "“ninja”" in run("review", f"ad.{kind}").stdout


def test_standard_input_is_an_ad_or_a_posting(posting: Posting) -> None:
    assert "“ninja”" in run("review", "-", given=AD.encode()).stdout
    assert posting.title in run("review", "-", "--json", given=record.dumps(posting).encode()).stdout


def test_json_holds_the_same(saved: str, posting: Posting) -> None:
    held = json.loads(run("review", "ad.txt", "--json", "--date", "2026-11-22").stdout)
    assert (held["title"], held["day"]) == ("Rockstar cook", "2026-11-22")
    ninja = next(one for one in held["findings"] if one["quote"] == "ninja")
    assert ninja["text"][ninja["start"] : ninja["end"]] == "ninja"
    assert json.loads(run("review", saved, "--json").stdout)["title"] == posting.title


def test_sarif_names_the_file_and_the_program() -> None:
    Path("an ad.txt").write_text(AD)
    (held,) = json.loads(run("review", "an ad.txt", "--sarif").stdout)["runs"]
    assert held["tool"]["driver"]["version"] == __version__
    assert held["artifacts"][0]["location"]["uri"] == "an%20ad.txt"
    assert {"warning"} <= {one["level"] for one in held["results"]}


def test_the_same_file_says_the_same_twice() -> None:
    for form in ((), ("--json",), ("--sarif",)):
        asked = ("review", "ad.txt", "--date", "2026-11-22", "--in", "Colorado", *form)
        assert run(*asked).stdout == run(*asked).stdout


@pytest.mark.parametrize(("fail_on", "status"), [("style", 1), ("exclusion", 1), ("never", 0)])
def test_the_exit_status_says_whether_something_so_grave_was_found(fail_on: str, status: int) -> None:
    run("review", "ad.txt", "--fail-on", fail_on, status=status)


def test_a_graver_kind_alone_fails_where_only_it_is_asked_for() -> None:
    counts = json.loads(run("review", "ad.txt", "--json").stdout)["counts"]
    assert counts["exclusion"] >= 2
    run("review", "ad.txt", "--fail-on", "law", status=1 if counts["law"] else 0)


def test_a_finding_that_was_let_stand_fails_nothing(tmp_path: Path) -> None:
    waivers = tuple(
        Waiver(rule=one["rule"], part=one["part"], quote=one["quote"], about=one["about"], reason="So it is")
        for one in json.loads(run("review", "ad.txt", "--json").stdout)["findings"]
    )
    taken = record.loads(run("open", "ad.txt").stdout_bytes)
    review = taken.review.model_copy(update={"waivers": waivers})
    Path("stands.json").write_text(record.dumps(taken.model_copy(update={"review": review})))
    said = run("review", "stands.json").stdout
    assert "Let stand\n" in said
    assert ": So it is" in said
    assert "  Title: “Rockstar”: So it is" in said


def test_the_law_of_the_places_that_are_told_is_listed() -> None:
    assert "Say where the job is done" in run("review", "ad.txt").stdout
    said = run(
        "review", "ad.txt", "--in", "Colorado", "--in", "CA-ON", "--employees", "40", "--date", "2026-11-22"
    ).stdout
    assert "\nColorado: missing. " in said
    assert "\nOntario: missing. " in said
    assert NO_ADVICE in said


def test_after_the_review_date_nothing_is_met() -> None:
    assert "\nColorado: check again. " in run("review", "ad.txt", "--in", "Colorado", "--date", "2031-01-01").stdout


def test_the_copy_is_the_ad_with_a_comment_on_its_words() -> None:
    result = run("review", "ad.txt", "--copy", "out/")
    (name,) = files(Path("out"))
    assert f"out/{name}" in result.stderr
    comments = [one.text for one in Document(f"out/{name}").comments]
    assert any("ninja" in one for one in comments)
    assert "as it was read, set anew" in result.stderr


def test_the_copy_asks_for_no_fact_that_the_ad_does_not_say(posting: Posting) -> None:
    run("review", "ad.txt", "--copy", "copy.docx")
    told = "".join(Document("copy.docx").element.itertext())
    assert not [one for one in ("<place", "<pay", "<hours", "<start") if one in told]
    Path("ours.json").write_text(record.dumps(posting))
    assert "set anew" not in run("review", "ours.json", "--copy", "ours.docx").stderr


@pytest.mark.parametrize("form", ["docx", "md", "txt"])
def test_the_sheet_is_written_in_the_format_that_is_asked_for(form: str) -> None:
    run("review", "ad.txt", "--sheet", f"sheet.{form}", "-f", form)
    assert Path(f"sheet.{form}").stat().st_size > 500


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("--in", "Narnia"), "Narnia"),
        (("--sheet", "x", "-f", "json"), "json is no format of the sheet. Take docx"),
        (("--copy", "-"), "Name a file or a folder."),
        (("--copy", "c.txt"), "c.txt doesn’t end in .docx. Name it c.docx."),
        (("--sheet", "s.xyz"), "s.xyz doesn’t end in .pdf. Name it s.pdf, or choose another format with -f."),
        (("--copy", "c.docx", "--sheet", "s.pdf", "-f", "docx"), "s.pdf doesn’t end in .docx. Name it s.docx"),
    ],
)
def test_what_is_asked_wrongly_is_said_in_one_line(asked: tuple[str, ...], said: str) -> None:
    (line,) = refused("review", "ad.txt", *asked)
    assert said in line
    assert [*files(Path())] == ["ad.txt"]


@pytest.mark.parametrize("asked", [("--date", "soon"), ("--fail-on", "all"), ("--employees", "0"), ("--in",)])
def test_an_option_that_is_no_such_thing_is_a_usage_error(asked: tuple[str, ...]) -> None:
    run("review", "ad.txt", *asked, status=2)


def test_what_is_no_ad_is_refused() -> None:
    Path("empty.txt").touch()
    assert "empty" in refused("review", "empty.txt")[0]
    run("review", "none.txt", status=2)


def test_neither_pages_nor_printer_are_imported(saved: str) -> None:
    heavy = {"weasyprint", "flask", "wtforms", "sqlalchemy", "docx", "pypdfium2"}
    assert imported("review", saved) & heavy == set()
    assert imported("review", "ad.txt") & heavy == set()


def test_nothing_is_printed_that_a_terminal_would_obey() -> None:
    Path("odd.txt").write_text(AD.replace("ninja", "ninja \u202e\x1b[2J\u009b2J"))
    said = run("review", "odd.txt").stdout
    assert not {"\x1b", "\u202e", "\u009b"} & set(said)
