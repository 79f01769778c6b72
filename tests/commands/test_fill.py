"""`jdbuilder fill`: a template filled from a posting, with what was chosen here and on the page."""

import io
import json
from pathlib import Path

import docx
import pytest

from jdbuilder import config
from jdbuilder.posting import record
from jdbuilder.posting.model import Line, Posting, Sections
from jdbuilder.storage.store import Store
from tests.commands.running import files, refused, run
from tests.word.made import word_file

TEXTS = ("&lt;company XXX&gt; seeks a [Job title].", "Salary: [amount]", "Boss: [Line manager]")
DATA = word_file("".join(f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>' for text in TEXTS))
LINE = "Acme & Söhne <Berlin> seeks a Production Manager."


@pytest.fixture(autouse=True)
def _brought(tmp_path: Path, posting: Posting, monkeypatch: pytest.MonkeyPatch) -> None:
    """A template, a posting file, and a data folder of the test's own."""
    monkeypatch.setenv("JDBUILDER_DATA", str(tmp_path / "data"))
    (tmp_path / "Our paper.docx").write_bytes(DATA)
    (tmp_path / "p.json").write_text(record.dumps(posting))


def filled(*options: str, given: bytes = b"", posting: str = "p.json") -> list[str]:
    data = run("fill", "Our paper.docx", posting, *options, "-o", "-", given=given).stdout_bytes
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


def test_a_template_is_filled_under_a_readable_name_and_what_is_left_is_said(tmp_path: Path) -> None:
    result = run("fill", "Our paper.docx", "p.json")
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        "Not known, and left as it stands: [Line manager].",
        "Still to fill in the posting, and left as it stands: [amount].",
        "The template has no place for: Opening, What you’ll do, How success is measured, What you bring, "
        "Nice to have, Where you’ll work, About the company, What we offer, How to apply, Equal opportunity.",
        "our-paper-production-manager.docx",
    ]
    assert files(tmp_path) == ["Our paper.docx", "our-paper-production-manager.docx", "p.json"]


def test_a_posting_can_come_from_standard_input(posting: Posting) -> None:
    assert filled(posting="-", given=record.dumps(posting).encode())[0] == LINE


def test_without_a_posting_only_what_is_typed_is_put() -> None:
    data = run("fill", "Our paper.docx", "--set", "line manager=Ann", "-o", "-").stdout_bytes
    said = [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]
    assert said == ["<company XXX> seeks a [Job title].", "Salary: [amount]", "Boss: Ann"]


def test_texts_fields_and_what_shall_stay_are_told_by_options() -> None:
    chosen = ("--set", "LINE_MANAGER=Ann=Bee", "--map", "[amount]=title", "--leave", "<company XXX>")
    assert filled(*chosen) == [
        "<company XXX> seeks a Production Manager.",
        "Salary: Production Manager",
        "Boss: Ann=Bee",
    ]


def test_what_was_chosen_on_the_page_counts_and_an_option_comes_before_it() -> None:
    store = Store.open(config.read().database_url)
    kept = store.uploads.keep("template", "Other name.docx", DATA)
    store.uploads.note(kept.id, {"choices": {"line manager": {"text": "Ann"}, "company": {}}})
    store.close()
    assert filled()[::2] == ["<company XXX> seeks a Production Manager.", "Boss: Ann"]
    assert filled("--set", "line manager=Bee")[2] == "Boss: Bee"
    assert filled("--no-remembered")[::2] == [LINE, "Boss: [Line manager]"]


def test_where_the_database_does_not_answer_it_is_filled_without_and_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "broken.sqlite3").write_bytes(b"no database" * 100)
    monkeypatch.setenv("JDBUILDER_DATABASE_URL", f"sqlite:///{tmp_path / 'broken.sqlite3'}")
    result = run("fill", "Our paper.docx", "p.json", "-o", "-")
    assert docx.Document(io.BytesIO(result.stdout_bytes)).paragraphs[0].text == LINE
    assert "the database can't be opened" in result.stderr
    assert "Going on without what was chosen on its page; --no-remembered doesn’t ask for it." in result.stderr
    assert "database" not in run("fill", "Our paper.docx", "p.json", "--no-remembered", "-o", "-").stderr


