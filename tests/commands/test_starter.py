"""`jdbuilder starter`: a Word template is written, and `jdbuilder fill` fills it."""

import io
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from jdbuilder import carried
from jdbuilder.intake.accept import accepted
from jdbuilder.intake.open import opened
from jdbuilder.kit.model import Kit
from jdbuilder.library.library import Library
from jdbuilder.posting import record, starters
from jdbuilder.posting.model import Look
from jdbuilder.render import to
from jdbuilder.render.format import Look as Set
from jdbuilder.word.package import Package, parsed
from tests.commands.running import files, refused, run
from tests.conftest import STUDIO


def test_a_starter_is_the_file_that_an_export_of_it_would_be(library: Library, look: Set) -> None:
    made = starters.document(starters.starter(library, STUDIO, Look(theme="plain", paper="letter")))
    expected = to.to(made, "docx", Set("plain", "letter", look.templates))
    assert run("starter", STUDIO, "--theme", "plain", "--paper", "letter", "-o", "-").stdout_bytes == expected


@pytest.mark.parametrize(
    ("starter_id", "name"), [(STUDIO, "production-manager-template.docx"), ("blank", "job-ad-template.docx")]
)
def test_without_a_place_it_goes_here_under_a_readable_name(starter_id: str, name: str, tmp_path: Path) -> None:
    assert run("starter", starter_id).stderr == f"{name}\n"
    assert files(tmp_path) == [name]


def test_a_starter_is_in_the_companys_kit_or_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jdbuilder.sources.kit", lambda: Kit(company="Acme Ltd", benefits=("A dog at work",)))
    texts = {
        option: [one.text for one in docx.Document(io.BytesIO(data)).paragraphs]
        for option in ("--kit", "--no-kit")
        for data in [run("starter", "blank", option, "-o", "-").stdout_bytes]
    }
    assert {"Acme Ltd", "A dog at work"} <= set(texts["--kit"])
    assert not {"Acme Ltd", "A dog at work"} & set(texts["--no-kit"])


@pytest.mark.parametrize("starter_id", [STUDIO, "blank"])
def test_every_fact_of_a_starter_is_filled(starter_id: str, tmp_path: Path, library: Library) -> None:
    facts = {
        **dict.fromkeys(("company", "place", "hours", "start", "contact", "reference"), "Some words"),
        "pay": {"low": 40000, "currency": "GBP", "period": "year"},
        "employment": "full-time",
        "closing": "2027-02-01",
    }
    posting = record.from_dict({**record.to_dict(starters.starter(library, STUDIO, Look())), "facts": facts})
    (tmp_path / "p.json").write_text(record.dumps(posting))
    run("starter", starter_id, "-o", "t.docx")
    said = run("fill", "t.docx", "p.json", "-o", "filled.docx").stderr.splitlines()
    assert said[0] == (
        "Not known, and left as it stands: <what the company does, in one sentence XXX>, <whom you work for XXX>,"
        " <number XXX>, <from XXX>, <until XXX>."
    )
    assert said[1].startswith("The template has no place for: ")  # it brings its own text for these
    assert ("What you’ll do" in said[1]) == (starter_id == STUDIO)
    assert said[2:] == ["filled.docx"]
    opened = record.loads(run("open", "filled.docx", "--accept", "all").stdout_bytes)
    assert opened.title == posting.title
    assert opened.facts.model_copy(update={"pay": posting.facts.pay}) == posting.facts
    assert {line.text for line in posting.sections.responsibilities} <= {
        line.text for line in opened.sections.responsibilities
    }


TYPED = {"company": "Acme & Co", "place": "Leeds", "start date": "1 May", "contact": "Ann", "job title": "Editor"}


def typed_in_word(data: bytes) -> bytes:
    """The file as Word leaves it when this was typed, once for each name. (Word itself isn't here to do it.)"""
    package = Package.unpacked(data)
    body = parsed(package.parts[package.main])
    for control in body.iter(qn("w:sdt")):
        text = TYPED.get(str(next(control.iter(qn("w:tag"))).get(qn("w:val"))))
        if text:
            etree.strip_elements(control, qn("w:showingPlcHdr"), qn("w:rStyle"))
            next(control.iter(qn("w:t"))).text = text
    (name, fields) = next(
        (name, root) for name, root in _custom(package) if root.tag == f"{{{carried.FIELDS_NAMESPACE}}}fields"
    )
    for field in fields:
        field.text = TYPED.get(str(field.get("name")))
    return package.with_parts({package.main: etree.tostring(body), name: etree.tostring(fields)}).packed()


def _custom(package: Package) -> list[tuple[str, etree._Element]]:
    return [(name, parsed(data)) for name, data in package.parts.items() if name.startswith("customXml/item")]


@pytest.mark.parametrize("starter_id", [STUDIO, "blank"])
def test_what_was_typed_into_a_starter_in_word_are_facts_and_nothing_else(
    starter_id: str, library: Library, tmp_path: Path
) -> None:
    run("starter", starter_id, "-o", "t.docx")
    data = typed_in_word((tmp_path / "t.docx").read_bytes())
    found = opened(data, "t.docx", library)
    asked = {"company", "place", "start", "contact"} | ({"title"} if starter_id == "blank" else set())
    assert {(change.kind, change.field) for change in found.changes} == {("fact", field) for field in asked}
    posting = accepted(found, range(len(found.changes)))
    assert (posting.facts.company, posting.facts.place, posting.facts.start) == ("Acme & Co", "Leeds", "1 May")
    assert posting.title == ("Editor" if starter_id == "blank" else "Production Manager")
    assert posting.sections == found.posting.sections


def test_an_unknown_role_or_theme_is_refused(tmp_path: Path) -> None:
    (said,) = refused("starter", "studio-production-manger")
    assert said.startswith("studio-production-manger: there is no such role in the library. Did you mean")
    (said,) = refused("starter", "blank", "--theme", "gaudy")
    assert "there is no theme gaudy" in said
    assert files(tmp_path) == []