def test_a_setting_that_is_not_understood_is_still_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JDBUILDER_COLOUR", "red")
    assert refused("fill", "Our paper.docx")[0].startswith("JDBUILDER_COLOUR: is not a setting")


def test_reading_what_was_chosen_makes_no_database(tmp_path: Path) -> None:
    filled()
    assert not (tmp_path / "data").exists()


def test_the_placeholders_are_listed_with_where_they_stand() -> None:
    assert run("fill", "Our paper.docx", "--list").stdout.splitlines() == [
        "<company XXX>  known: company",
        "    body, paragraph 1: <company XXX> seeks a [Job title].",
        "[Job title]  known: title",
        "    body, paragraph 1: <company XXX> seeks a [Job title].",
        "[amount]  likely: pay",
        "    body, paragraph 2: Salary: [amount]",
        "[Line manager]  not known: left as it stands",
        "    body, paragraph 3: Boss: [Line manager]",
    ]


def test_they_are_listed_as_json_with_what_is_going_to_stand_there() -> None:
    listed = json.loads(run("fill", "Our paper.docx", "p.json", "--list", "--json", "--leave", "amount").stdout)
    assert [(one["name"], one["status"], one["field"], one["value"]) for one in listed] == [
        ("company", "known", "company", "Acme & Söhne <Berlin>"),
        ("Job title", "known", "title", "Production Manager"),
        ("amount", "chosen", "", ""),
        ("Line manager", "unknown", "", ""),
    ]
    assert listed[0]["places"] == [{"where": "body, paragraph 1", "before": "", "after": " seeks a [Job title]."}]
    assert (listed[2]["sure"], listed[2]["form"]) == (0.85, "brackets")


def test_a_template_without_placeholders_says_so(tmp_path: Path) -> None:
    (tmp_path / "plain.docx").write_bytes(word_file("<w:p><w:r><w:t>Plain</w:t></w:r></w:p>"))
    result = run("fill", "plain.docx", "--list")
    assert (result.stdout, "no placeholder" in result.stderr) == ("", True)
    said = run("fill", "plain.docx", "p.json").stderr.splitlines()
    assert said[0].startswith("There is no placeholder in this template, so there is nothing to fill. Write some")
    assert said[1:] == ["plain-production-manager.docx"]


def test_what_is_typed_for_a_placeholder_stands_in_the_copy_too(tmp_path: Path, posting: Posting) -> None:
    nameless = posting.model_copy(
        update={
            "facts": posting.facts.model_copy(update={"company": ""}),
            "sections": Sections(opening=(Line(text="At <company XXX> you plan."),)),
        }
    )
    (tmp_path / "p.json").write_text(record.dumps(nameless))
    made = (f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in ("&lt;company XXX&gt;", "[opening]"))
    (tmp_path / "Our paper.docx").write_bytes(word_file("".join(made)))
    assert filled("--set", "company=Acme Ltd") == ["Acme Ltd", "At Acme Ltd you plan."]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--map", "amount=star sign"], "star sign: is no field of a posting. Choose of title, company, place"),
        (["--map", "amount"], "--map: amount names no value. Write it as NAME=VALUE."),
        (
            ["--set", "boss=Ann"],
            "--set: the template has no placeholder boss. It has: company, Job title, amount, Line",
        ),
        (["--leave", "boss"], "--leave: the template has no placeholder boss."),
        (["--set", "amount=" + "x" * 10_001], "--set: amount is longer than 10000 characters."),
    ],
)
def test_what_cannot_be_done_is_refused_with_words(options: list[str], said: str, tmp_path: Path) -> None:
    (line,) = refused("fill", "Our paper.docx", "p.json", *options)
    assert line.startswith(said)
    assert files(tmp_path) == ["Our paper.docx", "p.json"]


def test_a_file_that_is_no_template_is_refused_by_its_name() -> None:
    (line,) = refused("fill", "p.json", "p.json")
    assert line.startswith("p.json: ")
